//! One writer for all requests: what waits is judged together and committed once.
//!
//! A commit waits for the disk; whatever arrives meanwhile forms the next batch, so that the disk sets the
//! pace and not the number of phones. A push is answered only after its commit.

use crate::community::{Push, Verdicts};
use crate::limits::{PUSHES_PER_COMMIT, WAITING_PUSHES};
use crate::server::Town;
use crate::storage::StorageError;
use mitmach_core::{CommunityId, DeviceId};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// Why a push was not judged. Nothing of it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HubError {
    /// Too many wait already.
    #[error("too many pushes are waiting")]
    Full,
    /// The server is stopping.
    #[error("the server is stopping")]
    Stopped,
    /// Storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The way to the writer.
pub struct Hub {
    jobs: mpsc::Sender<Job>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

enum Job {
    Push(Waiting),
    Stop,
}

/// A push that waits for its verdicts.
struct Waiting {
    town: Arc<Town>,
    device: DeviceId,
    envelopes: Vec<ByteBuf>,
    answer: oneshot::Sender<Result<Verdicts, StorageError>>,
}

impl Hub {
    /// Starts the writer's thread.
    pub fn start() -> std::io::Result<Self> {
        let (jobs, receiver) = mpsc::channel(WAITING_PUSHES);
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || run(receiver))?;
        Ok(Self {
            jobs,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Has a push judged; the verdicts come after they are durable.
    pub async fn push(
        &self,
        town: &Arc<Town>,
        device: DeviceId,
        envelopes: Vec<ByteBuf>,
    ) -> Result<Verdicts, HubError> {
        let (answer, verdicts) = oneshot::channel();
        let job = Job::Push(Waiting {
            town: Arc::clone(town),
            device,
            envelopes,
            answer,
        });
        self.jobs.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => HubError::Full,
            mpsc::error::TrySendError::Closed(_) => HubError::Stopped,
        })?;
        Ok(verdicts.await.map_err(|_| HubError::Stopped)??)
    }

    /// Finishes what waits and ends the thread. Blocks until then.
    pub fn stop(&self) {
        // If there is no room the thread is busy; it makes some.
        let _ = self.jobs.blocking_send(Job::Stop);
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}

fn run(mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.blocking_recv() {
        let (mut waiting, mut stops) = (Vec::new(), false);
        let mut next = Some(first);
        while let Some(job) = next {
            match job {
                Job::Push(push) => waiting.push(push),
                Job::Stop => stops = true,
            }
            next = (waiting.len() < PUSHES_PER_COMMIT)
                .then(|| jobs.try_recv().ok())
                .flatten();
        }
        let mut towns: BTreeMap<CommunityId, Vec<Waiting>> = BTreeMap::new();
        for push in waiting {
            towns.entry(push.town.id()).or_default().push(push);
        }
        for pushes in towns.into_values() {
            commit(pushes);
        }
        if stops {
            return;
        }
    }
}

/// Judges the pushes of one community and answers each.
fn commit(waiting: Vec<Waiting>) {
    let Some(town) = waiting.first().map(|push| Arc::clone(&push.town)) else {
        return;
    };
    let pushes: Vec<Push<'_>> = waiting
        .iter()
        .map(|push| Push {
            device: push.device,
            envelopes: &push.envelopes,
        })
        .collect();
    let judged = catch_unwind(AssertUnwindSafe(|| town.judge(&pushes))).unwrap_or_else(|_| {
        tracing::error!(community = %town.id(), "writer_panicked");
        Err(StorageError::Damaged)
    });
    if let Err(error) = judged {
        tracing::error!(community = %town.id(), %error, "commit_failed");
    }
    let verdicts = match judged {
        Ok(verdicts) => verdicts.into_iter().map(Ok).collect(),
        Err(error) => vec![Err(error); waiting.len()],
    };
    for (push, verdicts) in waiting.into_iter().zip(verdicts) {
        // A phone that has gone away asks again and hears `duplicate`.
        let _ = push.answer.send(verdicts);
    }
}
