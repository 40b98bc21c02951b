//! The community's documents, and any record of them.

use super::{EntryRef, Head, Scene, Shown};
use crate::ids::{DocumentId, RecordId};
use crate::model::DocumentKind;
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
    pub records: usize,
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
/// stub
pub fn documents(scene: &Scene<'_>) -> Vec<DocumentView> {
    unimplemented!()
}
/// stub
pub fn record(scene: &Scene<'_>, record: RecordId) -> Option<RecordView> {
    unimplemented!()
}
/// stub
pub fn withdrawn(scene: &Scene<'_>, document: DocumentId) -> Vec<RecordView> {
    unimplemented!()
}
