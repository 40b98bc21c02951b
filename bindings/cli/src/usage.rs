//! What was written wrongly on the command line, in the reader's language.

use crate::choice::NoSuchChoice;
use crate::dates::BadTime;
use crate::failure::{Exit, Failure};
use crate::out::complain;
use crate::words::{self, Lang};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::ffi::OsString;

/// Prints help, the version or what is wrong; gives the exit code.
pub fn report(error: &Error, lang: Lang, json: bool) -> u8 {
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    let is_missing = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if is_help || (is_missing && !json) {
        let _ = error.print();
        return if is_help { 0 } else { Exit::Usage as u8 };
    }
    let failure = Failure::Usage(lines(error, lang), possible(error, lang));
    if json {
        complain(&failure.json(lang));
    } else {
        for line in failure.sentences(lang) {
            complain(&line);
        }
    }
    failure.exit_code()
}

/// Whether the arguments ask for JSON, though they could not be read as a whole.
pub fn asks_for_json(arguments: &[OsString]) -> bool {
    let mut options = arguments.iter().take_while(|argument| *argument != "--");
    options.any(|argument| argument == "--json")
}

fn lines(error: &Error, lang: Lang) -> Vec<String> {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let command = context(error, ContextKind::InvalidSubcommand);
    let mut lines = vec![match error.kind() {
        ErrorKind::MissingRequiredArgument => words::USAGE_MISSING.with(lang, &[&argument]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words::USAGE_MISSING.with(lang, &[words::HELP_COMMAND_TOKEN.text(lang)])
        }
        ErrorKind::UnknownArgument => words::USAGE_UNKNOWN.with(lang, &[&argument]),
        ErrorKind::InvalidSubcommand => words::USAGE_UNKNOWN.with(lang, &[&command]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            words::USAGE_NO_VALUE.with(lang, &[&argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words::USAGE_VALUE.with(lang, &[&value, &argument])
        }
        ErrorKind::ArgumentConflict => words::USAGE_CONFLICT.with(
            lang,
            &[&format!(
                "{argument}, {}",
                context(error, ContextKind::PriorArg)
            )],
        ),
        _ => words::USAGE_OTHER.text(lang).to_owned(),
    }];
    lines.extend(right_time(error, lang));
    let possible = possible(error, lang);
    if !possible.is_empty() {
        lines.push(words::USAGE_POSSIBLE.with(lang, &[&possible.join(", ")]));
    }
    let similar = [
        context(error, ContextKind::SuggestedArg),
        context(error, ContextKind::SuggestedSubcommand),
    ];
    if let Some(similar) = similar.iter().find(|similar| !similar.is_empty()) {
        lines.push(words::USAGE_SIMILAR.with(lang, &[similar]));
    }
    lines.push(words::USAGE_HELP.with(lang, &[&path()]));
    lines
}

/// How a day or time is written.
fn right_time(error: &Error, lang: Lang) -> Option<String> {
    let bad = error.source()?.downcast_ref::<BadTime>()?;
    Some(bad.0.text(lang).to_owned())
}

/// What would have been possible instead.
fn possible(error: &Error, lang: Lang) -> Vec<String> {
    let source = error.source();
    if let Some(choice) = source.and_then(|source| source.downcast_ref::<NoSuchChoice>()) {
        let labels = choice.0.iter().map(|word| word.text(lang).to_owned());
        return labels.collect();
    }
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// The command as far as it was understood: the words before the first option or unknown word.
fn path() -> String {
    let mut command = crate::help::localised(Lang::De);
    let mut path = "mitmach".to_owned();
    for word in std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
    {
        let Some(sub) = command.find_subcommand(&word) else {
            continue;
        };
        path = format!("{path} {}", sub.get_name());
        command = sub.clone();
    }
    path
}
