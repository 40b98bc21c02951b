//! People, their roles and phones.

use super::ids::{CardId, DeviceId, LocalDate, RowId};
use mitmach_core::model::{Area, FieldOfWork, Level};
use mitmach_core::register::{CardKind, Contact};
use mitmach_core::view::{
    AreaView, DeviceView, InviteView, Party, PeopleView, PersonView, PhonesView, ProxyView,
    RoleView,
};

/// An area: a field of work, or one thing in it.
#[uniffi::remote(Record)]
pub struct Area {
    /// The field of work.
    pub field: FieldOfWork,
    /// One garden or event (its document's id) or one organisation (its card's); none for all.
    #[uniffi(default)]
    pub of: Option<CardId>,
}

/// How to reach a party. For the party, organisers and, if it chose so, members.
#[uniffi::remote(Record)]
pub struct Contact {
    /// The full name.
    pub full_name: String,
    /// The phone number.
    pub phone: String,
    /// Whether members may see it.
    pub for_members: bool,
}

/// A role.
#[uniffi::remote(Record)]
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
    pub from: Option<LocalDate>,
    /// Last day.
    pub until: Option<LocalDate>,
    /// Whether its term includes today.
    pub current: bool,
}

/// For whom somebody acts.
#[uniffi::remote(Record)]
pub struct ProxyView {
    /// The row that says so.
    pub proxy: RowId,
    /// The party.
    pub party: Party,
}

/// A party with what it is there for.
#[uniffi::remote(Record)]
pub struct PersonView {
    /// Who.
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct PeopleView {
    /// Every party by name.
    pub people: Vec<PersonView>,
    /// Areas with whoever is responsible.
    pub areas: Vec<AreaView>,
}

/// An enrolled phone.
#[uniffi::remote(Record)]
pub struct DeviceView {
    /// The device.
    pub device: DeviceId,
    /// Whose it is.
    pub person: Party,
    /// It was signed off and may write no more.
    pub revoked: bool,
    /// It is the phone that looks.
    pub this_phone: bool,
}

/// An invite that nobody has used and nobody has taken back. It may have expired.
#[uniffi::remote(Record)]
pub struct InviteView {
    /// Its row.
    pub invite: RowId,
    /// Who comes in.
    pub person: Party,
    /// Who made it.
    pub by: Party,
    /// Until when it is good, in milliseconds since 1970.
    pub expires_ms: i64,
}

/// Phones and ways in, as far as who looks may know of them.
#[uniffi::remote(Record)]
pub struct PhonesView {
    /// By person and id.
    pub devices: Vec<DeviceView>,
    /// By person and id.
    pub invites: Vec<InviteView>,
}
