//! Device and server keys: Ed25519 as ZIP-215 verifies it, so that single and batch verification agree.

use crate::host::{self, Host};
use crate::ids::DeviceId;
use ed25519_zebra::{Signature, SigningKey, VerificationKey, VerificationKeyBytes, batch};
use std::convert::Infallible;

/// A signature or public key that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not hold")]
pub struct BadSignature;

/// A private key; its `Debug` shows nothing of it.
#[derive(Clone)]
pub struct PrivateKey(SigningKey);

impl std::fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateKey(..)")
    }
}

impl PrivateKey {
    /// Makes a key.
    pub fn generate(host: &dyn Host) -> Self {
        Self::from_seed(host::random(host))
    }

    /// The key of this 32-byte seed (RFC 8032).
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(SigningKey::from(seed))
    }

    /// The 32-byte seed, for keeping in a keystore or file.
    pub fn seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The public half.
    pub fn public(&self) -> [u8; 32] {
        self.0.verification_key().into()
    }

    /// The device that holds this key.
    pub fn device(&self) -> DeviceId {
        DeviceId::of_key(&self.public())
    }

    /// Signs these bytes.
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(bytes).into()
    }
}

/// Checks one signature by the rules of ZIP-215.
pub fn verify(
    public_key: &[u8; 32],
    signature: &[u8; 64],
    bytes: &[u8],
) -> Result<(), BadSignature> {
    let key = VerificationKey::try_from(*public_key).map_err(|_| BadSignature)?;
    key.verify(&Signature::from(*signature), bytes)
        .map_err(|_| BadSignature)
}

/// A signature to be checked, over `signed` by the holder of `key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The public key.
    pub key: [u8; 32],
    /// The signature.
    pub signature: [u8; 64],
    /// What it is over.
    pub signed: Vec<u8>,
}

/// Whether all of these signatures hold: a quarter of the time that checking each takes, and by ZIP-215
/// the same result.
pub fn all_hold<'a>(host: &dyn Host, claims: impl IntoIterator<Item = &'a Claim>) -> bool {
    let mut verifier = batch::Verifier::new();
    for claim in claims {
        verifier.queue((
            VerificationKeyBytes::from(claim.key),
            Signature::from(claim.signature),
            claim.signed.as_slice(),
        ));
    }
    verifier.verify(HostRandom(host)).is_ok()
}

/// The host's randomness as a batch takes it.
struct HostRandom<'a>(&'a dyn Host);

impl rand_core::TryRng for HostRandom<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(host::random(self.0)))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(host::random(self.0)))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.random(bytes);
        Ok(())
    }
}

impl rand_core::TryCryptoRng for HostRandom<'_> {}

/// Whether a public key may be enrolled: a canonical encoding of a point of the prime-order group's size,
/// never one of the eight of small order, under which anybody can make signatures.
pub fn is_strong(public_key: &[u8; 32]) -> bool {
    /// The y coordinates of the points of small order (RFC 7748's list as used by libsodium), sign cleared.
    const SMALL_ORDER: [[u8; 32]; 5] = small_order();
    let mut y = *public_key;
    y[31] &= 0x7f;
    is_canonical(&y) && !SMALL_ORDER.contains(&y) && VerificationKey::try_from(*public_key).is_ok()
}

/// Whether a field element is below 2^255 - 19.
fn is_canonical(y: &[u8; 32]) -> bool {
    y[31] != 0x7f || y[1..31].iter().any(|byte| *byte != 0xff) || y[0] < 0xed
}

const fn small_order() -> [[u8; 32]; 5] {
    let mut one = [0; 32];
    one[0] = 1;
    let mut minus_one = [0xff; 32];
    minus_one[0] = 0xec;
    minus_one[31] = 0x7f;
    [
        [0; 32],
        one,
        minus_one,
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
            0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88,
            0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10,
            0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77,
            0x92, 0xac, 0x03, 0x7a,
        ],
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_bytes_and_key_alone() {
        let key = PrivateKey::from_seed([3; 32]);
        let signature = key.sign(b"door");
        assert!(verify(&key.public(), &signature, b"door").is_ok());
        assert_eq!(verify(&key.public(), &signature, b"doo"), Err(BadSignature));
        assert_eq!(
            verify(
                &PrivateKey::from_seed([4; 32]).public(),
                &signature,
                b"door"
            ),
            Err(BadSignature)
        );
        assert!(!format!("{key:?}").contains('3'));
    }

    #[test]
    fn weak_and_non_canonical_keys_are_not_enrolled() {
        assert!(is_strong(&PrivateKey::from_seed([3; 32]).public()));
        for y in small_order() {
            let mut signed = y;
            signed[31] |= 0x80;
            assert!(!is_strong(&y) && !is_strong(&signed));
        }
        let mut non_canonical = [0xff; 32];
        non_canonical[0] = 0xee;
        assert!(!is_strong(&non_canonical));
    }
}
