//! How wishes for doors stand.

use super::Head;
use crate::ids::RecordId;
use crate::model::Wish;
use jiff::civil::Date;
use serde::Serialize;

/// How a wish stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum WishState {
    /// "Wunsch abgegeben": the organisers will decide.
    Wished,
    /// "Ihr Türchen steht fest": a door grants it.
    Granted {
        /// The door, or one of several.
        door: RecordId,
        /// Its day.
        date: Option<Date>,
    },
    /// "Steht fest" without a door: it came after the deadline or with open sign-up, and its first day is
    /// neither taken nor reserved.
    Stands {
        /// Its day.
        date: Date,
    },
    /// "Angefragt – noch keine Zusage": it came after the deadline or with open sign-up and is not valid at
    /// once.
    Asked,
    /// "Tag vergeben – andere sind frei": every day it names is taken.
    NotChosen {
        /// The days that are still free.
        free: Vec<Date>,
    },
    /// Taken back, it or the door that granted it.
    Withdrawn,
}

/// A wish; the owner is the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WishView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Wish,
    /// How it stands.
    #[serde(flatten)]
    pub state: WishState,
    /// It was entered after the deadline, or sign-up is open: it needs no organiser while its day is free.
    pub valid_at_once: bool,
}
