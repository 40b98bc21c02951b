//! A year's Adventskalender.

use super::context::Context;
use super::year::Year;
use super::{
    DayState, DayView, DocumentHead, DoorView, Head, Party, Reserved, Scene, WishState, WishView,
};
use crate::ids::{DocumentId, RecordId};
use crate::model::{Calendar, DocumentKind, Door, Kind, Record, Wish};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;

/// A calendar of doors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: Date,
    /// The frame's record; none before an organiser has set the calendar up.
    pub frame_head: Option<Head>,
    /// The frame.
    pub frame: Option<Calendar>,
    /// Further live frames: two organisers set the calendar up; one has to be withdrawn.
    pub other_frames: Vec<RecordId>,
    /// Days kept for somebody.
    pub reserved: Vec<Reserved>,
    /// The sign-up deadline has passed.
    pub sign_up_closed: bool,
    /// The programme is printed.
    pub printed: bool,
    /// Every day from the first to the last.
    pub days: Vec<DayView>,
    /// The days that nobody has, wishes or keeps.
    pub free: Vec<Date>,
    /// Doors from today on that their hosts took back before the print, as long as nobody has the day or keeps it.
    pub called_off: Vec<RecordId>,
    /// Every door, withdrawn ones too, by day.
    pub doors: Vec<DoorView>,
    /// Every wish, withdrawn ones too, by first choice, of one day in the order in which they were entered.
    pub wishes: Vec<WishView>,
}

/// A calendar as it stands today; `None` if there is no such calendar.
pub fn calendar(scene: &Scene<'_>, document: DocumentId) -> Option<CalendarView> {
    let context = Context::find(scene, document, DocumentKind::Calendar)?;
    Some(of_year(&Year::of(&context)))
}

/// The view of a year that is sorted already.
pub(super) fn of_year(year: &Year<'_, '_>) -> CalendarView {
    let context = year.context;
    let today = context.scene.today;
    let mut wishes: Vec<WishView> = context
        .live
        .all(Kind::Wish)
        .map(|record| wish(year, record))
        .collect();
    // The earlier before the later: ids of later commands sort first.
    wishes.sort_by_key(|wish| {
        let fields = &wish.fields;
        (fields.first, fields.entered_on, Reverse(wish.head.id))
    });
    let days: Vec<DayView> = year
        .days()
        .into_iter()
        .map(|date| day(year, date, &wishes))
        .collect();
    let free: Vec<Date> = days
        .iter()
        .filter(|day| day.state == DayState::Free && day.date >= today)
        .map(|day| day.date)
        .collect();
    for wish in &mut wishes {
        if let WishState::NotChosen { free: days } = &mut wish.state {
            days.clone_from(&free);
        }
    }
    let mut doors: Vec<DoorView> = context
        .live
        .all(Kind::Door)
        .map(|record| door(year, record))
        .collect();
    doors.sort_by_key(|door| (door.fields.date, door.fields.start, door.head.id));
    let frame = context.frame(Kind::Calendar);
    CalendarView {
        document: context.document_head(),
        today,
        frame_head: frame.map(|record| context.head(record)),
        frame: frame.map(Calendar::of),
        other_frames: context.other_frames(Kind::Calendar),
        reserved: year.reserved.clone(),
        sign_up_closed: year.frame.sign_up_deadline.is_some_and(|last| today > last),
        printed: year.is_printed(),
        days,
        called_off: year.called_off().map(|door| door.id).collect(),
        free,
        doors,
        wishes,
    }
}

fn wish(year: &Year<'_, '_>, record: &Record) -> WishView {
    let fields = Wish::of(record);
    WishView {
        head: year.context.head(record),
        state: year.wish(record),
        valid_at_once: year.is_valid_at_once(&fields),
        fields,
    }
}

fn door(year: &Year<'_, '_>, record: &Record) -> DoorView {
    let fields = Door::of(record);
    let head = year.context.head(record);
    DoorView {
        host: head.owner.clone(),
        head,
        standby: fields.standby.map(|card| year.context.scene.party(card)),
        state: year.door(&fields, record),
        fields,
    }
}

fn day(year: &Year<'_, '_>, date: Date, wishes: &[WishView]) -> DayView {
    let ids = |records: &[&Record]| records.iter().map(|record| record.id).collect();
    let party = |card| year.context.scene.party(card);
    let hosts = |records: &[&Record]| -> Vec<Party> {
        records
            .iter()
            .map(|record| party(record.meta.owner))
            .collect()
    };
    let first = |wish: &&WishView| wish.fields.first == Some(date);
    let undecided = |wish: &&WishView| matches!(wish.state, WishState::Wished | WishState::Asked);
    let stands = |wish: &&WishView| wish.state == WishState::Stands { date };
    let on_day = wishes.iter().filter(first);
    let shown: Vec<&WishView> = on_day
        .filter(|wish| undecided(wish) || stands(wish))
        .collect();
    let waiting = shown.iter().filter(|wish| undecided(wish)).count();
    DayView {
        date,
        state: year.day(date, waiting),
        doors: ids(year.doors_on(date)),
        hosts: hosts(year.doors_on(date)),
        wishes: shown.iter().map(|wish| wish.head.id).collect(),
        wished_by: shown.iter().map(|wish| wish.head.owner.clone()).collect(),
        withdrawn: year.withdrawn_on(date).map(|record| record.id).collect(),
        contested_by: ids(year.contested_on(date)),
    }
}
