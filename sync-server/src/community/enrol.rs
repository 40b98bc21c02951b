//! Coming in: an invite and a key become a device, durably, before the phone hears of it.

use super::judge::Judge;
use super::{Community, Identity};
use crate::storage::StorageError;
use mitmach_core::limits::INVITE_DAYS;
use mitmach_core::register::{Device, Invite, Register, Row, RowKey, may_bring_in};
use mitmach_core::{CardId, CommandId, DeviceId, Hash, RowId, host, keys};

/// Why a phone does not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnrolError {
    /// No invite has this secret.
    #[error("no such invite")]
    UnknownInvite,
    /// Another phone came in by it.
    #[error("the invite has been used")]
    InviteUsed,
    /// Its time is over.
    #[error("the invite has expired")]
    InviteExpired,
    /// It was taken back.
    #[error("the invite has been taken back")]
    InviteRevoked,
    /// The key is one under which anybody can sign.
    #[error("the key is not a strong one")]
    WeakKey,
    /// The key, or one with the same first bytes, is somebody else's.
    #[error("the key is taken")]
    KeyTaken,
    /// Whoever made the invite may not bring this person in, or may no longer.
    #[error("the inviter may not bring this person in")]
    InviteLevel,
    /// The phone was signed off.
    #[error("the device has been revoked")]
    RevokedDevice,
    /// The person is not in the register.
    #[error("no such person")]
    UnknownPerson,
    /// Storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Community {
    /// Brings the holder of `key` in by an invite's secret; gives the person. The same key again is no
    /// error, however late: its first answer may have been lost. That it holds the key, the phone has shown
    /// before.
    pub fn join(&mut self, secret: &[u8; 16], key: &[u8; 32]) -> Result<CardId, EnrolError> {
        let now_ms = self.host.unix_ms();
        self.write(|judge| Ok(judge.join(Hash::of(secret), key)), now_ms)?
    }

    /// Makes an invite for a person in the name of the operator; gives its secret.
    pub fn invite(&mut self, person: CardId) -> Result<[u8; 16], EnrolError> {
        let now_ms = self.host.unix_ms();
        self.write(|judge| Ok(judge.invite(person)), now_ms)?
    }
}

impl Judge<'_> {
    fn join(&mut self, secret: Hash, key: &[u8; 32]) -> Result<CardId, EnrolError> {
        if !keys::is_strong(key) {
            return Err(EnrolError::WeakKey);
        }
        let register = &self.working.register;
        let device = DeviceId::of_key(key);
        let found = register
            .invites()
            .find(|(_, invite)| invite.secret == secret);
        let (id, invite) = found.ok_or(EnrolError::UnknownInvite)?;
        let known = register.device(device);
        if known.is_some_and(|known| known.revoked) {
            return Err(EnrolError::RevokedDevice);
        }
        match (invite.used_by, known) {
            (Some(by), Some(known)) if by == device => return Ok(known.person),
            (Some(_), _) => return Err(EnrolError::InviteUsed),
            (None, _) if invite.revoked => return Err(EnrolError::InviteRevoked),
            (None, _) if invite.expires_ms < self.now_ms => return Err(EnrolError::InviteExpired),
            (None, Some(known)) if known.person != invite.person => {
                return Err(EnrolError::KeyTaken);
            }
            (None, None) if is_taken(register, device) => return Err(EnrolError::KeyTaken),
            (None, _) => {}
        }
        // Either of them may have got or lost roles since the invite was made.
        may_bring_in(register, invite.by, invite.person, self.working.day)
            .map_err(|_| EnrolError::InviteLevel)?;
        let person = invite.person;
        let used = Invite {
            used_by: Some(device),
            ..invite.clone()
        };
        let row = Device {
            person,
            key: *key,
            revoked: false,
            steward: false,
        };
        self.change_rows(vec![
            (RowKey::Device(device), Some(Row::Device(row))),
            (RowKey::Invite(id), Some(Row::Invite(used))),
        ]);
        Ok(person)
    }

    fn invite(&mut self, person: CardId) -> Result<[u8; 16], EnrolError> {
        if self.working.register.card(person).is_none() {
            return Err(EnrolError::UnknownPerson);
        }
        let secret = host::random(self.host);
        let Identity {
            device, steward, ..
        } = self.identity;
        let id = CommandId::new(*device, self.now_ms, host::random(self.host));
        let invite = new_invite(person, *steward, &secret, self.now_ms);
        self.change_rows(vec![(
            RowKey::Invite(RowId(id.0)),
            Some(Row::Invite(invite)),
        )]);
        Ok(secret)
    }
}

/// Whether the first 8 bytes, which command ids carry, are another device's.
fn is_taken(register: &Register, device: DeviceId) -> bool {
    register
        .devices()
        .any(|(other, _)| other.0[..8] == device.0[..8])
}

/// An unused invite of the usual term.
pub(super) fn new_invite(person: CardId, by: CardId, secret: &[u8; 16], now_ms: i64) -> Invite {
    Invite {
        person,
        secret: Hash::of(secret),
        expires_ms: now_ms.saturating_add(INVITE_DAYS * 24 * 60 * 60 * 1000),
        by,
        used_by: None,
        revoked: false,
    }
}
