//! People, roles, invites and phones.

use crate::handle::Handle;
use crate::subscriptions::follow;
use crate::surface::ids::{CardId, DeviceId, LocalDate, RowId};
use crate::{PeopleSubscription, PersonListSubscription, PhoneError};
use mitmach_core::everyday::Invitation;
use mitmach_core::model::{Area, Level};
use mitmach_core::phone::Receipt;
use mitmach_core::register::{CardKind, Contact, RegisterAct};
use mitmach_core::view::{self, PeopleView, PhonesView};
use std::sync::Arc;

/// A party was added; entries can name it at once.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CardAdded {
    /// The party.
    pub card: CardId,
    /// What became of the entry.
    pub receipt: Receipt,
}

/// A way in was made.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InvitationMade {
    /// The link to hand over, as text or QR code. Whoever has it comes in, once; it is kept nowhere.
    pub link: String,
    /// Until when it is good, in milliseconds since 1970.
    pub expires_ms: i64,
    /// What became of the entry: the invite is good once it has arrived.
    pub receipt: Receipt,
}

impl From<Invitation> for InvitationMade {
    fn from(made: Invitation) -> Self {
        Self {
            link: made.link.to_string(),
            expires_ms: made.expires_ms,
            receipt: made.receipt,
        }
    }
}

/// A role to be given.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewRole {
    /// Who.
    pub person: CardId,
    /// Where.
    pub area: Area,
    /// As what.
    pub level: Level,
    /// First day; from now on if none.
    #[uniffi(default)]
    pub from: Option<LocalDate>,
    /// Last day; without end if none.
    #[uniffi(default)]
    pub until: Option<LocalDate>,
}

/// People, households and organisations; roles, invites and phones.
#[derive(uniffi::Object)]
pub struct People {
    handle: Arc<Handle>,
    device: DeviceId,
}

impl People {
    pub(crate) fn new(handle: Arc<Handle>, device: DeviceId) -> Self {
        Self { handle, device }
    }

    async fn enter(&self, act: RegisterAct) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.enter_register(act))
            .await
    }
}

#[uniffi::export]
impl People {
    /// Who is there for what, and which areas need somebody.
    pub async fn people(&self, today: LocalDate) -> Result<PeopleView, PhoneError> {
        self.handle
            .run(move |phone| phone.look_at_register(today, view::people))
            .await
    }

    /// Enrolled phones and open invites, as far as this person may know of them.
    pub async fn phones(&self, today: LocalDate) -> Result<PhonesView, PhoneError> {
        let own = self.device;
        self.handle
            .run(move |phone| phone.look_at_register(today, |scene| view::phones(scene, own)))
            .await
    }

    /// Follows people and areas as a whole.
    pub fn follow_people(&self, today: LocalDate) -> Arc<PeopleSubscription> {
        follow(&self.handle, move |phone| {
            phone.look_at_register(today, view::people)
        })
    }

    /// Follows people as a list.
    pub fn follow_list(&self, today: LocalDate) -> Arc<PersonListSubscription> {
        follow(&self.handle, move |phone| {
            phone.look_at_register(today, |scene| view::people(scene).people)
        })
    }

    /// Adds a party: somebody without a phone, a household, an organisation.
    #[uniffi::method(default(under_16 = false))]
    pub async fn add(
        &self,
        kind: CardKind,
        name: String,
        under_16: bool,
    ) -> Result<CardAdded, PhoneError> {
        self.handle
            .run(move |phone| phone.add_card(kind, &name, under_16))
            .await
            .map(|(card, receipt)| CardAdded { card, receipt })
    }

    /// Gives a party another name.
    pub async fn rename(&self, card: CardId, name: String) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::RenameCard { card, name }).await
    }

    /// Says how to reach a party.
    pub async fn set_contact(&self, card: CardId, contact: Contact) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::SetContact { card, contact }).await
    }

    /// Gives a role.
    pub async fn grant_role(&self, role: NewRole) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::GrantRole {
            person: role.person,
            area: role.area,
            level: role.level,
            from: role.from,
            until: role.until,
        })
        .await
    }

    /// Ends a role at once.
    pub async fn end_role(&self, role: RowId) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::EndRole { role }).await
    }

    /// Lets a person act for a party: a daughter for her grandmother.
    pub async fn let_act_for(&self, person: CardId, card: CardId) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::LetActFor { person, card }).await
    }

    /// Ends that.
    pub async fn end_acting_for(&self, proxy: RowId) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::EndActingFor { proxy }).await
    }

    /// Makes a way in for a person's phone, good for as many days; 30 if none are named, 60 at most.
    #[uniffi::method(default(days = None))]
    pub async fn invite(
        &self,
        person: CardId,
        days: Option<i64>,
    ) -> Result<InvitationMade, PhoneError> {
        self.handle
            .run(move |phone| phone.invite(person, days))
            .await
            .map(Into::into)
    }

    /// Takes an invite back.
    pub async fn revoke_invite(&self, invite: RowId) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::RevokeInvite { invite }).await
    }

    /// Signs a phone off: lost, stolen, given away. What it has not sent yet is lost to others.
    pub async fn revoke_device(&self, device: DeviceId) -> Result<Receipt, PhoneError> {
        self.enter(RegisterAct::RevokeDevice { device }).await
    }
}
