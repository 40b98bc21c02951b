//! What can go wrong, as an app needs it.

use mitmach_core::exchange::{ApplyError, ImportErrors};
use mitmach_core::model::{ActError, Refusal};
use mitmach_core::phone;

/// What an app can do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ErrorKind {
    /// Ask the person to enter it differently; `field` names the place.
    Invalid,
    /// Tell that only others may do that; `refusal` is the rule.
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
    /// Tell to see the office: the device was signed off.
    SignedOff,
    /// Ask to update the app.
    UpdateNeeded,
    /// Make room on the phone.
    StorageFull,
    /// The phone's folder can't be written.
    ReadOnly,
    /// Another program has the phone open.
    InUse,
    /// Show the preview of the import again: what the phone holds has changed meanwhile.
    OutOfDate,
    /// Open the phone again: `shutdown` was called.
    ShutDown,
    /// The device key is lost, damaged or another phone's: what is here stays; ask for a new invite.
    Key,
    /// Report it.
    Internal,
}

/// A failure. Holds no text for people, and nothing that a person entered: all of it may be logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum PhoneError {
    /// The one shape of all failures.
    #[error("{kind:?}: {reason}")]
    Failed {
        /// What to do about it.
        kind: ErrorKind,
        /// For the log.
        reason: String,
        /// The rule that forbids it, of a `NotAllowed`.
        refusal: Option<Refusal>,
        /// The field that is missing or impossible, of an `Invalid`.
        field: Option<String>,
    },
}

impl PhoneError {
    pub(crate) fn new(kind: ErrorKind, reason: impl Into<String>) -> Self {
        Self::Failed {
            kind,
            reason: reason.into(),
            refusal: None,
            field: None,
        }
    }

    pub(crate) fn internal(reason: &str) -> Self {
        Self::new(ErrorKind::Internal, reason)
    }

    pub(crate) fn shut_down() -> Self {
        Self::new(ErrorKind::ShutDown, "the phone was shut down")
    }

    /// A text across the border that is no id, date or time.
    pub(crate) fn malformed(what: &str) -> Self {
        Self::new(ErrorKind::Invalid, format!("not {what}"))
    }

    /// What an app can do about it.
    pub fn kind(&self) -> ErrorKind {
        let Self::Failed { kind, .. } = self;
        *kind
    }
}

impl From<phone::ErrorKind> for ErrorKind {
    fn from(kind: phone::ErrorKind) -> Self {
        match kind {
            phone::ErrorKind::Invalid => Self::Invalid,
            phone::ErrorKind::NotAllowed => Self::NotAllowed,
            phone::ErrorKind::Unknown => Self::Unknown,
            phone::ErrorKind::NotJoined => Self::NotJoined,
            phone::ErrorKind::AlreadyJoined => Self::AlreadyJoined,
            phone::ErrorKind::Invite => Self::Invite,
            phone::ErrorKind::Unreachable => Self::Unreachable,
            phone::ErrorKind::OtherCommunity => Self::OtherCommunity,
            phone::ErrorKind::SignedOff => Self::SignedOff,
            phone::ErrorKind::UpdateNeeded => Self::UpdateNeeded,
            phone::ErrorKind::StorageFull => Self::StorageFull,
            phone::ErrorKind::ReadOnly => Self::ReadOnly,
            phone::ErrorKind::InUse => Self::InUse,
            phone::ErrorKind::Key => Self::Key,
            phone::ErrorKind::Internal => Self::Internal,
        }
    }
}

impl From<phone::Error> for PhoneError {
    fn from(error: phone::Error) -> Self {
        let field = match &error {
            phone::Error::Invalid(
                ActError::Missing(field)
                | ActError::Field { field, .. }
                | ActError::Inconsistent(field, _),
            ) => Some((*field).to_owned()),
            _ => None,
        };
        let refusal = match error {
            phone::Error::NotAllowed(refusal) => Some(refusal),
            _ => None,
        };
        Self::Failed {
            kind: error.kind().into(),
            reason: error.to_string(),
            refusal,
            field,
        }
    }
}

impl From<ApplyError> for PhoneError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::OutOfDate => Self::new(ErrorKind::OutOfDate, error.to_string()),
            ApplyError::Phone(error) => error.into(),
        }
    }
}

impl From<ImportErrors> for PhoneError {
    fn from(errors: ImportErrors) -> Self {
        match errors {
            ImportErrors::Lines(_) => Self::new(ErrorKind::Invalid, errors.to_string()),
            ImportErrors::Phone(error) => error.into(),
        }
    }
}
