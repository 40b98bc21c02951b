//! What becomes of an entry, and of a sync.

use super::ids::{CommandId, RecordId};
use mitmach_core::everyday::EventAnswer;
use mitmach_core::model::{Answer, EntryState};
use mitmach_core::phone::{Receipt, SyncReport};

/// What became of an entry.
#[uniffi::remote(Record)]
pub struct Receipt {
    /// The command.
    pub command: CommandId,
    /// The record that it makes, if it makes one.
    pub record: Option<RecordId>,
    /// Only here, or already so (it changed nothing).
    pub state: EntryState,
}

/// What a run of syncing did.
#[uniffi::remote(Record)]
pub struct SyncReport {
    /// Exchanges with the server.
    pub exchanges: u32,
    /// Whole items taken in.
    pub items: u32,
    /// Bytes received.
    pub received_bytes: u64,
    /// Commands that are still only here.
    pub only_here: u32,
    /// Commands that were not accepted, in all.
    pub not_accepted: u32,
}

/// What a party answers to an event.
#[uniffi::remote(Record)]
pub struct EventAnswer {
    /// Coming or not.
    #[uniffi(default)]
    pub answer: Option<Answer>,
    /// Adults; what was answered before if none, else one for a yes.
    #[uniffi(default)]
    pub adults: Option<i64>,
    /// Children; what was answered before if none.
    #[uniffi(default)]
    pub children: Option<i64>,
    /// What they would help with; what was said before if none.
    #[uniffi(default)]
    pub helper_wish: Option<String>,
    /// What the party had promised and does not keep: taken back together with the answer.
    #[uniffi(default = [])]
    pub taking_back: Vec<RecordId>,
}
