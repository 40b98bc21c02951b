//! The garden's command line.

use super::options::{AddBed, AddTask, Claim, Done, EditBed, EditTask, Skip, WithdrawArgs};
use crate::dates::{self, Day};
use clap::{Args, Subcommand};

/// The garden.
#[derive(Debug, Args)]
pub struct Garden {
    /// Which garden.
    #[arg(
        long,
        global = true,
        value_name = "NAME || NAME",
        help = "Welcher Garten, wenn es mehrere gibt || Which garden, if there are several"
    )]
    pub garden: Option<String>,
    /// What to do; the beds if nothing is said.
    #[command(subcommand)]
    pub command: Option<GardenCommand>,
}

/// What to do in a garden.
#[derive(Debug, Subcommand)]
pub enum GardenCommand {
    /// All beds.
    #[command(
        about = "Alle Beete mit ihren Aufgaben || All beds with their tasks",
        after_help = "  $ mitmach garden beds"
    )]
    Beds,
    /// A day.
    #[command(
        about = "Was an einem Tag dran ist || What is due on a day",
        after_help = "  $ mitmach garden day\n  $ mitmach garden day 28.11."
    )]
    Day(DayArgs),
    /// A new garden.
    #[command(
        about = "Einen Garten für ein Jahr anlegen || Add a garden for a year",
        after_help = "  $ mitmach garden new-garden Schulgarten --year 2027"
    )]
    NewGarden(NewGarden),
    /// A new bed.
    #[command(
        about = "Ein Beet anlegen || Add a bed",
        after_help = "  $ mitmach garden add-bed 9 Bohnenbeet --zone \"Oasengarten, Mitte\" --crop Stangenbohnen"
    )]
    AddBed(AddBed),
    /// Changes a bed.
    #[command(
        about = "Ein Beet ändern || Change a bed",
        after_help = "  $ mitmach garden edit-bed 9 --crop Feuerbohnen --sown heute --no-weeding-until 15.12."
    )]
    EditBed(EditBed),
    /// A new task.
    #[command(
        about = "Eine Aufgabe anlegen || Add a task",
        after_help = "  $ mitmach garden add-task \"Bohnen gießen\" --bed 9 --activity gießen --every 3 --minutes 10\n  $ mitmach garden add-task \"Stangen einsammeln\" --on 28.11. --people 2"
    )]
    AddTask(AddTask),
    /// Changes a task.
    #[command(
        about = "Eine Aufgabe ändern || Change a task",
        after_help = "  $ mitmach garden edit-task \"Bohnen gießen\" --minutes 15 --with-children ja"
    )]
    EditTask(EditTask),
    /// I will do it.
    #[command(
        about = "Eine Aufgabe übernehmen || Say that you will do a task",
        after_help = "  $ mitmach garden claim Vogelhaus --day morgen\n  $ mitmach garden claim \"Laub rechen\" --day 28.11. --for \"Hilde R.\" --source telefon"
    )]
    Claim(Claim),
    /// It is done.
    #[command(
        about = "Eintragen, dass etwas getan ist || Enter that something is done",
        after_help = "  $ mitmach garden done Frühbeet --amount \"2 Kannen\" --minutes 20\n  $ mitmach garden done 7 --note \"Zaun geflickt\""
    )]
    Done(Done),
    /// Not today.
    #[command(
        about = "Eine Aufgabe ausfallen lassen || Leave a task out",
        after_help = "  $ mitmach garden skip Rundgang --reason frost"
    )]
    Skip(Skip),
    /// Takes something back.
    #[command(
        about = "Ein Beet, eine Aufgabe oder einen Eintrag zurücknehmen || Take back a bed, a task or an entry",
        after_help = "  $ mitmach garden withdraw \"Stangen einsammeln\""
    )]
    Withdraw(WithdrawArgs),
}

/// A day.
#[derive(Debug, Args)]
pub struct DayArgs {
    /// The day.
    #[arg(value_name = "TAG || DAY", value_parser = dates::day, help = "heute, morgen, 28.11. (sonst heute) || today, tomorrow, 28.11. (else today)")]
    pub day: Option<Day>,
}

/// A new garden.
#[derive(Debug, Args)]
pub struct NewGarden {
    /// Its name.
    #[arg(
        value_name = "NAME || NAME",
        help = "Name des Gartens || The garden's name"
    )]
    pub name: String,
    /// The year.
    #[arg(
        long,
        value_name = "JAHR || YEAR",
        help = "Jahr, wenn nicht dieses || Year, if not this one"
    )]
    pub year: Option<i16>,
}
