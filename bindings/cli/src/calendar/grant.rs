//! Giving a day to a host.

use super::args;
use super::frame::Frame;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::show;
use crate::table::Look;
use crate::words;
use jiff::civil::Date;
use mitmach_core::ids::{CardId, DocumentId};
use mitmach_core::model::{Door, EntryState};
use mitmach_core::phone::Receipt;
use mitmach_core::view::{self, CalendarView, DayState, DoorView, Scene};

/// What is to be granted.
struct Granting {
    calendar: DocumentId,
    day: Date,
    host: CardId,
    name: String,
    standby: Option<CardId>,
    /// The door that this host has on the day already.
    there: Option<Receipt>,
}

/// An organiser gives a day to a host.
pub fn grant(session: &Session, year: Option<i16>, grant: &args::Grant) -> Result<(), Failure> {
    let granting = session.look(|scene| granting(session, scene, year, grant))?;
    let day = dates::show_day(granting.day, session.today, session.lang());
    let what = session.say(words::DOOR_GRANTED_NOW, &[&day, &granting.name]);
    if let Some(there) = &granting.there {
        session.entered(there, &what);
        session.hint(words::DOOR_THERE_NEXT);
        return Ok(());
    }
    let door = door(&granting, &grant.fields);
    let receipt = session
        .phone
        .grant_door(granting.calendar, granting.host, door)
        .map_err(|error| session.failed(error))?;
    session.entered(&receipt, &what);
    warn_of_two(session, &granting)
}

fn granting(
    session: &Session,
    scene: &Scene<'_>,
    year: Option<i16>,
    grant: &args::Grant,
) -> Result<Granting, Failure> {
    let frame = Frame::find(scene, year)?;
    let day = frame.day(grant.day, session)?;
    let host = find::party(scene, &grant.host)?;
    let describe = Describe {
        scene,
        lang: session.lang(),
    };
    let mut there = doors_on(&frame.view, day).filter(|door| door.host.id == host);
    Ok(Granting {
        calendar: frame.id,
        day,
        host,
        name: describe.name(host),
        standby: standby(scene, &grant.fields)?,
        there: there.next().map(|door| Receipt {
            command: door.head.id.command(),
            record: Some(door.head.id),
            state: EntryState::Arrived,
        }),
    })
}

fn door(granting: &Granting, fields: &args::DoorFields) -> Door {
    Door {
        wish: None,
        date: Some(granting.day),
        start: fields.start,
        minutes: fields.minutes,
        setting: fields.setting,
        street: fields.street.clone(),
        meeting_point: fields.meeting_point.clone(),
        motto: fields.motto.clone(),
        programme: fields.programme.clone(),
        food: fields.food.clone(),
        bring_list: fields.bring.clone(),
        child_friendly: fields.child_friendly,
        step_free: fields.step_free,
        seats: fields.seats,
        wc: fields.wc,
        rain_plan: fields.rain.clone(),
        standby: granting.standby,
        donation: fields.donation.clone(),
        photo_note: fields.photos.clone(),
    }
}

/// Who stands in for a host.
pub fn standby(scene: &Scene<'_>, fields: &args::DoorFields) -> Result<Option<CardId>, Failure> {
    let standby = fields
        .standby
        .as_deref()
        .map(|name| find::party(scene, name));
    standby.transpose()
}

/// The doors of a day that count.
fn doors_on(calendar: &CalendarView, day: Date) -> impl Iterator<Item = &DoorView> {
    let doors = calendar.doors.iter();
    doors.filter(move |door| door.fields.date == Some(day) && !door.head.is_withdrawn())
}

/// Says whom the day is given to besides, if that is more than it takes.
fn warn_of_two(session: &Session, granting: &Granting) -> Result<(), Failure> {
    if session.out.json {
        return Ok(());
    }
    let calendar = session.look(|scene| Ok(view::calendar(scene, granting.calendar)))?;
    let Some(calendar) = calendar else {
        return Ok(());
    };
    let on_day = calendar.days.iter().find(|day| day.date == granting.day);
    if on_day.is_none_or(|day| day.state != DayState::TwoGrants) {
        return Ok(());
    }
    let lang = session.lang();
    let mut hosts: Vec<_> = doors_on(&calendar, granting.day)
        .map(|door| &door.host)
        .chain(on_day.into_iter().flat_map(|day| &day.wished_by))
        .collect();
    hosts.sort();
    hosts.dedup();
    let label = session.out.text(words::TWO_GRANTS);
    let hosts = show::parties(hosts, lang);
    session.out.look(Look::Warn, &format!("{label}: {hosts}"));
    session.hint(words::SETTLE_WITHDRAW);
    Ok(())
}
