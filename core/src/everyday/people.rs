//! Bringing people in.

use crate::host;
use crate::ids::{CardId, Hash};
use crate::limits::INVITE_DAYS;
use crate::phone::{Error, Phone, Receipt};
use crate::register::{CardKind, RegisterAct};
use crate::sync::InviteLink;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A way in for somebody's phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What to hand over: whoever has it comes in, once. It is shown this one time and kept nowhere.
    pub link: InviteLink,
    /// Until when it is good, in milliseconds since 1970.
    pub expires_ms: i64,
    /// What became of the entry: it is good once it has arrived.
    pub receipt: Receipt,
}

impl Phone {
    /// A new party: a placeholder for somebody without a phone, a household, an organisation. Entries can name
    /// it at once.
    pub fn add_card(
        &self,
        kind: CardKind,
        name: &str,
        under_16: bool,
    ) -> Result<(CardId, Receipt), Error> {
        let receipt = self.enter_register(RegisterAct::AddCard {
            kind,
            name: name.to_owned(),
            under_16,
        })?;
        Ok((CardId::of_command(receipt.command), receipt))
    }

    /// A way in for a person's phone, good for 1 to 2 × [`INVITE_DAYS`] days; [`INVITE_DAYS`] if none are named.
    pub fn invite(&self, person: CardId, days: Option<i64>) -> Result<Invitation, Error> {
        let days = days.unwrap_or(INVITE_DAYS).clamp(1, 2 * INVITE_DAYS);
        let expires_ms = self.host().unix_ms() + days * DAY_MS;
        let secret: [u8; 16] = host::random(self.host());
        let receipt = self.enter_register(RegisterAct::Invite {
            person,
            secret: Hash::of(&secret),
            expires_ms,
        })?;
        let membership = self.membership();
        Ok(Invitation {
            link: InviteLink {
                server: membership.server,
                community: membership.community,
                secret,
                server_key: membership.server_key,
            },
            expires_ms,
            receipt,
        })
    }
}
