//! Help in the reader's language. Texts of the command line hold German and English with ` || ` between them.

use crate::args::Cli;
use crate::words::{self, Lang};
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::ffi::OsString;

const BETWEEN: &str = " || ";
/// Behind all options of a command in its help.
const LAST: usize = 900;

/// The language that the arguments or the environment ask for, before they are parsed.
pub fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<_> = arguments
        .iter()
        .map(|text| text.to_string_lossy())
        .collect();
    let option = texts.iter().enumerate().find_map(|(at, text)| {
        if text == "--lang" {
            texts.get(at + 1).map(ToString::to_string)
        } else {
            text.strip_prefix("--lang=").map(str::to_owned)
        }
    });
    let asked = option.or_else(|| std::env::var("MITMACH_LANG").ok());
    match asked.as_deref() {
        Some("en") => Lang::En,
        _ => Lang::De,
    }
}

/// The command line with help in one language.
pub fn localised(lang: Lang) -> Command {
    let command = Cli::command()
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .long("version")
                .action(ArgAction::Version)
                .help_heading(words::HELP_EVERYWHERE.text(lang))
                .help(words::HELP_VERSION.text(lang)),
        );
    localise(command, lang, "mitmach", true)
}

fn localise(mut command: Command, lang: Lang, path: &str, top: bool) -> Command {
    command = command.disable_help_flag(true).arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .display_order(LAST)
            .help_heading(words::HELP_EVERYWHERE.text(lang))
            .help(words::HELP_HELP.text(lang)),
    );
    let about = command.get_about().map(|text| half(text, lang));
    let after = after_help(&command, lang, top);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        let path = format!("{path} {name}");
        command = command.mut_subcommand(name, |sub| localise(sub, lang, &path, false));
    }
    // clap orders values by name; people read them in the order in which they type them.
    let mut place = 0;
    command = command.mut_args(|arg| {
        let arg = localise_arg(arg, lang, top);
        if arg.is_positional() {
            place += 1;
            arg.display_order(place)
        } else {
            arg
        }
    });
    let usage = usage(&command, lang, path);
    command
        .about(about.unwrap_or_default())
        .after_help(after)
        .override_usage(usage)
        .subcommand_help_heading(words::HELP_COMMANDS.text(lang))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            words::HELP_USAGE.text(lang)
        ))
}

fn localise_arg(arg: Arg, lang: Lang, top: bool) -> Arg {
    let help = arg
        .get_help()
        .map(|text| half(text, lang))
        .unwrap_or_default();
    // What a command shares with those below it is its own option, not one of everywhere.
    let everywhere = top && arg.is_global_set();
    let heading = if everywhere || arg.get_id() == "help" || arg.get_id() == "version" {
        words::HELP_EVERYWHERE
    } else if arg.is_positional() {
        words::HELP_VALUES
    } else {
        words::HELP_OPTIONS
    };
    let value = arg
        .get_value_names()
        .and_then(|names| names.first())
        .map(|name| half_of(name, lang).to_owned());
    let takes_values = arg.get_action().takes_values();
    let arg = arg.help(help).help_heading(heading.text(lang));
    match value {
        Some(value) if takes_values => arg
            .value_name(value)
            .hide_env(true)
            .hide_default_value(true)
            .hide_possible_values(true),
        _ => arg,
    }
}

/// `mitmach garden claim [OPTIONEN] <AUFGABE>`
fn usage(command: &Command, lang: Lang, path: &str) -> String {
    let mut usage = format!("{path} [{}]", words::HELP_OPTIONS_TOKEN.text(lang));
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first());
        let name = name.map_or_else(|| arg.get_id().to_string(), ToString::to_string);
        let (open, close) = if arg.is_required_set() {
            ('<', '>')
        } else {
            ('[', ']')
        };
        usage = format!("{usage} {open}{name}{close}");
    }
    if command.has_subcommands() {
        let token = words::HELP_COMMAND_TOKEN.text(lang);
        let (open, close) = if command.is_subcommand_required_set() {
            ('<', '>')
        } else {
            ('[', ']')
        };
        usage = format!("{usage} {open}{token}{close}");
    }
    usage
}

fn after_help(command: &Command, lang: Lang, top: bool) -> String {
    let mut after = String::new();
    if let Some(examples) = command.get_after_help() {
        after = format!("{}:\n{examples}\n", words::HELP_EXAMPLES.text(lang));
    }
    if top {
        let (codes, names) = (
            words::HELP_EXIT_CODES.text(lang),
            words::HELP_NAMES.text(lang),
        );
        after = format!("{after}\n{codes}\n\n{names}");
    }
    after
}

fn half(text: &StyledStr, lang: Lang) -> String {
    half_of(&text.to_string(), lang).to_owned()
}

fn half_of(text: &str, lang: Lang) -> &str {
    match (text.split_once(BETWEEN), lang) {
        (Some((german, _)), Lang::De) => german,
        (Some((_, english)), Lang::En) => english,
        (None, _) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(command: &Command, path: &str) {
        let about = command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        assert_eq!(about.matches(BETWEEN).count(), 1, "{path}: {about}");
        let examples = command
            .get_after_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        assert!(!examples.is_empty(), "{path} has no example");
        for line in examples.lines() {
            assert!(line.starts_with("  $ mitmach"), "{path}: {line}");
        }
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert_eq!(
                help.matches(BETWEEN).count(),
                1,
                "{path} {}: {help}",
                arg.get_id()
            );
            if arg.get_action().takes_values() {
                let name = arg.get_value_names().and_then(|names| names.first());
                let name = name.map(ToString::to_string).unwrap_or_default();
                assert_eq!(
                    name.matches(BETWEEN).count(),
                    1,
                    "{path} {}: {name}",
                    arg.get_id()
                );
            }
        }
        for sub in command.get_subcommands() {
            check(sub, &format!("{path} {}", sub.get_name()));
        }
    }

    #[test]
    fn every_help_text_is_there_in_both_languages_and_has_an_example() {
        let command = Cli::command().disable_help_subcommand(true);
        check(&command, "mitmach");
    }

    #[test]
    fn the_command_line_holds_together() {
        localised(Lang::De).debug_assert();
        localised(Lang::En).debug_assert();
    }

    #[test]
    fn the_language_is_known_before_anything_is_parsed() {
        let arguments = |texts: &[&str]| texts.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(
            language(&arguments(&["mitmach", "--lang", "en", "x"])),
            Lang::En
        );
        assert_eq!(language(&arguments(&["mitmach", "--lang=en"])), Lang::En);
        assert_eq!(language(&arguments(&["mitmach", "--lang=de"])), Lang::De);
    }
}
