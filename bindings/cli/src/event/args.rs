//! The command line of events.

use crate::choice::choice;
use crate::dates::{self, Day, Moment};
use crate::entry::{OnBehalf, yes_or_no};
use clap::{Args, Subcommand};
use mitmach_core::model::{
    Answer as AnswerWord, Answers, EventFormat, EventStatus, SeatRule, SeatState,
};

/// Events.
#[derive(Debug, Args)]
pub struct Event {
    /// What to do; the list if nothing is said.
    #[command(subcommand)]
    pub command: Option<EventCommand>,
}

/// What to do with events.
#[derive(Debug, Subcommand)]
pub enum EventCommand {
    /// All events.
    #[command(
        about = "Alle Termine || All events",
        after_help = "  $ mitmach event list"
    )]
    List,
    /// One event.
    #[command(
        about = "Ein Termin: wer kommt, wer hilft, wer bringt was || One event: who comes, helps, brings what",
        after_help = "  $ mitmach event show Herbsteinsatz"
    )]
    Show(Named),
    /// A new event.
    #[command(
        about = "Einen Termin anlegen || Plan an event",
        after_help = "  $ mitmach event plan Kerzenwerkstatt --start \"12.12. 15:00\" --end \"12.12. 17:00\" --format einsatz --place Gemeindehaus --seat-rule \"Organisation bestätigt\" --seats 12"
    )]
    Plan(Plan),
    /// Changes an event.
    #[command(
        about = "Einen Termin ändern, verlegen oder absagen || Change, move or cancel an event",
        after_help = "  $ mitmach event edit Kerzenwerkstatt --start \"12.12. 16:00\" --end \"12.12. 18:00\"\n  $ mitmach event edit Vereinsstammtisch --status \"fällt aus\""
    )]
    Edit(Edit),
    /// An answer.
    #[command(
        about = "Zu- oder absagen || Say whether you come",
        after_help = "  $ mitmach event answer Kerzenwerkstatt ja --adults 2 --children 1\n  $ mitmach event answer Kerzenwerkstatt ja --adults 1 --for \"Hilde R.\" --source telefon\n  $ mitmach event answer Herbsteinsatz vielleicht"
    )]
    Answer(Answer),
    /// Seats.
    #[command(
        about = "Einen Platz geben oder auf die Warteliste setzen || Give seats, or put on the waiting list",
        after_help = "  $ mitmach event seat Kerzenwerkstatt \"Hilde R.\" dabei"
    )]
    Seat(Seat),
    /// Something is wanted.
    #[command(
        about = "Etwas auf die Mitbringliste setzen || Put something on the bring list",
        after_help = "  $ mitmach event bring Kerzenwerkstatt Streichhölzer --wanted 3"
    )]
    Bring(Bring),
    /// Somebody brings something.
    #[command(
        about = "Etwas mitbringen || Bring something",
        after_help = "  $ mitmach event pledge Kerzenwerkstatt Streichhölzer\n  $ mitmach event pledge Kerzenwerkstatt Apfelkuchen --contains \"Gluten, Ei\" --for \"Hilde R.\"\n  $ mitmach event pledge Kerzenwerkstatt Apfelkuchen --for \"Hilde R.\" --delivered"
    )]
    Pledge(Pledge),
    /// A shift.
    #[command(
        about = "Eine Schicht oder Vorbereitung anlegen || Add a shift or preparation",
        after_help = "  $ mitmach event add-shift Kerzenwerkstatt Aufbau --from \"12.12. 15:00\" --to \"12.12. 16:00\" --people 2"
    )]
    AddShift(AddShift),
    /// Takes a shift.
    #[command(
        about = "Eine Schicht übernehmen || Take a shift",
        after_help = "  $ mitmach event claim Kerzenwerkstatt Aufbau"
    )]
    Claim(Claim),
    /// The door.
    #[command(
        about = "Am Einlass zählen || Count at the door",
        after_help = "  $ mitmach event check-in Kerzenwerkstatt \"Hilde R.\" --heads 1 --door Haupteingang\n  $ mitmach event check-in Kerzenwerkstatt --heads 3"
    )]
    CheckIn(CheckIn),
    /// The door list.
    #[command(
        about = "Einlassliste: wer angemeldet und wer da ist || Door list: who is announced, who is here",
        after_help = "  $ mitmach event door-list Kerzenwerkstatt"
    )]
    DoorList(Named),
    /// Takes something back.
    #[command(
        about = "Eine Antwort, ein Mitbringsel oder den ganzen Termin zurücknehmen || Take back an answer, a pledge or the whole event",
        after_help = "  $ mitmach event withdraw Kerzenwerkstatt Apfelkuchen\n  $ mitmach event withdraw Kerzenwerkstatt"
    )]
    Withdraw(Withdraw),
}

