//! How the doors and wishes of a calendar stand, by the rule "a wish is valid at once, unless …".
//!
//! Before the sign-up deadline an organiser grants wishes; a door is that grant. A wish that was entered
//! after it, or with open sign-up, is valid at once and stands on its first choice, unless that day is taken
//! or reserved. Besides, these never stand by themselves: a tentative wish (its host has not decided), a day
//! outside the calendar, and a wish whose door was withdrawn (nothing withdrawn revives).
//!
//! Nobody can tell from records whether such a wish or the door that takes its day came first: clocks rank
//! nothing. So the wish does not stand, and the day is shown as contested to those concerned.

use super::context::Context;
use super::days::reserved;
use super::{DayState, DoorState, Reserved};
use crate::ids::{CardId, RecordId};
use crate::model::{Calendar, Door, Kind, Record};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Days that a calendar shows at most.
const MOST_DAYS: usize = 366;

/// A calendar's records, sorted.
pub(super) struct Year<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    pub(super) frame: Calendar,
    pub(super) reserved: Vec<Reserved>,
    /// Every door, withdrawn ones too.
    pub(super) doors: Vec<(Door, &'a Record)>,
    /// Doors that count, by day.
    doors_on: BTreeMap<Date, Vec<&'a Record>>,
    /// Wishes that stand, by day.
    standing_on: BTreeMap<Date, Vec<&'a Record>>,
    /// Wishes that would stand if doors to others did not take their day, by day.
    contested_on: BTreeMap<Date, Vec<&'a Record>>,
}

impl<'c, 'a> Year<'c, 'a> {
    pub(super) fn of(context: &'c Context<'a>) -> Self {
        let frame = context
            .frame(Kind::Calendar)
            .map(Calendar::of)
            .unwrap_or_default();
        let doors: Vec<_> = context
            .live
            .all(Kind::Door)
            .map(|record| (Door::of(record), record))
            .collect();
        let mut doors_on: BTreeMap<Date, Vec<&Record>> = BTreeMap::new();
        for (door, record) in &doors {
            if let Some(date) = door.date.filter(|_| !context.live.is_withdrawn(record.id)) {
                doors_on.entry(date).or_default().push(record);
            }
        }
        let mut year = Self {
            context,
            reserved: reserved(frame.reserved_days.as_deref().unwrap_or("")),
            frame,
            doors,
            doors_on,
            standing_on: BTreeMap::new(),
            contested_on: BTreeMap::new(),
        };
        for record in context.live.live(Kind::Wish) {
            let Some(date) = year.could_stand(record) else {
                continue;
            };
            let host = record.meta.owner;
            let same_host = |door: &&Record| door.meta.owner == host;
            let on = if !year.is_taken(date) {
                &mut year.standing_on
            } else if !year.doors_on(date).iter().any(same_host) {
                &mut year.contested_on
            } else {
                continue;
            };
            on.entry(date).or_default().push(record);
        }
        year
    }

    /// Every day from the first to the last.
    pub(super) fn days(&self) -> Vec<Date> {
        let (Some(first), Some(last)) = (self.frame.first_day, self.frame.last_day) else {
            return Vec::new();
        };
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
        days.take_while(|day| *day <= last)
            .take(MOST_DAYS)
            .collect()
    }

    /// Every day that doors or wishes have, in the calendar or not.
    pub(super) fn dates(&self) -> BTreeSet<Date> {
        let by_day = [&self.doors_on, &self.standing_on, &self.contested_on];
        by_day
            .into_iter()
            .flat_map(|days| days.keys().copied())
            .collect()
    }

    /// The doors of a day that count.
    pub(super) fn doors_on(&self, date: Date) -> &[&'a Record] {
        self.doors_on.get(&date).map_or(&[], Vec::as_slice)
    }

