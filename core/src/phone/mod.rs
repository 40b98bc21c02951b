//! The facade that every app uses: one phone, in one directory.
//!
//! ```no_run
//! use mitmach_core::{host::SystemHost, phone::Phone};
//! # async fn example() -> Result<(), mitmach_core::phone::Error> {
//! let phone = Phone::open("phone".as_ref(), std::sync::Arc::new(SystemHost))?;
//! let due = phone.look(phone.today(), |scene| mitmach_core::view::today(scene))?;
//! phone.sync().await?;
//! # Ok(()) }
//! ```
//!
//! Entering stores durably before it returns and needs no network; syncing is another call. All methods
//! take `&self`: a phone may be shared between threads.

mod absorb;
mod batch;
mod client;
mod directory;
mod enter;
mod error;
mod live;
mod look;
mod replay;
mod replicas;
mod request;
mod seen;
mod sync;
#[cfg(test)]
mod tests;

pub use absorb::Absorbed;
pub use batch::{Batch, Refused};
pub use client::Client;
pub use enter::Receipt;
pub use error::{Error, ErrorKind};
pub use live::Line;
pub use look::{NotAccepted, Pending, Status};
pub use sync::{Progress, SyncReport};

pub use crate::store::{Content, Membership};

use crate::clock::berlin_date;
use crate::host::{self, Host};
use crate::ids::{CardId, CommandId};
use crate::keys::PrivateKey;
use crate::limits::SCHEMA;
use crate::register::{self, Register, Writer};
use crate::store::{CommandState, Store, StoreOptions, StoredCommand};
use crate::sync::Token;
use directory::Directory;
use jiff::civil::Date;
use replicas::Replicas;
use seen::Seen;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// A phone that has joined a community.
pub struct Phone {
    host: Arc<dyn Host>,
    state: Mutex<State>,
    token: Mutex<Option<Token>>,
    /// One for all requests, so that they share a connection.
    client: OnceLock<Client>,
    /// Counts what changed on screens, so that a list can be drawn anew.
    changes: tokio::sync::watch::Sender<u64>,
    /// Tells the phone that stays connected that something waits to be pushed.
    entered: tokio::sync::Notify,
    _directory: Directory,
}

/// What a phone holds in memory. Everything in it can be made again from the store.
struct State {
    store: Store,
    key: PrivateKey,
    membership: Membership,
    /// The register as the server sent it.
    register: Register,
    /// The same with this phone's own pending commands applied.
    overlay: Register,
    replicas: Replicas,
    seen: Seen,
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phone").finish_non_exhaustive()
    }
}

impl Phone {
    /// Opens the phone in a directory. It opens no document: screens read projections.
    pub fn open(directory: &Path, host: Arc<dyn Host>) -> Result<Self, Error> {
        Self::open_with(directory, host, StoreOptions::default())
    }

    /// Opens with options for the store.
    pub fn open_with(
        directory: &Path,
        host: Arc<dyn Host>,
        options: StoreOptions,
    ) -> Result<Self, Error> {
        let directory = Directory::open(directory)?;
        let mut store = Store::open(&directory.database(), options)?;
        let Some(key) = directory.key()? else {
            let joined = store.read()?.membership()?.is_some();
            let lost = Error::Key("it is not in the folder; perhaps the app keeps it");
            return Err(if joined { lost } else { Error::NotJoined });
        };
        Self::start(directory, host, store, key)?.ok_or(Error::NotJoined)
    }

    /// Opens the phone with the key that it joined with by [`Self::join_with_key`]: the app keeps it, in
    /// Android's Keystore or iOS's Keychain, and no file holds it.
    pub fn open_with_key(
        directory: &Path,
        host: Arc<dyn Host>,
        key: PrivateKey,
    ) -> Result<Self, Error> {
        let directory = Directory::open(directory)?;
        let store = Store::open(&directory.database(), StoreOptions::default())?;
        Self::start(directory, host, store, key)?.ok_or(Error::NotJoined)
    }

