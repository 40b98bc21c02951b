//! Names that differ from the core's, because Kotlin or Swift have a type of that name already (`Task`, `Calendar`,
//! `Error`) or because a generic type has no name there.

use mitmach_core::exchange;
use mitmach_core::model;
use mitmach_core::view::{self, ListDiff};

/// Fields of a `Bed`.
pub type BedFields = model::Bed;
/// Fields of a `Task`.
pub type TaskFields = model::Task;
/// Fields of a `Claim`.
pub type ClaimFields = model::Claim;
/// Fields of a `Done`.
pub type DoneFields = model::Done;
/// Fields of a `Skip`.
pub type SkipFields = model::Skip;
/// Fields of a `Calendar`.
pub type CalendarFields = model::Calendar;
/// Fields of a `Wish`.
pub type WishFields = model::Wish;
/// Fields of a `Door`.
pub type DoorFields = model::Door;
/// Fields of a `Event`.
pub type EventFields = model::Event;
/// Fields of a `Rsvp`.
pub type RsvpFields = model::Rsvp;
/// Fields of a `Seat`.
pub type SeatFields = model::Seat;
/// Fields of a `Bring`.
pub type BringFields = model::Bring;
/// Fields of a `Pledge`.
pub type PledgeFields = model::Pledge;
/// Fields of a `CheckIn`.
pub type CheckInFields = model::CheckIn;
/// Fields of a `Withdrawal`.
pub type WithdrawalFields = model::Withdrawal;
/// A value of a field.
pub type FieldValue = model::Value;
/// What is wrong in a line of a list.
pub type ImportLineError = exchange::ImportError;
/// What changed in a list.
pub type BedDiff = ListDiff<view::BedView>;
/// What changed in a list.
pub type TaskDiff = ListDiff<view::TaskView>;
/// What changed in a list.
pub type DayDiff = ListDiff<view::DayView>;
/// What changed in a list.
pub type AnswerDiff = ListDiff<view::AnswerView>;
/// What changed in a list.
pub type DocumentDiff = ListDiff<view::DocumentView>;
/// What changed in a list.
pub type PersonDiff = ListDiff<view::PersonView>;
