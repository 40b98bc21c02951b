//! What the phone holds, ordered as lists need it: parties by name, records by what people know them by.

use super::list::ListKind;
use super::text::fold_name;
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Area, Bed, Bring, Calendar, Door, Event, Kind, Record, Task, Wish, Withdrawal};
use crate::view::{DocumentRecords, Scene};
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, BTreeSet};

/// What people know a row by. Two rows of one list with equal keys are about the same.
pub type Key = Vec<String>;

/// An event that lists may name.
#[derive(Debug, Clone)]
pub struct EventRef {
    /// Its document.
    pub document: DocumentId,
    /// Its record's fields.
    pub event: Event,
}

impl EventRef {
    /// Its title; empty if it has none that is known.
    pub fn title(&self) -> &str {
        self.event.title.as_deref().unwrap_or_default()
    }

    /// The day it starts.
    pub fn day(&self) -> Option<Date> {
        self.event.start.map(DateTime::date)
    }
}

/// A scene with indexes.
pub struct Book<'a> {
    /// What the phone holds.
    pub scene: &'a Scene<'a>,
    withdrawn: BTreeSet<RecordId>,
    names: BTreeMap<String, Vec<CardId>>,
}

impl<'a> Book<'a> {
    /// Orders a scene.
    pub fn of(scene: &'a Scene<'a>) -> Self {
        let records = scene
            .documents
            .iter()
            .flat_map(|document| &document.records);
        let withdrawn = records
            .filter(|record| record.kind == Kind::Withdrawal)
            .filter_map(|record| Withdrawal::of(record).target)
            .collect();
        let mut names: BTreeMap<String, Vec<CardId>> = BTreeMap::new();
        for (id, card) in scene.register.cards() {
            names.entry(fold_name(&card.name)).or_default().push(id);
        }
        Self {
            scene,
            withdrawn,
            names,
        }
    }

    /// Whether a record was taken back.
    pub fn is_withdrawn(&self, record: &Record) -> bool {
        self.withdrawn.contains(&record.id)
    }

    /// Every record that a list has rows for, those that were taken back too.
    pub fn records(
        &self,
        list: ListKind,
    ) -> impl Iterator<Item = (&'a DocumentRecords, &'a Record)> {
        let (documents, wanted) = (self.scene.documents, list.record_kind());
        let sort = list.document_kind();
        documents
            .iter()
            .filter(move |document| Some(document.document.kind) == sort)
            .flat_map(|document| {
                document
                    .records
                    .iter()
                    .map(move |record| (document, record))
            })
            .filter(move |(_, record)| Some(record.kind) == wanted)
    }

    /// Records of a kind in a document that stand.
    pub fn standing(
        &self,
        document: DocumentId,
        kind: Kind,
    ) -> impl Iterator<Item = &'a Record> + '_ {
        let documents = self.scene.documents.iter();
        documents
            .filter(move |known| known.id == document)
            .flat_map(|known| &known.records)
            .filter(move |record| record.kind == kind && !self.is_withdrawn(record))
    }

    /// What people know a record by; none if a part of it is missing.
    pub fn key(&self, list: ListKind, document: DocumentId, record: &Record) -> Option<Key> {
        let owner = || self.name(record.meta.owner).map(fold_name);
        let place = document.to_string();
        Some(match list {
            ListKind::Calendar => vec![Calendar::of(record).year?.to_string()],
            ListKind::Doors => vec![Door::of(record).date?.to_string(), owner()?],
            ListKind::Wishes => vec![Wish::of(record).first?.to_string(), owner()?],
            ListKind::Beds => vec![place, Bed::of(record).number?.to_string()],
            ListKind::Tasks => task_key(document, &Task::of(record))?,
            ListKind::Events => {
                let event = Event::of(record);
                vec![fold_name(&event.title?), event.start?.to_string()]
            }
            ListKind::Answers => vec![place, owner()?],
            ListKind::BringList => vec![place, fold_name(&Bring::of(record).item?)],
            ListKind::Shifts => {
                let task = Task::of(record);
                vec![place, fold_name(&task.title?), task.starts?.to_string()]
            }
            ListKind::Roles => return None,
        })
    }

    /// A party's name.
    pub fn name(&self, card: CardId) -> Option<&'a str> {
        let scene: &'a Scene<'a> = self.scene;
        scene.register.card(card).map(|card| card.name.as_str())
    }

    /// The parties of a name.
    pub fn cards_named(&self, name: &str) -> &[CardId] {
        self.names.get(&fold_name(name)).map_or(&[], Vec::as_slice)
    }

    /// Notes a party that is about to be made.
    pub fn add_card(&mut self, name: &str, card: CardId) {
        self.names.entry(fold_name(name)).or_default().push(card);
    }

    /// Whether a party belongs to an organisation.
    pub fn belongs(&self, card: CardId, organisation: CardId) -> bool {
        self.scene
            .register
            .roles(card)
            .any(|(_, role)| role.area == Area::organisation(organisation))
    }

    /// Every event that was not taken back.
    pub fn events(&self) -> Vec<EventRef> {
        self.records(ListKind::Events)
            .filter(|(_, record)| !self.is_withdrawn(record))
            .map(|(document, record)| EventRef {
                document: document.id,
                event: Event::of(record),
            })
            .collect()
    }

    /// A garden's beds by number.
    pub fn beds(&self, document: DocumentId) -> BTreeMap<i64, RecordId> {
        self.standing(document, Kind::Bed)
            .filter_map(|record| Some((Bed::of(record).number?, record.id)))
            .collect()
    }
}

/// What people know a garden's task by: its title and its bed.
pub fn task_key(document: DocumentId, task: &Task) -> Option<Key> {
    let bed = task.bed.map(|bed| bed.to_string()).unwrap_or_default();
    let title = fold_name(task.title.as_deref()?);
    Some(vec![document.to_string(), title, bed])
}
