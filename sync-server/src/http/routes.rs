//! The routes that answer once.

use super::AppState;
use super::body::{Cbor, items};
use super::caller::{Addressed, Caller};
use super::error::HttpError;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mitmach_core::limits::ENVELOPES_PER_REQUEST;
use mitmach_core::sync::{Challenge, JoinRequest, Joined, Request, SessionRequest, Token};
use std::sync::Arc;

/// For whoever opens an invite in a browser. No script, nothing loaded, and the part of the address that
/// matters never comes here.
const JOIN_PAGE: &str = "<!doctype html>
<html lang=\"de\">
<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Mitmach</title></head>
<body>
<main>
<h1>Einladung zu Mitmach</h1>
<p>Diese Einladung wird in der Mitmach-App ge\u{f6}ffnet: den ganzen Link kopieren und dort unter
\u{201e}Einladung\u{201c} einf\u{fc}gen. Im Terminal: <code>mitmach join LINK</code>.</p>
<p>Der Link gilt nur einmal und nur f\u{fc}r eine Person. Bitte nicht weitergeben.</p>
<section lang=\"en\">
<h1>Invitation to Mitmach</h1>
<p>This invitation is opened in the Mitmach app: copy the whole link and paste it there under
\u{201c}Invitation\u{201d}. In a terminal: <code>mitmach join LINK</code>.</p>
<p>The link works once and for one person. Please don't pass it on.</p>
</section>
</main>
</body>
</html>
";

pub(super) async fn healthz(State(app): State<Arc<AppState>>) -> Result<&'static str, HttpError> {
    blocking(move || Ok(app.server.ping()?)).await?;
    Ok("ok")
}

pub(super) async fn join_page() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)));
    (headers, JOIN_PAGE).into_response()
}

pub(super) async fn not_found() -> HttpError {
    HttpError::NOT_FOUND
}

pub(super) async fn challenge(Addressed(town): Addressed) -> Cbor<Challenge> {
    Cbor(town.challenge())
}

pub(super) async fn join(
    Addressed(town): Addressed,
    Cbor(request): Cbor<JoinRequest>,
) -> Result<Cbor<Joined>, HttpError> {
    blocking(move || Ok(Cbor(town.join(&request)?))).await
}

pub(super) async fn session(
    Addressed(town): Addressed,
    Cbor(request): Cbor<SessionRequest>,
) -> Result<Cbor<Token>, HttpError> {
    Ok(Cbor(town.session(&request)?))
}

pub(super) async fn sync(
    State(app): State<Arc<AppState>>,
    Caller { town, reader }: Caller,
    Cbor(mut request): Cbor<Request>,
) -> Result<Response, HttpError> {
    if request.push.len() > ENVELOPES_PER_REQUEST {
        return Err(HttpError::TOO_MANY);
    }
    let verdicts = if town.must_write(&request) {
        let envelopes = std::mem::take(&mut request.push);
        app.hub.push(&town, reader.device, envelopes).await?
    } else {
        Vec::new()
    };
    let answer = if town.answers_from_memory(&request) {
        town.answer(reader, &request, verdicts)?
    } else {
        blocking(move || Ok(town.answer(reader, &request, verdicts)?)).await?
    };
    Ok(items(answer))
}

/// Runs what may wait for the disk where it holds up nobody.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, HttpError> + Send + 'static,
) -> Result<T, HttpError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| HttpError::INTERNAL)?
}
