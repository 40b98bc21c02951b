//! The first screen: what concerns me now.

use super::board::Board;
use super::context::Context;
use super::year::Year;
use super::{
    AnswerState, AnswerView, ClaimState, Conflict, DayState, Dispute, DocumentHead, EntryRef,
    EventItem, HostCard, MyDoor, MyPart, Scene, TaskView, WishState,
};
use crate::ids::CardId;
use crate::model::{DocumentKind, EntryState, Event, Kind, Record};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;

/// A task that is due, late or claimed by me for today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TodayTask {
    /// The garden.
    pub garden: DocumentHead,
    /// It is of a bed that I hold, or I claimed it.
    pub mine: bool,
    /// The task.
    pub task: TaskView,
}

/// An event that I answered or help with and that is not over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MyEvent {
    /// The document.
    pub document: DocumentHead,
    /// When, where and whether it takes place.
    pub event: EventItem,
    /// What I answered, or those I act for; each with whether it has to be confirmed again. Also what was refused.
    pub answers: Vec<AnswerView>,
    /// Shifts that I claimed.
    pub shifts: Vec<EntryRef>,
    /// What I bring.
    pub pledges: Vec<EntryRef>,
}

/// Something that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "decide", rename_all = "snake_case")]
pub enum Undecided {
    /// A contradiction that I may settle.
    Conflict {
        /// Which.
        conflict: Box<Conflict>,
    },
    /// A wish for a door.
    Wish {
        /// Which.
        wish: EntryRef,
    },
    /// A door that its host took back before the print: the day can be given to somebody else.
    CalledOff {
        /// Which.
        door: EntryRef,
    },
    /// A printed day without a host.
    DroppedOut {
        /// The day.
        date: Date,
    },
    /// An answer that asks for seats.
    Answer {
        /// Which.
        rsvp: EntryRef,
        /// Heads.
        heads: i64,
    },
    /// A claim on a task "nur nach Absprache".
    Claim {
        /// Which.
        claim: EntryRef,
    },
}

/// Something that waits for my decision, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The document.
    pub document: DocumentHead,
    /// What.
    #[serde(flatten)]
    pub what: Undecided,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TodayView {
    /// The day.
    pub today: Date,
    /// Due in the gardens, mine first.
    pub due: Vec<TodayTask>,
    /// My doors and wishes that are not over, by day.
    pub doors: Vec<MyDoor>,
    /// My events, by start.
    pub events: Vec<MyEvent>,
    /// What waits for my decision.
    pub decide: Vec<Decision>,
    /// Entries that only this phone has, or that hold something that was not accepted; withdrawals first.
    pub not_arrived: Vec<EntryRef>,
}

/// What concerns me today.
pub fn today(scene: &Scene<'_>) -> TodayView {
    let mut events: Vec<MyEvent> = Context::of_kind(scene, DocumentKind::Event)
        .iter()
        .filter_map(my_event)
        .collect();
    events.sort_by_key(|event| (event.event.fields.start, event.event.head.id));
    TodayView {
        today: scene.today,
        due: due(scene),
        doors: doors(scene),
        events,
        decide: decide(scene),
        not_arrived: not_arrived(scene),
    }
}

/// Tasks that are open or claimed by me for today and not done; mine first.
fn due(scene: &Scene<'_>) -> Vec<TodayTask> {
    let mut due = Vec::new();
    for context in Context::of_kind(scene, DocumentKind::Garden) {
        let board = Board::of(&context);
        for task in super::garden::on_day(&board, &context, scene.today) {
            let claimed = task.claims.iter().any(|claim| claim.head.mine);
            let open = task.due.is_open() || (claimed && task.done.is_empty());
            if !open {
                continue;
            }
            due.push(TodayTask {
                garden: context.document_head(),
                mine: claimed || task.bed.as_ref().is_some_and(|bed| bed.mine),
                task,
            });
        }
    }
    // Stable: within mine and others the garden's own order stays.
    due.sort_by_key(|task| !task.mine);
    due
}

/// Doors and wishes that are still to come. A standby also sees that the host dropped out.
fn doors(scene: &Scene<'_>) -> Vec<MyDoor> {
    let mut doors = super::my_doors(scene);
    doors.retain(|door| {
        let ahead = door.date.is_none_or(|date| date >= scene.today);
        let news = door.part == MyPart::Standby || is_by_others(scene, door);
        ahead && (door.card != HostCard::Cancelled || news)
    });
    doors
}

/// Whether it was taken back, and by nobody whose it is: a host has to read that.
fn is_by_others(scene: &Scene<'_>, door: &MyDoor) -> bool {
    let by = door.head().map_or(&[][..], |head| &head.withdrawn_by);
    !by.is_empty() && !by.iter().any(|by| scene.acts_as(by.id))
}

