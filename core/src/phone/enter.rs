//! Entering: a person's act becomes a command, its change and its projections, in one transaction; so do
//! the acts of a batch, all in the same one.

use super::batch::{Batch, Entry, Refused};
use super::replicas::Replicas;
use super::{Error, Phone, State, berlin_date};
use crate::codec;
use crate::host::Host;
use crate::ids::{CommandId, DocumentId, GenerationId, RecordId};
use crate::keys::PrivateKey;
use crate::limits::SCHEMA;
use crate::model::{Act, Asker, Effect, EntryState, effects};
use crate::policy::Case;
use crate::register::{Register, RegisterAct, Writer};
use crate::store::{CommandState, Content, Membership, StoredChange, StoredCommand, Tables};
use crate::sync::{Body, Envelope};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// The command.
    pub command: CommandId,
    /// The record that it makes, if it makes one.
    pub record: Option<RecordId>,
    /// Only here, or already so (it changed nothing).
    pub state: EntryState,
}

impl Phone {
    /// Enters an act in a document for `asker`. When it returns, the entry is durable on this phone.
    pub fn enter(&self, document: DocumentId, act: Act, asker: Asker) -> Result<Receipt, Error> {
        let receipt = self.lock().enter(&*self.host, document, act, asker)?;
        self.entered();
        Ok(receipt)
    }

    /// Enters an act in the register.
    pub fn enter_register(&self, act: RegisterAct) -> Result<Receipt, Error> {
        let receipt = self.lock().enter_register(&*self.host, act)?;
        self.entered();
        Ok(receipt)
    }

    /// Enters all of a batch, each as its own command, in one transaction: when it returns, all are durable on
    /// this phone; if it fails, none is there.
    pub fn enter_all(&self, batch: Batch) -> Result<Vec<Receipt>, Error> {
        if batch.is_empty() {
            return Ok(Vec::new());
        }
        let receipts = self.lock().enter_all(&*self.host, batch.entries)?;
        self.entered();
        Ok(receipts)
    }

    /// Tries a batch and undoes it: tells which entries a rule forbids, by their place in it. What depends on
    /// a forbidden entry is forbidden too.
    pub fn rehearse(&self, batch: &Batch) -> Result<Refused, Error> {
        self.lock().rehearse(&*self.host, batch.entries.clone())
    }

    /// Enters again what was not accepted, as a new command.
    pub fn enter_again(&self, command: CommandId) -> Result<Receipt, Error> {
        let mut state = self.lock();
        let stored = refused(&state.store.read()?, command)?;
        let receipt = match (stored.document, stored.content) {
            (Some(document), Content::Act(act, asker)) => {
                state.enter(&*self.host, document, act, asker)?
            }
            (_, Content::Register(act)) => state.enter_register(&*self.host, act)?,
            (None, Content::Act(..)) => return Err(Error::Unknown("document")),
        };
        let tables = state.store.begin()?;
        tables.remove_command(command)?;
        tables.commit()?;
        drop(state);
        self.entered();
        Ok(receipt)
    }

    /// Drops what was not accepted.
    pub fn forget_not_accepted(&self, command: CommandId) -> Result<(), Error> {
        let mut state = self.lock();
        let tables = state.store.begin()?;
        refused(&tables, command)?;
        tables.remove_command(command)?;
        tables.commit()?;
        drop(state);
        self.changed();
        Ok(())
    }
}

/// A command that was not accepted.
fn refused(tables: &Tables<'_>, command: CommandId) -> Result<StoredCommand, Error> {
    let stored = tables.command(command)?;
    stored
        .filter(|stored| matches!(stored.state, CommandState::NotAccepted(_)))
        .ok_or(Error::Unknown("command"))
}

impl State {
    fn enter(
        &mut self,
        host: &dyn Host,
        document: DocumentId,
        act: Act,
        asker: Asker,
    ) -> Result<Receipt, Error> {
        let command = self.new_command(host);
        let content = Content::Act(act, asker);
        self.enter_one(host, command, Some(document), content)
    }

    fn enter_register(&mut self, host: &dyn Host, act: RegisterAct) -> Result<Receipt, Error> {
        let command = self.new_command(host);
        self.enter_one(host, command, None, Content::Register(act))
    }

    fn enter_one(
        &mut self,
        host: &dyn Host,
        command: CommandId,
        document: Option<DocumentId>,
        content: Content,
    ) -> Result<Receipt, Error> {
        let entry = Entry {
            command,
            document,
            content,
        };
        let receipts = self.enter_all(host, vec![entry])?;
        receipts.into_iter().next().ok_or(Error::Unknown("command"))
    }

    /// Enters all or none.
    fn enter_all(&mut self, host: &dyn Host, entries: Vec<Entry>) -> Result<Vec<Receipt>, Error> {
        let touched: BTreeSet<DocumentId> =
            entries.iter().filter_map(|entry| entry.document).collect();
        let entered = self.write(host, true, |writing| {
            entries
                .into_iter()
                .map(|entry| writing.entry(entry))
                .collect()
        });
        if entered.is_err() {
            self.drop_replicas(&touched);
        }
        entered
    }

    /// Enters what can be entered and then nothing of it; tells what a rule forbids.
    fn rehearse(&mut self, host: &dyn Host, entries: Vec<Entry>) -> Result<Refused, Error> {
        let touched: BTreeSet<DocumentId> =
            entries.iter().filter_map(|entry| entry.document).collect();
        let refused = self.write(host, false, |writing| {
            let mut refused = Refused::new();
            for (at, entry) in entries.into_iter().enumerate() {
                match writing.entry(entry) {
                    Ok(_) => {}
                    Err(error @ (Error::Invalid(_) | Error::NotAllowed(_) | Error::Unknown(_))) => {
                        refused.push((at, error));
                    }
                    Err(error) => return Err(error),
                }
            }
            Ok(refused)
        });
        self.drop_replicas(&touched);
        refused
    }

