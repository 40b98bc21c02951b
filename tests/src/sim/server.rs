//! The server in the simulation: the real one on a real file, without HTTP.

use super::check::Problem;
use super::host::{Clock, SimHost};
use mitmach_core::keys::PrivateKey;
use mitmach_core::sync::{JoinRequest, Request, TokenRequest};
use mitmach_core::{CardId, CommunityId, DeviceId};
use mitmach_server::storage::{Durability, SqliteStorage};
use mitmach_server::{Server, storage::StorageError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub struct SimServer {
    directory: PathBuf,
    host: Arc<SimHost>,
    server: Option<Server>,
    pub community: CommunityId,
}

impl SimServer {
    /// A server with a new community, and the organiser's secret.
    pub fn new(directory: &Path, clock: Clock, seed: u64) -> Result<(Self, [u8; 16]), Problem> {
        let host = SimHost::new(clock, 0, seed);
        let server = open(directory, host.clone())
            .map_err(|_| Problem::Setup("the server does not open"))?;
        let founded = server
            .create_community("Ballenstedt", "Projektbüro", "http://127.0.0.1:1")
            .map_err(|_| Problem::Setup("no community"))?;
        let (community, secret) = (founded.community, founded.link.secret);
        Ok((
            Self {
                directory: directory.to_owned(),
                host,
                server: Some(server),
                community,
            },
            secret,
        ))
    }

    /// Lets a device in.
    pub fn join(
        &mut self,
        secret: [u8; 16],
        key: &PrivateKey,
    ) -> Result<(CardId, [u8; 32]), Problem> {
        let community = self.community;
        let server = self.get().ok_or(Problem::Setup("the server is down"))?;
        let challenge = server
            .challenge(community)
            .map_err(|_| Problem::Setup("no challenge"))?;
        let proof = TokenRequest::sign(key, community, &challenge.nonce);
        let joined = server
            .join(community, &JoinRequest { secret, proof })
            .map_err(|_| Problem::Setup("not let in"))?;
        Ok((joined.person, challenge.server_key))
    }

    /// Answers a request; `None` when it fails.
    pub fn exchange(&mut self, device: DeviceId, request: &Request) -> Option<Vec<u8>> {
        let community = self.community;
        self.get()?.exchange(community, device, request).ok()
    }

    /// Ends the process at once; the next request finds it opened again.
    pub fn crash(&mut self) {
        self.server = None;
    }

    fn get(&mut self) -> Option<&Server> {
        if self.server.is_none() {
            self.server = open(&self.directory, self.host.clone()).ok();
        }
        self.server.as_ref()
    }
}

fn open(directory: &Path, host: Arc<SimHost>) -> Result<Server, StorageError> {
    // Without sync to the disk: a crash here is the end of a process, not of the power.
    Server::with_storage(
        Arc::new(SqliteStorage::open(directory, Durability::Process)?),
        host,
    )
}
