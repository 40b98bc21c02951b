//! Lists through a real phone that has never met a server.
#![cfg(feature = "phone")]

mod demo;
mod faults;
mod rules;
mod town;
