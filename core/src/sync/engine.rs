//! The sync engine: decides what a phone does next, and does none of it. The clock and randomness come in
//! with each call, so that a simulator can run it by the thousand.

use crate::limits::{PAGE_BYTES_MAX, PAGE_BYTES_MIN, PAGE_BYTES_START};

/// First pause after a failure.
const PAUSE_MS: i64 = 1_000;
/// Longest pause between two attempts.
const PAUSE_MAX_MS: i64 = 5 * 60 * 1_000;
/// Longest pause that a server may ask for.
const BUSY_MAX_MS: i64 = 60 * 60 * 1_000;
/// Tokens in a row that the server refuses before the phone gives up: then it is not a matter of their age.
const TOKENS: u32 = 3;

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Answer a challenge and get a token.
    Authenticate,
    /// Send a request and take its answer.
    Exchange {
        /// How large the answer's page may be.
        max_bytes: u32,
        /// Only the urgent commands, and no page: others must learn of them first.
        urgent: bool,
        /// Ask for own changes whole.
        own: bool,
    },
    /// Wait until this time (milliseconds since 1970).
    Wait(i64),
    /// Everything has been exchanged.
    Done,
}

/// Why an attempt failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The line broke or nobody answered. `received` tells whether anything of the answer came.
    Line {
        /// Whether whole items of the answer arrived.
        received: bool,
    },
    /// The token is not good any more.
    Token,
    /// The server asks to come back after this many milliseconds.
    Busy(i64),
    /// The server will not talk to this phone: signed off, or not its community.
    Closed,
}

/// The state of one run of syncing.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent of each other")]
pub struct Engine {
    authenticated: bool,
    max_bytes: u32,
    own: bool,
    urgent: bool,
    failures: u32,
    tokens_refused: u32,
    /// When the pause began and when it ends.
    pause: Option<(i64, i64)>,
    more: bool,
    closed: bool,
}

impl Engine {
    /// Begins a run. `urgent`: there are urgent commands to push. `own`: the phone holds none of its changes.
    pub fn new(urgent: bool, own: bool) -> Self {
        Self {
            authenticated: false,
            max_bytes: PAGE_BYTES_START,
            own,
            urgent,
            failures: 0,
            tokens_refused: 0,
            pause: None,
            more: true,
            closed: false,
        }
    }

    /// What to do now.
    pub fn step(&self, now_ms: i64) -> Step {
        if self.closed || !self.more {
            return Step::Done;
        }
        // A clock that was set back must not turn seconds into years.
        if let Some((from, until)) = self.pause
            && (from..until).contains(&now_ms)
        {
            Step::Wait(until)
        } else if !self.authenticated {
            Step::Authenticate
        } else {
            Step::Exchange {
                max_bytes: self.max_bytes,
                urgent: self.urgent,
                own: self.own,
            }
        }
    }

    /// A token is at hand.
    pub fn authenticated(&mut self) {
        self.authenticated = true;
    }

    /// A whole answer came and is stored. `more`: the server has more, or the phone has more to push.
    /// `missing_own`: an own change came that the phone does not hold.
    pub fn exchanged(&mut self, more: bool, missing_own: bool) {
        self.failures = 0;
        self.tokens_refused = 0;
        self.pause = None;
        self.max_bytes = (self.max_bytes * 2).min(PAGE_BYTES_MAX);
        self.more = more || self.urgent || (missing_own && !self.own);
        self.own |= missing_own;
        self.urgent = false;
    }

    /// An attempt failed. `jitter` is a random number that spreads phones over time after an outage.
    pub fn failed(&mut self, failure: Failure, now_ms: i64, jitter: u32) {
        self.failures += 1;
        match failure {
            Failure::Token => {
                self.authenticated = false;
                self.tokens_refused += 1;
                self.closed = self.tokens_refused >= TOKENS;
            }
            Failure::Line { received } => {
                self.max_bytes = (self.max_bytes / 2).max(PAGE_BYTES_MIN);
                if received {
                    self.failures = 1;
                }
                self.pause(now_ms, 0, jitter);
            }
            Failure::Busy(after_ms) => {
                self.pause(now_ms, after_ms.clamp(0, BUSY_MAX_MS), jitter);
            }
            Failure::Closed => self.closed = true,
        }
    }

    /// How often in a row it failed.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// Whether the server will not talk to this phone.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    fn pause(&mut self, now_ms: i64, asked_ms: i64, jitter: u32) {
        let doubled = PAUSE_MS
            .saturating_mul(1 << (self.failures - 1).min(20))
            .min(PAUSE_MAX_MS);
        // Between half and all of it ("equal jitter"), after what the server asked for: it asks many phones at once.
        let jittered = doubled / 2 + i64::from(jitter) % (doubled / 2 + 1);
        self.pause = Some((now_ms, now_ms.saturating_add(asked_ms + jittered)));
    }
}
