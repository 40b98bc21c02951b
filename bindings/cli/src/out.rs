//! Where everything is printed: text or one JSON document, with or without colours.

use crate::args::Global;
use crate::failure::Failure;
use crate::table::{Look, Table, wrap};
use crate::words::{Lang, Word};
use serde::Serialize;
use std::io::Write;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The output.
#[derive(Debug, Clone, Copy)]
pub struct Out {
    /// The language.
    pub lang: Lang,
    /// One JSON document instead of text.
    pub json: bool,
    color: bool,
    width: usize,
}

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 120;
/// Narrower than this a table is not made.
const NARROWEST: usize = 40;

impl Out {
    /// The output that the command line asks for.
    pub fn new(global: &Global) -> Self {
        let terminal = console::Term::stdout();
        let is_terminal = terminal.is_term();
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let color = match global.color {
            ColorWhen::Auto => is_terminal && !no_color,
            ColorWhen::Always => true,
            ColorWhen::Never => false,
        };
        let asked = std::env::var("COLUMNS")
            .ok()
            .and_then(|text| text.parse().ok());
        let columns = asked.or_else(|| {
            let size = terminal.size_checked();
            size.map(|(_, columns)| usize::from(columns))
        });
        let width = columns.map_or(100, |columns: usize| columns.clamp(NARROWEST, WIDEST));
        Self {
            lang: global.lang,
            json: global.json,
            color,
            width,
        }
    }

    /// A word's text.
    pub fn text(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    /// A line; too long ones are wrapped, further lines under the first one's text.
    pub fn line(&self, text: &str) {
        self.look(Look::Plain, text);
    }

    /// A line in a look.
    pub fn look(&self, look: Look, text: &str) {
        for line in indented(text, self.width) {
            let body = line.trim_start_matches(' ');
            let indent = &line[..line.len() - body.len()];
            print(&format!("{indent}{}", self.paint(look, body)));
        }
    }

    /// A text in its look, if there are colours.
    pub fn paint(&self, look: Look, text: &str) -> String {
        if self.color {
            look.paint(text)
        } else {
            text.to_owned()
        }
    }

    /// An empty line.
    #[expect(clippy::unused_self, reason = "all output goes through one value")]
    pub fn blank(&self) {
        print("");
    }

    /// A heading, with an empty line before it.
    pub fn heading(&self, text: &str) {
        self.blank();
        self.look(Look::Bold, text);
    }

    /// What to do next.
    pub fn next(&self, text: &str) {
        self.look(Look::Dim, text);
    }

    /// A table, moved in.
    pub fn table(&self, table: &Table) {
        for line in self.table_lines(table) {
            print(&line);
        }
    }

    /// A table's lines, moved in.
    pub fn table_lines(&self, table: &Table) -> Vec<String> {
        let lines = table.lines(self.width - 2, self.color);
        lines.into_iter().map(|line| format!("  {line}")).collect()
    }

    /// A JSON document.
    #[expect(clippy::unused_self, reason = "all output goes through one value")]
    pub fn json(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string_pretty(value) {
            print(&text);
        }
    }

    /// What went wrong, on the error stream.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            complain(&failure.json(self.lang));
            return;
        }
        let terminal = console::Term::stderr();
        let width = terminal.size_checked().map_or(self.width, |(_, columns)| {
            usize::from(columns).clamp(NARROWEST, WIDEST)
        });
        for text in failure.sentences(self.lang) {
            for line in indented(&text, width) {
                complain(&line);
            }
        }
    }
}

/// A text's lines, all moved in as far as the first.
fn indented(text: &str, width: usize) -> Vec<String> {
    let body = text.trim_start_matches(' ');
    let indent = " ".repeat(text.len() - body.len());
    let lines = wrap(body, width - indent.len());
    lines
        .into_iter()
        .map(|line| format!("{indent}{line}"))
        .collect()
}

/// A line on the error stream. If nobody listens there, nothing can be said.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A line. Whoever closed the pipe has seen enough.
pub fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    if writeln!(stdout, "{text}").is_err() {
        std::process::exit(0);
    }
}
