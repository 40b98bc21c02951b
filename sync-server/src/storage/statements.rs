//! The SQL of [`super::SqliteStorage`] and how rows become values.

use super::{Batch, CommunityRecord, Content, Head, LogEntry, LoggedChange, StorageError};
use crate::limits::LOG_READ_ROWS;
use mitmach_core::codec;
use mitmach_core::register::{Row, RowKey};
use mitmach_core::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash, Incarnation,
};
use rusqlite::{Connection, Transaction, params};
use serde::de::DeserializeOwned;

pub(super) const COMMUNITIES: &str = "SELECT id, name, public_url, incarnation, server_seed, \
    mac_secret, steward, head, running_hash, day FROM community ORDER BY id";
pub(super) const ROWS: &str =
    "SELECT row_key, version, row FROM register_row WHERE community = ?1 ORDER BY version";
pub(super) const RUNNING_HASH: &str =
    "SELECT running_hash FROM log WHERE community = ?1 AND position = ?2";
pub(super) const COMMAND: &str =
    "SELECT position, hash FROM command WHERE community = ?1 AND device = ?2 AND command = ?3";
pub(super) const REFUSAL: &str = "SELECT code FROM refusal WHERE community = ?1 AND hash = ?2";
const LOG: &str = "SELECT position, running_hash, kind, document, generation, device, command, \
    hash, body, row_key, audience FROM log \
    WHERE community = ?1 AND position > ?2 AND position <= ?3 ORDER BY position LIMIT ?4";
/// Left to itself SQLite reads the whole log, because that comes in the order that is asked for.
const CHANGES: &str = "SELECT position, running_hash, kind, document, generation, device, command, \
    hash, body, row_key, audience FROM log INDEXED BY log_by_document \
    WHERE community = ?1 AND document = ?2 AND generation = ?3 ORDER BY position";

/// What the column `kind` of the log says.
const CHANGE: i64 = 0;
const ROW: i64 = 1;
const ROW_FOR: i64 = 2;

type Sql<'a> = rusqlite::Row<'a>;

fn decoded<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StorageError> {
    codec::decode(bytes).map_err(|_| StorageError::Damaged)
}

pub(super) fn read_record(row: &Sql<'_>) -> Result<CommunityRecord, StorageError> {
    let day: String = row.get(9)?;
    Ok(CommunityRecord {
        id: CommunityId(row.get(0)?),
        name: row.get(1)?,
        public_url: row.get(2)?,
        incarnation: Incarnation(row.get(3)?),
        server_seed: row.get(4)?,
        mac_secret: row.get(5)?,
        steward: CardId(row.get(6)?),
        head: Head {
            position: row.get(7)?,
            running_hash: row.get(8)?,
        },
        day: day.parse().map_err(|_| StorageError::Damaged)?,
    })
}

pub(super) fn read_row(row: &Sql<'_>) -> Result<(RowKey, u64, Option<Row>), StorageError> {
    let key: Vec<u8> = row.get(0)?;
    let contents: Option<Vec<u8>> = row.get(2)?;
    let contents = contents.map(|bytes| decoded(&bytes)).transpose()?;
    Ok((decoded(&key)?, row.get(1)?, contents))
}

fn read_entry(row: &Sql<'_>) -> Result<LogEntry, StorageError> {
    let at = Head {
        position: row.get(0)?,
        running_hash: row.get(1)?,
    };
    let key = || decoded::<RowKey>(&row.get::<_, Vec<u8>>(9)?);
    let content = match row.get(2)? {
        CHANGE => Content::Change(LoggedChange {
            document: DocumentId(row.get(3)?),
            generation: GenerationId(row.get(4)?),
            device: DeviceId(row.get(5)?),
            command: CommandId(row.get(6)?),
            hash: Hash(row.get(7)?),
            envelope: row.get(8)?,
        }),
        ROW => Content::Row(key()?),
        ROW_FOR => Content::RowFor(CardId(row.get(10)?), key()?),
        _ => return Err(StorageError::Damaged),
    };
    Ok(LogEntry { at, content })
}

