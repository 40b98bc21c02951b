//! What hangs on an event: the bring list, shifts, the door list.

use super::show::look;
use crate::dates;
use crate::failure::Failure;
use crate::garden::tasks;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self, Lang};
use mitmach_core::view::{BringView, EventView, PledgeView, TaskView};

/// What is wanted and what is pledged; nothing if there is neither.
pub fn bring_list(session: &Session, event: &EventView) {
    if event.bring.is_empty() && event.pledges.is_empty() {
        return;
    }
    let (out, lang) = (&session.out, session.lang());
    out.heading(out.text(words::BRING_TITLE));
    let head = [
        words::COLUMN_WHAT,
        words::COLUMN_WANTED,
        words::COLUMN_PLEDGED,
        words::COLUMN_PARTY,
        words::COLUMN_CONTAINS,
        words::COLUMN_STATE,
    ];
    let mut table = Table::new(&head.map(|word| word.text(lang)));
    for bring in &event.bring {
        table.row(bring_row(bring, lang));
    }
    for pledge in &event.pledges {
        table.row(pledge_row(pledge, lang));
    }
    out.table(&table);
}

fn bring_row(bring: &BringView, lang: Lang) -> [Cell; 6] {
    let mut states = Vec::new();
    if bring.missing > 0 {
        states.push(words::MISSING_ITEMS.with(lang, &[&bring.missing.to_string()]));
    }
    if bring.surplus > 0 {
        states.push(words::MORE_THAN_WANTED.text(lang).to_owned());
    }
    if bring.delivered > 0 {
        states.push(words::HANDED_IN.with(lang, &[&bring.delivered.to_string()]));
    }
    states.extend(show::exceptions(&bring.head, lang));
    for pledge in &bring.pledges {
        states.extend(show::exceptions(&pledge.head, lang));
    }
    states.dedup();
    [
        bring.fields.item.clone().unwrap_or_default().into(),
        bring
            .fields
            .wanted
            .map(|wanted| wanted.to_string())
            .unwrap_or_default()
            .into(),
        bring.pledged.to_string().into(),
        show::parties(bring.pledges.iter().map(|pledge| &pledge.head.owner), lang).into(),
        bring.fields.contains.clone().unwrap_or_default().into(),
        states.join(" · ").into(),
    ]
}

fn pledge_row(pledge: &PledgeView, lang: Lang) -> [Cell; 6] {
    let mut states = show::exceptions(&pledge.head, lang);
    if pledge.fields.delivered == Some(true) {
        states.insert(
            0,
            words::HANDED_IN.with(lang, &[&pledge.amount.to_string()]),
        );
    }
    [
        pledge.item.clone().unwrap_or_default().into(),
        Cell::default(),
        pledge.amount.to_string().into(),
        show::party(&pledge.head.owner, lang).into(),
        pledge.contains.clone().unwrap_or_default().into(),
        states.join(" · ").into(),
    ]
}

/// Shifts and preparation.
pub fn shifts(session: &Session, list: &[TaskView]) -> Table {
    let lang = session.lang();
    let mut table = Table::new(&["", "", "", "", "", ""]);
    for task in list {
        let start = task
            .fields
            .starts
            .map(|at| dates::show_moment(at, session.today, lang));
        let end = task.fields.ends.map(|at| dates::show_time(at.time()));
        let when: Vec<_> = [start, end].into_iter().flatten().collect();
        let done = task.last_done.map(|date| {
            let date = dates::show_day(date, session.today, lang);
            words::FINISHED_ON.with(lang, &[&date])
        });
        let notes = done.into_iter().chain(tasks::notes(session, task));
        table.row([
            show::id_cell(task.head.id),
            when.join("–").into(),
            task.fields.title.clone().unwrap_or_default().into(),
            tasks::who(session, task),
            notes.collect::<Vec<_>>().join(" · ").into(),
            tasks::states(session, task),
        ]);
    }
    table
}

/// The door list: who is announced, who is here.
pub fn door_list(session: &Session, name: &str) -> Result<(), Failure> {
    let event = look(session, name)?;
    let list = &event.door_list;
    if session.out.json {
        session.out.json(list);
        return Ok(());
    }
    let (out, lang) = (&session.out, session.lang());
    let title = &event.document.title;
    out.look(Look::Bold, &words::DOOR_TITLE.with(lang, &[title]));
    if list.lines.is_empty() && list.walk_ins.is_empty() {
        out.next(&words::DOOR_NOBODY.with(lang, &[title]));
        return show::footer(session);
    }
    let head = [
        words::COLUMN_PARTY,
        words::COLUMN_ANNOUNCED,
        words::COLUMN_ARRIVED,
        words::field("door"),
    ];
    let mut table = Table::new(&head.map(|word| word.text(lang)));
    for line in &list.lines {
        let doors: Vec<_> = line
            .check_ins
            .iter()
            .map(|one| format!("{} {}", one.heads, one.door.clone().unwrap_or_default()))
            .collect();
        table.row([
            Cell::from(show::party(&line.party, lang)),
            line.announced.to_string().into(),
            Cell::new(line.arrived.to_string(), Look::Good),
            doors.join(" + ").trim().into(),
        ]);
    }
    if !list.walk_ins.is_empty() {
        table.row([
            Cell::from(out.text(words::WALK_INS)),
            Cell::default(),
            Cell::new(list.walk_in_heads.to_string(), Look::Good),
            Cell::default(),
        ]);
    }
    out.table(&table);
    let (total, announced) = (list.total.to_string(), list.announced.to_string());
    out.line(&words::DOOR_SUM.with(lang, &[&total, &announced]));
    show::footer(session)
}
