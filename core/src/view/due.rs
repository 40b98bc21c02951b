//! stub
use crate::model::Task;
use jiff::civil::Date;
use serde::Serialize;

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum DueState {
    /// Due on the day.
    Due,
    /// Due since an earlier day.
    Overdue {
        /// The day it became due.
        since: Date,
        /// Days since then.
        days: i32,
    },
    /// Done on the day.
    Done {
        /// When it is due again.
        next: Option<Date>,
    },
    /// It would be due, but was left out on the day.
    Skipped {
        /// When it is due again.
        next: Option<Date>,
    },
    /// Not due on the day.
    NotDue {
        /// When it is due.
        next: Option<Date>,
    },
    /// To be done once and done before the day.
    Finished,
    /// It has no rule that this version understands: a shift, or something that can be done any time.
    Unscheduled,
}
/// stub
pub fn due_on(task: &Task, done: &[Date], skipped: &[Date], day: Date, today: Date) -> DueState {
    unimplemented!()
}
