//! Bodies: bounded in size and time, never compressed, exactly one CBOR item.

use super::AppState;
use super::error::HttpError;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use mitmach_core::codec;
use mitmach_core::limits::BODY_BYTES;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A CBOR body, in or out.
pub(super) struct Cbor<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<AppState>> for Cbor<T> {
    type Rejection = HttpError;

    async fn from_request(request: Request, state: &Arc<AppState>) -> Result<Self, HttpError> {
        check(request.headers())?;
        let body = to_bytes(request.into_body(), BODY_BYTES);
        let bytes = tokio::time::timeout(state.config.body_timeout, body)
            .await
            .map_err(|_| HttpError::SLOW)?
            // Over the bound, or the line broke and nobody reads the answer.
            .map_err(|_| HttpError::TOO_LARGE)?;
        codec::decode(&bytes)
            .map(Self)
            .map_err(|_| HttpError::MALFORMED)
    }
}

/// What the headers say about the body, before any of it is read.
fn check(headers: &HeaderMap) -> Result<(), HttpError> {
    let encoding = headers.get(header::CONTENT_ENCODING);
    if encoding.is_some_and(|encoding| encoding != "identity") {
        return Err(HttpError::COMPRESSED);
    }
    let Some(length) = headers.get(header::CONTENT_LENGTH) else {
        return Ok(());
    };
    let length: usize = length
        .to_str()
        .ok()
        .and_then(|length| length.parse().ok())
        .ok_or(HttpError::MALFORMED)?;
    if length > BODY_BYTES {
        Err(HttpError::TOO_LARGE)
    } else {
        Ok(())
    }
}

impl<T: Serialize> IntoResponse for Cbor<T> {
    fn into_response(self) -> Response {
        bytes("application/cbor", codec::encode(&self.0))
    }
}

/// A sequence of CBOR items.
pub(super) fn items(items: Vec<u8>) -> Response {
    bytes("application/cbor-seq", items)
}

fn bytes(content_type: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, bytes).into_response()
}
