//! Rows to commands: finds what is there, compares, and collects what has to be entered and what is wrong.

use super::book::{Book, EventRef, Key};
use super::cell;
use super::error::{ImportError, Problem};
use super::fields::{Fields, column_of, creation, different};
use super::header::Header;
use super::list::{Cell, Need};
use super::plan::{FieldChange, ImportOptions, Made, Outcome, PlannedRow, Skipped};
use super::table::TableRow;
use super::words::{self, TAGS};
use crate::ids::{CardId, CommandId, CommunityId, DocumentId, RecordId};
use crate::model::{
    Act, ActError, Area, Asker, DocumentKind, Field, Kind, Level, Patch, Record, Scalar, Source,
    Value, check_creation,
};
use crate::phone::Batch;
use crate::register::{CardKind, RegisterAct};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with the row at hand stands among the planner's errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noted;

/// What is there under a key.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// A record that stands.
    Record(&'a Record),
    /// Nothing.
    Nothing,
    /// No new record may be made: it was taken back, or an earlier line says the same.
    Skip(Skipped),
}

/// Plans the rows of one list.
pub struct Planner<'a> {
    pub book: Book<'a>,
    pub options: &'a ImportOptions,
    pub header: &'a Header,
    pub community: CommunityId,
    pub batch: Batch,
    /// The line that each entry of the batch is for.
    pub lines: Vec<u64>,
    pub errors: Vec<ImportError>,
    pub rows: Vec<PlannedRow>,
    pub new_cards: BTreeMap<CardId, CardKind>,
    pub new_children: BTreeSet<CardId>,
    /// What is made for the row at hand.
    pub makes: Vec<Made>,
    /// Events that rows may name.
    pub events: Vec<EventRef>,
    /// Numbers that earlier rows gave.
    pub phones: BTreeMap<CardId, (u64, String)>,
    /// The garden of beds and tasks.
    pub garden: Option<super::rows::Garden>,
    /// What is wanted and brought, for answers.
    pub brought: super::rows::Brought,
    /// Roles that earlier rows gave.
    pub granted: BTreeSet<(CardId, Area, Level)>,
    known: BTreeMap<Key, Vec<&'a Record>>,
    seen: BTreeMap<Key, &'a TableRow>,
    new_documents: BTreeSet<DocumentId>,
    row: &'a TableRow,
}

impl<'a> Planner<'a> {
    /// Begins a list with its first row.
    pub fn new(
        book: Book<'a>,
        options: &'a ImportOptions,
        header: &'a Header,
        community: CommunityId,
        batch: Batch,
        row: &'a TableRow,
    ) -> Self {
        let mut known: BTreeMap<Key, Vec<&Record>> = BTreeMap::new();
        for (document, record) in book.records(header.list) {
            if let Some(key) = book.key(header.list, document.id, record) {
                known.entry(key).or_default().push(record);
            }
        }
        Self {
            events: book.events(),
            book,
            options,
            header,
            community,
            batch,
            lines: Vec::new(),
            errors: Vec::new(),
            rows: Vec::new(),
            new_cards: BTreeMap::new(),
            new_children: BTreeSet::new(),
            makes: Vec::new(),
            phones: BTreeMap::new(),
            garden: None,
            brought: super::rows::Brought::default(),
            granted: BTreeSet::new(),
            known,
            seen: BTreeMap::new(),
            new_documents: BTreeSet::new(),
            row,
        }
    }

    /// Plans a row by its list's own rules. A row that fails leaves its errors.
    pub fn plan_row(&mut self, row: &'a TableRow) {
        self.row = row;
        self.makes = Vec::new();
        let before = self.errors.len();
        match super::rows::plan(self) {
            Ok(outcome) => self.rows.push(PlannedRow {
                line: row.line,
                name: self.name(),
                outcome,
                makes: std::mem::take(&mut self.makes),
            }),
            // No row is left out without a word.
            Err(Noted) if self.errors.len() == before => {
                let error = ImportError::of_line(row.line, Problem::NotPossible, "");
                self.errors.push(error);
            }
            Err(Noted) => {}
        }
    }

    /// What the row at hand is about, as its cells say it.
    fn name(&self) -> String {
        let columns = self.header.list.name_columns().iter();
        let cells = columns.filter_map(|column| self.cell(column));
        cells.collect::<Vec<_>>().join(", ")
    }

