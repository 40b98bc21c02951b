//! Events, their bring lists and shifts.

use super::super::book::EventRef;
use super::super::cell;
use super::super::error::Problem;
use super::super::fields::{Fields, get, put, sure};
use super::super::plan::Outcome;
use super::super::planner::{Found, Noted, Planner};
use super::super::text::{fold, fold_name};
use crate::ids::DocumentId;
use crate::model::{Activity, Answers, Asker, Kind, Record, SeatRule};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

/// A festival or meeting.
pub fn event(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let fields = planner.fields(Kind::Event);
    let answers = match planner.cell("answers") {
        None => Ok(None),
        Some(cell) => planner.good("answers", read_answers(cell)).map(Some),
    };
    let (mut fields, answers) = (fields?, answers?);
    if let Some((who, seats)) = answers {
        put(&mut fields, Kind::Event, "answers", Some(who));
        put(&mut fields, Kind::Event, "seat_rule", Some(seats));
    }
    let title = sure::<String>(&fields, "title")?;
    let start = sure::<DateTime>(&fields, "start")?;
    let found = planner.find(vec![fold_name(&title), start.to_string()])?;
    let has_seats = |record: &Record| record.value("seats").is_some();
    let seats_known = get::<i64>(&fields, "seats").is_some()
        || matches!(&found, Found::Record(record) if has_seats(record));
    if answers.is_some_and(|(_, seats)| seats != SeatRule::No) && !seats_known {
        return Err(planner.fail("seats", Problem::Missing));
    }
    match found {
        Found::Skip(reason) => Ok(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            let document = planner.event_document(&title);
            planner.create(document, Kind::Event, fields, Asker::default())?;
            Ok(Outcome::New)
        }
    }
}

/// `gilt sofort, je Verein`: how seats are given and who answers, in any order.
fn read_answers(cell: &str) -> Result<(Answers, SeatRule), Problem> {
    let (mut who, mut seats) = (None, None);
    for part in cell.split(',') {
        match fold(part).as_str() {
            "giltsofort" | "offen" | "open" => _ = seats.get_or_insert(SeatRule::No),
            "werzuerstkommt" | "firstcome" => seats = Some(SeatRule::FirstCome),
            "organisationbestaetigt" | "wechoose" => seats = Some(SeatRule::WeChoose),
            "jeverein" | "jeorganisation" | "perorganisation" => {
                who = Some(Answers::PerOrganisation);
            }
            "nurzaehlen" | "countonly" => who = Some(Answers::CountOnly),
            _ => return Err(Problem::UnknownWord),
        }
    }
    Ok((who.unwrap_or(Answers::Open), seats.unwrap_or(SeatRule::No)))
}

/// How seats are given and who answers as a cell.
pub fn write_answers(who: Option<Answers>, seats: Option<SeatRule>) -> String {
    let how = match (seats, who) {
        (None, None) => return String::new(),
        (Some(SeatRule::FirstCome), _) => "wer zuerst kommt",
        (Some(SeatRule::WeChoose), _) => "Organisation bestätigt",
        (Some(SeatRule::No) | None, Some(Answers::CountOnly)) => "offen",
        (Some(SeatRule::No) | None, _) => "gilt sofort",
    };
    match who {
        Some(Answers::PerOrganisation) => format!("{how}, je Verein"),
        Some(Answers::CountOnly) => format!("{how}, nur zählen"),
        Some(Answers::Open) | None => how.to_owned(),
    }
}

/// The event that a row hangs on: by its title, with its day behind it if several have that title.
pub fn event_of(planner: &mut Planner<'_>) -> Result<EventRef, Noted> {
    let Some(cell) = planner.cell("event") else {
        let given = planner.options.event;
        let mut events = planner.events.iter();
        let found = events.find(|event| Some(event.document) == given).cloned();
        let problem = given.map_or(Problem::Missing, |_| Problem::UnknownEvent);
        return planner.good("event", found.ok_or(problem));
    };
    let titled = |title: &str, day: Option<Date>| -> Vec<EventRef> {
        let title = fold_name(title);
        let events = planner.events.iter().filter(|event| {
            fold_name(event.title()) == title && (day.is_none() || event.day() == day)
        });
        events.cloned().collect()
    };
    let mut found = titled(cell, None);
    if found.is_empty()
        && let Some((title, day)) = cell.rsplit_once(char::is_whitespace)
        && let Ok(day) = cell::read_date(day)
    {
        found = titled(title, Some(day));
    }
    let one = match (found.pop(), found.is_empty()) {
        (Some(event), true) => Ok(event),
        (Some(_), false) => Err(Problem::AmbiguousEvent),
        (None, _) => Err(Problem::UnknownEvent),
    };
    planner.good("event", one)
}

/// Something that is wanted.
pub fn bring(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let (fields, event) = (planner.fields(Kind::Bring), event_of(planner));
    let (fields, event) = (fields?, event?);
    let item = sure::<String>(&fields, "item")?;
    let key = vec![event.document.to_string(), fold_name(&item)];
    let found = planner.find(key)?;
    enter(planner, event.document, Kind::Bring, found, fields)
}

