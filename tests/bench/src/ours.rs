//! Our side: `mitmach-server` as it is shipped, and phones opened in-process from `mitmach-core`.
//!
//! A phone here does what a phone in somebody's hand does: it signs each change, stores it durably
//! before the call returns, and sends it afterwards. Nothing is switched off for the measurement.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use crate::Result;
use crate::contestant::{Launch, PhoneSetup, Phones};

/// Why our side cannot be measured; `None` once [`OurPhones`] drives the real core.
pub const UNAVAILABLE: Option<&str> = Some("our phones are not wired to the benchmark");

/// Our server, with a community in `data` and an invite for each phone in the ticket.
pub fn launch(_data: &Path, _listen: SocketAddr, _phones: u32) -> Result<Launch> {
    Err(not_wired())
}

/// All our phones of one case.
pub struct OurPhones {}

impl OurPhones {
    /// Opens the phones; none is connected and none holds data.
    #[expect(clippy::unused_async)]
    pub async fn open(_setup: &PhoneSetup) -> Result<Self> {
        Err(not_wired())
    }
}

impl Phones for OurPhones {
    async fn prepare(&mut self) -> Result<()> {
        Err(not_wired())
    }

    async fn disconnect(&mut self) -> Result<()> {
        Err(not_wired())
    }

    async fn connect(&mut self) -> Result<()> {
        Err(not_wired())
    }

    async fn edit(&mut self, _edits: u32) -> Result<()> {
        Err(not_wired())
    }

    async fn agree(&mut self) -> Result<()> {
        Err(not_wired())
    }

    async fn relay(&mut self, _document: u32) -> Result<Duration> {
        Err(not_wired())
    }

    async fn join_cold(&mut self) -> Result<()> {
        Err(not_wired())
    }
}

fn not_wired() -> Box<dyn std::error::Error + Send + Sync> {
    UNAVAILABLE.unwrap_or("not wired").into()
}
