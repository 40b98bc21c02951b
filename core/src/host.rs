//! What core takes from the world: the time and randomness, so that a simulator can give both.

/// The phone's or server's clock and source of randomness.
pub trait Host: Send + Sync {
    /// Milliseconds since 1970 (UTC). It may be years off: nothing may depend on it but times shown to
    /// people, the order of new keys and pauses between attempts.
    fn unix_ms(&self) -> i64;

    /// Fills `bytes` with unpredictable bytes.
    fn random(&self, bytes: &mut [u8]);
}

/// The machine's own clock and random source.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemHost;

impl Host for SystemHost {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that may ask the machine"
    )]
    fn unix_ms(&self) -> i64 {
        std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .ok()
            .and_then(|since| i64::try_from(since.as_millis()).ok())
            .unwrap_or(0)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that may ask the machine"
    )]
    fn random(&self, bytes: &mut [u8]) {
        // A machine without randomness can keep no secret: going on would be worse than stopping.
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

/// Fixed-size randomness from a host.
pub fn random<const N: usize>(host: &dyn Host) -> [u8; N] {
    let mut bytes = [0; N];
    host.random(&mut bytes);
    bytes
}
