//! Everything contradictory that concerns who looks.

use super::context::Context;
use super::{Contradiction, DocumentHead, EntryRef, Party, Scene};
use jiff::civil::Date;
use serde::Serialize;

/// What is contradictory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Dispute {
    /// A field has several values.
    Field {
        /// The record.
        entry: EntryRef,
        /// The field and its values.
        #[serde(flatten)]
        contradiction: Contradiction,
    },
    /// More grants for a day than doors: "Zwei Zusagen – bitte klären".
    TwoGrants {
        /// The day.
        date: Date,
        /// The doors.
        doors: Vec<EntryRef>,
        /// Wishes that stand at once on the same day.
        wishes: Vec<EntryRef>,
    },
    /// A wish that could have stood at once, and doors to others on its day.
    ContestedDay {
        /// The day.
        date: Date,
        /// The doors.
        doors: Vec<EntryRef>,
        /// The wishes.
        wishes: Vec<EntryRef>,
    },
    /// Two doors grant one wish on different days.
    GrantedTwice {
        /// The wish.
        wish: EntryRef,
        /// The doors.
        doors: Vec<EntryRef>,
    },
    /// A wish was withdrawn, and a door grants it.
    WishWithdrawn {
        /// The wish.
        wish: EntryRef,
        /// The door.
        door: EntryRef,
    },
    /// More people than a task wants will do it on a day: "Sie sind zu zweit".
    SeveralClaims {
        /// The task.
        task: EntryRef,
        /// The day; none for a shift.
        day: Option<Date>,
        /// How many people it wants.
        wanted: i64,
        /// How many will come.
        coming: i64,
        /// The claims.
        claims: Vec<EntryRef>,
    },
    /// A party has several live answers to an event.
    AnsweredTwice {
        /// The party.
        party: Party,
        /// The answers.
        answers: Vec<EntryRef>,
    },
    /// A document has two calendar frames or two events.
    SeveralFrames {
        /// The records.
        frames: Vec<EntryRef>,
    },
}

/// Something contradictory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The document.
    pub document: DocumentHead,
    /// Whether I may settle it: choose the value, or withdraw one of the entries.
    pub may_settle: bool,
    /// What it is about.
    #[serde(flatten)]
    pub dispute: Dispute,
}

/// Everything contradictory that concerns me: in records of mine, or where I lead. By document, and in it
/// always in the same order.
pub fn conflicts(scene: &Scene<'_>) -> Vec<Conflict> {
    Context::all(scene)
        .iter()
        .flat_map(super::finder::of_document)
        .collect()
}
