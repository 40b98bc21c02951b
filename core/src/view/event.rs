//! An event: when and where, who comes, who helps, what they bring.

use super::answers::answers;
use super::arrivals::door_list;
use super::board::Board;
use super::bring::bring_list;
use super::context::Context;
use super::{
    AnswerView, BringView, DocumentHead, DoorList, EntryRef, Head, Heads, Overbooked, Party,
    PledgeView, Scene, TaskView,
};
use crate::ids::{DocumentId, RecordId};
use crate::model::{DocumentKind, Event, EventStatus, Kind, Record, Scalar, SeatRule, ruling};
use jiff::civil::Date;
use serde::Serialize;

/// The event's own record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventItem {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Event,
    /// Whether it takes place: cancelled if any of the concurrent values says so.
    pub status: EventStatus,
    /// Whom to ask.
    pub contact: Option<Party>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: Date,
    /// The event's record; none before it arrived. One that was withdrawn is cancelled.
    pub event: Option<EventItem>,
    /// Further live event records in the document; one has to be withdrawn.
    pub other_events: Vec<RecordId>,
    /// Heads by how they stand.
    pub heads: Heads,
    /// Seats that are left; none if nobody counts them.
    pub seats_left: Option<i64>,
    /// "Mehr Zusagen als Plätze".
    pub overbooked: Option<Overbooked>,
    /// Every answer, withdrawn ones too, by party.
    pub answers: Vec<AnswerView>,
    /// What is wanted, by item.
    pub bring: Vec<BringView>,
    /// Pledges of something that nobody asked for, by item.
    pub pledges: Vec<PledgeView>,
    /// Shifts and preparation by start and title.
    pub tasks: Vec<TaskView>,
    /// What parties have still promised: pledges that are not handed in, and claims of work that is not done.
    pub promised: Vec<EntryRef>,
    /// The door list.
    pub door_list: DoorList,
}

/// An event as it stands today; `None` if there is no such event.
pub fn event(scene: &Scene<'_>, document: DocumentId) -> Option<EventView> {
    let context = Context::find(scene, document, DocumentKind::Event)?;
    let record = record(&context);
    let fields = record.map(Event::of).unwrap_or_default();
    let answers = answers(&context, &fields);
    let heads = Heads::of(&answers);
    let taken = heads.coming.heads();
    let seats = fields
        .seats
        .filter(|_| fields.seat_rule != Some(SeatRule::No));
    let (bring, pledges) = bring_list(&context);
    let tasks = shifts(&context);
    Some(EventView {
        document: context.document_head(),
        today: scene.today,
        event: record.map(|record| item(&context, record)),
        other_events: context.other_frames(Kind::Event),
        heads,
        seats_left: seats.map(|seats| (seats - taken).max(0)),
        overbooked: seats
            .filter(|seats| taken > *seats)
            .map(|seats| Overbooked { taken, seats }),
        door_list: door_list(&context, &answers),
        answers,
        promised: promised(&context, (&bring, &pledges), &tasks),
        bring,
        pledges,
        tasks,
    })
}

/// The event's record: the live one, or else one that was withdrawn.
pub(super) fn record<'a>(context: &Context<'a>) -> Option<&'a Record> {
    let withdrawn = || ruling(context.live.all(Kind::Event));
    context.frame(Kind::Event).or_else(withdrawn)
}

/// The event's record ready to be shown.
pub(super) fn item(context: &Context<'_>, record: &Record) -> EventItem {
    let fields = Event::of(record);
    EventItem {
        head: context.head(record),
        status: status(context, record),
        contact: fields.contact.map(|card| context.scene.party(card)),
        fields,
    }
}

/// Cancelled if any of the concurrent values says so, or if the event itself was taken back.
fn status(context: &Context<'_>, record: &Record) -> EventStatus {
    let mut values = record.fields.get("status").into_iter().flatten();
    let cancelled = values
        .any(|written| EventStatus::from_value(&written.value) == Some(EventStatus::Cancelled));
    if cancelled || context.live.is_withdrawn(record.id) {
        EventStatus::Cancelled
    } else {
        EventStatus::Planned
    }
}

/// What somebody who does not come after all may want to take back.
fn promised(
    context: &Context<'_>,
    (bring, pledges): (&[BringView], &[PledgeView]),
    tasks: &[TaskView],
) -> Vec<EntryRef> {
    let wanted = bring.iter().flat_map(|bring| &bring.pledges);
    let brought = wanted.chain(pledges);
    let brought = brought.filter(|pledge| pledge.fields.delivered != Some(true));
    let open = tasks.iter().filter(|task| task.last_done.is_none());
    let claims = open.flat_map(|task| &task.claims);
    let ids = brought.map(|pledge| pledge.head.id);
    let ids = ids.chain(claims.map(|claim| claim.head.id));
    ids.filter_map(|id| Some(context.entry(context.live.get(id)?)))
        .collect()
}

fn shifts(context: &Context<'_>) -> Vec<TaskView> {
    let board = Board::of(context);
    let tasks = context.live.live(Kind::Task);
    let mut shifts: Vec<TaskView> = tasks
        .map(|record| board.shift(record, context.scene.today))
        .collect();
    shifts.sort_by(|a, b| {
        let key = |of: &TaskView| (of.fields.starts, of.fields.title.clone(), of.head.id);
        key(a).cmp(&key(b))
    });
    shifts
}
