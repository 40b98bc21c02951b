//! What a phone pushes: pending commands in order of entry, urgent ones first and alone.

use super::{Error, Phone, State};
use crate::limits::{BODY_BYTES, ENVELOPES_PER_REQUEST, SCHEMA};
use crate::store::{Content, StoredCommand};
use crate::sync::{Part, Request};
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;

/// Room in a body for everything but the envelopes.
const FRAME_BYTES: usize = 1_024;

impl Phone {
    /// The next request. `urgent`: only urgent commands and what they build on, and no page.
    pub fn request(&self, max_bytes: u32, urgent: bool, own: bool) -> Result<Request, Error> {
        self.lock().request(max_bytes, urgent, own)
    }

    /// Whether anything, and anything urgent, is on this phone only.
    pub fn has_pending(&self) -> Result<(bool, bool), Error> {
        Ok(self.lock().store.read()?.has_pending()?)
    }
}

impl State {
    fn request(&mut self, max_bytes: u32, urgent: bool, own: bool) -> Result<Request, Error> {
        let tables = self.store.read()?;
        let pending = tables.pending()?;
        let wanted = if urgent {
            urgent_first(&pending)
        } else {
            pending.iter().collect()
        };
        let most = (max_bytes as usize).min(BODY_BYTES - FRAME_BYTES);
        let (mut push, mut bytes) = (Vec::new(), 0);
        for command in wanted {
            let envelope = match &command.envelope {
                Some(envelope) => envelope.clone(),
                None => match tables.change_of(command.id)? {
                    Some(change) => change.envelope,
                    // Held for a newer server.
                    None => continue,
                },
            };
            bytes += envelope.len() + 9;
            if push.len() == ENVELOPES_PER_REQUEST || (bytes > most && !push.is_empty()) {
                break;
            }
            push.push(ByteBuf::from(envelope));
        }
        let part = tables.part()?;
        Ok(Request {
            schema: SCHEMA,
            cursor: self.membership.cursor,
            max_bytes,
            own,
            push,
            part: part.map(|(hash, bytes)| Part {
                hash: crate::ids::Hash(hash),
                offset: bytes.len() as u64,
            }),
            push_only: urgent,
        })
    }
}

/// Urgent commands with what they build on: the register commands, and in their documents all before them.
fn urgent_first(pending: &[StoredCommand]) -> Vec<&StoredCommand> {
    let is_urgent = |command: &StoredCommand| matches!(&command.content, Content::Act(act, _) if act.is_urgent());
    let mut wanted = BTreeSet::new();
    let mut documents = BTreeSet::new();
    for (at, command) in pending.iter().enumerate().rev() {
        if is_urgent(command) {
            documents.insert(command.document);
        }
        let is_register = command.document.is_none() && !documents.is_empty();
        if is_register || (command.document.is_some() && documents.contains(&command.document)) {
            wanted.insert(at);
        }
    }
    wanted.into_iter().map(|at| &pending[at]).collect()
}