/// An event that is not over and has something of mine.
fn my_event(context: &Context<'_>) -> Option<MyEvent> {
    let record = super::event::record(context)?;
    let event = super::event::item(context, record);
    if is_over(context, &event.fields) {
        return None;
    }
    let mut answers = super::answers::answers(context, &event.fields);
    answers.retain(|answer| answer.head.mine);
    keep_last_said(&mut answers);
    let mine = |kind| {
        let live = context.live.live(kind);
        live.filter(|record| context.is_mine(record))
            .map(|record| context.entry(record))
            .collect::<Vec<_>>()
    };
    let (shifts, pledges) = (mine(Kind::Claim), mine(Kind::Pledge));
    let concerns_me = !answers.is_empty() || !shifts.is_empty() || !pledges.is_empty();
    concerns_me.then(|| MyEvent {
        document: context.document_head(),
        event,
        answers,
        shifts,
        pledges,
    })
}

/// A refusal is news until the party answers again.
fn keep_last_said(answers: &mut Vec<AnswerView>) {
    let counted = answers.iter().filter(|answer| answer.counted);
    let mut said: BTreeSet<CardId> = counted.map(|answer| answer.head.owner.id).collect();
    answers.retain(|answer| match answer.state {
        AnswerState::Refused => said.insert(answer.head.owner.id),
        state => state != AnswerState::Withdrawn,
    });
}

fn is_over(context: &Context<'_>, event: &Event) -> bool {
    let last = event.end.or(event.start).map(jiff::civil::DateTime::date);
    last.is_some_and(|last| last < context.scene.today)
}

/// Contradictions that I may settle, except that several people help: nothing has to be decided there. Then,
/// document by document, what waits for those who organise or lead.
fn decide(scene: &Scene<'_>) -> Vec<Decision> {
    let settles = |conflict: &Conflict| {
        conflict.may_settle && !matches!(conflict.dispute, Dispute::SeveralClaims { .. })
    };
    let conflicts = super::conflicts(scene).into_iter().filter(settles);
    let mut decisions: Vec<Decision> = conflicts
        .map(|conflict| Decision {
            document: conflict.document.clone(),
            what: Undecided::Conflict {
                conflict: Box::new(conflict),
            },
        })
        .collect();
    for context in Context::all(scene) {
        let undecided = match context.document.document.kind {
            DocumentKind::Garden => claims(&context),
            DocumentKind::Calendar => wishes(&context),
            DocumentKind::Event => [answers(&context), claims(&context)].concat(),
        };
        let document = context.document_head();
        decisions.extend(undecided.into_iter().map(|what| Decision {
            document: document.clone(),
            what,
        }));
    }
    decisions
}

fn wishes(context: &Context<'_>) -> Vec<Undecided> {
    let year = Year::of(context);
    let today = context.scene.today;
    let over = year.frame.last_day.is_some_and(|last| last < today);
    if !context.i_organise() || over {
        return Vec::new();
    }
    let waits =
        |record: &&Record| matches!(year.wish(record), WishState::Wished | WishState::Asked);
    let wishes = context.live.live(Kind::Wish).filter(waits);
    let dates = year.days().into_iter().filter(|date| *date >= today);
    let dropped_out = dates.filter(|date| year.day(*date, 0) == DayState::HostDroppedOut);
    let dropped_out = dropped_out.map(|date| Undecided::DroppedOut { date });
    let called_off = year.called_off().map(|door| Undecided::CalledOff {
        door: context.entry(door),
    });
    let wish = |record| Undecided::Wish {
        wish: context.entry(record),
    };
    let hosts_wanted = dropped_out.chain(called_off);
    hosts_wanted.chain(wishes.map(wish)).collect()
}

fn answers(context: &Context<'_>) -> Vec<Undecided> {
    let event = super::event::record(context)
        .map(Event::of)
        .unwrap_or_default();
    if !context.i_organise() || is_over(context, &event) {
        return Vec::new();
    }
    let answers = super::answers::answers(context, &event).into_iter();
    let waiting = answers.filter(|answer| answer.counted && answer.needs_organiser);
    let undecided = waiting.filter_map(|answer| {
        Some(Undecided::Answer {
            rsvp: context.entry(context.live.get(answer.head.id)?),
            heads: answer.heads,
        })
    });
    undecided.collect()
}

/// Claims "nur nach Absprache" from today on.
fn claims(context: &Context<'_>) -> Vec<Undecided> {
    if !context.i_lead() {
        return Vec::new();
    }
    let board = Board::of(context);
    let today = context.scene.today;
    let tasks = context
        .live
        .live(Kind::Task)
        .map(|task| board.task(task, today));
    let claims = tasks.flat_map(|task| task.claims.into_iter().chain(task.later_claims));
    let asked = claims.filter(|claim| claim.state == ClaimState::Asked);
    let records = asked.filter_map(|claim| context.live.get(claim.head.id));
    records
        .map(|record| Undecided::Claim {
            claim: context.entry(record),
        })
        .collect()
}

fn not_arrived(scene: &Scene<'_>) -> Vec<EntryRef> {
    let mut entries: Vec<EntryRef> = Vec::new();
    for context in Context::all(scene) {
        let records = context.live.records();
        let here = records.filter(|record| record.state != EntryState::Arrived);
        entries.extend(here.map(|record| context.entry(record)));
    }
    entries.sort_by_key(|entry| {
        let withdrawal = entry.kind == Kind::Withdrawal;
        (!withdrawal, entry.document, entry.kind, entry.id)
    });
    entries
}
