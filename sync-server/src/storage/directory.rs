//! The data directory: one per server, held by a lock for as long as it is open.

use super::StorageError;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// How much a commit waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// Until the disk has it. What people's phones are told is `accepted` stands after a power cut.
    #[default]
    Full,
    /// Until the operating system has it: for simulations, which kill processes and never machines.
    Process,
}

/// A data directory that this process alone uses.
#[derive(Debug)]
pub struct DataDirectory {
    path: PathBuf,
    // Released when dropped, also by the operating system when the process dies.
    _lock: File,
}

impl DataDirectory {
    /// Opens a directory, makes it if it is not there, and locks it.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        create(path).map_err(|_| StorageError::ReadOnly)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("lock"))
            .map_err(|_| StorageError::ReadOnly)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(StorageError::InUse),
            Err(TryLockError::Error(_)) => Err(StorageError::ReadOnly),
        }
    }

    /// The database file of a data directory.
    pub fn database(path: &Path) -> PathBuf {
        path.join("server.sqlite")
    }

    /// This directory's database file.
    pub(super) fn own_database(&self) -> PathBuf {
        Self::database(&self.path)
    }
}

/// Only the server's own user may read it: the register names people.
fn create(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
