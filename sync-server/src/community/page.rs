//! A page of the log for one reader: a range read from its cursor that never opens a document.

use super::published::{Published, State};
use super::wire;
use crate::storage::{Content, Head, LogEntry, LoggedChange, Storage, StorageError};
use mitmach_core::limits::{PAGE_BYTES_MAX, PAGE_BYTES_MIN};
use mitmach_core::register::{Entry, RowKey, may_read};
use mitmach_core::sync::{Cursor, Item, Part};
use mitmach_core::{CardId, DeviceId, Hash};
use serde_bytes::ByteBuf;

/// What a part takes around its bytes: its key, hash, numbers and length, generously.
const PART_OVERHEAD_BYTES: usize = 64;

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The device: its own changes are only named.
    pub device: DeviceId,
    /// The person: rows are filtered for them.
    pub person: CardId,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ask {
    /// What the phone has; none at first.
    pub cursor: Option<Cursor>,
    /// Bytes of items at most, but at least one item or part.
    pub max_bytes: u32,
    /// Own changes whole too.
    pub own: bool,
    /// The next part of a large item.
    pub part: Option<Part>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The items and the end, encoded.
    pub bytes: Vec<u8>,
    /// The cursor after it.
    pub cursor: Cursor,
    /// Whether there is more.
    pub more: bool,
    /// Whether it is part of an item that is larger than the page.
    pub is_part: bool,
    /// Who made the changes in it, if there is nothing else: then it is the same for every other reader.
    pub authors: Option<Vec<DeviceId>>,
}

/// A page being filled.
struct Filling {
    bytes: Vec<u8>,
    reader: Reader,
    own: bool,
    part: Option<Part>,
    budget: usize,
    /// Where `bytes` had no item yet.
    begin: usize,
    at: Head,
    is_part: bool,
    authors: Option<Vec<DeviceId>>,
}

impl Published {
    /// The page after a cursor. Blocks on storage if the cursor is older than the log's tail in memory.
    pub fn page(
        &self,
        storage: &dyn Storage,
        reader: Reader,
        ask: &Ask,
    ) -> Result<Page, StorageError> {
        let mut bytes = Vec::with_capacity(1024);
        let resumed = self.resume(storage, ask.cursor)?;
        let is_continued = resumed.is_some();
        if !is_continued {
            wire::item(&mut bytes, &Item::Reset);
        }
        let at = resumed.unwrap_or_default();
        let mut filling = Filling {
            begin: bytes.len(),
            bytes,
            reader,
            own: ask.own,
            part: ask.part,
            budget: ask.max_bytes.clamp(PAGE_BYTES_MIN, PAGE_BYTES_MAX) as usize,
            authors: is_continued.then(Vec::new),
            at,
            is_part: false,
        };
        self.fill(storage, &mut filling)?;
        let Filling {
            mut bytes,
            at,
            is_part,
            authors,
            ..
        } = filling;
        let cursor = Cursor(self.incarnation, at.position, at.running_hash);
        let more = at.position < self.head().position;
        wire::item(&mut bytes, &Item::End(cursor, more));
        Ok(Page {
            bytes,
            cursor,
            more,
            is_part,
            authors,
        })
    }

    /// Whether a page after this cursor needs no storage.
    pub fn is_in_memory(&self, cursor: Option<Cursor>) -> bool {
        let state = self.state();
        match cursor {
            None => state.tail_after(0).is_some(),
            Some(Cursor(incarnation, position, running_hash)) => {
                incarnation == self.incarnation
                    && state.running_hash(position) == Some(running_hash)
                    && state.tail_after(position).is_some()
            }
        }
    }

    /// An answer without items: the phone stays where it is.
    pub fn end_at(&self, cursor: Option<Cursor>) -> Vec<u8> {
        let cursor = cursor.unwrap_or(Cursor(self.incarnation, 0, [0; 8]));
        let more = cursor != self.cursor();
        let mut bytes = Vec::new();
        wire::item(&mut bytes, &Item::End(cursor, more));
        bytes
    }

    /// Where a cursor goes on; `None` if it is of another life of the log.
    fn resume(
        &self,
        storage: &dyn Storage,
        cursor: Option<Cursor>,
    ) -> Result<Option<Head>, StorageError> {
        let Some(Cursor(incarnation, position, running_hash)) = cursor else {
            return Ok(Some(Head::default()));
        };
        let (head, known) = {
            let state = self.state();
            (state.head, state.running_hash(position))
        };
        if incarnation != self.incarnation || position > head.position {
            return Ok(None);
        }
        let known = match (known, position) {
            (Some(known), _) => Some(known),
            (None, 0) => Some([0; 8]),
            (None, _) => storage.running_hash(self.id, position)?,
        };
        Ok((known == Some(running_hash)).then_some(Head {
            position,
            running_hash,
        }))
    }

