//! Finds what a person names among the records and the register.

mod documents;

pub use documents::{calendar, garden, garden_title, gardens_of_year};

use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::lookup::{Candidate, pick};
use crate::words::{self, Lang, Word};
use jiff::civil::DateTime;
use mitmach_core::ids::{CardId, DocumentId, RecordId};
use mitmach_core::model::{DocumentKind, Kind, Record};
use mitmach_core::view::{DocumentRecords, Scene};
use std::collections::BTreeSet;

/// A record that was named.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its document.
    pub document: DocumentId,
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
}

/// A document's records that count.
pub fn live(document: &DocumentRecords, kind: Kind) -> impl Iterator<Item = &Record> {
    let withdrawn = withdrawn(document);
    let records = document.records.iter();
    records.filter(move |record| record.kind == kind && !withdrawn.contains(&record.id))
}

/// What was taken back in a document.
pub fn withdrawn(document: &DocumentRecords) -> BTreeSet<RecordId> {
    let withdrawals = document
        .records
        .iter()
        .filter(|record| record.kind == Kind::Withdrawal);
    withdrawals
        .filter_map(|record| record.get("target"))
        .collect()
}

/// Whether a record was not taken back and is not the taking back of another.
pub fn counts(document: &DocumentRecords, record: &Record) -> bool {
    record.kind != Kind::Withdrawal && !withdrawn(document).contains(&record.id)
}

/// The documents of a kind.
pub fn documents<'a>(
    scene: &Scene<'a>,
    kind: DocumentKind,
) -> impl Iterator<Item = &'a DocumentRecords> {
    scene
        .documents
        .iter()
        .filter(move |document| document.document.kind == kind)
}

/// A document by its id.
pub fn document<'a>(scene: &Scene<'a>, id: DocumentId) -> Option<&'a DocumentRecords> {
    scene.documents.iter().find(|document| document.id == id)
}

/// A person, household or organisation by name.
pub fn party(scene: &Scene<'_>, name: &str) -> Result<CardId, Failure> {
    if ["ich", "me"].contains(&name.to_lowercase().as_str()) {
        return Ok(scene.me);
    }
    let cards = scene.register.cards().map(|(id, card)| Candidate {
        value: id,
        id: id.to_string(),
        names: vec![card.name.clone()],
        detail: String::new(),
    });
    let mut cards: Vec<_> = cards.collect();
    cards.sort_by(|one, other| one.names.cmp(&other.names));
    pick(words::THING_PARTY, name, cards)
}

/// A bed by number or name.
pub fn bed(
    scene: &Scene<'_>,
    garden: DocumentId,
    text: &str,
    lang: Lang,
) -> Result<Found, Failure> {
    let describe = Describe { scene, lang };
    let beds = document(scene, garden)
        .into_iter()
        .flat_map(|garden| live(garden, Kind::Bed));
    let beds = beds.map(|bed| {
        let number = bed.get::<i64>("number").unwrap_or_default().to_string();
        let name: String = bed.get("name").unwrap_or_default();
        candidate(
            &describe,
            bed,
            vec![describe.title(bed), number, name],
            String::new(),
        )
    });
    pick(words::THING_BED, text, sorted(beds.collect()))
}

/// A task of one of these documents, by part of its title.
pub fn task(
    scene: &Scene<'_>,
    of: &[DocumentId],
    what: Word,
    text: &str,
    lang: Lang,
) -> Result<Found, Failure> {
    let describe = Describe { scene, lang };
    let documents = of.iter().filter_map(|id| document(scene, *id));
    let tasks = documents
        .flat_map(|document| live(document, Kind::Task))
        .map(|task| {
            let title: String = task.get("title").unwrap_or_default();
            let bed = task.get("bed").map(|bed| describe.title_of(bed));
            let starts: Option<DateTime> = task.get("starts");
            let when = starts.map(|at| dates::show_moment(at, scene.today, lang));
            let detail = bed.or(when).unwrap_or_default();
            let whole = format!("{title} {detail}");
            let at = starts.map(|at| format!("{title} {}", dates::show_time(at.time())));
            let names = [Some(title), at, Some(whole)]
                .into_iter()
                .flatten()
                .collect();
            candidate(&describe, task, names, detail)
        });
    pick(what, text, sorted(tasks.collect()))
}

/// An event by part of its title.
pub fn event(scene: &Scene<'_>, text: &str, lang: Lang) -> Result<DocumentId, Failure> {
    let describe = Describe { scene, lang };
    let events = documents(scene, DocumentKind::Event).map(|document| {
        let start = live(document, Kind::Event).find_map(|event| event.get::<DateTime>("start"));
        Candidate {
            value: document.id,
            id: document.id.to_string(),
            names: vec![
                describe.document(document.id),
                document.document.title.clone(),
            ],
            detail: start
                .map(|at| dates::show_moment(at, scene.today, lang))
                .unwrap_or_default(),
        }
    });
    pick(words::THING_EVENT, text, events.collect())
}

/// A record of these kinds in a document, by title, owner, motto or id.
pub fn of_kinds(
    scene: &Scene<'_>,
    of: DocumentId,
    (what, kinds): (Word, &[Kind]),
    text: &str,
    lang: Lang,
) -> Result<Found, Failure> {
    let describe = Describe { scene, lang };
    let documents = document(scene, of).into_iter();
    let records = documents.flat_map(|document| {
        let withdrawn = withdrawn(document);
        let records = document.records.iter();
        records
            .filter(move |record| kinds.contains(&record.kind) && !withdrawn.contains(&record.id))
    });
    let candidates = records.map(|record| {
        let names = vec![
            describe.title(record),
            describe.name(record.meta.owner),
            record.get("motto").unwrap_or_default(),
        ];
        candidate(&describe, record, names, String::new())
    });
    pick(what, text, sorted(candidates.collect()))
}

/// Any record that `fits`, by title or id.
pub fn any(
    scene: &Scene<'_>,
    what: Word,
    text: &str,
    lang: Lang,
    fits: impl Fn(&DocumentRecords, &Record) -> bool,
) -> Result<Found, Failure> {
    let describe = Describe { scene, lang };
    let mut candidates = Vec::new();
    for document in scene.documents {
        for record in document
            .records
            .iter()
            .filter(|record| fits(document, record))
        {
            let name = record.get::<String>("name").unwrap_or_default();
            let names = vec![describe.title(record), name];
            let detail = words::kind(record.kind).text(lang).to_owned();
            candidates.push(candidate(&describe, record, names, detail));
        }
    }
    pick(what, text, sorted(candidates))
}

fn candidate(
    describe: &Describe<'_>,
    record: &Record,
    names: Vec<String>,
    detail: String,
) -> Candidate<Found> {
    Candidate {
        value: Found {
            document: record.document,
            id: record.id,
            kind: record.kind,
            title: describe.title(record),
        },
        id: record.id.to_string(),
        names: names.into_iter().filter(|name| !name.is_empty()).collect(),
        detail,
    }
}

fn sorted(mut candidates: Vec<Candidate<Found>>) -> Vec<Candidate<Found>> {
    candidates.sort_by(|one, other| one.names.cmp(&other.names));
    candidates
}