pub(super) fn read_log(
    connection: &Connection,
    id: CommunityId,
    after: u64,
    through: u64,
    max_bytes: usize,
) -> Result<Vec<LogEntry>, StorageError> {
    let mut statement = connection.prepare_cached(LOG)?;
    let limit = i64::try_from(LOG_READ_ROWS).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![id.0, after, through, limit])?;
    let (mut entries, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let entry = read_entry(row)?;
        if let Content::Change(change) = &entry.content {
            bytes += change.envelope.len();
        }
        entries.push(entry);
        if bytes > max_bytes {
            break;
        }
    }
    Ok(entries)
}

pub(super) fn read_changes(
    connection: &Connection,
    id: CommunityId,
    document: DocumentId,
    generation: GenerationId,
) -> Result<Vec<(u64, LoggedChange)>, StorageError> {
    let mut statement = connection.prepare_cached(CHANGES)?;
    let mut rows = statement.query(params![id.0, document.0, generation.0])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = read_entry(row)?;
        if let Content::Change(change) = entry.content {
            changes.push((entry.at.position, change));
        }
    }
    Ok(changes)
}

/// Adds the community's own row; false if there is one.
pub(super) fn insert_record(
    transaction: &Transaction<'_>,
    community: &CommunityRecord,
) -> Result<bool, StorageError> {
    let inserted = transaction.execute(
        "INSERT INTO community (id, name, public_url, incarnation, server_seed, mac_secret, \
         steward, head, running_hash, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
         ON CONFLICT DO NOTHING",
        params![
            community.id.0,
            community.name,
            community.public_url,
            community.incarnation.0,
            community.server_seed,
            community.mac_secret,
            community.steward.0,
            community.head.position,
            community.head.running_hash,
            community.day.to_string(),
        ],
    )?;
    Ok(inserted == 1)
}

/// Writes a batch; the caller commits.
pub(super) fn write(
    transaction: &Transaction<'_>,
    id: CommunityId,
    batch: &Batch,
) -> Result<(), StorageError> {
    let moved = transaction
        .prepare_cached(
            "UPDATE community SET head = ?2, running_hash = ?3, day = ?4 \
             WHERE id = ?1 AND head = ?5",
        )?
        .execute(params![
            id.0,
            batch.head.position,
            batch.head.running_hash,
            batch.day.to_string(),
            batch.after
        ])?;
    if moved != 1 {
        return Err(StorageError::Moved);
    }
    write_entries(transaction, id, &batch.entries)?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO command (community, device, command, hash, position) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for ((device, command), (position, hash)) in &batch.commands {
        insert.execute(params![id.0, device.0, command.0, hash.0, position])?;
    }
    let mut insert = transaction.prepare_cached(
        "INSERT INTO refusal (community, hash, code) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?;
    for (hash, refusal) in &batch.refusals {
        insert.execute(params![id.0, hash.0, refusal.word()])?;
    }
    let mut upsert = transaction.prepare_cached(
        "INSERT INTO register_row (community, row_key, version, row) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (community, row_key) DO UPDATE SET version = excluded.version, row = excluded.row",
    )?;
    for (key, (version, row)) in &batch.rows {
        let contents = row.as_ref().map(codec::encode);
        upsert.execute(params![id.0, codec::encode(key), version, contents])?;
    }
    Ok(())
}

fn write_entries(
    transaction: &Transaction<'_>,
    id: CommunityId,
    entries: &[LogEntry],
) -> Result<(), StorageError> {
    let mut change = transaction.prepare_cached(
        "INSERT INTO log (community, position, running_hash, kind, document, generation, device, \
         command, hash, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    let mut row = transaction.prepare_cached(
        "INSERT INTO log (community, position, running_hash, kind, row_key, audience) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for LogEntry { at, content } in entries {
        match content {
            Content::Change(logged) => change.execute(params![
                id.0,
                at.position,
                at.running_hash,
                CHANGE,
                logged.document.0,
                logged.generation.0,
                logged.device.0,
                logged.command.0,
                logged.hash.0,
                logged.envelope,
            ])?,
            Content::Row(key) => {
                let audience: Option<[u8; 16]> = None;
                row.execute(params![
                    id.0,
                    at.position,
                    at.running_hash,
                    ROW,
                    codec::encode(key),
                    audience
                ])?
            }
            Content::RowFor(person, key) => row.execute(params![
                id.0,
                at.position,
                at.running_hash,
                ROW_FOR,
                codec::encode(key),
                person.0
            ])?,
        };
    }
    Ok(())
}
