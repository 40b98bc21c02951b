//! A community without I/O but its storage: judges what phones push, one batch and one transaction at a
//! time, and hands what is committed to its readers.
//!
//! What stands in memory while a batch is judged (register, replicas, head) counts only after the commit.
//! When a commit fails it is all thrown away and read again from storage.

mod draft;
mod enrol;
mod found;
mod incoming;
mod judge;
mod page;
mod published;
mod readers;
mod register;
mod replicas;
mod seats;
mod signatures;
mod wire;

pub use enrol::EnrolError;
pub use found::Founded;
pub(crate) use found::{found, invite_link};
pub use page::{Ask, Page, Reader};
pub use published::{Published, Standing};

use crate::storage::{CommunityRecord, Head, Storage, StorageError};
use draft::Draft;
use incoming::Incoming;
use jiff::civil::Date;
use judge::Judge;
use mitmach_core::clock::berlin_date;
use mitmach_core::host::Host;
use mitmach_core::keys::PrivateKey;
use mitmach_core::register::Register;
use mitmach_core::sync::Verdict;
use mitmach_core::{CardId, CommandId, CommunityId, DeviceId, Incarnation};
use replicas::Replicas;
use serde_bytes::ByteBuf;
use std::sync::Arc;

/// What never changes about a community on this server.
#[derive(Clone)]
pub struct Identity {
    /// Its id.
    pub id: CommunityId,
    /// This life of its log.
    pub incarnation: Incarnation,
    /// The server's key here, which is also the steward's.
    pub key: PrivateKey,
    /// The steward's device.
    pub device: DeviceId,
    /// The steward's card.
    pub steward: CardId,
}

impl From<&CommunityRecord> for Identity {
    fn from(record: &CommunityRecord) -> Self {
        let key = PrivateKey::from_seed(record.server_seed);
        Self {
            id: record.id,
            incarnation: record.incarnation,
            device: key.device(),
            key,
            steward: record.steward,
        }
    }
}

/// What a phone pushes in one request.
#[derive(Debug, Clone, Copy)]
pub struct Push<'a> {
    /// The phone whose request it is; the envelopes may be other phones'.
    pub device: DeviceId,
    /// Encoded envelopes.
    pub envelopes: &'a [ByteBuf],
}

/// The verdicts on one push, in the order of its envelopes.
pub type Verdicts = Vec<(CommandId, Verdict)>;

/// A community's only writer.
pub struct Community {
    identity: Identity,
    storage: Arc<dyn Storage>,
    host: Arc<dyn Host>,
    /// None after a failure, until it is read again.
    working: Option<Working>,
    published: Arc<Published>,
}

/// The state that is being judged on.
struct Working {
    head: Head,
    day: Date,
    register: Register,
    replicas: Replicas,
}

impl Community {
    /// Opens a community that storage has.
    pub fn open(
        record: &CommunityRecord,
        storage: Arc<dyn Storage>,
        host: Arc<dyn Host>,
    ) -> Result<Self, StorageError> {
        let identity = Identity::from(record);
        let published = Published::load(&identity, record, &*storage)?;
        Ok(Self {
            identity,
            storage,
            host,
            working: None,
            published: Arc::new(published),
        })
    }

    /// What readers see.
    pub fn published(&self) -> Arc<Published> {
        Arc::clone(&self.published)
    }

    /// Judges pushes one after the other and commits what they add in one transaction. Verdicts are given
    /// only after the commit; on an error nothing of the batch counts.
    pub fn judge_batch(&mut self, pushes: &[Push<'_>]) -> Result<Vec<Verdicts>, StorageError> {
        let now_ms = self.host.unix_ms();
        self.write(
            |judge| {
                let incoming = Incoming::read(pushes, judge);
                let verdicts = incoming
                    .iter()
                    .map(|push| judge.push(push))
                    .collect::<Result<Vec<_>, _>>()?;
                judge.give_seats()?;
                Ok(verdicts)
            },
            now_ms,
        )
    }

    /// Runs a piece of writing and commits it. What `work` refuses must not have changed anything.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&mut Judge<'_>) -> Result<T, StorageError>,
        now_ms: i64,
    ) -> Result<T, StorageError> {
        // Taken out: whatever goes wrong below, the next call reads everything again.
        let mut working = match self.working.take() {
            Some(working) => working,
            None => self.load()?,
        };
        let draft = Draft::new(working.head, working.day);
        let mut judge = Judge {
            identity: &self.identity,
            storage: &*self.storage,
            host: &*self.host,
            working: &mut working,
            draft,
            now_ms,
            touched_events: std::collections::BTreeSet::new(),
        };
        judge.turn_day(berlin_date(now_ms));
        let result = work(&mut judge)?;
        let draft = judge.draft;
        if !draft.is_empty() {
            let batch = draft.into_batch();
            self.storage.commit(self.identity.id, &batch)?;
            working.head = batch.head;
            working.day = batch.day;
            self.published.extend(batch);
        }
        self.working = Some(working);
        Ok(result)
    }

    /// Reads everything from storage: at first, and after a failure, when a commit may have been made
    /// though it was reported to have failed.
    fn load(&self) -> Result<Working, StorageError> {
        let record = self
            .storage
            .community(self.identity.id)?
            .ok_or(StorageError::Damaged)?;
        if record.head != self.published.head() {
            self.published.reload(&record, &*self.storage)?;
        }
        Ok(Working {
            head: record.head,
            day: record.day,
            register: self.published.register(),
            replicas: Replicas::default(),
        })
    }
}
