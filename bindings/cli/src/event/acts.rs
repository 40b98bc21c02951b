//! Planning events, answering them, giving seats.

use super::options;
use crate::dates;
use crate::describe::Describe;
use crate::entry::Changes;
use crate::failure::Failure;
use crate::find::{self, Found};
use crate::session::Session;
use crate::show;
use crate::words::{self, Word};
use mitmach_core::everyday::EventAnswer;
use mitmach_core::ids::{CardId, DocumentId, RecordId};
use mitmach_core::model::{Answer, Asker, Event, Kind, Record, SeatRule, SeatState};
use mitmach_core::view::{self, DocumentRecords, Scene};

/// A new event, in a document of its own.
pub fn plan(session: &Session, plan: &options::Plan) -> Result<(), Failure> {
    let fields = &plan.fields;
    let (contact, asker) =
        session.look(|scene| Ok((contact(scene, fields)?, plan.asker.asker(scene)?)))?;
    let start = plan.start.on(session.today);
    let event = Event {
        format: Some(plan.format),
        title: Some(plan.title.clone()),
        organisations: fields.organisations.clone(),
        series: fields.series.clone(),
        start: Some(start),
        end: fields.end.map(|end| end.on(session.today)),
        place: fields.place.clone(),
        rain_place: fields.rain_place.clone(),
        answers: fields.answers,
        seat_rule: fields.seat_rule,
        seats: fields.seats,
        deadline: fields.deadline.map(|day| day.on(session.today)),
        access: fields.access.clone(),
        cost: fields.cost.clone(),
        bring_list: fields.bring.clone(),
        photo_note: fields.photos.clone(),
        contact,
        status: None,
    };
    let (_, receipt) = session
        .phone
        .plan_event(event, asker)
        .map_err(|error| session.failed(error))?;
    let start = dates::show_moment(start, session.today, session.lang());
    session.entered(
        &receipt,
        &session.say(words::EVENT_PLANNED, &[&plan.title, &start]),
    );
    Ok(())
}

fn contact(scene: &Scene<'_>, fields: &options::EventFields) -> Result<Option<CardId>, Failure> {
    let contact = fields
        .contact
        .as_deref()
        .map(|name| find::party(scene, name));
    contact.transpose()
}

/// The record of an event that is named, with its document.
pub fn record_of<'a>(
    scene: &Scene<'a>,
    name: &str,
    session: &Session,
) -> Result<(&'a DocumentRecords, &'a Record), Failure> {
    let id = find::event(scene, name, session.lang())?;
    let missing = || Failure::say(words::EVENT_MISSING, &[]);
    let document = find::document(scene, id).ok_or_else(missing)?;
    let record = find::live(document, Kind::Event)
        .next()
        .ok_or_else(missing)?;
    Ok((document, record))
}

fn found(session: &Session, scene: &Scene<'_>, record: &Record) -> Found {
    let describe = Describe {
        scene,
        lang: session.lang(),
    };
    Found {
        document: record.document,
        id: record.id,
        kind: record.kind,
        title: describe.title(record),
    }
}

/// Changes, moves or cancels an event.
pub fn edit(session: &Session, edit: &options::Edit) -> Result<(), Failure> {
    let fields = &edit.fields;
    let (event, contact) = session.look(|scene| {
        let (_, record) = record_of(scene, &edit.event, session)?;
        Ok((found(session, scene, record), contact(scene, fields)?))
    })?;
    let on = |moment: Option<dates::Moment>| moment.map(|moment| moment.on(session.today));
    let changes = Changes::new(&event)
        .text("title", edit.title.as_deref())
        .choice("format", edit.format)
        .moment("start", on(edit.start))
        .moment("end", on(fields.end))
        .text("place", fields.place.as_deref())
        .text("rain_place", fields.rain_place.as_deref())
        .text("organisations", fields.organisations.as_deref())
        .text("series", fields.series.as_deref())
        .choice("answers", fields.answers)
        .choice("seat_rule", fields.seat_rule)
        .number("seats", fields.seats)
        .date("deadline", fields.deadline.map(|day| day.on(session.today)))
        .text("access", fields.access.as_deref())
        .text("cost", fields.cost.as_deref())
        .text("bring_list", fields.bring.as_deref())
        .text("photo_note", fields.photos.as_deref())
        .card("contact", contact)
        .choice("status", edit.status);
    session.change(changes)
}

/// The event that is answered and who answers.
struct Answering {
    document: DocumentId,
    title: String,
    name: String,
    asker: Asker,
    is_first: bool,
    heads: i64,
    seats: Option<SeatRule>,
    taking_back: Vec<RecordId>,
}

