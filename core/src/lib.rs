//! The core of Mitmach: what garden tasks, Advent doors and answers to events are, how phones keep and
//! merge them, who may write what, and what screens read.
//!
//! Layers look only down: [`model`] (plain types and rules) < [`document`] (model to automerge and back)
//! < [`register`] and [`policy`] (who may write what) < [`sync`] (protocol and engine, no I/O) < `store`
//! (`SQLite`) < [`view`] (what screens read) < `phone` (the facade that every app uses) < `everyday` (what takes
//! more than one look or command) and `exchange` (lists in and out).
//!
//! There is no user interface here and no text for people but field data: apps make their own words from
//! the kinds and codes.

pub mod clock;
pub mod codec;
pub mod document;
pub mod host;
pub mod ids;
pub mod keys;
pub mod limits;
pub mod model;
pub mod policy;
pub mod register;
pub mod sync;
pub mod view;

#[cfg(feature = "phone")]
pub mod everyday;
#[cfg(feature = "phone")]
pub mod exchange;
#[cfg(feature = "phone")]
pub mod phone;
#[cfg(feature = "phone")]
pub mod store;

pub use ids::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash, Incarnation,
    RecordId, RowId,
};
