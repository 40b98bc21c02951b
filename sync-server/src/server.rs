//! A server without a network: every community of a data directory, and what phones ask of them, call by
//! call. HTTP stands on top of it, and so does the simulator.

use crate::community::{
    Ask, Community, EnrolError, Founded, Identity, Published, Push, Reader, Standing, Verdicts,
    found, invite_link,
};
use crate::session::Sessions;
use crate::storage::{CommunityRecord, Durability, SqliteStorage, Storage, StorageError};
use mitmach_core::clock::berlin_date;
use mitmach_core::codec;
use mitmach_core::host::Host;
use mitmach_core::limits::SCHEMA;
use mitmach_core::sync::{
    Challenge, Cursor, InviteLink, Item, JoinRequest, Joined, Request, Token, TokenRequest,
};
use mitmach_core::{CardId, CommunityId, DeviceId};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Why a phone does not get what it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ServerError {
    /// No such community here.
    #[error("no such community")]
    UnknownCommunity,
    /// The nonce was not made here, or too long ago.
    #[error("the nonce does not hold")]
    Nonce,
    /// The signature does not show that the phone holds the key.
    #[error("the proof does not hold")]
    Proof,
    /// The device is nobody's here.
    #[error("no such device")]
    UnknownDevice,
    /// The device was signed off.
    #[error("the device has been revoked")]
    RevokedDevice,
    /// The invite does not let it in.
    #[error(transparent)]
    Enrol(EnrolError),
    /// Storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<EnrolError> for ServerError {
    fn from(error: EnrolError) -> Self {
        match error {
            EnrolError::Storage(error) => Self::Storage(error),
            EnrolError::RevokedDevice => Self::RevokedDevice,
            _ => Self::Enrol(error),
        }
    }
}

/// The communities of a data directory.
pub struct Server {
    storage: Arc<dyn Storage>,
    host: Arc<dyn Host>,
    communities: RwLock<BTreeMap<CommunityId, Arc<Town>>>,
}

/// A community as the server holds it.
pub struct Town {
    identity: Identity,
    public_url: String,
    sessions: Sessions,
    writer: Mutex<Community>,
    published: Arc<Published>,
    storage: Arc<dyn Storage>,
    host: Arc<dyn Host>,
}

impl Server {
    /// Opens a data directory, and makes it if it is not there. Its own process alone may use it.
    pub fn open(directory: &Path, host: Arc<dyn Host>) -> Result<Self, StorageError> {
        let storage = SqliteStorage::open(directory, Durability::Full)?;
        Self::with_storage(Arc::new(storage), host)
    }

    /// A server that forgets everything when it is dropped.
    pub fn in_memory(host: Arc<dyn Host>) -> Result<Self, StorageError> {
        Self::with_storage(Arc::new(SqliteStorage::in_memory()?), host)
    }

    /// A server on any storage.
    pub fn with_storage(
        storage: Arc<dyn Storage>,
        host: Arc<dyn Host>,
    ) -> Result<Self, StorageError> {
        let server = Self {
            storage,
            host,
            communities: RwLock::default(),
        };
        for record in server.storage.communities()? {
            server.add(&record)?;
        }
        Ok(server)
    }

    fn add(&self, record: &CommunityRecord) -> Result<(), StorageError> {
        let (storage, host) = (Arc::clone(&self.storage), Arc::clone(&self.host));
        let community = Community::open(record, storage, host)?;
        let town = Town {
            identity: Identity::from(record),
            public_url: record.public_url.clone(),
            sessions: Sessions::new(record.id, record.mac_secret),
            published: community.published(),
            writer: Mutex::new(community),
            storage: Arc::clone(&self.storage),
            host: Arc::clone(&self.host),
        };
        let mut communities = self
            .communities
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        communities.insert(record.id, Arc::new(town));
        Ok(())
    }

    /// Makes a community with its first organiser. `public_url` is where phones reach this server.
    pub fn create_community(
        &self,
        name: &str,
        organiser_name: &str,
        public_url: &str,
    ) -> Result<Founded, StorageError> {
        let founded = found(
            &*self.storage,
            &*self.host,
            name,
            organiser_name,
            public_url,
        )?;
        let record = self
            .storage
            .community(founded.community)?
            .ok_or(StorageError::Damaged)?;
        self.add(&record)?;
        Ok(founded)
    }

    /// The communities here.
    pub fn communities(&self) -> Vec<CommunityId> {
        let communities = self
            .communities
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        communities.keys().copied().collect()
    }

    /// One community.
    pub fn town(&self, id: CommunityId) -> Result<Arc<Town>, ServerError> {
        let communities = self
            .communities
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        communities
            .get(&id)
            .cloned()
            .ok_or(ServerError::UnknownCommunity)
    }

    /// Whether storage answers.
    pub fn ping(&self) -> Result<(), StorageError> {
        self.storage.ping()
    }

    /// [`Town::challenge`] of a community.
    pub fn challenge(&self, community: CommunityId) -> Result<Challenge, ServerError> {
        Ok(self.town(community)?.challenge())
    }

    /// [`Town::join`] of a community.
    pub fn join(
        &self,
        community: CommunityId,
        request: &JoinRequest,
    ) -> Result<Joined, ServerError> {
        self.town(community)?.join(request)
    }

