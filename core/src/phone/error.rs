//! What can go wrong on a phone: a kind that an app can act on, a reason for the log, and never a text for
//! people or of people.

use crate::document::ReplicaError;
use crate::model::{ActError, Refusal};
use crate::store::StoreError;
use serde::Serialize;

/// A failure of the phone. `Display` is safe to log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The act makes no sense: a field is missing or impossible.
    #[error("invalid: {0}")]
    Invalid(#[from] ActError),
    /// This person may not do that.
    #[error("not allowed: {0}")]
    NotAllowed(Refusal),
    /// No such document, record, card or command.
    #[error("unknown: {0}")]
    Unknown(&'static str),
    /// The directory holds no phone that has joined.
    #[error("this phone has not joined a community")]
    NotJoined,
    /// The directory's phone has joined already.
    #[error("this phone has joined a community")]
    AlreadyJoined,
    /// The invite is used, expired, taken back or never was one.
    #[error("the invite is no good")]
    Invite,
    /// The server can't be reached.
    #[error("the server can't be reached: {0}")]
    Unreachable(&'static str),
    /// The server is of another community, or has another key than the invite said.
    #[error("the server is of another community")]
    OtherCommunity,
    /// The server has signed this device off.
    #[error("this device is signed off")]
    SignedOff,
    /// The server said something that can't be understood.
    #[error("protocol: {0}")]
    Protocol(&'static str),
    /// The device key is damaged, another phone's, or in a file that others may read.
    #[error("the device key: {0}")]
    Key(&'static str),
    /// The store could not do it.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// automerge could not do it.
    #[error("document: {0}")]
    Document(#[from] ReplicaError),
}

/// What an app can do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorKind {
    /// Ask the person to enter it differently.
    Invalid,
    /// Tell that only others may do that.
    NotAllowed,
    /// Tell that it is not there (any more).
    Unknown,
    /// Lead to joining.
    NotJoined,
    /// Offer to go on with the phone that is there.
    AlreadyJoined,
    /// Ask for a new invite.
    Invite,
    /// Go on offline and try later.
    Unreachable,
    /// Ask for an invite of this community.
    OtherCommunity,
    /// Tell to see the office.
    SignedOff,
    /// Ask to update the app.
    UpdateNeeded,
    /// Make room on the disk.
    StorageFull,
    /// Make the folder writable.
    ReadOnly,
    /// Close the other program.
    InUse,
    /// The device key is lost, damaged, another phone's or lies open: what is here stays, and a new invite leads on.
    Key,
    /// Report it.
    Internal,
}

impl Error {
    /// What an app can do about it.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) => ErrorKind::Invalid,
            Self::NotAllowed(_) => ErrorKind::NotAllowed,
            Self::Unknown(_) => ErrorKind::Unknown,
            Self::NotJoined => ErrorKind::NotJoined,
            Self::AlreadyJoined => ErrorKind::AlreadyJoined,
            Self::Invite => ErrorKind::Invite,
            Self::Unreachable(_) => ErrorKind::Unreachable,
            Self::OtherCommunity => ErrorKind::OtherCommunity,
            Self::SignedOff => ErrorKind::SignedOff,
            Self::Key(_) => ErrorKind::Key,
            Self::Store(StoreError::Newer) => ErrorKind::UpdateNeeded,
            Self::Store(StoreError::Full) => ErrorKind::StorageFull,
            Self::Store(StoreError::ReadOnly) => ErrorKind::ReadOnly,
            Self::Store(StoreError::Busy) => ErrorKind::InUse,
            Self::Store(StoreError::Damaged | StoreError::Other(_))
            | Self::Protocol(_)
            | Self::Document(_) => ErrorKind::Internal,
        }
    }
}
