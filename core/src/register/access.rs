//! Who may read which row. Whatever only some may read is a row, never a document.

use super::{CardKind, Register, Row, RowKey};
use crate::ids::CardId;
use crate::model::Area;
use jiff::civil::Date;

/// Whether a person may read a row as it stands.
pub fn may_read(register: &Register, person: CardId, key: RowKey, row: &Row, today: Date) -> bool {
    match (key, row) {
        (RowKey::Contact(card), Row::Contact(contact)) => {
            (contact.for_members && is_one_person(register, person))
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

/// A shared device (a day nursery's tablet) acts as its organisation and gets no numbers.
fn is_one_person(register: &Register, reader: CardId) -> bool {
    register
        .card(reader)
        .is_some_and(|card| card.kind == CardKind::Person)
}
