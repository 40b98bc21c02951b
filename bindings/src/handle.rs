//! One open phone, shared by the objects that lead to it, until it is shut down.

use crate::PhoneError;
use crate::runtime::{complete, on_disk};
use jiff::civil::Date;
use mitmach_core::phone::Phone;
use mitmach_core::view::Scene;
use std::sync::Arc;
use tokio::sync::{OwnedRwLockReadGuard, RwLock, watch};

/// The phone while it is open. Whoever uses it holds the lock for reading; shutting down waits for them.
pub struct Handle {
    phone: Arc<RwLock<Option<Phone>>>,
    /// Counts what changed on screens.
    changes: watch::Receiver<u64>,
    open: watch::Sender<bool>,
}

/// The open phone, for as long as this lives.
pub struct Open(OwnedRwLockReadGuard<Option<Phone>, Phone>);

impl std::ops::Deref for Open {
    type Target = Phone;

    fn deref(&self) -> &Phone {
        &self.0
    }
}

impl Handle {
    pub fn new(phone: Phone) -> Self {
        Self {
            changes: phone.changes(),
            phone: Arc::new(RwLock::new(Some(phone))),
            open: watch::Sender::new(true),
        }
    }

    /// The phone, unless it was shut down.
    pub async fn open(&self) -> Result<Open, PhoneError> {
        let guard = self.phone.clone().read_owned().await;
        OwnedRwLockReadGuard::try_map(guard, Option::as_ref)
            .map(Open)
            .map_err(|_| PhoneError::shut_down())
    }

    /// Does something with the phone that may wait for the disk, to its end.
    pub async fn run<T, E>(
        self: &Arc<Self>,
        work: impl FnOnce(&Phone) -> Result<T, E> + Send + 'static,
    ) -> Result<T, PhoneError>
    where
        T: Send + 'static,
        E: Into<PhoneError>,
    {
        let handle = self.clone();
        complete(async move {
            let phone = handle.open().await?;
            on_disk(move || work(&phone).map_err(Into::into)).await
        })
        .await
    }

    /// Looks at the community as of a day.
    pub async fn look<T: Send + 'static>(
        self: &Arc<Self>,
        today: Date,
        view: impl FnOnce(&Scene<'_>) -> T + Send + 'static,
    ) -> Result<T, PhoneError> {
        self.run(move |phone| phone.look(today, view)).await
    }

    /// Wakes whenever something on a screen may have changed.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.clone()
    }

    /// Resolves when the phone is being shut down.
    pub fn shutting_down(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut open = self.open.subscribe();
        async move {
            // An error says that the handle is gone, which is as much.
            let _ = open.wait_for(|open| !open).await;
        }
    }

    /// Ends what is under way on the network, waits for what is being entered, and closes the phone. Its folder
    /// can be opened again afterwards.
    pub async fn shut_down(self: &Arc<Self>) -> Result<(), PhoneError> {
        self.open.send_replace(false);
        let handle = self.clone();
        complete(async move {
            let phone = handle.phone.write().await.take();
            // Closing the database writes.
            let close = move || {
                drop(phone);
                Ok(())
            };
            on_disk(close).await
        })
        .await
    }
}
