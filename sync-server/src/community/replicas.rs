//! The server's own replicas: what a change is tried on before it enters the log.
//!
//! A replica is only a cache of the log: whatever looks wrong about one, it is dropped and loaded again.

use crate::limits::REPLICA_BYTES;
use crate::storage::LoggedChange;
use mitmach_core::document::{Change, Replica, actor_of};
use mitmach_core::sync::Envelope;
use mitmach_core::{CommandId, DeviceId, DocumentId, GenerationId, Hash, Incarnation};
use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A document's generation in the server's memory.
pub(super) struct Open {
    /// What a change is tried on.
    pub(super) replica: Replica,
    /// The log position of each command: who came first.
    pub(super) arrivals: HashMap<CommandId, u64>,
}

/// The document in the log can't be opened.
#[derive(Debug)]
pub(super) struct Unsound;

impl Open {
    /// Builds the replica from the log's changes, in their order.
    pub(super) fn load<'a>(
        steward: DeviceId,
        incarnation: Incarnation,
        generation: GenerationId,
        changes: impl Iterator<Item = (u64, &'a LoggedChange)>,
    ) -> Result<Self, Unsound> {
        let mut arrivals = HashMap::new();
        let mut decoded = Vec::new();
        for (position, logged) in changes {
            let envelope = Envelope::decode(&logged.envelope).map_err(|_| Unsound)?;
            decoded.push(Change::from_bytes(envelope.payload).map_err(|_| Unsound)?);
            arrivals.insert(logged.command, position);
        }
        let actor = actor_of(steward, suffix(incarnation, generation));
        let replica = catch_unwind(AssertUnwindSafe(|| {
            let mut replica = Replica::new(actor);
            if decoded.is_empty() {
                return Ok(replica);
            }
            replica.apply(decoded).map(|_| replica)
        }));
        match replica {
            Ok(Ok(replica)) => Ok(Self { replica, arrivals }),
            Ok(Err(_)) | Err(_) => Err(Unsound),
        }
    }
}

/// The steward's actor is the same each time a document is opened, and another one in each generation and
/// each life of the log: a restored server must not write under numbers that it has forgotten.
fn suffix(incarnation: Incarnation, generation: GenerationId) -> [u8; 8] {
    let hash = Hash::of(&[&incarnation.0[..], &generation.0].concat());
    let mut suffix = [0; 8];
    suffix.copy_from_slice(&hash.0[..8]);
    suffix
}

/// Open replicas, the least recently used dropped first.
#[derive(Default)]
pub(super) struct Replicas {
    open: BTreeMap<(DocumentId, GenerationId), (u64, Open)>,
    uses: u64,
    bytes: usize,
}

impl Replicas {
    /// Takes a replica out to work on it. Whoever does not put it back has dropped it.
    pub(super) fn take(&mut self, document: DocumentId, generation: GenerationId) -> Option<Open> {
        let (_, open) = self.open.remove(&(document, generation))?;
        self.bytes -= open.replica.bytes().min(self.bytes);
        Some(open)
    }

    /// Puts a sound replica back.
    pub(super) fn put(&mut self, document: DocumentId, generation: GenerationId, open: Open) {
        self.uses += 1;
        self.bytes += open.replica.bytes();
        self.open.insert((document, generation), (self.uses, open));
        while self.bytes > REPLICA_BYTES && self.open.len() > 1 {
            let oldest = self.open.iter().min_by_key(|(_, (used, _))| *used);
            let Some(key) = oldest.map(|(key, _)| *key) else {
                return;
            };
            self.take(key.0, key.1);
        }
    }
}
