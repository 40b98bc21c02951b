//! Founding a community: the steward, the first organiser and their invite.

use super::Identity;
use super::draft::Draft;
use super::enrol::new_invite;
use crate::storage::{CommunityRecord, Head, Storage, StorageError};
use mitmach_core::clock::berlin_date;
use mitmach_core::host::{self, Host};
use mitmach_core::keys::PrivateKey;
use mitmach_core::model::{Area, Level};
use mitmach_core::register::{Card, CardKind, Device, Role, Row, RowKey};
use mitmach_core::sync::InviteLink;
use mitmach_core::{CardId, CommandId, CommunityId, Incarnation, RowId};

/// The steward's name in the register.
const STEWARD: &str = "Server";

/// A community as it was founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founded {
    /// The community.
    pub community: CommunityId,
    /// Its first organiser.
    pub organiser: CardId,
    /// How the organiser's phone comes in.
    pub link: InviteLink,
}

/// Makes a community with a first organiser and an invite for them, all in one transaction.
pub(crate) fn found(
    storage: &dyn Storage,
    host: &dyn Host,
    name: &str,
    organiser_name: &str,
    public_url: &str,
) -> Result<Founded, StorageError> {
    let now_ms = host.unix_ms();
    let key = PrivateKey::generate(host);
    let new_id = || CommandId::new(key.device(), now_ms, host::random(host)).0;
    let (steward, organiser) = (CardId(new_id()), CardId(new_id()));
    let record = CommunityRecord {
        id: CommunityId(host::random(host)),
        name: name.to_owned(),
        public_url: public_url.trim_end_matches('/').to_owned(),
        incarnation: Incarnation(host::random(host)),
        server_seed: key.seed(),
        mac_secret: host::random(host),
        steward,
        head: Head::default(),
        day: berlin_date(now_ms),
    };
    let card = |kind, name: &str| {
        Row::Card(Card {
            kind,
            name: name.to_owned(),
            under_16: false,
        })
    };
    let device = Device {
        person: steward,
        key: key.public(),
        revoked: false,
        steward: true,
    };
    let role = Role {
        person: organiser,
        area: Area::COMMUNITY,
        level: Level::Organiser,
        from: None,
        until: None,
    };
    let secret = host::random(host);
    let invite = new_invite(organiser, steward, &secret, now_ms);
    let mut draft = Draft::new(record.head, record.day);
    for (key, row) in [
        (RowKey::Card(steward), card(CardKind::Organisation, STEWARD)),
        (RowKey::Device(key.device()), Row::Device(device)),
        (
            RowKey::Card(organiser),
            card(CardKind::Person, organiser_name),
        ),
        (RowKey::Role(RowId(new_id())), Row::Role(role)),
        (RowKey::Invite(RowId(new_id())), Row::Invite(invite)),
    ] {
        draft.append_row(key, Some(row));
    }
    storage.create(&record, &draft.into_batch())?;
    let link = invite_link(&Identity::from(&record), &record.public_url, secret);
    Ok(Founded {
        community: record.id,
        organiser,
        link,
    })
}

/// The link of an invite.
pub(crate) fn invite_link(identity: &Identity, public_url: &str, secret: [u8; 16]) -> InviteLink {
    InviteLink {
        server: public_url.to_owned(),
        community: identity.id,
        secret,
        server_key: identity.key.public(),
    }
}
