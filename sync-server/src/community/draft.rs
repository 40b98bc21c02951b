//! What a batch will add to the log, while it is being judged. It counts only once it is committed.

use crate::storage::{Batch, Content, Head, LogEntry, LoggedChange};
use jiff::civil::Date;
use mitmach_core::codec;
use mitmach_core::model::Refusal;
use mitmach_core::register::{Row, RowKey};
use mitmach_core::{CardId, CommandId, DeviceId, Hash};
use sha2::{Digest, Sha256};

/// A batch in the making.
pub(super) struct Draft {
    batch: Batch,
    day_before: Date,
}

impl Draft {
    /// Begins after the log's head.
    pub(super) fn new(head: Head, day: Date) -> Self {
        let batch = Batch {
            after: head.position,
            head,
            day,
            entries: Vec::new(),
            commands: std::collections::BTreeMap::new(),
            refusals: std::collections::BTreeMap::new(),
            rows: std::collections::BTreeMap::new(),
        };
        Self {
            batch,
            day_before: day,
        }
    }

    /// Where the log would end.
    pub(super) fn head(&self) -> Head {
        self.batch.head
    }

    /// The rights of another day hold from here on.
    pub(super) fn set_day(&mut self, day: Date) {
        self.batch.day = day;
    }

    /// Whether there is nothing to keep.
    pub(super) fn is_empty(&self) -> bool {
        let batch = &self.batch;
        batch.entries.is_empty()
            && batch.commands.is_empty()
            && batch.refusals.is_empty()
            && batch.day == self.day_before
    }

    /// Appends a change; gives its position.
    pub(super) fn append_change(&mut self, change: LoggedChange) -> u64 {
        let id = change.hash.0;
        let (device, command, hash) = (change.device, change.command, change.hash);
        let position = self.append(&id, Content::Change(change));
        self.accept(device, command, position, hash);
        position
    }

    /// Appends a register row's new form; gives its version.
    pub(super) fn append_row(&mut self, key: RowKey, row: Option<Row>) -> u64 {
        let version = self.append(&codec::encode(&key), Content::Row(key));
        self.batch.rows.insert(key, (version, row));
        version
    }

    /// Appends that a person's sight of a row has changed.
    pub(super) fn append_row_for(&mut self, person: CardId, key: RowKey) {
        let mut id = codec::encode(&key);
        id.extend_from_slice(&person.0);
        self.append(&id, Content::RowFor(person, key));
    }

    /// The next running hash: 8 bytes of SHA-256 over the one before, the entry's id and its position. No
    /// contents, so that erasing some leaves it as it is.
    fn append(&mut self, id: &[u8], content: Content) -> u64 {
        let Head {
            position,
            running_hash,
        } = self.batch.head;
        let position = position + 1;
        let digest = Sha256::new()
            .chain_update(running_hash)
            .chain_update(id)
            .chain_update(position.to_be_bytes())
            .finalize();
        let mut running_hash = [0; 8];
        running_hash.copy_from_slice(&digest[..8]);
        self.batch.head = Head {
            position,
            running_hash,
        };
        self.batch.entries.push(LogEntry {
            at: self.batch.head,
            content,
        });
        position
    }

    /// Remembers an accepted command for ever.
    pub(super) fn accept(
        &mut self,
        device: DeviceId,
        command: CommandId,
        position: u64,
        hash: Hash,
    ) {
        self.batch
            .commands
            .insert((device, command), (position, hash));
    }

    /// Remembers a refused change for ever.
    pub(super) fn refuse(&mut self, change: Hash, refusal: Refusal) {
        self.batch.refusals.insert(change, refusal);
    }

    /// Where this batch accepted a command.
    pub(super) fn command(&self, device: DeviceId, command: CommandId) -> Option<(u64, Hash)> {
        self.batch.commands.get(&(device, command)).copied()
    }

    /// Why this batch refused a change.
    pub(super) fn refusal(&self, change: Hash) -> Option<Refusal> {
        self.batch.refusals.get(&change).copied()
    }

    /// The changes that this batch adds.
    pub(super) fn changes(&self) -> impl Iterator<Item = (u64, &LoggedChange)> {
        self.batch
            .entries
            .iter()
            .filter_map(|entry| match &entry.content {
                Content::Change(change) => Some((entry.at.position, change)),
                Content::Row(_) | Content::RowFor(..) => None,
            })
    }

    /// What storage has to commit.
    pub(super) fn into_batch(self) -> Batch {
        self.batch
    }
}
