//! What is wrong with a list, line by line.

use crate::failure::{Failure, of_refusal};
use crate::out::complain;
use crate::session::Session;
use crate::table::{Cell, Table};
use crate::words::{self, Lang, Word};
use mitmach_core::exchange::{ImportError, Problem};

/// At most this many are shown.
const SHOWN: usize = 40;

/// Tells everything that is wrong, on the error stream, and gives what to say last.
pub fn tell(session: &Session, name: &str, errors: &[ImportError]) -> Failure {
    let lang = session.lang();
    let head = match errors.len() {
        1 => Failure::say(words::IMPORT_ERROR, &[name]),
        many => Failure::say(words::IMPORT_ERRORS, &[name, &many.to_string()]),
    };
    if session.out.json {
        return Failure::Lines(Box::new(head), errors.to_vec());
    }
    let columns = [
        words::COLUMN_LINE,
        words::COLUMN_COLUMN,
        words::COLUMN_PROBLEM,
        words::COLUMN_TEXT,
    ];
    let mut table = Table::new(&columns.map(|word| word.text(lang)));
    for error in errors.iter().take(SHOWN) {
        table.row([
            Cell::from(error.line.to_string()),
            error.column.clone().unwrap_or_default().into(),
            problem(error.problem, lang).into(),
            error.text.clone().into(),
        ]);
    }
    for line in session.out.table_lines(&table) {
        complain(&line);
    }
    if errors.len() > SHOWN {
        let more = (errors.len() - SHOWN).to_string();
        complain(&format!("  {}", session.say(words::IMPORT_MORE, &[&more])));
    }
    head
}

/// A rule that a list breaks, in words.
pub fn problem(problem: Problem, lang: Lang) -> String {
    let word: Word = match problem {
        Problem::FileTooLarge => words::P_FILE_TOO_LARGE,
        Problem::TooManyRows => words::P_TOO_MANY_ROWS,
        Problem::TooManyColumns => words::P_TOO_MANY_COLUMNS,
        Problem::Empty => words::P_EMPTY,
        Problem::NotUtf8 => words::P_NOT_UTF8,
        Problem::Quote => words::P_QUOTE,
        Problem::UnknownList => words::P_UNKNOWN_LIST,
        Problem::UnknownColumn => words::P_UNKNOWN_COLUMN,
        Problem::DuplicateColumn => words::P_DUPLICATE_COLUMN,
        Problem::MissingColumn => words::P_MISSING_COLUMN,
        Problem::TooManyCells => words::P_TOO_MANY_CELLS,
        Problem::TooFewCells => words::P_TOO_FEW_CELLS,
        Problem::Missing => words::P_MISSING,
        Problem::Date => words::P_DATE,
        Problem::Time => words::P_TIME,
        Problem::DateTime => words::P_DATE_TIME,
        Problem::Number => words::P_NUMBER,
        Problem::Range { least, most } => {
            return words::P_RANGE.with(lang, &[&least.to_string(), &most.to_string()]);
        }
        Problem::TooLong { chars } => return words::P_TOO_LONG.with(lang, &[&chars.to_string()]),
        Problem::Characters => words::P_CHARACTERS,
        Problem::UnknownWord => words::P_UNKNOWN_WORD,
        Problem::Weekday => words::P_WEEKDAY,
        Problem::OutsideCalendar => words::P_OUTSIDE,
        Problem::EndBeforeStart => words::P_END_BEFORE_START,
        Problem::YesWithoutHeads => words::P_NO_HEADS,
        Problem::DoesNotFit => words::P_DOES_NOT_FIT,
        Problem::UnknownBed => words::P_UNKNOWN_BED,
        Problem::UnknownEvent => words::P_UNKNOWN_EVENT,
        Problem::AmbiguousEvent => words::P_AMBIGUOUS_EVENT,
        Problem::AmbiguousName => words::P_AMBIGUOUS_NAME,
        Problem::AmbiguousGarden => words::P_AMBIGUOUS_GARDEN,
        Problem::Duplicate { first } => {
            return words::P_DUPLICATE.with(lang, &[&first.to_string()]);
        }
        Problem::Phone => words::P_PHONE,
        Problem::PhoneOfChild => words::P_PHONE_OF_CHILD,
        Problem::NotAllowed { refusal } => return of_refusal(refusal, lang),
        Problem::NotPossible => words::P_NOT_POSSIBLE,
    };
    word.text(lang).to_owned()
}
