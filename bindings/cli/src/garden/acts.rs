//! What people enter in a garden.

use super::args;
use crate::choice::Choice;
use crate::dates;
use crate::describe::Describe;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::{undo, words};
use jiff::civil::Date;
use mitmach_core::ids::{DocumentId, RecordId};
use mitmach_core::model::{Act, Asker, Bed, Claim, DocumentKind, Done, DueRule, Kind, Skip, Task};
use mitmach_core::register::RegisterAct;

/// A new garden for a year.
pub fn new_garden(session: &Session, new: &args::NewGarden) -> Result<(), Failure> {
    let year = new.year.unwrap_or_else(|| session.today.year());
    let receipt = session.enter_register(RegisterAct::AddDocument {
        kind: DocumentKind::Garden,
        title: new.name.clone(),
        series: series(&new.name),
        year: Some(year),
    })?;
    let what = session.say(words::GARDEN_ADDED, &[&new.name, &year.to_string()]);
    session.entered(&receipt, &what);
    session.hint(words::GARDEN_ADDED_NEXT);
    Ok(())
}

/// What tells gardens apart: the name as the import of lists folds it, so that both mean one garden.
fn series(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// A new bed.
pub fn add_bed(session: &Session, garden: Option<&str>, new: &args::AddBed) -> Result<(), Failure> {
    let fields = &new.fields;
    let (garden, holder) = session.look(|scene| {
        let holder = fields
            .holder
            .as_deref()
            .map(|name| find::party(scene, name));
        Ok((find::garden(scene, garden)?, holder.transpose()?))
    })?;
    let day = |day: Option<dates::Day>| day.map(|day| day.on(session.today));
    let bed = Bed {
        number: Some(new.number),
        name: Some(new.name.clone()),
        zone: fields.zone.clone(),
        holder,
        crop: fields.crop.clone(),
        sown_on: day(fields.sown),
        no_weeding_until: day(fields.no_weeding_until),
        harvest_rule: fields.harvest.clone(),
        note: fields.note.clone(),
    };
    let receipt = session.enter(garden, Act::AddBed(bed), Asker::default())?;
    let what = session.say(words::BED_ADDED, &[&new.number.to_string(), &new.name]);
    session.entered(&receipt, &what);
    Ok(())
}

/// Changes a bed.
pub fn edit_bed(
    session: &Session,
    garden: Option<&str>,
    edit: &args::EditBed,
) -> Result<(), Failure> {
    let fields = &edit.fields;
    let (bed, holder) = session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        let holder = fields
            .holder
            .as_deref()
            .map(|name| find::party(scene, name));
        Ok((
            find::bed(scene, garden, &edit.bed, session.lang())?,
            holder.transpose()?,
        ))
    })?;
    let day = |day: Option<dates::Day>| day.map(|day| day.on(session.today));
    let changes = Changes::new(&bed)
        .number("number", edit.number)
        .text("name", edit.name.as_deref())
        .text("zone", fields.zone.as_deref())
        .card("holder", holder)
        .text("crop", fields.crop.as_deref())
        .date("sown_on", day(fields.sown))
        .date("no_weeding_until", day(fields.no_weeding_until))
        .text("harvest_rule", fields.harvest.as_deref())
        .text("note", fields.note.as_deref());
    session.change(changes)
}

/// A new task.
pub fn add_task(
    session: &Session,
    garden: Option<&str>,
    new: &args::AddTask,
) -> Result<(), Failure> {
    let (garden, bed) = session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        let bed = new
            .bed
            .as_deref()
            .map(|bed| find::bed(scene, garden, bed, session.lang()));
        Ok((garden, bed.transpose()?))
    })?;
    let task = new_task(
        &new.title,
        bed.map(|bed| bed.id),
        &new.fields,
        session.today,
    );
    let receipt = session.enter(garden, Act::AddTask(task), Asker::default())?;
    session.entered(&receipt, &session.say(words::TASK_ADDED, &[&new.title]));
    Ok(())
}

fn new_task(title: &str, bed: Option<RecordId>, fields: &args::TaskFields, today: Date) -> Task {
    let (due, first_due) = due(fields, today);
    Task {
        bed,
        title: Some(title.to_owned()),
        activity: fields.activity,
        due,
        // Without a first day it is due from the day of entry on.
        first_due: first_due.or((due == Some(DueRule::EveryDays)).then_some(today)),
        every_days: fields.every,
        weekdays: fields.weekdays.map(|days| days.0),
        week_from: fields.weeks.map(|weeks| weeks.0),
        week_to: fields.weeks.map(|weeks| weeks.1),
        people: fields.people,
        minutes: fields.minutes,
        seated: fields.seated,
        with_children: fields.with_children,
        heavy: fields.heavy,
        adults_only: fields.adults_only,
        on_request: fields.on_request,
        needs: fields.needs.clone(),
        starts: None,
        ends: None,
    }
}

fn due(fields: &args::TaskFields, today: Date) -> (Option<DueRule>, Option<Date>) {
    let first = fields.on.or(fields.first).map(|day| day.on(today));
    let rule = if fields.on.is_some() {
        Some(DueRule::Once)
    } else if fields.every.is_some() {
        Some(DueRule::EveryDays)
    } else {
        fields.weekdays.map(|_| DueRule::Weekdays)
    };
    (rule, first)
}

