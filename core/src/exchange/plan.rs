//! What an import would do, row by row, for people to look at first.

use super::list::ListKind;
use crate::ids::DocumentId;
use crate::model::DocumentKind;
use crate::phone::Batch;
use crate::register::CardKind;
use jiff::civil::Date;
use serde::Serialize;

/// How to read a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOptions {
    /// The sort of list; told from the headings if none.
    pub list: Option<ListKind>,
    /// The day of import: wishes and answers are entered on it, tasks are first due on it.
    pub today: Date,
    /// Which garden, by its title; the year's only one if none.
    pub garden: Option<String>,
    /// The garden's year, this year's if none. Doors and wishes of another year are errors then.
    pub year: Option<i16>,
    /// The event that answers, bring list or shifts without a column `Termin` belong to.
    pub event: Option<DocumentId>,
}

impl ImportOptions {
    /// Everything told from the list itself.
    pub const fn new(today: Date) -> Self {
        Self {
            list: None,
            today,
            garden: None,
            year: None,
            event: None,
        }
    }
}

/// What an import would do. [`apply`](super::apply) does it.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) list: ListKind,
    pub(super) rows: Vec<PlannedRow>,
    pub(super) batch: Batch,
    /// The phone's count of changes when this was planned.
    pub(super) changes: u64,
    pub(super) bytes: Vec<u8>,
    pub(super) options: ImportOptions,
}

impl Plan {
    /// The sort of list that it was read as.
    pub fn list(&self) -> ListKind {
        self.list
    }

    /// What becomes of every row, in the order of lines.
    pub fn rows(&self) -> &[PlannedRow] {
        &self.rows
    }

    /// How many rows come to what.
    pub fn report(&self) -> ImportReport {
        let mut report = ImportReport {
            list: self.list,
            new: 0,
            changed: 0,
            unchanged: 0,
            skipped: 0,
            cards: 0,
            documents: 0,
            commands: u32::try_from(self.batch.len()).unwrap_or(u32::MAX),
        };
        for row in &self.rows {
            *match row.outcome {
                Outcome::New => &mut report.new,
                Outcome::Unchanged => &mut report.unchanged,
                Outcome::Changes { .. } => &mut report.changed,
                Outcome::Skipped { .. } => &mut report.skipped,
            } += 1;
            for made in &row.makes {
                *match made {
                    Made::Card { .. } => &mut report.cards,
                    Made::Document { .. } => &mut report.documents,
                } += 1;
            }
        }
        report
    }
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// What the row is about, as its cells say it: "Renate B., Herbsteinsatz im Oasengarten".
    pub name: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What is made for it besides: parties that nobody knew, documents that were not there.
    pub makes: Vec<Made>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is not there yet.
    New,
    /// It is there, and all that the list says of it holds. Empty cells say nothing.
    Unchanged,
    /// It is there and the list says something else.
    Changes {
        /// Field by field.
        fields: Vec<FieldChange>,
    },
    /// Nothing is done.
    Skipped {
        /// Why.
        reason: Skipped,
    },
}

/// A field that a row changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The column's heading.
    pub column: String,
    /// The field's name.
    pub field: String,
    /// What stands there, as a cell; none if nothing does.
    pub old: Option<String>,
    /// What will stand there; none if it is cleared.
    pub new: Option<String>,
}

/// Why nothing is done with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skipped {
    /// A day of the calendar without a host.
    FreeDay,
    /// It was taken back; a list does not bring it to life again.
    Withdrawn,
    /// The same row stands in an earlier line.
    Repeated,
}

/// What is made for a row besides itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Made {
    /// A party.
    Card {
        /// What sort it was taken for.
        kind: CardKind,
        /// Its name.
        name: String,
        /// Under 16.
        under_16: bool,
    },
    /// A document.
    Document {
        /// What sort.
        kind: DocumentKind,
        /// Its title.
        title: String,
        /// The year of a garden or calendar.
        year: Option<i16>,
    },
}

/// What an import came to, or would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// The sort of list.
    pub list: ListKind,
    /// Rows that made something.
    pub new: u32,
    /// Rows that changed what was there.
    pub changed: u32,
    /// Rows that were there.
    pub unchanged: u32,
    /// Rows that nothing was done with.
    pub skipped: u32,
    /// Parties made.
    pub cards: u32,
    /// Documents made.
    pub documents: u32,
    /// Commands entered, all of them in one transaction.
    pub commands: u32,
}