    /// Makes a phone of a device that the server has just let in.
    pub fn create(
        directory: &Path,
        host: Arc<dyn Host>,
        options: StoreOptions,
        key: &PrivateKey,
        membership: &Membership,
    ) -> Result<Self, Error> {
        let directory = Directory::make(directory)?;
        directory.keep_key(key)?;
        let store = Store::open(&directory.database(), options)?;
        Self::begin(directory, host, store, key, membership)
    }

    /// Stores who the phone is and starts it.
    fn begin(
        directory: Directory,
        host: Arc<dyn Host>,
        mut store: Store,
        key: &PrivateKey,
        membership: &Membership,
    ) -> Result<Self, Error> {
        let tables = store.begin()?;
        if tables.membership()?.is_some() {
            return Err(Error::AlreadyJoined);
        }
        tables.set_membership(membership)?;
        tables.commit()?;
        Self::start(directory, host, store, key.clone())?.ok_or(Error::NotJoined)
    }

    fn start(
        directory: Directory,
        host: Arc<dyn Host>,
        mut store: Store,
        key: PrivateKey,
    ) -> Result<Option<Self>, Error> {
        let tables = store.read()?;
        let Some(mut membership) = tables.membership()? else {
            return Ok(None);
        };
        if membership.schema < SCHEMA {
            // An older program passed items that it did not know; the cursor goes back for them.
            membership.cursor = None;
            membership.schema = SCHEMA;
        }
        if membership.device != key.device() {
            return Err(Error::Key("it is not the key of this phone"));
        }
        let register = tables.register()?;
        let overlay = overlay(&register, &tables.commands()?, &membership, host.unix_ms());
        drop(tables);
        let state = State {
            store,
            key,
            membership,
            register,
            overlay,
            replicas: Replicas::default(),
            seen: Seen::default(),
        };
        Ok(Some(Self {
            host,
            state: Mutex::new(state),
            token: Mutex::new(None),
            client: OnceLock::new(),
            changes: tokio::sync::watch::Sender::new(0),
            entered: tokio::sync::Notify::new(),
            _directory: directory,
        }))
    }

    /// A receiver that wakes whenever something on a screen may have changed.
    pub fn changes(&self) -> tokio::sync::watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// The day in Europe/Berlin by this phone's clock.
    pub fn today(&self) -> Date {
        berlin_date(self.host.unix_ms())
    }

    /// The person whose phone this is.
    pub fn me(&self) -> CardId {
        self.lock().membership.person
    }

    /// Who this phone is and how far it has synced.
    pub fn membership(&self) -> Membership {
        self.lock().membership.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere leaves nothing half-done that the store would not undo.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn host(&self) -> &dyn Host {
        &*self.host
    }

    fn client(&self) -> Result<&Client, Error> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let phone = self.membership();
        let client = Client::new(&phone.server, phone.community)?;
        Ok(self.client.get_or_init(|| client))
    }

    /// Something was entered: screens change, and it is to be pushed.
    fn entered(&self) {
        self.changed();
        self.entered.notify_one();
    }

    fn changed(&self) {
        self.changes.send_modify(|count| *count += 1);
    }
}

impl State {
    fn new_command(&self, host: &dyn Host) -> CommandId {
        CommandId::new(self.membership.device, host.unix_ms(), host::random(host))
    }
}

impl Membership {
    fn writer(&self, today: Date) -> Writer {
        Writer {
            person: self.person,
            device: self.device,
            steward: false,
            today,
        }
    }
}

/// The server's register with this phone's own commands applied that the server has not answered by rows.
fn overlay(
    register: &Register,
    commands: &[StoredCommand],
    phone: &Membership,
    now_ms: i64,
) -> Register {
    let writer = phone.writer(berlin_date(now_ms));
    let mut overlay = register.clone();
    for command in commands {
        let Content::Register(act) = &command.content else {
            continue;
        };
        if matches!(command.state, CommandState::NotAccepted(_)) {
            continue;
        }
        // What can't be applied now may still be right for the server, whose register is newer.
        let changes = register::apply(&overlay, phone.community, &writer, command.id, act, now_ms);
        for (key, row) in changes.unwrap_or_default() {
            overlay.set(key, 0, row);
        }
    }
    overlay
}
