//! Staying connected and telling what changes.

use crate::describe::Describe;
use crate::failure::Failure;
use crate::out::complain;
use crate::phone::runtime;
use crate::session::Session;
use crate::show;
use crate::table::Look;
use crate::words;
use mitmach_core::ids::RecordId;
use mitmach_core::model::{Kind, Record};
use mitmach_core::phone::Line;
use mitmach_core::register::Register;
use std::cell::Cell;
use std::collections::BTreeMap;

/// What was there a moment ago.
struct Snapshot {
    records: BTreeMap<RecordId, Record>,
    register: Register,
}

/// Stays connected until ctrl-c.
pub fn run(session: &Session) -> Result<(), Failure> {
    let runtime = runtime()?;
    let before = snapshot(session)?;
    let result = runtime.block_on(listen(session, before));
    if result.is_ok() && !session.out.json {
        session.out.next(session.out.text(words::WATCH_END));
    }
    result
}

async fn listen(session: &Session, mut before: Snapshot) -> Result<(), Failure> {
    let mut news = session.phone.changes();
    // Ctrl-c is heard from before the first line on: whoever reads it may end at once.
    let mut stop = tokio::spawn(tokio::signal::ctrl_c());
    tokio::task::yield_now().await;
    session.hint(words::WATCHING);
    let told = Cell::new(false);
    let connected = session.phone.stay_connected(|line| {
        if matches!(line, Line::Down(_)) && !told.replace(true) {
            complain(&offline(session));
        }
    });
    tokio::pin!(connected);
    loop {
        tokio::select! {
            ended = &mut connected => return ended.map_err(|error| session.failed(error)),
            _ = &mut stop => return Ok(()),
            told_new = news.changed() => {
                if told_new.is_err() {
                    return Ok(());
                }
                told.set(false);
                let after = snapshot(session)?;
                tell(session, &before, &after)?;
                before = after;
            }
        }
    }
}

/// "Kein Netz – Stand 14:10 Uhr".
fn offline(session: &Session) -> String {
    let synced_ms = session.phone.membership().synced_ms;
    show::offline(synced_ms, session.phone.today(), session.lang())
}

fn snapshot(session: &Session) -> Result<Snapshot, Failure> {
    session.look(|scene| {
        let records = scene
            .documents
            .iter()
            .flat_map(|document| &document.records);
        Ok(Snapshot {
            records: records.map(|record| (record.id, record.clone())).collect(),
            register: scene.register.clone(),
        })
    })
}

fn tell(session: &Session, before: &Snapshot, after: &Snapshot) -> Result<(), Failure> {
    for (id, record) in &after.records {
        match before.records.get(id) {
            None => line(session, "new", record)?,
            Some(old) if old.fields != record.fields => line(session, "changed", record)?,
            Some(_) => {}
        }
    }
    for record in before.records.values() {
        if !after.records.contains_key(&record.id) {
            line(session, "gone", record)?;
        }
    }
    if before.register != after.register {
        if session.out.json {
            one_line(&serde_json::json!({ "register": "changed" }));
        } else {
            session
                .out
                .line(&stamped(session.out.text(words::WATCH_REGISTER)));
        }
    }
    Ok(())
}

fn line(session: &Session, what: &str, record: &Record) -> Result<(), Failure> {
    if session.out.json {
        one_line(&serde_json::json!({ "what": what, "record": record }));
        return Ok(());
    }
    let lang = session.lang();
    let word = match what {
        "new" => words::WATCH_NEW,
        "changed" => words::WATCH_CHANGED,
        _ => words::WATCH_GONE,
    };
    let (title, place) = session.look(|scene| {
        let describe = Describe { scene, lang };
        Ok((describe.title(record), describe.document(record.document)))
    })?;
    let kind = words::kind(record.kind).text(lang);
    let head = if matches!(record.kind, Kind::Task | Kind::Event | Kind::Bring) {
        format!("{kind} „{title}“")
    } else {
        title
    };
    let changed = word.text(lang);
    let place = session.out.paint(Look::Dim, &format!("({place})"));
    session
        .out
        .line(&stamped(&format!("{changed}: {head} {place}")));
    Ok(())
}

/// The text with the time before it.
fn stamped(text: &str) -> String {
    format!("{}  {text}", crate::dates::now())
}

/// One JSON document a line: the stream has no end to wait for.
fn one_line(value: &serde_json::Value) {
    crate::out::print(&value.to_string());
}
