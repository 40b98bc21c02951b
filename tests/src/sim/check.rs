//! The promises, checked when everything has come to rest.

use super::world::{Report, World};
use mitmach_core::codec;
use mitmach_core::limits::{PAGE_BYTES_MAX, SCHEMA};
use mitmach_core::model::{EntryState, Record};
use mitmach_core::phone::{Error, Phone};
use mitmach_core::sync::{Cursor, Envelope, Item, Request, read_items};
use mitmach_core::{CommandId, DocumentId, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A promise that broke.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The world could not be made.
    #[error("setup: {0}")]
    Setup(&'static str),
    /// A phone failed where it must not.
    #[error("a phone failed: {0}")]
    Phone(#[from] Error),
    /// A phone exchanged and exchanged.
    #[error("a phone does not come to an end")]
    Endless,
    /// Something still moved after the last round.
    #[error("it is not quiet after three rounds")]
    NotQuiet,
    /// An entry is on a phone only, though everything was exchanged.
    #[error("entry {0} did not leave its phone")]
    Stuck(CommandId),
    /// An entry is neither in the log nor among what was not accepted.
    #[error("entry {0} is lost")]
    Lost(CommandId),
    /// A command stands in the log more than once.
    #[error("command {0} was applied twice")]
    Twice(CommandId),
    /// Two phones show different records.
    #[error("phones differ in document {0}")]
    Differ(DocumentId),
    /// Two phones show different people, roles or documents.
    #[error("phones differ in the register")]
    RegisterDiffers,
    /// The server's log can't be read.
    #[error("the log: {0}")]
    Log(&'static str),
}

/// Checks them all.
pub fn all(world: &mut World) -> Result<Report, Problem> {
    let logged = log(world)?;
    let mut report = Report::default();
    let mut reference: Option<BTreeMap<DocumentId, Vec<Record>>> = None;
    let mut public: Option<Vec<u8>> = None;
    for phone in &mut world.phones {
        let entered = phone.entered.clone();
        let phone = phone.get()?;
        let refused: BTreeSet<CommandId> = phone
            .not_accepted()?
            .iter()
            .map(|entry| entry.command)
            .collect();
        if let Some(entry) = phone.status()?.only_here.first() {
            return Err(Problem::Stuck(entry.command));
        }
        report.entered += entered.len();
        report.refused += refused.len();
        let records = records(phone)?;
        for (command, creates) in &entered {
            let arrived = logged.contains(command);
            // An edit that says what already stands there needs no change of its own.
            if !arrived && !refused.contains(command) && *creates {
                return Err(Problem::Lost(*command));
            }
            let shown = records
                .values()
                .flatten()
                .any(|record| record.id == RecordId::new(*command, 0));
            if arrived && *creates && !shown {
                return Err(Problem::Lost(*command));
            }
        }
        let rows = public_rows(phone)?;
        if public.get_or_insert_with(|| rows.clone()) != &rows {
            return Err(Problem::RegisterDiffers);
        }
        report.records = records.values().map(Vec::len).sum();
        match &reference {
            None => reference = Some(records),
            Some(reference) => {
                if let Some((document, _)) = reference
                    .iter()
                    .find(|(id, theirs)| records.get(id) != Some(theirs))
                {
                    return Err(Problem::Differ(*document));
                }
            }
        }
    }
    Ok(report)
}

fn records(phone: &Phone) -> Result<BTreeMap<DocumentId, Vec<Record>>, Error> {
    let all = |register: &mitmach_core::register::Register| {
        register.documents().map(|(id, _)| id).collect()
    };
    phone.look_at(phone.today(), all, |scene| {
        let of = |records: &[Record]| {
            records
                .iter()
                .cloned()
                .map(|record| Record {
                    state: EntryState::Arrived,
                    ..record
                })
                .collect()
        };
        scene
            .documents
            .iter()
            .map(|document| (document.id, of(&document.records)))
            .collect()
    })
}

/// The rows that every member reads, with their versions.
fn public_rows(phone: &Phone) -> Result<Vec<u8>, Error> {
    use mitmach_core::register::Row;
    phone.look(phone.today(), |scene| {
        let rows: Vec<_> = scene
            .register
            .rows()
            .filter(|(_, _, row)| !matches!(row, Row::Contact(_) | Row::Invite(_)))
            .collect();
        codec::encode(&rows)
    })
}

/// Every command in the server's log, read from the beginning as a phone would.
fn log(world: &mut World) -> Result<BTreeSet<CommandId>, Problem> {
    let device = world.phones[0].get()?.membership().device;
    let mut cursor: Option<Cursor> = None;
    let mut commands = BTreeSet::new();
    loop {
        let request = Request {
            schema: SCHEMA,
            cursor,
            max_bytes: PAGE_BYTES_MAX,
            own: true,
            ..Request::default()
        };
        let answer = world
            .server
            .exchange(device, &request)
            .ok_or(Problem::Log("no answer"))?;
        let answer = read_items(&answer).map_err(|_| Problem::Log("not items"))?;
        for item in answer.items {
            match item {
                Item::Change(_, _, envelope) => {
                    let command = Envelope::decode(&envelope)
                        .map_err(|_| Problem::Log("not an envelope"))?
                        .command;
                    if !commands.insert(command) {
                        return Err(Problem::Twice(command));
                    }
                }
                Item::End(after, true) => cursor = Some(after),
                Item::End(_, false) => return Ok(commands),
                _ => {}
            }
        }
    }
}
