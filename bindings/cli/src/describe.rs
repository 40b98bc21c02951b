//! Entries in few words: a record's title, what was entered, a value of a field.

use crate::choice::label_of_code;
use crate::dates;
use crate::words::{self, Lang};
use jiff::civil::{Date, DateTime, Time};
use mitmach_core::ids::{CardId, DocumentId, RecordId};
use mitmach_core::model::{Act, Answer, Asker, Kind, NewRecord, Record, Scalar, Type, Value};
use mitmach_core::phone::Content;
use mitmach_core::view::Scene;
use std::collections::BTreeMap;

/// Describes what is in a scene.
#[derive(Clone, Copy)]
pub struct Describe<'a> {
    /// What there is.
    pub scene: &'a Scene<'a>,
    /// The reader's language.
    pub lang: Lang,
}

/// A record's fields, wherever they come from.
struct Fields<'f> {
    kind: Kind,
    owner: CardId,
    get: &'f dyn Fn(&str) -> Option<Value>,
}

impl Fields<'_> {
    fn get<T: Scalar>(&self, field: &str) -> Option<T> {
        (self.get)(field).and_then(|value| T::from_value(&value))
    }

    fn text(&self, field: &str) -> String {
        self.get(field).unwrap_or_default()
    }
}

impl<'a> Describe<'a> {
    /// A card's name.
    pub fn name(&self, card: CardId) -> String {
        let known = self.scene.register.card(card);
        known.map_or_else(
            || words::SOMEBODY.text(self.lang).to_owned(),
            |card| card.name.clone(),
        )
    }