/// Says whether a party comes. Who has answered already changes that answer.
pub fn answer(session: &Session, args: &options::Answer) -> Result<(), Failure> {
    let answering = session.look(|scene| answering(session, scene, args))?;
    let said = EventAnswer {
        answer: Some(args.coming),
        adults: args.adults,
        children: args.children,
        helper_wish: args.helper.clone(),
        taking_back: answering.taking_back,
    };
    let receipt = session
        .phone
        .answer_event(answering.document, said, answering.asker, session.today)
        .map_err(|error| session.failed(error))?;
    let seated = matches!(
        answering.seats,
        Some(SeatRule::FirstCome | SeatRule::WeChoose)
    );
    let word: Word = match args.coming {
        Answer::Yes if seated && answering.is_first => words::ANSWER_ASKED,
        Answer::Yes => words::ANSWER_YES,
        Answer::Maybe => words::ANSWER_MAYBE,
        Answer::No => words::ANSWER_NO,
    };
    let heads = show::people(answering.heads, session.lang());
    let values = [&answering.name, &heads, &answering.title].map(String::as_str);
    session.entered(&receipt, &session.say(word, &values));
    Ok(())
}

fn answering(
    session: &Session,
    scene: &Scene<'_>,
    args: &options::Answer,
) -> Result<Answering, Failure> {
    let (document, event) = record_of(scene, &args.event, session)?;
    let owner = args.asker.owner(scene)?;
    let before = answer_of(document, owner);
    let old = |field: &str| before.and_then(|record| record.get::<i64>(field));
    let alone = (args.coming == Answer::Yes).then_some(1);
    let adults = args.adults.or(old("adults")).or(alone);
    let children = args.children.or(old("children"));
    let describe = Describe {
        scene,
        lang: session.lang(),
    };
    Ok(Answering {
        document: document.id,
        title: describe.title(event),
        name: describe.name(owner),
        asker: args.asker.asker(scene)?,
        is_first: before.is_none(),
        heads: adults.unwrap_or(0) + children.unwrap_or(0),
        seats: event.get("seat_rule"),
        taking_back: if args.take_back {
            promised(scene, document.id, owner)
        } else {
            Vec::new()
        },
    })
}

/// What a party still brings or does at an event.
fn promised(scene: &Scene<'_>, document: DocumentId, party: CardId) -> Vec<RecordId> {
    let event = view::event(scene, document);
    let promised = event.map(|event| event.promised).unwrap_or_default();
    let own = promised.iter().filter(|entry| entry.owner.id == party);
    own.map(|entry| entry.id).collect()
}

/// A party's answer that counts; the one with a seat if there are several.
fn answer_of(document: &DocumentRecords, party: CardId) -> Option<&Record> {
    let answers = || find::live(document, Kind::Rsvp).filter(|record| record.meta.owner == party);
    let seated = answers().find(|record| seat_of(document, record.id).is_some());
    seated.or_else(|| answers().next())
}

fn seat_of(document: &DocumentRecords, rsvp: RecordId) -> Option<&Record> {
    let mut seats = find::live(document, Kind::Seat);
    seats.find(|seat| seat.get::<RecordId>("rsvp") == Some(rsvp))
}

/// A party's answer to a named event.
pub fn party_answer(
    session: &Session,
    scene: &Scene<'_>,
    event: &str,
    party: &str,
) -> Result<(Found, String), Failure> {
    let (document, _) = record_of(scene, event, session)?;
    let card = find::party(scene, party)?;
    let describe = Describe {
        scene,
        lang: session.lang(),
    };
    let name = describe.name(card);
    let answer = answer_of(document, card);
    let missing = || Failure::say(words::NO_ANSWER_OF, &[&name]);
    let answer = answer.ok_or_else(missing)?;
    Ok((found(session, scene, answer), name))
}

/// Gives an answer its seats, or puts it on the waiting list.
pub fn seat(session: &Session, args: &options::Seat) -> Result<(), Failure> {
    let (answer, name) =
        session.look(|scene| party_answer(session, scene, &args.event, &args.party))?;
    let receipt = session
        .phone
        .give_seat(answer.document, answer.id, args.state, session.today)
        .map_err(|error| session.failed(error))?;
    let word = match args.state {
        SeatState::In => words::SEAT_GIVEN,
        SeatState::Waiting => words::SEAT_WAITS,
    };
    session.entered(&receipt, &session.say(word, &[&name]));
    Ok(())
}
