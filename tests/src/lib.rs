//! What spans the crates: the simulation of phones, network and server, and helpers for end-to-end tests.

pub mod help;
pub mod process;
pub mod sim;
