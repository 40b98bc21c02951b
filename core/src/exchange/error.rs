//! What is wrong with a list: the line, the column, a code and the text that stands there. Apps make words.

use crate::model::Refusal;
use crate::phone;
use serde::Serialize;

/// Characters of an offending text that an error keeps.
const TEXT_CHARS: usize = 80;

/// One thing that is wrong in a list. `Display` tells the line and the rule alone, so it is safe to log;
/// column and text are the file's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct ImportError {
    /// The line of the file, from 1; of a row with line breaks in a cell, its first.
    pub line: u64,
    /// The column's heading as the file has it, or the one that is missing.
    pub column: Option<String>,
    /// The rule that is broken.
    pub problem: Problem,
    /// What stands there, shortened.
    pub text: String,
}

impl ImportError {
    /// An error of a line as a whole, or of the file (line 1).
    pub(super) fn of_line(line: u64, problem: Problem, text: &str) -> Self {
        Self {
            line,
            column: None,
            problem,
            text: shorten(text),
        }
    }

    /// An error of a cell.
    pub(super) fn of_cell(line: u64, column: &str, problem: Problem, text: &str) -> Self {
        Self {
            column: Some(shorten(column)),
            ..Self::of_line(line, problem, text)
        }
    }
}

fn shorten(text: &str) -> String {
    text.chars().take(TEXT_CHARS).collect()
}

/// A rule that a list breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum Problem {
    /// The file is larger than [`FILE_BYTES`](super::FILE_BYTES).
    #[error("the file is too large")]
    FileTooLarge,
    /// More rows than [`ROWS`](super::ROWS).
    #[error("there are too many rows")]
    TooManyRows,
    /// More columns than [`COLUMNS`](super::COLUMNS).
    #[error("there are too many columns")]
    TooManyColumns,
    /// The file holds nothing.
    #[error("the file is empty")]
    Empty,
    /// The bytes of this line are not UTF-8; from a spreadsheet: save as "CSV UTF-8".
    #[error("not UTF-8")]
    NotUtf8,
    /// A quoted cell does not end, or text follows its end.
    #[error("a quotation mark is out of place")]
    Quote,
    /// The headings are of no list that is known.
    #[error("the headings are of no known list")]
    UnknownList,
    /// A heading that this list does not have.
    #[error("an unknown column")]
    UnknownColumn,
    /// A heading that stands there twice.
    #[error("a column stands there twice")]
    DuplicateColumn,
    /// A column that this list needs.
    #[error("a column is missing")]
    MissingColumn,
    /// The row has more cells than there are headings.
    #[error("too many cells")]
    TooManyCells,
    /// The row has fewer cells than there are headings.
    #[error("too few cells")]
    TooFewCells,
    /// The cell may not be empty.
    #[error("a value is missing")]
    Missing,
    /// Not a day that exists, as `2026-12-01` or `1.12.2026`.
    #[error("not a possible date")]
    Date,
    /// Not a time of day, as `17:00`.
    #[error("not a possible time")]
    Time,
    /// Not a day and time, as `2026-12-01T17:00`.
    #[error("not a possible date and time")]
    DateTime,
    /// Not a whole number.
    #[error("not a whole number")]
    Number,
    /// A number outside of what is possible.
    #[error("not a number from {least} to {most}")]
    Range {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// More characters than fit.
    #[error("more than {chars} characters")]
    TooLong {
        /// How many fit.
        chars: u32,
    },
    /// Control characters, or a line break where one line is wanted.
    #[error("forbidden characters")]
    Characters,
    /// A word that this column does not know.
    #[error("an unknown word")]
    UnknownWord,
    /// The day of the week is not that of the date.
    #[error("the day of the week does not fit the date")]
    Weekday,
    /// The day is not in the calendar's year, or not among its days.
    #[error("the day is outside of the calendar")]
    OutsideCalendar,
    /// It ends before it starts.
    #[error("the end is before the start")]
    EndBeforeStart,
    /// Somebody comes, but there is nobody: no adults and no children.
    #[error("a yes without anybody")]
    YesWithoutHeads,
    /// Two cells of the row do not go together.
    #[error("it does not fit the rest of the row")]
    DoesNotFit,
    /// No bed has this number.
    #[error("an unknown bed")]
    UnknownBed,
    /// No event has this title.
    #[error("an unknown event")]
    UnknownEvent,
    /// Several events have this title; the day behind it makes it plain: `Stammtisch 2027-01-21`.
    #[error("several events have this title")]
    AmbiguousEvent,
    /// Several people have this name.
    #[error("several people have this name")]
    AmbiguousName,
    /// There are several gardens in that year; say which.
    #[error("there are several gardens")]
    AmbiguousGarden,
    /// The same door, bed, event ... with other contents stands in an earlier line.
    #[error("the same stands in line {first}")]
    Duplicate {
        /// That line.
        first: u64,
    },
    /// Not a telephone number.
    #[error("not a telephone number")]
    Phone,
    /// People under 16 have no number here.
    #[error("a number of somebody under 16")]
    PhoneOfChild,
    /// This person may not enter that.
    #[error("not allowed: {refusal}")]
    NotAllowed {
        /// The rule.
        refusal: Refusal,
    },
    /// The phone could not enter it.
    #[error("it can't be entered")]
    NotPossible,
}

/// Why a list was not planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportErrors {
    /// Everything that is wrong with it, in the order of lines; nothing was imported. When this holds only
    /// [`Problem::NotAllowed`] and [`Problem::NotPossible`], the list itself is sound: whether an entry is
    /// allowed is asked only then.
    #[error("{} errors in the list, the first in {}", .0.len(), .0.first().map_or_else(String::new, ToString::to_string))]
    Lines(Vec<ImportError>),
    /// The phone's store could not be read.
    #[error(transparent)]
    Phone(#[from] phone::Error),
}

impl From<ImportError> for ImportErrors {
    fn from(error: ImportError) -> Self {
        Self::Lines(vec![error])
    }
}

/// Why a plan was not carried out. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// What the phone holds has changed so that the plan would do something else than was shown: plan again.
    #[error("the plan is out of date")]
    OutOfDate,
    /// The phone could not enter it.
    #[error(transparent)]
    Phone(#[from] phone::Error),
}
