//! Who may read which row. Whatever only some may read is a row, never a document.

use super::{Register, Row, RowKey};
use crate::ids::CardId;
use crate::model::Area;
use jiff::civil::Date;

/// Whether a person may read a row as it stands.
pub fn may_read(register: &Register, person: CardId, key: RowKey, row: &Row, today: Date) -> bool {
    match (key, row) {
        (RowKey::Contact(card), Row::Contact(contact)) => {
            contact.for_members
                || register.acts_as(person, card, today)
                || register.organises_somewhere(person, today)
        }
        (_, Row::Invite(invite)) => {
            invite.by == person || register.organises(person, Area::COMMUNITY, today)
        }
        (_, Row::Contact(_)) => false,
        (_, Row::Card(_) | Row::Role(_) | Row::Device(_) | Row::Document(_) | Row::Proxy(_)) => {
            true
        }
    }
}
