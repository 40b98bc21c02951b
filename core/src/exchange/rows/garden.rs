//! A garden's beds and tasks.

use super::super::book::task_key;
use super::super::cell;
use super::super::error::{ImportError, Problem};
use super::super::fields::{Fields, get, put, sure};
use super::super::plan::Outcome;
use super::super::planner::{Found, Noted, Planner};
use super::super::text::fold_name;
use super::super::words::{self, WEEKDAYS};
use super::put_party;
use crate::ids::{DocumentId, RecordId};
use crate::model::{Asker, DocumentKind, DueRule, Field, Kind, Record, Task, Value};
use crate::register::CardKind;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The title of a garden that nobody named.
const TITLE: &str = "Gemeinschaftsgarten";

/// The garden's year that a list belongs to.
#[derive(Debug, Clone)]
pub struct Garden {
    id: DocumentId,
    title: String,
    series: String,
    year: i16,
    beds: BTreeMap<i64, RecordId>,
}

impl Garden {
    /// The garden that the options name, or the year's only one, or one to be made.
    pub fn find(planner: &Planner<'_>, line: u64) -> Result<Self, ImportError> {
        let options = planner.options;
        let year = options.year.unwrap_or_else(|| options.today.year());
        let wanted = options.garden.as_deref().map(str::trim).unwrap_or_default();
        let is_wanted = |text: &str| fold_name(text) == fold_name(wanted);
        let known: Vec<_> = planner
            .book
            .scene
            .register
            .documents()
            .filter(|(_, row)| row.kind == DocumentKind::Garden && row.year == Some(year))
            .filter(|(_, row)| wanted.is_empty() || is_wanted(&row.title) || is_wanted(&row.series))
            .collect();
        match known.as_slice() {
            [] => {
                cell::check_name(if wanted.is_empty() { TITLE } else { wanted })
                    .map_err(|problem| ImportError::of_line(line, problem, wanted))?;
                let series = fold_name(wanted);
                let word = DocumentKind::Garden.word();
                Ok(Self {
                    id: DocumentId::of_year(planner.community, word, &series, year),
                    title: if wanted.is_empty() { TITLE } else { wanted }.to_owned(),
                    series,
                    year,
                    beds: BTreeMap::new(),
                })
            }
            [(id, row)] => Ok(Self {
                id: *id,
                title: row.title.clone(),
                series: row.series.clone(),
                year,
                beds: planner.book.beds(*id),
            }),
            _ => Err(ImportError::of_line(line, Problem::AmbiguousGarden, wanted)),
        }
    }

    fn document(&self, planner: &mut Planner<'_>) -> DocumentId {
        planner.yearly(DocumentKind::Garden, &self.title, &self.series, self.year)
    }
}

/// A bed.
pub fn bed(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let garden = planner.garden.clone().ok_or(Noted)?;
    let mut fields = planner.fields(Kind::Bed)?;
    let number = sure::<i64>(&fields, "number")?;
    let found = planner.find(vec![garden.id.to_string(), number.to_string()])?;
    match &found {
        Found::Skip(reason) => return Ok(Outcome::Skipped { reason: *reason }),
        Found::Record(_) | Found::Nothing => {}
    }
    let otherwise = CardKind::Organisation;
    put_party(planner, &mut fields, Kind::Bed, "holder", &found, otherwise)?;
    if let Found::Record(record) = found {
        return planner.change(record, &fields);
    }
    let document = garden.document(planner);
    planner.create(document, Kind::Bed, fields, Asker::default())?;
    Ok(Outcome::New)
}

/// A task.
pub fn task(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let garden = planner.garden.clone().ok_or(Noted)?;
    let (fields, tags) = (planner.fields(Kind::Task), planner.tags());
    let bed = bed_of(planner, &garden);
    let (Ok(mut fields), Ok(tags), Ok(bed)) = (fields, tags, bed) else {
        // Whatever else is wrong with the row is said too.
        return due(planner, None).and(Err(Noted));
    };
    let key = task_key(
        garden.id,
        &Task {
            bed,
            title: get(&fields, "title"),
            ..Task::default()
        },
    )
    .ok_or(Noted)?;
    let found = planner.find(key)?;
    let existing = match &found {
        Found::Record(record) => Some(*record),
        Found::Nothing | Found::Skip(_) => None,
    };
    let due = due(planner, existing)?;
    fields.extend(tags);
    fields.extend(due);
    match found {
        Found::Skip(reason) => Ok(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            put(&mut fields, Kind::Task, "bed", bed);
            let document = garden.document(planner);
            planner.create(document, Kind::Task, fields, Asker::default())?;
            Ok(Outcome::New)
        }
    }
}

