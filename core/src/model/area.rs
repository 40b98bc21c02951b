//! Areas of responsibility and the documents that belong to them.

use super::Kind;
use crate::ids::{CardId, DocumentId};
use serde::{Deserialize, Serialize};

/// What a role is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldOfWork {
    /// The whole alliance: includes every other area.
    Community,
    /// The gardens.
    Garden,
    /// The Adventskalender.
    Calendar,
    /// Events.
    Event,
    /// One organisation or household.
    Organisation,
}

/// An area: a field of work, or one thing in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Area {
    /// The field of work.
    pub field: FieldOfWork,
    /// One garden or event (its document's id) or one organisation (its card's); none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<CardId>,
}

impl Area {
    /// The whole alliance.
    pub const COMMUNITY: Self = Self {
        field: FieldOfWork::Community,
        of: None,
    };

    /// All of a field of work.
    pub const fn all(field: FieldOfWork) -> Self {
        Self { field, of: None }
    }

    /// The area that a document belongs to.
    pub const fn of_document(kind: DocumentKind, id: DocumentId) -> Self {
        Self {
            field: kind.field_of_work(),
            of: Some(CardId(id.0)),
        }
    }

    /// One organisation or household.
    pub const fn organisation(card: CardId) -> Self {
        Self {
            field: FieldOfWork::Organisation,
            of: Some(card),
        }
    }

    /// Whether a role in this area holds in that one.
    pub fn includes(&self, that: &Self) -> bool {
        match self.field {
            FieldOfWork::Community => true,
            _ => self.field == that.field && (self.of.is_none() || self.of == that.of),
        }
    }
}

/// How much a role may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Organisation: everything in its area, roles too.
    Organiser,
    /// Leitung.
    Lead,
    /// Vertretung: the same rights as the lead.
    Deputy,
    /// Küche.
    Kitchen,
    /// Einlass.
    Door,
    /// Anrufe.
    Calls,
    /// Protokoll.
    Minutes,
    /// Begleitung junger Leute.
    Mentor,
    /// Belongs to the organisation or household, without rights.
    Member,
}

impl Level {
    /// Organiser, lead or deputy.
    pub const fn leads(self) -> bool {
        matches!(self, Self::Organiser | Self::Lead | Self::Deputy)
    }
}

/// A sort of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A garden's year.
    Garden,
    /// A calendar's year.
    Calendar,
    /// An event.
    Event,
}

impl DocumentKind {
    /// Its word in ids and rows.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Garden => "garden",
            Self::Calendar => "calendar",
            Self::Event => "event",
        }
    }

    /// The field of work it belongs to.
    pub const fn field_of_work(self) -> FieldOfWork {
        match self {
            Self::Garden => FieldOfWork::Garden,
            Self::Calendar => FieldOfWork::Calendar,
            Self::Event => FieldOfWork::Event,
        }
    }

    /// Whether records of a kind may live in it.
    pub const fn holds(self, kind: Kind) -> bool {
        match kind {
            Kind::Withdrawal => true,
            Kind::Task | Kind::Claim | Kind::Done => matches!(self, Self::Garden | Self::Event),
            Kind::Bed | Kind::Skip => matches!(self, Self::Garden),
            Kind::Calendar | Kind::Wish | Kind::Door => matches!(self, Self::Calendar),
            Kind::Event | Kind::Rsvp | Kind::Seat | Kind::Bring | Kind::Pledge | Kind::CheckIn => {
                matches!(self, Self::Event)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_community_includes_all_and_a_field_its_documents() {
        let event = Area::of_document(DocumentKind::Event, DocumentId([1; 16]));
        let other = Area::of_document(DocumentKind::Event, DocumentId([2; 16]));
        assert!(Area::COMMUNITY.includes(&event));
        assert!(Area::all(FieldOfWork::Event).includes(&event));
        assert!(event.includes(&event) && !event.includes(&other));
        assert!(!event.includes(&Area::all(FieldOfWork::Event)));
        assert!(!Area::all(FieldOfWork::Garden).includes(&event));
        assert!(!event.includes(&Area::COMMUNITY));
    }
}
