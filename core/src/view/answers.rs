//! Answers to an event and the seats they have.

use super::Head;
use crate::model::Rsvp;
use jiff::civil::DateTime;
use serde::Serialize;

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// "Sie sind dabei".
    In,
    /// "Warteliste – wir melden uns".
    Waiting,
    /// "Angefragt – noch keine Zusage": it needs seats and has none yet, came after the deadline or names no
    /// adult.
    Asked,
    /// Not known yet.
    Maybe,
    /// Not coming.
    No,
    /// Taken back.
    Withdrawn,
}

/// Heads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct HeadCount {
    /// Parties.
    pub answers: i64,
    /// Adults.
    pub adults: i64,
    /// Children.
    pub children: i64,
}

/// The sum of heads by how they stand; a party that answered twice counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Heads {
    /// Coming for certain.
    #[serde(rename = "in")]
    pub coming: HeadCount,
    /// Asked for, and those who do not know yet.
    pub asked: HeadCount,
    /// On the waiting list.
    pub waiting: HeadCount,
    /// Not coming.
    pub no: HeadCount,
    /// Of those coming: how many said so for an older time or place.
    pub to_reconfirm: HeadCount,
}

/// "Mehr Zusagen als Plätze": 27 of 25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Overbooked {
    /// Heads that come.
    pub taken: i64,
    /// Seats that there are.
    pub seats: i64,
}

/// "Verlegt – gilt Ihre Zusage noch?": the answer was given for another time or place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The start it was given for, if the event starts at another time by now.
    pub answered_start: Option<DateTime>,
    /// The place it was given for, if the event is somewhere else by now.
    pub answered_place: Option<String>,
}

/// An answer; the owner is the party that answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Rsvp,
    /// How it stands.
    pub state: AnswerState,
    /// Adults and children.
    pub heads: i64,
    /// It was given for another time or place and has to be confirmed again.
    pub moved: Option<Moved>,
    /// The party has several live answers; the sums count one of them.
    pub answered_twice: bool,
    /// The sums count this one.
    pub counted: bool,
}
