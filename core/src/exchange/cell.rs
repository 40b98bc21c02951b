//! Cells to values and back.

use super::error::Problem;
use super::words::{self, YES_NO};
use crate::model::{Edit, Field, FieldError, Scalar, Text, Type, Value};
use jiff::civil::{Date, DateTime, Time};

/// A name of a card, as the register takes it.
const NAME: Field = Field {
    name: "name",
    holds: Type::Text(Text::Short),
    required: true,
    edit: Edit::Kind,
};

/// Reads a cell that is not empty as the value of a field.
pub fn read_value(field: &Field, cell: &str) -> Result<Value, Problem> {
    let value = match field.holds {
        Type::Text(_) => Value::Text(cell.to_owned()),
        Type::Int(..) => Value::Int(read_number(cell)?),
        Type::Flag => read_flag(cell)?.to_value(),
        Type::Date => read_date(cell)?.to_value(),
        Type::Time => read_time(cell)?.to_value(),
        Type::DateTime => read_date_time(cell)?.to_value(),
        Type::Choice(_) => {
            let code = words::meaning(words::of_field(field.name), cell);
            Value::Text(code.ok_or(Problem::UnknownWord)?.to_owned())
        }
        // Cells name cards and records by words; lists look them up themselves.
        Type::Card | Type::Record(_) => return Err(Problem::NotPossible),
    };
    check(field, &value)?;
    Ok(value)
}

/// Checks a value that was not read from a single cell.
pub fn check(field: &Field, value: &Value) -> Result<(), Problem> {
    field
        .check(value)
        .map_err(|error| match (field.holds, error) {
            (Type::Text(length), FieldError::Range) => Problem::TooLong {
                chars: u32::try_from(length.chars()).unwrap_or(u32::MAX),
            },
            (Type::Int(least, most), FieldError::Range) => Problem::Range { least, most },
            (_, FieldError::Characters) => Problem::Characters,
            (_, FieldError::Range | FieldError::Type | FieldError::Impossible) => {
                Problem::NotPossible
            }
        })
}

/// Checks a name of a party.
pub fn check_name(name: &str) -> Result<(), Problem> {
    check(&NAME, &Value::Text(name.to_owned()))
}

/// A value as a cell; cards and records are the caller's.
pub fn write_value(field: &Field, value: &Value) -> String {
    match (field.holds, value) {
        (Type::Choice(_), Value::Text(code)) => words::of_field(field.name)
            .iter()
            .find(|(known, _)| known == code)
            .and_then(|(_, words)| words.first())
            .map_or_else(|| code.clone(), |word| (*word).to_owned()),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Int(number)) => number.to_string(),
        (_, Value::Flag(flag)) => words::word(YES_NO, *flag).to_owned(),
        (_, Value::Null | Value::Id(_)) => String::new(),
    }
}

/// A whole number of at most 12 digits.
pub fn read_number(cell: &str) -> Result<i64, Problem> {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = (1..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number {
        cell.parse().map_err(|_| Problem::Number)
    } else {
        Err(Problem::Number)
    }
}

fn read_flag(cell: &str) -> Result<bool, Problem> {
    words::meaning(YES_NO, cell).ok_or(Problem::UnknownWord)
}

/// A day: `2026-12-01` or `1.12.2026`.
pub fn read_date(cell: &str) -> Result<Date, Problem> {
    let iso = Date::from_value(&Value::Text(cell.to_owned()));
    if let Some(date) = iso {
        // The parser takes more spellings than the one of ten characters that we mean.
        return if date.to_string() == cell {
            Ok(date)
        } else {
            Err(Problem::Date)
        };
    }
    let mut parts = cell.split('.');
    let mut part = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next().filter(|part| digits.contains(&part.len()))?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse::<i16>().ok())
            .flatten()
    };
    let (day, month, year) = (part(1..=2), part(1..=2), part(4..=4));
    let small = |number: Option<i16>| number.and_then(|number| i8::try_from(number).ok());
    let date = match (small(day), small(month), year, parts.next()) {
        (Some(day), Some(month), Some(year), None) => Date::new(year, month, day).ok(),
        _ => None,
    };
    date.ok_or(Problem::Date)
}

