//! The bring list: what is wanted, what is pledged.

use super::Head;
use crate::model::{Bring, Pledge};
use serde::Serialize;

/// Somebody brings something; the owner is who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PledgeView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Pledge,
    /// What: its own words, or the wanted item's.
    pub item: Option<String>,
    /// How many; one if nothing is said.
    pub amount: i64,
    /// What it contains: its own words, or the wanted item's.
    pub contains: Option<String>,
}

/// Something wanted, with what is pledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BringView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Bring,
    /// How many are pledged.
    pub pledged: i64,
    /// How many have been handed in.
    pub delivered: i64,
    /// How many are still wanted.
    pub missing: i64,
    /// "Mehr als gewünscht": how many more than wanted.
    pub surplus: i64,
    /// Who brings it.
    pub pledges: Vec<PledgeView>,
}
