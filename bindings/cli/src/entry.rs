//! Entering: for whom, and what the person reads when it is done.

use crate::choice::{NoSuchChoice, choice};
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::lookup::short;
use crate::session::Session;
use crate::table::Look;
use crate::words::{self, Word};
use clap::Args;
use jiff::civil::{Date, DateTime, Time};
use mitmach_core::ids::{CardId, DocumentId};
use mitmach_core::model::{Act, Asker, EntryState, Patch, Scalar, Source, Value};
use mitmach_core::phone::Receipt;
use mitmach_core::view::Scene;
use std::collections::BTreeMap;

/// For whom an entry is made, and how it came.
#[derive(Debug, Clone, Default, Args)]
pub struct OnBehalf {
    /// The party it is made for.
    #[arg(
        long = "for",
        value_name = "NAME || NAME",
        help = "Im Auftrag von || On behalf of"
    )]
    party: Option<String>,
    /// How it came.
    #[arg(long, value_name = "WEG || WAY", value_parser = choice::<Source>, help = "Wie es kam: app, telefon, mail, papier, gespräch || How it came: app, phone, mail, paper, talk")]
    source: Option<Source>,
}

impl OnBehalf {
    /// The party that owns the entry.
    pub fn owner(&self, scene: &Scene<'_>) -> Result<CardId, Failure> {
        match &self.party {
            Some(name) => find::party(scene, name),
            None => Ok(scene.me),
        }
    }

    /// Who asks for the entry.
    pub fn asker(&self, scene: &Scene<'_>) -> Result<Asker, Failure> {
        let owner = self.owner(scene)?;
        Ok(Asker {
            owner: (owner != scene.me).then_some(owner),
            source: self.source.unwrap_or_default(),
            ..Asker::default()
        })
    }
}

/// How urgent it is that others learn of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// It can wait for the network.
    Usual,
    /// Somebody may stand before a closed door: call.
    Call,
}

impl Session {
    /// Tells that something was entered, what, and that it is only here.
    pub fn entered(&self, receipt: &Receipt, what: &str) {
        self.entered_with(receipt, what, Urgency::Usual);
    }

    /// The same; `urgency` says whether others have to be called.
    pub fn entered_with(&self, receipt: &Receipt, what: &str, urgency: Urgency) {
        if self.out.json {
            self.out.json(receipt);
            return;
        }
        let lang = self.lang();
        if receipt.state == EntryState::Arrived {
            self.out.line(&words::ALREADY_SO.with(lang, &[what]));
            return;
        }
        let id = receipt
            .record
            .map_or(receipt.command.to_string(), |id| id.to_string());
        let id = self.out.paint(Look::Dim, &format!("[{}]", short(&id)));
        self.out.line(&format!("{what} {id}"));
        match urgency {
            Urgency::Usual => self.only_here(),
            Urgency::Call => self.labelled(words::NOBODY_KNOWS),
        }
    }

    /// "Nur auf diesem Telefon", and what happens next.
    pub fn only_here(&self) {
        self.labelled(words::ONLY_HERE);
    }

    fn labelled(&self, label: Word) {
        let label = self.out.paint(Look::Warn, label.text(self.lang()));
        // Nothing sends by itself here; apps say that it will be sent.
        let next = words::SEND_NEXT.text(self.lang());
        self.out.line(&format!("{label}. {next}"));
    }

    /// A sentence with values, in the reader's language.
    pub fn say(&self, word: Word, values: &[&str]) -> String {
        word.with(self.lang(), values)
    }
}

/// New values for fields of a record, collected from options; those that were not given change nothing. An
/// empty text clears a field.
#[derive(Debug)]
pub struct Changes {
    document: DocumentId,
    title: String,
    patch: Patch,
}

impl Changes {
    /// No changes of a record yet.
    pub fn new(found: &Found) -> Self {
        Self {
            document: found.document,
            title: found.title.clone(),
            patch: Patch {
                record: found.id,
                kind: found.kind,
                fields: BTreeMap::new(),
            },
        }
    }

    /// A value as documents hold it; null clears the field.
    pub fn put(mut self, field: &str, value: Option<Value>) -> Self {
        if let Some(value) = value {
            self.patch.fields.insert(field.to_owned(), value);
        }
        self
    }

    /// Any value.
    pub fn value(self, field: &str, value: Option<impl Scalar>) -> Self {
        self.put(field, value.map(|value| value.to_value()))
    }

    /// A text; an empty one clears the field.
    pub fn text(self, field: &str, text: Option<&str>) -> Self {
        let value = text.map(|text| {
            if text.is_empty() {
                Value::Null
            } else {
                text.to_owned().to_value()
            }
        });
        self.put(field, value)
    }

    /// A number.
    pub fn number(self, field: &str, number: Option<i64>) -> Self {
        self.value(field, number)
    }

    /// A day.
    pub fn date(self, field: &str, date: Option<Date>) -> Self {
        self.value(field, date)
    }

    /// A time.
    pub fn time(self, field: &str, time: Option<Time>) -> Self {
        self.value(field, time)
    }

    /// A day and a time.
    pub fn moment(self, field: &str, moment: Option<DateTime>) -> Self {
        self.value(field, moment)
    }

    /// Yes or no.
    pub fn flag(self, field: &str, flag: Option<bool>) -> Self {
        self.value(field, flag)
    }

    /// A party.
    pub fn card(self, field: &str, card: Option<CardId>) -> Self {
        self.value(field, card)
    }

    /// A choice.
    pub fn choice(self, field: &str, choice: Option<impl Scalar>) -> Self {
        self.value(field, choice)
    }
}

impl Session {
    /// Enters changes of a record and says so.
    pub fn change(&self, changes: Changes) -> Result<(), Failure> {
        if changes.patch.fields.is_empty() {
            return Err(Failure::usage(words::NOTHING_TO_CHANGE, &[]));
        }
        let act = Act::Edit(changes.patch);
        let receipt = self.enter(changes.document, act, Asker::default())?;
        self.entered(&receipt, &self.say(words::CHANGED, &[&changes.title]));
        Ok(())
    }

    /// What happens or can be done next; nothing for programs.
    pub fn hint(&self, word: Word) {
        if !self.out.json {
            self.out.next(self.out.text(word));
        }
    }
}

/// Reads yes or no, in both languages.
pub fn yes_or_no(text: &str) -> Result<bool, NoSuchChoice> {
    match text.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "true" => Ok(true),
        "nein" | "n" | "no" | "false" => Ok(false),
        _ => Err(NoSuchChoice(vec![words::YES, words::NO])),
    }
}
