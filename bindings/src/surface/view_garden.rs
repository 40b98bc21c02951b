//! What screens show of a garden, and tasks wherever they live.

use super::ids::{LocalDate, RecordId};
use super::names::{BedFields, ClaimFields, DoneFields, SkipFields, TaskFields};
use mitmach_core::view::{
    BedRef, BedView, ClaimState, ClaimView, DocumentHead, DueState, EntryRef, GardenDayView,
    GardenView, Head, Party, SkipView, Sown, TaskView, WorkView,
};

/// How a task stands on a day.
#[uniffi::remote(Enum)]
pub enum DueState {
    /// Due on the day.
    Due,
    /// Due since an earlier day.
    Overdue {
        /// The day it became due.
        since: LocalDate,
        /// Days since then.
        days: i32,
    },
    /// Done on the day.
    Done {
        /// When it is due again.
        next: Option<LocalDate>,
    },
    /// It would be due, but was left out on the day.
    Skipped {
        /// When it is due again.
        next: Option<LocalDate>,
    },
    /// Not due on the day.
    NotDue {
        /// When it is due.
        next: Option<LocalDate>,
    },
    /// To be done once and done before the day.
    Finished,
    /// It has no rule that this version understands: a shift, or something that can be done any time.
    Unscheduled,
}

/// Whether a claim is valid.
#[uniffi::remote(Enum)]
pub enum ClaimState {
    /// It is: at once, or arranged with the lead.
    In,
    /// The task is "nur nach Absprache" and nobody who leads has entered this party yet.
    Asked,
}

/// Somebody will do a task; the owner is who.
#[uniffi::remote(Record)]
pub struct ClaimView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: ClaimFields,
    /// How many people come; one if nothing is said.
    pub heads: i64,
    /// Whether it is valid.
    pub state: ClaimState,
}

/// Somebody did something; the owner is who.
#[uniffi::remote(Record)]
pub struct WorkView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: DoneFields,
    /// The task's title, or the bed's name.
    pub title: Option<String>,
    /// The task (or bed) has been withdrawn; the work counts.
    pub target_withdrawn: bool,
}

/// A task is left out on a day.
#[uniffi::remote(Record)]
pub struct SkipView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: SkipFields,
}

/// A bed in few words.
#[uniffi::remote(Record)]
pub struct BedRef {
    /// The bed.
    pub id: RecordId,
    /// Its number.
    pub number: Option<i64>,
    /// Its name.
    pub name: Option<String>,
    /// Who looks after it.
    pub holder: Option<Party>,
    /// Its holder is me or whom I act for.
    pub mine: bool,
    /// It has been withdrawn.
    pub withdrawn: bool,
}

/// A task or shift as it stands on a day.
#[uniffi::remote(Record)]
pub struct TaskView {
    /// What every record has.
    pub head: Head,
    /// Its fields.
    pub fields: TaskFields,
    /// The bed it is for.
    pub bed: Option<BedRef>,
    /// Its days of the week, Monday 1 to Sunday 7, if it goes by weekdays.
    pub weekdays: Vec<i8>,
    /// How it stands on the day.
    pub due: DueState,
    /// Who did it on the day: "heute 2× gegossen" is two entries.
    pub done: Vec<WorkView>,
    /// Why it is left out on the day.
    pub skips: Vec<SkipView>,
    /// When it was last done before or on the day.
    pub last_done: Option<LocalDate>,
    /// Who will do it on the day, and claims without a day. More than one: "Sie sind zu zweit".
    pub claims: Vec<ClaimView>,
    /// Claims for later days, soonest first.
    pub later_claims: Vec<ClaimView>,
    /// How many people it wants; one if nothing is said.
    pub wanted: i64,
    /// How many people will come by valid claims; a party that claimed twice counts once.
    pub coming: i64,
    /// How many more are wanted.
    pub missing: i64,
    /// How many more come than are wanted.
    pub surplus: i64,
}

/// "Frisch gesät – nicht jäten"; there only while it holds.
#[uniffi::remote(Record)]
pub struct Sown {
    /// When it was sown.
    pub on: Option<LocalDate>,
    /// The last day on which nobody weeds.
    pub until: LocalDate,
}

/// A bed with its tasks.
#[uniffi::remote(Record)]
pub struct BedView {
    /// What every record has; `mine` means the record.
    pub head: Head,
    /// Its fields.
    pub fields: BedFields,
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
#[uniffi::remote(Record)]
pub struct GardenView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: LocalDate,
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
#[uniffi::remote(Record)]
pub struct GardenDayView {
    /// The document.
    pub document: DocumentHead,
    /// The day.
    pub day: LocalDate,
    /// Tasks of beds: late ones first, the longest first, then those due, then left out, done and claimed.
    pub tasks: Vec<TaskView>,
    /// The same of tasks without a bed.
    pub free_tasks: Vec<TaskView>,
    /// Beds on which nobody weeds on the day.
    pub no_weeding: Vec<BedRef>,
}
