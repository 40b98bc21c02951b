//! `mitmach`: the phone in a terminal. A user of the same facade as the apps, [`mitmach_core::phone::Phone`],
//! with no way past it. It holds words and layout and no rules.

mod args;
mod ask;
mod calendar;
mod choice;
mod command;
mod conflicts;
mod dates;
mod describe;
mod describe_register;
mod documents;
mod entry;
mod event;
mod failure;
mod find;
mod garden;
mod help;
mod lists;
mod lookup;
mod out;
mod people;
mod phone;
mod progress;
mod record;
mod session;
mod show;
mod table;
mod today;
mod undo;
mod usage;
mod watch;
mod words;

use args::{Cli, Command, NotAccepted};
use clap::FromArgMatches;
use failure::Failure;
use out::Out;
use session::Session;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let lang = help::language(&arguments);
    let mut command = help::localised(lang);
    if arguments.len() == 1 {
        // Who types the name alone wants to know what there is.
        let _ = command.print_help();
        return (failure::Exit::Usage as u8).into();
    }
    let json = usage::asks_for_json(&arguments);
    let matches = command.try_get_matches_from(arguments);
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error, lang, json).into(),
    };
    let out = Out::new(&cli.global);
    match run(&cli, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            out.failure(&failure);
            failure.exit_code().into()
        }
    }
}

fn run(cli: &Cli, out: &Out) -> Result<(), Failure> {
    if let Command::Join(join) = &cli.command {
        return phone::join(&cli.global, out, join);
    }
    let session = Session::open(&cli.global, out)?;
    match &cli.command {
        Command::Join(_) => Ok(()),
        Command::Sync => phone::sync(&session),
        Command::Watch => watch::run(&session),
        Command::Today => today::run(&session),
        Command::Garden(garden) => garden::run(&session, garden),
        Command::Calendar(calendar) => calendar::run(&session, calendar),
        Command::Event(event) => event::run(&session, event),
        Command::People(people) => people::run(&session, people),
        Command::Documents => documents::list(&session),
        Command::Conflicts(conflicts) => conflicts::run(&session, conflicts),
        Command::Status => phone::status(&session),
        Command::NotAccepted(refused) => {
            let command = refused.command.as_ref().unwrap_or(&NotAccepted::List);
            phone::not_accepted(&session, command)
        }
        Command::Show(show) => record::run(&session, show),
        Command::Undo(undo) => undo::run(&session, undo),
        Command::Withdrawn(withdrawn) => documents::withdrawn(&session, withdrawn),
        Command::Import(import) => lists::import(&session, import),
        Command::Export(export) => lists::export(&session, export),
    }
}
