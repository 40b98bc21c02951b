//! Items of an answer, written straight into its bytes: an envelope in the log is copied once and never
//! decoded.

use crate::storage::Head;
use mitmach_core::codec;
use mitmach_core::sync::Item;
use mitmach_core::{CommandId, Hash};

/// Appends any item.
pub(super) fn item(out: &mut Vec<u8>, item: &Item) {
    out.extend_from_slice(&codec::encode(item));
}

/// Appends [`Item::Change`] of an encoded envelope.
pub(super) fn change(out: &mut Vec<u8>, at: Head, envelope: &[u8]) {
    out.extend_from_slice(&[0xa1, 0x61, b'c', 0x83]);
    head(out, 0, at.position);
    bytes(out, &at.running_hash);
    bytes(out, envelope);
}

/// Appends [`Item::Own`].
pub(super) fn own(out: &mut Vec<u8>, at: Head, command: CommandId, hash: Hash) {
    out.extend_from_slice(&[0xa1, 0x61, b'o', 0x84]);
    head(out, 0, at.position);
    bytes(out, &at.running_hash);
    bytes(out, &command.0);
    bytes(out, &hash.0);
}

fn bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    head(out, 2, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// The head of a CBOR item in its shortest form (RFC 8949, 4.2.1).
fn head(out: &mut Vec<u8>, major: u8, argument: u64) {
    let digits = argument.to_be_bytes();
    let (low, width) = match argument {
        0..=23 => (digits[7], 0),
        24..=0xff => (24, 1),
        0x100..=0xffff => (25, 2),
        0x1_0000..=0xffff_ffff => (26, 4),
        _ => (27, 8),
    };
    out.push(major << 5 | low);
    out.extend_from_slice(&digits[8 - width..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_bytes::ByteBuf;

    #[test]
    fn items_are_written_as_core_encodes_them() {
        for position in [0, 23, 24, 255, 256, 65_535, 65_536, u64::from(u32::MAX) + 1] {
            let at = Head {
                position,
                running_hash: [7; 8],
            };
            for length in [0, 10, 300, 70_000] {
                let envelope = vec![1; length];
                let mut written = Vec::new();
                change(&mut written, at, &envelope);
                let wanted = Item::Change(position, [7; 8], ByteBuf::from(envelope));
                assert_eq!(written, codec::encode(&wanted));
            }
            let (command, hash) = (CommandId([3; 16]), Hash([4; 32]));
            let mut written = Vec::new();
            own(&mut written, at, command, hash);
            assert_eq!(
                written,
                codec::encode(&Item::Own(position, [7; 8], command, hash))
            );
        }
    }
}
