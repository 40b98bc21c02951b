//! The fixed community of the vectors: ids that repeat a digit, devices of fixed seeds, a clock that goes a
//! minute a command.

use mitmach_core::document::actor_of;
use mitmach_core::keys::PrivateKey;
use mitmach_core::{CardId, CommandId, CommunityId, DocumentId, RowId};

/// 2026-11-22T12:00:00Z
pub const START_MS: i64 = 1_795_348_800_000;

pub const COMMUNITY: CommunityId = CommunityId([0x11; 16]);
/// Organises everything; her device has the seed `aa…`.
pub const ANNA: CardId = CardId([0x22; 16]);
/// Her device has the seed `bb…`.
pub const BERND: CardId = CardId([0x33; 16]);
/// Has no phone.
pub const OMA: CardId = CardId([0x44; 16]);
pub const KITA: CardId = CardId([0x55; 16]);
pub const ROLE: RowId = RowId([0x66; 16]);
pub const EVENT: DocumentId = DocumentId([0x77; 16]);

pub fn anna() -> PrivateKey {
    PrivateKey::from_seed([0xaa; 32])
}

pub fn bernd() -> PrivateKey {
    PrivateKey::from_seed([0xbb; 32])
}

pub fn server() -> PrivateKey {
    PrivateKey::from_seed([0xcc; 32])
}

/// The `number`th command of a device: made that many minutes after the start, with random bytes `number`.
pub fn command(key: &PrivateKey, number: u8) -> CommandId {
    let clock = START_MS + i64::from(number) * 60_000;
    CommandId::new(key.device(), clock, [number; 4])
}

/// A device's actor: its id and eight bytes `01`.
pub fn actor(key: &PrivateKey) -> Vec<u8> {
    actor_of(key.device(), [1; 8]).to_bytes().to_vec()
}

pub fn garden() -> DocumentId {
    DocumentId::of_year(COMMUNITY, "garden", "oasengarten", 2027)
}

pub fn calendar() -> DocumentId {
    DocumentId::of_year(COMMUNITY, "calendar", "", 2026)
}
