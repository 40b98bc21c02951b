//! Helping with an event: what to bring, shifts, the door.

use super::acts::{party_answer, record_of};
use super::help_options;
use crate::choice::fold;
use crate::dates;
use crate::describe::Describe;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::{undo, words};
use jiff::civil::DateTime;
use mitmach_core::ids::RecordId;
use mitmach_core::model::{Act, Activity, Asker, Bring, CheckIn, Claim, Done, Kind, Pledge, Task};
use mitmach_core::view::{DocumentRecords, Scene};

/// Something is wanted.
pub fn bring(session: &Session, args: &help_options::Bring) -> Result<(), Failure> {
    let document = session.look(|scene| find::event(scene, &args.event, session.lang()))?;
    let act = Act::AskToBring(Bring {
        item: Some(args.item.clone()),
        wanted: args.wanted,
        contains: args.contains.clone(),
    });
    let receipt = session.enter(document, act, Asker::default())?;
    session.entered(&receipt, &session.say(words::BRING_ASKED, &[&args.item]));
    Ok(())
}

/// Somebody brings something; or it has been handed in.
pub fn pledge(session: &Session, args: &help_options::Pledge) -> Result<(), Failure> {
    let (document, wanted, asker, name) = session.look(|scene| {
        let (document, _) = record_of(scene, &args.event, session)?;
        let owner = args.asker.owner(scene)?;
        let wanted = wanted(document, &args.item);
        let name = Describe {
            scene,
            lang: session.lang(),
        }
        .name(owner);
        Ok((document.id, wanted, args.asker.asker(scene)?, name))
    })?;
    let pledge = Pledge {
        bring: wanted,
        item: wanted.is_none().then(|| args.item.clone()),
        amount: args.amount,
        contains: args.contains.clone(),
        delivered: None,
    };
    if args.delivered {
        let receipt = session
            .phone
            .hand_in(document, pledge, asker, session.today)
            .map_err(|error| session.failed(error))?;
        let what = session.say(words::PLEDGE_DELIVERED, &[&args.item]);
        session.entered(&receipt, &what);
        return Ok(());
    }
    let act = Act::PledgeItem(pledge);
    let receipt = session.enter(document, act, asker)?;
    session.entered(
        &receipt,
        &session.say(words::PLEDGED_NOW, &[&name, &args.item]),
    );
    Ok(())
}

/// What is wanted under this name.
fn wanted(document: &DocumentRecords, item: &str) -> Option<RecordId> {
    let mut wanted = find::live(document, Kind::Bring);
    let called = |text: String| fold(&text) == fold(item);
    wanted
        .find(|bring| bring.get("item").is_some_and(called))
        .map(|bring| bring.id)
}

/// A shift or preparation.
pub fn add_shift(session: &Session, args: &help_options::AddShift) -> Result<(), Failure> {
    let document = session.look(|scene| find::event(scene, &args.event, session.lang()))?;
    let act = Act::AddTask(Task {
        title: Some(args.title.clone()),
        activity: Some(Activity::Shift),
        people: args.people,
        minutes: args.minutes,
        needs: args.needs.clone(),
        heavy: args.marks.heavy,
        seated: args.marks.seated,
        adults_only: args.marks.adults_only,
        with_children: args.marks.with_children,
        on_request: args.marks.on_request,
        starts: args.from.map(|from| from.on(session.today)),
        ends: args.to.map(|to| to.on(session.today)),
        ..Task::default()
    });
    let receipt = session.enter(document, act, Asker::default())?;
    session.entered(&receipt, &session.say(words::SHIFT_ADDED, &[&args.title]));
    Ok(())
}

/// Somebody takes a shift.
pub fn claim(session: &Session, args: &help_options::Claim) -> Result<(), Failure> {
    let lang = session.lang();
    let (shift, asker, name) = session.look(|scene| {
        let event = find::event(scene, &args.event, lang)?;
        let shift = find::task(scene, &[event], words::THING_SHIFT, &args.shift, lang)?;
        let name = Describe { scene, lang }.name(args.asker.owner(scene)?);
        Ok((shift, args.asker.asker(scene)?, name))
    })?;
    let act = Act::ClaimTask(Claim {
        task: Some(shift.id),
        day: None,
        heads: args.heads,
    });
    let receipt = session.enter(shift.document, act, asker)?;
    session.entered(
        &receipt,
        &session.say(words::CLAIMED_SHIFT, &[&name, &shift.title]),
    );
    Ok(())
}

/// A shift is done.
pub fn done(session: &Session, args: &help_options::Done) -> Result<(), Failure> {
    let lang = session.lang();
    let (shift, asker, starts) = session.look(|scene| {
        let event = find::event(scene, &args.event, lang)?;
        let shift = find::task(scene, &[event], words::THING_SHIFT, &args.shift, lang)?;
        let record = Describe { scene, lang }.find(shift.id);
        let starts = record.and_then(|record| record.get::<DateTime>("starts"));
        Ok((shift, args.asker.asker(scene)?, starts))
    })?;
    // What is entered afterwards was done when the shift was.
    let start = starts.map(DateTime::date);
    let usual = start.map_or(session.today, |start| start.min(session.today));
    let day = args.day.map_or(usual, |day| day.on(session.today));
    let act = Act::LogWork(Done {
        task: Some(shift.id),
        bed: None,
        day: Some(day),
        heads: args.heads,
        amount: args.amount.clone(),
        minutes: args.minutes,
        note: args.note.clone(),
    });
    let receipt = session.enter(shift.document, act, asker)?;
    let day = dates::show_day(day, session.today, lang);
    session.entered(
        &receipt,
        &session.say(words::DONE_ENTERED, &[&shift.title, &day]),
    );
    Ok(())
}

/// Counts heads at a door.
pub fn check_in(session: &Session, args: &help_options::CheckIn) -> Result<(), Failure> {
    let (document, rsvp, name) = session.look(|scene| {
        let Some(party) = &args.party else {
            let document = find::event(scene, &args.event, session.lang())?;
            return Ok((document, None, session.out.text(words::WALK_INS).to_owned()));
        };
        let (answer, name) = party_answer(session, scene, &args.event, party)?;
        Ok((answer.document, Some(answer.id), name))
    })?;
    let act = Act::CheckIn(CheckIn {
        rsvp,
        heads: Some(args.heads),
        door: args.door.clone(),
    });
    let receipt = session.enter(document, act, Asker::default())?;
    let heads = args.heads.to_string();
    session.entered(&receipt, &session.say(words::CHECKED_IN, &[&heads, &name]));
    Ok(())
}

/// Takes an entry of an event back, or the event itself.
pub fn withdraw(session: &Session, args: &help_options::Withdraw) -> Result<(), Failure> {
    let found = session.look(|scene| withdrawn(session, scene, args))?;
    undo::withdraw(session, &found)
}

fn withdrawn(
    session: &Session,
    scene: &Scene<'_>,
    args: &help_options::Withdraw,
) -> Result<Found, Failure> {
    let lang = session.lang();
    let (event, record) = record_of(scene, &args.event, session)?;
    let Some(entry) = &args.entry else {
        let title = Describe { scene, lang }.title(record);
        return Ok(Found {
            document: event.id,
            id: record.id,
            kind: Kind::Event,
            title,
        });
    };
    find::any(
        scene,
        words::THING_ENTRY,
        entry,
        lang,
        |document, record| {
            document.id == event.id
                && !matches!(record.kind, Kind::Withdrawal | Kind::Event)
                && !find::withdrawn(document).contains(&record.id)
        },
    )
}