/// Changes a task.
pub fn edit_task(
    session: &Session,
    garden: Option<&str>,
    edit: &args::EditTask,
) -> Result<(), Failure> {
    let task = task(session, garden, &edit.task)?;
    let fields = &edit.fields;
    let (rule, first) = due(fields, session.today);
    let changes = Changes::new(&task)
        .text("title", edit.title.as_deref())
        .choice("activity", fields.activity)
        .value("due", rule)
        .date("first_due", first)
        .number("every_days", fields.every)
        .number("weekdays", fields.weekdays.map(|days| days.0))
        .number("week_from", fields.weeks.map(|weeks| weeks.0))
        .number("week_to", fields.weeks.map(|weeks| weeks.1))
        .number("people", fields.people)
        .number("minutes", fields.minutes)
        .flag("seated", fields.seated)
        .flag("with_children", fields.with_children)
        .flag("heavy", fields.heavy)
        .flag("adults_only", fields.adults_only)
        .flag("on_request", fields.on_request)
        .text("needs", fields.needs.as_deref());
    session.change(changes)
}

fn task(session: &Session, garden: Option<&str>, text: &str) -> Result<Found, Failure> {
    session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        find::task(scene, &[garden], words::TASK, text, session.lang())
    })
}

/// Somebody will do a task.
pub fn claim(session: &Session, garden: Option<&str>, claim: &args::Claim) -> Result<(), Failure> {
    let lang = session.lang();
    let day = claim.day.map_or(session.today, |day| day.on(session.today));
    let (task, asker, who, on_request) = session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        let task = find::task(scene, &[garden], words::TASK, &claim.task, lang)?;
        let describe = Describe { scene, lang };
        let record = describe.find(task.id);
        let on_request = record.and_then(|record| record.get("on_request")) == Some(true);
        let owner = claim.asker.owner(scene)?;
        Ok((
            task,
            claim.asker.asker(scene)?,
            describe.name(owner),
            on_request,
        ))
    })?;
    let act = Act::ClaimTask(Claim {
        task: Some(task.id),
        day: Some(day),
        heads: claim.heads,
    });
    let receipt = session.enter(task.document, act, asker)?;
    let day = dates::show_day(day, session.today, lang);
    session.entered(
        &receipt,
        &session.say(words::CLAIMED, &[&who, &task.title, &day]),
    );
    if on_request {
        session.hint(words::CLAIM_BY_ARRANGEMENT);
    }
    Ok(())
}

/// A task or, without one, a bed.
enum Worked {
    Task(Found),
    Bed(Found),
}

fn worked(
    session: &Session,
    garden: Option<&str>,
    text: &str,
) -> Result<(Worked, DocumentId), Failure> {
    let lang = session.lang();
    session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        // A number is a bed's.
        if text.parse::<i64>().is_ok() {
            let bed = find::bed(scene, garden, text, lang)?;
            return Ok((Worked::Bed(bed), garden));
        }
        match find::task(scene, &[garden], words::TASK_OR_BED, text, lang) {
            Ok(task) => Ok((Worked::Task(task), garden)),
            Err(Failure::Unknown {
                what,
                text,
                candidates,
            }) => {
                let bed = find::bed(scene, garden, &text, lang);
                let unknown = Failure::Unknown {
                    what,
                    text,
                    candidates,
                };
                bed.map(|bed| (Worked::Bed(bed), garden))
                    .map_err(|_| unknown)
            }
            Err(other) => Err(other),
        }
    })
}

/// Something is done.
pub fn done(session: &Session, garden: Option<&str>, done: &args::Done) -> Result<(), Failure> {
    let day = done.day.map_or(session.today, |day| day.on(session.today));
    let (what, garden) = worked(session, garden, &done.what)?;
    let asker = session.look(|scene| done.asker.asker(scene))?;
    let (task, bed, title) = match what {
        Worked::Task(task) => (Some(task.id), None, task.title),
        Worked::Bed(bed) => (None, Some(bed.id), bed.title),
    };
    let act = Act::LogWork(Done {
        task,
        bed,
        day: Some(day),
        heads: done.heads,
        amount: done.amount.clone(),
        minutes: done.minutes,
        note: done.note.clone(),
    });
    let receipt = session.enter(garden, act, asker)?;
    let day = dates::show_day(day, session.today, session.lang());
    session.entered(&receipt, &session.say(words::DONE_ENTERED, &[&title, &day]));
    Ok(())
}

/// A task is left out on a day.
pub fn skip(session: &Session, garden: Option<&str>, skip: &args::Skip) -> Result<(), Failure> {
    let day = skip.day.map_or(session.today, |day| day.on(session.today));
    let task = task(session, garden, &skip.task)?;
    let act = Act::SkipTask(Skip {
        task: Some(task.id),
        day: Some(day),
        reason: Some(skip.reason),
    });
    let receipt = session.enter(task.document, act, Asker::default())?;
    let lang = session.lang();
    let day = dates::show_day(day, session.today, lang);
    let reason = skip.reason.label().text(lang);
    session.entered(
        &receipt,
        &session.say(words::SKIPPED, &[&task.title, &day, reason]),
    );
    Ok(())
}

/// Takes something of a garden back.
pub fn withdraw(
    session: &Session,
    garden: Option<&str>,
    args: &args::WithdrawArgs,
) -> Result<(), Failure> {
    let found = session.look(|scene| {
        let garden = match garden {
            Some(name) => Some(find::garden(scene, Some(name))?),
            None => None,
        };
        find::any(
            scene,
            words::THING_ENTRY,
            &args.entry,
            session.lang(),
            |document, record| {
                document.document.kind == DocumentKind::Garden
                    && garden.is_none_or(|garden| garden == document.id)
                    && record.kind != Kind::Withdrawal
                    && !find::withdrawn(document).contains(&record.id)
            },
        )
    })?;
    undo::withdraw(session, &found)
}
