//! Projections: records as screens read them.

use super::{StoreError, Tables};
use crate::codec;
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Kind, Meta, Record};
use crate::policy::Records;
use rusqlite::{OptionalExtension, params};

impl Tables<'_> {
    /// Stores a record's projection.
    pub fn set_record(&self, record: &Record) -> Result<(), StoreError> {
        self.written.borrow_mut().insert(record.document);
        self.transaction
            .prepare_cached("INSERT OR REPLACE INTO record (id, document, data) VALUES (?, ?, ?)")?
            .execute(params![
                record.id.0,
                record.document.0,
                codec::encode(record)
            ])?;
        Ok(())
    }

    /// Drops all projections of a document.
    pub fn remove_records(&self, document: DocumentId) -> Result<(), StoreError> {
        self.written.borrow_mut().insert(document);
        self.transaction
            .execute("DELETE FROM record WHERE document = ?", [document.0])?;
        Ok(())
    }

    /// A record.
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("SELECT data FROM record WHERE id = ?")?;
        let data: Option<Vec<u8>> = statement.query_row([id.0], |row| row.get(0)).optional()?;
        Ok(data.map(|bytes| codec::decode(&bytes)).transpose()?)
    }

    /// A document's records, in the order of ids.
    pub fn records(&self, document: DocumentId) -> Result<Vec<Record>, StoreError> {
        let mut statement = self
            .transaction
            .prepare_cached("SELECT data FROM record WHERE document = ? ORDER BY id")?;
        let mut rows = statement.query([document.0])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(codec::decode(
                row.get_ref(0)?.as_blob().map_err(|_| StoreError::Damaged)?,
            )?);
        }
        Ok(records)
    }
}

impl Records for Tables<'_> {
    fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        let record = self.record(record).ok()??;
        Some((record.kind, record.meta))
    }

    fn organisations(&self, document: DocumentId) -> Vec<CardId> {
        let records = self.records(document).unwrap_or_default();
        let events = records
            .into_iter()
            .filter(|record| record.kind == Kind::Event);
        events.filter_map(|event| event.meta.organisation).collect()
    }
}
