//! The calendar's command line.

use crate::choice::choice;
use crate::dates::{self, Day, DayOrNothing};
use crate::entry::{OnBehalf, yes_or_no};
use clap::{Args, Subcommand};
use jiff::civil::Time;
use mitmach_core::model::Setting;

/// The calendar.
#[derive(Debug, Args)]
pub struct Calendar {
    /// The year.
    #[arg(
        long,
        global = true,
        value_name = "JAHR || YEAR",
        help = "Jahr, wenn nicht dieses || Year, if not this one"
    )]
    pub year: Option<i16>,
    /// What to do; the days if nothing is said.
    #[command(subcommand)]
    pub command: Option<CalendarCommand>,
}

/// What to do with the calendar.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// All days.
    #[command(
        about = "Alle Tage mit ihren Türchen || All days with their doors",
        after_help = "  $ mitmach calendar show"
    )]
    Show,
    /// My doors.
    #[command(
        about = "Meine Türchen und Wünsche || My doors and wishes",
        after_help = "  $ mitmach calendar mine"
    )]
    Mine,
    /// The frame.
    #[command(
        about = "Den Rahmen anlegen oder ändern || Set up or change the frame",
        after_help = "  $ mitmach calendar set-up --year 2027 --deadline 15.10.2027 --print-day 24.11.2027\n  $ mitmach calendar set-up --start 17:00 --minutes 25"
    )]
    SetUp(SetUp),
    /// A wish.
    #[command(
        about = "Einen Tag wünschen || Wish for a day",
        after_help = "  $ mitmach calendar wish 15.12. --second 17.12. --motto \"Plätzchen am Fenster\"\n  $ mitmach calendar wish 17.12. --for \"Hilde R.\" --source papier --tentative"
    )]
    Wish(Wish),
    /// Changes a wish.
    #[command(
        about = "Einen Wunsch ändern || Change a wish",
        after_help = "  $ mitmach calendar edit-wish 15.12. --second 18.12. --motto \"Plätzchen und Punsch\"\n  $ mitmach calendar edit-wish 17.12. --third \"\" --tentative nein"
    )]
    EditWish(EditWish),
    /// A door.
    #[command(
        about = "Einen Tag vergeben || Give a day to a host",
        after_help = "  $ mitmach calendar grant 15.12. \"Hilde R.\" --street Allee --setting draußen"
    )]
    Grant(Grant),
    /// Changes a door.
    #[command(
        about = "Ein Türchen ändern || Change a door",
        after_help = "  $ mitmach calendar edit-door 15.12. --start 16:30 --motto Sternenlieder --step-free ja"
    )]
    EditDoor(EditDoor),
    /// Takes back a door or wish.
    #[command(
        about = "Ein Türchen oder einen Wunsch zurücknehmen || Take back a door or a wish",
        after_help = "  $ mitmach calendar withdraw 15.12.\n  $ mitmach calendar withdraw \"Wunsch von Jugendgruppe\""
    )]
    Withdraw(Withdraw),
}

/// The frame.
#[derive(Debug, Args)]
pub struct SetUp {
    /// First day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Erster Tag (sonst 1.12.) || First day (else 1 December)")]
    pub first: Option<Day>,
    /// Last day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Letzter Tag (sonst 24.12.) || Last day (else 24 December)")]
    pub last: Option<Day>,
    /// Usual start.
    #[arg(long, value_name = "17:00 || 17:00", value_parser = dates::time, help = "Üblicher Beginn || Usual start")]
    pub start: Option<Time>,
    /// Usual length.
    #[arg(
        long,
        value_name = "MINUTEN || MINUTES",
        help = "Übliche Dauer || Usual length"
    )]
    pub minutes: Option<i64>,
    /// Doors on one day.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Türen pro Tag || Doors per day"
    )]
    pub doors_per_day: Option<i64>,
    /// Days kept for somebody.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Vorgemerkt: \"2026-12-06 Kirche|2026-12-11 Kita\" || Reserved: \"2026-12-06 church|2026-12-11 school\""
    )]
    pub reserved: Option<String>,
    /// Last day to sign up.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Anmeldeschluss || Sign-up deadline")]
    pub deadline: Option<Day>,
    /// The day of printing.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Drucktag || Print day")]
    pub print_day: Option<Day>,
    /// Open sign-up.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Wünsche gelten sofort, wenn der Tag frei ist || Wishes stand at once if the day is free")]
    pub open_sign_up: Option<bool>,
}

/// A wish.
#[derive(Debug, Args)]
pub struct Wish {
    /// First choice.
    #[arg(value_name = "TAG || DAY", value_parser = dates::day, help = "Wunschtag || The wished day")]
    pub first: Day,
    /// Second choice.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "2. Wunsch || Second choice")]
    pub second: Option<Day>,
    /// Third choice.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "3. Wunsch || Third choice")]
    pub third: Option<Day>,
    /// Not certain.
    #[arg(long, help = "Noch unsicher || Not certain yet")]
    pub tentative: bool,
    /// Motto.
    #[arg(long, value_name = "TEXT || TEXT", help = "Motto || Motto")]
    pub motto: Option<String>,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
}

