//! The rows of each list.

use super::super::book::{Book, EventRef};
use super::super::list::ListKind;
use super::super::parties::UNDER_16;
use super::super::rows::{write_answers, write_due, write_shift};
use super::super::text::fold_name;
use super::super::words::{self, CARD_KINDS, LEVELS, SOURCES, WEEKDAYS};
use super::ExportOptions;
use super::csv::{Cells, field_cells, tag_cell};
use crate::ids::{CardId, DocumentId};
use crate::model::{
    Area, Bed, Bring, Calendar, DocumentKind, Door, Event, FieldOfWork, Kind, Level, Pledge,
    Record, Task,
};
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};

/// A list's rows in the order that people would write them.
pub fn rows(book: &Book<'_>, list: ListKind, options: &ExportOptions) -> Vec<Cells> {
    if list == ListKind::Roles {
        return roles(book, options.today);
    }
    let events = book.events();
    let mut rows: Vec<(String, Cells)> = book
        .records(list)
        .filter(|(_, record)| !book.is_withdrawn(record))
        .filter_map(|(document, record)| {
            // A record without what people know it by can't be told from others in a list.
            book.key(list, document.id, record)?;
            let cells = cells(book, list, &events, document.id, record);
            Some((order(list, record, &cells), cells))
        })
        .collect();
    if list == ListKind::Doors {
        rows.extend(free_days(book).map(|cells| (date_of(&cells), cells)));
    }
    rows.sort();
    let mut rows: Vec<Cells> = rows.into_iter().map(|(_, cells)| cells).collect();
    if list == ListKind::Tasks {
        for (number, row) in (1..).zip(&mut rows) {
            let number: u32 = number;
            row.insert("number", number.to_string());
        }
    }
    rows
}

fn cells(
    book: &Book<'_>,
    list: ListKind,
    events: &[EventRef],
    document: DocumentId,
    record: &Record,
) -> Cells {
    let mut cells = field_cells(list, record.kind, record);
    let mut put = |column: &'static str, cell: String| _ = cells.insert(column, cell);
    match list {
        ListKind::Calendar | ListKind::Roles => {}
        ListKind::Doors => {
            let door = Door::of(record);
            put("weekday", door.date.map(weekday).unwrap_or_default());
            put("host", name(book, Some(record.meta.owner)));
            put("host_kind", card_kind(book, record.meta.owner));
            put("standby", name(book, door.standby));
        }
        ListKind::Wishes => {
            put("host", name(book, Some(record.meta.owner)));
            put(
                "source",
                words::word(SOURCES, record.meta.source).to_owned(),
            );
        }
        ListKind::Beds => put("holder", name(book, Bed::of(record).holder)),
        ListKind::Tasks => {
            let task = Task::of(record);
            let beds = book.beds(document);
            let bed = beds.iter().find(|(_, id)| Some(**id) == task.bed);
            put(
                "bed",
                bed.map(|(number, _)| number.to_string())
                    .unwrap_or_default(),
            );
            let rule = task
                .due
                .map(|due| words::word(words::of_field("due"), due.word()));
            put("due", rule.unwrap_or_default().to_owned());
            let (value, first) = write_due(&task);
            put("value", value);
            put(
                "first_due",
                first.map(|day| day.to_string()).unwrap_or_default(),
            );
            put("tags", tag_cell(record));
        }
        ListKind::Events => {
            let event = Event::of(record);
            put("answers", write_answers(event.answers, event.seat_rule));
        }
        ListKind::Answers => {
            put("event", event_cell(events, document));
            put("party", name(book, Some(record.meta.owner)));
            put("pledges", pledges(book, document, record.meta.owner));
            put(
                "source",
                words::word(SOURCES, record.meta.source).to_owned(),
            );
        }
        ListKind::BringList => put("event", event_cell(events, document)),
        ListKind::Shifts => {
            put("event", event_cell(events, document));
            let event = events.iter().find(|event| event.document == document);
            let task = Task::of(record);
            if let Some(starts) = task.starts {
                let (from, to) = write_shift(event.and_then(EventRef::day), starts, task.ends);
                put("from", from);
                put("to", to);
            }
            put("tags", tag_cell(record));
        }
    }
    cells
}

/// What rows are sorted by.
fn order(list: ListKind, record: &Record, cells: &Cells) -> String {
    let cell = |column| cells.get(column).cloned().unwrap_or_default();
    match list {
        ListKind::Doors => date_of(cells),
        ListKind::Beds => format!("{:>6}", cell("number")),
        ListKind::Tasks => format!("{:>6} {}", cell("bed"), cell("title")),
        ListKind::Events => cell("start"),
        ListKind::Answers => format!("{} {}", cell("event"), cell("party")),
        ListKind::Shifts => {
            let starts = Task::of(record).starts;
            let starts = starts.map(|at| at.to_string()).unwrap_or_default();
            format!("{} {starts} {}", cell("event"), cell("title"))
        }
        ListKind::BringList => format!("{} {}", cell("event"), cell("item")),
        ListKind::Wishes => format!("{} {}", cell("first"), cell("host")),
        ListKind::Calendar | ListKind::Roles => cell("year"),
    }
}

fn date_of(cells: &Cells) -> String {
    cells.get("date").cloned().unwrap_or_default()
}

