//! What is to be settled, and settling it.

mod settle;

use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words::{self};
use clap::{Args, Subcommand};
use mitmach_core::ids::RecordId;
use mitmach_core::model::{Kind, Value};
use mitmach_core::view::{self, Conflict, Contradiction, Dispute, EntryRef, Party, WrittenBy};

/// What is to be settled.
#[derive(Debug, Args)]
pub struct Conflicts {
    /// What to do; the list if nothing is said.
    #[command(subcommand)]
    command: Option<ConflictsCommand>,
}

/// What to do with contradictions.
#[derive(Debug, Subcommand)]
enum ConflictsCommand {
    /// All of them.
    #[command(
        about = "Alles, was zu klären ist || Everything that is to be settled",
        after_help = "  $ mitmach conflicts list\n  $ mitmach conflicts list --json"
    )]
    List,
    /// Chooses the value that stays.
    #[command(
        about = "Wählen, welche Angabe bleibt || Choose the value that stays",
        after_help = "  $ mitmach conflicts settle Frühbeet 1"
    )]
    Settle(Settle),
}

#[derive(Debug, Args)]
struct Settle {
    /// The record.
    #[arg(
        value_name = "EINTRAG || ENTRY",
        help = "Teil des Titels oder Kennung || Part of its title, or its id"
    )]
    entry: String,
    /// The value.
    #[arg(
        value_name = "ANGABE || VALUE",
        help = "Ihre Nummer in der Liste, oder die Angabe selbst || Its number in the list, or the value itself"
    )]
    value: String,
    /// The field, if several are contradictory.
    #[arg(
        long,
        value_name = "FELD || FIELD",
        help = "Welche Angabe, wenn mehrere zu klären sind || Which field, if there are several"
    )]
    field: Option<String>,
}