    /// What was undone in the store may still be in a replica.
    fn drop_replicas(&mut self, documents: &BTreeSet<DocumentId>) {
        for document in documents {
            self.replicas.drop(*document);
        }
    }

    /// Runs `enter` in one transaction; what it wrote stays if it succeeds and `keep` is set.
    fn write<T>(
        &mut self,
        host: &dyn Host,
        keep: bool,
        enter: impl FnOnce(&mut Writing<'_, '_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let tables = self.store.begin()?;
        let now_ms = host.unix_ms();
        let mut writing = Writing {
            tables: &tables,
            host,
            key: &self.key,
            membership: &self.membership,
            writer: self.membership.writer(berlin_date(now_ms)),
            register: Cow::Borrowed(&self.overlay),
            replicas: &mut self.replicas,
            now_ms,
        };
        let entered = enter(&mut writing)?;
        if !keep {
            return Ok(entered);
        }
        let register = match writing.register {
            Cow::Owned(register) => Some(register),
            Cow::Borrowed(_) => None,
        };
        tables.commit()?;
        if let Some(register) = register {
            self.overlay = register;
        }
        Ok(entered)
    }
}

/// Entering, within one transaction.
struct Writing<'a, 't> {
    tables: &'a Tables<'t>,
    host: &'a dyn Host,
    key: &'a PrivateKey,
    membership: &'a Membership,
    writer: Writer,
    /// The register with pending commands, and with those of this transaction once there are any.
    register: Cow<'a, Register>,
    replicas: &'a mut Replicas,
    now_ms: i64,
}

impl Writing<'_, '_> {
    fn entry(&mut self, entry: Entry) -> Result<Receipt, Error> {
        let Entry {
            command,
            document,
            content,
        } = entry;
        match (document, content) {
            (Some(document), Content::Act(act, asker)) => self.act(command, document, act, asker),
            (_, Content::Register(act)) => self.register(command, act),
            (None, Content::Act(..)) => Err(Error::Unknown("document")),
        }
    }

    fn act(
        &mut self,
        command: CommandId,
        document: DocumentId,
        act: Act,
        asker: Asker,
    ) -> Result<Receipt, Error> {
        let row = self
            .register
            .document(document)
            .ok_or(Error::Unknown("document"))?;
        let (kind, generation) = (row.kind, row.generation);
        let effects = effects(command, self.writer.person, &asker, &act)?;
        let only_here = Receipt {
            command,
            record: act.new_record().map(|_| RecordId::new(command, 0)),
            state: EntryState::OnlyHere,
        };
        let case = Case {
            register: &self.register,
            writer: &self.writer,
            document,
            kind,
            records: self.tables,
        };
        case.judge(&effects, 0).map_err(Error::NotAllowed)?;
        let content = Content::Act(act, asker);
        let stored = StoredCommand::entered(command, Some(document), content, self.now_ms);
        if self.membership.server_schema < SCHEMA {
            // The server could not read the change: the command waits for it.
            self.tables.add_command(&stored)?;
            return Ok(only_here);
        }
        let replica = self
            .replicas
            .get(self.tables, document, self.writer.device, self.host)?;
        let Some(written) = replica.write(&effects)? else {
            return Ok(Receipt {
                state: EntryState::Arrived,
                ..only_here
            });
        };
        let touched: BTreeSet<RecordId> = effects.iter().map(Effect::record).collect();
        for record in touched {
            if let Some(record) = replica.record(document, record) {
                self.tables.set_record(&record)?;
            }
        }
        self.tables.add_command(&stored)?;
        let change = StoredChange {
            hash: written.hash,
            command,
            position: None,
            envelope: seal(
                self.key,
                self.membership,
                command,
                document,
                generation,
                written.raw,
            ),
        };
        self.tables.add_change(document, &change)?;
        Ok(only_here)
    }

    fn register(&mut self, command: CommandId, act: RegisterAct) -> Result<Receipt, Error> {
        let community = self.membership.community;
        let changes = crate::register::apply(
            &self.register,
            community,
            &self.writer,
            command,
            &act,
            self.now_ms,
        )
        .map_err(Error::NotAllowed)?;
        let mut receipt = Receipt {
            command,
            record: None,
            state: EntryState::Arrived,
        };
        if changes.is_empty() {
            return Ok(receipt);
        }
        let payload = codec::encode(&act);
        let mut stored = StoredCommand::entered(command, None, Content::Register(act), self.now_ms);
        let body = Body::Register;
        let envelope = Envelope::seal(self.key, community, body, command, SCHEMA, payload);
        stored.envelope = Some(envelope.encode());
        self.tables.add_command(&stored)?;
        for (key, row) in changes {
            self.register.to_mut().set(key, 0, row);
        }
        receipt.state = EntryState::OnlyHere;
        Ok(receipt)
    }
}

/// Seals a change of this phone.
pub(super) fn seal(
    key: &PrivateKey,
    membership: &Membership,
    command: CommandId,
    document: DocumentId,
    generation: GenerationId,
    raw: Vec<u8>,
) -> Vec<u8> {
    let body = Body::Change(document, generation);
    Envelope::seal(key, membership.community, body, command, SCHEMA, raw).encode()
}
