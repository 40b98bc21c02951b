//! Joining, syncing, and what has not arrived or was not accepted.

use crate::args::{Global, Join, NotAccepted};
use crate::ask;
use crate::dates;
use crate::describe::Describe;
use crate::failure::{self, Failure};
use crate::lookup::{Candidate, pick, short};
use crate::out::Out;
use crate::progress::Bar;
use crate::session::{self, Session};
use crate::show;
use crate::table::{Cell, Look, Table};
use crate::words;
use mitmach_core::host::SystemHost;
use mitmach_core::ids::CommandId;
use mitmach_core::phone::{Content, Phone};
use mitmach_core::sync::InviteLink;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// What runs the network.
pub fn runtime() -> Result<Runtime, Failure> {
    let built = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    built.map_err(|error| Failure::say(words::INTERNAL, &[&error.kind().to_string()]))
}

/// Comes in by an invite and loads what there is.
pub fn join(global: &Global, out: &Out, join: &Join) -> Result<(), Failure> {
    let invite: InviteLink = join
        .invite
        .parse()
        .map_err(|_| Failure::say(words::INVITE_BROKEN, &[]))?;
    let folder = session::folder(global);
    if !out.json {
        let community = invite.community.to_string();
        out.line(&words::JOIN_SERVER.with(out.lang, &[&invite.server]));
        out.line(&words::JOIN_COMMUNITY.with(out.lang, &[short(&community)]));
        out.line(&words::JOIN_FOLDER.with(out.lang, &[&folder.display().to_string()]));
    }
    if !join.yes {
        ask::go_on(out, out.text(words::JOIN_QUESTION))?;
    }
    let runtime = runtime()?;
    let joined = runtime.block_on(Phone::join(&folder, Arc::new(SystemHost), &invite));
    let phone =
        joined.map_err(|error| Failure::from(error).at(&folder, Some(&invite.server), true))?;
    // The phone is in, whatever becomes of the first load: a lost line is no failure to join.
    let loaded = Bar::over(out, |bar| {
        runtime.block_on(phone.sync_with(|progress| bar.tell(progress)))
    });
    let membership = phone.membership();
    if out.json {
        out.json(&serde_json::json!({
            "community": membership.community,
            "person": membership.person,
            "device": membership.device,
            "server": membership.server,
            "loaded": loaded.is_ok(),
        }));
        return Ok(());
    }
    let name = phone.look(phone.today(), |scene| {
        let card = scene.register.card(scene.me);
        card.map(|card| card.name.clone())
    });
    let name = name.ok().flatten();
    let name = name.unwrap_or_else(|| words::YOU.text(out.lang).to_owned());
    out.line(&words::JOINED.with(out.lang, &[&name]));
    let next = if loaded.is_ok() {
        words::JOINED_NEXT
    } else {
        words::JOINED_NOT_LOADED
    };
    out.next(out.text(next));
    Ok(())
}

/// Sends and fetches.
pub fn sync(session: &Session) -> Result<(), Failure> {
    let failed = |error| session.failed(error);
    let before = session.phone.status().map_err(failed)?;
    let runtime = runtime()?;
    let report = Bar::over(&session.out, |bar| {
        runtime.block_on(session.phone.sync_with(|progress| bar.tell(progress)))
    })
    .map_err(failed)?;
    if session.out.json {
        session.out.json(&report);
        return Ok(());
    }
    let after = session.phone.status().map_err(failed)?;
    let refused = after.not_accepted.saturating_sub(before.not_accepted);
    let sent = before
        .only_here
        .len()
        .saturating_sub(after.only_here.len() + refused as usize);
    let lang = session.lang();
    let at = after.synced_ms.unwrap_or_default();
    let at = dates::show_clock(at, session.phone.today(), lang);
    let word = match sent {
        0 => words::SYNC_SENT_NONE,
        1 => words::SYNC_SENT_ONE,
        _ => words::SYNC_SENT,
    };
    session
        .out
        .line(&word.with(lang, &[&at, &sent.to_string()]));
    show::footer(session)
}

/// What has not arrived yet, and why.
pub fn status(session: &Session) -> Result<(), Failure> {
    let status = session
        .phone
        .status()
        .map_err(|error| session.failed(error))?;
    if session.out.json {
        session.out.json(&status);
        return Ok(());
    }
    let out = &session.out;
    if status.only_here.is_empty() {
        if status.not_accepted == 0 {
            out.line(out.text(words::ALL_ARRIVED));
        }
    } else {
        out.look(Look::Bold, out.text(words::ONLY_HERE));
        out.table(&pending_table(session, &status.only_here)?);
        out.next(out.text(words::below::WILL_BE_SENT));
        out.next(out.text(words::SEND_NEXT));
    }
    if let Some(line) = show::count(
        status.not_accepted.into(),
        words::REFUSED_ONE,
        words::REFUSED_MANY,
        session.lang(),
    ) {
        out.look(Look::Warn, &line);
    }
    out.next(&show::as_of(session, status.synced_ms));
    Ok(())
}

