//! Tasks and shifts with who will do them, who did them, and when they are left out.

use super::context::Context;
use super::{DueState, Head, Party};
use crate::ids::RecordId;
use crate::model::{Bed, Claim, Done, Kind, Record, Skip, Task};
use jiff::civil::Date;
use serde::Serialize;

/// Whether a claim is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// It is: at once, or arranged with the lead.
    In,
    /// The task is "nur nach Absprache" and nobody who leads has entered this party yet.
    Asked,
}

/// Somebody will do a task; the owner is who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Claim,
    /// How many people come; one if nothing is said.
    pub heads: i64,
    /// Whether it is valid.
    pub state: ClaimState,
}

/// Somebody did something; the owner is who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Done,
    /// The task's title, or the bed's name.
    pub title: Option<String>,
    /// The task (or bed) has been withdrawn; the work counts.
    pub target_withdrawn: bool,
}

/// A task is left out on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkipView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Skip,
}

/// A bed in few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Task,
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
    pub last_done: Option<Date>,
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

impl Context<'_> {
    /// A bed in few words.
    pub(super) fn bed(&self, id: RecordId) -> Option<BedRef> {
        let record = self
            .live
            .get(id)
            .filter(|record| record.kind == Kind::Bed)?;
        let bed = Bed::of(record);
        Some(BedRef {
            id,
            number: bed.number,
            name: bed.name,
            holder: bed.holder.map(|holder| self.scene.party(holder)),
            mine: bed.holder.is_some_and(|holder| self.scene.acts_as(holder)),
            withdrawn: self.live.is_withdrawn(id),
        })
    }

    /// A done entry.
    pub(super) fn work(&self, record: &Record) -> WorkView {
        let fields = Done::of(record);
        let target = fields.task.or(fields.bed);
        WorkView {
            head: self.head(record),
            title: self.entry(record).title,
            target_withdrawn: target.is_some_and(|target| self.live.is_withdrawn(target)),
            fields,
        }
    }

    /// A skip.
    pub(super) fn skip(&self, record: &Record) -> SkipView {
        SkipView {
            head: self.head(record),
            fields: Skip::of(record),
        }
    }
}
