//! HTTP as a phone speaks it: time-outs, tokens, and what each status means.

use super::Error;
use crate::codec;
use crate::ids::CommunityId;
use crate::keys::PrivateKey;
use crate::sync::{Challenge, Failure, JoinRequest, Joined, Request, Token, TokenRequest};
use futures_util::StreamExt;
use reqwest::{Response, StatusCode};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// Longest silence in an answer: on one bar of signal bytes come seldom, but they come.
const SILENCE: Duration = Duration::from_secs(30);
/// An answer larger than this is not one of ours.
const ANSWER_BYTES: usize = 4 * crate::limits::BODY_BYTES;
/// Pause after "too many requests" without a `Retry-After`.
const BUSY_MS: i64 = 5_000;

/// A connection to a community's server.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

/// Whom a connection trusts: whom the system does, which needs nothing of ours on every system but Android. There its
/// list can be asked only through the app's Java, so Mozilla's list goes with the library.
fn trusting(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    if cfg!(target_os = "android") {
        builder.tls_certs_only(bundled_roots())
    } else {
        builder
    }
}

fn bundled_roots() -> Vec<reqwest::Certificate> {
    let roots = webpki_root_certs::TLS_SERVER_ROOT_CERTS.iter();
    roots
        .filter_map(|root| reqwest::Certificate::from_der(root).ok())
        .collect()
}

/// An answer as far as it arrived, or why none came.
pub(super) type Received = Result<Vec<u8>, Failure>;

impl Client {
    /// Will talk to a server about one community.
    pub fn new(server: &str, community: CommunityId) -> Result<Self, Error> {
        // Installing it a second time changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = trusting(reqwest::Client::builder())
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("mitmach/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|_| Error::Unreachable("no connection can be made"))?;
        Ok(Self {
            http,
            base: format!("{server}/v1/communities/{community}"),
        })
    }

    /// Asks for a nonce.
    pub async fn challenge(&self) -> Result<Challenge, Error> {
        let response = self
            .http
            .get(format!("{}/challenge", self.base))
            .send()
            .await
            .map_err(|error| line(&error))?;
        self.read(response).await
    }

    /// Comes in by an invite.
    pub async fn join(&self, request: &JoinRequest) -> Result<Joined, Error> {
        self.post("join", codec::encode(request)).await
    }

    /// Gets a token for a device that is in.
    pub async fn authenticate(
        &self,
        key: &PrivateKey,
        community: CommunityId,
        pinned: &[u8; 32],
    ) -> Result<Token, Error> {
        let challenge = self.challenge().await?;
        if challenge.server_key != *pinned {
            return Err(Error::OtherCommunity);
        }
        self.post(
            "session",
            codec::encode(&TokenRequest::sign(key, community, &challenge.nonce)),
        )
        .await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: Vec<u8>) -> Result<T, Error> {
        let request = self.http.post(format!("{}/{path}", self.base)).body(body);
        let response = request
            .header("content-type", "application/cbor")
            .send()
            .await;
        self.read(response.map_err(|error| line(&error))?).await
    }

    async fn read<T: DeserializeOwned>(&self, response: Response) -> Result<T, Error> {
        match response.status() {
            StatusCode::OK => {}
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => return Err(Error::SignedOff),
            StatusCode::NOT_FOUND => return Err(Error::OtherCommunity),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                return Err(Error::Unreachable("it is busy"));
            }
            _ => return Err(Error::Protocol("an unexpected status")),
        }
        let bytes = bounded(response, |_| ())
            .await
            .map_err(|_| Error::Unreachable("the line broke"))?;
        codec::decode(&bytes).map_err(|_| Error::Protocol("an answer that is not ours"))
    }

    /// Sends a request; calls `progress` with the bytes so far. A broken line gives what came before it.
    pub(super) async fn exchange(
        &self,
        token: &str,
        request: &Request,
        progress: impl Fn(usize),
    ) -> Received {
        let sent = self
            .http
            .post(format!("{}/sync", self.base))
            .bearer_auth(token)
            .header("content-type", "application/cbor")
            .body(codec::encode(request))
            .send()
            .await;
        let response = sent.map_err(|_| Failure::Line { received: false })?;
        accepted(&response)?;
        match bounded(response, progress).await {
            Ok(bytes) | Err(bytes) => Ok(bytes),
        }
    }

    /// Opens the live stream from a cursor.
    pub(super) async fn live(&self, token: &str, cursor: &str) -> Result<Response, Failure> {
        let request = self
            .http
            .get(format!("{}/live?cursor={cursor}", self.base))
            .bearer_auth(token);
        let response = request
            .send()
            .await
            .map_err(|_| Failure::Line { received: false })?;
        accepted(&response)?;
        Ok(response)
    }
}

/// What a status other than 200 means for the engine.
fn accepted(response: &Response) -> Result<(), Failure> {
    match response.status() {
        StatusCode::OK => Ok(()),
        StatusCode::UNAUTHORIZED => Err(Failure::Token),
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => Err(Failure::Closed),
        _ => {
            let after = response
                .headers()
                .get("retry-after")
                .and_then(|value| value.to_str().ok()?.parse::<i64>().ok());
            Err(Failure::Busy(
                after.map_or(BUSY_MS, |seconds| seconds.clamp(0, 3600) * 1000),
            ))
        }
    }
}

/// Reads a body up to a bound; `Err` has what came before the line broke.
async fn bounded(response: Response, progress: impl Fn(usize)) -> Result<Vec<u8>, Vec<u8>> {
    let mut bytes = Vec::new();
    let mut stream = response.bytes_stream();
    while let Some(chunk) = stream.next().await {
        let Ok(chunk) = chunk else { return Err(bytes) };
        if bytes.len() + chunk.len() > ANSWER_BYTES {
            return Err(bytes);
        }
        bytes.extend_from_slice(&chunk);
        progress(bytes.len());
    }
    Ok(bytes)
}

fn line(error: &reqwest::Error) -> Error {
    Error::Unreachable(if error.is_timeout() {
        "it does not answer"
    } else if error.is_connect() {
        "nobody listens there, or there is no signal"
    } else {
        "the line broke"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_that_android_phones_carry_makes_a_client() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let roots = bundled_roots();
        assert_eq!(
            roots.len(),
            webpki_root_certs::TLS_SERVER_ROOT_CERTS.len(),
            "every root can be read"
        );
        assert!(roots.len() > 100);
        reqwest::Client::builder()
            .tls_certs_only(roots)
            .build()
            .expect("a client");
    }
}
