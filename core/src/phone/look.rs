//! What screens read: scenes for views, and how far entries have come.

use super::{Error, Phone, State};
use crate::ids::{CommandId, DocumentId, RecordId};
use crate::model::{DocumentKind, EntryState, Refusal};
use crate::register::Register;
use crate::store::{CommandState, Content, StoredCommand};
use crate::view::{DocumentRecords, Scene, SharedRecords};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// A command that is on this phone only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// The command.
    pub command: CommandId,
    /// The document; none for the register.
    pub document: Option<DocumentId>,
    /// What was entered.
    pub content: Content,
    /// When, by this phone's clock, in milliseconds since 1970.
    pub entered_ms: i64,
    /// It waits for a newer server.
    pub held: bool,
}

/// A command that the server did not accept; its text stays here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotAccepted {
    /// The command.
    pub command: CommandId,
    /// The document; none for the register.
    pub document: Option<DocumentId>,
    /// What was entered.
    pub content: Content,
    /// When, by this phone's clock, in milliseconds since 1970.
    pub entered_ms: i64,
    /// Why not.
    pub refusal: Refusal,
}

/// What has not arrived yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Commands on this phone only, in order of entry.
    pub only_here: Vec<Pending>,
    /// How many were not accepted.
    pub not_accepted: u32,
    /// When the phone last had everything, by its own clock, in milliseconds since 1970.
    pub synced_ms: Option<i64>,
}

impl Phone {
    /// Looks at the community as of a day: the register and the records of the documents that matter then.
    /// All it reads is of one moment.
    pub fn look<T>(&self, today: Date, view: impl FnOnce(&Scene<'_>) -> T) -> Result<T, Error> {
        self.look_at(today, |register| that_matter(register, today, None), view)
    }

    /// Looks at the documents of one sort that matter as of a day: what only gardens, calendars or events show.
    pub fn look_at_kind<T>(
        &self,
        today: Date,
        kind: DocumentKind,
        view: impl FnOnce(&Scene<'_>) -> T,
    ) -> Result<T, Error> {
        let choose = |register: &Register| that_matter(register, today, Some(kind));
        self.look_at(today, choose, view)
    }

    /// Looks at the register alone: people, roles, phones.
    pub fn look_at_register<T>(
        &self,
        today: Date,
        view: impl FnOnce(&Scene<'_>) -> T,
    ) -> Result<T, Error> {
        self.look_at(today, |_| Vec::new(), view)
    }

    /// Looks at chosen documents.
    pub fn look_at<T>(
        &self,
        today: Date,
        choose: impl FnOnce(&Register) -> Vec<DocumentId>,
        view: impl FnOnce(&Scene<'_>) -> T,
    ) -> Result<T, Error> {
        let mut state = self.lock();
        let chosen = choose(&state.overlay);
        let documents = state.records_of(&chosen)?;
        let scene = Scene {
            register: &state.overlay,
            me: state.membership.person,
            today,
            documents: &documents,
        };
        Ok(view(&scene))
    }

    /// What has not arrived yet.
    pub fn status(&self) -> Result<Status, Error> {
        let mut state = self.lock();
        let tables = state.store.read()?;
        let mut status = Status {
            only_here: Vec::new(),
            not_accepted: 0,
            synced_ms: None,
        };
        for command in tables.commands()? {
            match command.state {
                CommandState::OnlyHere => {
                    let held =
                        command.envelope.is_none() && tables.change_of(command.id)?.is_none();
                    let StoredCommand {
                        id,
                        document,
                        content,
                        entered_ms,
                        ..
                    } = command;
                    status.only_here.push(Pending {
                        command: id,
                        document,
                        content,
                        entered_ms,
                        held,
                    });
                }
                CommandState::NotAccepted(_) => status.not_accepted += 1,
                CommandState::Arrived(_) => {}
            }
        }
        drop(tables);
        status.synced_ms = state.membership.synced_ms;
        Ok(status)
    }

    /// What was not accepted, in order of entry.
    pub fn not_accepted(&self) -> Result<Vec<NotAccepted>, Error> {
        let commands = self.lock().store.read()?.commands()?;
        let refused = commands
            .into_iter()
            .filter_map(|command| match command.state {
                CommandState::NotAccepted(refusal) => {
                    let StoredCommand {
                        id,
                        document,
                        content,
                        entered_ms,
                        ..
                    } = command;
                    Some(NotAccepted {
                        command: id,
                        document,
                        content,
                        entered_ms,
                        refusal,
                    })
                }
                CommandState::OnlyHere | CommandState::Arrived(_) => None,
            });
        Ok(refused.collect())
    }
}

/// Documents of this year and the last, and all events.
fn that_matter(register: &Register, today: Date, kind: Option<DocumentKind>) -> Vec<DocumentId> {
    let documents = register.documents().filter(|(_, row)| {
        let of_kind = kind.is_none_or(|kind| row.kind == kind);
        of_kind && row.year.is_none_or(|year| year >= today.year() - 1)
    });
    documents.map(|(id, _)| id).collect()
}

impl State {
    /// Records with how far they have come.
    fn records_of(&mut self, chosen: &[DocumentId]) -> Result<Vec<DocumentRecords>, Error> {
        let written = self.store.take_written();
        self.seen.forget(written);
        let tables = self.store.read()?;
        let mut on_the_way = OnTheWay::default();
        for command in tables.commands()? {
            on_the_way.note(&command);
        }
        let mut documents = Vec::new();
        for id in chosen {
            let Some(document) = self.overlay.document(*id) else {
                continue;
            };
            let mut records = self.seen.records(&tables, *id)?;
            on_the_way.mark(*id, &mut records);
            documents.push(DocumentRecords {
                id: *id,
                document: document.clone(),
                records,
            });
        }
        Ok(documents)
    }
}

/// Records that have not arrived, or were not accepted, by document.
#[derive(Default)]
struct OnTheWay(BTreeMap<DocumentId, BTreeMap<RecordId, EntryState>>);

impl OnTheWay {
    fn note(&mut self, command: &StoredCommand) {
        let state = match command.state {
            CommandState::OnlyHere => EntryState::OnlyHere,
            CommandState::NotAccepted(_) => EntryState::NotAccepted,
            CommandState::Arrived(_) => return,
        };
        let Some(document) = command.document else {
            return;
        };
        let records = self.0.entry(document).or_default();
        let touched = [Some(RecordId::new(command.id, 0)), command.target()];
        for record in touched.into_iter().flatten() {
            // What is on its way is the more pressing news.
            let known = records.entry(record).or_insert(state);
            if state == EntryState::OnlyHere {
                *known = state;
            }
        }
    }

    /// Marks the records of a document; if there are none to mark, they stay shared.
    fn mark(&self, document: DocumentId, records: &mut SharedRecords) {
        let Some(states) = self.0.get(&document) else {
            return;
        };
        for record in records {
            if let Some(state) = states.get(&record.id) {
                record.state = *state;
            }
        }
    }
}
