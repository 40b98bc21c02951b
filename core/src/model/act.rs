//! What a person does: acts, each of which becomes one change in one document.

use super::{
    Bed, Bring, Calendar, CheckIn, Claim, Done, Door, Event, Kind, NewRecord, Pledge, Rsvp, Scalar,
    Seat, Skip, Task, Value, Visibility, Wish, Withdrawal,
};
use crate::ids::{CardId, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How an entry reached the community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// By the person's own phone.
    #[default]
    App,
    /// By a call.
    Phone,
    /// By mail.
    Mail,
    /// On paper.
    Paper,
    /// In a conversation.
    Talk,
}

impl Source {
    /// Its words in documents.
    pub const WORDS: &'static [&'static str] = &["app", "phone", "mail", "paper", "talk"];
    /// Every source, in the order of [`Self::WORDS`].
    pub const ALL: &'static [Self] = &[Self::App, Self::Phone, Self::Mail, Self::Paper, Self::Talk];

    /// Its word in documents.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}

impl Scalar for Source {
    fn to_value(&self) -> Value {
        Value::Text(self.word().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        let Value::Text(word) = value else {
            return None;
        };
        Self::ALL
            .iter()
            .copied()
            .find(|source| source.word() == word)
    }
}

/// For whom a record is made, and how it came; all default to the author themselves by app.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asker {
    /// The party that owns the record; the author if none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<CardId>,
    /// The person who asked for it, if that is neither author nor owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_behalf: Option<CardId>,
    /// How it came.
    pub source: Source,
    /// The organisation it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<CardId>,
    /// Who may read it; only on calendar, door and event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
}

/// New values for fields of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patch {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Field name to new value; [`Value::Null`] clears.
    pub fields: BTreeMap<String, Value>,
}

impl Patch {
    /// What makes `after` of `before`, which are of the same kind: the fields that differ and no others, so
    /// that whatever somebody else changes meanwhile stays. `None` if nothing differs, or the kinds do.
    pub fn between(record: RecordId, before: &NewRecord, after: &NewRecord) -> Option<Self> {
        let kind = before.kind();
        let set = |fields: &NewRecord| -> BTreeMap<String, Value> {
            let values = fields.values().into_iter();
            values
                .map(|(field, value)| (field.name.to_owned(), value))
                .collect()
        };
        let (old, mut fields) = (set(before), set(after));
        for field in old.keys() {
            fields.entry(field.clone()).or_insert(Value::Null);
        }
        fields.retain(|field, value| old.get(field) != Some(value));
        (kind == after.kind() && !fields.is_empty()).then_some(Self {
            record,
            kind,
            fields,
        })
    }
}

/// A person's act in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// A new bed.
    AddBed(Bed),
    /// A new task or shift.
    AddTask(Task),
    /// I will do it.
    ClaimTask(Claim),
    /// It is done.
    LogWork(Done),
    /// Not today: rain, frost, heat.
    SkipTask(Skip),
    /// The frame of a calendar's year.
    SetUpCalendar(Calendar),
    /// A host wishes a day.
    WishDoor(Wish),
    /// An organiser gives a day.
    GrantDoor(Door),
    /// A festival or meeting.
    PlanEvent(Event),
    /// An answer to an event.
    AnswerEvent(Rsvp),
    /// Seats for an answer, or the waiting list.
    GiveSeat(Seat),
    /// Something is wanted for an event.
    AskToBring(Bring),
    /// Somebody brings something.
    PledgeItem(Pledge),
    /// Heads at a door.
    CheckIn(CheckIn),
    /// Takes a record back.
    Withdraw(Withdrawal),
    /// Changes fields of a record.
    Edit(Patch),
    /// Ends a contradiction in a field: this value stays.
    Settle {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The contradictory field.
        field: String,
        /// The value that stays.
        value: Value,
    },
}

/// What an act comes to, whatever it is called: a new record, other values, or one value that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A record is made.
    New(Box<NewRecord>),
    /// Fields of a record change.
    Edit(Patch),
    /// A contradiction in a field ends.
    Settle {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The contradictory field.
        field: String,
        /// The value that stays.
        value: Value,
    },
}

impl From<Act> for Deed {
    fn from(act: Act) -> Self {
        let record: NewRecord = match act {
            Act::AddBed(bed) => bed.into(),
            Act::AddTask(task) => task.into(),
            Act::ClaimTask(claim) => claim.into(),
            Act::LogWork(done) => done.into(),
            Act::SkipTask(skip) => skip.into(),
            Act::SetUpCalendar(calendar) => calendar.into(),
            Act::WishDoor(wish) => wish.into(),
            Act::GrantDoor(door) => door.into(),
            Act::PlanEvent(event) => event.into(),
            Act::AnswerEvent(rsvp) => rsvp.into(),
            Act::GiveSeat(seat) => seat.into(),
            Act::AskToBring(bring) => bring.into(),
            Act::PledgeItem(pledge) => pledge.into(),
            Act::CheckIn(check_in) => check_in.into(),
            Act::Withdraw(withdrawal) => withdrawal.into(),
            Act::Edit(patch) => return Self::Edit(patch),
            Act::Settle {
                record,
                kind,
                field,
                value,
            } => {
                return Self::Settle {
                    record,
                    kind,
                    field,
                    value,
                };
            }
        };
        Self::New(Box::new(record))
    }
}

impl Act {
    /// The record that the act makes, if it makes one.
    pub fn new_record(&self) -> Option<NewRecord> {
        match self.clone().into() {
            Deed::New(record) => Some(*record),
            Deed::Edit(_) | Deed::Settle { .. } => None,
        }
    }

    /// The record that the act changes or takes back, if any.
    pub fn target(&self) -> Option<RecordId> {
        match self {
            Self::Edit(patch) => Some(patch.record),
            Self::Settle { record, .. } => Some(*record),
            Self::Withdraw(withdrawal) => withdrawal.target,
            _ => None,
        }
    }

    /// Whether others must learn of it before anything else of this phone: it is pushed first and alone.
    pub fn is_urgent(&self) -> bool {
        matches!(self, Self::Withdraw(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_names_only_the_fields_that_differ() {
        let record = RecordId::default();
        let before = Bed {
            number: Some(4),
            name: Some("Frühbeet".to_owned()),
            note: Some("lüften".to_owned()),
            ..Bed::default()
        };
        let after = Bed {
            note: None,
            crop: Some("Feldsalat".to_owned()),
            ..before.clone()
        };
        let (before, after) = (NewRecord::from(before), NewRecord::from(after));
        let patch = Patch::between(record, &before, &after).expect("two fields differ");
        let expected = [
            ("crop".to_owned(), Value::Text("Feldsalat".to_owned())),
            ("note".to_owned(), Value::Null),
        ];
        assert_eq!(patch.kind, Kind::Bed);
        assert_eq!(patch.fields, BTreeMap::from(expected));
        assert_eq!(Patch::between(record, &after, &after), None);
        assert_eq!(
            Patch::between(record, &before, &Task::default().into()),
            None,
            "a bed does not become a task"
        );
    }
}
