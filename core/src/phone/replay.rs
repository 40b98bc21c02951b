//! The one way back: the phone takes the server's copy of a document and replays on it, under a fresh
//! actor, what it has entered and the server has not taken.
//!
//! A command is replayed on a replica that holds only what it was made on and what was replayed before it,
//! then merged: so values that were concurrent stay concurrent, and nobody's edit silently wins by having
//! been refused. What can't be replayed is kept as not accepted.

use super::Error;
use super::enter::seal;
use super::replicas::{decode, fresh_actor};
use crate::document::{Change, Replica, ReplicaError};
use crate::host::Host;
use crate::ids::{CommandId, DocumentId, GenerationId, Hash};
use crate::keys::PrivateKey;
use crate::limits::SCHEMA;
use crate::model::{DocumentKind, Refusal, effects};
use crate::policy::Case;
use crate::register::{Register, Writer};
use crate::store::{CommandState, Content, Membership, StoredChange, StoredCommand, Tables};
use std::collections::{BTreeMap, BTreeSet};

/// What replaying needs.
pub struct Replay<'a, 't> {
    pub tables: &'a Tables<'t>,
    pub register: &'a Register,
    pub writer: &'a Writer,
    pub key: &'a PrivateKey,
    pub membership: &'a Membership,
}

/// The changes that the phone made before, to know what each command was made on.
struct Before {
    accepted: BTreeSet<Hash>,
    dependencies: BTreeMap<Hash, Vec<Hash>>,
    of_command: BTreeMap<CommandId, Hash>,
}

/// A replica of what the next command was made on.
struct Bench {
    seen: BTreeSet<Hash>,
    replica: Replica,
}

impl Replay<'_, '_> {
    /// Rebuilds a document and its projections; gives the replica to go on with.
    pub fn run(&self, document: DocumentId, host: &dyn Host) -> Result<Replica, Error> {
        let stored = self.tables.changes(document)?;
        let actor = fresh_actor(self.tables, document, self.writer.device, host)?;
        let mut base = Replica::new(actor.clone().into());
        let accepted = stored.iter().filter(|change| change.position.is_some());
        base.apply(accepted.map(decode).collect::<Result<Vec<_>, _>>()?)?;
        let heads: BTreeSet<Hash> = base.heads().into_iter().collect();
        let before = Before::of(&stored)?;
        self.tables.remove_pending_changes(document)?;

        let mut replayed: Vec<Change> = Vec::new();
        let mut bench: Option<Bench> = None;
        let mut seen = BTreeSet::new();
        for command in self
            .tables
            .pending()?
            .iter()
            .filter(|command| command.document == Some(document))
        {
            seen.extend(before.seen_by(command.id).unwrap_or_else(|| heads.clone()));
            let made = if seen.is_superset(&heads) {
                self.again(command, document, &mut base)?
            } else {
                if bench.as_ref().is_none_or(|bench| bench.seen != seen) {
                    let at: Vec<Hash> = seen.iter().copied().collect();
                    let mut replica = base.at(&at, actor.clone().into())?;
                    replica.apply(replayed.iter().cloned())?;
                    bench = Some(Bench {
                        seen: seen.clone(),
                        replica,
                    });
                }
                let Some(bench) = &mut bench else { continue };
                let made = self.again(command, document, &mut bench.replica)?;
                base.apply(made.clone())?;
                made
            };
            replayed.extend(made);
        }
        self.tables.remove_records(document)?;
        for record in base.records(document) {
            self.tables.set_record(&record)?;
        }
        Ok(base)
    }

    /// Carries a command out again on a replica; gives its new change, if it makes one.
    fn again(
        &self,
        command: &StoredCommand,
        document: DocumentId,
        replica: &mut Replica,
    ) -> Result<Option<Change>, Error> {
        let Content::Act(act, asker) = &command.content else {
            return Ok(None);
        };
        if self.membership.server_schema < SCHEMA {
            return Ok(None);
        }
        let judged = self.document(document).and_then(|(kind, generation)| {
            let effects =
                effects(command.id, self.writer.person, asker, act).map_err(|_| Refusal::Field)?;
            let records: &Replica = replica;
            let case = Case {
                register: self.register,
                writer: self.writer,
                document,
                kind,
                records,
            };
            case.judge(&effects, 0)?;
            Ok((effects, generation))
        });
        let (effects, generation) = match judged {
            Ok(judged) => judged,
            Err(refusal) => {
                self.tables
                    .set_command_state(command.id, CommandState::NotAccepted(refusal))?;
                return Ok(None);
            }
        };
        let Some(written) = replica.write(&effects)? else {
            // It changes nothing any more: what it wanted stands there.
            self.tables.remove_command(command.id)?;
            return Ok(None);
        };
        let change =
            Change::from_bytes(written.raw.clone()).map_err(|_| ReplicaError::Undecodable)?;
        let envelope = seal(
            self.key,
            self.membership,
            command.id,
            document,
            generation,
            written.raw,
        );
        let stored = StoredChange {
            hash: written.hash,
            command: command.id,
            position: None,
            envelope,
        };
        self.tables.add_change(document, &stored)?;
        Ok(Some(change))
    }

    fn document(&self, document: DocumentId) -> Result<(DocumentKind, GenerationId), Refusal> {
        let row = self
            .register
            .document(document)
            .ok_or(Refusal::UnknownDocument)?;
        Ok((row.kind, row.generation))
    }
}

impl Before {
    fn of(stored: &[StoredChange]) -> Result<Self, Error> {
        let mut before = Self {
            accepted: BTreeSet::new(),
            dependencies: BTreeMap::new(),
            of_command: BTreeMap::new(),
        };
        for change in stored {
            if change.position.is_some() {
                before.accepted.insert(change.hash);
            } else {
                let dependencies = decode(change)?
                    .deps()
                    .iter()
                    .map(|dependency| Hash(dependency.0))
                    .collect();
                before.dependencies.insert(change.hash, dependencies);
                before.of_command.insert(change.command, change.hash);
            }
        }
        Ok(before)
    }

    /// The accepted changes that a command was made on; `None` if it never became a change.
    fn seen_by(&self, command: CommandId) -> Option<BTreeSet<Hash>> {
        let mut open = vec![*self.of_command.get(&command)?];
        let (mut seen, mut visited) = (BTreeSet::new(), BTreeSet::new());
        while let Some(hash) = open.pop() {
            if self.accepted.contains(&hash) {
                seen.insert(hash);
            } else if visited.insert(hash) {
                open.extend(self.dependencies.get(&hash).into_iter().flatten());
            }
        }
        Some(seen)
    }
}
