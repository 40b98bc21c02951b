//! Live: while an app is open, the server tells at once what is new.

use super::{Error, Phone};
use crate::codec;
use crate::sync::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use futures_util::{FutureExt, StreamExt};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A line of the stream longer than this is not one of ours.
const LINE_BYTES: usize = 2 * crate::limits::BODY_BYTES;
/// Bytes of pages that are taken in together: they hold up entering for so long.
const PAGES_BYTES: usize = 64 * 1024;
/// How often what the server could not take yet is pushed again.
const AGAIN: Duration = Duration::from_mins(1);
/// Pauses between attempts to get the stream back, in seconds: the last one stays.
const PAUSES: [u64; 5] = [1, 2, 5, 15, 60];

/// How the line to the server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// Everything has been exchanged, and the server tells at once what is new.
    Up,
    /// The server can't be reached; the next attempt comes by itself.
    Down(&'a Error),
}

impl Phone {
    /// Stays connected until the future is dropped: syncs, then takes in what the server tells, and pushes
    /// what is entered. `told` hears how the line is, each time an attempt succeeded or failed. Returns only
    /// when the server has signed this device off, or the store fails.
    pub async fn stay_connected(&self, told: impl Fn(Line<'_>)) -> Result<(), Error> {
        let mut failures = 0;
        loop {
            let up = AtomicBool::new(false);
            let ended = self.connected_once(|| {
                up.store(true, Ordering::Relaxed);
                told(Line::Up);
            });
            match ended.await {
                Ok(()) => failures = 0,
                Err(error @ Error::Unreachable(_)) => {
                    if up.load(Ordering::Relaxed) {
                        failures = 0;
                    }
                    told(Line::Down(&error));
                    let pause = PAUSES[failures.min(PAUSES.len() - 1)];
                    failures += 1;
                    tokio::time::sleep(Duration::from_secs(pause)).await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Syncs and listens until the stream ends.
    async fn connected_once(&self, up: impl Fn()) -> Result<(), Error> {
        self.sync().await?;
        let membership = self.membership();
        let cursor = URL_SAFE_NO_PAD.encode(codec::encode(&membership.cursor));
        let token = self.current_token().unwrap_or_default();
        let response = match self.client()?.live(&token, &cursor).await {
            Ok(response) => response,
            Err(Failure::Closed) => return Err(Error::SignedOff),
            Err(Failure::Token) => {
                self.set_token(None);
                return Ok(());
            }
            Err(_) => return Err(Error::Unreachable("the live stream can't be opened")),
        };
        up();
        let mut stream = response.bytes_stream();
        let mut lines = Lines::default();
        let mut again = tokio::time::interval(AGAIN);
        loop {
            tokio::select! {
                chunk = stream.next() => {
                    let mut pages = lines.pages(chunk)?;
                    // What has come already goes into the same transaction.
                    while pages.len() < PAGES_BYTES
                        && let Some(chunk) = stream.next().now_or_never()
                    {
                        pages.extend(lines.pages(chunk)?);
                    }
                    self.take_in(&pages).await?;
                }
                () = self.entered.notified() => self.push().await?,
                _ = again.tick() => self.push().await?,
            }
        }
    }

    async fn take_in(&self, pages: &[u8]) -> Result<(), Error> {
        if pages.is_empty() {
            return Ok(());
        }
        let absorbed = self.absorb(pages)?;
        if absorbed.more || absorbed.missing_own || !absorbed.complete {
            self.sync().await?;
        }
        Ok(())
    }
}

/// The lines of server-sent events (WHATWG HTML, section 9.2), as far as ours need it: each `data:` line is
/// a page in base64, comments keep the line alive.
#[derive(Debug, Default)]
struct Lines {
    rest: Vec<u8>,
}

impl Lines {
    /// The pages that are complete with this chunk of the stream, one after the other.
    fn pages<E>(&mut self, chunk: Option<Result<impl AsRef<[u8]>, E>>) -> Result<Vec<u8>, Error> {
        let Some(Ok(chunk)) = chunk else {
            return Err(Error::Unreachable("the live stream ended"));
        };
        self.whole(chunk.as_ref())
    }

    fn whole(&mut self, chunk: &[u8]) -> Result<Vec<u8>, Error> {
        self.rest.extend_from_slice(chunk);
        let mut pages = Vec::new();
        while let Some(end) = self.rest.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.rest.drain(..=end).collect();
            let Some(data) = line.strip_prefix(b"data:") else {
                continue;
            };
            STANDARD
                .decode_vec(data.trim_ascii(), &mut pages)
                .map_err(|_| Error::Protocol("a live event that is not ours"))?;
        }
        if self.rest.len() > LINE_BYTES {
            return Err(Error::Protocol("a live event that is too long"));
        }
        Ok(pages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_come_whole_however_the_stream_is_cut() {
        let text = format!(
            ": still here\n\ndata: {}\n\ndata:{}\n\n",
            STANDARD.encode(b"one"),
            STANDARD.encode(b"two")
        );
        for cut in 1..text.len() {
            let mut lines = Lines::default();
            let mut pages = lines.whole(&text.as_bytes()[..cut]).expect("ours");
            pages.extend(lines.whole(&text.as_bytes()[cut..]).expect("ours"));
            assert_eq!(pages, b"onetwo", "cut at {cut}");
        }
        assert!(Lines::default().whole(b"data: ?\n").is_err());
    }
}