    /// A record of a document.
    pub fn find(&self, id: RecordId) -> Option<&'a Record> {
        let mut records = self
            .scene
            .documents
            .iter()
            .flat_map(|document| &document.records);
        records.find(|record| record.id == id)
    }

    /// A document's title.
    pub fn document(&self, id: DocumentId) -> String {
        let document = self
            .scene
            .documents
            .iter()
            .find(|document| document.id == id);
        document.map_or_else(String::new, |document| {
            let mut events = document
                .records
                .iter()
                .filter(|record| record.kind == Kind::Event);
            let event = events.find_map(|event| event.get::<String>("title"));
            event.unwrap_or_else(|| document.document.title.clone())
        })
    }

    /// A record's title by its id.
    pub fn title_of(&self, id: RecordId) -> String {
        self.find(id)
            .map_or_else(String::new, |record| self.title(record))
    }

    /// A record's title: what a list says of it.
    pub fn title(&self, record: &Record) -> String {
        self.words(&Fields {
            kind: record.kind,
            owner: record.meta.owner,
            get: &|field| record.value(field).cloned(),
        })
    }

    fn of_new(&self, record: &NewRecord, owner: CardId) -> String {
        let values: BTreeMap<_, _> = record
            .values()
            .into_iter()
            .map(|(field, value)| (field.name, value))
            .collect();
        self.words(&Fields {
            kind: record.kind(),
            owner,
            get: &|field| values.get(field).cloned(),
        })
    }

    fn day(&self, date: Option<Date>) -> String {
        date.map(|date| dates::show_day(date, self.scene.today, self.lang))
            .unwrap_or_default()
    }

    /// The title of the record that a field names.
    fn of(&self, fields: &Fields<'_>, field: &str) -> String {
        fields
            .get(field)
            .map(|id| self.title_of(id))
            .unwrap_or_default()
    }

    fn words(&self, fields: &Fields<'_>) -> String {
        let who = self.name(fields.owner);
        let (word, values): (_, Vec<String>) = match fields.kind {
            Kind::Bed => {
                let number = fields.get::<i64>("number").unwrap_or_default();
                (words::A_BED, vec![number.to_string(), fields.text("name")])
            }
            Kind::Task | Kind::Event => return fields.text("title"),
            Kind::Bring => return fields.text("item"),
            Kind::Claim => match fields.get("day") {
                Some(day) => (
                    words::A_CLAIM,
                    vec![who, self.of(fields, "task"), self.day(Some(day))],
                ),
                None => (words::A_SHIFT_CLAIM, vec![who, self.of(fields, "task")]),
            },
            Kind::Done => {
                let task = self.of(fields, "task");
                let what = if task.is_empty() {
                    self.of(fields, "bed")
                } else {
                    task
                };
                (words::A_DONE, vec![who, what, self.day(fields.get("day"))])
            }
            Kind::Skip => (
                words::A_SKIP,
                vec![self.of(fields, "task"), self.day(fields.get("day"))],
            ),
            Kind::Calendar => {
                let year = fields.get::<i64>("year").unwrap_or_default();
                (words::A_CALENDAR, vec![year.to_string()])
            }
            Kind::Wish => (words::A_WISH, vec![who, self.day(fields.get("first"))]),
            Kind::Door => (words::A_DOOR, vec![who, self.day(fields.get("date"))]),
            Kind::Rsvp => (words::AN_ANSWER, vec![who, self.answer(fields)]),
            Kind::Seat => (
                words::A_SEAT,
                vec![self.of(fields, "rsvp"), self.choice(fields, "state")],
            ),
            Kind::Pledge => {
                let own = fields.text("item");
                let item = if own.is_empty() {
                    self.of(fields, "bring")
                } else {
                    own
                };
                (words::A_PLEDGE, vec![who, item])
            }
            Kind::CheckIn => {
                let heads = fields.get::<i64>("heads").unwrap_or_default();
                (
                    words::A_CHECK_IN,
                    vec![heads.to_string(), self.party_of_answer(fields)],
                )
            }
            Kind::Withdrawal => (words::A_WITHDRAWAL, vec![self.of(fields, "target")]),
        };
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        word.with(self.lang, &values)
    }

    fn answer(&self, fields: &Fields<'_>) -> String {
        if fields.text("answer") == Answer::No.word() {
            return self.choice(fields, "answer");
        }
        let heads =
            fields.get::<i64>("adults").unwrap_or(0) + fields.get::<i64>("children").unwrap_or(0);
        let answer = self.choice(fields, "answer");
        if heads == 0 {
            answer
        } else {
            format!("{answer}, {heads}")
        }
    }

    fn party_of_answer(&self, fields: &Fields<'_>) -> String {
        let answer = fields.get("rsvp").and_then(|id| self.find(id));
        answer.map_or_else(
            || words::WITHOUT_ANSWER.text(self.lang).to_owned(),
            |answer| self.name(answer.meta.owner),
        )
    }

    fn choice(&self, fields: &Fields<'_>, field: &str) -> String {
        let code = fields.text(field);
        label_of_code(field, &code).map_or(code, |label| label.text(self.lang).to_owned())
    }

    /// A value as people read it.
    pub fn value(&self, kind: Kind, field: &str, value: &Value) -> String {
        let today = self.scene.today;
        let holds = kind.field(field).map(|field| field.holds);
        match (value, holds) {
            (Value::Null, _) => words::EMPTY.text(self.lang).to_owned(),
            (Value::Flag(true), _) => words::YES.text(self.lang).to_owned(),
            (Value::Flag(false), _) => words::NO.text(self.lang).to_owned(),
            (Value::Int(set), _) if field == "weekdays" => dates::show_weekdays(*set, self.lang),
            (Value::Int(number), _) => number.to_string(),
            (Value::Id(_), Some(Type::Card)) => CardId::from_value(value)
                .map(|card| self.name(card))
                .unwrap_or_default(),
            (Value::Id(_), _) => RecordId::from_value(value)
                .map(|id| self.title_of(id))
                .unwrap_or_default(),
            (Value::Text(text), Some(Type::Date)) => Date::from_value(value).map_or_else(
                || text.clone(),
                |date| dates::show_day(date, today, self.lang),
            ),
            (Value::Text(text), Some(Type::Time)) => {
                Time::from_value(value).map_or_else(|| text.clone(), dates::show_time)
            }
            (Value::Text(text), Some(Type::DateTime)) => DateTime::from_value(value).map_or_else(
                || text.clone(),
                |at| dates::show_moment(at, today, self.lang),
            ),
            (Value::Text(text), _) => label_of_code(field, text)
                .map_or_else(|| text.clone(), |label| label.text(self.lang).to_owned()),
        }
    }

    /// What was entered, in one line.
    pub fn content(&self, content: &Content) -> String {
        match content {
            Content::Act(act, asker) => self.act(act, asker),
            Content::Register(act) => self.register_act(act),
        }
    }

    fn act(&self, act: &Act, asker: &Asker) -> String {
        match act {
            // Who answers again does not think of fields.
            Act::Edit(patch) if patch.kind == Kind::Rsvp && patch.fields.contains_key("answer") => {
                let owner = self.find(patch.record).map(|record| record.meta.owner);
                self.words(&Fields {
                    kind: Kind::Rsvp,
                    owner: owner.unwrap_or(self.scene.me),
                    get: &|field| patch.fields.get(field).cloned(),
                })
            }
            Act::Edit(patch) => {
                let fields: Vec<_> = patch
                    .fields
                    .iter()
                    .map(|(name, value)| {
                        let label = words::field(name).text(self.lang);
                        format!("{label}: {}", self.value(patch.kind, name, value))
                    })
                    .collect();
                let title = self.title_of(patch.record);
                words::AN_EDIT.with(self.lang, &[&title, &fields.join("; ")])
            }
            Act::Settle {
                record,
                kind,
                field,
                value,
            } => {
                let label = words::field(field).text(self.lang);
                let title = self.title_of(*record);
                words::A_SETTLEMENT.with(
                    self.lang,
                    &[&title, label, &self.value(*kind, field, value)],
                )
            }
            _ => {
                let owner = asker.owner.unwrap_or(self.scene.me);
                act.new_record()
                    .map(|record| self.of_new(&record, owner))
                    .unwrap_or_default()
            }
        }
    }
}
