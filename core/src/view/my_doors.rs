//! "Mein Türchen": what a host or standby has to know.

use super::{DocumentHead, DoorView, Scene, WishView};
use jiff::civil::Date;
use serde::Serialize;

/// What I am at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MyPart {
    /// I host it, or somebody I act for.
    Host,
    /// I stand in for the host.
    Standby,
}

/// The one word on a host's card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HostCard {
    /// Wunsch abgegeben.
    Wished,
    /// Angefragt – noch keine Zusage.
    Asked,
    /// Tag vergeben – andere sind frei.
    NotChosen,
    /// Steht fest.
    Stands,
    /// Zwei Zusagen – bitte klären.
    TwoGrants,
    /// Abgesagt.
    Cancelled,
}

/// A door or wish of mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MyDoor {
    /// The calendar.
    pub calendar: DocumentHead,
    /// What I am there.
    pub part: MyPart,
    /// How it stands.
    pub card: HostCard,
    /// Its day: the door's, or the wish's first choice.
    pub date: Option<Date>,
    /// The door, once there is one.
    pub door: Option<DoorView>,
    /// The wish; doors that were given without one have none.
    pub wish: Option<WishView>,
}
/// stub
pub fn my_doors(scene: &Scene<'_>) -> Vec<MyDoor> {
    unimplemented!()
}
