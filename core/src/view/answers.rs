//! Answers to an event and the seats they have.

use super::context::Context;
use super::{Head, Party, Scene};
use crate::ids::{CardId, RecordId};
use crate::model::{
    Answer, Answers, DocumentKind, Event, Kind, Record, Rsvp, Scalar, Seat, SeatRule, SeatState,
};
use jiff::civil::{Date, DateTime};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// "Sie sind dabei".
    In,
    /// "Warteliste – wir melden uns".
    Waiting,
    /// "Angefragt – noch keine Zusage": it needs seats and has none yet, came after the deadline or names no
    /// adult.
    Asked,
    /// Not known yet.
    Maybe,
    /// Not coming.
    No,
    /// Asked for, and taken back by somebody who organises: "Kein Platz – abgelehnt von …".
    Refused,
    /// Taken back.
    Withdrawn,
}

impl AnswerState {
    /// Whether the party may come.
    pub(super) fn may_come(self) -> bool {
        !matches!(self, Self::No | Self::Refused | Self::Withdrawn)
    }
}

/// How many came along when a party said yes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UsualHeads {
    /// Which party.
    pub party: CardId,
    /// Adults.
    pub adults: i64,
    /// Children.
    pub children: i64,
}

/// Heads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct HeadCount {
    /// Parties.
    pub answers: i64,
    /// Adults.
    pub adults: i64,
    /// Children.
    pub children: i64,
}

/// The sum of heads by how they stand; a party that answered twice counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Heads {
    /// Coming for certain.
    #[serde(rename = "in")]
    pub coming: HeadCount,
    /// Asked for, and those who do not know yet.
    pub asked: HeadCount,
    /// On the waiting list.
    pub waiting: HeadCount,
    /// Not coming.
    pub no: HeadCount,
    /// Of those coming: how many said so for an older time or place.
    pub to_reconfirm: HeadCount,
}

/// "Mehr Zusagen als Plätze": 27 of 25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Overbooked {
    /// Heads that come.
    pub taken: i64,
    /// Seats that there are.
    pub seats: i64,
}

/// "Verlegt – gilt Ihre Zusage noch?": the answer was given for another time or place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The start it was given for, if the event starts at another time by now.
    pub answered_start: Option<DateTime>,
    /// The place it was given for, if the event is somewhere else by now.
    pub answered_place: Option<String>,
}

/// An answer; the owner is the party that answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// What every record has.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Rsvp,
    /// How it stands.
    pub state: AnswerState,
    /// Adults and children.
    pub heads: i64,
    /// It was given for another time or place and has to be confirmed again.
    pub moved: Option<Moved>,
    /// What somebody gave it: its seats, or a place on the waiting list.
    pub seat: Option<SeatState>,
    /// The party has several live answers; the sums count one of them.
    pub answered_twice: bool,
    /// The sums count this one.
    pub counted: bool,
    /// It is asked for and an organiser has to decide; otherwise the server gives seats by arrival.
    pub needs_organiser: bool,
}

impl HeadCount {
    /// Adults and children.
    pub fn heads(&self) -> i64 {
        self.adults + self.children
    }

    fn add(&mut self, rsvp: &Rsvp) {
        self.answers += 1;
        self.adults += rsvp.adults.unwrap_or(0);
        self.children += rsvp.children.unwrap_or(0);
    }
}

impl Heads {
    /// The sums of answers.
    pub(super) fn of(answers: &[AnswerView]) -> Self {
        let mut heads = Self::default();
        for answer in answers.iter().filter(|answer| answer.counted) {
            let of_state = match answer.state {
                AnswerState::In => &mut heads.coming,
                AnswerState::Asked | AnswerState::Maybe => &mut heads.asked,
                AnswerState::Waiting => &mut heads.waiting,
                AnswerState::No => &mut heads.no,
                AnswerState::Refused | AnswerState::Withdrawn => continue,
            };
            of_state.add(&answer.fields);
            if answer.state == AnswerState::In && answer.moved.is_some() {
                heads.to_reconfirm.add(&answer.fields);
            }
        }
        heads
    }
}

impl AnswerView {
    /// The party that the answer is of: its owner or, where each organisation answers once, that.
    pub(super) fn party(&self, event: &Event) -> &Party {
        let per_organisation = event.answers == Some(Answers::PerOrganisation);
        let organisation = self.head.organisation.as_ref().filter(|_| per_organisation);
        organisation.unwrap_or(&self.head.owner)
    }
}

/// Every answer to an event by party.
pub(super) fn answers(context: &Context<'_>, event: &Event) -> Vec<AnswerView> {
    let seats = seats(context);
    let seats_of = |rsvp| seats.get(&rsvp).map_or(&[][..], Vec::as_slice);
    let rsvps = context.live.all(Kind::Rsvp);
    let mut answers: Vec<AnswerView> = rsvps
        .map(|rsvp| answer(context, event, rsvp, seats_of(rsvp.id)))
        .collect();
    count_each_party_once(&mut answers, event);
    answers.sort_by(|a, b| {
        let key = |of: &AnswerView| (of.head.owner.name.clone(), of.head.owner.id, of.head.id);
        key(a).cmp(&key(b))
    });
    answers
}

