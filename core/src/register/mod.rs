//! The register: server-ordered rows that name people, organisations, roles, devices, invites and documents.
//!
//! Documents hold ids only; names, numbers and rights stand here, where the server can filter them by
//! reader and delete them. Its commands can be entered offline: the phone applies them to its own copy by
//! the same function that the server uses, and takes the server's rows when they come.

mod access;
mod act;
mod apply;
mod rows;
#[cfg(test)]
mod tests;

pub use access::may_read;
pub use act::RegisterAct;
pub use apply::{Change, apply, may_bring_in};
pub use rows::{
    Card, CardKind, Contact, Device, Document, Entry, Invite, Proxy, Role, Row, RowKey,
    active_device_of_organisers,
};

use crate::ids::{CardId, DeviceId, DocumentId, RowId};
use crate::model::{Area, FieldOfWork, Level};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Who writes: a device and its person, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writer {
    /// The person (the steward's own card for the server's device).
    pub person: CardId,
    /// The device.
    pub device: DeviceId,
    /// Whether this is the server's own device.
    pub steward: bool,
    /// The day in Europe/Berlin, for roles with a term.
    pub today: Date,
}

/// A community's register in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    rows: BTreeMap<RowKey, (u64, Row)>,
    roles_of: BTreeMap<CardId, BTreeSet<RowId>>,
    proxies_of: BTreeMap<CardId, BTreeSet<RowId>>,
}

impl Register {
    /// Takes a row of this version in; `None` removes it.
    pub fn set(&mut self, key: RowKey, version: u64, row: Option<Row>) {
        self.forget(key);
        let Some(row) = row else { return };
        match (key, &row) {
            (RowKey::Role(id), Row::Role(role)) => {
                self.roles_of.entry(role.person).or_default().insert(id);
            }
            (RowKey::Proxy(id), Row::Proxy(proxy)) => {
                self.proxies_of.entry(proxy.person).or_default().insert(id);
            }
            _ => {}
        }
        self.rows.insert(key, (version, row));
    }

    fn forget(&mut self, key: RowKey) {
        match (key, self.rows.remove(&key)) {
            (RowKey::Role(id), Some((_, Row::Role(role)))) => {
                remove(&mut self.roles_of, role.person, id);
            }
            (RowKey::Proxy(id), Some((_, Row::Proxy(proxy)))) => {
                remove(&mut self.proxies_of, proxy.person, id);
            }
            _ => {}
        }
    }

    /// A row and its version.
    pub fn get(&self, key: RowKey) -> Option<(u64, &Row)> {
        self.rows.get(&key).map(|(version, row)| (*version, row))
    }

    /// Every row with its key and version, in the order of keys.
    pub fn rows(&self) -> impl Iterator<Item = (RowKey, u64, &Row)> {
        self.rows
            .iter()
            .map(|(key, (version, row))| (*key, *version, row))
    }

    /// The roles of a person, past and future ones too, with their rows' ids.
    pub fn roles(&self, person: CardId) -> impl Iterator<Item = (RowId, &Role)> {
        let ids = self.roles_of.get(&person).into_iter().flatten();
        ids.filter_map(|id| match self.get(RowKey::Role(*id)) {
            Some((_, Row::Role(role))) => Some((*id, role)),
            _ => None,
        })
    }

    /// The parties that a person acts for.
    pub fn proxies(&self, person: CardId) -> impl Iterator<Item = CardId> {
        let ids = self.proxies_of.get(&person).into_iter().flatten();
        ids.filter_map(|id| match self.get(RowKey::Proxy(*id)) {
            Some((_, Row::Proxy(proxy))) => Some(proxy.card),
            _ => None,
        })
    }

    /// The person's levels that hold in an area on a day.
    pub fn levels(&self, person: CardId, area: Area, today: Date) -> impl Iterator<Item = Level> {
        self.roles(person)
            .filter(move |(_, role)| role.holds(area, today))
            .map(|(_, role)| role.level)
    }

    /// Organiser of the area.
    pub fn organises(&self, person: CardId, area: Area, today: Date) -> bool {
        self.levels(person, area, today)
            .any(|level| level == Level::Organiser)
    }

    /// Organiser, lead or deputy of the area.
    pub fn leads(&self, person: CardId, area: Area, today: Date) -> bool {
        self.levels(person, area, today).any(Level::leads)
    }