    fn fill(&self, storage: &dyn Storage, page: &mut Filling) -> Result<(), StorageError> {
        loop {
            let through = {
                let state = self.state();
                if let Some(mut tail) = state.tail_after(page.at.position) {
                    tail.all(|entry| page.take(&state, entry));
                    return Ok(());
                }
                state.head.position
            };
            // Up to the head that was published: a later entry's row may not be in the register yet.
            let entries = storage.log(self.id, page.at.position, through, page.budget)?;
            if entries.is_empty() {
                return Err(StorageError::Damaged);
            }
            let state = self.state();
            if !entries.iter().all(|entry| page.take(&state, entry)) {
                return Ok(());
            }
        }
    }
}

fn needed_by_changes(key: RowKey) -> bool {
    matches!(key, RowKey::Device(_) | RowKey::Document(_))
}

impl Filling {
    /// Takes an entry in or passes it; false when the page is full.
    fn take(&mut self, state: &State, entry: &LogEntry) -> bool {
        let start = self.bytes.len();
        let author = match &entry.content {
            Content::Change(change) if change.device != self.reader.device => Some(change.device),
            Content::Change(_) | Content::Row(_) | Content::RowFor(..) => None,
        };
        match &entry.content {
            Content::Change(change) => self.change(entry.at, change),
            Content::Row(key) => self.row(state, entry.at, *key),
            Content::RowFor(person, key) if *person == self.reader.person => {
                self.targeted_row(state, entry.at, *key);
            }
            Content::RowFor(..) => {}
        }
        let (used, length) = (start - self.begin, self.bytes.len() - start);
        if used + length <= self.budget {
            self.at = entry.at;
            self.authors = self
                .authors
                .take()
                .zip(author)
                .map(|(mut authors, author)| {
                    if !authors.contains(&author) {
                        authors.push(author);
                    }
                    authors
                });
            return true;
        }
        let item = self.bytes.split_off(start);
        if used == 0 {
            self.send_part(entry.at, &item);
        }
        false
    }

    fn change(&mut self, at: Head, change: &LoggedChange) {
        if change.device == self.reader.device && !self.own {
            wire::own(&mut self.bytes, at, change.command, change.hash);
        } else {
            wire::change(&mut self.bytes, at, &change.envelope);
        }
    }

    /// A row's newest form. One that a later entry brings, or took away, is left to that one, but for those that
    /// changes in between need: the key of whoever signed them, and the document that they are of.
    fn row(&mut self, state: &State, at: Head, key: RowKey) {
        let version = at.position;
        match state.register.get(key) {
            Some((newest, _)) if newest > version && !needed_by_changes(key) => {}
            Some((_, row)) => {
                let reads = may_read(&state.register, self.reader.person, key, row, state.day);
                // Others' invites are nobody's business; others' contacts may have been shown before.
                if reads || !matches!(key, RowKey::Invite(_)) {
                    self.entry(at, key, reads.then(|| row.clone()));
                }
            }
            None if state.gone.get(&key).is_some_and(|newest| *newest > version) => {}
            None => self.entry(at, key, None),
        }
    }

    /// A row that this reader may read from here on, or no longer.
    fn targeted_row(&mut self, state: &State, at: Head, key: RowKey) {
        let row = state.register.get(key).map(|(_, row)| row);
        let readable =
            row.filter(|row| may_read(&state.register, self.reader.person, key, row, state.day));
        self.entry(at, key, readable.cloned());
    }

    fn entry(&mut self, at: Head, key: RowKey, row: Option<mitmach_core::register::Row>) {
        let entry = Entry {
            key,
            version: at.position,
            row,
        };
        wire::item(
            &mut self.bytes,
            &Item::Row(at.position, at.running_hash, entry),
        );
    }

    /// Sends a piece of an item that is larger than the page. With its last piece the cursor passes it.
    fn send_part(&mut self, at: Head, item: &[u8]) {
        let hash = Hash::of(item);
        let asked = self.part.filter(|part| part.hash == hash);
        let offset = asked
            .and_then(|part| usize::try_from(part.offset).ok())
            .filter(|offset| *offset < item.len())
            .unwrap_or(0);
        let end = item.len().min(offset + self.budget - PART_OVERHEAD_BYTES);
        let piece = ByteBuf::from(&item[offset..end]);
        wire::item(
            &mut self.bytes,
            &Item::Part(hash, offset as u64, item.len() as u64, piece),
        );
        self.is_part = true;
        if end == item.len() {
            self.at = at;
        }
    }
}
