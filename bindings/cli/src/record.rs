//! One entry with everything that is in it: who, how it came, how far it has come, what contradicts.

use crate::choice::Choice;
use crate::command;
use crate::conflicts;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::show;
use crate::table::Look;
use crate::words::{self, Word};
use clap::Args;
use mitmach_core::model::Value;
use mitmach_core::view::{self, Head, RecordView};

/// Shows an entry.
#[derive(Debug, Args)]
pub struct Show {
    /// The entry.
    #[arg(
        value_name = "EINTRAG || ENTRY",
        help = "Teil des Titels oder Kennung, auch von Zurückgenommenem || Part of its title, or its id; of what was taken back too"
    )]
    entry: String,
}

/// Shows any entry.
pub fn run(session: &Session, args: &Show) -> Result<(), Failure> {
    let found = named(session, &args.entry)?;
    let missing = || Failure::say(words::EVENT_MISSING, &[]);
    let (record, fields) = session.look(|scene| {
        let record = view::record(scene, found.id).ok_or_else(missing)?;
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        Ok((record, fields(&describe, &found)))
    })?;
    if session.out.json {
        session.out.json(&record);
        return Ok(());
    }
    whole(session, &found, &record, &fields)?;
    show::footer(session)
}

/// Any entry by title or id: those that count before those that were taken back.
fn named(session: &Session, text: &str) -> Result<Found, Failure> {
    let lang = session.lang();
    let found = session.look(|scene| {
        let live = find::any(scene, words::THING_ENTRY, text, lang, find::counts);
        let Err(Failure::Unknown { .. }) = &live else {
            return Ok(live);
        };
        let any = find::any(scene, words::THING_ENTRY, text, lang, |_, _| true);
        Ok(match any {
            Err(Failure::Unknown { .. }) => live,
            any => any,
        })
    })?;
    command::or_say(session, text, found)
}

/// The fields as people read them, in the order of the kind; those of newer versions last, by name.
fn fields(describe: &Describe<'_>, found: &Found) -> Vec<(String, String)> {
    let Some(record) = describe.find(found.id) else {
        return Vec::new();
    };
    let known = found.kind.fields().iter().map(|field| field.name);
    let others = record.fields.keys().map(String::as_str);
    let others = others.filter(|name| found.kind.field(name).is_none());
    let names: Vec<&str> = known.chain(others).collect();
    let fields = names.into_iter().filter_map(|name| {
        let value: &Value = record.value(name)?;
        let label = if found.kind.field(name).is_some() {
            words::field(name).text(describe.lang).to_owned()
        } else {
            name.to_owned()
        };
        Some((label, describe.value(found.kind, name, value)))
    });
    fields.collect()
}

fn whole(
    session: &Session,
    found: &Found,
    record: &RecordView,
    fields: &[(String, String)],
) -> Result<(), Failure> {
    let (out, lang) = (&session.out, session.lang());
    out.look(Look::Bold, &found.title);
    for (label, value) in facts(session, &record.head)? {
        show::detail(session, label, &value);
    }
    out.heading(out.text(words::RECORD_FIELDS));
    for (label, value) in fields {
        let label = out.paint(Look::Dim, label);
        out.line(&format!("  {label}: {value}"));
    }
    for contradiction in &record.head.contradictions {
        let label = words::field(&contradiction.field).text(lang);
        if contradiction.values.is_empty() {
            out.heading(&format!("{label}: {}", out.text(words::SETTLING)));
            continue;
        }
        out.heading(&format!("{label}: {}", out.text(words::TWO_VALUES)));
        conflicts::values(
            session,
            (found.id, found.kind),
            contradiction,
            contradiction.may_settle,
        );
    }
    Ok(())
}

/// Who, where, how it came and how far it has come.
fn facts(session: &Session, head: &Head) -> Result<Vec<(Word, String)>, Failure> {
    let lang = session.lang();
    let place = session.look(|scene| Ok(Describe { scene, lang }.document(head.document)))?;
    let party = |party: &view::Party| show::party(party, lang);
    let maybe = |of: &Option<view::Party>| of.as_ref().map(party).unwrap_or_default();
    let readers = head.visibility.map(Choice::label);
    let source = head.source.label().text(lang);
    let label = show::entry_label(head.entry).unwrap_or(words::ARRIVED);
    Ok(vec![
        (
            words::COLUMN_SORT,
            words::kind(head.kind).text(lang).to_owned(),
        ),
        (words::COLUMN_WHERE, place),
        (words::RECORD_OWNER, party(&head.owner)),
        (words::RECORD_AUTHOR, party(&head.author)),
        (words::RECORD_ON_BEHALF, maybe(&head.on_behalf)),
        (words::RECORD_SOURCE, source.to_owned()),
        (words::RECORD_ORGANISATION, maybe(&head.organisation)),
        (
            words::RECORD_READERS,
            readers
                .map(|word| word.text(lang).to_owned())
                .unwrap_or_default(),
        ),
        (words::COLUMN_STATE, label.text(lang).to_owned()),
        (
            words::RECORD_WITHDRAWN_BY,
            show::parties(&head.withdrawn_by, lang),
        ),
        (words::COLUMN_ID, show::short_id(head.id)),
    ])
}
