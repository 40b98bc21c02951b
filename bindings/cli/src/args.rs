//! The command line. Every text of help holds German and English, with ` || ` between them; `help` shows one.

use crate::calendar::Calendar;
use crate::conflicts::Conflicts;
use crate::documents::Withdrawn;
use crate::event::Event;
use crate::garden::Garden;
use crate::lists::{Export, Import};
use crate::out::ColorWhen;
use crate::people::People;
use crate::record::Show;
use crate::undo::Undo;
use crate::words::Lang;
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use std::path::PathBuf;

/// The program.
#[derive(Debug, Parser)]
#[command(
    name = "mitmach",
    version,
    about = "Garten, Adventskalender und Termine, auch ohne Netz || Garden, Advent calendar and events, without signal too",
    after_help = "  $ mitmach today\n  $ mitmach garden\n  $ mitmach --lang en --today 2026-11-28 today"
)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// The phone's folder.
    #[arg(
        long,
        global = true,
        env = "MITMACH_PHONE",
        value_name = "ORDNER || DIR",
        help = "Ordner dieses Telefons (MITMACH_PHONE; sonst ~/.mitmach) || Folder of this phone (MITMACH_PHONE; else ~/.mitmach)"
    )]
    pub phone: Option<PathBuf>,
    /// The language.
    #[arg(
        long,
        global = true,
        env = "MITMACH_LANG",
        value_enum,
        default_value_t = Lang::De,
        value_name = "de|en || de|en",
        help = "Sprache (MITMACH_LANG; sonst Deutsch) || Language (MITMACH_LANG; else German)"
    )]
    pub lang: Lang,
    /// One JSON document instead of text.
    #[arg(
        long,
        global = true,
        help = "Ein JSON-Dokument statt Text || One JSON document instead of text"
    )]
    pub json: bool,
    /// Another day than the clock's.
    #[arg(
        long,
        global = true,
        env = "MITMACH_TODAY",
        value_name = "JJJJ-MM-TT || YYYY-MM-DD",
        value_parser = crate::dates::only_iso_date,
        help = "Zum Ausprobieren: als wäre dieser Tag || For trying things: as if it were this day"
    )]
    pub today: Option<Date>,
    /// Colours.
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = ColorWhen::Auto,
        value_name = "auto|always|never || auto|always|never",
        help = "Farben: auto nur am Bildschirm || Colours: auto only on a terminal"
    )]
    pub color: ColorWhen,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Come in by an invite.
    #[command(
        about = "Mit einer Einladung beitreten || Join with an invite",
        after_help = "  $ mitmach join \"https://mitmach.example.org/join#EINLADUNG\" --yes"
    )]
    Join(Join),
    /// Exchange with the server.
    #[command(
        about = "Senden und holen, was neu ist || Send and fetch what is new",
        after_help = "  $ mitmach sync"
    )]
    Sync,
    /// Stay connected.
    #[command(
        about = "Verbunden bleiben und zeigen, was sich ändert (Strg-C beendet) || Stay connected and show what changes (ctrl-c ends)",
        after_help = "  $ mitmach watch"
    )]
    Watch,
    /// The first screen.
    #[command(
        about = "Was heute ansteht || What is on today",
        after_help = "  $ mitmach today\n  $ mitmach today --json"
    )]
    Today,
    /// Beds and tasks.
    #[command(
        about = "Der Garten: Beete und Aufgaben || The garden: beds and tasks",
        after_help = "  $ mitmach garden\n  $ mitmach garden day morgen"
    )]
    Garden(Garden),
    /// Doors and wishes.
    #[command(
        about = "Der Adventskalender: Türchen und Wünsche || The Advent calendar: doors and wishes",
        after_help = "  $ mitmach calendar\n  $ mitmach calendar mine"
    )]
    Calendar(Calendar),
    /// Events.
    #[command(
        about = "Termine: Zusagen, Plätze, Mitbringen, Einlass || Events: answers, seats, bring list, door",
        after_help = "  $ mitmach event\n  $ mitmach event show Herbsteinsatz"
    )]
    Event(Event),
    /// People.
    #[command(
        about = "Menschen, Rollen, Einladungen, Telefone || People, roles, invites, phones",
        after_help = "  $ mitmach people\n  $ mitmach people show Renate"
    )]
    People(People),
    /// All gardens, calendars and events.
    #[command(
        about = "Alle Gärten, Kalender und Termine || All gardens, calendars and events",
        after_help = "  $ mitmach documents\n  $ mitmach documents --json"
    )]
    Documents,
    /// Contradictions.
    #[command(
        about = "Was zu klären ist || What is to be settled",
        after_help = "  $ mitmach conflicts"
    )]
    Conflicts(Conflicts),
    /// What has not arrived.
    #[command(
        about = "Was noch nicht angekommen ist, und warum || What has not arrived yet, and why",
        after_help = "  $ mitmach status"
    )]
    Status,
    /// What was refused.
    #[command(
        about = "Was nicht übernommen wurde || What was not accepted",
        after_help = "  $ mitmach not-accepted"
    )]
    NotAccepted(NotAcceptedArgs),
    /// One entry.
    #[command(
        about = "Einen Eintrag mit allem, was dazu bekannt ist || One entry with everything that is known of it",
        after_help = "  $ mitmach show Frühbeet\n  $ mitmach show \"Türchen 1. Dezember\" --json"
    )]
    Show(Show),
    /// Take back.
    #[command(
        visible_alias = "withdraw",
        about = "Einen Eintrag zurücknehmen || Take an entry back",
        after_help = "  $ mitmach undo Bohnenbeet"
    )]
    Undo(Undo),
    /// What was taken back.
    #[command(
        about = "Was zurückgenommen ist || What was taken back",
        after_help = "  $ mitmach withdrawn\n  $ mitmach withdrawn garten\n  $ mitmach withdrawn Herbsteinsatz"
    )]
    Withdrawn(Withdrawn),
    /// A list in.
    #[command(
        about = "Eine Liste einlesen (CSV); zuerst kommt eine Vorschau || Import a list (CSV); a preview comes first",
        after_help = "  $ mitmach import tests/demo/beete.csv\n  $ mitmach import tests/demo/antworten.csv --yes"
    )]
    Import(Import),
    /// A list out.
    #[command(
        about = "Eine Liste (CSV) oder alles (JSON) ausgeben || Export a list (CSV) or everything (JSON)",
        after_help = "  $ mitmach export tueren.csv --kind tueren\n  $ mitmach export - --kind aufgaben\n  $ mitmach export alles.json --json"
    )]
    Export(Export),
}

