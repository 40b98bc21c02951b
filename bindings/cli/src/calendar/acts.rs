//! What people enter in the calendar.

use super::frame::Frame;
use super::grant::standby;
use super::{args, which};
use crate::dates;
use crate::describe::Describe;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::undo;
use crate::words;
use jiff::civil::Date;
use mitmach_core::model::{Act, Calendar, Kind, Scalar, Value, Wish};
use mitmach_core::view::{self, Scene};

/// Sets the calendar of a year up, or changes its frame.
pub fn set_up(session: &Session, year: Option<i16>, set_up: &args::SetUp) -> Result<(), Failure> {
    let year = year.unwrap_or_else(|| session.today.year());
    let frame = session.look(|scene| Ok(frame_of(scene, year)))?;
    let day = |day: Option<dates::Day>| day.map(|day| day.in_year(year, session.today));
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
    let (calendar, asker, host, days) = session.look(|scene| {
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        let host = describe.name(wish.asker.owner(scene)?);
        let frame = Frame::find(scene, year)?;
        let first = frame.day(wish.first, session)?;
        let second = frame.maybe_day(wish.second, session)?;
        let third = frame.maybe_day(wish.third, session)?;
        let asker = wish.asker.asker(scene)?;
        Ok((frame.id, asker, host, (first, second, third)))
    })?;
    let (first, second, third) = days;
    let act = Act::WishDoor(Wish {
        entered_on: Some(session.today),
        first: Some(first),
        second,
        third,
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

/// Changes a wish.
pub fn edit_wish(
    session: &Session,
    year: Option<i16>,
    edit: &args::EditWish,
) -> Result<(), Failure> {
    let (wish, first, second, third) = session.look(|scene| {
        let frame = Frame::find(scene, year)?;
        let wish = which::wish(session, scene, &frame, &edit.wish)?;
        let other = |day: Option<dates::DayOrNothing>| -> Result<_, Failure> {
            let Some(day) = day else { return Ok(None) };
            let date = frame.maybe_day(day.0, session)?;
            Ok(Some(date.map_or(Value::Null, |date| date.to_value())))
        };
        let first = frame.maybe_day(edit.first, session)?;
        Ok((wish, first, other(edit.second)?, other(edit.third)?))
    })?;
    let changes = Changes::new(&wish)
        .date("first", first)
        .put("second", second)
        .put("third", third)
        .flag("certain", edit.tentative.map(|tentative| !tentative))
        .text("motto", edit.motto.as_deref());
    session.change(changes)
}

/// Changes a door.
pub fn edit_door(
    session: &Session,
    year: Option<i16>,
    edit: &args::EditDoor,
) -> Result<(), Failure> {
    let (door, standby, day) = session.look(|scene| {
        let frame = Frame::find(scene, year)?;
        let door = which::door(session, scene, &frame, &edit.door)?;
        let day = frame.maybe_day(edit.day, session)?;
        Ok((door, standby(scene, &edit.fields)?, day))
    })?;
    let fields = &edit.fields;
    let changes = Changes::new(&door)
        .date("date", day)
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

/// Takes a door or a wish back.
pub fn withdraw(
    session: &Session,
    year: Option<i16>,
    withdraw: &args::Withdraw,
) -> Result<(), Failure> {
    let found = session.look(|scene| {
        let frame = Frame::find(scene, year)?;
        which::withdrawn(session, scene, &frame, &withdraw.entry)
    })?;
    undo::withdraw(session, &found)
}
