//! Lists in and out.

use super::ids::{DocumentId, LocalDate};
use super::names::ImportLineError;
use mitmach_core::exchange::{
    ExportOptions, FieldChange, ImportOptions, ImportReport, ListKind, Made, Outcome, PlannedRow,
    Problem, Skipped,
};
use mitmach_core::model::{DocumentKind, Refusal};
use mitmach_core::register::CardKind;

/// A sort of list.
#[uniffi::remote(Enum)]
pub enum ListKind {
    /// The frame of a year's Adventskalender.
    Calendar,
    /// Its doors.
    Doors,
    /// Wishes for days.
    Wishes,
    /// A garden's beds.
    Beds,
    /// A garden's tasks.
    Tasks,
    /// Events.
    Events,
    /// Answers to an event.
    Answers,
    /// What is wanted for an event.
    BringList,
    /// An event's shifts.
    Shifts,
    /// People, their roles and telephones.
    Roles,
}

/// What an import came to, or would.
#[uniffi::remote(Record)]
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

/// What becomes of a row.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Enum)]
pub enum Skipped {
    /// A day of the calendar without a host.
    FreeDay,
    /// It was taken back; a list does not bring it to life again.
    Withdrawn,
    /// The same row stands in an earlier line.
    Repeated,
}

/// What is made for a row besides itself.
#[uniffi::remote(Enum)]
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

/// What becomes of one row.
#[uniffi::remote(Record)]
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

/// A rule that a list breaks.
#[uniffi::remote(Enum)]
pub enum Problem {
    /// The file is larger than a list may be.
    FileTooLarge,
    /// More rows than a list may have.
    TooManyRows,
    /// More columns than a list may have.
    TooManyColumns,
    /// The file holds nothing.
    Empty,
    /// The bytes of this line are not UTF-8; from a spreadsheet: save as "CSV UTF-8".
    NotUtf8,
    /// A quoted cell does not end, or text follows its end.
    Quote,
    /// The headings are of no list that is known.
    UnknownList,
    /// A heading that this list does not have.
    UnknownColumn,
    /// A heading that stands there twice.
    DuplicateColumn,
    /// A column that this list needs.
    MissingColumn,
    /// The row has more cells than there are headings.
    TooManyCells,
    /// The row has fewer cells than there are headings.
    TooFewCells,
    /// The cell may not be empty.
    Missing,
    /// Not a day that exists, as `2026-12-01` or `1.12.2026`.
    Date,
    /// Not a time of day, as `17:00`.
    Time,
    /// Not a day and time, as `2026-12-01T17:00`.
    DateTime,
    /// Not a whole number.
    Number,
    /// A number outside of what is possible.
    Range {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// More characters than fit.
    TooLong {
        /// How many fit.
        chars: u32,
    },
    /// Control characters, or a line break where one line is wanted.
    Characters,
    /// A word that this column does not know.
    UnknownWord,
    /// The day of the week is not that of the date.
    Weekday,
    /// The day is not in the calendar's year, or not among its days.
    OutsideCalendar,
    /// It ends before it starts.
    EndBeforeStart,
    /// Somebody comes, but there is nobody: no adults and no children.
    YesWithoutHeads,
    /// Two cells of the row do not go together.
    DoesNotFit,
    /// No bed has this number.
    UnknownBed,
    /// No event has this title.
    UnknownEvent,
    /// Several events have this title; the day behind it makes it plain: `Stammtisch 2027-01-21`.
    AmbiguousEvent,
    /// Several people have this name.
    AmbiguousName,
    /// There are several gardens in that year; say which.
    AmbiguousGarden,
    /// The same door, bed, event ... with other contents stands in an earlier line.
    Duplicate {
        /// That line.
        first: u64,
    },
    /// Not a telephone number.
    Phone,
    /// People under 16 have no number here.
    PhoneOfChild,
    /// This person may not enter that.
    NotAllowed {
        /// The rule.
        refusal: Refusal,
    },
    /// The phone could not enter it.
    NotPossible,
}

/// One thing that is wrong in a list. `Display` tells the line and the rule alone, so it is safe to log;
/// column and text are the file's own words.
#[uniffi::remote(Record)]
pub struct ImportLineError {
    /// The line of the file, from 1; of a row with line breaks in a cell, its first.
    pub line: u64,
    /// The column's heading as the file has it, or the one that is missing.
    pub column: Option<String>,
    /// The rule that is broken.
    pub problem: Problem,
    /// What stands there, shortened.
    pub text: String,
}

/// How to read a list.
#[uniffi::remote(Record)]
pub struct ImportOptions {
    /// The sort of list; told from the headings if none.
    #[uniffi(default)]
    pub list: Option<ListKind>,
    /// The day of import: wishes and answers are entered on it, tasks are first due on it.
    pub today: LocalDate,
    /// Which garden, by its title; the year's only one if none.
    #[uniffi(default)]
    pub garden: Option<String>,
    /// The garden's year, this year's if none. Doors and wishes of another year are errors then.
    #[uniffi(default)]
    pub year: Option<i16>,
    /// The event that answers, bring list or shifts without a column `Termin` belong to.
    #[uniffi(default)]
    pub event: Option<DocumentId>,
}

/// What to export.
#[uniffi::remote(Record)]
pub struct ExportOptions {
    /// The day; roles that ended before it are left out.
    pub today: LocalDate,
    /// Of gardens and calendars, the year; this year's if none.
    #[uniffi(default)]
    pub year: Option<i16>,
    /// This garden, calendar or event alone.
    #[uniffi(default)]
    pub document: Option<DocumentId>,
    /// Begin with a byte order mark, without which spreadsheets take UTF-8 for something else.
    #[uniffi(default = false)]
    pub with_bom: bool,
}
