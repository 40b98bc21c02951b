//! Every example in every `--help` of the terminal phone works: they are run one after the other, in the order
//! in which a reader comes upon them, on a phone of the demo's community and against a real server.

use mitmach_tests::help;
use mitmach_tests::process::{ServerProcess, found, program};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// What stands for a real invite in the help of `join`.
const PLACEHOLDER: &str = "https://mitmach.example.org/join#EINLADUNG";
/// The demo's lists in the order in which they build on each other.
const LISTS: [&str; 10] = [
    "rollen",
    "kalender",
    "wuensche",
    "tueren",
    "beete",
    "aufgaben",
    "termine",
    "antworten",
    "schichten",
    "mitbringen",
];

/// A place to run examples in: a folder with the demo's lists, and phones.
struct Place {
    folder: PathBuf,
}

impl Place {
    fn new(folder: &Path) -> Self {
        let lists = folder.join("tests/demo");
        std::fs::create_dir_all(&lists).expect("a folder");
        let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
        for entry in std::fs::read_dir(demo).expect("the demo's lists") {
            let file = entry.expect("a list").path();
            let name = file.file_name().expect("a name");
            std::fs::copy(&file, lists.join(name)).expect("a copy");
        }
        Self {
            folder: folder.to_owned(),
        }
    }

    /// `sh -c LINE` as a person would type it, on a phone.
    fn shell(&self, phone: &str, line: &str) -> Command {
        let programs = program("mitmach");
        let programs = programs.parent().expect("target/PROFILE").display();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .current_dir(&self.folder)
            .env("PATH", format!("{programs}:{path}"))
            .env("MITMACH_PHONE", self.folder.join(phone))
            .env("MITMACH_TODAY", "2026-11-22")
            .env_remove("MITMACH_LANG")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, phone: &str, line: &str) -> Output {
        self.shell(phone, line).output().expect("sh runs")
    }

    /// Runs a line that must succeed; gives what it printed.
    fn must(&self, phone: &str, line: &str) -> String {
        let output = self.run(phone, line);
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        assert!(
            output.status.success(),
            "{line}: {:?}\n{}{}",
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr)
        );
        text(&output.stdout)
    }

    /// A new phone for a person, invited by the main one.
    fn invite(&self, name: &str) -> String {
        let made = self.must("main", &format!("mitmach people invite {name:?} --json"));
        self.must("main", "mitmach sync");
        let made: serde_json::Value = serde_json::from_str(&made).expect("JSON");
        made["invite"].as_str().expect("an invite").to_owned()
    }

    fn join(&self, phone: &str, invite: &str) {
        self.must(phone, &format!("mitmach join '{invite}' --yes"));
    }
}

#[test]
fn every_example_in_help_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("town");
    // The port stands in invites, so it is chosen before there is a server.
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    let port = port.expect("a free port").port();
    let invite = found(&data, &format!("http://127.0.0.1:{port}"));
    let _server = ServerProcess::start(&data, port);
    let place = Place::new(folder.path());
    place.join("main", &invite);
    for list in LISTS {
        place.must(
            "main",
            &format!("mitmach import tests/demo/{list}.csv --yes"),
        );
    }
    place.must("main", "mitmach sync");
    something_to_settle(&place);

    let examples = examples();
    assert!(examples.len() > 60, "{} examples", examples.len());
    for example in examples {
        if example.contains(PLACEHOLDER) {
            let invite = place.invite("Mia T.");
            place.must("joiner", &example.replace(PLACEHOLDER, &invite));
        } else if example == "mitmach watch" {
            watch(&place);
        } else {
            let said = place.must("main", &example);
            assert!(!said.trim().is_empty(), "{example} says nothing");
        }
    }
}

/// A contradiction, and two entries that were not accepted, for the examples that deal with them.
fn something_to_settle(place: &Place) {
    place.must(
        "main",
        "mitmach people role 'Büro des Bürgermeisters' organisation alles",
    );
    let invite = place.invite("Büro des Bürgermeisters");
    place.join("office", &invite);
    let invite = place.invite("Renate B.");
    place.join("renate", &invite);
    // Two notes for one bed.
    place.must(
        "main",
        "mitmach garden edit-bed Frühbeet --note 'mittags lüften'",
    );
    place.must(
        "office",
        "mitmach garden edit-bed Frühbeet --note 'abends schließen'",
    );
    place.must("main", "mitmach sync");
    place.must("office", "mitmach sync");
    // The role ends while its holder is without signal.
    place.must(
        "main",
        "mitmach garden edit-bed Kinderbeet --note 'Schild fehlt'",
    );
    place.must(
        "main",
        "mitmach garden edit-bed Blühwiese --note 'Pfosten lose'",
    );
    place.must(
        "office",
        "mitmach people end-role Projektbüro organisation alles",
    );
    place.must("office", "mitmach sync");
    place.must("main", "mitmach sync");
    place.must(
        "office",
        "mitmach people role Projektbüro organisation alles",
    );
    place.must("office", "mitmach sync");
    place.must("main", "mitmach sync");
    let refused = place.must("main", "mitmach not-accepted --json");
    let refused: Vec<serde_json::Value> = serde_json::from_str(&refused).expect("JSON");
    assert_eq!(refused.len(), 2, "{refused:?}");
}

/// The examples of all pages of help; each page has some, the same in both languages.
fn examples() -> Vec<String> {
    let mut found = Vec::new();
    for page in help::pages() {
        let (german, english) = (page.examples(), page.english_examples());
        assert!(!german.is_empty(), "{} has no example", page.command);
        assert_eq!(german, english, "{}", page.command);
        found.extend(german.into_iter().map(str::to_owned));
    }
    found
}

/// Stays connected until it is told to end, and ends well.
fn watch(place: &Place) {
    let child = place
        .shell("main", "exec mitmach watch")
        .stdout(Stdio::piped())
        .spawn()
        .expect("watch runs");
    let mut watching = Watching(child);
    let output = watching.0.stdout.take().expect("its output is ours");
    let mut line = String::new();
    let mut output = BufReader::new(output);
    output
        .read_line(&mut line)
        .expect("it says that it is there");
    assert!(!line.is_empty(), "watch says nothing");
    // The shell's own `kill`: a bare machine has no program of that name.
    let sent = Command::new("sh")
        .args(["-c", &format!("kill -s INT {}", watching.0.id())])
        .status();
    assert!(sent.expect("kill runs").success());
    let ended = watching.0.wait().expect("it ends");
    assert!(ended.success(), "watch ends badly");
}

/// Ends with the test, also with one that fails: who waits for the end of what the tests print would
/// else wait for this one.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