/// A time of day: `17:00` or `9:30`, with or without `Uhr`.
pub fn read_time(cell: &str) -> Result<Time, Problem> {
    let cell = cell.strip_suffix("Uhr").map_or(cell, str::trim_end);
    let (hour, minute) = cell.split_once(':').ok_or(Problem::Time)?;
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let fits = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.parse::<i8>().ok()).flatten()
    };
    match (number(hour, 1..=2), number(minute, 2..=2)) {
        (Some(hour), Some(minute)) => Time::new(hour, minute, 0, 0).map_err(|_| Problem::Time),
        _ => Err(Problem::Time),
    }
}

/// A day and time with `T` or a space between: `2026-12-01T17:00`, `1.12.2026 17:00`.
pub fn read_date_time(cell: &str) -> Result<DateTime, Problem> {
    let (date, time) = cell.split_once(['T', ' ']).ok_or(Problem::DateTime)?;
    match (read_date(date), read_time(time.trim_start())) {
        (Ok(date), Ok(time)) => Ok(date.to_datetime(time)),
        _ => Err(Problem::DateTime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use jiff::civil::{date, time};

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        assert_eq!(read_date("2026-12-01"), Ok(date(2026, 12, 1)));
        assert_eq!(read_date("1.12.2026"), Ok(date(2026, 12, 1)));
        assert_eq!(read_time("9:30"), Ok(time(9, 30, 0, 0)));
        assert_eq!(read_time("17:00 Uhr"), Ok(time(17, 0, 0, 0)));
        let at = date(2026, 12, 1).at(17, 0, 0, 0);
        assert_eq!(read_date_time("2026-12-01T17:00"), Ok(at));
        assert_eq!(read_date_time("01.12.2026 17:00"), Ok(at));
    }

    #[test]
    fn impossible_days_and_times_are_refused() {
        for wrong in [
            "2026-02-30",
            "2026-13-01",
            "30.2.2026",
            "1.12.26",
            "1.12.2026.",
            "2026-12",
            "20261201",
            "morgen",
            "1.+2.2026",
            "",
        ] {
            assert_eq!(read_date(wrong), Err(Problem::Date), "{wrong}");
        }
        for wrong in ["24:61", "24:00", "17", "17:0", "17:00:00", "+7:00", "", ":"] {
            assert_eq!(read_time(wrong), Err(Problem::Time), "{wrong}");
        }
        for wrong in ["2026-12-01", "2026-12-01T25:00", "2026-02-30T10:00", "T"] {
            assert_eq!(read_date_time(wrong), Err(Problem::DateTime), "{wrong}");
        }
    }

    #[test]
    fn numbers_texts_and_words_outside_of_their_bounds_say_how() {
        let read =
            |kind: Kind, field, cell: &str| read_value(kind.field(field).expect("a field"), cell);
        assert_eq!(
            read(Kind::Task, "week_to", "54"),
            Err(Problem::Range { least: 1, most: 53 })
        );
        assert_eq!(read(Kind::Task, "people", "2,5"), Err(Problem::Number));
        assert_eq!(
            read(Kind::Task, "people", "9999999999999"),
            Err(Problem::Number)
        );
        assert_eq!(
            read(Kind::Task, "activity", "tanzen"),
            Err(Problem::UnknownWord)
        );
        assert_eq!(
            read(Kind::Door, "step_free", "vielleicht"),
            Err(Problem::UnknownWord)
        );
        assert_eq!(
            read(Kind::Door, "motto", &"ä".repeat(121)),
            Err(Problem::TooLong { chars: 120 })
        );
        assert_eq!(read(Kind::Door, "motto", "a\nb"), Err(Problem::Characters));
        assert_eq!(
            read(Kind::Task, "activity", "Gießen"),
            Ok(Value::Text("water".to_owned()))
        );
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        for (kind, name, value) in [
            (Kind::Task, "activity", Value::Text("mow".to_owned())),
            (Kind::Door, "date", Value::Text("2026-12-01".to_owned())),
            (
                Kind::Event,
                "start",
                Value::Text("2026-12-01T17:00".to_owned()),
            ),
            (Kind::Door, "step_free", Value::Flag(false)),
            (Kind::Bed, "number", Value::Int(4)),
        ] {
            let field = kind.field(name).expect("a field");
            assert_eq!(read_value(field, &write_value(field, &value)), Ok(value));
        }
    }
}
