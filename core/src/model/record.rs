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

/// Of several live frames of a document (two organisers set a calendar up, an event was planned twice) the one that
/// server and screens reckon with until one is withdrawn. It is the same everywhere and no clock decides it: an id
/// begins with its phone's minutes, which are left out.
pub fn ruling<'a>(frames: impl IntoIterator<Item = &'a Record>) -> Option<&'a Record> {
    let beyond_the_clock = |frame: &&Record| {
        let (clock, rest) = frame.id.0.split_at(4);
        (rest.to_vec(), clock.to_vec())
    };
    frames.into_iter().min_by_key(beyond_the_clock)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CardId;
    use crate::model::Source;

    fn frame(clock: u8, rest: u8) -> Record {
        let mut id = [rest; 18];
        id[..4].fill(clock);
        let meta = Meta {
            owner: CardId::default(),
            author: CardId::default(),
            on_behalf: None,
            source: Source::App,
            organisation: None,
            visibility: None,
        };
        Record {
            id: RecordId(id),
            kind: Kind::Event,
            document: DocumentId::default(),
            meta,
            fields: BTreeMap::new(),
            state: EntryState::Arrived,
        }
    }

    #[test]
    fn no_clock_decides_which_of_two_frames_rules() {
        for (one, other) in [(1, 9), (9, 1), (5, 5)] {
            let frames = [frame(one, 2), frame(other, 3)];
            let of = |frames: [&Record; 2]| ruling(frames).map(|frame| frame.id.0[17]);
            assert_eq!(of([&frames[0], &frames[1]]), Some(2));
            assert_eq!(of([&frames[1], &frames[0]]), Some(2));
        }
        assert_eq!(ruling([]), None);
    }
}
