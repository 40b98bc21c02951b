//! CBOR (RFC 8949) through serde, with size and depth bounded before anything is decoded.

use crate::limits::CBOR_DEPTH;
use serde::{Serialize, de::DeserializeOwned};

/// Bytes that are not the CBOR that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// The bytes end inside an item.
    #[error("truncated")]
    Truncated,
    /// Nested deeper than the limit.
    #[error("nested too deep")]
    TooDeep,
    /// Not well-formed CBOR of definite lengths.
    #[error("malformed")]
    Malformed,
    /// Well-formed, but not of the expected type.
    #[error("unexpected type")]
    Unexpected,
    /// Bytes after the item.
    #[error("trailing bytes")]
    Trailing,
}

/// Encodes a value. Core's own types always encode: they hold only what CBOR can say.
///
/// # Panics
/// If a type's `Serialize` fails, which is a bug in that type.
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    ciborium::into_writer(value, &mut bytes).expect("core's types encode");
    bytes
}

/// Decodes exactly one item; bytes after it are an error.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    if item_length(bytes)? != bytes.len() {
        return Err(CodecError::Trailing);
    }
    ciborium::from_reader(bytes).map_err(|_| CodecError::Unexpected)
}

/// The length in bytes of the first item, found without allocating: what a decoder may then be given.
pub fn item_length(bytes: &[u8]) -> Result<usize, CodecError> {
    // One entry a level: how many items are still to come in it.
    let mut open = [0_u64; CBOR_DEPTH + 1];
    let mut depth = 0;
    open[0] = 1;
    let mut at = 0_usize;
    loop {
        while open[depth] == 0 {
            if depth == 0 {
                return Ok(at);
            }
            depth -= 1;
        }
        open[depth] -= 1;
        let (major, argument, header) = head(bytes.get(at..).ok_or(CodecError::Truncated)?)?;
        at += header;
        let children = match major {
            2 | 3 => {
                let length = usize::try_from(argument).map_err(|_| CodecError::Truncated)?;
                at = at
                    .checked_add(length)
                    .filter(|end| *end <= bytes.len())
                    .ok_or(CodecError::Truncated)?;
                0
            }
            4 => argument,
            5 => argument.checked_mul(2).ok_or(CodecError::Malformed)?,
            6 => 1,
            _ => 0,
        };
        if children > 0 {
            // Each child takes at least one byte: a longer count is a lie.
            if children > (bytes.len() - at) as u64 {
                return Err(CodecError::Truncated);
            }
            depth += 1;
            *open.get_mut(depth).ok_or(CodecError::TooDeep)? = children;
        }
    }
}

/// Major type, argument and length of an item's head.
fn head(bytes: &[u8]) -> Result<(u8, u64, usize), CodecError> {
    let first = *bytes.first().ok_or(CodecError::Truncated)?;
    let (major, low) = (first >> 5, first & 31);
    let width = match low {
        0..=23 => return Ok((major, u64::from(low), 1)),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return Err(CodecError::Malformed),
    };
    let digits = bytes.get(1..=width).ok_or(CodecError::Truncated)?;
    let argument = digits
        .iter()
        .fold(0_u64, |sum, digit| sum << 8 | u64::from(*digit));
    Ok((major, argument, 1 + width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_that_lie_and_depth_are_refused_before_decoding() {
        assert_eq!(
            item_length(&[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
            Err(CodecError::Truncated)
        );
        assert_eq!(
            item_length(&[0x9b, 0, 0, 0, 1, 0, 0, 0, 0]),
            Err(CodecError::Truncated)
        );
        assert_eq!(item_length(&[0x81; 64]), Err(CodecError::TooDeep));
        assert_eq!(item_length(&[0x9f, 0xff]), Err(CodecError::Malformed));
        assert_eq!(item_length(&[]), Err(CodecError::Truncated));
        assert_eq!(decode::<u8>(&[1, 1]), Err(CodecError::Trailing));
    }

    proptest! {
        #[test]
        fn any_bytes_are_measured_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(length) = item_length(&bytes) {
                prop_assert!(length <= bytes.len());
            }
        }

        #[test]
        fn the_length_of_what_we_encode_is_its_own(value in prop::collection::vec((any::<i64>(), ".*"), 0..20)) {
            let bytes = encode(&value);
            prop_assert_eq!(item_length(&bytes), Ok(bytes.len()));
            prop_assert_eq!(decode::<Vec<(i64, String)>>(&bytes), Ok(value));
        }
    }
}
