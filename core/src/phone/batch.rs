//! Several entries that become durable together, or not at all: what an imported list is.
//!
//! Each is still its own command, change and envelope; only the transaction is one. Ids are handed out as
//! entries are added, so that later ones can name what earlier ones make.

use super::{Error, Phone};
use crate::host::{self, Host};
use crate::ids::{CommandId, DeviceId, DocumentId};
use crate::model::{Act, Asker};
use crate::register::RegisterAct;
use crate::store::Content;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What one command is to do.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub command: CommandId,
    /// None for the register.
    pub document: Option<DocumentId>,
    pub content: Content,
}

/// Entries of one phone, in order. Made by [`Phone::batch`], entered by [`Phone::enter_all`].
#[derive(Clone)]
pub struct Batch {
    host: Arc<dyn Host>,
    device: DeviceId,
    ids: BTreeSet<CommandId>,
    pub(super) entries: Vec<Entry>,
}

impl std::fmt::Debug for Batch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Batch")
            .field("entries", &self.entries.len())
            .finish_non_exhaustive()
    }
}

impl Batch {
    pub(super) fn new(host: Arc<dyn Host>, device: DeviceId) -> Self {
        Self {
            host,
            device,
            ids: BTreeSet::new(),
            entries: Vec::new(),
        }
    }

    /// Adds an act in a document. A record that it makes is the command's first.
    pub fn enter(&mut self, document: DocumentId, act: Act, asker: Asker) -> CommandId {
        self.push(Some(document), Content::Act(act, asker))
    }

    /// Adds an act in the register. What it makes is named by the command's id.
    pub fn enter_register(&mut self, act: RegisterAct) -> CommandId {
        self.push(None, Content::Register(act))
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to enter.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn push(&mut self, document: Option<DocumentId>, content: Content) -> CommandId {
        // Four random bytes a minute are plenty for what a person enters, not for thousands at once.
        let command = loop {
            let id = CommandId::new(self.device, self.host.unix_ms(), host::random(&*self.host));
            if self.ids.insert(id) {
                break id;
            }
        };
        self.entries.push(Entry {
            command,
            document,
            content,
        });
        command
    }
}

impl Phone {
    /// An empty batch of this phone.
    pub fn batch(&self) -> Batch {
        Batch::new(self.host.clone(), self.lock().membership.device)
    }
}

/// A batch that was tried, entry by entry: which ones a rule forbids, by their place in the batch.
pub type Refused = Vec<(usize, Error)>;
