//! A garden by bed and by day.

use super::{DocumentHead, EntryRef, Head, Party, Scene, TaskView, WorkView};
use crate::ids::DocumentId;
use crate::model::Bed;
use jiff::civil::Date;
use serde::Serialize;

/// "Frisch gesät – nicht jäten"; there only while it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Sown {
    /// When it was sown.
    pub on: Option<Date>,
    /// The last day on which nobody weeds.
    pub until: Date,
}

/// A bed with its tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BedView {
    /// What every record has; `mine` means the record.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Bed,
    /// Who looks after it.
    pub holder: Option<Party>,
    /// Its holder is me or whom I act for.
    pub held_by_me: bool,
    /// "Frisch gesät – nicht jäten", while it holds.
    pub no_weeding: Option<Sown>,
    /// Its tasks as they stand today, by title.
    pub tasks: Vec<TaskView>,
    /// Work on it, newest day first.
    pub work: Vec<WorkView>,
}

/// A garden by bed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GardenView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: Date,
    /// Its beds by number.
    pub beds: Vec<BedView>,
    /// Tasks without a bed, or whose bed was withdrawn, by title.
    pub free_tasks: Vec<TaskView>,
    /// All work of the year, newest day first, also on tasks and beds that were withdrawn since.
    pub work: Vec<WorkView>,
    /// Beds and tasks that were withdrawn.
    pub withdrawn: Vec<EntryRef>,
}

/// A garden on a day: what is due, was done, left out or claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GardenDayView {
    /// The document.
    pub document: DocumentHead,
    /// The day.
    pub day: Date,
    /// Tasks of beds: late ones first, the longest first, then those due, then left out, done and claimed.
    pub tasks: Vec<TaskView>,
    /// The same of tasks without a bed.
    pub free_tasks: Vec<TaskView>,
    /// Beds on which nobody weeds on the day.
    pub no_weeding: Vec<super::BedRef>,
}
/// stub
pub fn garden(scene: &Scene<'_>, document: DocumentId) -> Option<GardenView> {
    unimplemented!()
}
/// stub
pub fn garden_day(scene: &Scene<'_>, document: DocumentId, day: Date) -> Option<GardenDayView> {
    unimplemented!()
}
