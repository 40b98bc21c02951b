//! What is committed, for readers: the register, and the end of the log in memory.
//!
//! Readers never wait for a commit; the writer holds the lock only to add what has been committed.

use super::Identity;
use crate::limits::{ENTRY_OVERHEAD_BYTES, TAIL_BYTES};
use crate::storage::{Batch, CommunityRecord, Content, Head, LogEntry, Storage, StorageError};
use jiff::civil::Date;
use mitmach_core::register::{Register, RowKey};
use mitmach_core::sync::Cursor;
use mitmach_core::{CardId, CommunityId, DeviceId, Incarnation};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};
use tokio::sync::watch;

/// A community's committed state.
pub struct Published {
    pub(super) id: CommunityId,
    pub(super) incarnation: Incarnation,
    state: RwLock<State>,
    head: watch::Sender<u64>,
}

/// The state under the lock.
pub(super) struct State {
    pub(super) head: Head,
    pub(super) day: Date,
    pub(super) register: Register,
    /// Rows that are gone, with the version that removed them.
    pub(super) gone: BTreeMap<RowKey, u64>,
    tail: VecDeque<LogEntry>,
    tail_bytes: usize,
}

/// What a device may do here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It reads and writes for this person.
    Active(CardId),
    /// It was signed off.
    Revoked,
    /// The register does not have it, or it is the server's own.
    Unknown,
}

impl Published {
    /// Reads a community's state from storage.
    pub(super) fn load(
        identity: &Identity,
        record: &CommunityRecord,
        storage: &dyn Storage,
    ) -> Result<Self, StorageError> {
        Ok(Self {
            id: identity.id,
            incarnation: identity.incarnation,
            state: RwLock::new(State::load(record, storage)?),
            head: watch::Sender::new(record.head.position),
        })
    }

    /// Reads everything again.
    pub(super) fn reload(
        &self,
        record: &CommunityRecord,
        storage: &dyn Storage,
    ) -> Result<(), StorageError> {
        let state = State::load(record, storage)?;
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = state;
        self.head.send_replace(record.head.position);
        Ok(())
    }

    /// Takes in what was committed, and wakes who waits for it.
    pub(super) fn extend(&self, batch: Batch) {
        let head = batch.head.position;
        self.state
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(batch);
        self.head
            .send_if_modified(|last| std::mem::replace(last, head) != head);
    }

    /// The state to read. Hold it only for a moment, and never while waiting for storage.
    pub(super) fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the log ends.
    pub fn head(&self) -> Head {
        self.state().head
    }

    /// The cursor at the log's end.
    pub fn cursor(&self) -> Cursor {
        let head = self.head();
        Cursor(self.incarnation, head.position, head.running_hash)
    }

    /// The day whose rights hold.
    pub fn day(&self) -> Date {
        self.state().day
    }

    /// The register as committed.
    pub fn register(&self) -> Register {
        self.state().register.clone()
    }

    /// Runs a look at the register without copying it.
    pub fn with_register<T>(&self, look: impl FnOnce(&Register) -> T) -> T {
        look(&self.state().register)
    }

    /// What a device may do.
    pub fn standing(&self, device: DeviceId) -> Standing {
        match self.state().register.device(device) {
            Some(known) if known.revoked => Standing::Revoked,
            Some(known) if !known.steward => Standing::Active(known.person),
            Some(_) | None => Standing::Unknown,
        }
    }

    /// Tells of each new head.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }
}

impl State {
    fn load(record: &CommunityRecord, storage: &dyn Storage) -> Result<Self, StorageError> {
        let (mut register, mut gone) = (Register::default(), BTreeMap::new());
        for (key, version, row) in storage.rows(record.id)? {
            if row.is_none() {
                gone.insert(key, version);
            }
            register.set(key, version, row);
        }
        Ok(Self {
            head: record.head,
            day: record.day,
            register,
            gone,
            tail: VecDeque::new(),
            tail_bytes: 0,
        })
    }

    fn extend(&mut self, batch: Batch) {
        for (key, (version, row)) in batch.rows {
            match row {
                Some(_) => self.gone.remove(&key),
                None => self.gone.insert(key, version),
            };
            self.register.set(key, version, row);
        }
        for entry in batch.entries {
            self.tail_bytes += cost(&entry);
            self.tail.push_back(entry);
        }
        while self.tail_bytes > TAIL_BYTES
            && let Some(oldest) = self.tail.pop_front()
        {
            self.tail_bytes -= cost(&oldest);
        }
        self.head = batch.head;
        self.day = batch.day;
    }

    /// The entries after a position, if they are all in memory.
    pub(super) fn tail_after(&self, position: u64) -> Option<impl Iterator<Item = &LogEntry>> {
        let skip = match self.tail.front() {
            Some(first) => (position + 1).checked_sub(first.at.position)?,
            None if position == self.head.position => 0,
            None => return None,
        };
        Some(self.tail.iter().skip(usize::try_from(skip).ok()?))
    }

    /// The running hash at a position, if it is in memory.
    pub(super) fn running_hash(&self, position: u64) -> Option<[u8; 8]> {
        if position == self.head.position {
            return Some(self.head.running_hash);
        }
        let first = self.tail.front()?.at.position;
        let index = usize::try_from(position.checked_sub(first)?).ok()?;
        self.tail.get(index).map(|entry| entry.at.running_hash)
    }
}

/// What an entry takes in memory.
fn cost(entry: &LogEntry) -> usize {
    let envelope = match &entry.content {
        Content::Change(change) => change.envelope.len(),
        Content::Row(_) | Content::RowFor(..) => 0,
    };
    ENTRY_OVERHEAD_BYTES + envelope
}
