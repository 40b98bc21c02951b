//! What a phone of ours takes by itself: a command until it is durable, the bytes of one edit, the
//! first screen after a cold start. samod's phones have nothing to compare with it.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mitmach_core::host::SystemHost;
use mitmach_core::limits::PAGE_BYTES_START;
use mitmach_core::model::{Act, Answer, Asker, DocumentKind, Event, EventFormat, Rsvp};
use mitmach_core::phone::Phone;
use mitmach_core::register::RegisterAct;
use mitmach_core::sync::{Envelope, Item};
use mitmach_core::{DocumentId, RecordId, codec, view};

use crate::Result;
use crate::measure::{Figure, percentile};
use crate::ours::{edit, task_in};

/// Years of the town's history.
const YEARS: i16 = 5;
/// Tasks of a garden.
const TASKS: u16 = 14;
/// How often each is done in a year.
const DONE_OF_TASK: u16 = 70;
/// Events in a year.
const EVENTS: u16 = 40;
/// Answers to each event.
const ANSWERS: u16 = 30;

/// From the call to the moment at which the entry is durable on the phone.
pub fn command(phone: &Phone, place: (DocumentId, RecordId), times: u32) -> Result<Figure> {
    let mut took = Vec::new();
    for _ in 0..times {
        let act = edit(phone, place.1);
        let start = Instant::now();
        phone.enter(place.0, act, Asker::default())?;
        took.push(start.elapsed());
    }
    took.sort_unstable();
    Ok(Figure {
        name: "phone_command_p50".to_owned(),
        unit: "ms".to_owned(),
        value: percentile(&took, 50).as_secs_f64() * 1e3,
    })
}

/// Bytes of bodies when one edit is pushed alone, and of the event that brings it to others, by the
/// bytes of the raw change.
pub async fn sizes(phone: &Phone, place: (DocumentId, RecordId)) -> Result<Vec<Figure>> {
    phone.sync().await?;
    phone.enter(place.0, edit(phone, place.1), Asker::default())?;
    let request = phone.request(PAGE_BYTES_START, false, false)?;
    let [envelope] = request.push.as_slice() else {
        return Err("more than one edit is waiting".into());
    };
    let raw = length(&Envelope::decode(envelope)?.payload)?;
    let pushed = length(&codec::encode(&request))?;
    let answered = f64::from(u32::try_from(phone.sync().await?.received_bytes)?);

    // The event as the server writes it: a page of this one change.
    let cursor = phone
        .membership()
        .cursor
        .ok_or("the phone has not synced")?;
    let mut page = codec::encode(&Item::Change(cursor.1, cursor.2, envelope.clone()));
    page.extend(codec::encode(&Item::End(cursor, false)));
    let event = length(format!("data: {}\n\n", STANDARD.encode(page)).as_bytes())?;

    let figure = |name: &str, unit: &str, value| Figure {
        name: name.to_owned(),
        unit: unit.to_owned(),
        value,
    };
    Ok(vec![
        figure("raw_change_bytes", "B", raw),
        figure("push_request_by_raw", "x", pushed / raw),
        figure(
            "push_request_and_answer_by_raw",
            "x",
            (pushed + answered) / raw,
        ),
        figure("live_event_by_raw", "x", event / raw),
    ])
}

fn length(bytes: &[u8]) -> Result<f64> {
    Ok(f64::from(u32::try_from(bytes.len())?))
}

/// From opening the directory to the data of the first screen, with five years of history. The
/// machine's own cache of the files stays warm, as on a phone whose app was ended a moment ago.
pub async fn cold_start(phone: Arc<Phone>, directory: &Path, times: u32) -> Result<Figure> {
    fill(&phone)?;
    phone.sync().await?;
    let mut phone = Arc::into_inner(phone).ok_or("the phone is in use")?;
    let mut took = Vec::new();
    for _ in 0..times {
        drop(phone);
        let start = Instant::now();
        phone = Phone::open(directory, Arc::new(SystemHost))?;
        let screen = phone.look(phone.today(), view::today)?;
        took.push(start.elapsed());
        std::hint::black_box(screen);
    }
    took.sort_unstable();
    let records =
        u32::from(TASKS * (DONE_OF_TASK + 1) + EVENTS * (ANSWERS + 1)) * u32::try_from(YEARS)?;
    Ok(Figure {
        name: format!("phone_cold_start_p50/{records}_records"),
        unit: "ms".to_owned(),
        value: percentile(&took, 50).as_secs_f64() * 1e3,
    })
}

/// Five years of a town: each year a garden with its tasks and what was done, and forty events with
/// their answers.
fn fill(phone: &Phone) -> Result<()> {
    let today = phone.today();
    let community = phone.membership().community;
    for year in today.year() - YEARS + 1..=today.year() {
        let mut batch = phone.batch();
        batch.enter_register(RegisterAct::AddDocument {
            kind: DocumentKind::Garden,
            title: "Gemeinschaftsgarten".to_owned(),
            series: "oasengarten".to_owned(),
            year: Some(year),
        });
        let garden =
            DocumentId::of_year(community, DocumentKind::Garden.word(), "oasengarten", year);
        for _ in 0..TASKS {
            let task = task_in(&mut batch, garden);
            for _ in 0..DONE_OF_TASK {
                batch.enter(garden, edit(phone, task), Asker::default());
            }
        }
        for number in 0..EVENTS {
            let added = batch.enter_register(RegisterAct::AddDocument {
                kind: DocumentKind::Event,
                title: format!("Treffen {number}"),
                series: String::new(),
                year: None,
            });
            let document = DocumentId::of_command(added);
            let start = today.with().year(year).day(1).build()?.at(18, 0, 0, 0);
            let event = Act::PlanEvent(Event {
                format: Some(EventFormat::Stammtisch),
                title: Some(format!("Treffen {number}")),
                start: Some(start),
                ..Event::default()
            });
            batch.enter(document, event, Asker::default());
            for _ in 0..ANSWERS {
                let answer = Act::AnswerEvent(Rsvp {
                    answer: Some(Answer::Yes),
                    adults: Some(2),
                    entered_on: Some(start.date()),
                    for_start: Some(start),
                    ..Rsvp::default()
                });
                batch.enter(document, answer, Asker::default());
            }
        }
        phone.enter_all(batch)?;
    }
    Ok(())
}
