//! What was written wrongly on the command line, in the reader's language.

use crate::choice::NoSuchChoice;
use crate::dates::BadTime;
use crate::failure::Exit;
use crate::out::complain;
use crate::words::{self, Lang};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// Prints help, the version or what is wrong; gives the exit code.
pub fn report(error: &Error, lang: Lang) -> u8 {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        let _ = error.print();
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return Exit::Usage as u8;
    }
    for line in lines(error, lang) {
        complain(&line);
    }
    Exit::Usage as u8
}

fn lines(error: &Error, lang: Lang) -> Vec<String> {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let command = context(error, ContextKind::InvalidSubcommand);
    let mut lines = vec![match error.kind() {
        ErrorKind::MissingRequiredArgument => words::USAGE_MISSING.with(lang, &[&argument]),
        ErrorKind::MissingSubcommand => {
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
    lines.extend(possible(error, lang));
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

/// What would have been possible instead.
fn possible(error: &Error, lang: Lang) -> Option<String> {
    if let Some(choice) = error
        .source()
        .and_then(|source| source.downcast_ref::<NoSuchChoice>())
    {
        let labels: Vec<_> = choice.0.iter().map(|word| word.text(lang)).collect();
        return Some(words::USAGE_POSSIBLE.with(lang, &[&labels.join(", ")]));
    }
    if let Some(bad) = error
        .source()
        .and_then(|source| source.downcast_ref::<BadTime>())
    {
        return Some(bad.0.text(lang).to_owned());
    }
    let values = context(error, ContextKind::ValidValue);
    (!values.is_empty()).then(|| words::USAGE_POSSIBLE.with(lang, &[&values]))
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