/// An event by its name.
#[derive(Debug, Args)]
pub struct Named {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
}

/// What an event has besides its title.
#[derive(Debug, Args)]
pub struct EventFields {
    /// End.
    #[arg(long, value_name = "TAG ZEIT || DAY TIME", value_parser = dates::moment, help = "Ende || End")]
    pub end: Option<Moment>,
    /// Where.
    #[arg(long, value_name = "ORT || PLACE", help = "Ort || Place")]
    pub place: Option<String>,
    /// Where if it rains.
    #[arg(
        long,
        value_name = "ORT || PLACE",
        help = "Ausweichort bei Regen || Place if it rains"
    )]
    pub rain_place: Option<String>,
    /// Who holds it.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Veranstalter || Organisations"
    )]
    pub organisations: Option<String>,
    /// Its series.
    #[arg(long, value_name = "TEXT || TEXT", help = "Reihe || Series")]
    pub series: Option<String>,
    /// Who answers.
    #[arg(long, value_name = "WER || WHO", value_parser = choice::<Answers>, help = "Wer antwortet: alle, \"je Organisation\", \"nur zählen\" || Who answers: open, per-organisation, count-only")]
    pub answers: Option<Answers>,
    /// How seats are given.
    #[arg(long, value_name = "REGEL || RULE", value_parser = choice::<SeatRule>, help = "Plätze: unbegrenzt, \"wer zuerst kommt\", \"Organisation bestätigt\" || Seats: no-limit, first-come, we-choose")]
    pub seat_rule: Option<SeatRule>,
    /// How many seats.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele Plätze || How many seats"
    )]
    pub seats: Option<i64>,
    /// Last day to answer.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Anmeldeschluss || Last day to answer")]
    pub deadline: Option<Day>,
    /// How to get in.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Zugang: Stufen, Aufzug, WC || Access: steps, lift, WC"
    )]
    pub access: Option<String>,
    /// Cost.
    #[arg(long, value_name = "TEXT || TEXT", help = "Kosten || Cost")]
    pub cost: Option<String>,
    /// What to bring.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Mitbringen, als Text || What to bring, as text"
    )]
    pub bring: Option<String>,
    /// Photos.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Hinweis zu Fotos || Whether photos are taken"
    )]
    pub photos: Option<String>,
    /// Whom to ask.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Wer Auskunft gibt || Whom to ask"
    )]
    pub contact: Option<String>,
}

/// A new event.
#[derive(Debug, Args)]
pub struct Plan {
    /// Its title.
    #[arg(value_name = "TITEL || TITLE", help = "Titel || Title")]
    pub title: String,
    /// When it starts.
    #[arg(long, value_name = "TAG ZEIT || DAY TIME", value_parser = dates::moment, help = "Beginn: \"28.11. 10:00\" || Start: \"28.11. 10:00\"")]
    pub start: Moment,
    /// Its format.
    #[arg(long, value_name = "FORMAT || FORMAT", value_parser = choice::<EventFormat>, default_value = "other", help = "Sommerfest, Mitmachfest, Stammtisch, Stadtgespräch, Expertenrat, Visionswerkstatt, Lernformat, Leerstand, Einsatz, anderes || sommerfest, mitmachfest, stammtisch, stadtgespraech, expertenrat, visionswerkstatt, lernformat, leerstand, einsatz, other")]
    pub format: EventFormat,
    /// The rest.
    #[command(flatten)]
    pub fields: EventFields,
}

/// Changes of an event.
#[derive(Debug, Args)]
pub struct Edit {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// Another title.
    #[arg(
        long,
        value_name = "TITEL || TITLE",
        help = "Anderer Titel || Another title"
    )]
    pub title: Option<String>,
    /// Another start.
    #[arg(long, value_name = "TAG ZEIT || DAY TIME", value_parser = dates::moment, help = "Anderer Beginn || Another start")]
    pub start: Option<Moment>,
    /// Another format.
    #[arg(long, value_name = "FORMAT || FORMAT", value_parser = choice::<EventFormat>, help = "Anderes Format || Another format")]
    pub format: Option<EventFormat>,
    /// Whether it takes place.
    #[arg(long, value_name = "STATUS || STATUS", value_parser = choice::<EventStatus>, help = "geplant oder \"fällt aus\" || planned or cancelled")]
    pub status: Option<EventStatus>,
    /// The rest.
    #[command(flatten)]
    pub fields: EventFields,
}

