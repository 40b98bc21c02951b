//! A small town for tests: cards, roles, documents and records with ids that count up.

use super::{DocumentRecords, Scene, SharedRecords};
use crate::ids::{CardId, DeviceId, DocumentId, RecordId, RowId};
use crate::model::{
    Area, DocumentKind, EntryState, Level, Meta, NewRecord, Record, Scalar, Source, Value,
    Withdrawal, Written,
};
use crate::register::{Card, CardKind, Device, Document, Proxy, Register, Role, Row, RowKey};
use jiff::civil::Date;

/// The town; `today` may be set at any time.
#[derive(Debug, Clone)]
pub(super) struct Town {
    pub(super) register: Register,
    pub(super) documents: Vec<DocumentRecords>,
    pub(super) today: Date,
    last: u16,
}

fn id<const N: usize>(number: u16) -> [u8; N] {
    let mut bytes = [0; N];
    bytes[N - 2..].copy_from_slice(&number.to_be_bytes());
    bytes
}

impl Town {
    pub(super) fn new(today: Date) -> Self {
        Self {
            register: Register::default(),
            documents: Vec::new(),
            today,
            last: 0,
        }
    }

    fn next(&mut self) -> u16 {
        self.last += 1;
        self.last
    }

    pub(super) fn card(&mut self, kind: CardKind, name: &str) -> CardId {
        let card = CardId(id(self.next()));
        let row = Card {
            kind,
            name: name.to_owned(),
            under_16: false,
        };
        self.register
            .set(RowKey::Card(card), 1, Some(Row::Card(row)));
        card
    }

    /// A person with a phone.
    pub(super) fn person(&mut self, name: &str) -> CardId {
        let person = self.card(CardKind::Person, name);
        let device = Device {
            person,
            key: [0; 32],
            revoked: false,
            steward: false,
        };
        let key = RowKey::Device(device_of(person));
        self.register.set(key, 1, Some(Row::Device(device)));
        person
    }

    pub(super) fn role(&mut self, person: CardId, area: Area, level: Level) -> RowId {
        let row = RowId(id(self.next()));
        let role = Role {
            person,
            area,
            level,
            from: None,
            until: None,
        };
        self.register
            .set(RowKey::Role(row), 1, Some(Row::Role(role)));
        row
    }

    /// A person with a phone who organises everything.
    pub(super) fn organiser(&mut self, name: &str) -> CardId {
        let person = self.person(name);
        self.role(person, Area::COMMUNITY, Level::Organiser);
        person
    }

    pub(super) fn acts_for(&mut self, person: CardId, card: CardId) {
        let row = RowKey::Proxy(RowId(id(self.next())));
        self.register
            .set(row, 1, Some(Row::Proxy(Proxy { person, card })));
    }

    pub(super) fn document(&mut self, kind: DocumentKind, title: &str) -> DocumentId {
        let document = DocumentId(id(self.next()));
        let row = Document {
            kind,
            title: title.to_owned(),
            series: String::new(),
            year: (kind != DocumentKind::Event).then_some(2026),
            generation: document.first_generation(),
        };
        let key = RowKey::Document(document);
        self.register.set(key, 1, Some(Row::Document(row.clone())));
        self.documents.push(DocumentRecords {
            id: document,
            document: row,
            records: SharedRecords::default(),
        });
        document
    }

    /// A record that its owner makes.
    pub(super) fn add(
        &mut self,
        document: DocumentId,
        owner: CardId,
        record: impl Into<NewRecord>,
    ) -> RecordId {
        self.add_by(document, owner, owner, record)
    }

    /// A record that somebody makes for its owner.
    pub(super) fn add_by(
        &mut self,
        document: DocumentId,
        author: CardId,
        owner: CardId,
        record: impl Into<NewRecord>,
    ) -> RecordId {
        let record = record.into();
        let device = device_of(author);
        let values = record.values().into_iter();
        let fields =
            values.map(|(field, value)| (field.name.to_owned(), vec![Written { value, device }]));
        let record = Record {
            id: RecordId(id(self.next())),
            kind: record.kind(),
            document,
            meta: Meta {
                owner,
                author,
                on_behalf: None,
                source: Source::App,
                organisation: None,
                visibility: None,
            },
            fields: fields.collect(),
            state: EntryState::Arrived,
        };
        let id = record.id;
        self.records(document).push(record);
        id
    }

    pub(super) fn records(&mut self, document: DocumentId) -> &mut Vec<Record> {
        let mut documents = self.documents.iter_mut();
        let found = documents.find(|of| of.id == document);
        &mut found.expect("the document is there").records
    }

    pub(super) fn record(&mut self, id: RecordId) -> &mut Record {
        let mut records = self.documents.iter_mut().flat_map(|of| &mut of.records);
        records
            .find(|record| record.id == id)
            .expect("the record is there")
    }

    pub(super) fn withdraw(&mut self, by: CardId, target: RecordId) -> RecordId {
        let document = self.record(target).document;
        let target = Some(target);
        self.add(document, by, Withdrawal { target })
    }

    /// A new value of a field, after the others.
    pub(super) fn edit(&mut self, record: RecordId, field: &str, value: &impl Scalar, by: CardId) {
        let written = written(value, by);
        self.record(record)
            .fields
            .insert(field.to_owned(), vec![written]);
    }

    /// A concurrent value of a field, which does not win.
    pub(super) fn also(&mut self, record: RecordId, field: &str, value: &impl Scalar, by: CardId) {
        let written = written(value, by);
        let values = self
            .record(record)
            .fields
            .entry(field.to_owned())
            .or_default();
        values.push(written);
        let absent = Written {
            value: Value::Null,
            device: device_of(by),
        };
        if values.len() == 1 {
            values.insert(0, absent);
        }
    }

    pub(super) fn look<T>(&self, me: CardId, view: impl FnOnce(&Scene<'_>) -> T) -> T {
        view(&Scene {
            register: &self.register,
            me,
            today: self.today,
            documents: &self.documents,
        })
    }
}

/// The phone of a person.
pub(super) fn device_of(person: CardId) -> DeviceId {
    DeviceId(person.0)
}

fn written(value: &impl Scalar, by: CardId) -> Written {
    Written {
        value: value.to_value(),
        device: device_of(by),
    }
}