    /// Organiser, lead or deputy of anything.
    pub fn leads_somewhere(&self, person: CardId, today: Date) -> bool {
        self.roles(person)
            .any(|(_, role)| role.level.leads() && role.is_current(today))
    }

    /// Organiser of the community, of gardens, the calendar or all events: who may see and keep people's numbers.
    ///
    /// A single event or an organisation does not count. Whoever leads a club becomes organiser of each event
    /// that they add, and must not read everybody's number by adding one.
    pub fn organises_somewhere(&self, person: CardId, today: Date) -> bool {
        self.roles(person).any(|(_, role)| {
            let is_wide = match role.area.field {
                FieldOfWork::Community | FieldOfWork::Garden | FieldOfWork::Calendar => true,
                FieldOfWork::Event => role.area.of.is_none(),
                FieldOfWork::Organisation => false,
            };
            is_wide && role.level == Level::Organiser && role.is_current(today)
        })
    }

    /// Whether a person has a device that may write.
    pub fn has_device(&self, person: CardId) -> bool {
        self.devices()
            .any(|(_, device)| device.person == person && !device.revoked)
    }

    /// Whether a person may act as a party: it is them, they act for it, or they lead that organisation.
    pub fn acts_as(&self, person: CardId, party: CardId, today: Date) -> bool {
        person == party
            || self.proxies(person).any(|card| card == party)
            || self.roles(person).any(|(_, role)| {
                role.level.leads()
                    && role.area == Area::organisation(party)
                    && role.is_current(today)
            })
    }

    /// A card.
    pub fn card(&self, id: CardId) -> Option<&Card> {
        match self.get(RowKey::Card(id)) {
            Some((_, Row::Card(card))) => Some(card),
            _ => None,
        }
    }

    /// Every card.
    pub fn cards(&self) -> impl Iterator<Item = (CardId, &Card)> {
        self.rows
            .iter()
            .filter_map(|(key, (_, row))| match (key, row) {
                (RowKey::Card(id), Row::Card(card)) => Some((*id, card)),
                _ => None,
            })
    }

    /// A card's contact, if this register may hold it.
    pub fn contact(&self, id: CardId) -> Option<&Contact> {
        match self.get(RowKey::Contact(id)) {
            Some((_, Row::Contact(contact))) => Some(contact),
            _ => None,
        }
    }

    /// A device.
    pub fn device(&self, id: DeviceId) -> Option<&Device> {
        match self.get(RowKey::Device(id)) {
            Some((_, Row::Device(device))) => Some(device),
            _ => None,
        }
    }

    /// Every device.
    pub fn devices(&self) -> impl Iterator<Item = (DeviceId, &Device)> {
        self.rows
            .iter()
            .filter_map(|(key, (_, row))| match (key, row) {
                (RowKey::Device(id), Row::Device(device)) => Some((*id, device)),
                _ => None,
            })
    }

    /// An invite.
    pub fn invite(&self, id: RowId) -> Option<&Invite> {
        match self.get(RowKey::Invite(id)) {
            Some((_, Row::Invite(invite))) => Some(invite),
            _ => None,
        }
    }

    /// Every invite.
    pub fn invites(&self) -> impl Iterator<Item = (RowId, &Invite)> {
        self.rows
            .iter()
            .filter_map(|(key, (_, row))| match (key, row) {
                (RowKey::Invite(id), Row::Invite(invite)) => Some((*id, invite)),
                _ => None,
            })
    }

    /// A document.
    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        match self.get(RowKey::Document(id)) {
            Some((_, Row::Document(document))) => Some(document),
            _ => None,
        }
    }

    /// Every document.
    pub fn documents(&self) -> impl Iterator<Item = (DocumentId, &Document)> {
        self.rows
            .iter()
            .filter_map(|(key, (_, row))| match (key, row) {
                (RowKey::Document(id), Row::Document(document)) => Some((*id, document)),
                _ => None,
            })
    }
}

fn remove(index: &mut BTreeMap<CardId, BTreeSet<RowId>>, person: CardId, id: RowId) {
    if let Some(ids) = index.get_mut(&person) {
        ids.remove(&id);
        if ids.is_empty() {
            index.remove(&person);
        }
    }
}
