//! Every bound that phones and servers share, in one place, each with what it costs.

/// Schema of documents, register and protocol that this build writes and fully understands.
pub const SCHEMA: u32 = 1;

/// Characters of a short text (a title, a name, a motto).
pub const SHORT_CHARS: usize = 120;
/// Characters of a note.
pub const NOTE_CHARS: usize = 1_000;
/// Characters of a door's or event's programme.
pub const PROGRAMME_CHARS: usize = 2_000;

/// Operations in one change of a member.
pub const CHANGE_OPERATIONS: usize = 200;
/// Operations in one change of an organiser or the steward.
pub const CHANGE_OPERATIONS_ORGANISER: usize = 5_000;
/// Dependencies of one change: one head per phone that answered offline.
pub const CHANGE_DEPENDENCIES: usize = 2_048;
/// Bytes of one change or register command.
pub const PAYLOAD_BYTES: usize = 192 * 1024;
/// Actors that one device may use in one generation of a document: one a replay.
pub const ACTORS_PER_DEVICE: usize = 32;

/// Bytes of a request's body.
pub const BODY_BYTES: usize = 256 * 1024;
/// Envelopes in one request.
pub const ENVELOPES_PER_REQUEST: usize = 200;
/// Levels of nesting in anything decoded from CBOR.
pub const CBOR_DEPTH: usize = 8;

/// Bytes of an answer's page on the first try, on a line of unknown quality.
pub const PAGE_BYTES_START: u32 = 64 * 1024;
/// Bytes of an answer's page at least: what one bar of signal carries between two breaks.
pub const PAGE_BYTES_MIN: u32 = 4 * 1024;
/// Bytes of an answer's page at most.
pub const PAGE_BYTES_MAX: u32 = 256 * 1024;

/// Bytes of raw changes in the replicas that a phone keeps open; automerge takes about ten times as much.
pub const OPEN_REPLICA_BYTES: usize = 4 * 1024 * 1024;

/// Records that a phone keeps between looks; about a kilobyte each.
pub const SEEN_RECORDS: usize = 20_000;

/// Steps by which a subscription tells what changed in a list; if there are more, it tells the list anew.
pub const LIST_STEPS: usize = 100;

/// Days that an invite stays good unless it says less.
pub const INVITE_DAYS: i64 = 30;
/// Seconds that a server nonce may be answered.
pub const NONCE_SECONDS: i64 = 60;
/// Seconds that a session token is good.
pub const TOKEN_SECONDS: i64 = 60 * 60;
/// Live streams of one device.
pub const LIVE_STREAMS: usize = 2;

const _: () = assert!(
    PAYLOAD_BYTES + 1024 < BODY_BYTES,
    "a largest change must fit a request"
);
const _: () = assert!(PAGE_BYTES_MIN < PAGE_BYTES_START && PAGE_BYTES_START < PAGE_BYTES_MAX);
