//! The community's documents, and any record of them.

use super::board::Board;
use super::context::Context;
use super::year::Year;
use super::{Head, Scene, Shown};
use crate::ids::{DocumentId, RecordId};
use crate::model::{DocumentKind, EventStatus, Kind, Record};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// A document in few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentHead {
    /// The document.
    pub id: DocumentId,
    /// What sort.
    pub kind: DocumentKind,
    /// The garden's name, "Adventskalender", the event's title as it is by now.
    pub title: String,
    /// The year of a garden or calendar.
    pub year: Option<i16>,
}

/// A document in the list of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// Which.
    #[serde(flatten)]
    pub head: DocumentHead,
    /// Tells several gardens apart.
    pub series: String,
    /// The next day that matters: a task is due, a door opens, the event is.
    pub next: Option<Date>,
    /// The event is cancelled.
    pub cancelled: bool,
    /// I organise or lead it.
    pub led_by_me: bool,
    /// Records in it, withdrawn ones included.
    pub records: u32,
}

/// Any record with all its fields, withdrawn or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields by name, also those of newer versions.
    pub fields: BTreeMap<String, Shown>,
}

/// Every document by kind, year and title.
pub fn documents(scene: &Scene<'_>) -> Vec<DocumentView> {
    let mut documents: Vec<DocumentView> = Context::all(scene).iter().map(document).collect();
    documents.sort_by(|a, b| {
        let key = |of: &DocumentView| {
            (
                of.head.kind,
                of.head.year,
                of.head.title.clone(),
                of.head.id,
            )
        };
        key(a).cmp(&key(b))
    });
    documents
}

fn document(context: &Context<'_>) -> DocumentView {
    let event = super::event::record(context).map(|record| super::event::item(context, record));
    let cancelled = event
        .as_ref()
        .is_some_and(|event| event.status == EventStatus::Cancelled);
    let today = context.scene.today;
    let next = match context.document.document.kind {
        DocumentKind::Garden => {
            let board = Board::of(context);
            let tasks = context.live.live(Kind::Task);
            tasks
                .filter_map(|task| board.due(task, today).next_from(today))
                .min()
        }
        DocumentKind::Calendar => {
            let dates = Year::of(context).dates();
            dates.range(today..).next().copied()
        }
        DocumentKind::Event => {
            let start = event
                .and_then(|event| event.fields.start)
                .map(jiff::civil::DateTime::date);
            start.filter(|start| *start >= today && !cancelled)
        }
    };
    DocumentView {
        head: context.document_head(),
        series: context.document.document.series.clone(),
        next,
        cancelled,
        led_by_me: context.i_lead(),
        records: u32::try_from(context.document.records.len()).unwrap_or(u32::MAX),
    }
}

/// A record of any document.
pub fn record(scene: &Scene<'_>, record: RecordId) -> Option<RecordView> {
    let contexts = Context::all(scene);
    let mut found = contexts.iter().filter_map(|context| {
        let record = context.live.get(record)?;
        Some(view(context, record))
    });
    found.next()
}

/// The withdrawn records of a document by kind, with all edits that they got.
pub fn withdrawn(scene: &Scene<'_>, document: DocumentId) -> Vec<RecordView> {
    let contexts = Context::all(scene);
    let of_document = contexts
        .iter()
        .filter(|context| context.document.id == document);
    let mut records: Vec<RecordView> = of_document
        .flat_map(|context| {
            let all = context.live.records();
            all.filter(|record| context.live.is_withdrawn(record.id))
                .map(|record| view(context, record))
        })
        .collect();
    records.sort_by_key(|record| (record.head.kind, record.head.id));
    records
}

fn view(context: &Context<'_>, record: &Record) -> RecordView {
    let shown = |(name, values): (&String, &Vec<crate::model::Written>)| {
        let winner = values.first()?;
        let field = record.kind.field(name);
        Some((name.clone(), context.shown(field, &winner.value)))
    };
    RecordView {
        head: context.head(record),
        fields: record.fields.iter().filter_map(shown).collect(),
    }
}
