//! An event: when and where, who comes, who helps, what they bring.

use super::{
    AnswerView, BringView, DocumentHead, DoorList, Head, Heads, Overbooked, Party, PledgeView,
    Scene, TaskView,
};
use crate::ids::{DocumentId, RecordId};
use crate::model::{Event, EventStatus};
use jiff::civil::Date;
use serde::Serialize;

/// The event's own record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventItem {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Event,
    /// Whether it takes place: cancelled if any of the concurrent values says so.
    pub status: EventStatus,
    /// Whom to ask.
    pub contact: Option<Party>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: Date,
    /// The event's record; none before it arrived, or if it was withdrawn.
    pub event: Option<EventItem>,
    /// Further live event records in the document; one has to be withdrawn.
    pub other_events: Vec<RecordId>,
    /// Heads by how they stand.
    pub heads: Heads,
    /// Seats that are left; none if nobody counts them.
    pub seats_left: Option<i64>,
    /// "Mehr Zusagen als Plätze".
    pub overbooked: Option<Overbooked>,
    /// Every answer, withdrawn ones too, by party.
    pub answers: Vec<AnswerView>,
    /// What is wanted, by item.
    pub bring: Vec<BringView>,
    /// Pledges of something that nobody asked for, by item.
    pub pledges: Vec<PledgeView>,
    /// Shifts and preparation by start and title.
    pub tasks: Vec<TaskView>,
    /// The door list.
    pub door_list: DoorList,
}
/// stub
pub fn event(scene: &Scene<'_>, document: DocumentId) -> Option<EventView> {
    unimplemented!()
}
