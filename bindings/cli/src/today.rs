//! The first screen: what concerns me now.

use crate::calendar::my_table;
use crate::conflicts;
use crate::dates;
use crate::event::{ask_again, named_state};
use crate::failure::Failure;
use crate::garden::tasks;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Word};
use mitmach_core::model::EventStatus;
use mitmach_core::view::{self, Decision, MyEvent, TodayTask, TodayView, Undecided};

/// What concerns me now.
pub fn run(session: &Session) -> Result<(), Failure> {
    let view = session.look(|scene| Ok(view::today(scene)))?;
    if session.out.json {
        session.out.json(&view);
        return Ok(());
    }
    let (out, lang) = (&session.out, session.lang());
    let day = dates::show_short(session.today, session.today, lang);
    out.look(Look::Bold, &words::TODAY_TITLE.with(lang, &[&day]));
    let nothing = view.due.is_empty()
        && view.doors.is_empty()
        && view.events.is_empty()
        && view.decide.is_empty();
    if nothing {
        out.line(out.text(words::TODAY_NOTHING));
        session.hint(words::TODAY_NOTHING_NEXT);
    }
    sections(session, &view);
    show::footer(session)?;
    let synced_ms = session.phone.membership().synced_ms;
    out.blank();
    out.next(&show::as_of(session, synced_ms));
    Ok(())
}

fn sections(session: &Session, view: &TodayView) {
    let out = &session.out;
    if !view.due.is_empty() {
        out.heading(out.text(words::TODAY_DUE));
        out.table(&due(session, &view.due));
    }
    if !view.doors.is_empty() {
        out.heading(out.text(words::TODAY_DOORS));
        out.table(&my_table(session, &view.doors));
    }
    if !view.events.is_empty() {
        out.heading(out.text(words::TODAY_EVENTS));
        let mut table = Table::new(&["", "", "", ""]);
        for event in &view.events {
            table.row(event_row(session, event));
        }
        out.table(&table);
        for event in &view.events {
            ask_again(session, event.event.fields.title.as_deref(), &event.answers);
        }
    }
    if !view.decide.is_empty() {
        out.heading(out.text(words::TODAY_DECIDE));
        let mut table = Table::new(&["", "", ""]);
        let mut next = Vec::new();
        for decision in &view.decide {
            table.row(decision_row(session, decision));
            next.push(decision_next(&decision.what));
        }
        out.table(&table);
        next.sort_by_key(|word| word.de);
        next.dedup();
        for word in next {
            out.next(&format!("  {}", out.text(word)));
        }
    }
}

/// How a decision is entered.
fn decision_next(what: &Undecided) -> Word {
    match what {
        Undecided::Conflict { .. } => words::DECIDE_NEXT_CONFLICT,
        Undecided::Wish { .. } => words::DECIDE_NEXT_WISH,
        Undecided::CalledOff { .. } | Undecided::DroppedOut { .. } => words::DECIDE_NEXT_DOOR,
        Undecided::Answer { .. } => words::DECIDE_NEXT_ANSWER,
        Undecided::Claim { .. } => words::DECIDE_NEXT_CLAIM,
    }
}

fn due(session: &Session, due: &[TodayTask]) -> Table {
    let lang = session.lang();
    let several = due
        .windows(2)
        .any(|pair| pair[0].garden.id != pair[1].garden.id);
    let mut table = Table::new(&[""; 7]);
    for today in due {
        let task = &today.task;
        let bed = task.bed.as_ref().and_then(|bed| bed.number);
        let bed = bed.map(|number| format!("{} {number}", words::COLUMN_BED.text(lang)));
        let garden = if several {
            today.garden.title.clone()
        } else {
            String::new()
        };
        let look = if today.mine { Look::Bold } else { Look::Plain };
        table.row([
            show::id_cell(task.head.id),
            Cell::new(task.fields.title.clone().unwrap_or_default(), look),
            [garden, bed.unwrap_or_default()].join(" ").trim().into(),
            tasks::due(session, task, session.today),
            tasks::who(session, task),
            tasks::notes(session, task).join(" · ").into(),
            tasks::states(session, task),
        ]);
    }
    table
}

fn event_row(session: &Session, event: &MyEvent) -> [Cell; 4] {
    let lang = session.lang();
    let fields = &event.event.fields;
    let start = fields
        .start
        .map(|at| dates::show_moment(at, session.today, lang));
    let mut states: Vec<String> = Vec::new();
    if event.event.status == EventStatus::Cancelled {
        states.push(words::CANCELLED.text(lang).to_owned());
    } else {
        let answers = event.answers.iter();
        states.extend(answers.map(|answer| named_state(session, answer)));
    }
    for entry in event.shifts.iter().chain(&event.pledges) {
        let title = entry.title.clone();
        states.extend(title.map(|title| show::of_party(session, &entry.owner, title)));
    }
    let answers = event.answers.iter();
    states.extend(answers.flat_map(|answer| show::exceptions(&answer.head, lang)));
    states.dedup();
    [
        start.unwrap_or_default().into(),
        Cell::new(fields.title.clone().unwrap_or_default(), Look::Bold),
        fields.place.clone().unwrap_or_default().into(),
        states.join(" · ").into(),
    ]
}

fn decision_row(session: &Session, decision: &Decision) -> [Cell; 3] {
    let lang = session.lang();
    let entry = |entry| conflicts::describe_entry(session, entry);
    let (text, id) = match &decision.what {
        Undecided::Conflict { conflict } => {
            (conflicts::title(session, &conflict.dispute), String::new())
        }
        Undecided::Wish { wish } => (entry(wish), wish.id.to_string()),
        Undecided::CalledOff { door } => (
            words::DECIDE_CALLED_OFF.with(lang, &[&entry(door)]),
            door.id.to_string(),
        ),
        Undecided::DroppedOut { date } => {
            let day = dates::show_day(*date, session.today, lang);
            (words::DECIDE_DROPPED_OUT.with(lang, &[&day]), String::new())
        }
        Undecided::Answer { rsvp, heads } => {
            let who = show::party(&rsvp.owner, lang);
            let text = words::DECIDE_ANSWER.with(lang, &[&who, &heads.to_string()]);
            (text, rsvp.id.to_string())
        }
        Undecided::Claim { claim } => (
            words::DECIDE_CLAIM.with(lang, &[&entry(claim)]),
            claim.id.to_string(),
        ),
    };
    let id = crate::lookup::short(&id).to_owned();
    [
        Cell::new(id, Look::Dim),
        text.into(),
        Cell::new(decision.document.title.clone(), Look::Dim),
    ]
}
