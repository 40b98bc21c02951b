//! A phone's directory: the lock that keeps a second process out, the key file, the database.

use super::Error;
use crate::ids::to_hex;
use crate::keys::PrivateKey;
use crate::store::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The database's file.
const DATABASE: &str = "phone.db";

/// An open directory; the lock is held as long as it lives.
#[derive(Debug)]
pub struct Directory {
    path: PathBuf,
    lock: File,
}

impl Drop for Directory {
    fn drop(&mut self) {
        // Closing alone would leave it locked while a process that is just being started still has a copy.
        let _ = self.lock.unlock();
    }
}

impl Directory {
    /// Opens a phone's directory that is there. One whose join broke off has a key and no database, or one
    /// without a membership.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.join(DATABASE).exists() {
            return Err(Error::NotJoined);
        }
        Self::lock(path)
    }

    /// Opens a directory, making it if it is not there.
    pub fn make(path: &Path) -> Result<Self, Error> {
        std::fs::create_dir_all(path).map_err(|error| io(&error))?;
        Self::lock(path)
    }

    fn lock(path: &Path) -> Result<Self, Error> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path.join("lock"));
        let file = file.map_err(|error| io(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                lock: file,
            }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy.into()),
            Err(TryLockError::Error(error)) => Err(io(&error)),
        }
    }

    /// Where the database is.
    pub fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    fn key_path(&self) -> PathBuf {
        self.path.join("device.key")
    }

    /// The device key, if there is one. A file that others may read is refused.
    pub fn key(&self) -> Result<Option<PrivateKey>, Error> {
        let mut file = match File::open(self.key_path()) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io(&error)),
        };
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = file
                .metadata()
                .map_err(|error| io(&error))?
                .permissions()
                .mode();
            if mode & 0o077 != 0 {
                return Err(Error::Key(
                    "others may read it; allow only yourself (mode 0600)",
                ));
            }
        }
        let mut text = String::new();
        file.read_to_string(&mut text)
            .map_err(|_| Error::Key("it can't be read"))?;
        let seed: crate::ids::Hash = text
            .trim()
            .parse()
            .map_err(|_| Error::Key("it is damaged"))?;
        Ok(Some(PrivateKey::from_seed(seed.0)))
    }

    /// Keeps the device key, durably, before anything is signed with it.
    pub fn keep_key(&self, key: &PrivateKey) -> Result<(), Error> {
        if let Some(kept) = self.key()? {
            return if kept.seed() == key.seed() {
                Ok(())
            } else {
                Err(Error::AlreadyJoined)
            };
        }
        let new = self.path.join("device.key.new");
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&new).map_err(|error| io(&error))?;
        file.write_all(to_hex(&key.seed()).as_bytes())
            .map_err(|error| io(&error))?;
        file.sync_all().map_err(|error| io(&error))?;
        std::fs::rename(&new, self.key_path()).map_err(|error| io(&error))?;
        // The name is durable only with its folder; some file systems can't sync a folder.
        let _ = File::open(&self.path).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

fn io(error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full.into(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotFound => {
            StoreError::ReadOnly.into()
        }
        _ => StoreError::Other(error.raw_os_error().unwrap_or(0)).into(),
    }
}
