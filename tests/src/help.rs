//! The help of the terminal phone, page by page, as a reader comes upon it.

use crate::process::program;
use std::process::Command;

/// The help of one command in both languages.
#[derive(Debug)]
pub struct Page {
    /// `mitmach garden claim`.
    pub command: String,
    /// In German.
    pub german: String,
    /// In English.
    pub english: String,
    /// The names of the commands below it.
    pub below: Vec<String>,
}

impl Page {
    /// Its examples, as a person would type them.
    pub fn examples(&self) -> Vec<&str> {
        examples(&self.german)
    }

    /// Its examples in English help.
    pub fn english_examples(&self) -> Vec<&str> {
        examples(&self.english)
    }

    /// The command without the program's name: `garden claim`; empty for the first page.
    pub fn path(&self) -> &str {
        self.command
            .strip_prefix("mitmach")
            .unwrap_or_default()
            .trim()
    }
}

fn examples(help: &str) -> Vec<&str> {
    let lines = help.lines();
    lines.filter_map(|line| line.strip_prefix("  $ ")).collect()
}

/// Every page, each before those below it.
///
/// # Panics
/// If a page can't be shown.
pub fn pages() -> Vec<Page> {
    let mut pages = Vec::new();
    add(&mut pages, "mitmach");
    pages
}

fn add(pages: &mut Vec<Page>, command: &str) {
    let german = help(command, "de");
    let lines = german.lines().skip_while(|line| *line != "Befehle:");
    let lines = lines.skip(1).take_while(|line| !line.is_empty());
    let names = lines.filter_map(|line| line.split_whitespace().next());
    let below: Vec<String> = names.map(str::to_owned).collect();
    pages.push(Page {
        command: command.to_owned(),
        english: help(command, "en"),
        german,
        below: below.clone(),
    });
    for name in below {
        add(pages, &format!("{command} {name}"));
    }
}

fn help(command: &str, lang: &str) -> String {
    let words = command.split(' ').skip(1);
    let output = Command::new(program("mitmach"))
        .args(words)
        .args(["--lang", lang, "--help"])
        .output()
        .expect("the phone runs");
    assert!(output.status.success(), "{command} --help");
    String::from_utf8(output.stdout).expect("UTF-8")
}
