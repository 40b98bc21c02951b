//! The server's own bounds, each with what it costs. Those that phones share stand in core.

use mitmach_core::limits::{ENVELOPES_PER_REQUEST, PAGE_BYTES_MAX};

/// Bytes of raw changes that open replicas may hold together. In memory a replica takes some five times its
/// changes, so this is about 80 MiB at most.
pub const REPLICA_BYTES: usize = 16 * 1024 * 1024;
/// Bytes of the log's end that stay in memory per community: about 15,000 changes.
pub const TAIL_BYTES: usize = 8 * 1024 * 1024;
/// What an entry of the log takes in memory besides its envelope.
pub const ENTRY_OVERHEAD_BYTES: usize = 256;

/// Rows read from the stored log at once.
pub const LOG_READ_ROWS: usize = 512;
/// Reading connections that stay open. Each keeps up to 2 MiB of pages.
pub const IDLE_READERS: usize = 4;

/// KiB of pages that the writing connection keeps.
pub const WRITER_CACHE_KIB: i64 = 16 * 1024;

/// Pushes that one transaction commits at most.
pub const PUSHES_PER_COMMIT: usize = 64;
/// Pushes that may wait for the writer: two seconds of work at 16 a commit and 3 ms each.
pub const WAITING_PUSHES: usize = 512;

/// Seconds that a request's body may take: 256 KiB on one bar of signal.
pub const BODY_SECONDS: u64 = 60;
/// Seconds after which an idle live stream says that it is there.
pub const LIVE_KEEP_ALIVE_SECONDS: u64 = 20;
/// Bytes of a page inside a live event, before base64.
pub const LIVE_PAGE_BYTES: u32 = 16 * 1024;
/// Seconds that open requests get to end when the server stops.
pub const STOP_SECONDS: u64 = 10;
/// Seconds after which a phone may ask again when the server is full or its storage fails.
pub const RETRY_AFTER_SECONDS: u32 = 2;

/// Milliseconds after which a change may come again whose document can't be opened.
pub const BROKEN_REPLICA_MS: i64 = 60_000;

const _: () = assert!(
    LIVE_PAGE_BYTES < PAGE_BYTES_MAX,
    "a live page is a small page"
);
const _: () = assert!(
    ENVELOPES_PER_REQUEST * PUSHES_PER_COMMIT <= 16_384,
    "a commit stays bounded"
);
