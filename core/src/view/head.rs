//! What every record shows: who, how it came, how far it has come, and what is contradictory in it.

use crate::ids::{CardId, DeviceId, DocumentId, RecordId};
use crate::model::{EntryState, Kind, Source, Value, Visibility};
use jiff::civil::Date;
use serde::Serialize;

/// A person, household, organisation or group by its id, with the name that the register has for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Party {
    /// Its card.
    pub id: CardId,
    /// Its name; none if the register does not know the card (any more).
    pub name: Option<String>,
}

/// A field's value, ready to be shown: ids of cards with their names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// The field was cleared.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Int(i64),
    /// Text, a choice's word, or an ISO date or time.
    Text(String),
    /// A party.
    Party(Party),
    /// Another record.
    Record(RecordId),
}

/// One of a field's concurrent values and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenBy {
    /// The value to be shown.
    pub value: Shown,
    /// The value as `Act::Settle` names it.
    #[serde(skip)]
    pub raw: Value,
    /// The device.
    pub device: DeviceId,
    /// The person of that device; none if the register does not know it.
    pub by: Option<Party>,
}

/// A field with concurrent values that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// The field.
    pub field: String,
    /// Whether I may choose the value that stays.
    pub may_settle: bool,
    /// All values, the one that views reckon with first. Empty for those it does not concern: they see the
    /// record's own field and that it is being clarified.
    pub values: Vec<WrittenBy>,
}

/// What every record has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The record.
    pub id: RecordId,
    /// Its document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: Kind,
    /// Who owns it.
    pub owner: Party,
    /// Whose device made it.
    pub author: Party,
    /// Who asked for it, if neither of these.
    pub on_behalf: Option<Party>,
    /// How it came.
    pub source: Source,
    /// The organisation it belongs to.
    pub organisation: Option<Party>,
    /// Who may read it.
    pub visibility: Option<Visibility>,
    /// How far it has come.
    pub entry: EntryState,
    /// It is mine: I act as its owner or as the person it was made for.
    pub mine: bool,
    /// Who took it back, one for each withdrawal; empty while it counts.
    pub withdrawn_by: Vec<Party>,
    /// Its contradictory fields in alphabetical order.
    pub contradictions: Vec<Contradiction>,
}

impl Head {
    /// Whether it was taken back and counts nowhere.
    pub fn is_withdrawn(&self) -> bool {
        !self.withdrawn_by.is_empty()
    }

    /// Whether a field of it is contradictory: "wird geklärt".
    pub fn is_being_clarified(&self, field: &str) -> bool {
        self.contradictions
            .iter()
            .any(|contradiction| contradiction.field == field)
    }
}

/// A record in few words: what a list says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryRef {
    /// The record.
    pub id: RecordId,
    /// Its document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: Kind,
    /// Who owns it.
    pub owner: Party,
    /// Its title, name, motto or item, or that of the task, wish or answer it belongs to.
    pub title: Option<String>,
    /// Its day, if it has one.
    pub date: Option<Date>,
    /// How far it has come.
    pub entry: EntryState,
}