/// How many came along when I, and each of those for whom I answer, said yes last, to any event: what a new answer
/// begins with. By party.
pub fn usual_heads(scene: &Scene<'_>) -> Vec<UsualHeads> {
    let mut last: BTreeMap<CardId, (Option<Date>, RecordId, UsualHeads)> = BTreeMap::new();
    for context in Context::of_kind(scene, DocumentKind::Event) {
        for record in context.live.live(Kind::Rsvp) {
            let (party, fields) = (record.meta.owner, Rsvp::of(record));
            let (adults, children) = (fields.adults.unwrap_or(0), fields.children.unwrap_or(0));
            let came = fields.answer == Some(Answer::Yes) && adults + children > 0;
            if !came || !context.is_mine(record) {
                continue;
            }
            let heads = UsualHeads {
                party,
                adults,
                children,
            };
            let said = (fields.entered_on, record.id, heads);
            let before = last.entry(party).or_insert(said);
            if (before.0, before.1) < (said.0, said.1) {
                *before = said;
            }
        }
    }
    last.into_values().map(|(_, _, heads)| heads).collect()
}

/// What live seat records say of each answer: every concurrent value, so that nobody loses a seat by a merge.
fn seats(context: &Context<'_>) -> BTreeMap<RecordId, Vec<SeatState>> {
    let mut seats: BTreeMap<RecordId, Vec<SeatState>> = BTreeMap::new();
    for record in context.live.live(Kind::Seat) {
        if let Some(rsvp) = Seat::of(record).rsvp {
            let values = record.fields.get("state").into_iter().flatten();
            let states = values.filter_map(|written| SeatState::from_value(&written.value));
            seats.entry(rsvp).or_default().extend(states);
        }
    }
    seats
}

fn answer(
    context: &Context<'_>,
    event: &Event,
    record: &Record,
    seats: &[SeatState],
) -> AnswerView {
    let fields = Rsvp::of(record);
    let by_itself = !is_limited(event) && !is_late(event, &fields) && has_adult(&fields);
    let given = [SeatState::In, SeatState::Waiting];
    let seat = given.into_iter().find(|state| seats.contains(state));
    let seated = seat == Some(SeatState::In);
    let asks = fields.answer == Some(Answer::Yes) && !seated && !by_itself;
    let state = match fields.answer {
        _ if asks && is_refused(context, record) => AnswerState::Refused,
        _ if context.live.is_withdrawn(record.id) => AnswerState::Withdrawn,
        Some(Answer::No) => AnswerState::No,
        Some(Answer::Maybe) | None => AnswerState::Maybe,
        Some(Answer::Yes) if seated => AnswerState::In,
        Some(Answer::Yes) if seat.is_some() => AnswerState::Waiting,
        Some(Answer::Yes) if by_itself => AnswerState::In,
        Some(Answer::Yes) => AnswerState::Asked,
    };
    let by_server = event.seat_rule == Some(SeatRule::FirstCome)
        && !is_late(event, &fields)
        && has_adult(&fields);
    AnswerView {
        head: context.head(record),
        heads: fields.adults.unwrap_or(0) + fields.children.unwrap_or(0),
        moved: moved(event, &fields, state),
        state,
        seat,
        answered_twice: false,
        counted: !matches!(state, AnswerState::Refused | AnswerState::Withdrawn),
        needs_organiser: state == AnswerState::Asked && !by_server,
        fields,
    }
}

/// Whether it was taken back, and by nobody whose answer it is.
fn is_refused(context: &Context<'_>, record: &Record) -> bool {
    context.live.is_withdrawn(record.id) && !context.is_withdrawn_by_own(record)
}

fn is_limited(event: &Event) -> bool {
    matches!(
        event.seat_rule,
        Some(SeatRule::FirstCome | SeatRule::WeChoose)
    )
}

fn is_late(event: &Event, rsvp: &Rsvp) -> bool {
    let entered = rsvp.entered_on.zip(event.deadline);
    entered.is_some_and(|(on, last)| on > last)
}

fn has_adult(rsvp: &Rsvp) -> bool {
    rsvp.adults.unwrap_or(0) > 0
}

/// Compares what was answered with what is; answers that name no start or place were given for any.
fn moved(event: &Event, rsvp: &Rsvp, state: AnswerState) -> Option<Moved> {
    if !state.may_come() {
        return None;
    }
    let start = rsvp.for_start.filter(|start| Some(*start) != event.start);
    let place = rsvp
        .for_place
        .clone()
        .filter(|place| Some(place) != event.place.as_ref());
    (start.is_some() || place.is_some()).then_some(Moved {
        answered_start: start,
        answered_place: place,
    })
}

/// Of a party's live answers the sums count one: the one that stands best, and of those the largest.
fn count_each_party_once(answers: &mut [AnswerView], event: &Event) {
    let mut parties: BTreeMap<CardId, Vec<&mut AnswerView>> = BTreeMap::new();
    for answer in answers.iter_mut().filter(|answer| answer.counted) {
        let party = answer.party(event).id;
        parties.entry(party).or_default().push(answer);
    }
    for party in parties.values_mut().filter(|answers| answers.len() > 1) {
        party.sort_by_key(|of| {
            (
                rank(of.state),
                Reverse((of.heads, of.fields.adults)),
                of.head.id,
            )
        });
        for (index, answer) in party.iter_mut().enumerate() {
            answer.answered_twice = true;
            answer.counted = index == 0;
        }
    }
}

fn rank(state: AnswerState) -> u8 {
    match state {
        AnswerState::In => 0,
        AnswerState::Waiting => 1,
        AnswerState::Asked => 2,
        AnswerState::Maybe => 3,
        AnswerState::No => 4,
        AnswerState::Refused => 5,
        AnswerState::Withdrawn => 6,
    }
}
