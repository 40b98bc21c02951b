//! Fields of what lives with an event.

use super::ids::{CardId, LocalDate, LocalDateTime, RecordId};
use super::names::{BringFields, CheckInFields, EventFields, PledgeFields, RsvpFields, SeatFields};
use mitmach_core::model::{Answer, Answers, EventFormat, EventStatus, SeatRule, SeatState};

/// A festival, meeting or work day.
#[uniffi::remote(Record)]
pub struct EventFields {
    /// Its format.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub format: Option<EventFormat>,
    /// Its title.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub title: Option<String>,
    /// The organisations that hold it, as text.
    #[uniffi(default)]
    pub organisations: Option<String>,
    /// The series it belongs to.
    #[uniffi(default)]
    pub series: Option<String>,
    /// When it starts.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub start: Option<LocalDateTime>,
    /// When it ends.
    #[uniffi(default)]
    pub end: Option<LocalDateTime>,
    /// Where.
    #[uniffi(default)]
    pub place: Option<String>,
    /// Where if it rains.
    #[uniffi(default)]
    pub rain_place: Option<String>,
    /// Who answers.
    #[uniffi(default)]
    pub answers: Option<Answers>,
    /// How seats are given.
    #[uniffi(default)]
    pub seat_rule: Option<SeatRule>,
    /// How many seats there are.
    #[uniffi(default)]
    pub seats: Option<i64>,
    /// Last day to answer.
    #[uniffi(default)]
    pub deadline: Option<LocalDate>,
    /// How to get in: steps, lift, WC.
    #[uniffi(default)]
    pub access: Option<String>,
    /// What it costs.
    #[uniffi(default)]
    pub cost: Option<String>,
    /// What to bring, as text.
    #[uniffi(default)]
    pub bring_list: Option<String>,
    /// Whether photos are taken.
    #[uniffi(default)]
    pub photo_note: Option<String>,
    /// Whom to ask.
    #[uniffi(default)]
    pub contact: Option<CardId>,
    /// Whether it takes place.
    #[uniffi(default)]
    pub status: Option<EventStatus>,
}

/// An answer to an event; its owner is the party that answers.
#[uniffi::remote(Record)]
pub struct RsvpFields {
    /// Coming or not.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub answer: Option<Answer>,
    /// Adults.
    #[uniffi(default)]
    pub adults: Option<i64>,
    /// Children.
    #[uniffi(default)]
    pub children: Option<i64>,
    /// The day it was entered, for the deadline.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub entered_on: Option<LocalDate>,
    /// The start that it answers.
    #[uniffi(default)]
    pub for_start: Option<LocalDateTime>,
    /// The place that it answers.
    #[uniffi(default)]
    pub for_place: Option<String>,
    /// What they would help with.
    #[uniffi(default)]
    pub helper_wish: Option<String>,
}

/// Gives an answer its seats, or puts it on the waiting list.
#[uniffi::remote(Record)]
pub struct SeatFields {
    /// The answer.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub rsvp: Option<RecordId>,
    /// In or waiting.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub state: Option<SeatState>,
}

/// Something that is wanted for an event.
#[uniffi::remote(Record)]
pub struct BringFields {
    /// What.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub item: Option<String>,
    /// How many.
    #[uniffi(default)]
    pub wanted: Option<i64>,
    /// What it usually contains.
    #[uniffi(default)]
    pub contains: Option<String>,
}

/// Somebody brings something.
#[uniffi::remote(Record)]
pub struct PledgeFields {
    /// What is wanted; none for an own idea.
    #[uniffi(default)]
    pub bring: Option<RecordId>,
    /// Own words for it.
    #[uniffi(default)]
    pub item: Option<String>,
    /// How many.
    #[uniffi(default)]
    pub amount: Option<i64>,
    /// Allergens.
    #[uniffi(default)]
    pub contains: Option<String>,
    /// It has been handed in.
    #[uniffi(default)]
    pub delivered: Option<bool>,
}

/// Heads that came through a door.
#[uniffi::remote(Record)]
pub struct CheckInFields {
    /// The answer; none for people who just came.
    #[uniffi(default)]
    pub rsvp: Option<RecordId>,
    /// How many.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub heads: Option<i64>,
    /// At which door.
    #[uniffi(default)]
    pub door: Option<String>,
}