    /// What the row holds in a column; none if nothing.
    pub fn cell(&self, column: &str) -> Option<&'a str> {
        self.header.cell(self.row, column)
    }

    /// The line of the row at hand.
    pub fn line(&self) -> u64 {
        self.row.line
    }

    /// Notes what is wrong with a cell.
    pub fn fail(&mut self, column: &str, problem: Problem) -> Noted {
        self.fail_text(column, problem, self.cell(column).unwrap_or_default())
    }

    /// Notes what is wrong with a part of a cell.
    pub fn fail_text(&mut self, column: &str, problem: Problem, text: &str) -> Noted {
        let heading = self.header.heading(column);
        let error = ImportError::of_cell(self.row.line, heading, problem, text);
        self.errors.push(error);
        Noted
    }

    /// Takes a cell's value, or notes what is wrong with it.
    pub fn good<T>(&mut self, column: &str, read: Result<T, Problem>) -> Result<T, Noted> {
        read.map_err(|problem| self.fail(column, problem))
    }

    /// A cell that may not be empty.
    pub fn needed(&mut self, column: &str) -> Result<&'a str, Noted> {
        self.good(column, self.cell(column).ok_or(Problem::Missing))
    }

    /// The fields that stand in cells as they are. All are looked at before one that is wrong counts.
    pub fn fields(&mut self, kind: Kind) -> Result<Fields, Noted> {
        let before = self.errors.len();
        let mut fields = Fields::new();
        let header = self.header;
        for column in header.columns().filter(|column| column.cell == Cell::Field) {
            let Some(field) = kind.field(column.id) else {
                continue;
            };
            if let Some(cell) = self.cell(column.id) {
                let read = cell::read_value(field, cell);
                fields.extend(self.good(column.id, read).ok().map(|value| (field, value)));
            } else if column.need == Need::Required {
                self.fail(column.id, Problem::Missing);
            }
        }
        if self.errors.len() == before {
            Ok(fields)
        } else {
            Err(Noted)
        }
    }

    /// The way that an entry came.
    pub fn source(&mut self) -> Result<Source, Noted> {
        let Some(cell) = self.cell("source") else {
            return Ok(Source::App);
        };
        let source = words::meaning(words::SOURCES, cell).ok_or(Problem::UnknownWord);
        self.good("source", source)
    }

    /// The tags of a task as flags; without any, nothing is said of them.
    pub fn tags(&mut self) -> Result<Fields, Noted> {
        let Some(cell) = self.cell("tags") else {
            return Ok(Fields::new());
        };
        let mut set = BTreeSet::new();
        for tag in cell.split([',', '|', ';']).map(str::trim) {
            match words::meaning(TAGS, tag) {
                Some(flag) => {
                    set.insert(flag);
                }
                None if tag.is_empty() => {}
                None => {
                    return Err(self.fail_text("tags", Problem::UnknownWord, tag));
                }
            }
        }
        let mut fields = Fields::new();
        for (flag, _) in TAGS {
            let value = if set.contains(flag) {
                Value::Flag(true)
            } else {
                Value::Null
            };
            fields.extend(Kind::Task.field(flag).map(|field| (field, value)));
        }
        Ok(fields)
    }

    /// What is there under the row's key, and whether an earlier row has the same.
    pub fn find(&mut self, key: Key) -> Result<Found<'a>, Noted> {
        if let Some(earlier) = self.seen.get(&key) {
            if earlier.cells == self.row.cells {
                return Ok(Found::Skip(Skipped::Repeated));
            }
            let first = earlier.line;
            let error = ImportError::of_line(self.row.line, Problem::Duplicate { first }, "");
            self.errors.push(error);
            return Err(Noted);
        }
        let known = self.known.get(&key).map_or(&[][..], Vec::as_slice);
        let standing = known
            .iter()
            .find(|record| !self.book.is_withdrawn(record))
            .copied();
        let found = match (standing, known.is_empty()) {
            (Some(record), _) => Found::Record(record),
            (None, true) => Found::Nothing,
            (None, false) => Found::Skip(Skipped::Withdrawn),
        };
        self.seen.insert(key, self.row);
        Ok(found)
    }

    /// Adds an act in the register.
    pub fn enter_register(&mut self, act: RegisterAct) -> CommandId {
        self.lines.push(self.row.line);
        self.batch.enter_register(act)
    }

    fn enter(&mut self, document: DocumentId, act: Act, asker: Asker) -> CommandId {
        self.lines.push(self.row.line);
        self.batch.enter(document, act, asker)
    }

    /// A garden's or calendar's year, made if it is not there.
    pub fn yearly(
        &mut self,
        kind: DocumentKind,
        title: &str,
        series: &str,
        year: i16,
    ) -> DocumentId {
        let id = DocumentId::of_year(self.community, kind.word(), series, year);
        if self.book.scene.register.document(id).is_none() && self.new_documents.insert(id) {
            self.add_document(kind, title, series, Some(year));
        }
        id
    }

    /// An event's document.
    pub fn event_document(&mut self, title: &str) -> DocumentId {
        DocumentId::of_command(self.add_document(DocumentKind::Event, title, "", None))
    }

    fn add_document(
        &mut self,
        kind: DocumentKind,
        title: &str,
        series: &str,
        year: Option<i16>,
    ) -> CommandId {
        self.makes.push(Made::Document {
            kind,
            title: title.to_owned(),
            year,
        });
        self.enter_register(RegisterAct::AddDocument {
            kind,
            title: title.to_owned(),
            series: series.to_owned(),
            year,
        })
    }

    /// Makes a record, if its fields go together.
    pub fn create(
        &mut self,
        document: DocumentId,
        kind: Kind,
        mut fields: Fields,
        asker: Asker,
    ) -> Result<RecordId, Noted> {
        fields.retain(|(_, value)| *value != Value::Null);
        self.check(kind, &fields)?;
        let Some(act) = creation(kind, &fields) else {
            return Err(self.fail("", Problem::NotPossible));
        };
        let command = self.enter(document, act, asker);
        Ok(RecordId::new(command, 0))
    }

    /// Changes what differs of a record; fields that are set for good stay.
    pub fn change(&mut self, record: &Record, fields: &Fields) -> Result<Outcome, Noted> {
        let different = different(record, fields);
        if different.is_empty() {
            return Ok(Outcome::Unchanged);
        }
        let after: Fields = record
            .kind
            .fields()
            .iter()
            .filter_map(|field| {
                let new = different.iter().find(|(set, _)| set.name == field.name);
                let value = new.map(|(_, value)| value).or(record.value(field.name))?;
                (*value != Value::Null).then(|| (field, value.clone()))
            })
            .collect();
        self.check(record.kind, &after)?;
        let changes = different
            .iter()
            .map(|(field, value)| self.field_change(field, record.value(field.name), value))
            .collect();
        let patch = Patch {
            record: record.id,
            kind: record.kind,
            fields: different
                .into_iter()
                .map(|(field, value)| (field.name.to_owned(), value))
                .collect(),
        };
        self.enter(record.document, Act::Edit(patch), Asker::default());
        Ok(Outcome::Changes { fields: changes })
    }

    fn field_change(&self, field: &'static Field, old: Option<&Value>, new: &Value) -> FieldChange {
        let show = |value: &Value| match (CardId::from_value(value), value) {
            (Some(card), _) => {
                let known = self.book.name(card).map(str::to_owned);
                // Somebody new is named by the row itself.
                known.or_else(|| self.cell(column_of(field.name)).map(str::to_owned))
            }
            (None, Value::Null) => None,
            (None, _) => Some(cell::write_value(field, value)),
        };
        FieldChange {
            column: self.header.heading(column_of(field.name)).to_owned(),
            field: field.name.to_owned(),
            old: old.and_then(show),
            new: show(new),
        }
    }

    /// Whether fields go together; if not, that is noted.
    fn check(&mut self, kind: Kind, fields: &Fields) -> Result<(), Noted> {
        let (field, problem) = match check_creation(kind, fields) {
            Ok(()) => return Ok(()),
            Err(ActError::Missing(field)) => (field, Problem::Missing),
            Err(ActError::Inconsistent("answer", _)) => ("answer", Problem::YesWithoutHeads),
            Err(ActError::Inconsistent(
                "start" | "starts" | "first_day",
                field @ ("end" | "ends" | "last_day"),
            )) => (field, Problem::EndBeforeStart),
            Err(ActError::Inconsistent(_, field)) => (field, Problem::DoesNotFit),
            Err(ActError::Field { field, .. }) => (field, Problem::NotPossible),
            Err(ActError::NoSuchField { .. }) => ("", Problem::NotPossible),
        };
        Err(self.fail(column_of(field), problem))
    }
}
