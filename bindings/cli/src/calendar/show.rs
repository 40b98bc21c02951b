//! The calendar on the screen.

use crate::choice::Choice;
use crate::dates;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Word, below};
use jiff::civil::Date;
use mitmach_core::view::{
    self, CalendarView, DayState, DayView, DoorState, DoorView, WishState, WishView,
};

/// All days of a calendar.
pub fn calendar(session: &Session, year: Option<i16>) -> Result<(), Failure> {
    let calendar = session.look(|scene| match find::calendar(scene, year) {
        Ok(id) => Ok(view::calendar(scene, id)),
        Err(_) if year.is_none() => Ok(None),
        Err(failure) => Err(failure),
    })?;
    if session.out.json {
        session.out.json(&calendar);
        return Ok(());
    }
    match &calendar {
        Some(calendar) => whole(session, calendar),
        None => session.hint(words::CALENDAR_NONE_NEXT),
    }
    show::footer(session)
}

fn whole(session: &Session, calendar: &CalendarView) {
    let out = &session.out;
    let year = calendar
        .document
        .year
        .map(|year| format!(" {year}"))
        .unwrap_or_default();
    out.look(Look::Bold, &format!("{}{year}", calendar.document.title));
    frame(session, calendar);
    let mut table = days_table(session);
    for day in &calendar.days {
        day_rows(session, calendar, day, &mut table);
    }
    out.table(&table);
    outside(session, calendar);
    let open: Vec<_> = calendar
        .wishes
        .iter()
        .filter(|wish| !matches!(wish.state, WishState::Granted { .. } | WishState::Withdrawn))
        .collect();
    if !open.is_empty() {
        out.heading(out.text(words::WISHES_TITLE));
        let mut table = Table::new(&["", "", "", "", ""]);
        for wish in open {
            table.row(wish_row(session, calendar, wish));
        }
        out.table(&table);
    }
}

fn days_table(session: &Session) -> Table {
    let out = &session.out;
    Table::new(&[
        out.text(words::COLUMN_DAY),
        out.text(words::COLUMN_TIME),
        out.text(words::COLUMN_HOST),
        out.text(words::COLUMN_MOTTO),
        out.text(words::COLUMN_PLACE),
        out.text(words::COLUMN_STATE),
    ])
}

fn has_day(calendar: &CalendarView, date: Option<Date>) -> bool {
    calendar.days.iter().any(|day| Some(day.date) == date)
}

/// Doors on days that the calendar does not have: its frame is missing or was changed, or an older phone
/// granted them.
fn outside(session: &Session, calendar: &CalendarView) {
    let doors = calendar.doors.iter();
    let doors: Vec<_> = doors
        .filter(|door| !door.head.is_withdrawn() && !has_day(calendar, door.fields.date))
        .collect();
    if doors.is_empty() {
        return;
    }
    let title = if calendar.days.is_empty() {
        words::DOORS_TITLE
    } else {
        words::OUTSIDE_TITLE
    };
    session.out.heading(session.out.text(title));
    let mut table = days_table(session);
    for door in doors {
        let date = door.fields.date;
        let date = date.map(|date| dates::show_short(date, session.today, session.lang()));
        let date = date.unwrap_or_default();
        table.row(door_row(session, calendar, door, date));
    }
    session.out.table(&table);
}

fn frame(session: &Session, calendar: &CalendarView) {
    let (out, lang) = (&session.out, session.lang());
    let Some(frame) = &calendar.frame else {
        return out.next(out.text(words::FRAME_NONE));
    };
    let on = |word: Word, day| word.with(lang, &[&dates::show_day(day, session.today, lang)]);
    let mut facts = Vec::new();
    if let (Some(start), Some(minutes)) = (frame.usual_start, frame.usual_minutes) {
        let start = dates::show_time(start);
        facts.push(words::USUALLY.with(lang, &[&start, &minutes.to_string()]));
    }
    facts.extend(frame.sign_up_deadline.map(|day| {
        on(
            if calendar.sign_up_closed {
                words::SIGN_UP_CLOSED
            } else {
                words::SIGN_UP_UNTIL
            },
            day,
        )
    }));
    facts.extend(frame.print_day.map(|day| {
        on(
            if calendar.printed {
                words::PRINTED
            } else {
                words::PRINT_ON
            },
            day,
        )
    }));
    out.next(&facts.join(" · "));
    if !calendar.free.is_empty() {
        let free = dates::show_days(&calendar.free, session.today, lang);
        out.line(&words::FREE_DAYS.with(lang, &[&free]));
    }
    if !calendar.other_frames.is_empty() {
        let first = calendar.frame_head.as_ref().map(|head| &head.id);
        let ids = calendar.other_frames.iter().chain(first);
        let ids: Vec<_> = ids.map(show::short_id).collect();
        out.look(
            Look::Warn,
            &words::TWO_FRAMES.with(lang, &[&ids.join(", ")]),
        );
    }
    if let Some(head) = &calendar.frame_head {
        for exception in show::exceptions(head, lang) {
            out.look(Look::Warn, &exception);
        }
    }
}

