//! The server without a network, with small phones of its own.
#![allow(missing_docs, reason = "tests are named by what they show")]

mod pages;
mod town;
