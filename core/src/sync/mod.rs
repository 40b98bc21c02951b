//! What phones and servers say to each other, and the engine that decides what a phone says next.
//!
//! One round trip: a phone sends its cursor and what it has made; the server answers a verdict for each
//! and what is new, page by page. Everything may be repeated. `docs/protocol.md` has the bytes.
//!
//! Nothing here does I/O but the phone's client, which carries the engine's requests over HTTP.

mod engine;
mod envelope;
mod message;
mod session;
#[cfg(test)]
mod tests;

pub use engine::{Engine, Failure, Step};
pub use envelope::{Body, Envelope, EnvelopeError};
pub use message::{Answer, Cursor, Item, Part, Request, Verdict, read_items};
pub use session::{
    Challenge, InviteLink, InviteLinkError, JoinRequest, Joined, SessionRequest, Token,
    TokenRequest,
};
