//! The server without a network, with small phones of its own.
#![allow(missing_docs, reason = "tests are named by what they show")]

mod batches;
mod forgeries;
mod http;
mod invites;
mod live;
mod pages;
mod process;
mod readers;
mod refusals;
mod rights;
mod seats;
mod stored;
mod town;
mod wire;
