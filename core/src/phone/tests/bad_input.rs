//! What a phone's directory may hold or lack, each with a clear error and nothing lost.

use super::*;

#[test]
fn a_full_disk_refuses_the_entry_and_keeps_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = StoreOptions {
        max_pages: Some(60),
        ..StoreOptions::default()
    };
    let phone = annas_phone(folder.path(), options).expect("a phone");
    let mut kept = 0;
    let error = loop {
        match phone.enter(GARDEN, bed(kept + 1), Asker::default()) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 500, "the disk never fills");
    };
    assert_eq!(error.kind(), ErrorKind::StorageFull);
    let held = |phone: &Phone| i64::try_from(records(phone).len()).expect("few");
    assert_eq!(held(&phone), kept);
    drop(phone);
    let phone = Phone::open(folder.path(), host()).expect("opened with room again");
    assert_eq!(held(&phone), kept);
    phone
        .enter(GARDEN, bed(499), Asker::default())
        .expect("entered");
}

#[test]
fn a_directory_of_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(annas_phone(folder.path(), StoreOptions::default()).expect("a phone"));
    let database = rusqlite::Connection::open(folder.path().join("phone.db")).expect("opened");
    database
        .pragma_update(None, "user_version", 99)
        .expect("set");
    drop(database);
    let error = Phone::open(folder.path(), host()).expect_err("refused");
    assert_eq!(
        (error.kind(), error),
        (ErrorKind::UpdateNeeded, Error::Store(StoreError::Newer))
    );
}

#[test]
fn a_second_process_on_one_phone_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    assert_eq!(
        Phone::open(folder.path(), host())
            .expect_err("refused")
            .kind(),
        ErrorKind::InUse
    );
    drop(phone);
    Phone::open(folder.path(), host()).expect("free again");
}

#[cfg(unix)]
#[test]
fn a_key_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    drop(annas_phone(folder.path(), StoreOptions::default()).expect("a phone"));
    let key = folder.path().join("device.key");
    let mode = std::fs::metadata(&key).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o640)).expect("set");
    assert!(matches!(
        Phone::open(folder.path(), host()),
        Err(Error::Key(_))
    ));
}

#[test]
fn a_phone_without_its_key_says_so_and_keeps_what_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(annas_phone(folder.path(), StoreOptions::default()).expect("a phone"));
    let kept = folder.path().join("kept.key");
    std::fs::rename(folder.path().join("device.key"), &kept).expect("moved away");
    let error = Phone::open(folder.path(), host()).expect_err("no key");
    assert_eq!(error.kind(), ErrorKind::Key);
    let error = Phone::open_with_key(folder.path(), host(), bernds_key()).expect_err("another's");
    assert_eq!(error.kind(), ErrorKind::Key);
    std::fs::rename(&kept, folder.path().join("device.key")).expect("moved back");
    Phone::open(folder.path(), host()).expect("all there");
}

#[test]
fn a_folder_without_a_phone_leads_to_joining() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(
        Phone::open(folder.path(), host()).expect_err("none").kind(),
        ErrorKind::NotJoined
    );
    assert_eq!(
        DeviceId::of_key(&bernds_key().public()),
        bernds_key().device()
    );
}
