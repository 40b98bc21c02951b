//! Fields of what lives in a calendar.

use super::ids::{CardId, LocalDate, LocalTime, RecordId};
use super::names::{CalendarFields, DoorFields, WishFields};
use mitmach_core::model::Setting;

/// The frame of a year's Adventskalender.
#[uniffi::remote(Record)]
pub struct CalendarFields {
    /// The year.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub year: Option<i64>,
    /// First day with a door.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub first_day: Option<LocalDate>,
    /// Last day with a door.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub last_day: Option<LocalDate>,
    /// When doors usually open.
    #[uniffi(default)]
    pub usual_start: Option<LocalTime>,
    /// Minutes a door usually takes.
    #[uniffi(default)]
    pub usual_minutes: Option<i64>,
    /// Doors on one day.
    #[uniffi(default)]
    pub doors_per_day: Option<i64>,
    /// Days kept for somebody: `2026-12-06 Kirchgemeinde|2026-12-11 Kita`.
    #[uniffi(default)]
    pub reserved_days: Option<String>,
    /// Last day to sign up.
    #[uniffi(default)]
    pub sign_up_deadline: Option<LocalDate>,
    /// The day the programme is printed.
    #[uniffi(default)]
    pub print_day: Option<LocalDate>,
    /// A wish stands at once if its date is free, before the deadline too.
    #[uniffi(default)]
    pub open_sign_up: Option<bool>,
}

/// A host wishes a day; its owner is the host.
#[uniffi::remote(Record)]
pub struct WishFields {
    /// The day it was entered, for the deadline.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub entered_on: Option<LocalDate>,
    /// First choice.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub first: Option<LocalDate>,
    /// Second choice.
    #[uniffi(default)]
    pub second: Option<LocalDate>,
    /// Third choice.
    #[uniffi(default)]
    pub third: Option<LocalDate>,
    /// Certain (true) or tentative.
    #[uniffi(default)]
    pub certain: Option<bool>,
    /// Motto.
    #[uniffi(default)]
    pub motto: Option<String>,
}

/// A day of the calendar is given to a host, who is its owner. It is the confirmation.
#[uniffi::remote(Record)]
pub struct DoorFields {
    /// The wish it grants.
    #[uniffi(default)]
    pub wish: Option<RecordId>,
    /// The day.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub date: Option<LocalDate>,
    /// When it opens.
    #[uniffi(default)]
    pub start: Option<LocalTime>,
    /// Minutes it takes.
    #[uniffi(default)]
    pub minutes: Option<i64>,
    /// Where it opens.
    #[uniffi(default)]
    pub setting: Option<Setting>,
    /// Street without a number.
    #[uniffi(default)]
    pub street: Option<String>,
    /// Where to meet.
    #[uniffi(default)]
    pub meeting_point: Option<String>,
    /// Motto.
    #[uniffi(default)]
    pub motto: Option<String>,
    /// Programme.
    #[uniffi(default)]
    pub programme: Option<String>,
    /// Food and drink.
    #[uniffi(default)]
    pub food: Option<String>,
    /// What to bring.
    #[uniffi(default)]
    pub bring_list: Option<String>,
    /// Suits children.
    #[uniffi(default)]
    pub child_friendly: Option<bool>,
    /// No steps.
    #[uniffi(default)]
    pub step_free: Option<bool>,
    /// Seats to sit on.
    #[uniffi(default)]
    pub seats: Option<i64>,
    /// There is a WC.
    #[uniffi(default)]
    pub wc: Option<bool>,
    /// What happens when it rains.
    #[uniffi(default)]
    pub rain_plan: Option<String>,
    /// Who stands in for the host.
    #[uniffi(default)]
    pub standby: Option<CardId>,
    /// What donations are for.
    #[uniffi(default)]
    pub donation: Option<String>,
    /// Whether photos are taken.
    #[uniffi(default)]
    pub photo_note: Option<String>,
}
