//! Joining and syncing: the engine decides, this carries out.

use super::directory::Directory;
use super::{Client, Error, Phone};
use crate::host::{self, Host};
use crate::keys::PrivateKey;
use crate::limits::{PAGE_BYTES_START, SCHEMA};
use crate::store::{Membership, Store, StoreOptions};
use crate::sync::{Engine, Failure, InviteLink, JoinRequest, Request, Step, TokenRequest};
use serde::Serialize;
use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

/// Failures in a row after which a run gives up: the app tries again later, on its own occasion.
const ATTEMPTS: u32 = 4;

/// What a run of syncing did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct SyncReport {
    /// Exchanges with the server.
    pub exchanges: u32,
    /// Whole items taken in.
    pub items: u32,
    /// Bytes received.
    pub received_bytes: u64,
    /// Commands that are still only here.
    pub only_here: u32,
    /// Commands that were not accepted, in all.
    pub not_accepted: u32,
}

/// How far a run of syncing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Bytes of the current answer.
    Received(usize),
    /// Items stored so far.
    Stored(u32),
    /// Waiting for this many milliseconds before the next attempt.
    Waiting(i64),
}

/// The store of a directory in which no phone has joined.
fn empty_store(directory: &Directory) -> Result<Store, Error> {
    let mut store = Store::open(&directory.database(), StoreOptions::default())?;
    if store.read()?.membership()?.is_some() {
        return Err(Error::AlreadyJoined);
    }
    Ok(store)
}

impl Phone {
    /// Joins a community by an invite and makes the phone in `directory`. Joining again after a lost answer
    /// uses the key that is there and does no harm.
    pub async fn join(
        directory: &Path,
        host: Arc<dyn Host>,
        invite: &InviteLink,
    ) -> Result<Self, Error> {
        let directory = Directory::make(directory)?;
        let store = empty_store(&directory)?;
        let key = directory
            .key()?
            .unwrap_or_else(|| PrivateKey::generate(&*host));
        directory.keep_key(&key)?;
        Self::join_in(directory, host, store, invite, &key).await
    }

    /// The same with a key that the app keeps: no file holds it. The app stores it before it calls, and calls
    /// again with the same key if the answer was lost.
    pub async fn join_with_key(
        directory: &Path,
        host: Arc<dyn Host>,
        invite: &InviteLink,
        key: &PrivateKey,
    ) -> Result<Self, Error> {
        let directory = Directory::make(directory)?;
        let store = empty_store(&directory)?;
        Self::join_in(directory, host, store, invite, key).await
    }

    async fn join_in(
        directory: Directory,
        host: Arc<dyn Host>,
        store: Store,
        invite: &InviteLink,
        key: &PrivateKey,
    ) -> Result<Self, Error> {
        let client = Client::new(&invite.server, invite.community)?;
        let challenge = client.challenge().await?;
        if challenge.server_key != invite.server_key {
            return Err(Error::OtherCommunity);
        }
        let proof = TokenRequest::sign(key, invite.community, &challenge.nonce);
        let joined = client
            .join(&JoinRequest {
                secret: invite.secret,
                proof,
            })
            .await;
        let joined = joined.map_err(|error| {
            if error == Error::SignedOff {
                Error::Invite
            } else {
                error
            }
        })?;
        let membership = Membership {
            community: invite.community,
            person: joined.person,
            device: key.device(),
            server: invite.server.clone(),
            server_key: invite.server_key,
            server_schema: challenge.schema.min(SCHEMA),
            schema: SCHEMA,
            cursor: None,
            synced_ms: None,
        };
        let phone = Self::begin(directory, host, store, key, &membership)?;
        *phone.token.lock().unwrap_or_else(PoisonError::into_inner) = Some(joined.token);
        Ok(phone)
    }

    /// Syncs until everything has been exchanged, or gives up after a few failures.
    pub async fn sync(&self) -> Result<SyncReport, Error> {
        self.sync_with(|_| ()).await
    }

