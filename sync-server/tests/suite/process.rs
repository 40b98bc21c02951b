//! The program as operators run it: its commands, its exit codes, and being killed.

use crate::pages::bed;
use crate::town::Phone;
use crate::wire::Remote;
use mitmach_core::keys::PrivateKey;
use mitmach_core::register::RegisterAct;
use mitmach_core::sync::{InviteLink, Item, JoinRequest, Joined, TokenRequest, Verdict};
use mitmach_core::{CardId, CommandId, DocumentId, codec};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

fn run(arguments: &[&str], data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mitmach-server"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .expect("runs")
}

fn init(data: &Path) -> InviteLink {
    let output = run(
        &[
            "init",
            "--name",
            "Ballenstedt",
            "--organiser",
            "Olga Sommer",
            "--json",
        ],
        data,
    );
    assert!(output.status.success(), "{output:?}");
    let text: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    text["invite"]
        .as_str()
        .expect("a link")
        .parse()
        .expect("a link")
}

/// A serving process, killed when dropped.
struct Serving {
    child: Child,
    remote: Remote,
}

impl Serving {
    fn start(data: &Path, link: &InviteLink) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mitmach-server"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        let mut said = String::new();
        let stdout = child.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut said).expect("a line");
        let address = said
            .trim()
            .strip_prefix("listening on http://")
            .expect("an address");
        let remote = Remote {
            address: address.parse().expect("an address"),
            id: link.community,
        };
        Self { child, remote }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn fails(output: &Output, words: &[&str]) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(error.trim().lines().count(), 1, "{error}");
    for word in words {
        assert!(error.contains(word), "{error}");
    }
}

#[test]
fn commands_say_in_one_line_what_is_wrong() {
    let directory = tempfile::tempdir().expect("a directory");
    let data = directory.path().join("town");
    fails(
        &run(&["serve"], &data),
        &["no community", "mitmach-server init"],
    );
    assert!(!data.exists(), "looking makes nothing");
    fails(
        &run(&["invite", "--person", "Olga"], &data),
        &["no community"],
    );
    let link = init(&data);
    assert_eq!(link.server, "http://127.0.0.1:8787");
    fails(
        &run(&["init", "--name", "B", "--organiser", "O"], &data),
        &["already"],
    );
    fails(
        &run(&["invite", "--person", "Niemand"], &data),
        &["no person"],
    );
    let again = run(&["invite", "--person", "Olga Sommer"], &data);
    assert!(String::from_utf8_lossy(&again.stdout).contains("/join#"));
    let serving = Serving::start(&data, &link);
    fails(
        &run(&["serve", "--listen", "127.0.0.1:0"], &data),
        &["another server"],
    );
    fails(
        &run(&["invite", "--person", "Olga Sommer"], &data),
        &["another server"],
    );
    let other = directory.path().join("other");
    init(&other);
    let taken = serving.remote.address.to_string();
    fails(
        &run(&["serve", "--listen", &taken], &other),
        &["can't listen", "--listen"],
    );
    for usage in [
        &["init", "--name", "", "--organiser", "O"][..],
        &[
            "init",
            "--name",
            "B",
            "--organiser",
            "O",
            "--public-url",
            "ftp://x",
        ],
        &["serve", "--listen", "nowhere"],
        &["dance"],
    ] {
        assert_eq!(run(usage, &data).status.code(), Some(2), "{usage:?}");
    }
}

/// The shell's own `kill`: the program is not on every machine.
fn signal(name: &str, process: u32) {
    let line = format!("kill -{name} {process}");
    let sent = Command::new("sh").args(["-c", &line]).status();
    assert!(sent.expect("runs").success());
}

#[cfg(unix)]
#[test]
fn a_termination_signal_ends_the_server_well() {
    let directory = tempfile::tempdir().expect("a directory");
    let link = init(directory.path());
    let mut serving = Serving::start(directory.path(), &link);
    signal("TERM", serving.child.id());
    assert!(serving.child.wait().expect("ends").success());
}

/// A phone that remembers what it was told.
struct Witness {
    phone: Phone,
    garden: DocumentId,
    acknowledged: BTreeMap<CommandId, u64>,
    unanswered: Vec<ByteBuf>,
}

impl Witness {
    fn join(remote: &Remote, link: &InviteLink, key: &PrivateKey) -> CardId {
        let proof = TokenRequest::sign(key, link.community, &remote.challenge().nonce);
        let secret = link.secret;
        let join = codec::encode(&JoinRequest { secret, proof });
        let joined = remote.post(&remote.path("join"), "", &join);
        codec::decode::<Joined>(&joined.body)
            .expect("joined")
            .person
    }

    /// Enters one thing after the other until the server dies.
    fn work(&mut self, remote: &Remote) {
        let bearer = remote.bearer(&self.phone.key);
        for number in 1..500 {
            self.phone.act(self.garden, &bed(number, "gegossen"));
            self.unanswered.append(&mut self.phone.outbox);
            let mut request = self.phone.request();
            request.push = self.unanswered.iter().take(50).cloned().collect();
            let Some(items) = remote.sync(&bearer, &request).whole() else {
                return;
            };
            self.unanswered.drain(..request.push.len());
            for item in items {
                let Item::Verdict(command, verdict) = item else {
                    continue;
                };
                let (Verdict::Accepted(at) | Verdict::Duplicate(at, _)) = verdict else {
                    panic!("{verdict:?}");
                };
                let before = self.acknowledged.insert(command, at);
                assert!(before.is_none_or(|before| before == at));
            }
        }
    }

    /// Where the log has the phone's changes.
    fn pull(&mut self, remote: &Remote) -> BTreeMap<CommandId, u64> {
        let bearer = remote.bearer(&self.phone.key);
        let mut found = BTreeMap::new();
        loop {
            let items = remote.sync(&bearer, &self.phone.request()).items();
            for item in &items {
                if let Item::Own(at, _, command, _) = item {
                    assert_eq!(found.insert(*command, *at), None, "no command twice");
                }
            }
            let Some(Item::End(cursor, more)) = items.last() else {
                panic!("no end")
            };
            self.phone.cursor = Some(*cursor);
            if !more {
                return found;
            }
        }
    }
}

#[test]
fn what_a_killed_server_acknowledged_is_there_when_it_comes_back() {
    let directory = tempfile::tempdir().expect("a directory");
    let link = init(directory.path());
    let key = PrivateKey::from_seed([2; 32]);
    let mut witness = Witness {
        phone: Phone::of(key.clone(), CardId::default(), link.community),
        garden: DocumentId::of_year(link.community, "garden", "", 2026),
        acknowledged: BTreeMap::new(),
        unanswered: Vec::new(),
    };
    witness.phone.register(&RegisterAct::AddDocument {
        kind: mitmach_core::model::DocumentKind::Garden,
        title: "Garten".into(),
        series: String::new(),
        year: Some(2026),
    });
    for round in 0..8_u64 {
        let serving = Serving::start(directory.path(), &link);
        witness.phone.person = Witness::join(&serving.remote, &link, &key);
        let process = serving.child.id();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20 + 15 * round));
            signal("KILL", process);
        });
        witness.work(&serving.remote);
        killer.join().expect("ends");
    }
    assert!(
        witness.acknowledged.len() > 20,
        "{}",
        witness.acknowledged.len()
    );
    let serving = Serving::start(directory.path(), &link);
    let found = witness.pull(&serving.remote);
    let lost = witness
        .acknowledged
        .iter()
        .filter(|(command, at)| found.get(*command) != Some(at));
    // All but the register command, which has no entry of its own.
    assert_eq!(lost.count(), 1);
}