/// Changes of a wish.
#[derive(Debug, Args)]
pub struct EditWish {
    /// The wish.
    #[arg(
        value_name = "WUNSCH || WISH",
        help = "Einer seiner Tage, Gastgeber oder Kennung || One of its days, the host or its id"
    )]
    pub wish: String,
    /// Another first choice.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Anderer Wunschtag || Another wished day")]
    pub first: Option<Day>,
    /// Another second choice.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day_or_nothing, help = "Anderer 2. Wunsch; \"\" für keinen || Another second choice; \"\" for none")]
    pub second: Option<DayOrNothing>,
    /// Another third choice.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day_or_nothing, help = "Anderer 3. Wunsch; \"\" für keinen || Another third choice; \"\" for none")]
    pub third: Option<DayOrNothing>,
    /// Not certain.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Noch unsicher || Not certain yet")]
    pub tentative: Option<bool>,
    /// Motto.
    #[arg(long, value_name = "TEXT || TEXT", help = "Motto || Motto")]
    pub motto: Option<String>,
}

/// What a door has besides day and host.
#[derive(Debug, Args)]
pub struct DoorFields {
    /// When it opens.
    #[arg(long, value_name = "17:00 || 17:00", value_parser = dates::time, help = "Beginn || Start")]
    pub start: Option<Time>,
    /// How long.
    #[arg(long, value_name = "MINUTEN || MINUTES", help = "Dauer || Length")]
    pub minutes: Option<i64>,
    /// Where it opens.
    #[arg(long, value_name = "ORT || SETTING", value_parser = choice::<Setting>, help = "draußen, drinnen, überdacht || outdoor, indoor, covered")]
    pub setting: Option<Setting>,
    /// Street.
    #[arg(
        long,
        value_name = "STRASSE || STREET",
        help = "Straße, ohne Hausnummer || Street, without a number"
    )]
    pub street: Option<String>,
    /// Meeting point.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Treffpunkt || Meeting point"
    )]
    pub meeting_point: Option<String>,
    /// Motto.
    #[arg(long, value_name = "TEXT || TEXT", help = "Motto || Motto")]
    pub motto: Option<String>,
    /// Programme.
    #[arg(long, value_name = "TEXT || TEXT", help = "Programm || Programme")]
    pub programme: Option<String>,
    /// Food.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Essen und Trinken || Food and drink"
    )]
    pub food: Option<String>,
    /// What to bring.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Mitbringen || What to bring"
    )]
    pub bring: Option<String>,
    /// For children.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Für Kinder || Suits children")]
    pub child_friendly: Option<bool>,
    /// No steps.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Stufenfrei || No steps")]
    pub step_free: Option<bool>,
    /// Seats.
    #[arg(long, value_name = "ZAHL || NUMBER", help = "Sitzplätze || Seats")]
    pub seats: Option<i64>,
    /// WC.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "WC vorhanden || There is a WC")]
    pub wc: Option<bool>,
    /// If it rains.
    #[arg(long, value_name = "TEXT || TEXT", help = "Bei Regen || If it rains")]
    pub rain: Option<String>,
    /// Who stands in.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Vertretung || Who stands in for the host"
    )]
    pub standby: Option<String>,
    /// Donations.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Spende für || What donations are for"
    )]
    pub donation: Option<String>,
    /// Photos.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Hinweis zu Fotos || Whether photos are taken"
    )]
    pub photos: Option<String>,
}

/// A door.
#[derive(Debug, Args)]
pub struct Grant {
    /// The day.
    #[arg(value_name = "TAG || DAY", value_parser = dates::day, help = "Der Tag || The day")]
    pub day: Day,
    /// The host.
    #[arg(
        value_name = "GASTGEBER || HOST",
        help = "Wer den Tag bekommt || Who gets the day"
    )]
    pub host: String,
    /// The rest.
    #[command(flatten)]
    pub fields: DoorFields,
}

/// Changes of a door.
#[derive(Debug, Args)]
pub struct EditDoor {
    /// The door.
    #[arg(
        value_name = "TÜRCHEN || DOOR",
        help = "Tag, Gastgeber oder Kennung || Day, host or id"
    )]
    pub door: String,
    /// Another day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Anderer Tag || Another day")]
    pub day: Option<Day>,
    /// The rest.
    #[command(flatten)]
    pub fields: DoorFields,
}

/// Takes a door or wish back.
#[derive(Debug, Args)]
pub struct Withdraw {
    /// Which.
    #[arg(
        value_name = "TÜRCHEN|WUNSCH || DOOR|WISH",
        help = "Tag (zuerst Ihr eigenes), Gastgeber oder Kennung || A day (your own first), the host or an id"
    )]
    pub entry: String,
}
