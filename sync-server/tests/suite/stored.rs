//! Bad data directories, full disks.

use crate::pages::bed;
use crate::town::{Stage, Town, stage};
use mitmach_core::sync::Verdict;
use mitmach_server::storage::{DataDirectory, Durability, SqliteStorage, StorageError};
use mitmach_server::{Server, ServerError};
use std::sync::Arc;

fn open(path: &std::path::Path) -> Result<Server, StorageError> {
    Server::open(path, stage())
}

#[test]
fn a_second_server_on_the_same_data_is_told_so() {
    let directory = tempfile::tempdir().expect("a directory");
    let first = open(directory.path()).expect("opens");
    assert_eq!(open(directory.path()).err(), Some(StorageError::InUse));
    drop(first);
    assert!(open(directory.path()).is_ok());
}

#[test]
fn data_of_a_newer_version_is_refused_and_left_alone() {
    let directory = tempfile::tempdir().expect("a directory");
    drop(open(directory.path()).expect("opens"));
    let file = DataDirectory::database(directory.path());
    let raise = rusqlite::Connection::open(&file).expect("opens");
    raise.pragma_update(None, "user_version", 99).expect("set");
    drop(raise);
    assert_eq!(open(directory.path()).err(), Some(StorageError::Newer));
}

#[test]
fn a_file_that_is_no_database_is_called_damaged() {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(DataDirectory::database(directory.path()), vec![7; 8_192]).expect("written");
    assert_eq!(open(directory.path()).err(), Some(StorageError::Damaged));
}

#[test]
fn on_a_full_disk_nothing_is_acknowledged_and_what_was_stays_readable() {
    let directory = tempfile::tempdir().expect("a directory");
    let storage = Arc::new(SqliteStorage::open(directory.path(), Durability::Full).expect("opens"));
    let stage = stage();
    let (same, host) = (Arc::clone(&storage), Arc::<Stage>::clone(&stage));
    let mut town = Town::on(Server::with_storage(same, host).expect("a server"), stage);
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.accepted(&town.server);
    storage.limit_bytes(1).expect("limited to what it has");
    let mut acknowledged = 1;
    let request = loop {
        town.organiser
            .act(garden, &bed(acknowledged + 1, &"voll ".repeat(150)));
        let request = town.organiser.request();
        match town
            .server
            .exchange(town.id, town.organiser.device, &request)
        {
            Ok(answer) => {
                town.organiser.take(&answer);
                acknowledged += 1;
            }
            Err(error) => {
                assert_eq!(error, ServerError::Storage(StorageError::Full));
                break request;
            }
        }
        assert!(acknowledged < 100, "the disk never fills");
    };
    let mut anna =
        crate::town::Phone::of(town.organiser.key.clone(), town.organiser.person, town.id);
    anna.own = true;
    anna.accepted(&town.server);
    let beds = i64::try_from(anna.replica(garden).records(garden).count()).expect("few");
    assert_eq!(beds, acknowledged);
    // Space comes back, and the same request is taken.
    storage.limit_bytes(1 << 30).expect("raised");
    town.organiser.outbox = request.push;
    assert!(matches!(
        town.organiser.verdict(&town.server),
        Verdict::Accepted(_)
    ));
}

#[cfg(unix)]
#[test]
fn the_data_is_for_the_servers_own_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().expect("a directory");
    let directory = parent.path().join("town");
    let _server = open(&directory).expect("opens");
    let mode =
        |path: &std::path::Path| path.metadata().expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&directory), 0o700);
    assert_eq!(mode(&DataDirectory::database(&directory)), 0o600);
}
