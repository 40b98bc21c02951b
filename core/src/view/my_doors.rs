//! "Mein Türchen": what a host or standby has to know.

use super::calendar::of_year;
use super::context::Context;
use super::year::Year;
use super::{
    CalendarView, DayState, DocumentHead, DoorState, DoorView, Head, Scene, WishState, WishView,
};
use crate::ids::{CardId, RecordId};
use crate::model::DocumentKind;
use jiff::civil::Date;
use serde::Serialize;

/// What I am at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MyPart {
    /// I host it, or somebody I act for.
    Host,
    /// I stand in for the host.
    Standby,
}

/// The one word on a host's card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HostCard {
    /// Wunsch abgegeben.
    Wished,
    /// Angefragt – noch keine Zusage.
    Asked,
    /// Tag vergeben – andere sind frei.
    NotChosen,
    /// Steht fest.
    Stands,
    /// Zwei Zusagen – bitte klären; or a door stands though its wish was taken back.
    ToClarify,
    /// Abgesagt.
    Cancelled,
}

/// A door or wish of mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MyDoor {
    /// The calendar.
    pub calendar: DocumentHead,
    /// What I am there.
    pub part: MyPart,
    /// How it stands.
    pub card: HostCard,
    /// Its day: the door's, or the wish's first choice.
    pub date: Option<Date>,
    /// The door, once there is one.
    pub door: Option<DoorView>,
    /// The wish; doors that were given without one have none.
    pub wish: Option<WishView>,
}

impl MyDoor {
    /// The door's head, or the wish's where there is no door.
    pub(super) fn head(&self) -> Option<&Head> {
        let door = self.door.as_ref().map(|door| &door.head);
        door.or_else(|| self.wish.as_ref().map(|wish| &wish.head))
    }

    /// Ids of later commands sort first.
    fn id(&self) -> Option<RecordId> {
        self.head().map(|head| head.id)
    }

    fn host(&self) -> Option<CardId> {
        self.head().map(|head| head.owner.id)
    }
}

/// My doors and wishes, and doors where I stand in, of all calendars, by day.
pub fn my_doors(scene: &Scene<'_>) -> Vec<MyDoor> {
    let mut mine: Vec<MyDoor> = Context::of_kind(scene, DocumentKind::Calendar)
        .iter()
        .flat_map(|context| of_calendar(scene, &of_year(&Year::of(context))))
        .collect();
    mine.sort_by_key(|mine| (mine.date, mine.id(), mine.part == MyPart::Standby));
    mine
}

fn of_calendar(scene: &Scene<'_>, calendar: &CalendarView) -> Vec<MyDoor> {
    let part = |door: &DoorView| {
        let stands_in = door.fields.standby.is_some_and(|card| scene.acts_as(card));
        let standby = stands_in.then_some(MyPart::Standby);
        door.head.mine.then_some(MyPart::Host).or(standby)
    };
    let doors = calendar.doors.iter().filter_map(|door| {
        Some(MyDoor {
            calendar: calendar.document.clone(),
            part: part(door)?,
            card: card_of_door(door.state),
            date: door.fields.date,
            door: Some(door.clone()),
            wish: wish_of(calendar, door).cloned(),
        })
    });
    let has_door = |wish: &WishView| {
        let mut doors = calendar.doors.iter();
        doors.any(|door| wish_of(calendar, door).is_some_and(|of| of.head.id == wish.head.id))
    };
    let wishes = calendar.wishes.iter().filter(|wish| wish.head.mine);
    let wishes = wishes.filter_map(|wish| {
        let card = card_of_wish(calendar, &wish.state);
        // A door that was taken back by an organiser leaves the wish open again.
        let open = !matches!(wish.state, WishState::Granted { .. } | WishState::Withdrawn);
        (open || !has_door(wish)).then(|| MyDoor {
            calendar: calendar.document.clone(),
            part: MyPart::Host,
            card,
            date: wish.fields.first,
            door: None,
            wish: Some(wish.clone()),
        })
    });
    still_said(doors.chain(wishes).collect())
}

/// What was given up is no news once its host has something else: a wish once there is anything, a door once there is
/// something on its day. Of several that were given up for a day the latest stays.
fn still_said(mine: Vec<MyDoor>) -> Vec<MyDoor> {
    let is_over = |one: &MyDoor| one.part == MyPart::Host && one.card == HostCard::Cancelled;
    let replaces = |other: &MyDoor, one: &MyDoor| {
        let same_day = other.date == one.date;
        let later = same_day && is_over(other) && other.id() < one.id();
        let instead = !is_over(other) && (same_day || one.door.is_none());
        other.part == MyPart::Host && other.host() == one.host() && (later || instead)
    };
    let is_gone = |one: &MyDoor| is_over(one) && mine.iter().any(|other| replaces(other, one));
    let gone: Vec<bool> = mine.iter().map(is_gone).collect();
    let kept = mine.into_iter().zip(gone);
    kept.filter_map(|(one, gone)| (!gone).then_some(one))
        .collect()
}

/// The wish that a door names, or that reads as granted by it.
fn wish_of<'a>(calendar: &'a CalendarView, door: &DoorView) -> Option<&'a WishView> {
    let grants = |wish: &WishView| match wish.state {
        WishState::Granted { door: by, .. } => by == door.head.id,
        _ => false,
    };
    let mut wishes = calendar.wishes.iter();
    wishes.find(|wish| door.fields.wish == Some(wish.head.id) || grants(wish))
}

fn card_of_door(state: DoorState) -> HostCard {
    match state {
        DoorState::Granted => HostCard::Stands,
        DoorState::TwoGrants | DoorState::WishWithdrawn => HostCard::ToClarify,
        DoorState::Withdrawn | DoorState::HostDroppedOut => HostCard::Cancelled,
    }
}

fn card_of_wish(calendar: &CalendarView, state: &WishState) -> HostCard {
    match state {
        WishState::Wished => HostCard::Wished,
        WishState::Asked => HostCard::Asked,
        WishState::NotChosen { .. } => HostCard::NotChosen,
        WishState::Granted { .. } => HostCard::Stands,
        WishState::Stands { date } => {
            let mut days = calendar.days.iter().filter(|day| day.date == *date);
            if days.any(|day| day.state == DayState::TwoGrants) {
                HostCard::ToClarify
            } else {
                HostCard::Stands
            }
        }
        WishState::Withdrawn => HostCard::Cancelled,
    }
}
