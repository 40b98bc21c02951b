//! Taking an entry back.

use crate::command;
use crate::describe::Describe;
use crate::entry::Urgency;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::words;
use clap::Args;
use mitmach_core::model::Kind;

/// Takes an entry back.
#[derive(Debug, Args)]
pub struct Undo {
    /// The entry.
    #[arg(
        value_name = "EINTRAG || ENTRY",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    entry: String,
}

/// Takes any entry back.
pub fn run(session: &Session, undo: &Undo) -> Result<(), Failure> {
    let lang = session.lang();
    let found = session.look(|scene| {
        let found = find::any(scene, words::THING_ENTRY, &undo.entry, lang, find::counts);
        let Err(Failure::Unknown { .. }) = &found else {
            return Ok(found);
        };
        // Perhaps it has been taken back already; that is a better answer than "unknown".
        Ok(
            match find::any(scene, words::THING_ENTRY, &undo.entry, lang, |_, _| true) {
                Ok(gone) if gone.kind == Kind::Withdrawal => {
                    Err(Failure::say(words::WITHDRAWAL_FINAL, &[]))
                }
                Ok(gone) => Err(Failure::say(words::WITHDRAWN_ALREADY, &[&gone.title])),
                Err(_) => found,
            },
        )
    })?;
    let found = command::or_say(session, &undo.entry, found)?;
    withdraw(session, &found)
}

/// Takes a record back.
pub fn withdraw(session: &Session, found: &Found) -> Result<(), Failure> {
    let receipt = session
        .phone
        .withdraw(found.document, found.id)
        .map_err(|error| session.failed(error))?;
    let title = session.look(|scene| {
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        Ok(describe.title_of(found.id))
    })?;
    let urgency = if is_counted_on(found.kind) {
        Urgency::Call
    } else {
        Urgency::Usual
    };
    session.entered_with(
        &receipt,
        &session.say(words::A_WITHDRAWAL, &[&title]),
        urgency,
    );
    Ok(())
}

/// Whether others count on such a record, so that they have to be called when it is taken back unseen.
pub fn is_counted_on(kind: Kind) -> bool {
    match kind {
        Kind::Door | Kind::Event | Kind::Claim => true,
        Kind::Bed
        | Kind::Task
        | Kind::Done
        | Kind::Skip
        | Kind::Calendar
        | Kind::Wish
        | Kind::Rsvp
        | Kind::Seat
        | Kind::Bring
        | Kind::Pledge
        | Kind::CheckIn
        | Kind::Withdrawal => false,
    }
}
