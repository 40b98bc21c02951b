//! What commands about helping with an event take: bringing, shifts, the door.

use crate::dates::{self, Day, Moment};
use crate::entry::{OnBehalf, yes_or_no};
use clap::Args;

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

/// Changes of something wanted.
#[derive(Debug, Args)]
pub struct EditBring {
    /// The event.
    #[arg(
        value_name = "TERMIN || EVENT",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub event: String,
    /// What.
    #[arg(
        value_name = "WAS || ITEM",
        help = "Teil des Namens oder Kennung || Part of its name, or its id"
    )]
    pub item: String,
    /// Another name.
    #[arg(
        long,
        value_name = "WAS || ITEM",
        help = "Anderer Name || Another name"
    )]
    pub name: Option<String>,
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
    /// How long.
    #[arg(
        long,
        value_name = "MINUTEN || MINUTES",
        help = "Wie lange || How long"
    )]
    pub minutes: Option<i64>,
    /// What it needs.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Braucht: Werkzeug, Schlüssel || What it needs: tools, keys"
    )]
    pub needs: Option<String>,
    /// Marks.
    #[command(flatten)]
    pub marks: Marks,
}

/// What a shift is like.
#[derive(Debug, Args)]
pub struct Marks {
    /// Heavy.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Schwer || Heavy")]
    pub heavy: Option<bool>,
    /// Sitting.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Geht im Sitzen || Can be done sitting")]
    pub seated: Option<bool>,
    /// Adults only.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Ab 18 || From 18")]
    pub adults_only: Option<bool>,
    /// With children.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Mit Kindern || With children")]
    pub with_children: Option<bool>,
    /// By arrangement.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Nur nach Absprache || By arrangement only")]
    pub on_request: Option<bool>,
}

/// Changes of a shift.
#[derive(Debug, Args)]
pub struct EditShift {
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
    /// Another title.
    #[arg(
        long,
        value_name = "TITEL || TITLE",
        help = "Anderer Titel || Another title"
    )]
    pub title: Option<String>,
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
    /// How long.
    #[arg(
        long,
        value_name = "MINUTEN || MINUTES",
        help = "Wie lange || How long"
    )]
    pub minutes: Option<i64>,
    /// What it needs.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Braucht: Werkzeug, Schlüssel || What it needs: tools, keys"
    )]
    pub needs: Option<String>,
    /// Marks.
    #[command(flatten)]
    pub marks: Marks,
}

/// A shift is done.
#[derive(Debug, Args)]
pub struct Done {
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
    /// The day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Wann, wenn nicht am Tag der Schicht || When, if not on the shift's day")]
    pub day: Option<Day>,
    /// How many people.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele dabei waren || How many people worked"
    )]
    pub heads: Option<i64>,
    /// How much.
    #[arg(long, value_name = "TEXT || TEXT", help = "Wie viel || How much")]
    pub amount: Option<String>,
    /// How long.
    #[arg(
        long,
        value_name = "MINUTEN || MINUTES",
        help = "Wie lange || How long"
    )]
    pub minutes: Option<i64>,
    /// Anything else.
    #[arg(long, value_name = "TEXT || TEXT", help = "Hinweis || Note")]
    pub note: Option<String>,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
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
