//! The command line of events.

use super::help_options::{
    AddShift, Bring, CheckIn, Claim, Done, EditBring, EditShift, Pledge, Withdraw,
};
use super::options::{Answer, Edit, Plan, Seat};
use clap::{Args, Subcommand};

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
    /// Changes what is wanted.
    #[command(
        about = "Einen Eintrag der Mitbringliste ändern || Change something on the bring list",
        after_help = "  $ mitmach event edit-bring Kerzenwerkstatt Streichhölzer --wanted 5"
    )]
    EditBring(EditBring),
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
    /// Changes a shift.
    #[command(
        about = "Eine Schicht oder Vorbereitung ändern || Change a shift or preparation",
        after_help = "  $ mitmach event edit-shift Kerzenwerkstatt Aufbau --from \"12.12. 14:30\" --people 3 --heavy"
    )]
    EditShift(EditShift),
    /// Takes a shift.
    #[command(
        about = "Eine Schicht übernehmen || Take a shift",
        after_help = "  $ mitmach event claim Kerzenwerkstatt Aufbau"
    )]
    Claim(Claim),
    /// A shift is done.
    #[command(
        about = "Eintragen, dass eine Schicht getan ist || Enter that a shift is done",
        after_help = "  $ mitmach event done Kerzenwerkstatt Aufbau --heads 2 --minutes 60\n  $ mitmach event done Kerzenwerkstatt Aufbau --for \"Hilde R.\" --note \"Tische zurückgebracht\""
    )]
    Done(Done),
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
