//! "Wer ist wofür da": people, their roles, and areas that need somebody.

use super::{Party, Scene};
use crate::ids::RowId;
use crate::model::{Area, Level};
use crate::register::{CardKind, Contact};
use jiff::civil::Date;
use serde::Serialize;

/// A role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleView {
    /// Its row.
    pub id: RowId,
    /// Where.
    pub area: Area,
    /// The name of the one garden, event or organisation it is for, if it is for one.
    pub of: Option<String>,
    /// As what.
    pub level: Level,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Whether its term includes today.
    pub current: bool,
}

/// A party with what it is there for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonView {
    /// Who.
    #[serde(flatten)]
    pub party: Party,
    /// What sort.
    pub kind: CardKind,
    /// Under 16.
    pub under_16: bool,
    /// It is me.
    pub me: bool,
    /// A phone of theirs is enrolled.
    pub has_phone: bool,
    /// Roles that are not over.
    pub roles: Vec<RoleView>,
    /// For whom they act.
    pub acts_for: Vec<Party>,
    /// How to reach them, if I may know it.
    pub contact: Option<Contact>,
}

/// An area and who is responsible for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaView {
    /// The area.
    pub area: Area,
    /// The name of the one garden, event or organisation, if it is one.
    pub of: Option<String>,
    /// Organisers, leads and deputies of it today.
    pub responsible: Vec<Party>,
    /// Fewer than two: "Bitte Vertretung benennen".
    pub needs_deputy: bool,
}

/// People and areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PeopleView {
    /// Every party by name.
    pub people: Vec<PersonView>,
    /// Areas with whoever is responsible.
    pub areas: Vec<AreaView>,
}
/// stub
pub fn people(scene: &Scene<'_>) -> PeopleView {
    unimplemented!()
}
