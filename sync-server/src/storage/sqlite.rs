//! Storage in one SQLite file: WAL, every commit on the disk before it returns.
//!
//! One connection writes; readers take their own from a small pool, so that a pull never waits for a
//! commit. `secure_delete` overwrites what is removed: erased rows leave nothing in free pages.

use super::statements::{self, read_changes, read_log, read_record, read_row};
use super::{
    Batch, CommunityRecord, DataDirectory, Durability, LogEntry, LoggedChange, Storage,
    StorageError,
};
use crate::limits::{IDLE_READERS, WRITER_CACHE_KIB};
use mitmach_core::model::Refusal;
use mitmach_core::register::{Row, RowKey};
use mitmach_core::{CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, TransactionBehavior, params};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Statements that a connection keeps prepared: all there are.
const PREPARED: usize = 32;

/// SQLite's file, or its memory for tests.
pub struct SqliteStorage {
    // Closed in this order: a reader that goes last could not bring the write-ahead log into the database.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    /// None in memory, where the writer reads too.
    directory: Option<DataDirectory>,
}

impl SqliteStorage {
    /// Opens the database of a data directory, makes or migrates it.
    pub fn open(path: &Path, durability: Durability) -> Result<Self, StorageError> {
        let directory = DataDirectory::open(path)?;
        let connection = Connection::open(directory.own_database())?;
        private(&directory.own_database())?;
        Self::with(connection, Some(directory), durability)
    }

    /// A database that lives as long as this value.
    pub fn in_memory() -> Result<Self, StorageError> {
        Self::with(Connection::open_in_memory()?, None, Durability::Process)
    }

    fn with(
        mut connection: Connection,
        directory: Option<DataDirectory>,
        durability: Durability,
    ) -> Result<Self, StorageError> {
        connection.set_prepared_statement_cache_capacity(PREPARED);
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        let synchronous = match durability {
            Durability::Full => "FULL",
            Durability::Process => "OFF",
        };
        connection.pragma_update(None, "synchronous", synchronous)?;
        connection.pragma_update(None, "secure_delete", true)?;
        // Commands and hashes are random: each look-up and insert is another page.
        connection.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
        migrate(&mut connection)?;
        Ok(Self {
            writer: Mutex::new(connection),
            readers: Mutex::new(Vec::new()),
            directory,
        })
    }

    /// Lets the database grow to no more than this many bytes (whole pages, at least what it has).
    pub fn limit_bytes(&self, bytes: u64) -> Result<(), StorageError> {
        let writer = self.writer();
        let page: i64 = writer.pragma_query_value(None, "page_size", |row| row.get(0))?;
        let pages = i64::try_from(bytes).unwrap_or(i64::MAX) / page.max(1);
        // Asking for the pragma's new value is how SQLite sets this one.
        writer.pragma_update_and_check(None, "max_page_count", pages.max(1), |_| Ok(()))?;
        Ok(())
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let Some(directory) = &self.directory else {
            return work(&self.writer());
        };
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => reader(&directory.own_database())?,
        };
        let result = work(&connection);
        let mut idle = self.idle();
        if idle.len() < IDLE_READERS {
            idle.push(connection);
        }
        result
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn reader(path: &Path) -> Result<Connection, StorageError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    connection.busy_timeout(Duration::from_secs(5))?;
    Ok(connection)
}

/// Only the server's own user reads the file: the register names people, and the server's key is in it.
fn private(path: &Path) -> Result<(), StorageError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))
            .map_err(|_| StorageError::ReadOnly)?;
    }
    Ok(())
}

fn migrate(connection: &mut Connection) -> Result<(), StorageError> {
    use rusqlite_migration::{Error, MigrationDefinitionError};
    let migrations = Migrations::from_iter([M::up(include_str!("migrations/0001.sql"))]);
    migrations
        .to_latest(connection)
        .map_err(|error| match error {
            Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
                StorageError::Newer
            }
            Error::RusqliteError { err, .. } => err.into(),
            _ => StorageError::Damaged,
        })
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => Self::Full,
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    Self::ReadOnly
                }
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
                _ => Self::Failed(failure.extended_code),
            },
            _ => Self::Damaged,
        }
    }
}

impl Storage for SqliteStorage {
    fn communities(&self) -> Result<Vec<CommunityRecord>, StorageError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(statements::COMMUNITIES)?;
            let mut rows = statement.query([])?;
            let mut communities = Vec::new();
            while let Some(row) = rows.next()? {
                communities.push(read_record(row)?);
            }
            Ok(communities)
        })
    }

    fn community(&self, id: CommunityId) -> Result<Option<CommunityRecord>, StorageError> {
        let found = self.communities()?;
        Ok(found.into_iter().find(|community| community.id == id))
    }

    fn create(&self, community: &CommunityRecord, batch: &Batch) -> Result<(), StorageError> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if !statements::insert_record(&transaction, community)? {
            return Err(StorageError::Exists);
        }
        statements::write(&transaction, community.id, batch)?;
        Ok(transaction.commit()?)
    }

    fn rows(&self, id: CommunityId) -> Result<Vec<(RowKey, u64, Option<Row>)>, StorageError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(statements::ROWS)?;
            let mut found = statement.query([&id.0])?;
            let mut rows = Vec::new();
            while let Some(row) = found.next()? {
                rows.push(read_row(row)?);
            }
            Ok(rows)
        })
    }

    fn log(
        &self,
        id: CommunityId,
        after: u64,
        through: u64,
        max_bytes: usize,
    ) -> Result<Vec<LogEntry>, StorageError> {
        self.read(|connection| read_log(connection, id, after, through, max_bytes))
    }

    fn running_hash(
        &self,
        id: CommunityId,
        position: u64,
    ) -> Result<Option<[u8; 8]>, StorageError> {
        let Ok(position) = i64::try_from(position) else {
            return Ok(None);
        };
        self.read(|connection| {
            let mut statement = connection.prepare_cached(statements::RUNNING_HASH)?;
            let found = statement.query_row(params![id.0, position], |row| row.get(0));
            Ok(found.optional()?)
        })
    }

    fn changes(
        &self,
        id: CommunityId,
        document: DocumentId,
        generation: GenerationId,
    ) -> Result<Vec<(u64, LoggedChange)>, StorageError> {
        self.read(|connection| read_changes(connection, id, document, generation))
    }

    fn command(
        &self,
        id: CommunityId,
        device: DeviceId,
        command: CommandId,
    ) -> Result<Option<(u64, Hash)>, StorageError> {
        let writer = self.writer();
        let mut statement = writer.prepare_cached(statements::COMMAND)?;
        let found = statement.query_row(params![id.0, device.0, command.0], |row| {
            Ok((row.get::<_, u64>(0)?, Hash(row.get(1)?)))
        });
        Ok(found.optional()?)
    }

    fn refusal(&self, id: CommunityId, change: Hash) -> Result<Option<Refusal>, StorageError> {
        let writer = self.writer();
        let mut statement = writer.prepare_cached(statements::REFUSAL)?;
        let word: Option<String> = statement
            .query_row(params![id.0, change.0], |row| row.get(0))
            .optional()?;
        Ok(word.map(|word| Refusal::of_word(&word)))
    }

    fn commit(&self, id: CommunityId, batch: &Batch) -> Result<(), StorageError> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        statements::write(&transaction, id, batch)?;
        Ok(transaction.commit()?)
    }

    fn ping(&self) -> Result<(), StorageError> {
        self.read(|connection| {
            let one: i64 =
                connection.query_row("SELECT count(*) FROM community", [], |row| row.get(0))?;
            let _ = one;
            Ok(())
        })
    }
}
