//! The changes that a phone holds, each in the signed envelope it came in.

use super::{StoreError, Tables};
use crate::ids::{CommandId, DocumentId, Hash};
use rusqlite::{OptionalExtension, params};

/// A change in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChange {
    /// automerge's hash of it.
    pub hash: Hash,
    /// The command it carries out.
    pub command: CommandId,
    /// Its log position; none while it is on this phone only.
    pub position: Option<u64>,
    /// The encoded envelope.
    pub envelope: Vec<u8>,
}

impl Tables<'_> {
    /// Stores a change. A change that is there gets the position.
    pub fn add_change(
        &self,
        document: DocumentId,
        change: &StoredChange,
    ) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO change (document, hash, command, position, envelope) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (hash) DO UPDATE SET position = coalesce(?4, position)",
            )?
            .execute(params![document.0, change.hash.0, change.command.0, change.position, change.envelope])?;
        Ok(())
    }

    /// Notes that the server has a change. Whether the phone holds it.
    pub fn set_position(&self, hash: Hash, position: u64) -> Result<bool, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("UPDATE change SET position = ? WHERE hash = ?")?;
        Ok(statement.execute(params![position, hash.0])? > 0)
    }

    /// The document and position of a change; `None` if the phone does not hold it.
    pub fn change_position(&self, hash: Hash) -> Result<Option<Option<u64>>, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("SELECT position FROM change WHERE hash = ?")?;
        Ok(statement.query_row([hash.0], |row| row.get(0)).optional()?)
    }

    /// A command's change, the accepted one first.
    pub fn change_of(&self, command: CommandId) -> Result<Option<StoredChange>, StoreError> {
        let mut statement = self.transaction.prepare_cached(
            "SELECT hash, command, position, envelope FROM change WHERE command = ? ORDER BY position IS NULL LIMIT 1",
        )?;
        Ok(statement.query_row([command.0], read).optional()?)
    }

    /// A document's changes as they can be applied: accepted ones in log order, then own ones in order of entry.
    pub fn changes(&self, document: DocumentId) -> Result<Vec<StoredChange>, StoreError> {
        let mut statement = self.transaction.prepare_cached(
            "SELECT hash, command, position, envelope FROM change
             WHERE document = ? ORDER BY position IS NULL, position, number",
        )?;
        let rows = statement.query_map([document.0], read)?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }

    /// Drops a document's changes that the server does not have.
    pub fn remove_pending_changes(&self, document: DocumentId) -> Result<(), StoreError> {
        self.transaction.execute(
            "DELETE FROM change WHERE document = ? AND position IS NULL",
            [document.0],
        )?;
        Ok(())
    }

    /// The actor under which this phone writes in a document.
    pub fn actor(&self, document: DocumentId) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("SELECT actor FROM writer WHERE document = ?")?;
        Ok(statement
            .query_row([document.0], |row| row.get(0))
            .optional()?)
    }

    /// Notes the actor.
    pub fn set_actor(&self, document: DocumentId, actor: &[u8]) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("INSERT OR REPLACE INTO writer (document, actor) VALUES (?, ?)")?
            .execute(params![document.0, actor])?;
        Ok(())
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<StoredChange> {
    Ok(StoredChange {
        hash: Hash(row.get(0)?),
        command: CommandId(row.get(1)?),
        position: row.get(2)?,
        envelope: row.get(3)?,
    })
}
