//! The sync server of Mitmach: one log per community, which phones write through signed envelopes and read
//! page by page.
//!
//! Layers look only down: [`storage`] (what is durable) < [`community`] (judges, without any other I/O) <
//! [`Server`] (every community of a data directory, call by call) < `hub` (one writer that commits what
//! waits together) < `http`. The simulator stands on [`Server`], so that it runs what phones talk to.

pub mod community;
pub mod http;
pub mod hub;
pub mod limits;
mod server;
pub mod session;
pub mod storage;

pub use server::{Server, ServerError, Town};
