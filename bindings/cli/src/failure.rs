//! What went wrong, in words for people, and the exit code that says what kind it was.

mod sentences;

pub use sentences::of_refusal;

use crate::words::{self, Lang, Word};
use mitmach_core::exchange::ImportError;
use mitmach_core::phone::{Error, ErrorKind};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Something went wrong.
#[derive(Debug, Clone)]
pub enum Failure {
    /// The phone said so; where: its folder or server.
    Phone(Error, Place),
    /// Nothing is called that.
    Unknown {
        /// What was looked for.
        what: Word,
        /// What was written.
        text: String,
        /// What there is.
        candidates: Vec<String>,
    },
    /// Several things are called that.
    Ambiguous {
        /// What was looked for.
        what: Word,
        /// What was written.
        text: String,
        /// Those that fit.
        candidates: Vec<String>,
    },
    /// What was written wrongly on the command line, line by line, and what would have been possible.
    Usage(Vec<String>, Vec<String>),
    /// A sentence with values.
    Say(Exit, Word, Vec<String>),
    /// What is wrong with a list, for programs: the sentence and every line.
    Lines(Box<Failure>, Vec<ImportError>),
}

/// Where something went wrong.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The phone's folder.
    pub folder: PathBuf,
    /// The server's address, if it matters.
    pub server: Option<String>,
    /// The phone was about to join.
    pub joining: bool,
    /// "Kein Netz – Stand 14:10 Uhr", if the phone has loaded something before.
    pub offline: Option<String>,
}

/// Exit codes; `mitmach --help` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It could not be done: not allowed, unknown, invalid, refused.
    NotDone = 1,
    /// The command is written wrongly.
    Usage = 2,
    /// No network; what was entered is safe.
    NoNetwork = 3,
    /// The storage is full, read-only, in use or of a newer version.
    Storage = 4,
}

/// A failure as JSON.
#[derive(Debug, Serialize)]
pub struct Report {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<ImportError>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Phone(error, Place::default())
    }
}

impl Failure {
    /// A sentence of what could not be done.
    pub fn say(word: Word, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Self::Say(Exit::NotDone, word, values)
    }

    /// A sentence of what was written wrongly.
    pub fn usage(word: Word, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Self::Say(Exit::Usage, word, values)
    }

    /// The person said no.
    pub fn stopped() -> Self {
        Self::say(words::STOPPED, &[])
    }

    /// The same with its place, so that the sentence can name it.
    pub fn at(self, folder: &Path, server: Option<&str>, joining: bool) -> Self {
        match self {
            Self::Phone(error, _) => Self::Phone(
                error,
                Place {
                    folder: folder.to_owned(),
                    server: server.map(str::to_owned),
                    joining,
                    offline: None,
                },
            ),
            other => other,
        }
    }

    /// The same with what to say when there is no network.
    pub fn offline(self, offline: String) -> Self {
        match self {
            Self::Phone(error, place) => Self::Phone(
                error,
                Place {
                    offline: Some(offline),
                    ..place
                },
            ),
            other => other,
        }
    }

    /// The program's exit code.
    pub fn exit_code(&self) -> u8 {
        self.exit() as u8
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Phone(error, _) => match error.kind() {
                ErrorKind::Unreachable => Exit::NoNetwork,
                ErrorKind::StorageFull
                | ErrorKind::ReadOnly
                | ErrorKind::InUse
                | ErrorKind::UpdateNeeded => Exit::Storage,
                ErrorKind::Invalid
                | ErrorKind::NotAllowed
                | ErrorKind::Unknown
                | ErrorKind::NotJoined
                | ErrorKind::AlreadyJoined
                | ErrorKind::Invite
                | ErrorKind::OtherCommunity
                | ErrorKind::SignedOff
                | ErrorKind::Key
                | ErrorKind::Internal => Exit::NotDone,
            },
            Self::Unknown { .. } | Self::Ambiguous { .. } => Exit::NotDone,
            Self::Usage(..) => Exit::Usage,
            Self::Say(exit, ..) => *exit,
            Self::Lines(head, _) => head.exit(),
        }
    }

    /// What to tell the person: what is wrong and where, then what to do next.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Phone(error, place) => sentences::of_error(error, place, lang),
            Self::Unknown {
                what,
                text,
                candidates,
            } => {
                let what = what.text(lang);
                if candidates.is_empty() {
                    return vec![words::UNKNOWN_NONE.with(lang, &[what])];
                }
                let head = words::UNKNOWN_NAME.with(lang, &[what, text]);
                listed(head, words::CANDIDATES, candidates, lang)
            }
            Self::Ambiguous {
                what,
                text,
                candidates,
            } => {
                let head = words::AMBIGUOUS_NAME.with(lang, &[what.text(lang), text]);
                let mut lines = listed(head, words::CANDIDATES, candidates, lang);
                lines.push(words::CANDIDATES_NEXT.text(lang).to_owned());
                lines
            }
            Self::Usage(lines, _) => lines.clone(),
            Self::Say(_, word, values) => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                vec![word.with(lang, &values)]
            }
            Self::Lines(head, _) => head.sentences(lang),
        }
    }

    /// The failure as a line of JSON.
    pub fn json(&self, lang: Lang) -> String {
        serde_json::json!({ "error": self.report(lang) }).to_string()
    }

    /// The same for programs.
    fn report(&self, lang: Lang) -> Report {
        let (kind, reason, candidates) = match self {
            Self::Phone(error, _) => (kind_word(error.kind()), Some(error.to_string()), Vec::new()),
            Self::Unknown { candidates, .. } => ("unknown", None, candidates.clone()),
            Self::Ambiguous { candidates, .. } => ("ambiguous", None, candidates.clone()),
            Self::Usage(_, possible) => ("usage", None, possible.clone()),
            Self::Say(Exit::Usage, ..) => ("usage", None, Vec::new()),
            Self::Say(..) | Self::Lines(..) => ("invalid", None, Vec::new()),
        };
        let lines = match self {
            Self::Lines(_, lines) => lines.clone(),
            _ => Vec::new(),
        };
        Report {
            kind,
            reason,
            message: self.sentences(lang).first().cloned().unwrap_or_default(),
            candidates,
            lines,
        }
    }
}

/// At most this many of a list are shown.
const SHOWN: usize = 12;

fn listed(head: String, title: Word, candidates: &[String], lang: Lang) -> Vec<String> {
    let mut lines = vec![head, title.text(lang).to_owned()];
    lines.extend(
        candidates
            .iter()
            .take(SHOWN)
            .map(|line| format!("  {line}")),
    );
    if candidates.len() > SHOWN {
        let more = (candidates.len() - SHOWN).to_string();
        lines.push(format!("  {}", words::CANDIDATES_MORE.with(lang, &[&more])));
    }
    lines
}

/// An error's kind for programs.
pub fn kind_word(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Invalid => "invalid",
        ErrorKind::NotAllowed => "not_allowed",
        ErrorKind::Unknown => "unknown",
        ErrorKind::NotJoined => "not_joined",
        ErrorKind::AlreadyJoined => "already_joined",
        ErrorKind::Invite => "invite",
        ErrorKind::Unreachable => "unreachable",
        ErrorKind::OtherCommunity => "other_community",
        ErrorKind::SignedOff => "signed_off",
        ErrorKind::UpdateNeeded => "update_needed",
        ErrorKind::StorageFull => "storage_full",
        ErrorKind::ReadOnly => "read_only",
        ErrorKind::InUse => "in_use",
        ErrorKind::Key => "key",
        ErrorKind::Internal => "internal",
    }
}
