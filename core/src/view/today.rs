//! The first screen: what concerns me now.

use super::{AnswerView, Conflict, DocumentHead, EntryRef, EventItem, MyDoor, Scene, TaskView};
use jiff::civil::Date;
use serde::Serialize;

/// A task that is due, late or claimed by me for today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TodayTask {
    /// The garden.
    pub garden: DocumentHead,
    /// It is of a bed that I hold, or I claimed it.
    pub mine: bool,
    /// The task.
    pub task: TaskView,
}

/// An event that I answered or help with and that is not over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MyEvent {
    /// The document.
    pub document: DocumentHead,
    /// When, where and whether it takes place.
    pub event: EventItem,
    /// What I answered, or those I act for; each with whether it has to be confirmed again.
    pub answers: Vec<AnswerView>,
    /// Shifts that I claimed.
    pub shifts: Vec<EntryRef>,
    /// What I bring.
    pub pledges: Vec<EntryRef>,
}

/// Something that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "decide", rename_all = "snake_case")]
pub enum Undecided {
    /// A contradiction that I may settle.
    Conflict {
        /// Which.
        conflict: Box<Conflict>,
    },
    /// A wish for a door.
    Wish {
        /// Which.
        wish: EntryRef,
    },
    /// A printed day without a host.
    DroppedOut {
        /// The day.
        date: Date,
    },
    /// An answer that asks for seats.
    Answer {
        /// Which.
        rsvp: EntryRef,
        /// Heads.
        heads: i64,
    },
    /// A claim on a task "nur nach Absprache".
    Claim {
        /// Which.
        claim: EntryRef,
    },
}

/// Something that waits for my decision, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The document.
    pub document: DocumentHead,
    /// What.
    #[serde(flatten)]
    pub what: Undecided,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TodayView {
    /// The day.
    pub today: Date,
    /// Due in the gardens, mine first.
    pub due: Vec<TodayTask>,
    /// My doors and wishes that are not over, by day.
    pub doors: Vec<MyDoor>,
    /// My events, by start.
    pub events: Vec<MyEvent>,
    /// What waits for my decision.
    pub decide: Vec<Decision>,
    /// Entries that only this phone has, or that hold something that was not accepted; withdrawals first.
    pub not_arrived: Vec<EntryRef>,
}
/// stub
pub fn today(scene: &Scene<'_>) -> TodayView {
    unimplemented!()
}