/// Runs the commands.
pub fn run(session: &Session, conflicts: &Conflicts) -> Result<(), Failure> {
    match &conflicts.command {
        None | Some(ConflictsCommand::List) => list(session),
        Some(ConflictsCommand::Settle(settle)) => settle::choose(session, settle),
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let conflicts = session.look(|scene| Ok(view::conflicts(scene)))?;
    let out = &session.out;
    if out.json {
        out.json(&conflicts);
        return Ok(());
    }
    if conflicts.is_empty() {
        out.line(out.text(words::SETTLE_NOTHING));
        return show::footer(session);
    }
    out.look(Look::Bold, out.text(words::SETTLE_TITLE));
    for conflict in &conflicts {
        out.blank();
        one(session, conflict);
    }
    show::footer(session)
}

/// One contradiction: what it is about, what stands against what, and how to settle it.
fn one(session: &Session, conflict: &Conflict) {
    let out = &session.out;
    let place = out.paint(Look::Dim, &format!("({})", conflict.document.title));
    out.line(&format!(
        "{} {place}",
        out.paint(Look::Warn, &title(session, &conflict.dispute))
    ));
    if let Dispute::Field {
        entry,
        contradiction,
    } = &conflict.dispute
    {
        let record = (entry.id, entry.kind);
        values(session, record, contradiction, conflict.may_settle);
        return;
    }
    let mut table = Table::new(&["", ""]);
    for entry in entries(&conflict.dispute) {
        table.row([
            show::id_cell(entry.id),
            describe_entry(session, entry).into(),
        ]);
    }
    out.table(&table);
    let next = match &conflict.dispute {
        Dispute::SeveralClaims { .. } if conflict.may_settle => words::SETTLE_STEP_BACK,
        _ if conflict.may_settle => words::SETTLE_WITHDRAW,
        _ => words::SETTLE_OTHERS,
    };
    out.next(&format!("  {}", out.text(next)));
}

/// The values of a field that is contradictory, and how one of them is chosen.
pub fn values(
    session: &Session,
    (record, kind): (RecordId, Kind),
    contradiction: &Contradiction,
    may_settle: bool,
) {
    let lang = session.lang();
    let mut table = Table::new(&["", "", ""]);
    for (at, (value, by)) in distinct(&contradiction.values).into_iter().enumerate() {
        let value = session.look(|scene| {
            let describe = Describe { scene, lang };
            Ok(describe.value(kind, &contradiction.field, value))
        });
        let by = show::parties(by, lang);
        table.row([
            Cell::from((at + 1).to_string()),
            value.unwrap_or_default().into(),
            Cell::new(session.say(words::SETTLE_BY, &[&by]), Look::Dim),
        ]);
    }
    session.out.table(&table);
    let next = if may_settle {
        session.say(words::SETTLE_CHOOSE, &[&show::short_id(record)])
    } else {
        session.out.text(words::SETTLE_OTHERS).to_owned()
    };
    session.out.next(&format!("  {next}"));
}

/// What a contradiction is about.
pub fn title(session: &Session, dispute: &Dispute) -> String {
    let lang = session.lang();
    let day = |date| dates::show_day(date, session.today, lang);
    let text = |word: words::Word| word.text(lang).to_owned();
    match dispute {
        Dispute::Field {
            entry,
            contradiction,
        } => {
            let field = words::field(&contradiction.field).text(lang);
            let label = text(words::TWO_VALUES);
            format!("{} · {field}: {label}", describe_entry(session, entry))
        }
        Dispute::TwoGrants { date, .. } => format!("{}: {}", day(*date), text(words::TWO_GRANTS)),
        Dispute::ContestedDay { date, .. } => {
            format!("{}: {}", day(*date), text(words::CONFLICT_CONTESTED))
        }
        Dispute::GrantedTwice { .. } => text(words::CONFLICT_TWICE_GRANTED),
        Dispute::WishWithdrawn { .. } => text(words::CONFLICT_WISH_WITHDRAWN),
        Dispute::SeveralClaims {
            task,
            day: on,
            wanted,
            coming,
            ..
        } => {
            let title = task.title.clone().unwrap_or_default();
            let on = on
                .map(|date| format!(", {}", day(date)))
                .unwrap_or_default();
            let many = words::CONFLICT_SEVERAL
                .with(lang, &[&show::people(*coming, lang), &wanted.to_string()]);
            format!("{title}{on}: {many}")
        }
        Dispute::AnsweredTwice { party, .. } => {
            words::CONFLICT_ANSWERED_TWICE.with(lang, &[&show::party(party, lang)])
        }
        Dispute::SeveralFrames { .. } => text(words::CONFLICT_FRAMES),
    }
}

fn entries(dispute: &Dispute) -> Vec<&EntryRef> {
    match dispute {
        Dispute::Field { entry, .. } => vec![entry],
        Dispute::TwoGrants { doors, wishes, .. } | Dispute::ContestedDay { doors, wishes, .. } => {
            doors.iter().chain(wishes).collect()
        }
        Dispute::GrantedTwice { doors, .. } => doors.iter().collect(),
        Dispute::WishWithdrawn { door, .. } => vec![door],
        Dispute::SeveralClaims { claims, .. } => claims.iter().collect(),
        Dispute::AnsweredTwice { answers, .. } => answers.iter().collect(),
        Dispute::SeveralFrames { frames } => frames.iter().collect(),
    }
}

/// An entry as other commands call it.
pub fn describe_entry(session: &Session, entry: &EntryRef) -> String {
    let lang = session.lang();
    let title = session.look(|scene| Ok(Describe { scene, lang }.title_of(entry.id)));
    title
        .ok()
        .filter(|title| !title.is_empty())
        .or_else(|| entry.title.clone())
        .unwrap_or_else(|| words::kind(entry.kind).text(lang).to_owned())
}

/// A contradiction's values, equal ones once, each with who wrote it: what the list numbers.
fn distinct(values: &[WrittenBy]) -> Vec<(&Value, Vec<&Party>)> {
    let mut distinct: Vec<(&Value, Vec<&Party>)> = Vec::new();
    for written in values {
        match distinct
            .iter_mut()
            .find(|(value, _)| **value == written.raw)
        {
            Some((_, by)) => by.extend(&written.by),
            None => distinct.push((&written.raw, written.by.iter().collect())),
        }
    }
    distinct
}
