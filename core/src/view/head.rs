//! What every record shows: who, how it came, how far it has come, and what is contradictory in it.

use super::context::Context;
use crate::ids::{CardId, DeviceId, DocumentId, RecordId};
use crate::model::{
    Effect, EntryState, Field, Kind, Record, Scalar, Source, Type, Value, Visibility, Written,
};
use crate::policy::Case;
use crate::register::Writer;
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

impl Context<'_> {
    /// What every record shows.
    pub(super) fn head(&self, record: &Record) -> Head {
        let meta = &record.meta;
        let party = |id| self.scene.party(id);
        let withdrawals = self.live.withdrawals(record.id).iter();
        let mut withdrawn_by: Vec<Party> = withdrawals
            .map(|withdrawal| party(withdrawal.meta.author))
            .collect();
        withdrawn_by.sort();
        withdrawn_by.dedup();
        Head {
            id: record.id,
            document: self.document.id,
            kind: record.kind,
            owner: party(meta.owner),
            author: party(meta.author),
            on_behalf: meta.on_behalf.map(party),
            source: meta.source,
            organisation: meta.organisation.map(party),
            visibility: meta.visibility,
            entry: record.state,
            mine: self.is_mine(record),
            withdrawn_by,
            contradictions: self.contradictions(record),
        }
    }

    /// A record's contradictory fields in alphabetical order.
    pub(super) fn contradictions(&self, record: &Record) -> Vec<Contradiction> {
        record
            .contradictions()
            .map(|(field, values)| self.contradiction(record, field, values))
            .collect()
    }

    fn contradiction(&self, record: &Record, field: &str, values: &[Written]) -> Contradiction {
        let holds = record.kind.field(field);
        let values = if self.concerns_me(record) {
            values
        } else {
            &[]
        };
        let written = |written: &Written| WrittenBy {
            value: self.shown(holds, &written.value),
            raw: written.value.clone(),
            device: written.device,
            by: self.person_of(written.device),
        };
        Contradiction {
            field: field.to_owned(),
            may_settle: values
                .first()
                .is_some_and(|first| self.may_put(record, holds, &first.value)),
            values: values.iter().map(written).collect(),
        }
    }

    fn person_of(&self, device: DeviceId) -> Option<Party> {
        let device = self.scene.register.device(device)?;
        Some(self.scene.party(device.person))
    }

    /// Whether the table of rights lets me put a value into a record's field.
    fn may_put(&self, record: &Record, field: Option<&'static Field>, value: &Value) -> bool {
        let Some(field) = field else { return false };
        let writer = Writer {
            person: self.scene.me,
            device: DeviceId::default(),
            steward: false,
            today: self.scene.today,
        };
        let case = Case {
            register: self.scene.register,
            writer: &writer,
            document: self.document.id,
            kind: self.document.document.kind,
            records: self,
        };
        let put = Effect::Put {
            record: record.id,
            kind: record.kind,
            field,
            value: value.clone(),
        };
        case.judge(&[put], 1).is_ok()
    }

    /// A value of a field, ready to be shown.
    pub(super) fn shown(&self, field: Option<&Field>, value: &Value) -> Shown {
        let is_record = |holds: &Field| matches!(holds.holds, Type::Record(_));
        match value {
            Value::Null => Shown::Nothing,
            Value::Flag(flag) => Shown::Flag(*flag),
            Value::Int(number) => Shown::Int(*number),
            Value::Text(text) => Shown::Text(text.clone()),
            Value::Id(_) if field.is_some_and(is_record) => {
                RecordId::from_value(value).map_or(Shown::Nothing, Shown::Record)
            }
            Value::Id(_) => CardId::from_value(value)
                .map_or(Shown::Nothing, |card| Shown::Party(self.scene.party(card))),
        }
    }
}
