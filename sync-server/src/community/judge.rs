//! The pipeline: one envelope after the other to a verdict, in the order of the threats that they bring.
//!
//! A command is judged once. What was accepted is `duplicate` for ever, whatever rights its author has lost;
//! a change that was refused stays refused, and nothing builds on it.

use super::Identity;
use super::Working;
use super::draft::Draft;
use super::incoming::Incoming;
use super::replicas::Open;
use crate::limits::BROKEN_REPLICA_MS;
use crate::storage::{LoggedChange, Storage, StorageError};
use mitmach_core::document::{Change, Replica, device_of};
use mitmach_core::host::Host;
use mitmach_core::limits::{CHANGE_DEPENDENCIES, SCHEMA};
use mitmach_core::model::{DocumentKind, Refusal};
use mitmach_core::policy::Case;
use mitmach_core::register::{Register, Writer};
use mitmach_core::sync::{Body, Envelope, Verdict};
use mitmach_core::{CommandId, DocumentId, GenerationId, Hash};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why judging an envelope ends early.
pub(super) enum Stop {
    /// With this verdict.
    Verdict(Verdict),
    /// Nothing can be said: storage failed.
    Storage(StorageError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Verdict(Verdict::Refused(refusal))
    }
}

impl From<StorageError> for Stop {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// Judges one batch.
pub(super) struct Judge<'a> {
    pub(super) identity: &'a Identity,
    pub(super) storage: &'a dyn Storage,
    pub(super) host: &'a dyn Host,
    pub(super) working: &'a mut Working,
    pub(super) draft: Draft,
    pub(super) now_ms: i64,
    /// Events that this batch changed.
    pub(super) touched_events: BTreeSet<DocumentId>,
}

impl Judge<'_> {
    /// Judges a push: register commands first, so that what they make is there for the changes.
    pub(super) fn push(
        &mut self,
        push: &[Incoming<'_>],
    ) -> Result<Vec<(CommandId, Verdict)>, StorageError> {
        let is_register = |one: &Incoming<'_>| {
            one.envelope
                .as_ref()
                .is_ok_and(|envelope| envelope.body() == Body::Register)
        };
        let mut verdicts = vec![None; push.len()];
        for register in [true, false] {
            for (verdict, one) in verdicts.iter_mut().zip(push) {
                if is_register(one) == register {
                    *verdict = Some((one.command, self.envelope(one)?));
                }
            }
        }
        Ok(verdicts.into_iter().flatten().collect())
    }

    fn envelope(&mut self, one: &Incoming<'_>) -> Result<Verdict, StorageError> {
        let judged = match &one.envelope {
            Ok(envelope) => self.signed(envelope, one.raw),
            Err(refusal) => Err((*refusal).into()),
        };
        match judged {
            Ok(verdict) | Err(Stop::Verdict(verdict)) => Ok(verdict),
            Err(Stop::Storage(error)) => Err(error),
        }
    }

    /// An envelope whose signature holds.
    fn signed(&mut self, envelope: &Envelope, raw: &[u8]) -> Result<Verdict, Stop> {
        if !envelope.command.is_of(envelope.device) {
            return Err(Refusal::Command.into());
        }
        if let Some((position, hash)) = self.accepted(envelope)? {
            return Ok(Verdict::Duplicate(position, hash));
        }
        let writer = self.writer(envelope)?;
        if envelope.schema > SCHEMA {
            return Err(Refusal::Schema.into());
        }
        match envelope.body() {
            Body::Register => self.register_command(&writer, envelope),
            Body::Change(document, generation) => {
                self.change(&writer, envelope, document, generation, raw)
            }
        }
    }

    fn accepted(&self, envelope: &Envelope) -> Result<Option<(u64, Hash)>, StorageError> {
        let (device, command) = (envelope.device, envelope.command);
        match self.draft.command(device, command) {
            Some(accepted) => Ok(Some(accepted)),
            None => self.storage.command(self.identity.id, device, command),
        }
    }

    fn writer(&self, envelope: &Envelope) -> Result<Writer, Refusal> {
        let device = self.working.register.device(envelope.device);
        let device = device.ok_or(Refusal::UnknownDevice)?;
        if device.revoked {
            return Err(Refusal::RevokedDevice);
        }
        Ok(Writer {
            person: device.person,
            device: envelope.device,
            // Phones give a restored server its own changes back.
            steward: device.steward,
            today: self.working.day,
        })
    }

    fn change(
        &mut self,
        writer: &Writer,
        envelope: &Envelope,
        document: DocumentId,
        generation: GenerationId,
        raw: &[u8],
    ) -> Result<Verdict, Stop> {
        let row = self
            .working
            .register
            .document(document)
            .ok_or(Refusal::UnknownDocument)?;
        if row.generation != generation {
            return Err(Refusal::Generation.into());
        }
        let kind = row.kind;
        let change = decode(&envelope.payload)?;
        // Before anything is remembered under the change's hash: others may have put it into theirs.
        if device_of(change.actor_id()) != Some(envelope.device) {
            return Err(Refusal::Actor.into());
        }
        let hash = Hash(change.hash().0);
        if let Some(refusal) = self.refused(hash)? {
            return Err(refusal.into());
        }
        let Some(mut open) = self.open(document, generation)? else {
            return Ok(Verdict::Deferred(
                self.now_ms.saturating_add(BROKEN_REPLICA_MS),
            ));
        };
        let trial = match self.dependencies(&open.replica, &change)? {
            Some(trial) => trial,
            None => Place {
                document,
                kind,
                register: &self.working.register,
            }
            .try_on(&mut open.replica, change, envelope.command, writer),
        };
        let verdict = match trial {
            Trial::Taken => {
                let (device, command) = (envelope.device, envelope.command);
                let envelope = raw.to_vec();
                let change = LoggedChange {
                    document,
                    generation,
                    device,
                    command,
                    hash,
                    envelope,
                };
                let position = self.draft.append_change(change);
                open.arrivals.insert(command, position);
                if kind == DocumentKind::Event {
                    self.touched_events.insert(document);
                }
                Verdict::Accepted(position)
            }
            Trial::Waiting(missing) => Verdict::Waiting(missing),
            Trial::Refused(refusal) => {
                self.draft.refuse(hash, refusal);
                Verdict::Refused(refusal)
            }
            Trial::Spoiled => {
                self.draft.refuse(hash, Refusal::Shape);
                // Not put back: the replica may hold half of it.
                return Err(Refusal::Shape.into());
            }
        };
        self.working.replicas.put(document, generation, open);
        Ok(verdict)
    }

    fn refused(&self, change: Hash) -> Result<Option<Refusal>, StorageError> {
        match self.draft.refusal(change) {
            Some(refusal) => Ok(Some(refusal)),
            None => self.storage.refusal(self.identity.id, change),
        }
    }

    /// Everything that the change builds on must be in the replica; what waits is forgotten here.
    fn dependencies(
        &self,
        replica: &Replica,
        change: &Change,
    ) -> Result<Option<Trial>, StorageError> {
        if change.deps().len() > CHANGE_DEPENDENCIES {
            return Ok(Some(Trial::Refused(Refusal::TooManyDependencies)));
        }
        let hashes = change.deps().iter().map(|dep| Hash(dep.0));
        let missing: Vec<Hash> = hashes.filter(|dep| !replica.holds(dep)).collect();
        for dep in &missing {
            if self.refused(*dep)?.is_some() {
                return Ok(Some(Trial::Refused(Refusal::Dependency)));
            }
        }
        Ok((!missing.is_empty()).then_some(Trial::Waiting(missing)))
    }

    /// A document's replica with what this batch added; `None` if what stands in the log can't be opened.
    pub(super) fn open(
        &mut self,
        document: DocumentId,
        generation: GenerationId,
    ) -> Result<Option<Open>, StorageError> {
        if let Some(open) = self.working.replicas.take(document, generation) {
            return Ok(Some(open));
        }
        let stored = self
            .storage
            .changes(self.identity.id, document, generation)?;
        let stored = stored.iter().map(|(position, change)| (*position, change));
        let added = self
            .draft
            .changes()
            .filter(|(_, change)| change.document == document && change.generation == generation);
        let Identity {
            device,
            incarnation,
            ..
        } = self.identity;
        let open = Open::load(*device, *incarnation, generation, stored.chain(added));
        if open.is_err() {
            tracing::error!(community = %self.identity.id, %document, "replica_unsound");
        }
        Ok(open.ok())
    }
}