/// A shift: a task of the event with a start and an end.
pub fn shift(planner: &mut Planner<'_>) -> Result<Outcome, Noted> {
    let (fields, tags) = (planner.fields(Kind::Task), planner.tags());
    let (event, from) = (event_of(planner), planner.needed("from"));
    let (mut fields, tags) = (fields?, tags?);
    let (event, from) = (event?, from?);
    let starts = moment(planner, "from", from, &event)?;
    let ends = match planner.cell("to") {
        None => None,
        Some(to) => Some(end_of(planner, to, &event, starts)?),
    };
    fields.extend(tags);
    put(&mut fields, Kind::Task, "starts", Some(starts));
    put(&mut fields, Kind::Task, "ends", ends);
    let title = sure::<String>(&fields, "title")?;
    let key = vec![
        event.document.to_string(),
        fold_name(&title),
        starts.to_string(),
    ];
    let found = planner.find(key)?;
    if matches!(found, Found::Nothing) {
        put(&mut fields, Kind::Task, "activity", Some(Activity::Shift));
    }
    enter(planner, event.document, Kind::Task, found, fields)
}

/// A time on the event's first day, or a day and time.
fn moment(
    planner: &mut Planner<'_>,
    column: &str,
    cell: &str,
    event: &EventRef,
) -> Result<DateTime, Noted> {
    match (cell::read_time(cell), event.day()) {
        (Ok(time), Some(day)) => Ok(day.to_datetime(time)),
        (Ok(_), None) => planner.good(column, Err(Problem::DoesNotFit)),
        (Err(problem), _) => {
            let read = cell::read_date_time(cell).map_err(|_| problem);
            planner.good(column, read)
        }
    }
}

/// The end of a shift; a time before its start is of the day after: 20:00 to 01:00.
fn end_of(
    planner: &mut Planner<'_>,
    to: &str,
    event: &EventRef,
    starts: DateTime,
) -> Result<DateTime, Noted> {
    if let Ok(time) = cell::read_time(to) {
        let same_day = starts.date().to_datetime(time);
        if same_day > starts {
            return Ok(same_day);
        }
        let next_day = same_day.checked_add(1.day()).ok();
        let end = next_day.filter(|_| same_day < starts);
        return planner.good("to", end.ok_or(Problem::EndBeforeStart));
    }
    moment(planner, "to", to, event)
}

/// Start and end of a shift as cells: times alone where that says enough.
pub fn write_shift(
    event_day: Option<Date>,
    starts: DateTime,
    ends: Option<DateTime>,
) -> (String, String) {
    let time = |time: Time| time.strftime("%H:%M").to_string();
    let whole = |at: DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    let from = if event_day == Some(starts.date()) {
        time(starts.time())
    } else {
        whole(starts)
    };
    let to = ends.map(|ends| {
        let is_next_day = starts.date().tomorrow().ok() == Some(ends.date());
        let is_plain = (ends.date() == starts.date() && ends > starts)
            || (is_next_day && ends.time() < starts.time());
        if is_plain {
            time(ends.time())
        } else {
            whole(ends)
        }
    });
    (from, to.unwrap_or_default())
}

/// Makes or changes a record that belongs to the organisers.
fn enter(
    planner: &mut Planner<'_>,
    document: DocumentId,
    kind: Kind,
    found: Found<'_>,
    fields: Fields,
) -> Result<Outcome, Noted> {
    match found {
        Found::Skip(reason) => Ok(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            planner.create(document, kind, fields, Asker::default())?;
            Ok(Outcome::New)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn ways_to_answer_are_read_and_written() {
        for (cell, who, seats) in [
            ("gilt sofort", Answers::Open, SeatRule::No),
            (
                "gilt sofort, je Verein",
                Answers::PerOrganisation,
                SeatRule::No,
            ),
            ("wer zuerst kommt", Answers::Open, SeatRule::FirstCome),
            ("Organisation bestätigt", Answers::Open, SeatRule::WeChoose),
            ("offen, nur zählen", Answers::CountOnly, SeatRule::No),
        ] {
            assert_eq!(read_answers(cell), Ok((who, seats)), "{cell}");
            assert_eq!(write_answers(Some(who), Some(seats)), cell);
        }
        assert_eq!(read_answers("per Los"), Err(Problem::UnknownWord));
    }

    #[test]
    fn shifts_over_midnight_and_on_other_days_are_written_as_they_are_read() {
        let day = date(2027, 8, 7);
        let at = |day: Date, hour| day.at(hour, 0, 0, 0);
        let next = date(2027, 8, 8);
        assert_eq!(
            write_shift(Some(day), at(day, 20), Some(at(next, 1))),
            ("20:00".to_owned(), "01:00".to_owned())
        );
        assert_eq!(
            write_shift(Some(day), at(next, 9), Some(at(next, 12))),
            ("2027-08-08T09:00".to_owned(), "12:00".to_owned())
        );
        assert_eq!(
            write_shift(Some(day), at(day, 9), Some(at(next, 12))).1,
            "2027-08-08T12:00"
        );
    }
}
