//! A phone in the simulation: the real facade on a real file, its engine, and a bad line to the server.

use super::host::{Clock, Random, SimHost};
use mitmach_core::CommandId;
use mitmach_core::host::Host;
use mitmach_core::keys::PrivateKey;
use mitmach_core::phone::{Error, Phone};
use mitmach_core::store::{Membership, StoreOptions};
use mitmach_core::sync::{Engine, Failure, Request, Step};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Without sync to the disk: a crash here is the end of a process, not of the power.
const OPTIONS: StoreOptions = StoreOptions {
    unsafe_without_sync: true,
    max_pages: None,
};

/// How bad the line is, in percent of exchanges.
#[derive(Debug, Clone, Copy, Default)]
pub struct Line {
    pub request_lost: u64,
    pub answer_lost: u64,
    pub answer_cut: u64,
    pub repeated: u64,
    pub crash: u64,
}

/// What an attempt to exchange did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// There was nothing to exchange (any more).
    Quiet,
    /// Something was sent.
    Sent,
}

pub struct SimPhone {
    directory: PathBuf,
    host: Arc<SimHost>,
    phone: Option<Phone>,
    engine: Option<Engine>,
    /// What was entered here: command to whether it makes a record.
    pub entered: BTreeMap<CommandId, bool>,
    /// Until when it has no signal.
    pub offline_until: i64,
    /// Items taken in since this was last set to zero.
    pub items: u32,
}

impl SimPhone {
    pub fn new(
        directory: &Path,
        clock: Clock,
        skew_ms: i64,
        seed: u64,
        key: &PrivateKey,
        membership: &Membership,
    ) -> Result<Self, Error> {
        let host = SimHost::new(clock, skew_ms, seed);
        let phone = Phone::create(directory, host.clone(), OPTIONS, key, membership)?;
        Ok(Self {
            directory: directory.to_owned(),
            host,
            phone: Some(phone),
            engine: None,
            entered: BTreeMap::new(),
            offline_until: i64::MIN,
            items: 0,
        })
    }

    /// The phone, opened again if it crashed.
    pub fn get(&mut self) -> Result<&Phone, Error> {
        if self.phone.is_none() {
            self.phone = Some(Phone::open_with(
                &self.directory,
                self.host.clone(),
                OPTIONS,
            )?);
        }
        self.phone.as_ref().ok_or(Error::NotJoined)
    }

    /// Ends the process at once: what was not committed is gone.
    pub fn crash(&mut self) {
        self.phone = None;
        self.engine = None;
    }

    /// One step of syncing over a line. `server` answers a request; `None` if it is down.
    pub fn exchange(
        &mut self,
        clock: &Clock,
        random: &Random,
        line: Line,
        mut server: impl FnMut(&Request) -> Option<Vec<u8>>,
    ) -> Result<Tried, Error> {
        let now_ms = self.host.unix_ms();
        let (urgent, own) = {
            let phone = self.get()?;
            (phone.has_pending()?.1, phone.membership().cursor.is_none())
        };
        let engine = self.engine.get_or_insert_with(|| {
            let mut engine = Engine::new(urgent, own);
            engine.authenticated();
            engine
        });
        let (max_bytes, urgent, own) = match engine.step(now_ms) {
            Step::Done => {
                self.engine = None;
                return Ok(Tried::Quiet);
            }
            Step::Wait(until) => {
                clock.fetch_add(until - now_ms, Ordering::Relaxed);
                return Ok(Tried::Sent);
            }
            Step::Authenticate => {
                engine.authenticated();
                return Ok(Tried::Sent);
            }
            Step::Exchange {
                max_bytes,
                urgent,
                own,
            } => (max_bytes, urgent, own),
        };
        let request = self.get()?.request(max_bytes, urgent, own)?;
        let answer = if random.chance(line.request_lost) {
            None
        } else {
            server(&request)
        };
        if random.chance(line.repeated) {
            // A repeated request; its answer goes nowhere.
            server(&request);
        }
        let answer = answer.filter(|_| !random.chance(line.answer_lost));
        if random.chance(line.crash) {
            self.crash();
            return Ok(Tried::Sent);
        }
        self.take(random, line, answer)?;
        Ok(Tried::Sent)
    }

    fn take(&mut self, random: &Random, line: Line, answer: Option<Vec<u8>>) -> Result<(), Error> {
        let now_ms = self.host.unix_ms();
        let Some(mut answer) = answer else {
            if let Some(engine) = &mut self.engine {
                engine.failed(Failure::Line { received: false }, now_ms, 0);
            }
            return Ok(());
        };
        if random.chance(line.answer_cut) {
            answer.truncate(random.index(answer.len()));
        }
        let absorbed = self.get()?.absorb(&answer)?;
        self.items += absorbed.items;
        if let Some(engine) = &mut self.engine {
            if absorbed.complete {
                engine.exchanged(absorbed.more, absorbed.missing_own);
            } else {
                engine.failed(
                    Failure::Line {
                        received: absorbed.items > 0,
                    },
                    now_ms,
                    0,
                );
            }
        }
        Ok(())
    }
}
