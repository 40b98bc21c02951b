//! A record as phones hold it: every field with all its concurrent values.

use super::{Kind, Meta, Scalar, Value};
use crate::ids::{DeviceId, DocumentId, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value of a field and the device that wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Written {
    /// The value.
    pub value: Value,
    /// The device whose change wrote it.
    pub device: DeviceId,
}

/// How far an entry has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// The server has it durably.
    #[default]
    Arrived,
    /// On this phone only.
    OnlyHere,
    /// The server said no; the text stays on this phone.
    NotAccepted,
}

/// A record of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The document it lives in.
    pub document: DocumentId,
    /// Owner, author and what else was set at creation.
    pub meta: Meta,
    /// Its own fields: automerge's winner first, then the other concurrent values.
    pub fields: BTreeMap<String, Vec<Written>>,
    /// How far it has come, its creation and its edits together.
    #[serde(default)]
    pub state: EntryState,
}

impl Record {
    /// A field's winning value; [`Value::Null`] and absent are both `None`.
    pub fn value(&self, field: &str) -> Option<&Value> {
        let written = self.fields.get(field)?.first()?;
        Some(&written.value).filter(|value| **value != Value::Null)
    }

    /// A field's winning value as a type.
    pub fn get<T: Scalar>(&self, field: &str) -> Option<T> {
        self.value(field).and_then(T::from_value)
    }

    /// Fields with concurrent values that differ, with all their values. Equal values are no contradiction.
    pub fn contradictions(&self) -> impl Iterator<Item = (&str, &[Written])> {
        self.fields
            .iter()
            .filter(|(_, values)| values.windows(2).any(|pair| pair[0].value != pair[1].value))
            .map(|(field, values)| (field.as_str(), values.as_slice()))
    }

    /// Whether a field has concurrent values that differ.
    pub fn is_contradictory(&self, field: &str) -> bool {
        self.contradictions().any(|(name, _)| name == field)
    }
}

macro_rules! typed {
    ($($kind:ident),*) => {$(
        impl super::$kind {
            /// Reads a record of this kind by its winning values.
            pub fn of(record: &Record) -> Self {
                Self::read(|field| record.value(field))
            }
        }
    )*};
}
typed!(
    Bed, Task, Claim, Done, Skip, Calendar, Wish, Door, Event, Rsvp, Seat, Bring, Pledge, CheckIn,
    Withdrawal
);