/// An answer.
#[derive(Debug, Args)]
pub struct Answer {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// Coming or not.
    #[arg(value_name = "ja|nein|vielleicht || yes|no|maybe", value_parser = choice::<AnswerWord>, help = "Kommen Sie? || Do you come?")]
    pub answer: AnswerWord,
    /// Adults.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Erwachsene (sonst wie zuletzt, oder 1) || Adults (else as before, or 1)"
    )]
    pub adults: Option<i64>,
    /// Children.
    #[arg(long, value_name = "ZAHL || NUMBER", help = "Kinder || Children")]
    pub children: Option<i64>,
    /// What they would help with.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Hilft gern bei || Would help with"
    )]
    pub helper: Option<String>,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
}

/// Seats.
#[derive(Debug, Args)]
pub struct Seat {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// Whose answer.
    #[arg(
        value_name = "NAME || NAME",
        help = "Wer geantwortet hat || Who answered"
    )]
    pub party: String,
    /// In or waiting.
    #[arg(value_name = "dabei|warten || in|waiting", value_parser = choice::<SeatState>, help = "Platz oder Warteliste || A seat, or the waiting list")]
    pub state: SeatState,
}

/// Something wanted.
#[derive(Debug, Args)]
pub struct Bring {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// What.
    #[arg(
        value_name = "WAS || ITEM",
        help = "Was gewünscht ist || What is wanted"
    )]
    pub item: String,
    /// How many.
    #[arg(long, value_name = "ZAHL || NUMBER", help = "Wie viele || How many")]
    pub wanted: Option<i64>,
    /// What it contains.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Enthält meistens (für das Schild) || What it usually contains (for the label)"
    )]
    pub contains: Option<String>,
}

/// Somebody brings something.
#[derive(Debug, Args)]
pub struct Pledge {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// What.
    #[arg(
        value_name = "WAS || ITEM",
        help = "Von der Mitbringliste, oder in eigenen Worten || From the bring list, or in your own words"
    )]
    pub item: String,
    /// How many.
    #[arg(long, value_name = "ZAHL || NUMBER", help = "Wie viele || How many")]
    pub amount: Option<i64>,
    /// Allergens.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Enthält (Allergene) || What it contains (allergens)"
    )]
    pub contains: Option<String>,
    /// Handed in.
    #[arg(long, help = "Ist abgegeben || It has been handed in")]
    pub delivered: bool,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
}

/// A shift or preparation.
#[derive(Debug, Args)]
pub struct AddShift {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// What to do.
    #[arg(
        value_name = "TITEL || TITLE",
        help = "Was zu tun ist || What is to be done"
    )]
    pub title: String,
    /// Start.
    #[arg(long, value_name = "TAG ZEIT || DAY TIME", value_parser = dates::moment, help = "Beginn || Start")]
    pub from: Option<Moment>,
    /// End.
    #[arg(long, value_name = "TAG ZEIT || DAY TIME", value_parser = dates::moment, help = "Ende || End")]
    pub to: Option<Moment>,
    /// How many people.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele Personen || How many people"
    )]
    pub people: Option<i64>,
    /// Heavy.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Schwer || Heavy")]
    pub heavy: Option<bool>,
    /// Sitting.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Geht im Sitzen || Can be done sitting")]
    pub seated: Option<bool>,
    /// Adults only.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Ab 18 || From 18")]
    pub adults_only: Option<bool>,
}

/// Takes a shift.
#[derive(Debug, Args)]
pub struct Claim {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// The shift.
    #[arg(
        value_name = "SCHICHT || SHIFT",
        help = "Teil des Titels, auch mit Beginn: \"Grill 14:00\" || Part of its title, with its start too: \"Grill 14:00\""
    )]
    pub shift: String,
    /// How many people.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele kommen || How many people come"
    )]
    pub heads: Option<i64>,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
}

/// Counts at the door.
#[derive(Debug, Args)]
pub struct CheckIn {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// Whose answer.
    #[arg(
        value_name = "NAME || NAME",
        help = "Wer geantwortet hat; ohne Namen: ohne Zusage gekommen || Who answered; no name: came without an answer"
    )]
    pub party: Option<String>,
    /// How many.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele kommen herein || How many come in"
    )]
    pub heads: i64,
    /// At which door.
    #[arg(
        long,
        value_name = "EINGANG || DOOR",
        help = "An welchem Eingang || At which door"
    )]
    pub door: Option<String>,
}

/// Takes something back.
#[derive(Debug, Args)]
pub struct Withdraw {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// What.
    #[arg(
        value_name = "EINTRAG || ENTRY",
        help = "Antwort, Mitbringsel, Schicht; ohne: der ganze Termin || Answer, pledge, shift; without: the whole event"
    )]
    pub entry: Option<String>,
}
