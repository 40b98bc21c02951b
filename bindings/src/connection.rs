//! The line to the server.

use crate::handle::Handle;
use crate::line::Known;
use crate::runtime::{abandonable, begin};
use crate::subscriptions::follow_with_line;
use crate::{ErrorKind, PhoneError};
use mitmach_core::phone::{Error, Line, Phone, SyncReport};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How the line is, and how far entries have come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct ConnectionState {
    /// The phone wants to stay connected.
    pub wanted: bool,
    /// The server tells at once what is new.
    pub live: bool,
    /// A sync is under way.
    pub syncing: bool,
    /// Why the last attempt failed; none once one succeeded.
    pub trouble: Option<ErrorKind>,
    /// When the phone last had everything, by its own clock, in milliseconds since 1970.
    pub synced_ms: Option<i64>,
    /// Entries that are on this phone only.
    pub only_here: u32,
    /// Entries that were not accepted.
    pub not_accepted: u32,
}

crate::subscriptions::screens! {
    /// Follows how the line is, and how far entries have come.
    ConnectionSubscription: ConnectionState;
}

/// Syncing, and staying connected while the app is open.
#[derive(uniffi::Object)]
pub struct Connection {
    handle: Arc<Handle>,
    known: Arc<watch::Sender<Known>>,
    /// The task that stays connected; none while nobody wants it.
    staying: Mutex<Option<JoinSet<()>>>,
}

impl Connection {
    pub(crate) fn new(handle: Arc<Handle>) -> Arc<Self> {
        Arc::new(Self {
            handle,
            known: Arc::new(watch::Sender::default()),
            staying: Mutex::new(None),
        })
    }

    fn know(&self, change: impl FnOnce(&mut Known)) {
        self.known.send_modify(change);
    }

    fn staying(&self) -> std::sync::MutexGuard<'_, Option<JoinSet<()>>> {
        self.staying.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Connection {
    /// Exchanges everything with the server, or fails after a few attempts with `Unreachable`; what has come by then
    /// stays. Cancelling it breaks off and harms nothing.
    pub async fn sync(&self) -> Result<SyncReport, PhoneError> {
        let (handle, known) = (self.handle.clone(), self.known.clone());
        abandonable(async move {
            let phone = handle.open().await?;
            let _syncing = Syncing::new(known.clone());
            let done = tokio::select! {
                done = phone.sync() => done.map_err(PhoneError::from),
                () = handle.shutting_down() => Err(PhoneError::shut_down()),
            };
            let trouble = done.as_ref().err().map(PhoneError::kind);
            known.send_modify(|known| known.trouble = trouble);
            done
        })
        .await
    }

    /// Stays connected from now on: entries go out by themselves, news comes in at once, and a lost line is taken up
    /// again. Returns at once; `state` tells how the line is. Twice does no harm.
    pub fn stay(&self) -> Result<(), PhoneError> {
        let mut staying = self.staying();
        if staying.is_some() {
            return Ok(());
        }
        self.know(|known| known.wanted = true);
        let (handle, known) = (self.handle.clone(), self.known.clone());
        let mut only = JoinSet::new();
        begin(&mut only, async move {
            let Ok(phone) = handle.open().await else {
                return;
            };
            let told = |line: Line<'_>| {
                let (live, trouble) = match line {
                    Line::Up => (true, None),
                    Line::Down(error) => (false, Some(error.kind().into())),
                };
                known.send_modify(|known| (known.live, known.trouble) = (live, trouble));
            };
            let ended = tokio::select! {
                ended = phone.stay_connected(told) => ended,
                () = handle.shutting_down() => Ok(()),
            };
            let trouble = ended.err().map(|error| error.kind().into());
            known.send_modify(|known| {
                *known = Known {
                    trouble,
                    ..Known::default()
                };
            });
        })?;
        *staying = Some(only);
        Ok(())
    }

    /// Leaves the line: the app goes to the background. Entering goes on as ever.
    pub fn leave(&self) {
        self.staying().take();
        self.know(|known| (known.wanted, known.live) = (false, false));
    }

    /// How the line is, and how far entries have come.
    pub async fn state(&self) -> Result<ConnectionState, PhoneError> {
        let known = *self.known.borrow();
        self.handle.run(move |phone| state(phone, known)).await
    }

    /// Follows that.
    pub fn follow_state(&self) -> Arc<ConnectionSubscription> {
        let known = self.known.clone();
        follow_with_line(&self.handle, self.known.subscribe(), move |phone| {
            state(phone, *known.borrow())
        })
    }
}

fn state(phone: &Phone, known: Known) -> Result<ConnectionState, Error> {
    let status = phone.status()?;
    Ok(ConnectionState {
        wanted: known.wanted,
        live: known.live,
        syncing: known.syncing,
        trouble: known.trouble,
        synced_ms: status.synced_ms,
        only_here: u32::try_from(status.only_here.len()).unwrap_or(u32::MAX),
        not_accepted: status.not_accepted,
    })
}

/// Says that a sync is under way for as long as it lives.
struct Syncing(Arc<watch::Sender<Known>>);

impl Syncing {
    fn new(known: Arc<watch::Sender<Known>>) -> Self {
        known.send_modify(|known| known.syncing = true);
        Self(known)
    }
}

impl Drop for Syncing {
    fn drop(&mut self) {
        self.0.send_modify(|known| known.syncing = false);
    }
}
