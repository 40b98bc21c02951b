//! Nonces and tokens: the server's own MAC over time and content, so that it keeps no state for either.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use mitmach_core::limits::{NONCE_SECONDS, TOKEN_SECONDS};
use mitmach_core::sync::Token;
use mitmach_core::{CommunityId, DeviceId};
use sha2::Sha256;

const NONCE_DOMAIN: &[u8] = b"mitmach/nonce/1\0";
const TOKEN_DOMAIN: &[u8] = b"mitmach/token/1\0";
/// A time and a MAC.
const NONCE_BYTES: usize = 8 + 32;
/// A device, a time and a MAC.
const TOKEN_BYTES: usize = 16 + 8 + 32;
/// Clocks of server processes may differ by this much.
const SKEW_MS: i64 = 5_000;

/// A community's maker and checker of nonces and tokens.
#[derive(Clone)]
pub struct Sessions {
    community: CommunityId,
    secret: [u8; 32],
}

impl Sessions {
    /// With a community's secret.
    pub fn new(community: CommunityId, secret: [u8; 32]) -> Self {
        Self { community, secret }
    }

    /// A nonce that is good for a minute from `now_ms` on.
    pub fn nonce(&self, now_ms: i64) -> Vec<u8> {
        let time = now_ms.to_be_bytes();
        [&time[..], &self.mac(NONCE_DOMAIN, &[&time])].concat()
    }

    /// Whether a nonce was made here, for this community, within the last minute.
    pub fn holds_nonce(&self, nonce: &[u8], now_ms: i64) -> bool {
        let Some((time, mac)) = nonce.split_at_checked(8) else {
            return false;
        };
        let Ok(made) = time.try_into().map(i64::from_be_bytes) else {
            return false;
        };
        let age = i128::from(now_ms) - i128::from(made);
        nonce.len() == NONCE_BYTES
            && self.verify(NONCE_DOMAIN, &[time], mac)
            && (i128::from(-SKEW_MS)..=i128::from(NONCE_SECONDS * 1000)).contains(&age)
    }

    /// A token for a device.
    pub fn token(&self, device: DeviceId, now_ms: i64) -> Token {
        let expiry = now_ms.saturating_add(TOKEN_SECONDS * 1000).to_be_bytes();
        let mac = self.mac(TOKEN_DOMAIN, &[&device.0, &expiry]);
        let token = URL_SAFE_NO_PAD.encode([&device.0[..], &expiry, &mac].concat());
        Token {
            token,
            seconds: u32::try_from(TOKEN_SECONDS).unwrap_or(u32::MAX),
        }
    }

    /// The device of a token that was made here and has not expired.
    pub fn device(&self, token: &str, now_ms: i64) -> Option<DeviceId> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        if bytes.len() != TOKEN_BYTES {
            return None;
        }
        let (device, rest) = bytes.split_at(16);
        let (expiry, mac) = rest.split_at(8);
        let expires = i64::from_be_bytes(expiry.try_into().ok()?);
        let holds = self.verify(TOKEN_DOMAIN, &[device, expiry], mac) && now_ms < expires;
        DeviceId::from_slice(device).filter(|_| holds)
    }

    fn hmac(&self, domain: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
        // Every part is of fixed width, so that no two messages are the same bytes.
        let mut key = [0; 64];
        key[..32].copy_from_slice(&self.secret);
        let mut mac = Hmac::<Sha256>::new(&key.into());
        mac.update(domain);
        mac.update(&self.community.0);
        for part in parts {
            mac.update(part);
        }
        mac
    }

    fn mac(&self, domain: &[u8], parts: &[&[u8]]) -> [u8; 32] {
        self.hmac(domain, parts).finalize().into_bytes().into()
    }

    /// In constant time.
    fn verify(&self, domain: &[u8], parts: &[&[u8]], mac: &[u8]) -> bool {
        self.hmac(domain, parts).verify_slice(mac).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_000_000_000;

    #[test]
    fn a_nonce_is_good_for_a_minute_and_for_its_community_alone() {
        let town = Sessions::new(CommunityId([1; 16]), [9; 32]);
        let other = Sessions::new(CommunityId([2; 16]), [9; 32]);
        let nonce = town.nonce(NOW);
        assert!(town.holds_nonce(&nonce, NOW) && town.holds_nonce(&nonce, NOW + 60_000));
        assert!(!town.holds_nonce(&nonce, NOW + 60_001));
        assert!(!town.holds_nonce(&nonce, NOW - 5_001));
        assert!(!other.holds_nonce(&nonce, NOW));
        for length in 0..nonce.len() {
            assert!(!town.holds_nonce(&nonce[..length], NOW));
        }
        let forged = [&i64::MIN.to_be_bytes()[..], &nonce[8..]].concat();
        assert!(!town.holds_nonce(&forged, i64::MAX));
    }

    #[test]
    fn a_token_names_its_device_for_an_hour() {
        let town = Sessions::new(CommunityId([1; 16]), [9; 32]);
        let token = town.token(DeviceId([7; 16]), NOW).token;
        assert_eq!(town.device(&token, NOW), Some(DeviceId([7; 16])));
        assert_eq!(town.device(&token, NOW + TOKEN_SECONDS * 1000), None);
        let mut forged = token.into_bytes();
        forged[3] ^= 1;
        assert_eq!(town.device(&String::from_utf8_lossy(&forged), NOW), None);
        assert_eq!(town.device("", NOW), None);
    }
}
