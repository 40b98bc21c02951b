//! The register's rows.

use super::Register;
use crate::ids::{CardId, DeviceId, DocumentId, GenerationId, Hash, RowId};
use crate::limits::SHORT_CHARS;
use crate::model::{Area, DocumentKind, Field, Level, Text, Type, Value};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which row: its table and id. In exports and on the wire `{"card": id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKey {
    /// A party.
    Card(CardId),
    /// How to reach a party; under the card's id.
    Contact(CardId),
    /// A role.
    Role(RowId),
    /// A device.
    Device(DeviceId),
    /// An invite.
    Invite(RowId),
    /// A document.
    Document(DocumentId),
    /// A person who acts for somebody.
    Proxy(RowId),
}

/// A row's contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// A party.
    Card(Card),
    /// How to reach a party.
    Contact(Contact),
    /// A role.
    Role(Role),
    /// A device.
    Device(Device),
    /// An invite.
    Invite(Invite),
    /// A document.
    Document(Document),
    /// A person who acts for somebody.
    Proxy(Proxy),
}

/// A row as it travels: without contents it is gone, or not for this reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which row.
    #[serde(rename = "k")]
    pub key: RowKey,
    /// The log position that made this version.
    #[serde(rename = "v")]
    pub version: u64,
    /// Its contents.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub row: Option<Row>,
}

/// What sort of party a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// One person.
    Person,
    /// A family or neighbours.
    Household,
    /// A club, school, office, shop.
    Organisation,
    /// Part of an organisation: a class, a choir.
    Group,
}

/// A party: who owns records, hosts doors, answers events. Every member reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What sort.
    pub kind: CardKind,
    /// The name that members see; of people under 16 the first name only.
    pub name: String,
    /// Under 16: never a number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub under_16: bool,
}

/// How to reach a party. For the party, organisers and, if it chose so, members.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The full name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub full_name: String,
    /// The phone number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Whether members may see it.
    pub for_members: bool,
}

/// A role of a person in an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Who.
    pub person: CardId,
    /// Where.
    pub area: Area,
    /// As what.
    pub level: Level,
    /// First day; from the beginning if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day; without end if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Role {
    /// Whether its term includes the day.
    pub fn is_current(&self, today: Date) -> bool {
        self.from.is_none_or(|from| from <= today) && self.until.is_none_or(|until| today <= until)
    }

    /// Whether it holds in an area on a day.
    pub fn holds(&self, area: Area, today: Date) -> bool {
        self.is_current(today) && self.area.includes(&area)
    }
}

/// A phone, or the server's own device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Whose it is.
    pub person: CardId,
    /// Its Ed25519 public key.
    #[serde(with = "serde_bytes")]
    pub key: [u8; 32],
    /// It may write no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revoked: bool,
    /// It is the server's own device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub steward: bool,
}

/// A way in for one person's phone. For who made it and the community's organisers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// Who comes in.
    pub person: CardId,
    /// SHA-256 of the 128-bit secret; the secret itself is nowhere but in the invite.
    pub secret: Hash,
    /// Until when, in milliseconds since 1970.
    pub expires_ms: i64,
    /// Who made it.
    pub by: CardId,
    /// The device that came in by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_by: Option<DeviceId>,
    /// Taken back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revoked: bool,
}

/// A document of the community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What sort.
    pub kind: DocumentKind,
    /// Its title: the garden's name, "Adventskalender", the event's title at creation.
    pub title: String,
    /// Tells several gardens apart; empty for calendars and events.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub series: String,
    /// The year of a garden or calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Its current generation.
    pub generation: GenerationId,
}

/// Somebody acts for a party: the daughter for her grandmother, a parent for the family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proxy {
    /// Who acts.
    pub person: CardId,
    /// For whom.
    pub card: CardId,
}

/// Whether a text may stand in a register row: not empty, short, one line, no control characters.
pub(super) fn is_name(text: &str) -> bool {
    is_short(text) && !text.trim().is_empty()
}

/// Whether a text is short and without control characters; it may be empty.
pub(super) fn is_short(text: &str) -> bool {
    let field = Field {
        name: "",
        holds: Type::Text(Text::Short),
        required: true,
        edit: crate::model::Edit::Kind,
    };
    text.len() <= SHORT_CHARS * 4 && field.check(&Value::Text(text.to_owned())).is_ok()
}

/// People who organise the whole community on a day and have a device that may write.
pub fn active_device_of_organisers(register: &Register, today: Date) -> Vec<CardId> {
    let mut people: Vec<CardId> = register
        .devices()
        .filter(|(_, device)| !device.revoked && !device.steward)
        .map(|(_, device)| device.person)
        .filter(|person| register.organises(*person, Area::COMMUNITY, today))
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}