fn weekday(date: Date) -> String {
    words::word(WEEKDAYS, date.weekday().to_monday_one_offset()).to_owned()
}

/// A party's name as a cell.
fn name(book: &Book<'_>, card: Option<CardId>) -> String {
    let card = card.and_then(|card| book.scene.register.card(card));
    card.map_or_else(String::new, |card| {
        let mark = if card.under_16 { UNDER_16 } else { "" };
        format!("{}{mark}", card.name)
    })
}

fn card_kind(book: &Book<'_>, card: CardId) -> String {
    let card = book.scene.register.card(card);
    card.map_or_else(String::new, |card| {
        words::word(CARD_KINDS, card.kind).to_owned()
    })
}

/// Days of the calendars that nobody has yet.
fn free_days<'b>(book: &'b Book<'_>) -> impl Iterator<Item = Cells> + 'b {
    let calendars = book.records(ListKind::Calendar);
    calendars
        .filter(|(_, record)| !book.is_withdrawn(record))
        .flat_map(|(document, record)| {
            let frame = Calendar::of(record);
            let doors = book.standing(document.id, Kind::Door);
            let taken: BTreeSet<Date> = doors.filter_map(|door| Door::of(door).date).collect();
            let first = frame.first_day.unwrap_or_default();
            let last = frame.last_day.unwrap_or_default();
            let days = first
                .series(jiff::Span::new().days(1))
                // A frame whose ends contradict each other may span centuries.
                .take(366)
                .take_while(move |day| *day <= last)
                .filter(move |day| !taken.contains(day));
            days.map(move |day| free_day(day, frame.usual_start))
        })
}

fn free_day(day: Date, start: Option<Time>) -> Cells {
    let start = start.map(|start| start.strftime("%H:%M").to_string());
    Cells::from([
        ("date", day.to_string()),
        ("weekday", weekday(day)),
        ("start", start.unwrap_or_default()),
    ])
}

/// An event as other lists name it: by its title, with its day if several have that title.
fn event_cell(events: &[EventRef], document: DocumentId) -> String {
    let Some(event) = events.iter().find(|event| event.document == document) else {
        return String::new();
    };
    let same = |other: &&EventRef| fold_name(other.title()) == fold_name(event.title());
    match event.day() {
        Some(day) if events.iter().filter(same).count() > 1 => format!("{} {day}", event.title()),
        _ => event.title().to_owned(),
    }
}

/// What a party brings, `|` between several things.
fn pledges(book: &Book<'_>, document: DocumentId, owner: CardId) -> String {
    let wanted: BTreeMap<_, _> = book
        .standing(document, Kind::Bring)
        .filter_map(|record| Some((record.id, Bring::of(record).item?)))
        .collect();
    let pledges = book.standing(document, Kind::Pledge);
    let items = pledges
        .filter(|record| record.meta.owner == owner)
        .filter_map(|record| {
            let pledge = Pledge::of(record);
            let listed = || pledge.bring.and_then(|bring| wanted.get(&bring).cloned());
            Some(pledge.item.clone().or_else(listed)?.replace('|', "/"))
        });
    items.collect::<Vec<_>>().join("|")
}

/// A row for each role of each party, and for who has a number or an organisation without a role.
fn roles(book: &Book<'_>, today: Date) -> Vec<Cells> {
    let register = book.scene.register;
    let events = book.events();
    let mut rows = Vec::new();
    for (card, _) in register.cards() {
        let (mut members, mut others) = (Vec::new(), Vec::new());
        let current = |until: Option<Date>| until.is_none_or(|until| today <= until);
        for (_, role) in register.roles(card).filter(|(_, role)| current(role.until)) {
            if role.level == Level::Member {
                members.push(name(book, role.area.of));
            } else {
                others.push((Some(role.level), area_cell(book, &events, role.area)));
            }
        }
        let phone = register.contact(card).map(|contact| contact.phone.clone());
        let mut phone = phone.unwrap_or_default();
        let count = others
            .len()
            .max(members.len())
            .max(usize::from(!phone.is_empty()));
        others.resize(count, (None, String::new()));
        members.resize(count, String::new());
        for ((level, area), organisation) in others.into_iter().zip(members) {
            rows.push(Cells::from([
                ("role", words::word(LEVELS, level).to_owned()),
                ("person", name(book, Some(card))),
                ("organisation", organisation),
                ("area", area),
                ("phone", std::mem::take(&mut phone)),
            ]));
        }
    }
    rows.sort_by(|one, other| one.get("person").cmp(&other.get("person")));
    rows
}

/// What a role is about, as a cell.
fn area_cell(book: &Book<'_>, events: &[EventRef], area: Area) -> String {
    let Some(of) = area.of else {
        return match area.field {
            FieldOfWork::Community | FieldOfWork::Organisation => "alles",
            FieldOfWork::Garden => "Garten",
            FieldOfWork::Calendar => "Adventskalender",
            FieldOfWork::Event => "Termine",
        }
        .to_owned();
    };
    let document = DocumentId(of.0);
    let row = book.scene.register.document(document);
    match (area.field, row) {
        (FieldOfWork::Event, _) => event_cell(events, document),
        (FieldOfWork::Garden, Some(row)) if row.kind == DocumentKind::Garden => row.title.clone(),
        (FieldOfWork::Calendar, _) => "Adventskalender".to_owned(),
        _ => name(book, Some(of)),
    }
}
