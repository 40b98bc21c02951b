//! Errors as clients see them: a status, a stable code, a sentence for whoever reads a log.

use crate::community::EnrolError;
use crate::hub::HubError;
use crate::limits::RETRY_AFTER_SECONDS;
use crate::server::ServerError;
use crate::storage::StorageError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mitmach_core::codec;
use serde::Serialize;

/// An answer that says no. Its body is the CBOR map `{"code": ..., "reason": ...}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HttpError {
    #[serde(skip)]
    status: StatusCode,
    code: &'static str,
    reason: &'static str,
}

impl HttpError {
    const fn new(status: StatusCode, code: &'static str, reason: &'static str) -> Self {
        Self {
            status,
            code,
            reason,
        }
    }

    pub(super) const MALFORMED: Self = Self::new(
        StatusCode::BAD_REQUEST,
        "malformed",
        "the request can't be read",
    );
    pub(super) const TOO_LARGE: Self = Self::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too_large",
        "the body is over its bound",
    );
    pub(super) const TOO_MANY: Self = Self::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too_many_envelopes",
        "more envelopes than one request takes",
    );
    pub(super) const COMPRESSED: Self = Self::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "compressed",
        "compressed bodies are not taken",
    );
    pub(super) const SLOW: Self = Self::new(
        StatusCode::REQUEST_TIMEOUT,
        "slow",
        "the body took too long",
    );
    pub(super) const TOKEN: Self = Self::new(
        StatusCode::UNAUTHORIZED,
        "token",
        "the token is missing, wrong or too old",
    );
    pub(super) const TOO_MANY_STREAMS: Self = Self::new(
        StatusCode::TOO_MANY_REQUESTS,
        "too_many_streams",
        "this device has its live streams open already",
    );
    pub(super) const NOT_FOUND: Self = Self::new(
        StatusCode::NOT_FOUND,
        "not_found",
        "there is nothing at this address",
    );
    pub(super) const INTERNAL: Self = Self::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        "internal",
        "the server failed",
    );
    const STORAGE: Self = Self::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "storage",
        "the server can't keep anything; nothing was taken",
    );
    const STOPPING: Self = Self::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "stopping",
        "the server is stopping",
    );
    const BUSY: Self = Self::new(
        StatusCode::TOO_MANY_REQUESTS,
        "busy",
        "too many pushes are waiting",
    );
}

impl From<StorageError> for HttpError {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "storage_failed");
        Self::STORAGE
    }
}

impl From<HubError> for HttpError {
    fn from(error: HubError) -> Self {
        match error {
            HubError::Full => Self::BUSY,
            HubError::Stopped => Self::STOPPING,
            // The writer has logged it.
            HubError::Storage(_) => Self::STORAGE,
        }
    }
}

impl From<ServerError> for HttpError {
    fn from(error: ServerError) -> Self {
        let (status, code, reason) = match error {
            ServerError::UnknownCommunity => (
                StatusCode::NOT_FOUND,
                "unknown_community",
                "no such community here",
            ),
            ServerError::Nonce => (
                StatusCode::UNAUTHORIZED,
                "nonce",
                "the nonce is not of here or too old",
            ),
            ServerError::Proof => (
                StatusCode::UNAUTHORIZED,
                "proof",
                "the signature does not hold",
            ),
            ServerError::UnknownDevice => (
                StatusCode::FORBIDDEN,
                "unknown_device",
                "the device is nobody's here",
            ),
            ServerError::RevokedDevice => (
                StatusCode::FORBIDDEN,
                "revoked_device",
                "the device was signed off",
            ),
            ServerError::Enrol(error) => return enrol(error),
            ServerError::Storage(error) => return error.into(),
        };
        Self {
            status,
            code,
            reason,
        }
    }
}

fn enrol(error: EnrolError) -> HttpError {
    let (code, reason) = match error {
        EnrolError::UnknownInvite => ("unknown_invite", "no such invite"),
        EnrolError::InviteUsed => ("invite_used", "another phone came in by this invite"),
        EnrolError::InviteExpired => ("invite_expired", "the invite's time is over"),
        EnrolError::InviteRevoked => ("invite_revoked", "the invite was taken back"),
        EnrolError::InviteLevel => ("invite_level", "the inviter may not bring this person in"),
        EnrolError::WeakKey => ("weak_key", "the key is not a strong one"),
        EnrolError::KeyTaken => ("key_taken", "the key is somebody else's"),
        EnrolError::RevokedDevice => ("revoked_device", "the device was signed off"),
        EnrolError::UnknownPerson => ("unknown_person", "no such person"),
        EnrolError::Storage(error) => return error.into(),
    };
    HttpError {
        status: StatusCode::FORBIDDEN,
        code,
        reason,
    }
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let content = (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/cbor"),
        );
        let mut response = (self.status, [content], codec::encode(&self)).into_response();
        let again = matches!(
            self.status,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
        );
        if again {
            let seconds = HeaderValue::from(RETRY_AFTER_SECONDS);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}
