//! Live: while an app is open, the server tells at once what is new.

use super::{Client, Error, Phone};
use crate::codec;
use crate::sync::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use futures_util::StreamExt;
use std::time::Duration;

/// A line of the stream longer than this is not one of ours.
const LINE_BYTES: usize = 2 * crate::limits::BODY_BYTES;
/// Pauses between attempts to get the stream back, in seconds: the last one stays.
const PAUSES: [u64; 5] = [1, 2, 5, 15, 60];

impl Phone {
    /// Stays connected until the future is dropped: syncs, then takes in what the server tells, and pushes
    /// what is entered. `told` hears of each attempt that failed. Returns only when the server has signed
    /// this device off, or the store fails.
    pub async fn stay_connected(&self, told: impl Fn(&Error)) -> Result<(), Error> {
        let mut failures = 0;
        loop {
            match self.connected_once().await {
                Ok(()) => failures = 0,
                Err(error @ Error::Unreachable(_)) => {
                    told(&error);
                    let pause = PAUSES[failures.min(PAUSES.len() - 1)];
                    failures += 1;
                    tokio::time::sleep(Duration::from_secs(pause)).await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Syncs and listens until the stream ends.
    async fn connected_once(&self) -> Result<(), Error> {
        self.sync().await?;
        let membership = self.membership();
        let client = Client::new(&membership.server, membership.community)?;
        let cursor = URL_SAFE_NO_PAD.encode(codec::encode(&membership.cursor));
        let token = self.current_token().unwrap_or_default();
        let response = match client.live(&token, &cursor).await {
            Ok(response) => response,
            Err(Failure::Closed) => return Err(Error::SignedOff),
            Err(Failure::Token) => {
                self.set_token(None);
                return Ok(());
            }
            Err(_) => return Err(Error::Unreachable("the live stream can't be opened")),
        };
        let mut changes = self.changes();
        let mut stream = response.bytes_stream();
        let mut lines = Lines::default();
        loop {
            tokio::select! {
                chunk = stream.next() => {
                    let Some(Ok(chunk)) = chunk else { return Err(Error::Unreachable("the live stream ended")) };
                    for page in lines.pages(&chunk)? {
                        let absorbed = self.absorb(&page)?;
                        if absorbed.more || absorbed.missing_own || !absorbed.complete {
                            self.sync().await?;
                        }
                    }
                }
                entered = changes.changed() => {
                    if entered.is_ok() && self.has_pending()?.0 {
                        self.sync().await?;
                    }
                }
            }
        }
    }
}

/// The lines of server-sent events (WHATWG HTML, section 9.2), as far as ours need it: each `data:` line is
/// a page in base64, comments keep the line alive.
#[derive(Debug, Default)]
struct Lines {
    rest: Vec<u8>,
}

impl Lines {
    fn pages(&mut self, chunk: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
        self.rest.extend_from_slice(chunk);
        let mut pages = Vec::new();
        while let Some(end) = self.rest.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.rest.drain(..=end).collect();
            let Some(data) = line.strip_prefix(b"data:") else {
                continue;
            };
            let page = STANDARD
                .decode(data.trim_ascii())
                .map_err(|_| Error::Protocol("a live event that is not ours"))?;
            pages.push(page);
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
            let mut pages = lines.pages(&text.as_bytes()[..cut]).expect("ours");
            pages.extend(lines.pages(&text.as_bytes()[cut..]).expect("ours"));
            assert_eq!(pages, [b"one".to_vec(), b"two".to_vec()], "cut at {cut}");
        }
        assert!(Lines::default().pages(b"data: ?\n").is_err());
    }
}
