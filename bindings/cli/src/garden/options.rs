//! What the garden's commands take.

use crate::choice::choice;
use crate::dates::{self, Day, Weekdays, Weeks};
use crate::entry::OnBehalf;
use clap::Args;
use mitmach_core::model::{Activity, SkipReason};

/// What a bed has besides number and name.
#[derive(Debug, Args)]
pub struct BedFields {
    /// Where it is.
    #[arg(long, value_name = "ORT || PLACE", help = "Bereich || Zone")]
    pub zone: Option<String>,
    /// Who looks after it.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Betreut von || Looked after by"
    )]
    pub holder: Option<String>,
    /// What grows there.
    #[arg(long, value_name = "TEXT || TEXT", help = "Kultur || Crop")]
    pub crop: Option<String>,
    /// When it was sown.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Gesät am || Sown on")]
    pub sown: Option<Day>,
    /// Nobody weeds until then.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Nicht jäten bis || No weeding until")]
    pub no_weeding_until: Option<Day>,
    /// Who may harvest what.
    #[arg(long, value_name = "TEXT || TEXT", help = "Ernteregel || Harvest rule")]
    pub harvest: Option<String>,
    /// Anything else.
    #[arg(long, value_name = "TEXT || TEXT", help = "Hinweis || Note")]
    pub note: Option<String>,
}

/// A new bed.
#[derive(Debug, Args)]
pub struct AddBed {
    /// Its number.
    #[arg(
        value_name = "NUMMER || NUMBER",
        help = "Nummer auf dem Plan || Number on the plan"
    )]
    pub number: i64,
    /// Its name.
    #[arg(value_name = "NAME || NAME", help = "Name || Name")]
    pub name: String,
    /// The rest.
    #[command(flatten)]
    pub fields: BedFields,
}

/// Changes of a bed.
#[derive(Debug, Args)]
pub struct EditBed {
    /// The bed.
    #[arg(
        value_name = "BEET || BED",
        help = "Nummer oder Name || Number or name"
    )]
    pub bed: String,
    /// Another number.
    #[arg(
        long,
        value_name = "NUMMER || NUMBER",
        help = "Andere Nummer || Another number"
    )]
    pub number: Option<i64>,
    /// Another name.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Anderer Name || Another name"
    )]
    pub name: Option<String>,
    /// The rest.
    #[command(flatten)]
    pub fields: BedFields,
}

/// What a task has besides its title and bed.
#[derive(Debug, Args)]
pub struct TaskFields {
    /// What sort of work.
    #[arg(long, value_name = "ART || SORT", value_parser = choice::<Activity>, help = "gießen, jäten, ernten, schneiden, aufräumen, technik, kontrolle, tiere, pflege, mähen, pflanzen, anderes || water, weed, harvest, prune, tidy, technical, inspect, animals, care, mow, plant, other")]
    pub activity: Option<Activity>,
    /// Once.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, conflicts_with_all = ["every", "weekdays"], help = "Einmal, an diesem Tag || Once, on this day")]
    pub on: Option<Day>,
    /// Every so many days.
    #[arg(
        long,
        value_name = "TAGE || DAYS",
        conflicts_with = "weekdays",
        help = "So viele Tage nach dem letzten Mal || So many days after it was last done"
    )]
    pub every: Option<i64>,
    /// First due.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Zum ersten Mal fällig (bei --every) || First due (with --every)")]
    pub first: Option<Day>,
    /// On these days of the week.
    #[arg(long, value_name = "Mo,Mi || Mon,Wed", value_parser = dates::weekdays, help = "An diesen Wochentagen || On these days of the week")]
    pub weekdays: Option<Weekdays>,
    /// Only in these weeks.
    #[arg(long, value_name = "47-8 || 47-8", value_parser = dates::weeks, help = "Nur in diesen Kalenderwochen || Only in these weeks of the year")]
    pub weeks: Option<Weeks>,
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
    /// Sitting.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = crate::entry::yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Geht im Sitzen || Can be done sitting")]
    pub seated: Option<bool>,
    /// With children.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = crate::entry::yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Mit Kindern || Suits children")]
    pub with_children: Option<bool>,
    /// Heavy.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = crate::entry::yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Schwer || Heavy")]
    pub heavy: Option<bool>,
    /// Adults only.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = crate::entry::yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Ab 18 || From 18")]
    pub adults_only: Option<bool>,
    /// By arrangement.
    #[arg(long, value_name = "ja|nein || yes|no", value_parser = crate::entry::yes_or_no, num_args = 0..=1, default_missing_value = "ja", help = "Nur nach Absprache || By arrangement only")]
    pub on_request: Option<bool>,
    /// Key or tool.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Braucht: Schlüssel, Werkzeug || Needs: key, tool"
    )]
    pub needs: Option<String>,
}

/// A new task.
#[derive(Debug, Args)]
pub struct AddTask {
    /// Its title.
    #[arg(
        value_name = "TITEL || TITLE",
        help = "Was zu tun ist || What is to be done"
    )]
    pub title: String,
    /// Its bed.
    #[arg(
        long,
        value_name = "BEET || BED",
        help = "Nummer oder Name des Beets || The bed's number or name"
    )]
    pub bed: Option<String>,
    /// The rest.
    #[command(flatten)]
    pub fields: TaskFields,
}

/// Changes of a task.
#[derive(Debug, Args)]
pub struct EditTask {
    /// The task.
    #[arg(
        value_name = "AUFGABE || TASK",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub task: String,
    /// Another title.
    #[arg(
        long,
        value_name = "TITEL || TITLE",
        help = "Anderer Titel || Another title"
    )]
    pub title: Option<String>,
    /// The rest.
    #[command(flatten)]
    pub fields: TaskFields,
}

/// I will do it.
#[derive(Debug, Args)]
pub struct Claim {
    /// The task.
    #[arg(
        value_name = "AUFGABE || TASK",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub task: String,
    /// The day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Wann, wenn nicht heute || When, if not today")]
    pub day: Option<Day>,
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

/// It is done.
#[derive(Debug, Args)]
pub struct Done {
    /// The task or bed.
    #[arg(
        value_name = "AUFGABE|BEET || TASK|BED",
        help = "Teil des Titels, oder ein Beet nach Nummer oder Name || Part of the title, or a bed by number or name"
    )]
    pub what: String,
    /// The day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Wann, wenn nicht heute || When, if not today")]
    pub day: Option<Day>,
    /// How many people.
    #[arg(
        long,
        value_name = "ZAHL || NUMBER",
        help = "Wie viele dabei waren || How many people worked"
    )]
    pub heads: Option<i64>,
    /// How much.
    #[arg(
        long,
        value_name = "TEXT || TEXT",
        help = "Wie viel: \"2 Kannen\" || How much: \"2 cans\""
    )]
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

/// Not on that day.
#[derive(Debug, Args)]
pub struct Skip {
    /// The task.
    #[arg(
        value_name = "AUFGABE || TASK",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub task: String,
    /// Why.
    #[arg(long, value_name = "GRUND || REASON", value_parser = choice::<SkipReason>, help = "regen, frost, hitze, anderes || rain, frost, heat, other")]
    pub reason: SkipReason,
    /// The day.
    #[arg(long, value_name = "TAG || DAY", value_parser = dates::day, help = "Wann, wenn nicht heute || When, if not today")]
    pub day: Option<Day>,
    /// For whom.
    #[command(flatten)]
    pub asker: OnBehalf,
}

/// Takes something back.
#[derive(Debug, Args)]
pub struct WithdrawArgs {
    /// What.
    #[arg(
        value_name = "EINTRAG || ENTRY",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    pub entry: String,
}
