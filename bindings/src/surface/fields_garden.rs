//! Fields of what lives in a garden. What is not set is not given; an edit that clears a field sets it to none.

use super::ids::{CardId, LocalDate, LocalDateTime, RecordId};
use super::names::{BedFields, ClaimFields, DoneFields, SkipFields, TaskFields};
use mitmach_core::model::{Activity, DueRule, SkipReason};

/// A bed of a garden.
#[uniffi::remote(Record)]
pub struct BedFields {
    /// Its number on the plan.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub number: Option<i64>,
    /// Its name.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Where it is.
    #[uniffi(default)]
    pub zone: Option<String>,
    /// Who looks after it.
    #[uniffi(default)]
    pub holder: Option<CardId>,
    /// What grows there.
    #[uniffi(default)]
    pub crop: Option<String>,
    /// When it was sown.
    #[uniffi(default)]
    pub sown_on: Option<LocalDate>,
    /// "gesät – nicht jäten" until this day, the day itself included.
    #[uniffi(default)]
    pub no_weeding_until: Option<LocalDate>,
    /// Who may harvest what.
    #[uniffi(default)]
    pub harvest_rule: Option<String>,
    /// Anything else.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// Something to be done: in a garden, or a shift or preparation of an event.
#[uniffi::remote(Record)]
pub struct TaskFields {
    /// The bed it is for; none for the garden as a whole.
    #[uniffi(default)]
    pub bed: Option<RecordId>,
    /// What to do.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub title: Option<String>,
    /// What sort of work it is.
    #[uniffi(default)]
    pub activity: Option<Activity>,
    /// When it is due.
    #[uniffi(default)]
    pub due: Option<DueRule>,
    /// The day it is due (once) or first due.
    #[uniffi(default)]
    pub first_due: Option<LocalDate>,
    /// Days after it was last done.
    #[uniffi(default)]
    pub every_days: Option<i64>,
    /// Days of the week as a set of bits: Monday 1 ... Sunday 64.
    #[uniffi(default)]
    pub weekdays: Option<i64>,
    /// First ISO week of the year in which it is due; may be later than `week_to`: over New Year.
    #[uniffi(default)]
    pub week_from: Option<i64>,
    /// Last ISO week in which it is due.
    #[uniffi(default)]
    pub week_to: Option<i64>,
    /// How many people it wants.
    #[uniffi(default)]
    pub people: Option<i64>,
    /// How many minutes it takes.
    #[uniffi(default)]
    pub minutes: Option<i64>,
    /// Can be done sitting.
    #[uniffi(default)]
    pub seated: Option<bool>,
    /// Suits children.
    #[uniffi(default)]
    pub with_children: Option<bool>,
    /// Heavy work.
    #[uniffi(default)]
    pub heavy: Option<bool>,
    /// From 18 on.
    #[uniffi(default)]
    pub adults_only: Option<bool>,
    /// "nur nach Absprache": a claim is asked for, not valid at once.
    #[uniffi(default)]
    pub on_request: Option<bool>,
    /// Key or tool it needs.
    #[uniffi(default)]
    pub needs: Option<String>,
    /// Start of a shift.
    #[uniffi(default)]
    pub starts: Option<LocalDateTime>,
    /// End of a shift.
    #[uniffi(default)]
    pub ends: Option<LocalDateTime>,
}

/// Somebody will do a task.
#[uniffi::remote(Record)]
pub struct ClaimFields {
    /// The task.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub task: Option<RecordId>,
    /// The day; none for a shift.
    #[uniffi(default)]
    pub day: Option<LocalDate>,
    /// How many people come.
    #[uniffi(default)]
    pub heads: Option<i64>,
}

/// Somebody did a task or worked on a bed.
#[uniffi::remote(Record)]
pub struct DoneFields {
    /// The task.
    #[uniffi(default)]
    pub task: Option<RecordId>,
    /// The bed, for work without a task.
    #[uniffi(default)]
    pub bed: Option<RecordId>,
    /// The day.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub day: Option<LocalDate>,
    /// How many people worked.
    #[uniffi(default)]
    pub heads: Option<i64>,
    /// How much: "2 Kannen".
    #[uniffi(default)]
    pub amount: Option<String>,
    /// Minutes it took.
    #[uniffi(default)]
    pub minutes: Option<i64>,
    /// Anything else.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// A task is left out on a day.
#[uniffi::remote(Record)]
pub struct SkipFields {
    /// The task.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub task: Option<RecordId>,
    /// The day.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub day: Option<LocalDate>,
    /// Why.
    ///
    /// A record cannot be without it.
    #[uniffi(default)]
    pub reason: Option<SkipReason>,
}
