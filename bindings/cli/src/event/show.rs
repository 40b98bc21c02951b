//! Events on the screen.

use super::acts::record_of;
use super::lists::{bring_list, shifts};
use crate::choice::Choice;
use crate::dates;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Word};
use mitmach_core::model::{DocumentKind, EventStatus};
use mitmach_core::view::{self, AnswerState, AnswerView, EventItem, EventView};

/// All events.
pub fn list(session: &Session) -> Result<(), Failure> {
    let mut events = session.look(|scene| {
        let events = find::documents(scene, DocumentKind::Event);
        Ok(events
            .filter_map(|event| view::event(scene, event.id))
            .collect::<Vec<_>>())
    })?;
    events.sort_by_key(|event| event.event.as_ref().and_then(|event| event.fields.start));
    if session.out.json {
        session.out.json(&events);
        return Ok(());
    }
    if events.is_empty() {
        session.hint(words::EVENTS_NONE_NEXT);
    }
    let out = &session.out;
    let mut table = Table::new(&[
        out.text(words::COLUMN_TIME),
        out.text(words::COLUMN_EVENT),
        out.text(words::COLUMN_PLACE),
        out.text(words::COLUMN_COMING),
        out.text(words::COLUMN_STATE),
        out.text(words::COLUMN_ID),
    ]);
    for event in &events {
        let Some(item) = &event.event else { continue };
        table.row(list_row(session, event, item));
    }
    out.table(&table);
    show::footer(session)
}

fn list_row(session: &Session, event: &EventView, item: &EventItem) -> [Cell; 6] {
    let lang = session.lang();
    let start = item
        .fields
        .start
        .map(|at| dates::show_moment(at, session.today, lang));
    let answers = event.answers.iter();
    let mine = answers.filter(|answer| answer.head.mine && answer.counted);
    let mut states = Vec::new();
    if item.status == EventStatus::Cancelled {
        states.push(words::CANCELLED.text(lang).to_owned());
    } else {
        states.extend(mine.map(|answer| named_state(session, answer)));
    }
    if event.overbooked.is_some() {
        states.push(words::OVERBOOKED.text(lang).to_owned());
    }
    states.extend(show::exceptions(&item.head, lang));
    let heads = event.heads.coming.adults + event.heads.coming.children;
    let seats = item
        .fields
        .seats
        .map(|seats| format!("/{seats}"))
        .unwrap_or_default();
    [
        start.unwrap_or_default().into(),
        Cell::new(item.fields.title.clone().unwrap_or_default(), Look::Bold),
        item.fields.place.clone().unwrap_or_default().into(),
        format!("{heads}{seats}").into(),
        show::state_cell(&states, Look::Warn),
        show::id_cell(event.document.id),
    ]
}

/// One event.
pub fn event(session: &Session, name: &str) -> Result<(), Failure> {
    let event = look(session, name)?;
    if session.out.json {
        session.out.json(&event);
        return Ok(());
    }
    if let Some(item) = &event.event {
        facts(session, &event, item);
    }
    answers(session, &event);
    bring_list(session, &event);
    if !event.tasks.is_empty() {
        session.out.heading(session.out.text(words::SHIFTS_TITLE));
        session.out.table(&shifts(session, &event.tasks));
    }
    show::footer(session)
}

/// An event by its name.
pub fn look(session: &Session, name: &str) -> Result<EventView, Failure> {
    session.look(|scene| {
        let (document, _) = record_of(scene, name, session)?;
        let missing = || Failure::say(words::EVENT_MISSING, &[]);
        view::event(scene, document.id).ok_or_else(missing)
    })
}

fn facts(session: &Session, event: &EventView, item: &EventItem) {
    let (out, lang) = (&session.out, session.lang());
    let fields = &item.fields;
    out.look(Look::Bold, &fields.title.clone().unwrap_or_default());
    if item.status == EventStatus::Cancelled {
        out.look(Look::Warn, out.text(words::CANCELLED));
    }
    for exception in show::exceptions(&item.head, lang) {
        out.look(Look::Warn, &exception);
    }
    if !event.other_events.is_empty() {
        let ids = event.other_events.iter().chain([&item.head.id]);
        let ids: Vec<_> = ids.map(show::short_id).collect();
        out.look(
            Look::Warn,
            &words::OTHER_EVENTS.with(lang, &[&ids.join(", ")]),
        );
    }
    let moment = |at| dates::show_moment(at, session.today, lang);
    let end = match (fields.start, fields.end) {
        (Some(start), Some(end)) if start.date() == end.date() => {
            Some(dates::show_time(end.time()))
        }
        (_, end) => end.map(moment),
    };
    let when: Vec<_> = [fields.start.map(moment), end]
        .into_iter()
        .flatten()
        .collect();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day| dates::show_day(day, session.today, lang);
    let seats = fields.seats.map(|seats| seats.to_string());
    let rule = fields
        .seat_rule
        .map(|rule| rule.label().text(lang).to_owned());
    let seats: Vec<_> = [seats, rule].into_iter().flatten().collect();
    let format = fields.format.map(|format| format.label().text(lang));
    let contact = item
        .contact
        .as_ref()
        .map(|contact| show::party(contact, lang));
    for (name, value) in [
        ("format", format.unwrap_or_default().to_owned()),
        ("start", when.join(" – ")),
        ("place", text(&fields.place)),
        ("rain_place", text(&fields.rain_place)),
        ("organisations", text(&fields.organisations)),
        ("seats", seats.join(", ")),
        ("deadline", fields.deadline.map(day).unwrap_or_default()),
        ("access", text(&fields.access)),
        ("cost", text(&fields.cost)),
        ("bring_list", text(&fields.bring_list)),
        ("photo_note", text(&fields.photo_note)),
        ("contact", contact.unwrap_or_default()),
    ] {
        show::detail(session, words::field(name), &value);
    }
}

