//! The storage contract: what the server must never forget, and the one call that makes it durable.
//!
//! The contract is drawn for several databases: every call names its community, positions are given by
//! the caller, and [`Storage::commit`] compares and sets the head, so that two servers on one database
//! can't both append at a position. Judging happens before it, outside of any lock.

mod directory;
mod sqlite;
mod statements;
#[cfg(test)]
mod tests;

pub use directory::{DataDirectory, Durability};
pub use sqlite::SqliteStorage;

use jiff::civil::Date;
use mitmach_core::model::Refusal;
use mitmach_core::register::{Row, RowKey};
use mitmach_core::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash, Incarnation,
};
use std::collections::BTreeMap;

/// Why storage could not do its work. The text says nothing of what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The disk is full, or the database has reached its bound.
    #[error("no space is left for the database")]
    Full,
    /// The directory or file can't be written or read.
    #[error("the data directory can't be written")]
    ReadOnly,
    /// Another process holds the data directory.
    #[error("another server is using this data directory")]
    InUse,
    /// The database was written by a newer version.
    #[error("the database is of a newer version of mitmach-server")]
    Newer,
    /// The bytes are not what this server writes.
    #[error("the database is damaged or not of this server")]
    Damaged,
    /// Somebody else appended to the log meanwhile.
    #[error("the log has moved on")]
    Moved,
    /// The community stands there already.
    #[error("the community exists already")]
    Exists,
    /// Anything else; the number is the database's own code.
    #[error("the database failed with code {0}")]
    Failed(i32),
}

/// Where the log ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    /// The last position; 0 before the first.
    pub position: u64,
    /// The running hash there.
    pub running_hash: [u8; 8],
}

/// What a community is to its server.
#[derive(Clone, PartialEq, Eq)]
pub struct CommunityRecord {
    /// Its id.
    pub id: CommunityId,
    /// Its name.
    pub name: String,
    /// Where phones reach the server.
    pub public_url: String,
    /// This life of the log.
    pub incarnation: Incarnation,
    /// Seed of the server's key.
    pub server_seed: [u8; 32],
    /// Secret that makes nonces and tokens.
    pub mac_secret: [u8; 32],
    /// The steward's card.
    pub steward: CardId,
    /// Where the log ends.
    pub head: Head,
    /// The day whose rights the log reflects.
    pub day: Date,
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Where it stands.
    pub at: Head,
    /// What it is.
    pub content: Content,
}

/// What an entry of the log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A change.
    Change(LoggedChange),
    /// A register row has a new form; what it is stands in the register.
    Row(RowKey),
    /// What this person may see of a row has changed.
    RowFor(CardId, RowKey),
}

/// A change in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedChange {
    /// Its document.
    pub document: DocumentId,
    /// The document's generation.
    pub generation: GenerationId,
    /// The device that made it.
    pub device: DeviceId,
    /// The command that it is.
    pub command: CommandId,
    /// automerge's hash.
    pub hash: Hash,
    /// The encoded envelope as it came.
    pub envelope: Vec<u8>,
}

/// What one transaction adds. Nothing of it counts before [`Storage::commit`] returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The position after which it appends.
    pub after: u64,
    /// Where the log ends afterwards.
    pub head: Head,
    /// The day whose rights the log reflects afterwards.
    pub day: Date,
    /// New entries, in order.
    pub entries: Vec<LogEntry>,
    /// Accepted commands: position and hash.
    pub commands: BTreeMap<(DeviceId, CommandId), (u64, Hash)>,
    /// Refused changes.
    pub refusals: BTreeMap<Hash, Refusal>,
    /// Register rows in their newest form with their version; `None` when gone.
    pub rows: BTreeMap<RowKey, (u64, Option<Row>)>,
}

/// What the server keeps. Every method may block on the disk.
pub trait Storage: Send + Sync {
    /// The communities here.
    fn communities(&self) -> Result<Vec<CommunityRecord>, StorageError>;

    /// One community as it stands.
    fn community(&self, id: CommunityId) -> Result<Option<CommunityRecord>, StorageError>;

    /// Adds a community with its first entries, in one transaction.
    fn create(&self, community: &CommunityRecord, batch: &Batch) -> Result<(), StorageError>;

    /// Every register row, gone ones too, with its version.
    fn rows(&self, id: CommunityId) -> Result<Vec<(RowKey, u64, Option<Row>)>, StorageError>;

    /// Entries after `after` up to and including `through`, in order: at most
    /// [`crate::limits::LOG_READ_ROWS`], and few beyond `max_bytes` of envelopes.
    fn log(
        &self,
        id: CommunityId,
        after: u64,
        through: u64,
        max_bytes: usize,
    ) -> Result<Vec<LogEntry>, StorageError>;

    /// The running hash at a position.
    fn running_hash(&self, id: CommunityId, position: u64)
    -> Result<Option<[u8; 8]>, StorageError>;

    /// Every change of a document's generation, in order.
    fn changes(
        &self,
        id: CommunityId,
        document: DocumentId,
        generation: GenerationId,
    ) -> Result<Vec<(u64, LoggedChange)>, StorageError>;

    /// Where a command was accepted, and the hash that it had.
    fn command(
        &self,
        id: CommunityId,
        device: DeviceId,
        command: CommandId,
    ) -> Result<Option<(u64, Hash)>, StorageError>;

    /// Why a change was refused, if it was.
    fn refusal(&self, id: CommunityId, change: Hash) -> Result<Option<Refusal>, StorageError>;

    /// Makes a batch durable as a whole or not at all. [`StorageError::Moved`] if the log does not end
    /// where the batch begins.
    fn commit(&self, id: CommunityId, batch: &Batch) -> Result<(), StorageError>;

    /// Whether storage answers.
    fn ping(&self) -> Result<(), StorageError>;
}
