//! The facade above the phone, through a real phone that has never met a server.
#![cfg(feature = "phone")]

mod demo;
mod everyday;
mod faults;
mod rules;
mod town;