    /// The withdrawn doors of a day.
    pub(super) fn withdrawn_on(&self, date: Date) -> impl Iterator<Item = &'a Record> {
        let withdrawn = |id| self.context.live.is_withdrawn(id);
        let doors = self.doors.iter();
        doors
            .filter(move |(door, record)| door.date == Some(date) && withdrawn(record.id))
            .map(|(_, record)| *record)
    }

    /// Doors from today on that their hosts took back before the print, as long as nobody has the day or keeps it; of
    /// a day the latest.
    pub(super) fn called_off(&self) -> impl Iterator<Item = &'a Record> {
        let today = self.context.scene.today;
        let nobody_has = move |date: &Date| {
            let given = !self.doors_on(*date).is_empty() || !self.standing_on(*date).is_empty();
            *date >= today && !given && self.label(*date).is_none()
        };
        let dates = self.days().into_iter().filter(nobody_has);
        let dates = dates.filter(|_| !self.is_printed());
        dates.filter_map(|date| {
            let doors = self.withdrawn_on(date);
            let own = doors.filter(|door| self.context.is_withdrawn_by_own(door));
            // Ids of later commands sort first.
            own.min_by_key(|door| door.id)
        })
    }

    /// The wishes that stand on a day without a door.
    pub(super) fn standing_on(&self, date: Date) -> &[&'a Record] {
        self.standing_on.get(&date).map_or(&[], Vec::as_slice)
    }

    /// The wishes that could have stood on a day that doors to others take.
    pub(super) fn contested_on(&self, date: Date) -> &[&'a Record] {
        self.contested_on.get(&date).map_or(&[], Vec::as_slice)
    }

    /// The doors that count and name a wish.
    pub(super) fn doors_naming(&self, wish: RecordId) -> Vec<&'a Record> {
        let live = |record: &Record| !self.context.live.is_withdrawn(record.id);
        let doors = self.doors.iter();
        doors
            .filter(|(door, record)| door.wish == Some(wish) && live(record))
            .map(|(_, record)| *record)
            .collect()
    }

    /// The label of a reserved day.
    pub(super) fn label(&self, date: Date) -> Option<&str> {
        let reserved = self.reserved.iter().find(|day| day.date == date)?;
        Some(&reserved.label)
    }

    /// Whether the programme is printed.
    pub(super) fn is_printed(&self) -> bool {
        let today = self.context.scene.today;
        self.frame.print_day.is_some_and(|print| today > print)
    }

    fn per_day(&self) -> usize {
        let doors = self
            .frame
            .doors_per_day
            .and_then(|doors| usize::try_from(doors).ok());
        doors.unwrap_or(1).max(1)
    }

    /// Whether no further door fits on a day.
    pub(super) fn is_taken(&self, date: Date) -> bool {
        self.doors_on(date).len() >= self.per_day()
    }

    /// Whether a day has more grants than doors: doors, and other hosts whose wishes stand.
    pub(super) fn is_granted_twice(&self, date: Date) -> bool {
        let doors = self.doors_on(date);
        let hosts: BTreeSet<CardId> = doors.iter().map(|door| door.meta.owner).collect();
        let standing = self.standing_on(date).iter().map(|wish| wish.meta.owner);
        let others: BTreeSet<CardId> = standing.filter(|host| !hosts.contains(host)).collect();
        doors.len() + others.len() > self.per_day()
    }

    /// How a day stands. `undecided`: how many wishes have it as their first choice and wait for an answer.
    pub(super) fn day(&self, date: Date, undecided: usize) -> DayState {
        if self.is_granted_twice(date) {
            return DayState::TwoGrants;
        }
        if !self.doors_on(date).is_empty() {
            return DayState::Granted;
        }
        if !self.standing_on(date).is_empty() {
            return DayState::Stands;
        }
        if self.is_printed() && self.withdrawn_on(date).next().is_some() {
            return DayState::HostDroppedOut;
        }
        if let Some(label) = self.label(date) {
            let label = label.to_owned();
            return DayState::Reserved { label };
        }
        match undecided {
            0 => DayState::Free,
            1 => DayState::Wished,
            _ => DayState::SeveralWishes,
        }
    }

    /// How a door stands.
    pub(super) fn door(&self, door: &Door, record: &Record) -> DoorState {
        let live = &self.context.live;
        if live.is_withdrawn(record.id) {
            let day = door.date.map(|date| self.day(date, 0));
            return if day == Some(DayState::HostDroppedOut) {
                DoorState::HostDroppedOut
            } else {
                DoorState::Withdrawn
            };
        }
        if door.wish.is_some_and(|wish| live.is_withdrawn(wish)) {
            DoorState::WishWithdrawn
        } else if door.date.is_some_and(|date| self.is_granted_twice(date)) {
            DoorState::TwoGrants
        } else {
            DoorState::Granted
        }
    }
}
