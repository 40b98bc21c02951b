//! A step as the table has it, and the names that earlier steps gave.

use mitmach_bindings::surface::ids::{CardId, DocumentId, RecordId};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

/// Ids by the names that steps gave them.
pub type Names = BTreeMap<String, String>;

/// One step.
pub struct Step<'a> {
    words: &'a Map<String, Value>,
    names: &'a Names,
}

impl<'a> Step<'a> {
    pub fn new(words: &'a Value, names: &'a Names) -> Self {
        let words = words.as_object().expect("a step is an object");
        Self { words, names }
    }

    /// A word that may be missing.
    pub fn may(&self, word: &str) -> Option<&'a str> {
        let value = self.words.get(word)?;
        Some(value.as_str().unwrap_or_else(|| panic!("{word} is text")))
    }

    /// A word that must be there.
    pub fn text(&self, word: &str) -> String {
        let missing = || panic!("{word} is missing in {:?}", self.words);
        self.may(word).unwrap_or_else(missing).to_owned()
    }

    /// A number that may be missing.
    pub fn number(&self, word: &str) -> Option<i64> {
        self.words.get(word)?.as_i64()
    }

    /// Yes or no, if it is there.
    pub fn flag(&self, word: &str) -> Option<bool> {
        self.words.get(word)?.as_bool()
    }

    /// What a screen must show.
    pub fn lines(&self, word: &str) -> Vec<String> {
        let lines = self.words[word].as_array().expect("lines");
        let text = |line: &Value| line.as_str().expect("a line").to_owned();
        lines.iter().map(text).collect()
    }

    /// A day, time or moment.
    pub fn when<T: FromStr>(&self, word: &str) -> Option<T> {
        let text = self.may(word)?;
        let parsed = text.parse();
        Some(parsed.unwrap_or_else(|_| panic!("{word}: {text}")))
    }

    /// A choice by its word, of all that there are.
    pub fn choice<T: Copy + std::fmt::Debug>(&self, word: &str, all: &[T]) -> Option<T> {
        let text = self.may(word)?;
        let mut all = all.iter().copied();
        let found = all.find(|choice| snake(&format!("{choice:?}")) == text);
        Some(found.unwrap_or_else(|| panic!("no choice {text} for {word}")))
    }

    fn id<T: FromStr>(&self, word: &str) -> Option<T> {
        let name = self.may(word)?;
        let hex = self.names.get(name);
        let hex = hex.unwrap_or_else(|| panic!("nothing is named {name}"));
        hex.parse().ok()
    }

    pub fn document(&self) -> DocumentId {
        self.id("document").expect("a document")
    }

    pub fn record(&self, word: &str) -> Option<RecordId> {
        self.id(word)
    }

    pub fn card(&self, word: &str) -> Option<CardId> {
        self.id(word)
    }
}

/// A variant's name as the table spells it; what it holds is left out.
pub fn snake(variant: &str) -> String {
    let mut word = String::new();
    for c in variant.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

/// An id for the names.
pub fn hex(id: impl Display) -> String {
    id.to_string()
}
