//! Everything that the phone may read, as JSON: for a copy at home, for a question, for another program.
//!
//! `{"schema": 1, "community", "person", "day", "documents": [{"id", "kind", "title", "series", "year",
//! "generation", "records": [{"id", "kind", "owner", "author", "on_behalf", "source", "organisation",
//! "visibility", "state", "fields": {"name": [{"value", "device"}]}}]}], "register": [{"key", "version",
//! "row"}]}`. A field has more than one value while it is contradictory, the one shown first. Ids are hex.

use crate::ids::to_hex;
use crate::model::{Record, Value};
use crate::phone::{Error, Phone};
use crate::register::{Register, Row};
use crate::view::DocumentRecords;
use jiff::civil::Date;
use serde_json::{Map, json};

/// The form of [`export_json`]'s answer. It grows with anything that a reader of an older form would misread.
pub const EXPORT_SCHEMA: u32 = 1;

/// Everything that the phone may read, what was taken back too.
pub fn export_json(phone: &Phone, today: Date) -> Result<serde_json::Value, Error> {
    let membership = phone.membership();
    phone.look_at(
        today,
        |register| register.documents().map(|(id, _)| id).collect(),
        |scene| {
            let documents: Vec<_> = scene.documents.iter().map(document).collect();
            json!({
                "schema": EXPORT_SCHEMA,
                "community": membership.community,
                "person": membership.person,
                "day": today.to_string(),
                "documents": documents,
                "register": rows(scene.register),
            })
        },
    )
}

fn document(document: &DocumentRecords) -> serde_json::Value {
    let row = &document.document;
    let mut records: Vec<&Record> = document.records.iter().collect();
    records.sort_by_key(|record| record.id);
    json!({
        "id": document.id,
        "kind": row.kind,
        "title": row.title,
        "series": row.series,
        "year": row.year,
        "generation": row.generation,
        "records": records.into_iter().map(record).collect::<Vec<_>>(),
    })
}

fn record(record: &Record) -> serde_json::Value {
    let fields: Map<String, serde_json::Value> = record
        .fields
        .iter()
        .map(|(name, written)| {
            let values: Vec<_> = written
                .iter()
                .map(|written| json!({"value": value(&written.value), "device": written.device}))
                .collect();
            (name.clone(), values.into())
        })
        .collect();
    let meta = &record.meta;
    json!({
        "id": record.id,
        "kind": record.kind,
        "owner": meta.owner,
        "author": meta.author,
        "on_behalf": meta.on_behalf,
        "source": meta.source,
        "organisation": meta.organisation,
        "visibility": meta.visibility,
        "state": record.state,
        "fields": fields,
    })
}

fn value(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Flag(flag) => (*flag).into(),
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Id(id) => to_hex(id).into(),
    }
}

fn rows(register: &Register) -> Vec<serde_json::Value> {
    let rows = register.rows().map(|(key, version, row)| {
        let contents = match row {
            Row::Device(device) => json!({"device": {
                "person": device.person,
                "key": to_hex(&device.key),
                "revoked": device.revoked,
                "steward": device.steward,
            }}),
            row => json!(row),
        };
        json!({"key": key, "version": version, "row": contents})
    });
    rows.collect()
}
