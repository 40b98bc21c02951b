//! Entering: a person's act becomes a command, its change and its projections, in one transaction.

use super::{Error, Phone, State, berlin_date};
use crate::codec;
use crate::host::Host;
use crate::ids::{CommandId, DocumentId, GenerationId, RecordId};
use crate::limits::SCHEMA;
use crate::model::{Act, Asker, EntryState, effects};
use crate::policy::Case;
use crate::register::RegisterAct;
use crate::store::{Content, StoredChange, StoredCommand};
use crate::sync::{Body, Envelope};
use serde::Serialize;

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
        self.changed();
        Ok(receipt)
    }

    /// Enters an act in the register.
    pub fn enter_register(&self, act: RegisterAct) -> Result<Receipt, Error> {
        let receipt = self.lock().enter_register(&*self.host, act)?;
        self.changed();
        Ok(receipt)
    }

    /// Enters again what was not accepted, as a new command.
    pub fn enter_again(&self, command: CommandId) -> Result<Receipt, Error> {
        let mut state = self.lock();
        let stored = state
            .store
            .read()?
            .command(command)?
            .ok_or(Error::Unknown("command"))?;
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
        self.changed();
        Ok(receipt)
    }

    /// Drops what was not accepted.
    pub fn forget_not_accepted(&self, command: CommandId) -> Result<(), Error> {
        use crate::store::CommandState;
        let mut state = self.lock();
        let tables = state.store.begin()?;
        let stored = tables.command(command)?.ok_or(Error::Unknown("command"))?;
        if !matches!(stored.state, CommandState::NotAccepted(_)) {
            return Err(Error::Unknown("command"));
        }
        tables.remove_command(command)?;
        tables.commit()?;
        drop(state);
        self.changed();
        Ok(())
    }
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
        let entered = self.write(host, command, document, act, asker);
        if entered.is_err() {
            // The replica may hold what the store does not.
            self.replicas.drop(document);
        }
        entered
    }

    fn write(
        &mut self,
        host: &dyn Host,
        command: CommandId,
        document: DocumentId,
        act: Act,
        asker: Asker,
    ) -> Result<Receipt, Error> {
        let now_ms = host.unix_ms();
        let writer = self.membership.writer(berlin_date(now_ms));
        let row = self
            .overlay
            .document(document)
            .ok_or(Error::Unknown("document"))?;
        let (kind, generation) = (row.kind, row.generation);
        let effects = effects(command, writer.person, &asker, &act)?;
        let makes = act.new_record().map(|_| RecordId::new(command, 0));
        let tables = self.store.begin()?;
        let case = Case {
            register: &self.overlay,
            writer: &writer,
            document,
            kind,
            records: &tables,
        };
        case.judge(&effects, 0).map_err(Error::NotAllowed)?;
        let stored =
            StoredCommand::entered(command, Some(document), Content::Act(act, asker), now_ms);
        let only_here = Receipt {
            command,
            record: makes,
            state: EntryState::OnlyHere,
        };
        if self.membership.server_schema < SCHEMA {
            // The server could not read the change: the command waits for it.
            tables.add_command(&stored)?;
            tables.commit()?;
            return Ok(only_here);
        }
        let replica = self.replicas.get(&tables, document, writer.device, host)?;
        let Some(written) = replica.write(&effects)? else {
            return Ok(Receipt {
                state: EntryState::Arrived,
                ..only_here
            });
        };
        let touched = effects.iter().map(crate::model::Effect::record);
        for record in touched.collect::<std::collections::BTreeSet<_>>() {
            if let Some(record) = replica.record(document, record) {
                tables.set_record(&record)?;
            }
        }
        tables.add_command(&stored)?;
        let envelope = seal(
            &self.key,
            &self.membership,
            command,
            document,
            generation,
            written.raw,
        );
        let change = StoredChange {
            hash: written.hash,
            command,
            position: None,
            envelope,
        };
        tables.add_change(document, &change)?;
        tables.commit()?;
        Ok(only_here)
    }

    fn enter_register(&mut self, host: &dyn Host, act: RegisterAct) -> Result<Receipt, Error> {
        let now_ms = host.unix_ms();
        let command = self.new_command(host);
        let writer = self.membership.writer(berlin_date(now_ms));
        let community = self.membership.community;
        let changes =
            crate::register::apply(&self.overlay, community, &writer, command, &act, now_ms)
                .map_err(Error::NotAllowed)?;
        if changes.is_empty() {
            return Ok(Receipt {
                command,
                record: None,
                state: EntryState::Arrived,
            });
        }
        let payload = codec::encode(&act);
        let mut stored = StoredCommand::entered(command, None, Content::Register(act), now_ms);
        let envelope = Envelope::seal(
            &self.key,
            community,
            Body::Register,
            command,
            SCHEMA,
            payload,
        );
        stored.envelope = Some(envelope.encode());
        let tables = self.store.begin()?;
        tables.add_command(&stored)?;
        tables.commit()?;
        for (key, row) in changes {
            self.overlay.set(key, 0, row);
        }
        Ok(Receipt {
            command,
            record: None,
            state: EntryState::OnlyHere,
        })
    }
}

/// Seals a change of this phone.
pub(super) fn seal(
    key: &crate::keys::PrivateKey,
    membership: &crate::store::Membership,
    command: CommandId,
    document: DocumentId,
    generation: GenerationId,
    raw: Vec<u8>,
) -> Vec<u8> {
    let body = Body::Change(document, generation);
    Envelope::seal(key, membership.community, body, command, SCHEMA, raw).encode()
}
