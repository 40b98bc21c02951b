//! Lists in and out: CSV as organisers keep it, and JSON of everything.

mod problems;
mod show;

use crate::ask;
use crate::choice::NoSuchChoice;
use crate::failure::{Exit, Failure};
use crate::find;
use crate::out;
use crate::session::Session;
use crate::words::{self, Word};
use clap::Args;
use mitmach_core::exchange::{
    self, ApplyError, ExportOptions, ImportErrors, ImportOptions, ListKind, export_csv, export_json,
};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Reads a list in.
#[derive(Debug, Args)]
pub struct Import {
    /// The file.
    #[arg(value_name = "DATEI || FILE", help = "CSV-Datei || CSV file")]
    file: PathBuf,
    /// The sort of list.
    #[arg(
        long,
        value_name = "ART || SORT",
        value_parser = list_kind,
        help = "kalender, tueren, wuensche, beete, aufgaben, termine, antworten, mitbringen, schichten, rollen (sonst an den Überschriften erkannt) || calendar, doors, wishes, beds, tasks, events, answers, bring_list, shifts, roles (else told by the headings)"
    )]
    kind: Option<ListKind>,
    /// Which garden.
    #[arg(
        long,
        value_name = "NAME || NAME",
        help = "Für welchen Garten (Beete, Aufgaben) || For which garden (beds, tasks)"
    )]
    garden: Option<String>,
    /// Which event.
    #[arg(
        long,
        value_name = "TERMIN || EVENT",
        help = "Für welchen Termin, wenn die Spalte fehlt || For which event, if there is no such column"
    )]
    event: Option<String>,
    /// The year.
    #[arg(
        long,
        value_name = "JAHR || YEAR",
        help = "Jahr, wenn nicht dieses || Year, if not this one"
    )]
    year: Option<i16>,
    /// Without asking.
    #[arg(
        long,
        help = "Nach der Vorschau gleich einlesen || Import right after the preview"
    )]
    yes: bool,
}

/// Writes a list.
#[derive(Debug, Args)]
pub struct Export {
    /// The file.
    #[arg(
        value_name = "DATEI || FILE",
        help = "Wohin; - zeigt es hier || Where to; - prints it here"
    )]
    file: PathBuf,
    /// The sort of list.
    #[arg(
        long,
        value_name = "ART || SORT",
        value_parser = list_kind,
        help = "Welche Liste: kalender, tueren, wuensche, beete, aufgaben, termine, antworten, mitbringen, schichten, rollen || Which list: calendar, doors, wishes, beds, tasks, events, answers, bring_list, shifts, roles"
    )]
    kind: Option<ListKind>,
    /// One event alone.
    #[arg(
        long,
        value_name = "TERMIN || EVENT",
        help = "Nur dieser Termin || Only this event"
    )]
    event: Option<String>,
    /// The year.
    #[arg(
        long,
        value_name = "JAHR || YEAR",
        help = "Jahr, wenn nicht dieses || Year, if not this one"
    )]
    year: Option<i16>,
    /// Replaces a file.
    #[arg(
        long,
        help = "Eine vorhandene Datei ersetzen || Replace a file that is there"
    )]
    force: bool,
}

fn list_kind(text: &str) -> Result<ListKind, NoSuchChoice> {
    ListKind::of_word(text).ok_or_else(|| {
        NoSuchChoice(
            ListKind::ALL
                .iter()
                .map(|kind| label_of_word(*kind))
                .collect(),
        )
    })
}

/// The word that `--kind` takes.
fn label_of_word(kind: ListKind) -> Word {
    let [de, en] = kind.words();
    Word { de, en }
}

/// The name of a list.
fn label(kind: ListKind) -> Word {
    match kind {
        ListKind::Calendar => words::LIST_CALENDAR,
        ListKind::Doors => words::LIST_DOORS,
        ListKind::Wishes => words::LIST_WISHES,
        ListKind::Beds => words::LIST_BEDS,
        ListKind::Tasks => words::LIST_TASKS,
        ListKind::Events => words::LIST_EVENTS,
        ListKind::Answers => words::LIST_ANSWERS,
        ListKind::BringList => words::LIST_BRING,
        ListKind::Shifts => words::LIST_SHIFTS,
        ListKind::Roles => words::LIST_ROLES,
    }
}

