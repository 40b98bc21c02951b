//! HTTP on top of [`Server`]: routes, bodies, tokens, live streams.
//!
//! What comes in is bounded before it is read, and the token is checked before the body. What goes out in
//! an error is a code and a fixed sentence, never an inner error's text.

mod body;
mod caller;
mod error;
mod live;
mod routes;
mod serve;

pub use live::LiveStreams;
pub use serve::{Running, ServeError};

use crate::hub::Hub;
use crate::limits::{BODY_SECONDS, LIVE_KEEP_ALIVE_SECONDS};
use crate::server::Server;
use axum::Router;
use axum::extract::MatchedPath;
use axum::http::Request;
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::Level;

/// What a server lets its operator choose, and tests shorten.
#[derive(Debug, Clone, Copy)]
pub struct Config {
    /// How long a request's body may take.
    pub body_timeout: Duration,
    /// How often an idle live stream shows that it is there.
    pub live_keep_alive: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            body_timeout: Duration::from_secs(BODY_SECONDS),
            live_keep_alive: Duration::from_secs(LIVE_KEEP_ALIVE_SECONDS),
        }
    }
}

/// What every request shares.
pub struct AppState {
    /// The communities.
    pub server: Arc<Server>,
    /// The writer.
    pub hub: Hub,
    /// Open live streams.
    pub live: LiveStreams,
    /// True once the server stops: live streams end then.
    pub stopping: watch::Receiver<bool>,
    /// The operator's choices.
    pub config: Config,
}

/// Every route of the server.
pub fn create_app(state: Arc<AppState>) -> Router {
    let trace = TraceLayer::new_for_http()
        .make_span_with(|request: &Request<_>| {
            // The route and never the path: what people type into addresses is not ours to keep.
            let route = request
                .extensions()
                .get::<MatchedPath>()
                .map(MatchedPath::as_str);
            tracing::info_span!("request", method = %request.method(), route)
        })
        .on_response(DefaultOnResponse::new().level(Level::DEBUG));
    Router::new()
        .route("/healthz", get(routes::healthz))
        .route("/join", get(routes::join_page))
        .route(
            "/v1/communities/{community}/challenge",
            get(routes::challenge),
        )
        .route("/v1/communities/{community}/join", post(routes::join))
        .route("/v1/communities/{community}/session", post(routes::session))
        .route("/v1/communities/{community}/sync", post(routes::sync))
        .route("/v1/communities/{community}/live", get(live::live))
        .fallback(routes::not_found)
        .layer(trace)
        .with_state(state)
}