fn day_rows(session: &Session, calendar: &CalendarView, day: &DayView, table: &mut Table) {
    let lang = session.lang();
    let date = dates::show_short(day.date, session.today, lang);
    let doors: Vec<_> = day
        .doors
        .iter()
        .filter_map(|id| calendar.doors.iter().find(|door| door.head.id == *id))
        .collect();
    if doors.is_empty() {
        let (state, look) = day_state(session, day);
        let who = show::parties(&day.wished_by, lang);
        table.row([
            date.into(),
            Cell::default(),
            Cell::new(who, Look::Dim),
            Cell::default(),
            Cell::default(),
            Cell::new(state, look),
        ]);
        return;
    }
    for (at, door) in doors.into_iter().enumerate() {
        let date = if at == 0 { date.clone() } else { String::new() };
        let mut row = door_row(session, calendar, door, date);
        if at == 0 && !day.contested_by.is_empty() {
            row[5] = Cell::new(words::CONTESTED.text(lang), Look::Warn);
        }
        table.row(row);
    }
}

/// How a day without a door stands.
fn day_state(session: &Session, day: &DayView) -> (String, Look) {
    let lang = session.lang();
    let text = |word: Word| word.text(lang).to_owned();
    match &day.state {
        DayState::Free => (text(words::FREE), Look::Good),
        DayState::Reserved { label } => (format!("{}: {label}", text(words::RESERVED)), Look::Dim),
        DayState::Wished => (text(words::WISHED_DAY), Look::Plain),
        DayState::SeveralWishes => (text(words::SEVERAL_WISHES), Look::Warn),
        DayState::Granted => (text(words::GRANTED), Look::Plain),
        DayState::Stands => (text(words::STANDS), Look::Plain),
        DayState::TwoGrants => (text(words::TWO_GRANTS), Look::Warn),
        DayState::HostDroppedOut => (text(words::HOST_OUT), Look::Warn),
    }
}

fn door_row(
    session: &Session,
    calendar: &CalendarView,
    door: &DoorView,
    date: String,
) -> [Cell; 6] {
    let lang = session.lang();
    let usual = calendar.frame.as_ref().and_then(|frame| frame.usual_start);
    let start = door.fields.start.or(usual).map(dates::show_time);
    let look = if door.head.mine {
        Look::Bold
    } else {
        Look::Plain
    };
    let setting = door
        .fields
        .setting
        .map(|setting| setting.label().text(lang).to_owned());
    let place = [door.fields.street.clone(), setting];
    let place: Vec<_> = place.into_iter().flatten().collect();
    let mut states: Vec<String> = door_state(door.state)
        .map(|word| word.text(lang).to_owned())
        .into_iter()
        .collect();
    states.extend(show::exceptions(&door.head, lang));
    states.dedup();
    [
        date.into(),
        start.unwrap_or_default().into(),
        Cell::new(show::party(&door.host, lang), look),
        door.fields.motto.clone().unwrap_or_default().into(),
        place.join(", ").into(),
        show::state_cell(&states, Look::Warn),
    ]
}

/// How a door stands; nothing if it simply takes place.
pub fn door_state(state: DoorState) -> Option<Word> {
    match state {
        DoorState::Granted => None,
        DoorState::TwoGrants => Some(words::TWO_GRANTS),
        DoorState::WishWithdrawn => Some(words::WISH_WITHDRAWN),
        DoorState::Withdrawn => Some(words::WITHDRAWN),
        DoorState::HostDroppedOut => Some(words::HOST_OUT),
    }
}

fn wish_row(session: &Session, calendar: &CalendarView, wish: &WishView) -> [Cell; 5] {
    let lang = session.lang();
    let days = [wish.fields.first, wish.fields.second, wish.fields.third];
    let days: Vec<_> = days
        .into_iter()
        .flatten()
        .map(|day| {
            let shown = dates::show_short(day, session.today, lang);
            if calendar.days.is_empty() || has_day(calendar, Some(day)) {
                shown
            } else {
                format!("{shown} ({})", words::OUTSIDE.text(lang))
            }
        })
        .collect();
    let mut states = vec![wish_state(session, wish)];
    if wish.fields.certain == Some(false) {
        states.push(words::TENTATIVE.text(lang).to_owned());
    }
    states.extend(show::exceptions(&wish.head, lang));
    states.dedup();
    [
        show::id_cell(wish.head.id),
        show::party(&wish.head.owner, lang).into(),
        days.join(", ").into(),
        wish.fields.motto.clone().unwrap_or_default().into(),
        states.join(" · ").into(),
    ]
}

/// How a wish stands.
pub fn wish_state(session: &Session, wish: &WishView) -> String {
    let lang = session.lang();
    let text = |word: Word| word.text(lang).to_owned();
    match &wish.state {
        WishState::Wished => text(words::WISHED),
        WishState::Granted { .. } => text(words::DOOR_STANDS),
        WishState::Stands { .. } => text(words::STANDS),
        WishState::Asked => text(words::ASKED),
        WishState::NotChosen { free } if free.is_empty() => text(words::NONE_FREE),
        WishState::NotChosen { free } => {
            let free = dates::show_days(free, session.today, lang);
            let below = below::STILL_FREE.with(lang, &[&free]);
            format!("{}. {below}", text(words::DAY_TAKEN))
        }
        WishState::Withdrawn => text(words::WITHDRAWN),
    }
}
