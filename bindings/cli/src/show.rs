//! What several screens show the same way: how far an entry has come, and what is left to be sent.

use crate::dates;
use crate::failure::Failure;
use crate::lookup::short;
use crate::session::Session;
use crate::table::{Cell, Look};
use crate::words::{self, Lang, Word};
use mitmach_core::model::{EntryState, Value};
use mitmach_core::view::{Head, Party};

/// A party's name.
pub fn party(party: &Party, lang: Lang) -> String {
    let somebody = || words::SOMEBODY.text(lang).to_owned();
    party.name.clone().unwrap_or_else(somebody)
}

/// Names with commas between them.
pub fn parties<'p>(parties: impl IntoIterator<Item = &'p Party>, lang: Lang) -> String {
    let names: Vec<_> = parties.into_iter().map(|one| party(one, lang)).collect();
    names.join(", ")
}

/// A text about a party's thing, with the party's name unless it is one's own.
pub fn of_party(session: &Session, of: &Party, text: String) -> String {
    if of.id == session.phone.me() {
        text
    } else {
        format!("{}: {text}", party(of, session.lang()))
    }
}

/// The label of an entry that has not arrived; none for one that has.
pub fn entry_label(entry: EntryState) -> Option<Word> {
    match entry {
        EntryState::Arrived => None,
        EntryState::OnlyHere => Some(words::ONLY_HERE),
        EntryState::NotAccepted => Some(words::NOT_ACCEPTED),
    }
}

/// What is exceptional about a record: not arrived, withdrawn, contradictory.
pub fn exceptions(head: &Head, lang: Lang) -> Vec<String> {
    let mut labels = Vec::new();
    if head.is_withdrawn() {
        labels.push(words::WITHDRAWN.text(lang).to_owned());
    }
    for contradiction in &head.contradictions {
        let label = if contradiction.values.is_empty() {
            words::SETTLING
        } else {
            words::TWO_VALUES
        };
        let field = words::field(&contradiction.field).text(lang);
        labels.push(format!("{field}: {}", label.text(lang)));
    }
    labels.extend(entry_label(head.entry).map(|label| label.text(lang).to_owned()));
    labels
}

/// A cell of states: the first look at what is exceptional.
pub fn state_cell(states: &[String], look: Look) -> Cell {
    Cell::new(states.join(" · "), look)
}

/// The digits of an id that people see.
pub fn short_id(id: impl std::fmt::Display) -> String {
    short(&id.to_string()).to_owned()
}

/// The same in a table.
pub fn id_cell(id: impl std::fmt::Display) -> Cell {
    Cell::new(short_id(id), Look::Dim)
}

/// A label and a value under each other's like, for one thing's details; nothing if there is no value.
pub fn detail(session: &Session, label: Word, value: &str) {
    if !value.is_empty() {
        let label = session.out.paint(Look::Dim, label.text(session.lang()));
        session.out.line(&format!("  {label}: {value}"));
    }
}

/// What is left to be sent, or was not accepted; said below every screen.
pub fn footer(session: &Session) -> Result<(), Failure> {
    let status = session
        .phone
        .status()
        .map_err(|error| session.failed(error))?;
    let lines = [
        count(
            status.only_here.len() as u64,
            words::ONLY_HERE_ONE,
            words::ONLY_HERE_MANY,
            session.lang(),
        ),
        count(
            status.not_accepted.into(),
            words::REFUSED_ONE,
            words::REFUSED_MANY,
            session.lang(),
        ),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    if !lines.is_empty() {
        session.out.blank();
    }
    for line in lines {
        session.out.look(Look::Warn, &line);
    }
    Ok(())
}

/// A sentence for one or for many; none for none.
pub fn count(many: u64, one: Word, more: Word, lang: Lang) -> Option<String> {
    match many {
        0 => None,
        1 => Some(one.with(lang, &["1"])),
        many => Some(more.with(lang, &[&many.to_string()])),
    }
}

/// "1 Person", "3 Personen".
pub fn people(heads: i64, lang: Lang) -> String {
    match heads {
        1 => words::ONE_PERSON.text(lang).to_owned(),
        heads => words::PEOPLE.with(lang, &[&heads.to_string()]),
    }
}

/// When the phone last had everything.
pub fn as_of(session: &Session, synced_ms: Option<i64>) -> String {
    let lang = session.lang();
    match synced_ms {
        Some(at) => {
            let today = session.phone.today();
            words::AS_OF.with(lang, &[&dates::show_clock(at, today, lang)])
        }
        None => words::NEVER_SYNCED.text(lang).to_owned(),
    }
}

/// Whether a value of a contradiction is the one that was written by hand.
pub fn same_value(value: &Value, text: &str) -> bool {
    match value {
        Value::Text(value) => value == text,
        Value::Int(value) => value.to_string() == text,
        Value::Null | Value::Flag(_) | Value::Id(_) => false,
    }
}

/// "Kein Netz – Stand 14:10 Uhr".
pub fn offline(synced_ms: Option<i64>, today: jiff::civil::Date, lang: Lang) -> String {
    match synced_ms {
        Some(at) => words::below::OFFLINE.with(lang, &[&dates::show_clock(at, today, lang)]),
        None => words::below::OFFLINE_NEVER.text(lang).to_owned(),
    }
}
