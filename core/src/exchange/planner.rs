//! Rows to commands: finds what is there, compares, and collects what has to be entered and what is wrong.

use super::book::{Book, EventRef, Key};
use super::cell;
use super::error::{ImportError, Problem};
use super::header::Header;
use super::list::{Cell, Need};
use super::plan::{FieldChange, ImportOptions, Made, Outcome, PlannedRow, Skipped};
use super::table::TableRow;
use super::words::{self, TAGS};
use crate::ids::{CardId, CommandId, CommunityId, DocumentId, RecordId};
use crate::model::{
    Act, ActError, Area, Asker, DocumentKind, Edit, Field, Kind, Level, NewRecord, Patch, Record,
    Scalar, Source, Value, check_creation,
};
use crate::phone::Batch;
use crate::register::{CardKind, RegisterAct};
use std::collections::{BTreeMap, BTreeSet};

/// Values of a record's fields.
pub type Fields = Vec<(&'static Field, Value)>;

/// What is there under a key.
pub enum Found<'a> {
    /// A record that stands.
    Record(&'a Record),
    /// Nothing.
    Nothing,
    /// No new record may be made: it was taken back, or an earlier line says the same.
    Skip(Skipped),
    /// The row contradicts an earlier one, and that is noted.
    Failed,
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
        if let Some(outcome) = super::rows::plan(self) {
            self.rows.push(PlannedRow {
                line: row.line,
                outcome,
                makes: std::mem::take(&mut self.makes),
            });
        }
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
    pub fn fail(&mut self, column: &str, problem: Problem) {
        self.fail_text(column, problem, self.cell(column).unwrap_or_default());
    }

    /// Notes what is wrong with a part of a cell.
    pub fn fail_text(&mut self, column: &str, problem: Problem, text: &str) {
        let heading = self.header.heading(column);
        self.errors
            .push(ImportError::of_cell(self.row.line, heading, problem, text));
    }

    /// Takes a cell's value, or notes what is wrong with it.
    pub fn good<T>(&mut self, column: &str, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.fail(column, problem)).ok()
    }

    /// A cell that may not be empty.
    pub fn needed(&mut self, column: &str) -> Option<&'a str> {
        let cell = self.cell(column);
        if cell.is_none() {
            self.fail(column, Problem::Missing);
        }
        cell
    }

    /// The fields that stand in cells as they are. None if one of them is wrong, after all were looked at.
    pub fn fields(&mut self, kind: Kind) -> Option<Fields> {
        let before = self.errors.len();
        let mut fields = Fields::new();
        let header = self.header;
        for column in header.columns().filter(|column| column.cell == Cell::Field) {
            let Some(field) = kind.field(column.id) else {
                continue;
            };
            if let Some(cell) = self.cell(column.id) {
                let read = cell::read_value(field, cell);
                fields.extend(self.good(column.id, read).map(|value| (field, value)));
            } else if column.need == Need::Required {
                self.fail(column.id, Problem::Missing);
            }
        }
        (self.errors.len() == before).then_some(fields)
    }

    /// The way that an entry came.
    pub fn source(&mut self) -> Option<Source> {
        let Some(cell) = self.cell("source") else {
            return Some(Source::App);
        };
        let source = words::meaning(words::SOURCES, cell).ok_or(Problem::UnknownWord);
        self.good("source", source)
    }

    /// The tags of a task as flags; without any, nothing is said of them.
    pub fn tags(&mut self) -> Option<Fields> {
        let Some(cell) = self.cell("tags") else {
            return Some(Fields::new());
        };
        let mut set = BTreeSet::new();
        for tag in cell.split([',', '|', ';']).map(str::trim) {
            match words::meaning(TAGS, tag) {
                Some(flag) => {
                    set.insert(flag);
                }
                None if tag.is_empty() => {}
                None => {
                    self.fail_text("tags", Problem::UnknownWord, tag);
                    return None;
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
        Some(fields)
    }

    /// What is there under the row's key, and whether an earlier row has the same.
    pub fn find(&mut self, key: Key) -> Found<'a> {
        if let Some(earlier) = self.seen.get(&key) {
            if earlier.cells == self.row.cells {
                return Found::Skip(Skipped::Repeated);
            }
            let first = earlier.line;
            let error = ImportError::of_line(self.row.line, Problem::Duplicate { first }, "");
            self.errors.push(error);
            return Found::Failed;
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
        found
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

    /// Makes a record. None if its fields do not go together.
    pub fn create(
        &mut self,
        document: DocumentId,
        kind: Kind,
        mut fields: Fields,
        asker: Asker,
    ) -> Option<RecordId> {
        fields.retain(|(_, value)| *value != Value::Null);
        self.check(kind, &fields)?;
        let record = new_record(kind, &fields);
        let command = self.enter(document, act_of(record)?, asker);
        Some(RecordId::new(command, 0))
    }

    /// Changes what differs of a record; fields that are set for good stay.
    pub fn change(&mut self, record: &Record, fields: &Fields) -> Option<Outcome> {
        let different = different(record, fields);
        if different.is_empty() {
            return Some(Outcome::Unchanged);
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
        Some(Outcome::Changes { fields: changes })
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
            field: field.name,
            old: old.and_then(show),
            new: show(new),
        }
    }

    /// Whether fields go together; if not, that is noted.
    fn check(&mut self, kind: Kind, fields: &Fields) -> Option<()> {
        let (field, problem) = match check_creation(kind, fields) {
            Ok(()) => return Some(()),
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
        self.fail(column_of(field), problem);
        None
    }
}

/// Sets a field of a kind.
pub fn put<T: Scalar>(fields: &mut Fields, kind: Kind, name: &str, value: Option<T>) {
    if let (Some(field), Some(value)) = (kind.field(name), value) {
        fields.push((field, value.to_value()));
    }
}

/// A field's value among others.
pub fn get<T: Scalar>(fields: &Fields, name: &str) -> Option<T> {
    let found = fields.iter().find(|(field, _)| field.name == name);
    found.and_then(|(_, value)| T::from_value(value))
}

/// The fields of a row that say something else than a record, and may.
pub fn different(record: &Record, fields: &Fields) -> Fields {
    let differs = |(field, value): &&(&'static Field, Value)| {
        field.edit != Edit::Never && !is_same(record.value(field.name), value)
    };
    fields.iter().filter(differs).cloned().collect()
}

/// What is to be cleared is if nothing stands there or a flag is off; texts are the same but for gaps at
/// their ends.
fn is_same(old: Option<&Value>, new: &Value) -> bool {
    match (old, new) {
        (None | Some(Value::Flag(false)), Value::Null) => true,
        (Some(Value::Text(old)), Value::Text(new)) => old.trim() == new.trim(),
        (Some(old), new) => old == new,
        (None, _) => false,
    }
}

/// The column that says something of a field.
fn column_of(field: &'static str) -> &'static str {
    match field {
        "every_days" | "weekdays" => "value",
        "starts" => "from",
        "ends" => "to",
        "seat_rule" => "answers",
        tag if TAGS.iter().any(|(flag, _)| *flag == tag) => "tags",
        own => own,
    }
}

fn new_record(kind: Kind, fields: &Fields) -> NewRecord {
    let look = |name: &str| {
        let found = fields.iter().find(|(field, _)| field.name == name);
        found.map(|(_, value)| value)
    };
    macro_rules! read {
        ($($kind:ident),*) => {
            match kind { $(Kind::$kind => crate::model::$kind::read(look).into()),* }
        };
    }
    read!(
        Bed, Task, Claim, Done, Skip, Calendar, Wish, Door, Event, Rsvp, Seat, Bring, Pledge,
        CheckIn, Withdrawal
    )
}

/// The act that makes a record; none for kinds that no list makes.
fn act_of(record: NewRecord) -> Option<Act> {
    Some(match record {
        NewRecord::Bed(bed) => Act::AddBed(bed),
        NewRecord::Task(task) => Act::AddTask(task),
        NewRecord::Calendar(calendar) => Act::SetUpCalendar(calendar),
        NewRecord::Wish(wish) => Act::WishDoor(wish),
        NewRecord::Door(door) => Act::GrantDoor(door),
        NewRecord::Event(event) => Act::PlanEvent(event),
        NewRecord::Rsvp(rsvp) => Act::AnswerEvent(rsvp),
        NewRecord::Bring(bring) => Act::AskToBring(bring),
        NewRecord::Pledge(pledge) => Act::PledgeItem(pledge),
        NewRecord::Claim(_)
        | NewRecord::Done(_)
        | NewRecord::Skip(_)
        | NewRecord::Seat(_)
        | NewRecord::CheckIn(_)
        | NewRecord::Withdrawal(_) => return None,
    })
}
