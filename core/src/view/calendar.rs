//! A year's Adventskalender.

use super::{DayView, DocumentHead, DoorView, Head, Reserved, Scene, WishView};
use crate::ids::{DocumentId, RecordId};
use crate::model::Calendar;
use jiff::civil::Date;
use serde::Serialize;

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
    /// Every door, withdrawn ones too, by day.
    pub doors: Vec<DoorView>,
    /// Every wish, withdrawn ones too, by first choice.
    pub wishes: Vec<WishView>,
}
/// stub
pub fn calendar(scene: &Scene<'_>, document: DocumentId) -> Option<CalendarView> {
    unimplemented!()
}
