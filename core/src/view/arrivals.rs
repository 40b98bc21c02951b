//! The door list: who was announced, who came.

use super::{AnswerState, Party};
use crate::ids::RecordId;
use serde::Serialize;

/// Heads that came through a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The check-in.
    pub id: RecordId,
    /// How many.
    pub heads: i64,
    /// At which door.
    pub door: Option<String>,
    /// Who counted them.
    pub by: Party,
}

/// A party on the door list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorLine {
    /// The answer.
    pub rsvp: RecordId,
    /// Who answered.
    pub party: Party,
    /// How the answer stands.
    pub state: AnswerState,
    /// Heads that were announced; none for a no or a withdrawn answer.
    pub announced: i64,
    /// Heads that came: the largest check-in, or the sum of them as far as it was announced.
    pub arrived: i64,
    /// The check-ins.
    pub check_ins: Vec<Arrival>,
}

/// The door list of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoorList {
    /// Parties by name: all who may come, and those who came though they had not said so.
    pub lines: Vec<DoorLine>,
    /// People who came without an answer.
    pub walk_ins: Vec<Arrival>,
    /// Heads announced, a party that answered twice once.
    pub announced: i64,
    /// Heads of walk-ins.
    pub walk_in_heads: i64,
    /// Heads at the door in all.
    pub total: i64,
}
