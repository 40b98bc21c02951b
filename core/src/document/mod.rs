//! Model to automerge and back: documents that are flat maps of records, records that are flat maps of
//! scalars.
//!
//! A root key is a record's id in hex, `:` and its kind; its value is a map made by the record's creator,
//! and below it there are only puts of scalars. No lists, texts, counters, marks or nested maps, and no
//! delete but the one that settles a contradiction. So a change can be judged completely by looking at its
//! operations, merges are predictable, and every value has an author.
//!
//! This module knows automerge and nothing of rights, storage or networks.

mod inspect;
mod replica;
mod scalar;

pub use inspect::{MAX_OPERATION, Seen};
pub use replica::{Replica, ReplicaError, WrittenChange, actor_of, device_of, root_key};

/// A change as it travels: decoded once, its raw bytes kept.
pub use automerge::{Change, ChangeHash};

#[cfg(test)]
mod tests;