/// Reads one uncompressed change that re-encodes to the very same bytes.
fn decode(payload: &[u8]) -> Result<Change, Refusal> {
    /// automerge's magic bytes, four bytes of checksum, the type of chunk.
    const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
    const UNCOMPRESSED_CHANGE: u8 = 1;
    if !payload.starts_with(&MAGIC) || payload.get(8) != Some(&UNCOMPRESSED_CHANGE) {
        return Err(Refusal::Undecodable);
    }
    let decoded = catch_unwind(AssertUnwindSafe(|| Change::from_bytes(payload.to_vec())));
    match decoded {
        Ok(Ok(change)) if change.raw_bytes() == payload => Ok(change),
        Ok(_) | Err(_) => Err(Refusal::Undecodable),
    }
}

/// Where a change wants to go.
struct Place<'a> {
    document: DocumentId,
    kind: DocumentKind,
    register: &'a Register,
}

/// What came of trying a change.
enum Trial {
    /// The replica has it.
    Taken,
    /// It builds on changes that are not there; the replica is as it was.
    Waiting(Vec<Hash>),
    /// A rule forbids it; the replica is as it was.
    Refused(Refusal),
    /// automerge failed on it; the replica is not to be used any more.
    Spoiled,
}

impl Place<'_> {
    /// Inspects a change, judges it by the table of rights, and applies it.
    fn try_on(
        &self,
        replica: &mut Replica,
        change: Change,
        command: CommandId,
        writer: &Writer,
    ) -> Trial {
        // automerge panics on some of what it is given; a replica that was in its hands is dropped.
        let tried = catch_unwind(AssertUnwindSafe(|| {
            let judged = replica
                .inspect(&change, command, writer.device)
                .and_then(|seen| {
                    let case = Case {
                        register: self.register,
                        writer,
                        document: self.document,
                        kind: self.kind,
                        records: &*replica,
                    };
                    case.judge(&seen.effects, seen.operations)
                });
            if let Err(refusal) = judged {
                return Trial::Refused(refusal);
            }
            match replica.apply([change]) {
                Ok(_) => Trial::Taken,
                Err(_) => Trial::Spoiled,
            }
        }));
        tried.unwrap_or_else(|_| {
            tracing::error!(document = %self.document, %command, "change_panicked");
            Trial::Spoiled
        })
    }
}
