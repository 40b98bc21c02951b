//! Live streams: server-sent events, each of which carries a page of the log in base64.
//!
//! The first event begins with the server's `Hello`; each further page begins where the one before ended.
//! An item that is too large for an event ends the stream with an empty page that says there is more: the
//! phone fetches it by an ordinary sync and comes back.

use super::AppState;
use super::caller::Caller;
use super::error::HttpError;
use super::routes::blocking;
use crate::community::{Page, Reader};
use crate::limits::LIVE_PAGE_BYTES;
use crate::server::Town;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderName;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use futures_util::stream;
use mitmach_core::limits::LIVE_STREAMS;
use mitmach_core::sync::Cursor;
use mitmach_core::{CommunityId, DeviceId, codec};
use serde::Deserialize;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// Bytes of a cursor in CBOR, generously.
const CURSOR_BYTES: usize = 64;

/// How many streams each device has, and the page that was last read for one of them.
#[derive(Default)]
pub struct LiveStreams {
    open: Mutex<HashMap<(CommunityId, DeviceId), usize>>,
    last: Mutex<HashMap<CommunityId, Shared>>,
}

/// A page of nothing but changes: the same for everybody but those who made them.
#[derive(Clone)]
struct Shared {
    from: Cursor,
    cursor: Cursor,
    authors: Vec<DeviceId>,
    text: Arc<str>,
}

/// What a live request says.
#[derive(Deserialize)]
pub(super) struct Parameters {
    /// A cursor in CBOR and base64url; the log's end if none.
    cursor: Option<String>,
}

pub(super) async fn live(
    State(app): State<Arc<AppState>>,
    Caller { town, reader }: Caller,
    parameters: Result<Query<Parameters>, QueryRejection>,
) -> Result<Response, HttpError> {
    let Query(parameters) = parameters.map_err(|_| HttpError::MALFORMED)?;
    let cursor = match parameters.cursor {
        Some(text) => read_cursor(&text).ok_or(HttpError::MALFORMED)?,
        None => town.published().cursor(),
    };
    let seat = Seat::take(&app, town.id(), reader.device).ok_or(HttpError::TOO_MANY_STREAMS)?;
    let stream = Stream {
        heads: town.published().watch(),
        stopping: app.stopping.clone(),
        keep_alive: KeepAlive::new().interval(app.config.live_keep_alive),
        town,
        reader,
        cursor,
        begun: false,
        ended: false,
        seat,
    };
    let keep_alive = stream.keep_alive.clone();
    let events = stream::unfold(stream, |mut stream| async {
        let text = stream.next().await?;
        Some((Ok::<_, Infallible>(Event::default().data(&*text)), stream))
    });
    // Proxies that collect answers would hold the events back.
    let unbuffered = [(HeaderName::from_static("x-accel-buffering"), "no")];
    Ok((unbuffered, Sse::new(events).keep_alive(keep_alive)).into_response())
}

fn read_cursor(text: &str) -> Option<Cursor> {
    if text.len() > CURSOR_BYTES * 4 / 3 {
        return None;
    }
    codec::decode(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()
}

/// One open stream of a device, given back when dropped.
struct Seat {
    app: Arc<AppState>,
    key: (CommunityId, DeviceId),
}

impl Seat {
    fn take(app: &Arc<AppState>, community: CommunityId, device: DeviceId) -> Option<Self> {
        let key = (community, device);
        let mut open = app.live.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(key).or_insert(0);
        if *count >= LIVE_STREAMS {
            return None;
        }
        *count += 1;
        Some(Self {
            app: Arc::clone(app),
            key,
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self
            .app
            .live
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.key);
            }
        }
    }
}

struct Stream {
    town: Arc<Town>,
    reader: Reader,
    cursor: Cursor,
    heads: watch::Receiver<u64>,
    stopping: watch::Receiver<bool>,
    keep_alive: KeepAlive,
    begun: bool,
    ended: bool,
    seat: Seat,
}

impl Stream {
    /// The next event's data; `None` ends the stream: the server stops, the device was signed off, storage
    /// failed, or an item is too large.
    async fn next(&mut self) -> Option<Arc<str>> {
        loop {
            if self.ended || *self.stopping.borrow() {
                return None;
            }
            // Seen before the page is read: whatever comes after it wakes this stream again.
            self.heads.borrow_and_update();
            self.reader = self.town.reader(self.reader.device).ok()?;
            if !self.begun || self.town.published().cursor() != self.cursor {
                return self.page().await;
            }
            tokio::select! {
                changed = self.heads.changed() => changed.ok()?,
                _ = self.stopping.changed() => return None,
            }
        }
    }

    async fn page(&mut self) -> Option<Arc<str>> {
        let live = &self.seat.app.live;
        let (community, from, begun) = (self.town.id(), self.cursor, self.begun);
        if begun && let Some(shared) = live.shared(community, from, self.reader.device) {
            self.cursor = shared.cursor;
            return Some(shared.text);
        }
        let page = self.read().await?;
        let mut bytes = if begun { Vec::new() } else { self.town.hello() };
        self.begun = true;
        if page.is_part {
            self.ended = true;
            bytes.extend(self.town.published().end_at(Some(from)));
            return Some(STANDARD.encode(bytes).into());
        }
        bytes.extend(&page.bytes);
        self.cursor = page.cursor;
        let text: Arc<str> = STANDARD.encode(bytes).into();
        if let Some(authors) = page.authors.filter(|_| begun) {
            let shared = Shared {
                from,
                cursor: page.cursor,
                authors,
                text: Arc::clone(&text),
            };
            self.seat.app.live.share(community, shared);
        }
        Some(text)
    }

    async fn read(&self) -> Option<Page> {
        let (town, reader, cursor) = (Arc::clone(&self.town), self.reader, self.cursor);
        if town.published().is_in_memory(Some(cursor)) {
            return town.live_page(reader, cursor, LIVE_PAGE_BYTES).ok();
        }
        blocking(move || Ok(town.live_page(reader, cursor, LIVE_PAGE_BYTES)?))
            .await
            .ok()
    }
}

impl LiveStreams {
    fn shared(&self, community: CommunityId, from: Cursor, device: DeviceId) -> Option<Shared> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = last.get(&community)?;
        (shared.from == from && !shared.authors.contains(&device)).then(|| shared.clone())
    }

    fn share(&self, community: CommunityId, shared: Shared) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.insert(community, shared);
    }
}
