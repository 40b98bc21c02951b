//! The server, the phones and the voice that tells what happens.

use mitmach_tests::process::{ServerProcess, found, program};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// In which language the voice speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    German,
    English,
}

/// The four phones: folder, whose they are.
pub const PHONES: [(&str, &str); 4] = [
    ("buero", "Projektbüro"),
    ("gemeinde", "Gemeindebüro"),
    ("renate", "Renate B."),
    ("mia", "Mia T."),
];

/// The day of the demonstration.
const TODAY: &str = "2026-11-22";

pub struct Stage {
    folder: PathBuf,
    pub lists: PathBuf,
    language: Language,
    port: u16,
    pub invite: String,
    server: Option<ServerProcess>,
    started: Instant,
}

impl Stage {
    /// An empty stage with a server that runs.
    pub fn set(
        folder: &Path,
        lists: PathBuf,
        language: Language,
        port: u16,
    ) -> Result<Self, String> {
        if folder.exists() {
            std::fs::remove_dir_all(folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let folder = folder.canonicalize().map_err(|error| error.to_string())?;
        let invite = found(&folder.join("server"), &format!("http://127.0.0.1:{port}"));
        let mut stage = Self {
            folder,
            lists,
            language,
            port,
            invite,
            server: None,
            started: Instant::now(),
        };
        stage.start_server();
        Ok(stage)
    }

    pub fn start_server(&mut self) {
        self.server = Some(ServerProcess::start(&self.folder.join("server"), self.port));
    }

    pub fn stop_server(&mut self) {
        self.server = None;
    }

    /// One of two texts.
    pub fn words<'a>(&self, german: &'a str, english: &'a str) -> &'a str {
        match self.language {
            Language::German => german,
            Language::English => english,
        }
    }

    pub fn say(&self, german: &str, english: &str) {
        println!("{}", self.words(german, english));
        let _ = std::io::stdout().flush();
    }

    fn phone(&self, phone: &str) -> Command {
        let mut command = Command::new(program("mitmach"));
        let language = self.words("de", "en");
        command
            .env("MITMACH_PHONE", self.folder.join(phone))
            .env_remove("MITMACH_LANG");
        command.args(["--lang", language, "--today", TODAY]);
        command
    }

    /// Somebody does something on their phone; it must succeed.
    pub fn act(&self, phone: &str, arguments: &[&str]) -> Result<String, String> {
        let output = self
            .phone(phone)
            .args(arguments)
            .output()
            .map_err(|error| error.to_string())?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(format!(
            "mitmach {}: {}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr)
        ))
    }

    /// The same, told first as somebody would type it.
    pub fn tell(&self, phone: &str, arguments: &[&str]) -> Result<(), String> {
        let owner = PHONES
            .iter()
            .find(|(folder, _)| *folder == phone)
            .map_or(phone, |(_, owner)| owner);
        let quoted: Vec<String> = arguments
            .iter()
            .map(|argument| {
                if argument.contains(' ') {
                    format!("\"{argument}\"")
                } else {
                    (*argument).to_owned()
                }
            })
            .collect();
        println!("   {owner:<13} mitmach {}", quoted.join(" "));
        self.act(phone, arguments).map(drop)
    }

    /// What a phone shows, as JSON.
    pub fn look(&self, phone: &str, arguments: &[&str]) -> Result<Value, String> {
        let text = self.act(phone, &[&["--json"], arguments].concat())?;
        serde_json::from_str(&text)
            .map_err(|error| format!("mitmach {}: {error}", arguments.join(" ")))
    }

    /// Keeps the server running and says how to go on.
    pub fn stay(&mut self) -> Result<(), String> {
        let folder = self.folder.join("renate");
        println!(
            "\n{} ({:.1} s)",
            self.words("So geht es weiter", "Go on like this"),
            self.started.elapsed().as_secs_f32()
        );
        println!(
            "  export MITMACH_PHONE={} MITMACH_TODAY={TODAY}",
            folder.display()
        );
        for command in ["today", "sync", "--help"] {
            println!("  {} {command}", program("mitmach").display());
        }
        let phones = PHONES.map(|(phone, owner)| format!("{phone} ({owner})"));
        println!(
            "{} {}: {}",
            self.words("Telefone in", "Phones in"),
            self.folder.display(),
            phones.join(", ")
        );
        self.say(
            "Gesendet und geholt wird mit sync. Der Server läuft weiter; Strg-C beendet ihn.",
            "Entries are sent and fetched by sync. The server goes on running; ctrl-c ends it.",
        );
        let Some(server) = &mut self.server else {
            return Ok(());
        };
        server.wait().map_err(|error| error.to_string())?;
        println!(
            "{} {} serve --data {} --listen 127.0.0.1:{}",
            self.words(
                "Der Server ist beendet. Wieder starten:",
                "The server has ended. Start it again:"
            ),
            program("mitmach-server").display(),
            self.folder.join("server").display(),
            self.port
        );
        Ok(())
    }
}