fn answers(session: &Session, event: &EventView) {
    let (out, lang) = (&session.out, session.lang());
    out.heading(out.text(words::ANSWERS_TITLE));
    let title = event
        .event
        .as_ref()
        .and_then(|event| event.fields.title.clone());
    let title = title.unwrap_or_default();
    if event.answers.is_empty() {
        return out.next(&format!("  {}", words::ANSWERS_NONE.with(lang, &[&title])));
    }
    let heads = &event.heads;
    let sum = |count: view::HeadCount| (count.adults + count.children).to_string();
    let coming = [
        sum(heads.coming),
        heads.coming.adults.to_string(),
        heads.coming.children.to_string(),
    ];
    let mut sums = vec![words::HEADS_IN.with(lang, &coming.each_ref().map(String::as_str))];
    for (count, word) in [
        (heads.asked, words::HEADS_ASKED),
        (heads.waiting, words::HEADS_WAITING),
        (heads.to_reconfirm, words::HEADS_TO_RECONFIRM),
    ] {
        if count.answers > 0 {
            sums.push(word.with(lang, &[&sum(count)]));
        }
    }
    if heads.no.answers > 0 {
        sums.push(words::HEADS_NO.with(lang, &[&heads.no.answers.to_string()]));
    }
    out.line(&format!("  {}", sums.join(" · ")));
    if let Some(over) = event.overbooked {
        let of = words::below::OF.with(lang, &[&over.taken.to_string(), &over.seats.to_string()]);
        out.look(
            Look::Warn,
            &format!("  {} ({of})", out.text(words::OVERBOOKED)),
        );
    } else if let Some(left) = event.seats_left {
        out.line(&format!(
            "  {}",
            words::SEATS_LEFT.with(lang, &[&left.to_string()])
        ));
    }
    let head = [
        words::COLUMN_PARTY,
        words::COLUMN_ADULTS,
        words::COLUMN_CHILDREN,
        words::COLUMN_ANSWER,
        words::COLUMN_ID,
    ];
    let mut table = Table::new(&head.map(|word| word.text(lang)));
    for answer in &event.answers {
        table.row(answer_row(session, answer));
    }
    out.table(&table);
    ask_again(session, Some(&title), &event.answers);
}

fn answer_row(session: &Session, answer: &AnswerView) -> [Cell; 5] {
    let lang = session.lang();
    let number = |number: Option<i64>| {
        number
            .filter(|number| *number > 0)
            .map(|number| number.to_string())
    };
    let mut states = vec![answer_state(session, answer)];
    if let Some(moved) = &answer.moved {
        let start = moved
            .answered_start
            .map(|at| dates::show_moment(at, session.today, lang));
        let before: Vec<_> = start
            .into_iter()
            .chain(moved.answered_place.clone())
            .collect();
        states.push(words::GIVEN_FOR.with(lang, &[&before.join(", ")]));
    }
    states.extend(answer.fields.helper_wish.clone());
    states.extend(show::exceptions(&answer.head, lang));
    states.dedup();
    let look = if answer.head.mine {
        Look::Bold
    } else {
        Look::Plain
    };
    [
        Cell::new(show::party(&answer.head.owner, lang), look),
        number(answer.fields.adults).unwrap_or_default().into(),
        number(answer.fields.children).unwrap_or_default().into(),
        states.join(" · ").into(),
        show::id_cell(answer.head.id),
    ]
}

/// Asks for a new answer for each party whose answer of mine was given before the event moved.
pub fn ask_again(session: &Session, title: Option<&str>, answers: &[AnswerView]) {
    let me = session.phone.me();
    let title = title.unwrap_or_default();
    for answer in answers.iter().filter(|answer| answer.head.mine) {
        if answer.moved.is_none() || answer.state == AnswerState::No {
            continue;
        }
        let owner = &answer.head.owner;
        let next = if owner.id == me {
            session.say(words::MOVED_NEXT, &[title])
        } else {
            let name = show::party(owner, session.lang());
            session.say(words::MOVED_NEXT_FOR, &[title, &name])
        };
        session.out.next(&format!("  {next}"));
    }
}

/// How an answer stands: the whole label for one's own, a word for others'.
pub fn answer_state(session: &Session, answer: &AnswerView) -> String {
    let own = answer.head.owner.id == session.phone.me();
    let word: Word = match answer.state {
        AnswerState::In if own && answer.moved.is_some() => words::MOVED,
        AnswerState::In if answer.head.mine && answer.moved.is_some() => words::MOVED_FOR,
        AnswerState::In if own => words::YOU_ARE_IN,
        AnswerState::In => words::IN,
        AnswerState::Waiting if own => words::WAITING,
        AnswerState::Waiting => words::ON_WAITING_LIST,
        AnswerState::Asked if own => words::ASKED,
        AnswerState::Asked => words::ASKED_SHORT,
        AnswerState::Maybe => words::MAYBE,
        AnswerState::No => words::NOT_COMING,
        AnswerState::Refused => words::REFUSED,
        AnswerState::Withdrawn => words::WITHDRAWN,
    };
    word.text(session.lang()).to_owned()
}

/// The same where the answer's party stands nowhere else: with its name, unless it is one's own.
pub fn named_state(session: &Session, answer: &AnswerView) -> String {
    show::of_party(session, &answer.head.owner, answer_state(session, answer))
}
