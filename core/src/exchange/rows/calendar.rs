//! The Adventskalender: its frame, its doors, the wishes for its days.

use super::super::cell;
use super::super::error::Problem;
use super::super::fields::{Fields, get, put, sure};
use super::super::plan::{Outcome, Skipped};
use super::super::planner::{Found, Noted, Planner};
use super::super::text::fold_name;
use super::super::words::{self, CARD_KINDS, WEEKDAYS};
use super::put_party;
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Asker, Calendar, DocumentKind, Kind, Value, Wish};
use crate::register::CardKind;
use jiff::civil::Date;

/// The title of every calendar's document.
const TITLE: &str = "Adventskalender";

/// A calendar's frame.
pub fn frame(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let mut fields = planner.fields(Kind::Calendar)?;
    reserved_days(planner, &mut fields)?;
    let year = i16::try_from(sure::<i64>(&fields, "year")?).map_err(|_| Noted)?;
    for (field, column) in [("first_day", "first_day"), ("last_day", "last_day")] {
        if get::<Date>(&fields, field).is_some_and(|day| day.year() != year) {
            return Err(planner.fail(column, Problem::OutsideCalendar));
        }
    }
    match planner.find(vec![year.to_string()])? {
        Found::Skip(reason) => Ok(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            let document = planner.yearly(DocumentKind::Calendar, TITLE, "", year);
            planner.create(document, Kind::Calendar, fields, Asker::default())?;
            Ok(Outcome::New)
        }
    }
}

/// `2026-12-06 Kirchgemeinde|2026-12-11 Kita`: each begins with a day.
fn reserved_days(planner: &mut Planner<'_>, fields: &mut Fields) -> Result<(), Noted> {
    let found = fields
        .iter()
        .position(|(field, _)| field.name == "reserved_days");
    let Some(at) = found else { return Ok(()) };
    let Some(cell) = planner.cell("reserved_days") else {
        return Ok(());
    };
    let mut days = Vec::new();
    for part in cell
        .split('|')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (day, whom) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
        match cell::read_date(day) {
            Ok(day) => days.push(format!("{day} {}", whom.trim()).trim_end().to_owned()),
            Err(problem) => {
                return Err(planner.fail_text("reserved_days", problem, part));
            }
        }
    }
    fields[at].1 = Value::Text(days.join("|"));
    Ok(())
}

/// A door, or a day that is still free.
pub fn door(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let fields = planner.fields(Kind::Door);
    let date = match &fields {
        Ok(fields) => sure::<Date>(fields, "date"),
        Err(Noted) => Err(Noted),
    };
    let day = date.and_then(|date| {
        let fits = weekday(planner, date);
        calendar_day(planner, "date", date).and(fits)
    });
    let Some(host) = planner.cell("host") else {
        let reason = Skipped::FreeDay;
        return fields.and(day).map(|()| Outcome::Skipped { reason });
    };
    let kind = host_kind(planner, host);
    let (mut fields, date, kind, ()) = (fields?, date?, kind?, day?);
    let host_key = planner.party_key(host);
    let found = planner.find(vec![date.to_string(), host_key.clone()])?;
    match &found {
        Found::Skip(reason) => return Ok(Outcome::Skipped { reason: *reason }),
        Found::Record(_) | Found::Nothing => {}
    }
    let standby = put_party(
        planner,
        &mut fields,
        Kind::Door,
        "standby",
        &found,
        CardKind::Group,
    );
    if let Found::Record(record) = found {
        standby?;
        return planner.change(record, &fields);
    }
    let document = planner.yearly(DocumentKind::Calendar, TITLE, "", date.year());
    let owner = planner.party("host", host, kind, CardKind::Person);
    let wish = wish_for(planner, document, &host_key, date);
    put(&mut fields, Kind::Door, "wish", wish);
    let (owner, ()) = (owner?, standby?);
    planner.create(document, Kind::Door, fields, of(owner))?;
    Ok(Outcome::New)
}

/// The day of the week, if the list has it, is the date's: a slip of a digit shows.
fn weekday(planner: &mut Planner<'_>, date: Date) -> Result<(), Noted> {
    let Some(cell) = planner.cell("weekday") else {
        return Ok(());
    };
    let problem = match words::meaning(WEEKDAYS, cell) {
        Some(day) if day == date.weekday().to_monday_one_offset() => return Ok(()),
        Some(_) => Problem::Weekday,
        None => Problem::UnknownWord,
    };
    Err(planner.fail("weekday", problem))
}

/// What sort of party the list says a host is; none if it says nothing.
fn host_kind(planner: &mut Planner<'_>, host: &str) -> Result<Option<CardKind>, Noted> {
    let Some(cell) = planner.cell("host_kind") else {
        return Ok(None);
    };
    let kind = words::meaning(CARD_KINDS, cell).ok_or(Problem::UnknownWord);
    let kind = planner.good("host_kind", kind)?;
    // "Sportverein, Jugendabteilung" is a part of the club.
    let is_part = kind == CardKind::Organisation && host.contains(',');
    Ok(Some(if is_part { CardKind::Group } else { kind }))
}

/// A day is in the year that was asked for and, if the phone knows the year's frame, among its days.
fn calendar_day(planner: &mut Planner<'_>, column: &str, date: Date) -> Result<(), Noted> {
    let id = DocumentId::of_year(
        planner.community,
        DocumentKind::Calendar.word(),
        "",
        date.year(),
    );
    let mut frames = planner.book.standing(id, Kind::Calendar).map(Calendar::of);
    let outside = frames.any(|frame| {
        frame.first_day.is_some_and(|first| date < first)
            || frame.last_day.is_some_and(|last| last < date)
    });
    drop(frames);
    if outside || planner.options.year.is_some_and(|year| year != date.year()) {
        return Err(planner.fail(column, Problem::OutsideCalendar));
    }
    Ok(())
}

/// The host's wish that names the day: the door grants it.
fn wish_for(
    planner: &Planner<'_>,
    document: DocumentId,
    host: &str,
    date: Date,
) -> Option<RecordId> {
    let mut wishes = planner.book.standing(document, Kind::Wish);
    let wish = wishes.find(|record| {
        let wish = Wish::of(record);
        let owner = planner.book.name(record.meta.owner);
        owner.is_some_and(|owner| fold_name(owner) == host)
            && [wish.first, wish.second, wish.third].contains(&Some(date))
    });
    wish.map(|record| record.id)
}

/// A host's wish.
pub fn wish(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let fields = planner.fields(Kind::Wish);
    let (source, host) = (planner.source(), planner.needed("host"));
    let (mut fields, source, host) = (fields?, source?, host?);
    let first = sure::<Date>(&fields, "first")?;
    for column in ["first", "second", "third"] {
        if let Some(date) = get::<Date>(&fields, column) {
            if date.year() != first.year() {
                return Err(planner.fail(column, Problem::OutsideCalendar));
            }
            calendar_day(planner, column, date)?;
        }
    }
    let key = vec![first.to_string(), planner.party_key(host)];
    match planner.find(key)? {
        Found::Skip(reason) => Ok(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            let document = planner.yearly(DocumentKind::Calendar, TITLE, "", first.year());
            let owner = planner.party("host", host, None, CardKind::Person)?;
            let today = planner.options.today;
            put(&mut fields, Kind::Wish, "entered_on", Some(today));
            let asker = Asker {
                source,
                ..of(owner)
            };
            planner.create(document, Kind::Wish, fields, asker)?;
            Ok(Outcome::New)
        }
    }
}

fn of(owner: CardId) -> Asker {
    Asker {
        owner: Some(owner),
        ..Asker::default()
    }
}