/// Come in by an invite.
#[derive(Debug, Args)]
pub struct Join {
    /// The invite.
    #[arg(
        value_name = "EINLADUNG || INVITE",
        help = "Der ganze Link, in Anführungszeichen || The whole link, in quotes"
    )]
    pub invite: String,
    /// Without asking.
    #[arg(long, help = "Nicht nachfragen || Do not ask")]
    pub yes: bool,
}

/// What was refused.
#[derive(Debug, Args)]
pub struct NotAcceptedArgs {
    /// What to do; the list if nothing is said.
    #[command(subcommand)]
    pub command: Option<NotAccepted>,
}

/// What to do with what was refused.
#[derive(Debug, Subcommand)]
pub enum NotAccepted {
    /// All of it.
    #[command(
        about = "Alles, was nicht übernommen wurde, und warum || All that was not accepted, and why",
        after_help = "  $ mitmach not-accepted list"
    )]
    List,
    /// Enters it again.
    #[command(
        about = "Noch einmal eintragen || Enter it again",
        after_help = "  $ mitmach not-accepted again 1"
    )]
    Again {
        /// The entry.
        #[arg(
            value_name = "EINTRAG || ENTRY",
            help = "Nummer in der Liste, Teil des Textes oder Kennung || Number in the list, part of its text, or its id"
        )]
        entry: String,
    },
    /// Drops it.
    #[command(
        about = "Verwerfen || Drop it",
        after_help = "  $ mitmach not-accepted drop 1"
    )]
    Drop {
        /// The entry.
        #[arg(
            value_name = "EINTRAG || ENTRY",
            help = "Nummer in der Liste, Teil des Textes oder Kennung || Number in the list, part of its text, or its id"
        )]
        entry: String,
    },
}
