//! Request and answer of the one round trip.
//!
//! A request is one CBOR map. An answer is a sequence of CBOR items (RFC 8742), so that each whole one
//! counts even when the line breaks after it. Unknown keys and items are skipped: what later versions add
//! does no harm to earlier ones.

use crate::codec::{self, CodecError};
use crate::ids::{CommandId, DocumentId, Hash, Incarnation};
use crate::model::Refusal;
use crate::register::Entry;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// How much of a server's log a phone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(
    /// The log's life.
    pub Incarnation,
    /// The last position that the phone has; 0 before the first.
    pub u64,
    /// The log's running hash there, over row ids and versions and never contents.
    #[serde(with = "serde_bytes")]
    pub [u8; 8],
);

/// `POST /v1/communities/{id}/sync`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The schema that the phone understands.
    #[serde(rename = "s")]
    pub schema: u32,
    /// What the phone has; none at first.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// Bytes of the answer after its verdicts that the phone hopes to receive whole.
    #[serde(rename = "m")]
    pub max_bytes: u32,
    /// Send the device's own changes whole too: it does not hold them (a new or restored phone).
    #[serde(rename = "o", default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
    /// Encoded envelopes, each after those it builds on.
    #[serde(rename = "p", default, skip_serializing_if = "Vec::is_empty")]
    pub push: Vec<ByteBuf>,
    /// The next part of an item that was larger than `max_bytes`.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Only verdicts, no page: for urgent commands on a bad line.
    #[serde(rename = "u", default, skip_serializing_if = "std::ops::Not::not")]
    pub push_only: bool,
}

/// Which part of a large item a phone asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// SHA-256 of the whole encoded item.
    #[serde(rename = "h")]
    pub hash: Hash,
    /// How many bytes of it the phone has.
    #[serde(rename = "o")]
    pub offset: u64,
}

/// What the server decided on an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It stands in the log at this position, durably.
    Accepted(u64),
    /// The command stood there before, as the change (or payload) of this hash.
    Duplicate(u64, Hash),
    /// It builds on changes that the server does not have; to be sent again after them.
    Waiting(Vec<Hash>),
    /// A quota is used up; to be sent again after this many milliseconds since 1970.
    Deferred(i64),
    /// A rule forbids it.
    Refused(Refusal),
}

/// An item of an answer. On the wire a map of one short key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Item {
    /// First of all: the server's schema, the log's life, the server's time in milliseconds since 1970.
    #[serde(rename = "h")]
    Hello(u32, Incarnation, i64),
    /// What became of a pushed envelope's command.
    #[serde(rename = "v")]
    Verdict(CommandId, Verdict),
    /// The phone's cursor is of another life of the log, or unknown: what follows begins at the beginning,
    /// and the phone keeps all it has.
    #[serde(rename = "r")]
    Reset,
    /// A change: position, running hash there, encoded envelope.
    #[serde(rename = "c")]
    Change(u64, #[serde(with = "serde_bytes")] [u8; 8], ByteBuf),
    /// One of the device's own changes, which it holds: position, running hash, command, the change's hash.
    #[serde(rename = "o")]
    Own(u64, #[serde(with = "serde_bytes")] [u8; 8], CommandId, Hash),
    /// A register row: position, running hash, the row as this reader may see it.
    #[serde(rename = "w")]
    Row(u64, #[serde(with = "serde_bytes")] [u8; 8], Entry),
    /// Part of an item that is larger than `max_bytes`: SHA-256 of the whole item's bytes, offset, total, bytes.
    #[serde(rename = "t")]
    Part(Hash, u64, u64, ByteBuf),
    /// A document that is gone. Reserved.
    #[serde(rename = "g")]
    Gone(DocumentId),
    /// A signed snapshot of a document. Reserved.
    #[serde(rename = "s")]
    Snapshot(ByteBuf),
    /// Last of all: the cursor after this page, and whether there is more.
    #[serde(rename = "e")]
    End(Cursor, bool),
}

/// The items of an answer that arrived whole, and whether the sequence ended properly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The known items, in order.
    pub items: Vec<Item>,
    /// Whether [`Item::End`] was among them.
    pub complete: bool,
}

/// Reads a sequence of items as far as it arrived. Items of newer servers are skipped; malformed bytes end it.
pub fn read_items(mut bytes: &[u8]) -> Result<Answer, CodecError> {
    let mut answer = Answer {
        items: Vec::new(),
        complete: false,
    };
    while !bytes.is_empty() {
        let length = match codec::item_length(bytes) {
            Ok(length) => length,
            Err(CodecError::Truncated) => return Ok(answer),
            Err(error) => return Err(error),
        };
        let (item, rest) = bytes.split_at(length);
        if let Ok(item) = codec::decode::<Item>(item) {
            answer.complete |= matches!(item, Item::End(..));
            answer.items.push(item);
        }
        bytes = rest;
    }
    Ok(answer)
}
