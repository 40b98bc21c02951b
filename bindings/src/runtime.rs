//! The threads that the core runs on, whoever calls: few, own, and with a panic stopped at their edge.

use crate::PhoneError;
use std::future::Future;
use std::sync::LazyLock;
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinError, JoinSet};

/// Threads that drive the network.
const WORKERS: usize = 2;
/// Threads that wait for the disk; a phone's calls take turns anyway.
const DISK_THREADS: usize = 4;

fn runtime() -> Result<&'static Runtime, PhoneError> {
    static RUNTIME: LazyLock<Option<Runtime>> = LazyLock::new(|| {
        let built = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .max_blocking_threads(DISK_THREADS)
            .thread_name("mitmach")
            .enable_all()
            .build();
        built.ok()
    });
    let runtime = RUNTIME.as_ref();
    runtime.ok_or_else(|| PhoneError::internal("threads can't be started"))
}

/// Runs work to its end, also if whoever waits for it goes away: what was begun to be entered is entered.
pub async fn complete<T: Send + 'static>(
    work: impl Future<Output = Result<T, PhoneError>> + Send + 'static,
) -> Result<T, PhoneError> {
    runtime()?
        .spawn(work)
        .await
        .map_err(|error| ended(&error))?
}

/// Runs work until it ends or whoever waits for it goes away: then it stops where it waits for the network.
pub async fn abandonable<T: Send + 'static>(
    work: impl Future<Output = Result<T, PhoneError>> + Send + 'static,
) -> Result<T, PhoneError> {
    let mut only = JoinSet::new();
    only.spawn_on(work, runtime()?.handle());
    let joined = only.join_next().await;
    joined
        .ok_or(PhoneError::internal("the work was lost"))?
        .map_err(|error| ended(&error))?
}

/// Begins work that nobody waits for; it ends when the set is dropped.
pub fn begin(
    set: &mut JoinSet<()>,
    work: impl Future<Output = ()> + Send + 'static,
) -> Result<(), PhoneError> {
    set.spawn_on(work, runtime()?.handle());
    Ok(())
}

/// Runs what waits for the disk where it holds nobody up. Called on the runtime.
pub async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PhoneError> + Send + 'static,
) -> Result<T, PhoneError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| ended(&error))?
}

/// A panic's text may hold what people entered: it stays inside.
fn ended(error: &JoinError) -> PhoneError {
    PhoneError::internal(if error.is_panic() {
        "a panic in the core"
    } else {
        "the work was stopped"
    })
}
