//! Who calls: the community in the path and the device of the token. Both are known before a body is read.

use super::AppState;
use super::error::HttpError;
use crate::community::Reader;
use crate::server::Town;
use axum::extract::{FromRequestParts, Path};
use axum::http::header;
use axum::http::request::Parts;
use mitmach_core::CommunityId;
use std::sync::Arc;

/// The community that a path names.
pub(super) struct Addressed(pub(super) Arc<Town>);

/// A device with a token that holds.
pub(super) struct Caller {
    pub(super) town: Arc<Town>,
    pub(super) reader: Reader,
}

impl FromRequestParts<Arc<AppState>> for Addressed {
    type Rejection = HttpError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, HttpError> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let Path(community) = path.map_err(|_| HttpError::MALFORMED)?;
        let id: CommunityId = community.parse().map_err(|_| HttpError::MALFORMED)?;
        Ok(Self(state.server.town(id)?))
    }
}

impl FromRequestParts<Arc<AppState>> for Caller {
    type Rejection = HttpError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, HttpError> {
        let Addressed(town) = Addressed::from_request_parts(parts, state).await?;
        let token = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or(HttpError::TOKEN)?;
        let reader = town.bearer(token)?.ok_or(HttpError::TOKEN)?;
        Ok(Self { town, reader })
    }
}
