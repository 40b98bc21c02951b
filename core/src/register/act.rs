//! The register's commands.

use super::{CardKind, Contact};
use crate::ids::{CardId, DeviceId, Hash, RowId};
use crate::model::{Area, DocumentKind, Level};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A person's act in the register. What it makes is named by the command's id, so that documents can name
/// it at once, offline, and repeating it does nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegisterAct {
    /// A new party: a placeholder for somebody without a phone, a household, an organisation.
    AddCard {
        /// What sort.
        kind: CardKind,
        /// Its name.
        name: String,
        /// Under 16.
        #[serde(default)]
        under_16: bool,
    },
    /// Another name.
    RenameCard {
        /// The card.
        card: CardId,
        /// Its name from here on.
        name: String,
    },
    /// How to reach a party.
    SetContact {
        /// The card.
        card: CardId,
        /// Full name, number and who may see them.
        contact: Contact,
    },
    /// A role for a person.
    GrantRole {
        /// Who.
        person: CardId,
        /// Where.
        area: Area,
        /// As what.
        level: Level,
        /// First day.
        #[serde(default)]
        from: Option<Date>,
        /// Last day.
        #[serde(default)]
        until: Option<Date>,
    },
    /// Ends a role at once.
    EndRole {
        /// The role.
        role: RowId,
    },
    /// A way in for a person's phone.
    Invite {
        /// Who comes in.
        person: CardId,
        /// SHA-256 of the secret.
        secret: Hash,
        /// Until when, in milliseconds since 1970.
        expires_ms: i64,
    },
    /// Takes an invite back.
    RevokeInvite {
        /// The invite.
        invite: RowId,
    },
    /// A device may write no more: lost, stolen, given away.
    RevokeDevice {
        /// The device.
        device: DeviceId,
    },
    /// A garden's or calendar's year, or an event.
    AddDocument {
        /// What sort.
        kind: DocumentKind,
        /// Its title.
        title: String,
        /// Which garden; empty for calendars and events.
        #[serde(default)]
        series: String,
        /// The year of a garden or calendar.
        #[serde(default)]
        year: Option<i16>,
    },
    /// Lets a person act for a party.
    LetActFor {
        /// Who acts.
        person: CardId,
        /// For whom.
        card: CardId,
    },
    /// Ends that.
    EndActingFor {
        /// Which.
        proxy: RowId,
    },
}
