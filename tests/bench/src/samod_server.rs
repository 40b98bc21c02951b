//! The peer's server: samod with file storage behind an axum WebSocket route.
//!
//! Everything is samod's default but the share policy, which does not announce: a phone asks for
//! the documents it wants, as in samod's own sync servers.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::routing::get;
use samod::storage::TokioFilesystemStorage;
use samod::{Repo, ShareConfig};
use tokio::net::TcpListener;

use crate::Result;
use crate::contestant::Launch;

/// This program again, as the peer's server.
pub fn launch(data: &Path, listen: SocketAddr) -> Result<Launch> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .arg("samod-server")
        .args(["--listen", &listen.to_string()])
        .arg("--data")
        .arg(data);
    Ok(Launch {
        command,
        ticket: None,
    })
}

/// Serves until the process is ended.
pub async fn serve(listen: SocketAddr, data: &Path) -> Result<()> {
    let repo = Repo::build_tokio()
        .with_storage(TokioFilesystemStorage::new(data))
        .with_share_policy(ShareConfig::read_write().with_announce(false))
        .load()
        .await;
    let listener = TcpListener::bind(listen).await?;
    let acceptor = repo.make_acceptor(format!("ws://{listen}/").parse()?)?;
    let app = Router::new().route(
        "/",
        get(move |upgrade: WebSocketUpgrade| {
            let acceptor = acceptor.clone();
            async move {
                upgrade.on_upgrade(move |socket| async move {
                    if let Err(stopped) = acceptor.accept_axum(socket, None) {
                        eprintln!("samod-server: connection not taken: {stopped}");
                    }
                })
            }
        }),
    );
    // Both servers answer small messages at once: without this, Nagle's algorithm would add its
    // own delay to the relay figures.
    let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
        if let Err(error) = stream.set_nodelay(true) {
            eprintln!("samod-server: TCP_NODELAY not set: {error}");
        }
    });
    axum::serve(listener, app).await?;
    Ok(())
}
