//! One phone's database file: commands, changes, projections and register rows, always in one transaction.
//!
//! WAL with `synchronous=FULL`: when a call returns, what it stored survives a power cut. The store knows
//! tables, not rules; `phone` decides what goes in.

mod changes;
mod commands;
mod error;
mod records;

pub use changes::StoredChange;
pub use commands::{CommandState, Content, StoredCommand};
pub use error::StoreError;

use crate::codec;
use crate::ids::{CardId, CommunityId, DeviceId, DocumentId};
use crate::register::{Entry, Register};
use crate::sync::Cursor;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use rusqlite_migration::{M, Migrations};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

const MIGRATIONS: &[M<'static>] = &[M::up(include_str!("migrations/0001_phone.sql"))];

/// How a store is opened.
#[derive(Debug, Clone, Copy, Default)]
pub struct StoreOptions {
    /// Leave out the wait for the disk. For simulations alone: a power cut may lose what was stored.
    pub unsafe_without_sync: bool,
    /// The largest size of the file in pages of 4 KiB; none for no bound.
    pub max_pages: Option<u32>,
}

/// Who a phone is and how far it has synced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The community.
    pub community: CommunityId,
    /// The person.
    pub person: CardId,
    /// The device.
    pub device: DeviceId,
    /// The server's address.
    pub server: String,
    /// The server's public key.
    pub server_key: [u8; 32],
    /// The schema of the server's last answer.
    pub server_schema: u32,
    /// The schema of the program that took in what the cursor passed: an older one skipped what it did not
    /// know, so a newer one begins once more without a cursor.
    pub schema: u32,
    /// How much of the log the phone has.
    pub cursor: Option<Cursor>,
    /// When the phone last had everything, by its own clock, in milliseconds since 1970.
    pub synced_ms: Option<i64>,
}

/// The large item that is coming in: SHA-256 of the whole and the bytes so far.
pub type Part = ([u8; 32], Vec<u8>);

/// A phone's database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// Documents whose records were written, perhaps in a transaction that was undone.
    written: RefCell<BTreeSet<DocumentId>>,
}

impl Store {
    /// Opens or makes the database at `path`. A database of a newer version is refused.
    pub fn open(path: &Path, options: StoreOptions) -> Result<Self, StoreError> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(
            None,
            "synchronous",
            if options.unsafe_without_sync {
                "OFF"
            } else {
                "FULL"
            },
        )?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        if let Some(pages) = options.max_pages {
            connection.pragma_update(None, "max_page_count", pages)?;
        }
        Migrations::from_slice(MIGRATIONS).to_latest(&mut connection)?;
        Ok(Self {
            connection,
            written: RefCell::default(),
        })
    }

    /// Begins a transaction; dropping it without commit undoes everything.
    pub fn begin(&mut self) -> Result<Tables<'_>, StoreError> {
        Ok(Tables {
            transaction: self
                .connection
                .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?,
            written: &self.written,
        })
    }

    /// Begins a transaction that only reads, so that all it reads is of one moment.
    pub fn read(&mut self) -> Result<Tables<'_>, StoreError> {
        Ok(Tables {
            transaction: self.connection.transaction()?,
            written: &self.written,
        })
    }

    /// Documents whose records may have changed since this was last asked.
    pub fn take_written(&mut self) -> BTreeSet<DocumentId> {
        self.written.take()
    }
}

/// The tables within one transaction.
#[derive(Debug)]
pub struct Tables<'s> {
    transaction: Transaction<'s>,
    written: &'s RefCell<BTreeSet<DocumentId>>,
}

impl Tables<'_> {
    /// Makes everything since [`Store::begin`] durable.
    pub fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit()?)
    }

    /// Who this phone is; `None` before it has joined.
    pub fn membership(&self) -> Result<Option<Membership>, StoreError> {
        let row = self.transaction.query_row(
            "SELECT community, person, device, server, server_key, server_schema, cursor, synced_ms, schema FROM phone",
            [],
            |row| {
                Ok((
                    (row.get::<_, [u8; 16]>(0)?, row.get::<_, [u8; 16]>(1)?, row.get::<_, [u8; 16]>(2)?),
                    (row.get::<_, String>(3)?, row.get::<_, [u8; 32]>(4)?, row.get::<_, u32>(5)?),
                    (row.get::<_, Option<Vec<u8>>>(6)?, row.get::<_, Option<i64>>(7)?, row.get::<_, u32>(8)?),
                ))
            },
        );
        let Some((
            (community, person, device),
            (server, server_key, server_schema),
            (cursor, synced_ms, schema),
        )) = row.optional()?
        else {
            return Ok(None);
        };
        Ok(Some(Membership {
            community: CommunityId(community),
            person: CardId(person),
            device: DeviceId(device),
            server,
            server_key,
            server_schema,
            schema,
            cursor: cursor.map(|bytes| codec::decode(&bytes)).transpose()?,
            synced_ms,
        }))
    }

    /// Stores who this phone is.
    pub fn set_membership(&self, phone: &Membership) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT OR REPLACE INTO phone
             (one, community, person, device, server, server_key, server_schema, cursor, synced_ms, schema)
             VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                phone.community.0,
                phone.person.0,
                phone.device.0,
                phone.server,
                phone.server_key,
                phone.server_schema,
                phone.cursor.as_ref().map(codec::encode),
                phone.synced_ms,
                phone.schema
            ],
        )?;
        Ok(())
    }

    /// Stores a register row unless a newer version is there.
    pub fn set_row(&self, entry: &Entry) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO register_row (key, version, row) VALUES (?1, ?2, ?3)
                 ON CONFLICT (key) DO UPDATE SET version = ?2, row = ?3 WHERE version <= ?2",
            )?
            .execute(params![
                codec::encode(&entry.key),
                entry.version,
                entry.row.as_ref().map(codec::encode)
            ])?;
        Ok(())
    }

    /// The register as the server sent it.
    pub fn register(&self) -> Result<Register, StoreError> {
        let mut register = Register::default();
        let mut statement = self
            .transaction
            .prepare("SELECT key, version, row FROM register_row")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let contents: Option<Vec<u8>> = row.get(2)?;
            let contents = contents.map(|bytes| codec::decode(&bytes)).transpose()?;
            register.set(
                codec::decode(&row.get::<_, Vec<u8>>(0)?)?,
                row.get(1)?,
                contents,
            );
        }
        Ok(register)
    }

    /// The large item that is coming in: SHA-256 of the whole and the bytes so far.
    pub fn part(&self) -> Result<Option<Part>, StoreError> {
        let row = self
            .transaction
            .query_row("SELECT hash, bytes FROM part", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            });
        Ok(row.optional()?)
    }

    /// Stores the bytes so far; `None` when the item is complete.
    pub fn set_part(&self, part: Option<(&[u8; 32], &[u8])>) -> Result<(), StoreError> {
        self.transaction.execute("DELETE FROM part", [])?;
        if let Some((hash, bytes)) = part {
            self.transaction.execute(
                "INSERT INTO part (one, hash, bytes) VALUES (1, ?, ?)",
                params![hash, bytes],
            )?;
        }
        Ok(())
    }
}
