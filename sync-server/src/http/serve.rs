//! A listening server: from an address to a graceful stop.

use super::{AppState, Config, LiveStreams, create_app};
use crate::hub::Hub;
use crate::limits::STOP_SECONDS;
use crate::server::Server;
use axum::serve::ListenerExt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often the server looks whether the day has turned while nobody pushes.
const DAY_CHECK: Duration = Duration::from_mins(1);

/// Why a server can't be reached.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken or not ours.
    #[error("can't listen on {0}: {1}")]
    Listen(SocketAddr, io::ErrorKind),
    /// The operating system gave no thread or socket.
    #[error("the operating system refused: {0}")]
    System(io::ErrorKind),
}

/// A server that answers requests until it is stopped.
pub struct Running {
    /// Where it listens; the real port if 0 was asked for.
    pub address: SocketAddr,
    app: Arc<AppState>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<io::Result<()>>,
    turning: JoinHandle<()>,
}

impl Running {
    /// Starts to listen. Needs a tokio runtime.
    pub async fn start(
        server: Server,
        address: SocketAddr,
        config: Config,
    ) -> Result<Self, ServeError> {
        let system = |error: io::Error| ServeError::System(error.kind());
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| ServeError::Listen(address, error.kind()))?;
        let address = listener.local_addr().map_err(system)?;
        let (stop, stopping) = watch::channel(false);
        let app = Arc::new(AppState {
            server: Arc::new(server),
            hub: Hub::start().map_err(system)?,
            live: LiveStreams::default(),
            stopping: stopping.clone(),
            config,
        });
        // Small answers go out at once: a phone waits for each.
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        let router = create_app(Arc::clone(&app));
        let mut signal = stopping;
        let serving = axum::serve(listener, router).with_graceful_shutdown(async move {
            let _ = signal.wait_for(|stops| *stops).await;
        });
        let serving = tokio::spawn(async move { serving.await });
        let turning = tokio::spawn(turn_days(Arc::clone(&app)));
        Ok(Self {
            address,
            app,
            stop,
            serving,
            turning,
        })
    }

    /// Stops: takes no new requests, ends live streams, finishes what was begun.
    pub async fn stop(self) {
        self.turning.abort();
        self.stop.send_replace(true);
        let serving = tokio::time::timeout(Duration::from_secs(STOP_SECONDS), self.serving);
        if serving.await.is_err() {
            tracing::warn!("requests_cut_off");
        }
        let app = self.app;
        let _ = tokio::task::spawn_blocking(move || app.hub.stop()).await;
    }
}

/// Rights begin and end with the day, also on a day when nobody pushes.
async fn turn_days(app: Arc<AppState>) {
    loop {
        tokio::time::sleep(DAY_CHECK).await;
        for id in app.server.communities() {
            let Ok(town) = app.server.town(id) else {
                continue;
            };
            if town.must_write(&mitmach_core::sync::Request::default()) {
                let _ = app
                    .hub
                    .push(&town, mitmach_core::DeviceId::default(), Vec::new())
                    .await;
            }
        }
    }
}
