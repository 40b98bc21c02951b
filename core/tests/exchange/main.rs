//! Lists through a real phone that has never met a server.

mod demo;
mod faults;
mod rules;
mod town;
