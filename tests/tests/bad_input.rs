//! What people type wrong and what machines lack: a clear error, the right exit code, nothing lost.

use mitmach_tests::process::{ServerProcess, Terminal, found, program};
use std::path::Path;
use std::process::{Command, Output};

/// A server and the organiser's phone on it.
fn town(folder: &Path) -> (ServerProcess, Terminal) {
    let data = folder.join("server");
    let invite = found(&data, "http://127.0.0.1:1");
    let server = ServerProcess::start(&data, 0);
    let invite = invite.replace("http://127.0.0.1:1", &server.url);
    let phone = Terminal::new(&folder.join("phone"));
    succeeds(&phone.run(&["join", &invite, "--yes"]));
    succeeds(&phone.run(&["garden", "new-garden", "Oasengarten"]));
    succeeds(&phone.run(&["garden", "add-bed", "4", "Frühbeet"]));
    (server, phone)
}

fn succeeds(output: &Output) {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// It fails with this code, says one of these words, and nothing was entered.
fn fails(phone: &Terminal, arguments: &[&str], code: i32, says: &str) {
    let before = beds(phone);
    let output = phone.run(arguments);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
    assert!(text.contains(says), "{arguments:?} says: {text}");
    assert!(!text.contains("panicked"), "{text}");
    assert_eq!(beds(phone), before, "{arguments:?} changed something");
}

fn beds(phone: &Terminal) -> serde_json::Value {
    phone.json(&["garden"])
}

#[test]
fn unknown_names_and_ids_are_named_with_what_there_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, phone) = town(folder.path());
    fails(
        &phone,
        &["garden", "edit-bed", "99", "--note", "x"],
        1,
        "99",
    );
    fails(&phone, &["undo", "ffffff"], 1, "ffffff");
    fails(&phone, &["garden", "done", "Bohnenbeet"], 1, "Bohnenbeet");
    fails(&phone, &["people", "show", "Nobody"], 1, "Nobody");
    fails(&phone, &["not-accepted", "drop", "77"], 1, "entry");
}

#[test]
fn impossible_dates_are_usage_errors_that_name_the_date() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, phone) = town(folder.path());
    fails(&phone, &["garden", "day", "30.02.2026"], 2, "30.02.2026");
    fails(
        &phone,
        &["garden", "edit-bed", "4", "--sown", "2026-13-01"],
        2,
        "2026-13-01",
    );
    fails(&phone, &["garden", "beet"], 2, "beet");
}

/// What was written wrongly was text even for programs.
#[test]
fn with_json_a_usage_error_is_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, phone) = town(folder.path());
    for (arguments, says) in [
        (&["garden", "day", "30.02.2026", "--json"][..], "30.02.2026"),
        (&["--json", "garden", "beet"], "beet"),
        (&["--json", "garden", "skip", "x"], "--reason"),
        (
            &["--json", "garden", "skip", "x", "--reason", "wind"],
            "wind",
        ),
        (&["--json", "people", "--nobody"], "--nobody"),
        (&["--json", "garden", "edit-bed", "4"], "change"),
    ] {
        let output = phone.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let error: serde_json::Value =
            serde_json::from_slice(&output.stderr).expect("one line of JSON");
        let error = &error["error"];
        assert_eq!(error["kind"], "usage", "{arguments:?}");
        let message = error["message"].as_str().expect("a message");
        assert!(message.contains(says), "{arguments:?}: {message}");
        if says == "wind" {
            assert_eq!(error["candidates"][0], "rain");
        }
    }
}

#[test]
fn without_a_server_the_entry_stays_and_the_exit_code_says_no_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut server, phone) = town(folder.path());
    let port = server.port();
    server.kill();
    succeeds(&phone.run(&["garden", "edit-bed", "4", "--note", "lüften"]));
    let output = phone.run(&["sync"]);
    assert_eq!(
        output.status.code(),
        Some(3),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        !phone.json(&["status"])["only_here"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    let _server = ServerProcess::start(&folder.path().join("server"), port);
    succeeds(&phone.run(&["sync"]));
    assert!(
        phone.json(&["status"])["only_here"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
}

#[test]
fn a_broken_list_is_refused_line_by_line_and_nothing_of_it_is_read_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, phone) = town(folder.path());
    let list = folder.path().join("beete.csv");
    std::fs::write(
        &list,
        "Nr;Beet;gesät am\n5;Gemüsebeet;2026-05-20\nsechs;Färberbeet;2026-02-30\n",
    )
    .expect("written");
    let path = list.to_string_lossy().into_owned();
    fails(&phone, &["import", &path, "--yes"], 1, "3");
    std::fs::write(&list, b"Nr;Beet\n5;Gem\xfcsebeet\n").expect("written");
    fails(&phone, &["import", &path, "--yes"], 1, "UTF-8");
    fails(
        &phone,
        &["import", "no-such-list.csv", "--yes"],
        1,
        "no-such-list.csv",
    );
}

#[test]
fn a_second_program_on_one_phone_and_a_newer_database_have_their_own_exit_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_server, phone) = town(folder.path());
    let held = std::fs::File::options()
        .write(true)
        .open(folder.path().join("phone/lock"))
        .expect("the lock");
    held.lock().expect("held");
    let output = phone.run(&["today"]);
    assert_eq!(
        output.status.code(),
        Some(4),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    held.unlock().expect("free");
    succeeds(&phone.run(&["today"]));
    let database =
        rusqlite::Connection::open(folder.path().join("phone/phone.db")).expect("opened");
    database
        .pragma_update(None, "user_version", 99)
        .expect("set");
    drop(database);
    let output = phone.run(&["today"]);
    assert_eq!(
        output.status.code(),
        Some(4),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_said_to_be_so() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = tempfile::tempdir().expect("a folder");
    let closed = folder.path().join("closed");
    std::fs::create_dir(&closed).expect("made");
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("set");
    };
    mode(folder.path(), 0o755);
    mode(&closed, 0o555);
    // Root may write everywhere: become nobody first.
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let program = program("mitmach");
    let copy = folder.path().join("mitmach");
    std::fs::copy(&program, &copy).expect("copied where anybody may run it");
    let mut command = if is_root {
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(&copy);
        command
    } else {
        Command::new(&copy)
    };
    let link = "http://127.0.0.1:1/join#AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ";
    let output = command
        .args(["--lang", "en", "join", link, "--yes", "--phone"])
        .arg(closed.join("phone"))
        .output();
    let output = output.expect("it runs");
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(4), "{text}");
    mode(&closed, 0o755);
}
