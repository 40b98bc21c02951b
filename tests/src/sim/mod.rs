//! A seeded simulation: real phones and the real server core on real SQLite files, a network that loses,
//! delays, repeats and cuts, crashes of both sides, clocks that are off, months without signal.
//!
//! Everything that happens follows from the seed: `scripts/simulate.sh --seed N` plays one again. What is
//! checked: no acknowledged entry is lost, none is applied twice, all replicas agree, and at most three
//! rounds after the last fault nothing moves any more.

mod acts;
mod check;
mod host;
mod phone;
mod server;
mod world;

pub use world::{Report, run};

/// How many of each thing a seed plays with.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// Events: acts, exchanges, faults.
    pub steps: u32,
    /// Phones besides the first organiser's.
    pub phones: u32,
}

impl Default for Scale {
    fn default() -> Self {
        Self {
            steps: 80,
            phones: 3,
        }
    }
}