/// The bed that a task names by its number; none for the garden as a whole.
fn bed_of(planner: &mut Planner<'_>, garden: &Garden) -> Result<Option<RecordId>, Noted> {
    let Some(cell) = planner.cell("bed") else {
        return Ok(None);
    };
    let number = planner.good("bed", cell::read_number(cell))?;
    let bed = garden.beds.get(&number).copied();
    planner
        .good("bed", bed.ok_or(Problem::UnknownBed))
        .map(Some)
}

/// When a task is due: the rule, its value and the first day.
fn due(planner: &mut Planner<'_>, existing: Option<&Record>) -> Result<Fields, Noted> {
    let rule = match planner.cell("due") {
        None => None,
        Some(cell) => {
            let code = words::meaning(words::of_field("due"), cell);
            let rule = code.and_then(DueRule::of_word).ok_or(Problem::UnknownWord);
            Some(planner.good("due", rule)?)
        }
    };
    let first = match planner.cell("first_due") {
        None => None,
        Some(cell) => Some(planner.good("first_due", cell::read_date(cell))?),
    };
    let mut fields = Fields::new();
    let Some(rule) = rule else {
        if planner.cell("value").is_some() {
            return Err(planner.fail("due", Problem::Missing));
        }
        put(&mut fields, Kind::Task, "first_due", first);
        return Ok(fields);
    };
    let value = planner.needed("value")?;
    let had = existing.and_then(|record| Task::of(record).due);
    put(&mut fields, Kind::Task, "due", Some(rule));
    match rule {
        DueRule::Once => {
            let day = planner.good("value", cell::read_date(value))?;
            if first.is_some_and(|first| first != day) {
                return Err(planner.fail("first_due", Problem::DoesNotFit));
            }
            put(&mut fields, Kind::Task, "first_due", Some(day));
            clear(&mut fields, &["every_days", "weekdays"]);
        }
        DueRule::EveryDays => {
            let days = whole_field(planner, "every_days", value)?;
            fields.push(days);
            let begins = (had != Some(DueRule::EveryDays)).then_some(planner.options.today);
            put(&mut fields, Kind::Task, "first_due", first.or(begins));
            clear(&mut fields, &["weekdays"]);
        }
        DueRule::Weekdays => {
            let days = planner.good("value", weekdays(value))?;
            put(&mut fields, Kind::Task, "weekdays", Some(days));
            clear(&mut fields, &["every_days"]);
            if had == Some(DueRule::Once) && first.is_none() {
                clear(&mut fields, &["first_due"]);
            }
            put(&mut fields, Kind::Task, "first_due", first);
        }
    }
    Ok(fields)
}

fn whole_field(
    planner: &mut Planner<'_>,
    name: &str,
    cell: &str,
) -> Result<(&'static Field, Value), Noted> {
    let field = Kind::Task.field(name).ok_or(Noted)?;
    let value = planner.good("value", cell::read_value(field, cell))?;
    Ok((field, value))
}

fn clear(fields: &mut Fields, names: &[&str]) {
    let cleared = names.iter().filter_map(|name| Kind::Task.field(name));
    fields.extend(cleared.map(|field| (field, Value::Null)));
}

/// `Mo,Mi,Fr` as bits: Monday 1 ... Sunday 64.
fn weekdays(cell: &str) -> Result<i64, Problem> {
    let days = cell
        .split([',', '|', ';', ' '])
        .filter(|day| !day.is_empty());
    days.map(|day| {
        words::meaning(WEEKDAYS, day)
            .map(|day| 1_i64 << (day - 1))
            .ok_or(Problem::UnknownWord)
    })
    .try_fold(0, |days, day| Ok(days | day?))
}

/// Bits of weekdays as `Mo,Mi,Fr`.
pub fn write_weekdays(bits: i64) -> String {
    let days = WEEKDAYS
        .iter()
        .filter(|(day, _)| bits & (1_i64 << (day - 1)) != 0)
        .map(|(_, words)| words[0]);
    days.collect::<Vec<_>>().join(",")
}

/// The value of a rule as a cell, and the first day if that is another column's.
pub fn write_due(task: &Task) -> (String, Option<Date>) {
    match task.due {
        Some(DueRule::Once) => (
            task.first_due
                .map(|day| day.to_string())
                .unwrap_or_default(),
            None,
        ),
        Some(DueRule::EveryDays) => (
            task.every_days
                .map(|days| days.to_string())
                .unwrap_or_default(),
            task.first_due,
        ),
        Some(DueRule::Weekdays) => (
            task.weekdays.map(write_weekdays).unwrap_or_default(),
            task.first_due,
        ),
        None => (String::new(), task.first_due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_bits_and_back() {
        assert_eq!(weekdays("Mo,Mi, Freitag"), Ok(0b001_0101));
        assert_eq!(write_weekdays(0b001_0101), "Mo,Mi,Fr");
        assert_eq!(weekdays("Mo,Xy"), Err(Problem::UnknownWord));
    }
}
