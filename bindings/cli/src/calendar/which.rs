//! Finds the door or wish that is meant. A day means what the person may change there: their own before
//! anybody else's.

use super::frame::Frame;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::lookup::short;
use crate::session::Session;
use crate::words::{self, Word};
use jiff::civil::Date;
use mitmach_core::model::Kind;
use mitmach_core::view::{CalendarView, Head, Scene, WishState, WishView};

/// A door by day, host, motto or id.
pub fn door(
    session: &Session,
    scene: &Scene<'_>,
    frame: &Frame,
    text: &str,
) -> Result<Found, Failure> {
    let by_day = |day| {
        vec![
            doors(&frame.view, day, true),
            doors(&frame.view, day, false),
        ]
    };
    named(
        session,
        scene,
        frame,
        (words::THING_DOOR, &[Kind::Door]),
        text,
        by_day,
    )
}

/// A wish by one of its days, host, motto or id.
pub fn wish(
    session: &Session,
    scene: &Scene<'_>,
    frame: &Frame,
    text: &str,
) -> Result<Found, Failure> {
    let by_day = |day| wishes(&frame.view, day, |_| true);
    named(
        session,
        scene,
        frame,
        (words::THING_WISH, &[Kind::Wish]),
        text,
        by_day,
    )
}

/// What is to be taken back. A day means one's own door, else one's own wish for it, else the door that
/// stands there, else a wish.
pub fn withdrawn(
    session: &Session,
    scene: &Scene<'_>,
    frame: &Frame,
    text: &str,
) -> Result<Found, Failure> {
    let by_day = |day| {
        // A wish that a door answers stays: the door is what is taken back.
        let is_open = |wish: &WishView| !matches!(wish.state, WishState::Granted { .. });
        let mut wishes = wishes(&frame.view, day, is_open);
        let of_others = wishes.split_off(2);
        let mut steps = vec![doors(&frame.view, day, true)];
        steps.extend(wishes);
        steps.push(doors(&frame.view, day, false));
        steps.extend(of_others);
        steps
    };
    let kinds = [Kind::Door, Kind::Wish, Kind::Calendar];
    named(
        session,
        scene,
        frame,
        (words::THING_ENTRY, &kinds),
        text,
        by_day,
    )
}

/// The doors of a day that count.
fn doors(calendar: &CalendarView, day: Date, mine: bool) -> Vec<&Head> {
    let doors = calendar.doors.iter();
    let on_day = doors.filter(|door| door.fields.date == Some(day) && !door.head.is_withdrawn());
    let heads = on_day.map(|door| &door.head);
    heads.filter(|head| head.mine || !mine).collect()
}

/// The wishes for a day that count: mine by first choice, mine by any, then all in the same way.
fn wishes(calendar: &CalendarView, day: Date, fits: impl Fn(&WishView) -> bool) -> Vec<Vec<&Head>> {
    let live = |wish: &&WishView| !wish.head.is_withdrawn() && fits(wish);
    let all: Vec<_> = calendar.wishes.iter().filter(live).collect();
    let choices = |wish: &WishView| [wish.fields.first, wish.fields.second, wish.fields.third];
    let by = |mine: bool, count: usize| {
        let on_day = all.iter().filter(move |wish| {
            let mut choices = choices(wish).into_iter().take(count);
            choices.any(|choice| choice == Some(day))
        });
        let heads = on_day.map(|wish| &wish.head);
        heads.filter(|head| head.mine || !mine).collect::<Vec<_>>()
    };
    vec![by(true, 1), by(true, 3), by(false, 1), by(false, 3)]
}

/// The one thing that a text names: of a day the first step that has anything, else by name.
fn named<'v>(
    session: &Session,
    scene: &Scene<'_>,
    frame: &'v Frame,
    (what, kinds): (Word, &[Kind]),
    text: &str,
    by_day: impl Fn(Date) -> Vec<Vec<&'v Head>>,
) -> Result<Found, Failure> {
    let lang = session.lang();
    let Ok(day) = dates::day(text) else {
        return find::of_kinds(scene, frame.id, (what, kinds), text, lang);
    };
    let day = frame.meant(day, session.today);
    let steps = by_day(day);
    let heads = steps.into_iter().find(|heads| !heads.is_empty());
    let heads = heads.unwrap_or_default();
    let describe = Describe { scene, lang };
    let text = || dates::show_day(day, session.today, lang);
    match heads.as_slice() {
        [one] => Ok(Found {
            document: one.document,
            id: one.id,
            kind: one.kind,
            title: describe.title_of(one.id),
        }),
        [] => Err(Failure::say(
            words::NONE_ON_DAY,
            &[what.text(lang), &text()],
        )),
        several => {
            let lines = several.iter().map(|head| {
                let id = head.id.to_string();
                format!("{}  {}", short(&id), describe.title_of(head.id))
            });
            Err(Failure::Ambiguous {
                what,
                text: text(),
                candidates: lines.collect(),
            })
        }
    }
}
