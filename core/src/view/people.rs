//! "Wer ist wofür da": people, their roles, and areas that need somebody.

use super::{Party, Scene};
use crate::ids::{CardId, DocumentId, RowId};
use crate::model::{Area, FieldOfWork, Level};
use crate::register::{Card, CardKind, Contact, Role, Row, RowKey};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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

/// For whom somebody acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProxyView {
    /// The row that says so.
    pub proxy: RowId,
    /// The party.
    #[serde(flatten)]
    pub party: Party,
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
    /// For whom they act, by card.
    pub acts_for: Vec<ProxyView>,
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

/// Who is there for what, and which areas need somebody.
pub fn people(scene: &Scene<'_>) -> PeopleView {
    let phones: BTreeSet<CardId> = scene
        .register
        .devices()
        .filter(|(_, device)| !device.revoked && !device.steward)
        .map(|(_, device)| device.person)
        .collect();
    // The server's own device has a card too, but is nobody whom one could ask.
    let devices = scene.register.devices();
    let stewards: BTreeSet<CardId> = devices
        .filter(|(_, device)| device.steward)
        .map(|(_, device)| device.person)
        .collect();
    let cards = scene.register.cards();
    let cards = cards.filter(|(id, _)| !stewards.contains(id));
    let mut people: Vec<PersonView> = cards
        .map(|(id, card)| person(scene, id, card, phones.contains(&id)))
        .collect();
    people.sort_by(|a, b| (&a.party.name, a.party.id).cmp(&(&b.party.name, b.party.id)));
    PeopleView {
        people,
        areas: areas(scene),
    }
}

fn person(scene: &Scene<'_>, id: CardId, card: &Card, has_phone: bool) -> PersonView {
    let mut roles: Vec<RoleView> = scene
        .register
        .roles(id)
        .filter(|(_, role)| role.until.is_none_or(|until| until >= scene.today))
        .map(|(row, role)| RoleView {
            id: row,
            area: role.area,
            of: name_of(scene, role.area),
            level: role.level,
            from: role.from,
            until: role.until,
            current: role.is_current(scene.today),
        })
        .collect();
    roles.sort_by_key(|role| (role.area, role.level, role.id));
    let rows = scene.register.rows();
    let proxies = rows.filter_map(|(key, _, row)| match (key, row) {
        (RowKey::Proxy(row), Row::Proxy(proxy)) if proxy.person == id => Some((proxy.card, row)),
        _ => None,
    });
    // Who was let twice acts once.
    let acts_for: BTreeMap<CardId, RowId> = proxies.collect();
    PersonView {
        party: scene.party(id),
        kind: card.kind,
        under_16: card.under_16,
        me: id == scene.me,
        has_phone,
        roles,
        acts_for: acts_for
            .into_iter()
            .map(|(card, proxy)| ProxyView {
                proxy,
                party: scene.party(card),
            })
            .collect(),
        contact: scene.register.contact(id).cloned(),
    }
}

/// The name of the one thing that an area is about.
fn name_of(scene: &Scene<'_>, area: Area) -> Option<String> {
    let of = area.of?;
    match area.field {
        FieldOfWork::Organisation => scene.party(of).name,
        FieldOfWork::Community
        | FieldOfWork::Garden
        | FieldOfWork::Calendar
        | FieldOfWork::Event => {
            let document = scene.register.document(DocumentId(of.0))?;
            Some(document.title.clone())
        }
    }
}

/// The fields of work, and whatever else somebody has a role in. Households and single people need no
/// deputies.
fn areas(scene: &Scene<'_>) -> Vec<AreaView> {
    let current: Vec<&Role> = scene
        .register
        .rows()
        .filter_map(|(_, _, row)| match row {
            Row::Role(role) if role.is_current(scene.today) => Some(role),
            _ => None,
        })
        .collect();
    let fields = [
        FieldOfWork::Garden,
        FieldOfWork::Calendar,
        FieldOfWork::Event,
    ];
    let mut areas: BTreeSet<Area> = fields.into_iter().map(Area::all).collect();
    areas.insert(Area::COMMUNITY);
    areas.extend(
        current
            .iter()
            .map(|role| role.area)
            .filter(|area| shares_work(scene, *area)),
    );
    areas
        .into_iter()
        .map(|area| self::area(scene, area, &current))
        .collect()
}

fn shares_work(scene: &Scene<'_>, area: Area) -> bool {
    let card = area.of.filter(|_| area.field == FieldOfWork::Organisation);
    let kind = card
        .and_then(|card| scene.register.card(card))
        .map(|card| card.kind);
    !matches!(kind, Some(CardKind::Household | CardKind::Person))
}

/// Organisers of the whole community may act everywhere, but that names nobody for a garden or an event.
fn area(scene: &Scene<'_>, area: Area, roles: &[&Role]) -> AreaView {
    let responsible: BTreeSet<CardId> = roles
        .iter()
        .filter(|role| role.level.leads() && role.area.field == area.field)
        .filter(|role| role.area.includes(&area))
        .map(|role| role.person)
        .collect();
    AreaView {
        area,
        of: name_of(scene, area),
        needs_deputy: responsible.len() < 2,
        responsible: responsible
            .into_iter()
            .map(|person| scene.party(person))
            .collect(),
    }
}
