//! What people enter in the calendar.

use super::args;
use crate::dates;
use crate::describe::Describe;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::undo;
use crate::words;
use jiff::civil::Date;
use mitmach_core::ids::CardId;
use mitmach_core::model::{Act, Calendar, Door, Kind, Wish};
use mitmach_core::view::{self, Scene};

/// Sets the calendar of a year up, or changes its frame.
pub fn set_up(session: &Session, year: Option<i16>, set_up: &args::SetUp) -> Result<(), Failure> {
    let year = year.unwrap_or_else(|| session.today.year());
    let frame = session.look(|scene| Ok(frame_of(scene, year)))?;
    let day = |day: Option<dates::Day>| day.map(|day| day.on(session.today));
    if let Some(frame) = frame {
        let changes = Changes::new(&frame)
            .date("first_day", day(set_up.first))
            .date("last_day", day(set_up.last))
            .time("usual_start", set_up.start)
            .number("usual_minutes", set_up.minutes)
            .number("doors_per_day", set_up.doors_per_day)
            .text("reserved_days", set_up.reserved.as_deref())
            .date("sign_up_deadline", day(set_up.deadline))
            .date("print_day", day(set_up.print_day))
            .flag("open_sign_up", set_up.open_sign_up);
        return session.change(changes);
    }
    let frame = Calendar {
        year: None,
        first_day: day(set_up.first),
        last_day: day(set_up.last),
        usual_start: set_up.start,
        usual_minutes: set_up.minutes,
        doors_per_day: set_up.doors_per_day,
        reserved_days: set_up.reserved.clone(),
        sign_up_deadline: day(set_up.deadline),
        print_day: day(set_up.print_day),
        open_sign_up: set_up.open_sign_up,
    };
    let (document, receipt) = session
        .phone
        .set_up_calendar(year, frame)
        .map_err(|error| session.failed(error))?;
    let (first, last) = session.look(|scene| {
        let frame = view::calendar(scene, document).and_then(|calendar| calendar.frame);
        let frame = frame.unwrap_or_default();
        Ok((frame.first_day, frame.last_day))
    })?;
    let show = |day: Option<Date>| {
        day.map(|day| dates::show_day(day, session.today, session.lang()))
            .unwrap_or_default()
    };
    let values = [year.to_string(), show(first), show(last)];
    let values = values.each_ref().map(String::as_str);
    session.entered(&receipt, &session.say(words::CALENDAR_SET_UP, &values));
    Ok(())
}

/// The frame that a year's calendar has already.
fn frame_of(scene: &Scene<'_>, year: i16) -> Option<Found> {
    let id = find::calendar(scene, Some(year)).ok()?;
    let document = find::document(scene, id)?;
    let frame = find::live(document, Kind::Calendar).next()?;
    Some(Found {
        document: id,
        id: frame.id,
        kind: Kind::Calendar,
        title: year.to_string(),
    })
}

/// A host wishes a day.
pub fn wish(session: &Session, year: Option<i16>, wish: &args::Wish) -> Result<(), Failure> {
    let (calendar, asker, host) = session.look(|scene| {
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        let host = describe.name(wish.asker.owner(scene)?);
        Ok((find::calendar(scene, year)?, wish.asker.asker(scene)?, host))
    })?;
    let on = |day: dates::Day| day.on(session.today);
    let first = on(wish.first);
    let act = Act::WishDoor(Wish {
        entered_on: Some(session.today),
        first: Some(first),
        second: wish.second.map(on),
        third: wish.third.map(on),
        certain: Some(!wish.tentative),
        motto: wish.motto.clone(),
    });
    let receipt = session.enter(calendar, act, asker)?;
    let first = dates::show_day(first, session.today, session.lang());
    session.entered(
        &receipt,
        &session.say(words::WISH_ENTERED, &[&host, &first]),
    );
    Ok(())
}

/// An organiser gives a day to a host.
pub fn grant(session: &Session, year: Option<i16>, grant: &args::Grant) -> Result<(), Failure> {
    let day = grant.day.on(session.today);
    let (calendar, host, standby, name) = session.look(|scene| {
        let calendar = find::calendar(scene, year)?;
        let host = find::party(scene, &grant.host)?;
        let standby = standby(scene, &grant.fields)?;
        let name = Describe {
            scene,
            lang: session.lang(),
        }
        .name(host);
        Ok((calendar, host, standby, name))
    })?;
    let fields = &grant.fields;
    let door = Door {
        wish: None,
        date: Some(day),
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
        standby,
        donation: fields.donation.clone(),
        photo_note: fields.photos.clone(),
    };
    let receipt = session
        .phone
        .grant_door(calendar, host, door)
        .map_err(|error| session.failed(error))?;
    let day = dates::show_day(day, session.today, session.lang());
    session.entered(
        &receipt,
        &session.say(words::DOOR_GRANTED_NOW, &[&day, &name]),
    );
    Ok(())
}

fn standby(scene: &Scene<'_>, fields: &args::DoorFields) -> Result<Option<CardId>, Failure> {
    let standby = fields
        .standby
        .as_deref()
        .map(|name| find::party(scene, name));
    standby.transpose()
}

/// Changes a door.
pub fn edit_door(
    session: &Session,
    year: Option<i16>,
    edit: &args::EditDoor,
) -> Result<(), Failure> {
    let (door, standby) = session.look(|scene| {
        let calendar = find::calendar(scene, year)?;
        let by = (Kind::Door, words::THING_DOOR, "date");
        let door = find::dated(scene, calendar, by, &edit.door, session.lang())?;
        Ok((door, standby(scene, &edit.fields)?))
    })?;
    let fields = &edit.fields;
    let changes = Changes::new(&door)
        .date("date", edit.day.map(|day| day.on(session.today)))
        .time("start", fields.start)
        .number("minutes", fields.minutes)
        .choice("setting", fields.setting)
        .text("street", fields.street.as_deref())
        .text("meeting_point", fields.meeting_point.as_deref())
        .text("motto", fields.motto.as_deref())
        .text("programme", fields.programme.as_deref())
        .text("food", fields.food.as_deref())
        .text("bring_list", fields.bring.as_deref())
        .flag("child_friendly", fields.child_friendly)
        .flag("step_free", fields.step_free)
        .number("seats", fields.seats)
        .flag("wc", fields.wc)
        .text("rain_plan", fields.rain.as_deref())
        .card("standby", standby)
        .text("donation", fields.donation.as_deref())
        .text("photo_note", fields.photos.as_deref());
    session.change(changes)
}

/// Takes a door or a wish back: a day means its door.
pub fn withdraw(
    session: &Session,
    year: Option<i16>,
    withdraw: &args::Withdraw,
) -> Result<(), Failure> {
    let lang = session.lang();
    let found = session.look(|scene| {
        let calendar = find::calendar(scene, year)?;
        if dates::day(&withdraw.entry).is_ok() {
            let by = (Kind::Door, words::THING_DOOR, "date");
            return find::dated(scene, calendar, by, &withdraw.entry, lang);
        }
        find::any(
            scene,
            words::THING_ENTRY,
            &withdraw.entry,
            lang,
            |document, record| {
                document.id == calendar
                    && matches!(record.kind, Kind::Door | Kind::Wish | Kind::Calendar)
                    && !find::withdrawn(document).contains(&record.id)
            },
        )
    })?;
    undo::withdraw(session, &found)
}