fn pending_table(
    session: &Session,
    pending: &[mitmach_core::phone::Pending],
) -> Result<Table, Failure> {
    let lang = session.lang();
    let head = [
        words::COLUMN_ENTERED,
        words::COLUMN_WHAT,
        words::COLUMN_WHERE,
        words::COLUMN_WHY,
        words::COLUMN_ID,
    ];
    session.look(|scene| {
        let describe = Describe { scene, lang };
        let mut table = Table::new(&head.map(|word| word.text(lang)));
        for entry in pending {
            // Why a usual entry is only here stands below the table, once.
            let why = if entry.held {
                words::HELD.text(lang)
            } else if is_call(&describe, &entry.content) {
                words::NOBODY_KNOWS.text(lang)
            } else {
                ""
            };
            let entered = dates::show_clock(entry.entered_ms, session.phone.today(), lang);
            let place = entry
                .document
                .map(|id| describe.document(id))
                .unwrap_or_default();
            table.row([
                Cell::from(entered),
                describe.content(&entry.content).into(),
                place.into(),
                Cell::new(why, Look::Warn),
                show::id_cell(entry.command),
            ]);
        }
        Ok(table)
    })
}

/// Whether somebody has to be called: what others count on was taken back.
fn is_call(describe: &Describe<'_>, content: &Content) -> bool {
    let Content::Act(act, _) = content else {
        return false;
    };
    act.is_urgent()
        && act
            .target()
            .and_then(|target| describe.find(target))
            .is_some_and(|record| crate::undo::is_counted_on(record.kind))
}

/// What was not accepted.
pub fn not_accepted(session: &Session, command: &NotAccepted) -> Result<(), Failure> {
    match command {
        NotAccepted::List => list_not_accepted(session),
        NotAccepted::Again { entry } => {
            let (id, what) = find_not_accepted(session, entry)?;
            let receipt = session
                .phone
                .enter_again(id)
                .map_err(|error| session.failed(error))?;
            session.entered(&receipt, &session.say(words::ENTERED_AGAIN, &[&what]));
            Ok(())
        }
        NotAccepted::Drop { entry } => {
            let (id, what) = find_not_accepted(session, entry)?;
            session
                .phone
                .forget_not_accepted(id)
                .map_err(|error| session.failed(error))?;
            if session.out.json {
                session.out.json(&serde_json::json!({ "dropped": id }));
            } else {
                session.out.line(&session.say(words::DROPPED, &[&what]));
            }
            Ok(())
        }
    }
}

fn list_not_accepted(session: &Session) -> Result<(), Failure> {
    let entries = session
        .phone
        .not_accepted()
        .map_err(|error| session.failed(error))?;
    let out = &session.out;
    if out.json {
        out.json(&entries);
        return Ok(());
    }
    if entries.is_empty() {
        out.line(out.text(words::NOT_ACCEPTED_NONE));
        return Ok(());
    }
    let lang = session.lang();
    let head = [
        words::COLUMN_ENTERED,
        words::COLUMN_WHAT,
        words::COLUMN_WHERE,
        words::COLUMN_WHY,
        words::COLUMN_ID,
    ];
    let table = session.look(|scene| {
        let describe = Describe { scene, lang };
        let mut table = Table::new(&head.map(|word| word.text(lang)));
        for entry in &entries {
            let entered = dates::show_clock(entry.entered_ms, session.phone.today(), lang);
            let place = entry
                .document
                .map(|id| describe.document(id))
                .unwrap_or_default();
            table.row([
                Cell::from(entered),
                describe.content(&entry.content).into(),
                place.into(),
                Cell::new(failure::of_refusal(entry.refusal, lang), Look::Warn),
                show::id_cell(entry.command),
            ]);
        }
        Ok(table)
    })?;
    out.look(Look::Bold, out.text(words::NOT_ACCEPTED_TITLE));
    out.table(&table);
    out.next(out.text(words::NOT_ACCEPTED_NEXT));
    Ok(())
}

fn find_not_accepted(session: &Session, text: &str) -> Result<(CommandId, String), Failure> {
    let entries = session
        .phone
        .not_accepted()
        .map_err(|error| session.failed(error))?;
    if entries.is_empty() {
        return Err(Failure::say(words::NOT_ACCEPTED_NO_SUCH, &[text]));
    }
    session.look(|scene| {
        let describe = Describe {
            scene,
            lang: session.lang(),
        };
        let candidates = entries.iter().enumerate().map(|(at, entry)| {
            let what = describe.content(&entry.content);
            Candidate {
                value: (entry.command, what.clone()),
                id: entry.command.to_string(),
                names: vec![what, (at + 1).to_string()],
                detail: String::new(),
            }
        });
        pick(words::THING_ENTRY, text, candidates.collect())
    })
}