    /// [`Town::exchange`] of a community.
    pub fn exchange(
        &self,
        community: CommunityId,
        device: DeviceId,
        request: &Request,
    ) -> Result<Vec<u8>, ServerError> {
        self.town(community)?.exchange(device, request)
    }
}

impl Town {
    /// The community.
    pub fn id(&self) -> CommunityId {
        self.identity.id
    }

    /// The committed state.
    pub fn published(&self) -> &Arc<Published> {
        &self.published
    }

    /// What a phone signs to show that it holds its key.
    pub fn challenge(&self) -> Challenge {
        Challenge {
            nonce: ByteBuf::from(self.sessions.nonce(self.host.unix_ms())),
            schema: SCHEMA,
            server_key: self.identity.key.public(),
        }
    }

    /// Brings a phone in; durable before it returns.
    pub fn join(&self, request: &JoinRequest) -> Result<Joined, ServerError> {
        let device = self.prove(&request.proof)?;
        let key = &request.proof.key;
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let person = writer.join(&request.secret, key)?;
        let token = self.sessions.token(device, self.host.unix_ms());
        Ok(Joined {
            person,
            device,
            token,
        })
    }

    /// A token for a phone that shows its key.
    pub fn session(&self, request: &TokenRequest) -> Result<Token, ServerError> {
        let device = self.prove(request)?;
        self.reader(device)?;
        Ok(self.sessions.token(device, self.host.unix_ms()))
    }

    fn prove(&self, proof: &TokenRequest) -> Result<DeviceId, ServerError> {
        if !self.sessions.holds_nonce(&proof.nonce, self.host.unix_ms()) {
            return Err(ServerError::Nonce);
        }
        proof
            .verify(self.identity.id)
            .map_err(|_| ServerError::Proof)?;
        Ok(DeviceId::of_key(&proof.key))
    }

    /// The device of a token that holds, if it may still read and write here. `None`: not a good token.
    pub fn bearer(&self, token: &str) -> Result<Option<Reader>, ServerError> {
        let device = self.sessions.device(token, self.host.unix_ms());
        device.map(|device| self.reader(device)).transpose()
    }

    /// A device's reader, while it may read.
    pub fn reader(&self, device: DeviceId) -> Result<Reader, ServerError> {
        match self.published.standing(device) {
            Standing::Active(person) => Ok(Reader { device, person }),
            Standing::Revoked => Err(ServerError::RevokedDevice),
            Standing::Unknown => Err(ServerError::UnknownDevice),
        }
    }

    /// An invite for a person in the operator's name: the way back in when no organiser has a phone.
    pub fn invite(&self, person: CardId) -> Result<InviteLink, ServerError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let secret = writer.invite(person)?;
        Ok(invite_link(&self.identity, &self.public_url, secret))
    }

    /// One round trip: judges what is pushed, then reads on from the cursor.
    pub fn exchange(&self, device: DeviceId, request: &Request) -> Result<Vec<u8>, ServerError> {
        let reader = self.reader(device)?;
        let verdicts = if self.must_write(request) {
            let push = Push {
                device,
                envelopes: &request.push,
            };
            self.judge(&[push])?.pop().unwrap_or_default()
        } else {
            Vec::new()
        };
        Ok(self.answer(reader, request, verdicts)?)
    }

    /// Whether a request has work for the writer: a push, or the day has turned since it last wrote.
    pub fn must_write(&self, request: &Request) -> bool {
        !request.push.is_empty() || self.published.day() != berlin_date(self.host.unix_ms())
    }

    /// Judges pushes in one transaction: see [`Community::judge_batch`].
    pub fn judge(&self, pushes: &[Push<'_>]) -> Result<Vec<Verdicts>, StorageError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.judge_batch(pushes)
    }

    /// Whether [`Town::answer`] to this request needs no storage.
    pub fn answers_from_memory(&self, request: &Request) -> bool {
        request.push_only || self.published.is_in_memory(request.cursor)
    }

    /// The answer to a request whose verdicts are known.
    pub fn answer(
        &self,
        reader: Reader,
        request: &Request,
        verdicts: Verdicts,
    ) -> Result<Vec<u8>, StorageError> {
        let mut bytes = self.hello();
        for (command, verdict) in verdicts {
            bytes.extend(codec::encode(&Item::Verdict(command, verdict)));
        }
        if request.push_only {
            bytes.extend(self.published.end_at(request.cursor));
            return Ok(bytes);
        }
        let ask = Ask {
            cursor: request.cursor,
            max_bytes: request.max_bytes,
            own: request.own,
            part: request.part,
        };
        bytes.extend(self.published.page(&*self.storage, reader, &ask)?.bytes);
        Ok(bytes)
    }

    /// The first item of an answer.
    pub fn hello(&self) -> Vec<u8> {
        codec::encode(&Item::Hello(
            SCHEMA,
            self.identity.incarnation,
            self.host.unix_ms(),
        ))
    }

    /// A page by itself, for live streams. It may block on storage.
    pub fn live_page(
        &self,
        reader: Reader,
        cursor: Cursor,
        max_bytes: u32,
    ) -> Result<crate::community::Page, StorageError> {
        let ask = Ask {
            cursor: Some(cursor),
            max_bytes,
            ..Ask::default()
        };
        self.published.page(&*self.storage, reader, &ask)
    }
}
