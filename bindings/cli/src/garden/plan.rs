//! What leads set up in a garden: gardens, beds, tasks.

use super::acts::task;
use super::options;
use crate::dates;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::words;
use jiff::civil::Date;
use mitmach_core::ids::RecordId;
use mitmach_core::model::{Act, Asker, Bed, DueRule, Task};

/// A new garden for a year.
pub fn new_garden(session: &Session, new: &super::args::NewGarden) -> Result<(), Failure> {
    let year = new.year.unwrap_or_else(|| session.today.year());
    let (_, receipt) = session
        .phone
        .add_garden(&new.name, year)
        .map_err(|error| session.failed(error))?;
    let what = session.say(words::GARDEN_ADDED, &[&new.name, &year.to_string()]);
    session.entered(&receipt, &what);
    session.hint(words::GARDEN_ADDED_NEXT);
    Ok(())
}

/// A new bed.
pub fn add_bed(
    session: &Session,
    garden: Option<&str>,
    new: &options::AddBed,
) -> Result<(), Failure> {
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
    edit: &options::EditBed,
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
    new: &options::AddTask,
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

fn new_task(title: &str, bed: Option<RecordId>, fields: &options::TaskFields, today: Date) -> Task {
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

fn due(fields: &options::TaskFields, today: Date) -> (Option<DueRule>, Option<Date>) {
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
    edit: &options::EditTask,
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
