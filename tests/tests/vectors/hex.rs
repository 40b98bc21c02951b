//! Bytes as people compare them.

use mitmach_core::codec;
pub use mitmach_core::ids::to_hex;
use serde::Serialize;

/// A value in CBOR, in hex.
pub fn cbor<T: Serialize>(value: &T) -> String {
    to_hex(&codec::encode(value))
}
