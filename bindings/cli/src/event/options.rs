//! What commands about an event and its answers take.

use crate::choice::choice;
use crate::dates::{self, Day, Moment};
use crate::entry::OnBehalf;
use clap::Args;
use mitmach_core::model::{
    Answer as AnswerWord, Answers, EventFormat, EventStatus, SeatRule, SeatState,
};

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
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
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
    pub coming: AnswerWord,
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
    /// Also takes back what was promised.
    #[arg(
        long,
        help = "Nimmt auch zurück, was zum Mitbringen oder Helfen zugesagt war || Also takes back what was promised to bring or to do"
    )]
    pub take_back: bool,
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
