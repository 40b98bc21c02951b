//! The few replicas that a phone keeps open.

use super::Error;
use crate::document::{Change, Replica, ReplicaError};
use crate::host::{self, Host};
use crate::ids::{DeviceId, DocumentId};
use crate::limits::OPEN_REPLICA_BYTES;
use crate::store::{StoredChange, Tables};
use crate::sync::Envelope;

/// Open replicas, the most recently used last.
#[derive(Debug, Default)]
pub struct Replicas {
    open: Vec<(DocumentId, Replica)>,
}

impl Replicas {
    /// A document's replica, loaded from the store if it is not open.
    pub fn get(
        &mut self,
        tables: &Tables<'_>,
        document: DocumentId,
        device: DeviceId,
        host: &dyn Host,
    ) -> Result<&mut Replica, Error> {
        let replica = match self.take(document) {
            Some(replica) => replica,
            None => load(tables, document, device, host)?,
        };
        Ok(self.keep(document, replica))
    }

    /// Keeps a replica open, in place of the one that was.
    pub fn keep(&mut self, document: DocumentId, replica: Replica) -> &mut Replica {
        self.drop(document);
        let mut bytes: usize = replica.bytes()
            + self
                .open
                .iter()
                .map(|(_, open)| open.bytes())
                .sum::<usize>();
        while bytes > OPEN_REPLICA_BYTES && !self.open.is_empty() {
            bytes -= self.open.remove(0).1.bytes();
        }
        self.open.push((document, replica));
        let last = self.open.len() - 1;
        &mut self.open[last].1
    }

    fn take(&mut self, document: DocumentId) -> Option<Replica> {
        let at = self.open.iter().position(|(open, _)| *open == document)?;
        Some(self.open.remove(at).1)
    }

    /// Closes a document whose replica may no longer be what the store holds.
    pub fn drop(&mut self, document: DocumentId) {
        self.open.retain(|(open, _)| *open != document);
    }

    /// Closes all.
    pub fn clear(&mut self) {
        self.open.clear();
    }
}

/// The change inside a stored envelope.
pub fn decode(stored: &StoredChange) -> Result<Change, Error> {
    let envelope = Envelope::decode(&stored.envelope).map_err(|_| ReplicaError::Undecodable)?;
    Ok(Change::from_bytes(envelope.payload).map_err(|_| ReplicaError::Undecodable)?)
}

fn load(
    tables: &Tables<'_>,
    document: DocumentId,
    device: DeviceId,
    host: &dyn Host,
) -> Result<Replica, Error> {
    let actor = match tables.actor(document)? {
        Some(bytes) => bytes,
        None => fresh_actor(tables, document, device, host)?,
    };
    let mut replica = Replica::new(actor.into());
    replica.apply(
        tables
            .changes(document)?
            .iter()
            .map(decode)
            .collect::<Result<Vec<_>, _>>()?,
    )?;
    Ok(replica)
}

/// A new actor for a document, noted in the store.
pub fn fresh_actor(
    tables: &Tables<'_>,
    document: DocumentId,
    device: DeviceId,
    host: &dyn Host,
) -> Result<Vec<u8>, Error> {
    let actor = crate::document::actor_of(device, host::random(host))
        .to_bytes()
        .to_vec();
    tables.set_actor(document, &actor)?;
    Ok(actor)
}
