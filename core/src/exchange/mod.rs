//! Lists as organisers keep them, in and out: CSV with German headings, and JSON of everything.
//!
//! ```no_run
//! use mitmach_core::exchange::{ImportErrors, ImportOptions, apply, plan};
//! # fn example(phone: &mitmach_core::phone::Phone, bytes: &[u8]) {
//! match plan(phone, bytes, &ImportOptions::new(phone.today())) {
//!     // Show what would happen, row by row, and do it when the person says so.
//!     Ok(plan) => drop(apply(phone, plan)),
//!     // Show every line that is wrong.
//!     Err(ImportErrors::Lines(errors)) => drop(errors),
//!     Err(ImportErrors::Phone(error)) => drop(error),
//! }
//! # }
//! ```
//!
//! Rules:
//! 1. A list with anything wrong in it imports nothing; all that is wrong is said, with line and column.
//! 2. A list is entered in one transaction. Each row's entries are ordinary commands of this phone.
//! 3. A row is the same as a record if people would say so. What is there is changed where the list says
//!    something else, never made twice. An empty cell says nothing and changes nothing.
//!
//!    | list | known by |
//!    |---|---|
//!    | calendar | year |
//!    | door | date and host |
//!    | wish | host and first day |
//!    | bed | number, in its garden's year |
//!    | task | title and bed, in its garden's year |
//!    | event | title and start |
//!    | answer | event and name |
//!    | thing to bring | event and name of the thing |
//!    | shift | event, title and start |
//!    | party | name, and its sort if the list tells it |
//!    | role | person, area and level |
//! 4. What was taken back stays so.
//! 5. What is exported can be imported and changes nothing.
//!
//! It is a user of the phone's facade like any app; what it reads are the records and the register.

mod book;
mod cell;
mod error;
mod export;
mod fields;
mod header;
mod list;
mod parties;
mod plan;
mod planner;
mod rows;
mod table;
mod text;
mod words;

pub use error::{ApplyError, ImportError, ImportErrors, Problem};
pub use export::{EXPORT_SCHEMA, ExportOptions, export_csv, export_json};
pub use list::ListKind;
pub use plan::{
    FieldChange, ImportOptions, ImportReport, Made, Outcome, Plan, PlannedRow, Skipped,
};
pub use table::{COLUMNS, FILE_BYTES, ROWS};
pub(crate) use text::fold_name;

use crate::ids::DocumentId;
use crate::model::DocumentKind;
use crate::phone::{self, Phone};
use crate::register::Register;
use book::Book;
use header::Header;
use planner::Planner;
use table::Table;

/// Reads a list and says what importing it would do. Nothing is entered.
pub fn plan(phone: &Phone, bytes: &[u8], options: &ImportOptions) -> Result<Plan, ImportErrors> {
    let table = table::read(bytes).map_err(ImportErrors::Lines)?;
    let header =
        Header::read(&table, options.list, options.event.is_some()).map_err(ImportErrors::Lines)?;
    let changes = *phone.changes().borrow();
    let community = phone.membership().community;
    let batch = phone.batch();
    let list = header.list;
    let planned = phone.look_at(
        options.today,
        |register| documents_for(register, list),
        |scene| {
            let Some(first) = table.rows.first() else {
                return Ok((batch, Vec::new(), Vec::new()));
            };
            let book = Book::of(scene);
            let planner = Planner::new(book, options, &header, community, batch, first);
            plan_rows(planner, &table)
        },
    )?;
    let (batch, lines, rows) = planned?;
    let errors = refusals(&phone.rehearse(&batch)?, &lines);
    if !errors.is_empty() {
        return Err(ImportErrors::Lines(errors));
    }
    Ok(Plan {
        list,
        rows,
        batch,
        changes,
        bytes: bytes.to_vec(),
        options: options.clone(),
    })
}

/// Enters what a plan says: all of it, durably, or nothing.
pub fn apply(phone: &Phone, plan: Plan) -> Result<ImportReport, ApplyError> {
    let plan = up_to_date(phone, plan)?;
    let report = plan.report();
    phone.enter_all(plan.batch)?;
    Ok(report)
}

/// The plan, made again if the phone has changed since; then it must come to the same.
fn up_to_date(phone: &Phone, plan: Plan) -> Result<Plan, ApplyError> {
    if *phone.changes().borrow() == plan.changes {
        return Ok(plan);
    }
    match self::plan(phone, &plan.bytes, &plan.options) {
        Ok(again) if again.rows == plan.rows => Ok(again),
        Ok(_) | Err(ImportErrors::Lines(_)) => Err(ApplyError::OutOfDate),
        Err(ImportErrors::Phone(error)) => Err(error.into()),
    }
}

/// The documents that a list's rows are compared with; roles name events.
fn documents_for(register: &Register, list: ListKind) -> Vec<DocumentId> {
    let kind = list.document_kind().unwrap_or(DocumentKind::Event);
    let documents = register.documents().filter(|(_, row)| row.kind == kind);
    documents.map(|(id, _)| id).collect()
}

type Planned = (phone::Batch, Vec<u64>, Vec<PlannedRow>);

fn plan_rows<'a>(mut planner: Planner<'a>, table: &'a Table) -> Result<Planned, ImportErrors> {
    rows::prepare(&mut planner, table.line)?;
    for row in &table.rows {
        planner.plan_row(row);
    }
    if planner.errors.is_empty() {
        Ok((planner.batch, planner.lines, planner.rows))
    } else {
        Err(ImportErrors::Lines(planner.errors))
    }
}

/// What a rehearsal says, by line. What failed only because something before it did is left out.
fn refusals(refused: &phone::Refused, lines: &[u64]) -> Vec<ImportError> {
    use crate::model::Refusal;
    let is_echo = |error: &phone::Error| {
        matches!(
            error,
            phone::Error::Unknown(_)
                | phone::Error::NotAllowed(
                    Refusal::UnknownRow | Refusal::UnknownRecord | Refusal::UnknownDocument
                )
        )
    };
    let all_echo = refused.iter().all(|(_, error)| is_echo(error));
    let mut errors: Vec<ImportError> = Vec::new();
    for (at, error) in refused {
        let line = lines.get(*at).copied().unwrap_or_default();
        let is_said = errors.last().is_some_and(|last| last.line == line);
        if is_said || (is_echo(error) && !all_echo) {
            continue;
        }
        let problem = match error {
            phone::Error::NotAllowed(refusal) => Problem::NotAllowed { refusal: *refusal },
            _ => Problem::NotPossible,
        };
        errors.push(ImportError::of_line(line, problem, ""));
    }
    errors
}
