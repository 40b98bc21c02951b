//! What is known of the line to the server without asking the phone.

use crate::ErrorKind;

/// How the line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// The phone wants to stay connected.
    pub wanted: bool,
    /// The server tells at once what is new.
    pub live: bool,
    /// A sync is under way.
    pub syncing: bool,
    /// Why the last attempt failed; none once one succeeded.
    pub trouble: Option<ErrorKind>,
}
