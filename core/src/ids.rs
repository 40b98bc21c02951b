//! Identities: who, which device, which document, which record.
//!
//! All ids are plain bytes; people read them nowhere but in exports and logs, where they are lower-case hex.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The text was not the hex form of this id: wrong length or not hex.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id of {expected} hexadecimal digits")]
pub struct ParseIdError {
    /// How many hexadecimal digits the id has.
    pub expected: usize,
}

fn from_hex(text: &str, bytes: &mut [u8]) -> Result<(), ParseIdError> {
    let error = ParseIdError {
        expected: bytes.len() * 2,
    };
    if text.len() != bytes.len() * 2 || !text.is_ascii() {
        return Err(error);
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        let digits = &text[index * 2..index * 2 + 2];
        if digits
            .bytes()
            .any(|digit| !matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        {
            return Err(error);
        }
        *byte = u8::from_str_radix(digits, 16).map_err(|_| error.clone())?;
    }
    Ok(())
}

/// Writes bytes as lower-case hex.
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| {
            [
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]
        })
        .map(char::from)
        .collect()
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// Length in bytes.
            pub const BYTES: usize = $bytes;

            /// The id in these bytes; `None` unless there are exactly [`Self::BYTES`].
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                let mut bytes = [0; $bytes];
                from_hex(text, &mut bytes)?;
                Ok(Self(bytes))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.serialize_str(&to_hex(&self.0))
                } else {
                    serializer.serialize_bytes(&self.0)
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                if deserializer.is_human_readable() {
                    let text = String::deserialize(deserializer)?;
                    text.parse().map_err(D::Error::custom)
                } else {
                    let bytes = serde_bytes::ByteBuf::deserialize(deserializer)?;
                    Self::from_slice(&bytes).ok_or_else(|| {
                        D::Error::invalid_length(bytes.len(), &concat!($bytes, " bytes"))
                    })
                }
            }
        }
    };
}

id!(
    /// A town's alliance: the unit of sync, of rights and of the log.
    CommunityId,
    16
);
id!(
    /// A phone, a terminal or the server's own steward: the first 16 bytes of SHA-256 of its public key.
    DeviceId,
    16
);
id!(
    /// A person's act. Its bytes order newer commands first, so that records created later sort before
    /// older ones and automerge inserts them cheaply; the order says nothing else.
    CommandId,
    16
);
id!(
    /// One automerge document: a garden's year, a calendar's year, an event.
    DocumentId,
    16
);
id!(
    /// One life of a document: the first is the document's id, later ones come from the server.
    GenerationId,
    16
);
id!(
    /// A party: a person, household, organisation or group that the register names.
    CardId,
    16
);
id!(
    /// A row of the register that is not a card: a role, an invite, a proxy.
    RowId,
    16
);
id!(
    /// One life of a server's log; a restore from a backup begins another.
    Incarnation,
    16
);
id!(
    /// A record in a document: its creating command's id and its index among that command's records.
    RecordId,
    18
);
id!(
    /// SHA-256 of a change's bytes as automerge computes it, or of a register command's payload.
    Hash,
    32
);

impl DeviceId {
    /// The device that holds this public key.
    pub fn of_key(public_key: &[u8; 32]) -> Self {
        let digest = Sha256::digest(public_key);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self(bytes)
    }
}

impl CommandId {
    /// Makes an id: 4 bytes of inverted minutes since 1970, 4 random ones, 8 of the device.
    ///
    /// Minutes only sort keys; nothing is ever ranked by a phone's clock.
    pub fn new(device: DeviceId, unix_ms: i64, random: [u8; 4]) -> Self {
        let minutes =
            u32::try_from((unix_ms / 60_000).clamp(0, i64::from(u32::MAX))).unwrap_or(u32::MAX);
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&(u32::MAX - minutes).to_be_bytes());
        bytes[4..8].copy_from_slice(&random);
        bytes[8..].copy_from_slice(&device.0[..8]);
        Self(bytes)
    }

    /// Whether this device made the command, as far as its 8 bytes tell.
    pub fn is_of(&self, device: DeviceId) -> bool {
        self.0[8..] == device.0[..8]
    }
}

impl RecordId {
    /// The record that a command creates as its `index`th.
    pub fn new(command: CommandId, index: u16) -> Self {
        let mut bytes = [0; 18];
        bytes[..16].copy_from_slice(&command.0);
        bytes[16..].copy_from_slice(&index.to_be_bytes());
        Self(bytes)
    }

    /// The command that created it.
    pub fn command(&self) -> CommandId {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0[..16]);
        CommandId(bytes)
    }

    /// Its index among that command's records.
    pub fn index(&self) -> u16 {
        u16::from_be_bytes([self.0[16], self.0[17]])
    }
}

impl DocumentId {
    /// The id of a yearly document: the same on every phone, so that two organisers who both open a
    /// year offline open one. `series` tells several gardens of one community apart.
    pub fn of_year(community: CommunityId, field: &str, series: &str, year: i16) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"mitmach/document/1\0");
        hash.update(community.0);
        for part in [field, series] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hash.update(year.to_be_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        Self(bytes)
    }

    /// The document that a register command makes.
    pub fn of_command(command: CommandId) -> Self {
        Self(command.0)
    }

    /// The document's first generation.
    pub fn first_generation(&self) -> GenerationId {
        GenerationId(self.0)
    }
}

impl CardId {
    /// The card that a register command makes.
    pub fn of_command(command: CommandId) -> Self {
        Self(command.0)
    }
}

impl Hash {
    /// SHA-256 of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_survive_text_and_refuse_what_is_not_theirs() {
        let id = DocumentId(*b"0123456789abcdef");
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in [
            "",
            "00",
            &"g".repeat(32),
            &"A".repeat(32),
            &"+1".repeat(16),
            "ü",
        ] {
            assert!(wrong.parse::<DocumentId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn newer_commands_sort_first_and_name_their_device() {
        let device = DeviceId([7; 16]);
        let older = CommandId::new(device, 1_000_000_000_000, [9; 4]);
        let newer = CommandId::new(device, 1_000_000_060_000, [0; 4]);
        assert!(newer < older);
        assert!(newer.is_of(device) && !newer.is_of(DeviceId([8; 16])));
        let record = RecordId::new(newer, 3);
        assert_eq!((record.command(), record.index()), (newer, 3));
    }

    #[test]
    fn clocks_before_1970_and_far_ahead_still_make_ids() {
        for clock in [i64::MIN, -1, 0, i64::MAX] {
            let _ = CommandId::new(DeviceId::default(), clock, [0; 4]);
        }
    }

    #[test]
    fn a_year_has_one_document_per_series() {
        let town = CommunityId([1; 16]);
        let garden = DocumentId::of_year(town, "garden", "oasengarten", 2026);
        assert_eq!(
            garden,
            DocumentId::of_year(town, "garden", "oasengarten", 2026)
        );
        assert_ne!(
            garden,
            DocumentId::of_year(town, "garden", "oasengarten", 2027)
        );
        assert_ne!(
            garden,
            DocumentId::of_year(town, "gardeno", "asengarten", 2026)
        );
    }
}
