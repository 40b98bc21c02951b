//! What people enter in a garden.

use super::options;
use crate::choice::Choice;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::{undo, words};
use mitmach_core::ids::DocumentId;
use mitmach_core::model::{Act, Claim, DocumentKind, Done, Kind, Skip};

/// A task by part of its title.
pub fn task(session: &Session, garden: Option<&str>, text: &str) -> Result<Found, Failure> {
    session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        find::task(scene, &[garden], words::TASK, text, session.lang())
    })
}

/// Somebody will do a task.
pub fn claim(
    session: &Session,
    garden: Option<&str>,
    claim: &options::Claim,
) -> Result<(), Failure> {
    let lang = session.lang();
    let day = claim.day.map_or(session.today, |day| day.on(session.today));
    let (task, asker, who, on_request) = session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        let task = find::task(scene, &[garden], words::TASK, &claim.task, lang)?;
        let describe = Describe { scene, lang };
        let record = describe.find(task.id);
        let on_request = record.and_then(|record| record.get("on_request")) == Some(true);
        let owner = claim.asker.owner(scene)?;
        Ok((
            task,
            claim.asker.asker(scene)?,
            describe.name(owner),
            on_request,
        ))
    })?;
    let act = Act::ClaimTask(Claim {
        task: Some(task.id),
        day: Some(day),
        heads: claim.heads,
    });
    let receipt = session.enter(task.document, act, asker)?;
    let day = dates::show_day(day, session.today, lang);
    session.entered(
        &receipt,
        &session.say(words::CLAIMED, &[&who, &task.title, &day]),
    );
    if on_request {
        session.hint(words::CLAIM_BY_ARRANGEMENT);
    }
    Ok(())
}

/// A task or, without one, a bed.
enum Worked {
    Task(Found),
    Bed(Found),
}

fn worked(
    session: &Session,
    garden: Option<&str>,
    text: &str,
) -> Result<(Worked, DocumentId), Failure> {
    let lang = session.lang();
    session.look(|scene| {
        let garden = find::garden(scene, garden)?;
        // A number is a bed's.
        if text.parse::<i64>().is_ok() {
            let bed = find::bed(scene, garden, text, lang)?;
            return Ok((Worked::Bed(bed), garden));
        }
        match find::task(scene, &[garden], words::TASK_OR_BED, text, lang) {
            Ok(task) => Ok((Worked::Task(task), garden)),
            Err(Failure::Unknown {
                what,
                text,
                mut candidates,
            }) => match find::bed(scene, garden, &text, lang) {
                Ok(bed) => Ok((Worked::Bed(bed), garden)),
                Err(Failure::Unknown {
                    candidates: beds, ..
                }) => {
                    candidates.extend(beds);
                    Err(Failure::Unknown {
                        what,
                        text,
                        candidates,
                    })
                }
                Err(other) => Err(other),
            },
            Err(other) => Err(other),
        }
    })
}

/// Something is done.
pub fn done(session: &Session, garden: Option<&str>, done: &options::Done) -> Result<(), Failure> {
    let day = done.day.map_or(session.today, |day| day.on(session.today));
    let (what, garden) = worked(session, garden, &done.what)?;
    let asker = session.look(|scene| done.asker.asker(scene))?;
    let (task, bed, title) = match what {
        Worked::Task(task) => (Some(task.id), None, task.title),
        Worked::Bed(bed) => (None, Some(bed.id), bed.title),
    };
    let act = Act::LogWork(Done {
        task,
        bed,
        day: Some(day),
        heads: done.heads,
        amount: done.amount.clone(),
        minutes: done.minutes,
        note: done.note.clone(),
    });
    let receipt = session.enter(garden, act, asker)?;
    let day = dates::show_day(day, session.today, session.lang());
    session.entered(&receipt, &session.say(words::DONE_ENTERED, &[&title, &day]));
    Ok(())
}

/// A task is left out on a day.
pub fn skip(session: &Session, garden: Option<&str>, skip: &options::Skip) -> Result<(), Failure> {
    let day = skip.day.map_or(session.today, |day| day.on(session.today));
    let task = task(session, garden, &skip.task)?;
    let asker = session.look(|scene| skip.asker.asker(scene))?;
    let act = Act::SkipTask(Skip {
        task: Some(task.id),
        day: Some(day),
        reason: Some(skip.reason),
    });
    let receipt = session.enter(task.document, act, asker)?;
    let lang = session.lang();
    let day = dates::show_day(day, session.today, lang);
    let reason = skip.reason.label().text(lang);
    session.entered(
        &receipt,
        &session.say(words::SKIPPED, &[&task.title, &day, reason]),
    );
    Ok(())
}

/// Takes something of a garden back.
pub fn withdraw(
    session: &Session,
    garden: Option<&str>,
    args: &options::WithdrawArgs,
) -> Result<(), Failure> {
    let found = session.look(|scene| {
        let garden = match garden {
            Some(name) => Some(find::garden(scene, Some(name))?),
            None => None,
        };
        find::any(
            scene,
            words::THING_ENTRY,
            &args.entry,
            session.lang(),
            |document, record| {
                document.document.kind == DocumentKind::Garden
                    && garden.is_none_or(|garden| garden == document.id)
                    && record.kind != Kind::Withdrawal
                    && !find::withdrawn(document).contains(&record.id)
            },
        )
    })?;
    undo::withdraw(session, &found)
}
