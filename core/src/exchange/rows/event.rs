//! Events and what hangs on them: answers with what people bring, the bring list, shifts.

use super::super::book::EventRef;
use super::super::cell;
use super::super::error::Problem;
use super::super::plan::{FieldChange, Outcome};
use super::super::planner::{Fields, Found, Planner, different, get, put};
use super::super::text::{fold, fold_name};
use crate::ids::{CardId, DocumentId};
use crate::model::{
    Activity, Answers, Asker, Bring, Kind, Pledge, Record, SeatRule, Source, Value,
};
use crate::register::CardKind;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

/// A festival or meeting.
pub fn event(planner: &mut Planner<'_>) -> Option<Outcome> {
    let fields = planner.fields(Kind::Event);
    let answers = match planner.cell("answers") {
        None => Some(None),
        Some(cell) => planner.good("answers", read_answers(cell)).map(Some),
    };
    let (mut fields, answers) = (fields?, answers?);
    if let Some((who, seats)) = answers {
        put(&mut fields, Kind::Event, "answers", Some(who));
        put(&mut fields, Kind::Event, "seat_rule", Some(seats));
    }
    let title = get::<String>(&fields, "title")?;
    let start = get::<DateTime>(&fields, "start")?;
    let found = planner.find(vec![fold_name(&title), start.to_string()]);
    let has_seats = |record: &Record| record.value("seats").is_some();
    let seats_known = get::<i64>(&fields, "seats").is_some()
        || matches!(&found, Found::Record(record) if has_seats(record));
    if answers.is_some_and(|(_, seats)| seats != SeatRule::No) && !seats_known {
        planner.fail("seats", Problem::Missing);
        return None;
    }
    match found {
        Found::Failed => None,
        Found::Skip(reason) => Some(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            let document = planner.event_document(&title);
            planner.create(document, Kind::Event, fields, Asker::default())?;
            Some(Outcome::New)
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
fn event_of(planner: &mut Planner<'_>) -> Option<EventRef> {
    let Some(cell) = planner.cell("event") else {
        let given = planner.options.event;
        let mut events = planner.events.iter();
        let found = events.find(|event| Some(event.document) == given).cloned();
        if found.is_none() {
            let problem = given.map_or(Problem::Missing, |_| Problem::UnknownEvent);
            planner.fail("event", problem);
        }
        return found;
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
    let problem = if found.is_empty() {
        Problem::UnknownEvent
    } else if found.len() > 1 {
        Problem::AmbiguousEvent
    } else {
        return found.pop();
    };
    planner.fail("event", problem);
    None
}

/// An answer, with what the party brings.
pub fn answer(planner: &mut Planner<'_>) -> Option<Outcome> {
    let (fields, source) = (planner.fields(Kind::Rsvp), planner.source());
    let (event, name) = (event_of(planner), planner.needed("party"));
    let pledges = pledges_of(planner);
    let (mut fields, source, event) = (fields?, source?, event?);
    let (name, pledges) = (name?, pledges?);
    let key = planner.party_key(name);
    let document = event.document;
    let found = planner.find(vec![document.to_string(), key.clone()]);
    let is_new_answer = match &found {
        Found::Failed => return None,
        Found::Skip(reason) => return Some(Outcome::Skipped { reason: *reason }),
        Found::Record(record) => !different(record, &fields).is_empty(),
        Found::Nothing => true,
    };
    if is_new_answer {
        put(&mut fields, Kind::Rsvp, "for_start", event.event.start);
        put(&mut fields, Kind::Rsvp, "for_place", event.event.place);
    }
    if let Found::Record(record) = found {
        let outcome = planner.change(record, &fields)?;
        let made = pledge(planner, document, record.meta.owner, &key, source, &pledges)?;
        return Some(with(outcome, made));
    }
    let owner = planner.party("party", name, None, CardKind::Person)?;
    let today = planner.options.today;
    put(&mut fields, Kind::Rsvp, "entered_on", Some(today));
    let asker = Asker {
        owner: Some(owner),
        source,
        ..Asker::default()
    };
    planner.create(document, Kind::Rsvp, fields, asker)?;
    pledge(planner, document, owner, &key, source, &pledges)?;
    Some(Outcome::New)
}

/// What a row says is brought, `|` between several things.
fn pledges_of<'a>(planner: &mut Planner<'a>) -> Option<Vec<&'a str>> {
    let cell = planner.cell("pledges").unwrap_or_default();
    let items: Vec<&str> = cell
        .split('|')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect();
    let field = Kind::Pledge.field("item")?;
    for item in &items {
        if let Err(problem) = cell::check(field, &Value::Text((*item).to_owned())) {
            planner.fail_text("pledges", problem, item);
            return None;
        }
    }
    Some(items)
}

/// Makes the pledges that are not there yet. What is on the bring list under the same name counts for it.
fn pledge(
    planner: &mut Planner<'_>,
    document: DocumentId,
    owner: CardId,
    key: &str,
    source: Source,
    items: &[&str],
) -> Option<Vec<FieldChange>> {
    let wanted: Vec<(String, crate::ids::RecordId)> = planner
        .book
        .standing(document, Kind::Bring)
        .filter_map(|record| Some((fold_name(&Bring::of(record).item?), record.id)))
        .collect();
    let is_theirs = |record: &&Record| {
        let name = planner.book.name(record.meta.owner);
        name.is_some_and(|name| fold_name(name) == key)
    };
    let mut there: Vec<String> = planner
        .book
        .standing(document, Kind::Pledge)
        .filter(is_theirs)
        .filter_map(|record| pledge_item(&Pledge::of(record), &wanted))
        .collect();
    let mut made = Vec::new();
    for item in items {
        let folded = fold_name(item);
        if there.contains(&folded) {
            continue;
        }
        let bring = wanted.iter().find(|(wanted, _)| *wanted == folded);
        let mut fields = Fields::new();
        put(&mut fields, Kind::Pledge, "bring", bring.map(|(_, id)| *id));
        put(&mut fields, Kind::Pledge, "item", Some((*item).to_owned()));
        let asker = Asker {
            owner: Some(owner),
            source,
            ..Asker::default()
        };
        planner.create(document, Kind::Pledge, fields, asker)?;
        there.push(folded);
        made.push(FieldChange {
            column: planner.header.heading("pledges").to_owned(),
            field: "item",
            old: None,
            new: Some((*item).to_owned()),
        });
    }
    Some(made)
}

/// What a pledge is about, for comparison, as a cell could say it.
fn pledge_item(pledge: &Pledge, wanted: &[(String, crate::ids::RecordId)]) -> Option<String> {
    let listed = wanted.iter().find(|(_, id)| Some(*id) == pledge.bring);
    let own = pledge.item.as_deref().map(fold_name);
    let item = own.or_else(|| listed.map(|(item, _)| item.clone()))?;
    Some(item.replace('|', "/"))
}

/// An outcome with more changes.
fn with(outcome: Outcome, more: Vec<FieldChange>) -> Outcome {
    match outcome {
        Outcome::Changes { mut fields } => {
            fields.extend(more);
            Outcome::Changes { fields }
        }
        Outcome::Unchanged if !more.is_empty() => Outcome::Changes { fields: more },
        Outcome::New | Outcome::Unchanged | Outcome::Skipped { .. } => outcome,
    }
}

/// Something that is wanted.
pub fn bring(planner: &mut Planner<'_>) -> Option<Outcome> {
    let (fields, event) = (planner.fields(Kind::Bring), event_of(planner));
    let (fields, event) = (fields?, event?);
    let item = get::<String>(&fields, "item")?;
    let key = vec![event.document.to_string(), fold_name(&item)];
    let found = planner.find(key);
    enter(planner, event.document, Kind::Bring, found, fields)
}

/// A shift: a task of the event with a start and an end.
pub fn shift(planner: &mut Planner<'_>) -> Option<Outcome> {
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
    let title = get::<String>(&fields, "title")?;
    let key = vec![
        event.document.to_string(),
        fold_name(&title),
        starts.to_string(),
    ];
    let found = planner.find(key);
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
) -> Option<DateTime> {
    match (cell::read_time(cell), event.day()) {
        (Ok(time), Some(day)) => Some(day.to_datetime(time)),
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
) -> Option<DateTime> {
    if let Ok(time) = cell::read_time(to) {
        let same_day = starts.date().to_datetime(time);
        if same_day > starts {
            return Some(same_day);
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
) -> Option<Outcome> {
    match found {
        Found::Failed => None,
        Found::Skip(reason) => Some(Outcome::Skipped { reason }),
        Found::Record(record) => planner.change(record, &fields),
        Found::Nothing => {
            planner.create(document, kind, fields, Asker::default())?;
            Some(Outcome::New)
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
