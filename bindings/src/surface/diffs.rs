//! What changed in a list.

use super::names::{AnswerDiff, BedDiff, DayDiff, DocumentDiff, PersonDiff, TaskDiff};
use mitmach_core::view::{
    AnswerView, BedView, DayView, DocumentView, ListStep, PersonView, TaskView,
};

/// A step from one state of a list to the next. Places count from 0.
#[uniffi::remote(Enum)]
pub enum ListStep {
    /// The whole list, of the next `count` rows: the first step of all, and whenever more has changed than is
    /// worth telling singly.
    Reset {
        /// How many rows.
        count: u32,
    },
    /// The next row is new at this place.
    Insert {
        /// Its place.
        at: u32,
    },
    /// The row at this place has other contents: the next row's.
    Update {
        /// Its place.
        at: u32,
    },
    /// The row at this place is gone.
    Remove {
        /// Its place.
        at: u32,
    },
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct BedDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<BedView>,
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct TaskDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<TaskView>,
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct DayDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<DayView>,
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct AnswerDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<AnswerView>,
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct DocumentDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<DocumentView>,
}

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that
/// they bring, in the same order.
#[uniffi::remote(Record)]
pub struct PersonDiff {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<PersonView>,
}