/// Shows what a list would do; does it when the person says so.
pub fn import(session: &Session, import: &Import) -> Result<(), Failure> {
    let name = import.file.display().to_string();
    let bytes =
        std::fs::read(&import.file).map_err(|_| Failure::say(words::FILE_UNREADABLE, &[&name]))?;
    let (garden, event) = session.look(|scene| {
        let event = import
            .event
            .as_deref()
            .map(|text| find::event(scene, text, session.lang()));
        let garden = import.garden.as_deref();
        let garden = garden.map(|text| find::garden_title(scene, text));
        Ok((garden, event.transpose()?))
    })?;
    let options = ImportOptions {
        list: import.kind,
        garden,
        year: import.year,
        event,
        ..ImportOptions::new(session.today)
    };
    let plan = match exchange::plan(&session.phone, &bytes, &options) {
        Ok(plan) => plan,
        Err(ImportErrors::Phone(error)) => return Err(session.failed(error)),
        Err(ImportErrors::Lines(errors)) => return Err(problems::tell(session, &name, &errors)),
    };
    let report = plan.report();
    if session.out.json && !import.yes {
        session.out.json(&serde_json::json!({
            "preview": true, "report": report, "rows": plan.rows(),
        }));
        return Ok(());
    }
    if !session.out.json {
        show::preview(session, &name, &plan);
    }
    if report.commands == 0 {
        if session.out.json {
            session
                .out
                .json(&serde_json::json!({ "preview": false, "report": report }));
        } else {
            session.out.line(session.out.text(words::IMPORT_NOTHING));
        }
        return Ok(());
    }
    if !import.yes {
        if !std::io::stdin().is_terminal() {
            session.hint(words::IMPORT_PREVIEW);
            return Ok(());
        }
        ask::go_on(&session.out, session.out.text(words::IMPORT_QUESTION))?;
    }
    let done = exchange::apply(&session.phone, plan).map_err(|error| match error {
        ApplyError::OutOfDate => Failure::say(words::IMPORT_OUT_OF_DATE, &[]),
        ApplyError::Phone(error) => session.failed(error),
    })?;
    if session.out.json {
        session
            .out
            .json(&serde_json::json!({ "preview": false, "report": done }));
    } else {
        let commands = done.commands.to_string();
        session
            .out
            .line(&session.say(words::IMPORT_DONE, &[&commands]));
        session.only_here();
    }
    Ok(())
}

/// Writes a list as CSV, or everything as JSON.
pub fn export(session: &Session, export: &Export) -> Result<(), Failure> {
    let failed = |error| session.failed(error);
    let text = if let Some(kind) = export.kind {
        let document = session.look(|scene| {
            let event = export
                .event
                .as_deref()
                .map(|text| find::event(scene, text, session.lang()));
            event.transpose()
        })?;
        let options = ExportOptions {
            year: export.year,
            document,
            // Spreadsheets take a file without it for something else; a pipe does not want it.
            with_bom: export.file != Path::new("-"),
            ..ExportOptions::new(session.today)
        };
        export_csv(&session.phone, kind, &options).map_err(failed)?
    } else if session.out.json {
        let all = export_json(&session.phone, session.today).map_err(failed)?;
        format!("{all:#}\n")
    } else {
        return Err(Failure::usage(words::EXPORT_KIND, &[]));
    };
    if export.file == Path::new("-") {
        out::print(text.trim_end());
        return Ok(());
    }
    write(&export.file, &text, export.force)?;
    let name = export.file.display().to_string();
    if session.out.json {
        session.out.json(&serde_json::json!({ "written": name }));
    } else {
        session.out.line(&session.say(words::EXPORT_DONE, &[&name]));
    }
    Ok(())
}

fn write(file: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let name = file.display().to_string();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    if !force {
        options.create_new(true);
    }
    let written = options.open(file).and_then(|mut file| {
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
    });
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::say(words::FILE_EXISTS, &[&name]),
        std::io::ErrorKind::StorageFull => {
            Failure::Say(Exit::Storage, words::FILE_UNWRITABLE, vec![name])
        }
        _ => Failure::say(words::FILE_UNWRITABLE, &[&name]),
    })
}
