//! The days of a calendar and their doors.

use super::{Head, Party};
use crate::ids::RecordId;
use crate::model::Door;
use jiff::civil::Date;
use serde::Serialize;

/// A day kept for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reserved {
    /// The day.
    pub date: Date,
    /// For whom, as it was entered.
    pub label: String,
}

/// How a day stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum DayState {
    /// Nobody has it.
    Free,
    /// Kept for somebody.
    Reserved {
        /// For whom, as it was entered.
        label: String,
    },
    /// One host wishes it as their first choice.
    Wished,
    /// Several hosts wish it as their first choice.
    SeveralWishes,
    /// A host has it, by a door.
    Granted,
    /// "Steht fest" by a wish that is valid at once, without a door.
    Stands,
    /// More doors, or wishes that stand, than the calendar has doors per day: "Zwei Zusagen – bitte klären".
    TwoGrants,
    /// "Gastgeber fällt aus – Ersatz gesucht": its door was withdrawn and the programme is printed.
    HostDroppedOut,
}

/// How a door stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoorState {
    /// It takes place.
    Granted,
    /// There are more grants for its day than doors: "Zwei Zusagen – bitte klären".
    TwoGrants,
    /// The wish it grants was taken back, perhaps while it was granted.
    WishWithdrawn,
    /// Taken back before the programme was printed.
    Withdrawn,
    /// Taken back and printed: "Gastgeber fällt aus".
    HostDroppedOut,
}

/// A door; the owner is the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Door,
    /// Who hosts it: its owner.
    pub host: Party,
    /// Who stands in for the host.
    pub standby: Option<Party>,
    /// How it stands.
    pub state: DoorState,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayView {
    /// The day.
    pub date: Date,
    /// How it stands.
    #[serde(flatten)]
    pub state: DayState,
    /// The doors of the day that count.
    pub doors: Vec<RecordId>,
    /// Their hosts, in the same order.
    pub hosts: Vec<Party>,
    /// Wishes that have this day as their first choice and are undecided or stand.
    pub wishes: Vec<RecordId>,
    /// Their hosts, in the same order.
    pub wished_by: Vec<Party>,
    /// Doors of the day that were withdrawn.
    pub withdrawn: Vec<RecordId>,
    /// Wishes that could have stood on this day at once, though doors to others take it: whether they or
    /// the doors came first nobody can tell, so the host may have read "Steht fest". To be clarified.
    pub contested_by: Vec<RecordId>,
}

/// Reads `2026-12-06 Kirchgemeinde|2026-12-11 Kita`; parts without a date are left out.
pub(super) fn reserved(text: &str) -> Vec<Reserved> {
    let part = |part: &str| {
        let (date, label) = part.trim().split_once(' ').unwrap_or((part.trim(), ""));
        let label = label.trim().to_owned();
        Some(Reserved {
            date: date.parse().ok()?,
            label,
        })
    };
    let mut days: Vec<Reserved> = text.split('|').filter_map(part).collect();
    days.sort_by_key(|day| day.date);
    days
}
