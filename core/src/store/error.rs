//! Why the store could not do it, as far as a caller can act on it.

use crate::codec::CodecError;
use rusqlite::ErrorCode;

/// A failure of the store. Its text holds no contents, so it may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The disk, or the file's allowed size, is full. Nothing of the failed call was stored.
    #[error("the disk is full")]
    Full,
    /// The file or its folder can't be written.
    #[error("the folder can't be written")]
    ReadOnly,
    /// The database is of a newer version of this program.
    #[error("the database is of a newer version")]
    Newer,
    /// Another process uses the database.
    #[error("the database is in use")]
    Busy,
    /// The file is not ours or is damaged.
    #[error("the database is damaged")]
    Damaged,
    /// Anything else; the extended result code of `SQLite`.
    #[error("the database failed with code {0}")]
    Other(i32),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            return Self::Damaged;
        };
        match failure.code {
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::ReadOnly
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged,
            _ => Self::Other(failure.extended_code),
        }
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        use rusqlite_migration::{Error, MigrationDefinitionError};
        match error {
            Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
                Self::Newer
            }
            Error::RusqliteError { err, .. } => err.into(),
            _ => Self::Damaged,
        }
    }
}

impl From<CodecError> for StoreError {
    fn from(_: CodecError) -> Self {
        Self::Damaged
    }
}
