//! Real processes: the server and terminal phones, as a person would start them.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// A program of this workspace; `scripts/test.sh` and `cargo build` put it beside the tests' folder.
///
/// # Panics
/// If it has not been built.
pub fn program(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("this program has a path");
    let folder = own.parent().expect("it lies in a folder");
    // Tests lie in `deps`, programs beside it.
    let folder = if folder.ends_with("deps") {
        folder.parent().unwrap_or(folder)
    } else {
        folder
    };
    let program = folder.join(name);
    assert!(
        program.exists(),
        "{name} is not built: run `cargo build` first ({})",
        program.display()
    );
    program
}

/// A server process; killed when dropped.
#[derive(Debug)]
pub struct ServerProcess {
    child: Child,
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub url: String,
}

impl ServerProcess {
    /// Starts a server on data that is there, on a port of its own or a given one.
    ///
    /// # Panics
    /// If it does not start.
    pub fn start(data: &Path, port: u16) -> Self {
        let mut child = Command::new(program("mitmach-server"))
            .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let output = child.stdout.take().expect("its output is ours");
        BufReader::new(output)
            .read_line(&mut line)
            .expect("it says where it listens");
        let url = line
            .trim()
            .strip_prefix("listening on ")
            .expect("listening on URL")
            .to_owned();
        Self { child, url }
    }

    /// The port it listens on.
    ///
    /// # Panics
    /// If its address has none.
    pub fn port(&self) -> u16 {
        self.url
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok())
            .expect("a port")
    }

    /// Waits until it ends by itself.
    pub fn wait(&mut self) -> std::io::Result<()> {
        self.child.wait().map(drop)
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Makes a community on `data` for a server at `url`; gives the organiser's invite.
///
/// # Panics
/// If that fails.
pub fn found(data: &Path, url: &str) -> String {
    let output = Command::new(program("mitmach-server"))
        .args([
            "init",
            "--json",
            "--name",
            "Ballenstedt",
            "--organiser",
            "Projektbüro",
            "--public-url",
            url,
            "--data",
        ])
        .arg(data)
        .output()
        .expect("the server program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let founded: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    founded["invite"].as_str().expect("an invite").to_owned()
}

/// A server with a community of its own, and its organiser's phone.
#[derive(Debug)]
pub struct Town {
    folder: PathBuf,
    /// The server.
    pub server: ServerProcess,
    /// The phone of "Projektbüro".
    pub organiser: Terminal,
}

impl Town {
    /// Founds it in a folder.
    ///
    /// # Panics
    /// If that fails.
    pub fn found(folder: &Path) -> Self {
        let data = folder.join("server");
        let invite = found(&data, "http://127.0.0.1:1");
        let server = ServerProcess::start(&data, 0);
        let invite = invite.replace("http://127.0.0.1:1", &server.url);
        let organiser = Terminal::new(&folder.join("organiser"));
        organiser.text(&["join", &invite, "--yes"]);
        Self {
            folder: folder.to_owned(),
            server,
            organiser,
        }
    }

    /// The phone of somebody whom the organiser has added, with everything that there is.
    ///
    /// # Panics
    /// If that fails.
    pub fn phone_of(&self, name: &str) -> Terminal {
        let made = self.organiser.json(&["people", "invite", name]);
        self.organiser.text(&["sync"]);
        let invite = made["invite"].as_str().expect("an invite");
        let invite = invite.replace("http://127.0.0.1:1", &self.server.url);
        let phone = Terminal::new(&self.folder.join(name));
        phone.text(&["join", &invite, "--yes"]);
        phone
    }
}

/// A terminal phone in a folder.
#[derive(Debug, Clone)]
pub struct Terminal {
    folder: PathBuf,
}

impl Terminal {
    /// The phone in this folder.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// A command to be run on it, in English and on the day of the demonstration.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program("mitmach"));
        command
            .env("MITMACH_PHONE", &self.folder)
            .args(["--lang", "en", "--today", "2026-11-22"])
            .args(arguments);
        command
    }

    /// Runs a command.
    ///
    /// # Panics
    /// If the program does not run.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the phone runs")
    }

    /// Runs a command that must succeed; gives what it printed.
    ///
    /// # Panics
    /// If it fails.
    pub fn text(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Runs a command that must fail with this exit code; gives what it complained.
    ///
    /// # Panics
    /// If it does not fail so.
    pub fn fails(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
        text
    }

    /// Runs a command that must succeed; gives its JSON.
    ///
    /// # Panics
    /// If it fails or prints no JSON.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.run(&[&["--json"], arguments].concat());
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).expect("JSON")
    }
}
