//! The two sides that are measured, and what the harness asks of each.
//!
//! A side is a server process and a process that hosts all phones of a case. The harness knows
//! nothing else of either, so that both are measured by the same code on the same work.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use clap::Args;

use crate::Result;
use crate::measure::Figure;
use crate::ours;
use crate::samod_server;

/// A side of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contestant {
    /// Our server and our phones.
    Ours,
    /// samod's server and phones.
    Peer,
}

/// How a server is started, and what its phones have to know beside its address.
pub struct Launch {
    /// The server's command line; the harness starts it and waits until it listens.
    pub command: Command,
    /// Free text for the phones of the same side, such as invites; `None` if the address is enough.
    pub ticket: Option<String>,
}

impl Contestant {
    /// The name in tables and messages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Peer => "samod",
        }
    }

    /// The subcommand of this program that hosts this side's phones.
    pub fn phone_subcommand(self) -> &'static str {
        match self {
            Self::Ours => "our-phone",
            Self::Peer => "samod-phone",
        }
    }

    /// Prepares a server in the empty directory `data`, to listen on `listen`.
    pub fn launch(self, data: &Path, listen: SocketAddr) -> Result<Launch> {
        match self {
            Self::Ours => ours::launch(data, listen),
            Self::Peer => samod_server::launch(data, listen),
        }
    }
}

/// What a process that hosts phones is told at its start.
#[derive(Args, Clone, Debug)]
pub struct PhoneSetup {
    /// Address of the server, or of a proxy before it
    #[arg(long, value_name = "ADDR")]
    pub server: SocketAddr,
    /// Empty directory for phones that store durably
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// Number of phones
    #[arg(long)]
    pub phones: u32,
    /// Documents that every phone holds
    #[arg(long)]
    pub documents: u32,
    /// Changes that each document has before the measurement
    #[arg(long)]
    pub changes: u32,
    /// What the server's start left for the phones
    #[arg(long)]
    pub ticket: Option<String>,
}

/// All phones of one case. The methods are called in an order that a case prescribes; those which
/// are timed say so, and must not return before the last phone is done.
pub trait Phones {
    /// Connects all phones and brings them to the common start: every phone and the server hold
    /// all documents with their prepared changes, which the first phone makes. Not timed.
    async fn prepare(&mut self) -> Result<()>;

    /// Takes all phones off the network and returns once they are. Not timed.
    async fn disconnect(&mut self) -> Result<()>;

    /// Takes all phones back on the network. Timed, together with [`Phones::agree`].
    async fn connect(&mut self) -> Result<()>;

    /// Every phone makes `edits` edits in every document, one document after the other, all phones
    /// at once and each as fast as it can. Timed when connected.
    async fn edit(&mut self, edits: u32) -> Result<()>;

    /// Returns when every phone has the same heads in every document, with all edits in them.
    async fn agree(&mut self) -> Result<()>;

    /// The first phone makes one edit in this document; gives the time from the call that makes it
    /// until the second phone has exactly the heads that result.
    async fn relay(&mut self, document: u32) -> Result<Duration>;

    /// One more phone, without data, joins and gets all documents. Timed.
    async fn join_cold(&mut self) -> Result<()>;

    /// Fails if phones that agreed do not hold the same. Not timed; for a side whose `agree` only
    /// compares how far the phones are.
    async fn check(&mut self) -> Result<()> {
        Ok(())
    }

    /// Measures what the first phone takes by itself, so often. Nothing for most.
    async fn alone(&mut self, _times: u32) -> Result<Vec<Figure>> {
        Ok(Vec::new())
    }
}
