//! How wishes for doors stand.

use super::Head;
use super::year::Year;
use crate::ids::RecordId;
use crate::model::{Door, Record, Wish};
use jiff::civil::Date;
use serde::Serialize;

/// How a wish stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum WishState {
    /// "Wunsch abgegeben": the organisers will decide.
    Wished,
    /// "Ihr Türchen steht fest": a door grants it.
    Granted {
        /// The door, or one of several.
        door: RecordId,
        /// Its day.
        date: Option<Date>,
    },
    /// "Steht fest" without a door: it came after the deadline or with open sign-up, and its first day is
    /// neither taken nor reserved.
    Stands {
        /// Its day.
        date: Date,
    },
    /// "Angefragt – noch keine Zusage": it came after the deadline or with open sign-up and is not valid at
    /// once.
    Asked,
    /// "Tag vergeben – andere sind frei": every day it names is taken.
    NotChosen {
        /// The days that are still free.
        free: Vec<Date>,
    },
    /// Taken back, it or the door that granted it.
    Withdrawn,
}

/// A wish; the owner is the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WishView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Wish,
    /// How it stands.
    #[serde(flatten)]
    pub state: WishState,
    /// It was entered after the deadline, or sign-up is open: it needs no organiser while its day is free.
    pub valid_at_once: bool,
}

impl<'a> Year<'_, 'a> {
    /// How a wish stands; the free days of one that was not chosen are not filled in.
    pub(super) fn wish(&self, record: &Record) -> WishState {
        if self.context.live.is_withdrawn(record.id) {
            return WishState::Withdrawn;
        }
        if let Some((door, record)) = self.granting(record) {
            return WishState::Granted {
                door: record.id,
                date: door.date,
            };
        }
        let given = self.given_back(record);
        if given.iter().any(|door| self.is_by_host(door)) {
            return WishState::Withdrawn;
        }
        let wish = Wish::of(record);
        let stands = |date: &Date| self.standing_on(*date).iter().any(|of| of.id == record.id);
        if let Some(date) = wish.first.filter(stands) {
            return WishState::Stands { date };
        }
        let days = days_of(&wish);
        if !days.is_empty() && days.iter().all(|date| self.is_taken(*date)) {
            return WishState::NotChosen { free: Vec::new() };
        }
        if self.is_valid_at_once(&wish) {
            WishState::Asked
        } else {
            WishState::Wished
        }
    }

    /// Whether a wish needs no organiser while its day is free.
    pub(super) fn is_valid_at_once(&self, wish: &Wish) -> bool {
        let late = wish.entered_on.zip(self.frame.sign_up_deadline);
        self.frame.open_sign_up == Some(true) || late.is_some_and(|(on, last)| on > last)
    }

    /// The day on which a wish stands unless doors take it.
    pub(super) fn could_stand(&self, record: &Record) -> Option<Date> {
        let wish = Wish::of(record);
        let first = wish.first?;
        let inside = self.frame.first_day.is_none_or(|day| day <= first)
            && self.frame.last_day.is_none_or(|day| first <= day);
        let holds = self.is_valid_at_once(&wish)
            && wish.certain != Some(false)
            && inside
            && self.label(first).is_none()
            && self.granting(record).is_none()
            && self.given_back(record).is_empty();
        holds.then_some(first)
    }

    /// The door that grants a wish: one that names it, or one without a wish for the same host on a day it
    /// names. Of several the earliest.
    fn granting(&self, wish: &Record) -> Option<&(Door, &'a Record)> {
        let of_wish = self.of_wish(wish);
        let live = of_wish.filter(|(_, record)| !self.context.live.is_withdrawn(record.id));
        live.min_by_key(|(door, record)| (door.date, record.id))
    }

    /// The doors that granted a wish and were withdrawn.
    fn given_back(&self, wish: &Record) -> Vec<&'a Record> {
        let of_wish = self.of_wish(wish).map(|(_, record)| *record);
        of_wish
            .filter(|record| self.context.live.is_withdrawn(record.id))
            .collect()
    }

    fn of_wish(&self, wish: &Record) -> impl Iterator<Item = &(Door, &'a Record)> {
        let (id, host, days) = (wish.id, wish.meta.owner, days_of(&Wish::of(wish)));
        self.doors.iter().filter(move |(door, record)| {
            let same =
                || record.meta.owner == host && door.date.is_some_and(|on| days.contains(&on));
            door.wish == Some(id) || (door.wish.is_none() && same())
        })
    }

    /// Whether a door was taken back by its host or for them, not by an organiser who grants otherwise.
    fn is_by_host(&self, door: &Record) -> bool {
        let (scene, host) = (self.context.scene, door.meta.owner);
        let withdrawals = self.context.live.withdrawals(door.id).iter();
        withdrawals.map(|withdrawal| &withdrawal.meta).any(|meta| {
            meta.owner == host
                || meta.on_behalf == Some(host)
                || scene.register.acts_as(meta.author, host, scene.today)
        })
    }
}

fn days_of(wish: &Wish) -> Vec<Date> {
    [wish.first, wish.second, wish.third]
        .into_iter()
        .flatten()
        .collect()
}
