//! The garden on the screen: by bed and by day.

use super::args::DayArgs;
use super::tasks;
use crate::dates;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words;
use jiff::civil::Date;
use mitmach_core::view::{self, BedView, GardenDayView, GardenView, TaskView, WorkView};

/// Work that is shown below the beds.
const WORK_SHOWN: usize = 5;

/// All beds with their tasks.
pub fn beds(session: &Session, garden: Option<&str>) -> Result<(), Failure> {
    let gardens = session.look(|scene| {
        if garden.is_some() {
            let id = find::garden(scene, garden)?;
            return Ok(view::garden(scene, id).into_iter().collect());
        }
        let ids = find::gardens_of_year(scene);
        Ok(ids
            .into_iter()
            .filter_map(|id| view::garden(scene, id))
            .collect::<Vec<_>>())
    })?;
    if session.out.json {
        session.out.json(&gardens);
        return Ok(());
    }
    if gardens.is_empty() {
        session.hint(words::GARDEN_NONE_NEXT);
    }
    for garden in &gardens {
        whole(session, garden);
    }
    show::footer(session)
}

fn whole(session: &Session, garden: &GardenView) {
    let out = &session.out;
    let year = garden
        .document
        .year
        .map(|year| format!(" {year}"))
        .unwrap_or_default();
    out.look(Look::Bold, &format!("{}{year}", garden.document.title));
    if garden.beds.is_empty() {
        out.next(out.text(words::BEDS_NONE));
    }
    for one in &garden.beds {
        bed(session, one);
    }
    if !garden.free_tasks.is_empty() {
        out.heading(out.text(words::FREE_TASKS));
        out.table(&table(session, &garden.free_tasks, session.today, false));
    }
    if !garden.work.is_empty() {
        out.heading(out.text(words::WORK_DONE));
        let mut work = Table::new(&["", "", "", ""]);
        for one in garden.work.iter().take(WORK_SHOWN) {
            work.row(work_row(session, one));
        }
        out.table(&work);
    }
}

fn bed(session: &Session, bed: &BedView) {
    let (out, lang) = (&session.out, session.lang());
    let number = bed.fields.number.unwrap_or_default();
    let name = bed.fields.name.clone().unwrap_or_default();
    out.heading(&format!("{number}  {name}"));
    let holder = bed
        .holder
        .as_ref()
        .map(|holder| words::HELD_BY.with(lang, &[&show::party(holder, lang)]));
    let about = [bed.fields.crop.clone(), bed.fields.zone.clone(), holder];
    let about: Vec<_> = about.into_iter().flatten().collect();
    if !about.is_empty() {
        out.next(&format!("  {}", about.join(" · ")));
    }
    let more = [bed.fields.harvest_rule.clone(), bed.fields.note.clone()];
    let more: Vec<_> = more.into_iter().flatten().collect();
    if !more.is_empty() {
        out.line(&format!("  {}", more.join(" · ")));
    }
    if let Some(sown) = bed.no_weeding {
        let until = dates::show_day(sown.until, session.today, lang);
        let text = words::SOWN_UNTIL.with(lang, &[words::SOWN.text(lang), &until]);
        out.look(Look::Warn, &format!("  {text}"));
    }
    for exception in show::exceptions(&bed.head, lang) {
        out.look(Look::Warn, &format!("  {exception}"));
    }
    if !bed.tasks.is_empty() {
        out.table(&table(session, &bed.tasks, session.today, false));
    }
}

/// What is due on a day, in every garden of the year.
pub fn day(session: &Session, garden: Option<&str>, args: &DayArgs) -> Result<(), Failure> {
    let day = args.day.map_or(session.today, |day| day.on(session.today));
    let days = session.look(|scene| {
        let ids = match garden {
            Some(_) => vec![find::garden(scene, garden)?],
            None => find::gardens_of_year(scene),
        };
        let days = ids
            .into_iter()
            .filter_map(|id| view::garden_day(scene, id, day));
        Ok(days.collect::<Vec<_>>())
    })?;
    if session.out.json {
        session.out.json(&days);
        return Ok(());
    }
    if days.is_empty() {
        session.hint(words::GARDEN_NONE_NEXT);
    }
    for (at, one) in days.iter().enumerate() {
        if at > 0 {
            session.out.blank();
        }
        one_day(session, one);
    }
    show::footer(session)
}

fn one_day(session: &Session, day: &GardenDayView) {
    let (out, lang) = (&session.out, session.lang());
    let on = dates::show_short(day.day, session.today, lang);
    out.look(Look::Bold, &format!("{}, {on}", day.document.title));
    let tasks: Vec<_> = day.tasks.iter().chain(&day.free_tasks).cloned().collect();
    if tasks.is_empty() {
        out.line(&format!("  {}", out.text(words::DAY_NOTHING)));
        out.next(&format!("  {}", out.text(words::DAY_NOTHING_NEXT)));
    } else {
        out.table(&table(session, &tasks, day.day, true));
    }
    let sown: Vec<_> = day
        .no_weeding
        .iter()
        .map(|bed| {
            let number = bed.number.unwrap_or_default();
            format!("{number} {}", bed.name.clone().unwrap_or_default())
        })
        .collect();
    if !sown.is_empty() {
        out.look(
            Look::Warn,
            &format!(
                "  {}",
                words::NO_WEEDING_HERE.with(lang, &[&sown.join(", ")])
            ),
        );
    }
}

/// Tasks in a table, with or without their beds.
pub fn table(session: &Session, list: &[TaskView], day: Date, with_beds: bool) -> Table {
    let lang = session.lang();
    let head = [
        words::COLUMN_ID,
        words::COLUMN_BED,
        words::COLUMN_TASK,
        words::COLUMN_DUE,
        words::COLUMN_PEOPLE,
        words::COLUMN_NOTES,
        words::COLUMN_STATE,
    ];
    let head = if with_beds {
        head.map(|word| word.text(lang))
    } else {
        [""; 7]
    };
    let mut table = Table::new(&head);
    for task in list {
        let bed = task
            .bed
            .as_ref()
            .filter(|_| with_beds)
            .and_then(|bed| bed.number);
        let title = task.fields.title.clone().unwrap_or_default();
        let mut notes = tasks::notes(session, task);
        // On a day it is due, or not; among the beds one wants to know how often.
        let rule = tasks::rule(&task.fields, lang).filter(|_| !with_beds);
        notes.splice(..0, rule);
        table.row([
            show::id_cell(task.head.id),
            bed.map(|number| number.to_string())
                .unwrap_or_default()
                .into(),
            title.into(),
            tasks::due(session, task, day),
            tasks::who(session, task),
            notes.join(" · ").into(),
            tasks::states(session, task),
        ]);
    }
    table
}

/// Work done: day, what, who, how much.
fn work_row(session: &Session, work: &WorkView) -> [Cell; 4] {
    let lang = session.lang();
    let day = work
        .fields
        .day
        .map(|day| dates::show_short(day, session.today, lang));
    let mut notes: Vec<String> = [work.fields.amount.clone(), work.fields.note.clone()]
        .into_iter()
        .flatten()
        .collect();
    if work.target_withdrawn {
        notes.push(words::TASK_WITHDRAWN.text(lang).to_owned());
    }
    notes.extend(show::exceptions(&work.head, lang));
    [
        Cell::new(day.unwrap_or_default(), Look::Dim),
        work.title.clone().unwrap_or_default().into(),
        show::party(&work.head.owner, lang).into(),
        notes.join(" · ").into(),
    ]
}
