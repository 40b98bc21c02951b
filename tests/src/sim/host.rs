//! The simulated clock and randomness.

use mitmach_core::host::Host;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// A reproducible stream of random numbers (`SplitMix64`: Steele, Lea, Flood 2014).
#[derive(Debug)]
pub struct Random(AtomicU64);

impl Random {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        let state = self
            .0
            .fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed)
            .wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub fn below(&self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    /// An index below `length`.
    pub fn index(&self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// A number of minutes or days below `bound`.
    pub fn span(&self, bound: u32) -> i64 {
        i64::try_from(self.below(bound.into())).unwrap_or(0)
    }

    /// Whether something that happens `percent` times of a hundred happens now.
    pub fn chance(&self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn pick<'a, T>(&self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.index(of.len()))
    }
}

/// The world's clock, shared by all.
pub type Clock = Arc<AtomicI64>;

/// One machine's view of the clock, and its own randomness.
#[derive(Debug)]
pub struct SimHost {
    clock: Clock,
    skew_ms: i64,
    random: Random,
}

impl SimHost {
    /// A machine whose clock is off by `skew_ms`.
    pub fn new(clock: Clock, skew_ms: i64, seed: u64) -> Arc<Self> {
        Arc::new(Self {
            clock,
            skew_ms,
            random: Random::new(seed),
        })
    }
}

impl Host for SimHost {
    fn unix_ms(&self) -> i64 {
        self.clock.load(Ordering::Relaxed) + self.skew_ms
    }

    fn random(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let random = self.random.next().to_le_bytes();
            chunk.copy_from_slice(&random[..chunk.len()]);
        }
    }
}
