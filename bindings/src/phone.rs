//! The way in: joining, opening, the first screen, shutting down.

use crate::handle::Handle;
use crate::runtime::{abandonable, complete, on_disk};
use crate::subscriptions::follow;
use crate::surface::ids::{CardId, CommunityId, DeviceId, LocalDate};
use crate::{
    Calendars, Connection, Entries, Events, Gardens, Lists, People, PhoneError, TodaySubscription,
};
use mitmach_core::clock::berlin_date;
use mitmach_core::host::{Host, SystemHost};
use mitmach_core::keys::PrivateKey;
use mitmach_core::phone;
use mitmach_core::sync::InviteLink;
use mitmach_core::view::{self, TodayView};
use std::path::Path;
use std::sync::Arc;

/// Who a phone is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Member {
    /// The community.
    pub community: CommunityId,
    /// The person whose phone this is.
    pub person: CardId,
    /// The device.
    pub device: DeviceId,
    /// The server's address.
    pub server: String,
}

/// What an invite says: to be shown before joining, with a question.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct InviteRead {
    /// The server's address.
    pub server: String,
    /// The community.
    pub community: CommunityId,
}

/// A document was added.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DocumentAdded {
    /// The document.
    pub document: crate::surface::ids::DocumentId,
    /// What became of the entry.
    pub receipt: phone::Receipt,
}

impl From<(crate::surface::ids::DocumentId, phone::Receipt)> for DocumentAdded {
    fn from((document, receipt): (crate::surface::ids::DocumentId, phone::Receipt)) -> Self {
        Self { document, receipt }
    }
}

/// Reads the text of an invite, from a link or a QR code, without using it. Fails with `Invite` if it is none.
#[uniffi::export]
pub fn read_invite(invite: &str) -> Result<InviteRead, PhoneError> {
    let link = link(invite)?;
    Ok(InviteRead {
        server: link.server,
        community: link.community,
    })
}

/// Makes a device key of 32 bytes, for an app that keeps it itself: wrapped by Android's Keystore, or in iOS's
/// Keychain on this device only. Keep it before joining with it, and give it each time the phone is opened.
#[uniffi::export]
pub fn generate_device_key() -> Vec<u8> {
    PrivateKey::generate(&SystemHost).seed().to_vec()
}

fn link(invite: &str) -> Result<InviteLink, PhoneError> {
    let read = invite.trim().parse();
    read.map_err(|_| PhoneError::new(crate::ErrorKind::Invite, "the text is no invite"))
}

fn key(bytes: &[u8]) -> Result<PrivateKey, PhoneError> {
    let seed = bytes.try_into();
    let seed = seed.map_err(|_| PhoneError::malformed("a device key of 32 bytes"))?;
    Ok(PrivateKey::from_seed(seed))
}

/// A phone that has joined a community. Everything it shows it holds itself: it works without signal.
#[derive(uniffi::Object)]
pub struct Phone {
    handle: Arc<Handle>,
    connection: Arc<Connection>,
    member: Member,
}

impl Phone {
    fn new(phone: phone::Phone) -> Arc<Self> {
        let membership = phone.membership();
        let handle = Arc::new(Handle::new(phone));
        Arc::new(Self {
            connection: Connection::new(handle.clone()),
            handle,
            member: Member {
                community: membership.community,
                person: membership.person,
                device: membership.device,
                server: membership.server,
            },
        })
    }
}

#[uniffi::export]
impl Phone {
    /// Opens the phone in a directory in which one has joined. It reads no document: the first screen is there at
    /// once. Fails with `NotJoined` if there is none, `InUse` if it is open elsewhere.
    ///
    /// `device_key` is the key that it joined with, if the app keeps it; without one it is in the directory.
    #[uniffi::constructor(default(device_key = None))]
    pub async fn open(
        directory: String,
        device_key: Option<Vec<u8>>,
    ) -> Result<Arc<Self>, PhoneError> {
        complete(on_disk(move || {
            let (directory, host) = (Path::new(&directory), Arc::new(SystemHost));
            let phone = match device_key {
                None => phone::Phone::open(directory, host),
                Some(bytes) => phone::Phone::open_with_key(directory, host, key(&bytes)?),
            };
            Ok(Self::new(phone?))
        }))
        .await
    }

    /// Joins a community by an invite and makes the phone in `directory`. Needs the server. If the answer is lost,
    /// joining again with the same directory (and key) does no harm. Afterwards the phone is still empty: sync.
    ///
    /// With `device_key` the app keeps the key and no file holds it.
    #[uniffi::constructor(default(device_key = None))]
    pub async fn join(
        directory: String,
        invite: String,
        device_key: Option<Vec<u8>>,
    ) -> Result<Arc<Self>, PhoneError> {
        let link = link(&invite)?;
        let key = device_key.map(|bytes| key(&bytes)).transpose()?;
        abandonable(async move {
            let (directory, host) = (Path::new(&directory), Arc::new(SystemHost));
            let phone = match key {
                None => phone::Phone::join(directory, host, &link).await,
                Some(key) => phone::Phone::join_with_key(directory, host, &link, &key).await,
            };
            Ok(Self::new(phone?))
        })
        .await
    }

    /// Who this phone is.
    pub fn member(&self) -> Member {
        self.member.clone()
    }

    /// The day in Europe/Berlin by this phone's clock: what screens take as `today`.
    pub fn today(&self) -> LocalDate {
        berlin_date(SystemHost.unix_ms())
    }

    /// The first screen: what is due, my doors, my events, what needs deciding, what has not arrived.
    pub async fn overview(&self, today: LocalDate) -> Result<TodayView, PhoneError> {
        self.handle.look(today, view::today).await
    }

    /// Follows the first screen.
    pub fn follow_overview(&self, today: LocalDate) -> Arc<TodaySubscription> {
        follow(&self.handle, move |phone| phone.look(today, view::today))
    }

    /// Gardens: beds, tasks, work done.
    pub fn gardens(&self) -> Arc<Gardens> {
        Arc::new(Gardens::new(self.handle.clone()))
    }

    /// The Advent calendar: wishes and doors.
    pub fn calendars(&self) -> Arc<Calendars> {
        Arc::new(Calendars::new(self.handle.clone()))
    }

    /// Festivals and meetings: answers, seats, bring lists, doors.
    pub fn events(&self) -> Arc<Events> {
        Arc::new(Events::new(self.handle.clone()))
    }

    /// People, roles, invites and phones.
    pub fn people(&self) -> Arc<People> {
        Arc::new(People::new(self.handle.clone(), self.member.device))
    }

    /// What has not arrived or was not accepted, contradictions, taking back.
    pub fn entries(&self) -> Arc<Entries> {
        Arc::new(Entries::new(self.handle.clone()))
    }

    /// Lists in and out.
    pub fn lists(&self) -> Arc<Lists> {
        Arc::new(Lists::new(self.handle.clone()))
    }

    /// Syncing, and staying connected.
    pub fn connection(&self) -> Arc<Connection> {
        self.connection.clone()
    }

    /// Closes the phone: what is being entered is finished, the network is left, subscriptions end, and the
    /// directory can be opened again. Every later call fails with `ShutDown`. Twice does no harm.
    pub async fn shutdown(&self) -> Result<(), PhoneError> {
        self.connection.leave();
        self.handle.shut_down().await
    }
}