    /// Syncs and tells how far it is.
    pub async fn sync_with(&self, progress: impl Fn(Progress)) -> Result<SyncReport, Error> {
        let client = self.client()?;
        let is_new = self.membership().cursor.is_none();
        let mut engine = Engine::new(self.has_pending()?.1, is_new);
        if self.current_token().is_some() {
            engine.authenticated();
        }
        let mut report = SyncReport::default();
        loop {
            let now_ms = self.host.unix_ms();
            match engine.step(now_ms) {
                Step::Done => break,
                Step::Wait(until) => {
                    progress(Progress::Waiting(until - now_ms));
                    tokio::time::sleep(Duration::from_millis((until - now_ms).unsigned_abs()))
                        .await;
                }
                Step::Authenticate => self.authenticate(client, &mut engine).await?,
                Step::Exchange {
                    max_bytes,
                    urgent,
                    own,
                } => {
                    let request = self.request(max_bytes, urgent, own)?;
                    self.exchange(client, &mut engine, &request, &mut report, &progress)
                        .await?;
                }
            }
            if engine.failures() >= ATTEMPTS {
                return Err(Error::Unreachable("it did not answer"));
            }
        }
        if engine.is_closed() {
            return Err(Error::SignedOff);
        }
        let status = self.status()?;
        Ok(SyncReport {
            only_here: u32::try_from(status.only_here.len()).unwrap_or(u32::MAX),
            not_accepted: status.not_accepted,
            ..report
        })
    }

    /// Pushes what is only here and takes the verdicts; pages come by the live stream. What is entered
    /// meanwhile goes together. Whatever is not simply accepted is left to a whole sync.
    pub(super) async fn push(&self) -> Result<(), Error> {
        loop {
            let (pending, urgent) = self.has_pending()?;
            let request = Request {
                push_only: true,
                ..self.request(PAGE_BYTES_START, urgent, false)?
            };
            if !pending || request.push.is_empty() {
                return Ok(());
            }
            let token = self.current_token().unwrap_or_default();
            let Ok(answer) = self.client()?.exchange(&token, &request, |_| ()).await else {
                break;
            };
            if self.absorb(&answer)?.accepted < request.push.len() {
                break;
            }
        }
        self.sync().await?;
        Ok(())
    }

    async fn exchange(
        &self,
        client: &Client,
        engine: &mut Engine,
        request: &Request,
        report: &mut SyncReport,
        progress: impl Fn(Progress),
    ) -> Result<(), Error> {
        let token = self.current_token().unwrap_or_default();
        let answer = client
            .exchange(&token, request, |bytes| progress(Progress::Received(bytes)))
            .await;
        let answer = match answer {
            Ok(answer) => answer,
            Err(failure) => {
                if failure == Failure::Token {
                    self.set_token(None);
                }
                self.fail(engine, failure);
                return Ok(());
            }
        };
        let absorbed = self.absorb(&answer)?;
        report.exchanges += 1;
        report.items += absorbed.items;
        report.received_bytes += answer.len() as u64;
        progress(Progress::Stored(report.items));
        if absorbed.complete {
            engine.exchanged(absorbed.more, absorbed.missing_own);
        } else {
            self.fail(
                engine,
                Failure::Line {
                    received: absorbed.items > 0,
                },
            );
        }
        Ok(())
    }

    async fn authenticate(&self, client: &Client, engine: &mut Engine) -> Result<(), Error> {
        let (key, membership) = {
            let state = self.lock();
            (state.key.clone(), state.membership.clone())
        };
        match client
            .authenticate(&key, membership.community, &membership.server_key)
            .await
        {
            Ok(token) => {
                self.set_token(Some(token));
                engine.authenticated();
            }
            Err(Error::Unreachable(reason)) => {
                self.fail(engine, Failure::Line { received: false });
                if engine.failures() >= ATTEMPTS {
                    return Err(Error::Unreachable(reason));
                }
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn fail(&self, engine: &mut Engine, failure: Failure) {
        let jitter = u32::from_be_bytes(host::random(&*self.host));
        engine.failed(failure, self.host.unix_ms(), jitter);
    }

    pub(super) fn current_token(&self) -> Option<String> {
        let token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        token.as_ref().map(|token| token.token.clone())
    }

    pub(super) fn set_token(&self, token: Option<crate::sync::Token>) {
        *self.token.lock().unwrap_or_else(PoisonError::into_inner) = token;
    }
}
