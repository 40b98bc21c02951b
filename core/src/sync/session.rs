//! Coming in: invites, nonces, joining and short-lived tokens.
//!
//! The server keeps no state for a nonce or a token: both are its own MAC over time and content.

use crate::ids::{CardId, CommunityId, DeviceId, Hash};
use crate::keys::{self, BadSignature, PrivateKey};
use base64_text::{decode_url, encode_url};
use serde::{Deserialize, Serialize};

const DOMAIN: &[u8] = b"mitmach/session/1\0";

/// `GET /v1/communities/{id}/challenge`: what a device signs to show that it holds its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// The server's nonce: good for a minute, for this community, for any device.
    #[serde(rename = "n")]
    pub nonce: serde_bytes::ByteBuf,
    /// The schema that the server understands.
    #[serde(rename = "s")]
    pub schema: u32,
    /// The server's Ed25519 public key, pinned by invites.
    #[serde(rename = "k", with = "serde_bytes")]
    pub server_key: [u8; 32],
}

/// `POST /v1/communities/{id}/join`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinRequest {
    /// The invite's secret.
    #[serde(rename = "i", with = "serde_bytes")]
    pub secret: [u8; 16],
    /// Proof of the device's key.
    #[serde(rename = "p")]
    pub proof: TokenRequest,
}

/// Proof that a device holds its key: a signature over the community, the nonce and the public key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenRequest {
    /// The public key.
    #[serde(rename = "k", with = "serde_bytes")]
    pub key: [u8; 32],
    /// The nonce of a [`Challenge`].
    #[serde(rename = "n")]
    pub nonce: serde_bytes::ByteBuf,
    /// Ed25519 over [`TokenRequest::signed_bytes`].
    #[serde(rename = "g", with = "serde_bytes")]
    pub signature: [u8; 64],
}

/// `POST /v1/communities/{id}/session`.
pub type SessionRequest = TokenRequest;

/// The answer to a join or session request: what each later request carries as `Authorization: Bearer`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// The token, printable.
    #[serde(rename = "t")]
    pub token: String,
    /// How many seconds it is good.
    #[serde(rename = "e")]
    pub seconds: u32,
}

/// The answer to a join request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The person whose phone this is.
    #[serde(rename = "p")]
    pub person: CardId,
    /// The device's id, as both sides derive it from the key.
    #[serde(rename = "d")]
    pub device: DeviceId,
    /// A first token.
    #[serde(rename = "t")]
    pub token: Token,
}

impl TokenRequest {
    /// Answers a nonce with a device's key.
    pub fn sign(key: &PrivateKey, community: CommunityId, nonce: &[u8]) -> Self {
        let public = key.public();
        let signature = key.sign(&Self::signed_bytes(community, nonce, &public));
        Self {
            key: public,
            nonce: serde_bytes::ByteBuf::from(nonce),
            signature,
        }
    }

    /// Checks the signature; the nonce itself is the server's to check.
    pub fn verify(&self, community: CommunityId) -> Result<(), BadSignature> {
        keys::verify(
            &self.key,
            &self.signature,
            &Self::signed_bytes(community, &self.nonce, &self.key),
        )
    }

    fn signed_bytes(community: CommunityId, nonce: &[u8], key: &[u8; 32]) -> Vec<u8> {
        [DOMAIN, &community.0, &Hash::of(nonce).0, key].concat()
    }
}

/// What an invite says: which server, which community, the secret and the server's key.
///
/// As text `SERVER/join#` and base64url of community, secret and key: the part after `#` never reaches a
/// server's log.
#[derive(Clone, PartialEq, Eq)]
pub struct InviteLink {
    /// The server's address: `https://host` or `http://host:port`, without a slash at the end.
    pub server: String,
    /// The community.
    pub community: CommunityId,
    /// The secret: whoever has it comes in.
    pub secret: [u8; 16],
    /// The server's Ed25519 public key.
    pub server_key: [u8; 32],
}

impl std::fmt::Debug for InviteLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InviteLink({}, {}, ..)", self.server, self.community)
    }
}

/// A text that is no invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an invite")]
pub struct InviteLinkError;

impl std::fmt::Display for InviteLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fragment = [&self.community.0[..], &self.secret, &self.server_key].concat();
        write!(f, "{}/join#{}", self.server, encode_url(&fragment))
    }
}

impl std::str::FromStr for InviteLink {
    type Err = InviteLinkError;

    fn from_str(text: &str) -> Result<Self, InviteLinkError> {
        let (server, fragment) = text.trim().split_once("/join#").ok_or(InviteLinkError)?;
        if !is_server(server) {
            return Err(InviteLinkError);
        }
        let bytes = decode_url(fragment).ok_or(InviteLinkError)?;
        let (community, rest) = bytes.split_at_checked(16).ok_or(InviteLinkError)?;
        let (secret, key) = rest.split_at_checked(16).ok_or(InviteLinkError)?;
        Ok(Self {
            server: server.to_owned(),
            community: CommunityId::from_slice(community).ok_or(InviteLinkError)?,
            secret: secret.try_into().map_err(|_| InviteLinkError)?,
            server_key: key.try_into().map_err(|_| InviteLinkError)?,
        })
    }
}

/// Whether a text may be a server's address. People are shown it before they join, so it holds nothing that
/// looks like another one: no user before an `@`, no query, no letters from outside ASCII.
fn is_server(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:/[]_~%".contains(&byte);
    text.len() <= 200
        && host.is_some_and(|host| {
            !host.starts_with('/') && !host.is_empty() && host.bytes().all(is_plain)
        })
        && !text.ends_with('/')
}

mod base64_text {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    pub fn encode_url(bytes: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(bytes)
    }

    pub fn decode_url(text: &str) -> Option<Vec<u8>> {
        URL_SAFE_NO_PAD.decode(text).ok()
    }
}
