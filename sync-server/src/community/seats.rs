//! The steward: seats of events by order of arrival.
//!
//! Everything follows from the records in the document and the log's order, so that running it again writes
//! nothing. Nobody who is seated is ever removed: a seat ends with the answer itself.

use super::judge::Judge;
use super::replicas::Open;
use crate::storage::{LoggedChange, StorageError};
use mitmach_core::document::WrittenChange;
use mitmach_core::limits::SCHEMA;
use mitmach_core::model::{
    Act, Answer, Asker, Event, EventStatus, Kind, Record, Rsvp, Scalar, Seat, SeatRule, SeatState,
    Withdrawal, effects, ruling,
};
use mitmach_core::sync::{Body, Envelope};
use mitmach_core::{CommandId, DocumentId, GenerationId, RecordId, host};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What an answer has so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// No seat record.
    New,
    /// On the waiting list since this log position.
    Waiting(u64),
    /// Seated.
    In,
    /// Somebody took its seat record back: people decide from there on.
    LeftToPeople,
}

/// A live yes.
struct Yes {
    rsvp: RecordId,
    heads: i64,
    arrived: u64,
    in_time: bool,
    standing: Standing,
}

impl Judge<'_> {
    /// Gives seats in the events that the batch changed.
    pub(super) fn give_seats(&mut self) -> Result<(), StorageError> {
        for document in std::mem::take(&mut self.touched_events) {
            let Some(row) = self.working.register.document(document) else {
                continue;
            };
            let generation = row.generation;
            let Some(mut open) = self.open(document, generation)? else {
                continue;
            };
            let given = catch_unwind(AssertUnwindSafe(|| {
                plan(&open, document)
                    .into_iter()
                    .all(|(rsvp, state)| self.seat(&mut open, document, generation, rsvp, state))
            }));
            if matches!(given, Ok(true)) {
                self.working.replicas.put(document, generation, open);
            } else {
                // The replica is dropped; the next change of this event tries again.
                tracing::error!(community = %self.identity.id, %document, "seats_failed");
            }
        }
        Ok(())
    }

    /// Writes one seat record as a change of the steward's.
    fn seat(
        &mut self,
        open: &mut Open,
        document: DocumentId,
        generation: GenerationId,
        rsvp: RecordId,
        state: SeatState,
    ) -> bool {
        let act = Act::GiveSeat(Seat {
            rsvp: Some(rsvp),
            state: Some(state),
        });
        let device = self.identity.device;
        let command = loop {
            let command = CommandId::new(device, self.now_ms, host::random(self.host));
            if !open.arrivals.contains_key(&command) {
                break command;
            }
        };
        let Ok(effects) = effects(command, self.identity.steward, &Asker::default(), &act) else {
            return false;
        };
        let Ok(Some(WrittenChange { hash, raw })) = open.replica.write(&effects) else {
            return false;
        };
        let body = Body::Change(document, generation);
        let (key, community) = (&self.identity.key, self.identity.id);
        let envelope = Envelope::seal(key, community, body, command, SCHEMA, raw).encode();
        let change = LoggedChange {
            document,
            generation,
            device,
            command,
            hash,
            envelope,
        };
        let position = self.draft.append_change(change);
        open.arrivals.insert(command, position);
        true
    }
}

/// The seat records that are due, in the order in which they are to be written.
fn plan(open: &Open, document: DocumentId) -> Vec<(RecordId, SeatState)> {
    let records: Vec<Record> = open.replica.records(document).collect();
    let withdrawn: BTreeSet<RecordId> = records
        .iter()
        .filter(|record| record.kind == Kind::Withdrawal)
        .filter_map(|record| Withdrawal::of(record).target)
        .collect();
    let live = |kind| {
        let of_kind = records.iter().filter(move |record| record.kind == kind);
        of_kind.filter(|record| !withdrawn.contains(&record.id))
    };
    let Some(event) = ruling(live(Kind::Event)) else {
        return Vec::new();
    };
    if !by_arrival(event) {
        return Vec::new();
    }
    let seats = standings(open, &records, &withdrawn);
    let event = Event::of(event);
    let answers: Vec<Yes> = live(Kind::Rsvp)
        .filter_map(|record| {
            let standing = seats.get(&record.id).copied().unwrap_or(Standing::New);
            yes(open, &event, record, standing)
        })
        .collect();
    allot(&event, answers)
}

/// Whether the steward gives the seats: first come, and the event takes place whoever says so.
fn by_arrival(event: &Record) -> bool {
    let cancelled = EventStatus::Cancelled.to_value();
    let status = event.fields.get("status");
    let is_cancelled =
        status.is_some_and(|values| values.iter().any(|written| written.value == cancelled));
    Event::of(event).seat_rule == Some(SeatRule::FirstCome) && !is_cancelled
}

fn standings(
    open: &Open,
    records: &[Record],
    withdrawn: &BTreeSet<RecordId>,
) -> BTreeMap<RecordId, Standing> {
    let mut standings = BTreeMap::new();
    for record in records.iter().filter(|record| record.kind == Kind::Seat) {
        let seat = Seat::of(record);
        let Some(rsvp) = seat.rsvp else { continue };
        let found = match seat.state {
            _ if withdrawn.contains(&record.id) => Standing::LeftToPeople,
            Some(SeatState::In) => Standing::In,
            Some(SeatState::Waiting) => Standing::Waiting(arrival(open, record.id)),
            None => continue,
        };
        let standing = standings.entry(rsvp).or_insert(found);
        *standing = stronger(*standing, found);
    }
    standings
}

/// Of two seat records of one answer, the one that counts.
fn stronger(one: Standing, other: Standing) -> Standing {
    match (one, other) {
        (Standing::In, _) | (_, Standing::In) => Standing::In,
        (Standing::LeftToPeople, _) | (_, Standing::LeftToPeople) => Standing::LeftToPeople,
        (Standing::Waiting(one), Standing::Waiting(other)) => Standing::Waiting(one.min(other)),
        (Standing::Waiting(at), Standing::New) | (Standing::New, Standing::Waiting(at)) => {
            Standing::Waiting(at)
        }
        (Standing::New, Standing::New) => Standing::New,
    }
}

fn arrival(open: &Open, record: RecordId) -> u64 {
    open.arrivals
        .get(&record.command())
        .copied()
        .unwrap_or(u64::MAX)
}

fn yes(open: &Open, event: &Event, record: &Record, standing: Standing) -> Option<Yes> {
    let rsvp = Rsvp::of(record);
    let adults = rsvp.adults.unwrap_or(0);
    if rsvp.answer != Some(Answer::Yes) {
        return None;
    }
    let late = event
        .deadline
        .zip(rsvp.entered_on)
        .is_some_and(|(last, on)| on > last);
    Some(Yes {
        rsvp: record.id,
        heads: adults + rsvp.children.unwrap_or(0),
        arrived: arrival(open, record.id),
        in_time: adults > 0 && !late,
        standing,
    })
}

/// Who waits comes first, then who is new, each in order of arrival; a party goes in if all its heads fit.
fn allot(event: &Event, answers: Vec<Yes>) -> Vec<(RecordId, SeatState)> {
    let seats = event.seats.unwrap_or(i64::MAX);
    let seated = answers.iter().filter(|yes| yes.standing == Standing::In);
    let mut taken: i64 = seated.map(|yes| yes.heads).sum();
    let mut open: Vec<(bool, u64, Yes)> = answers
        .into_iter()
        .filter_map(|yes| match yes.standing {
            Standing::Waiting(since) => Some((false, since, yes)),
            Standing::New if yes.in_time => Some((true, yes.arrived, yes)),
            Standing::New | Standing::In | Standing::LeftToPeople => None,
        })
        .collect();
    open.sort_by_key(|(new, at, yes)| (*new, *at, yes.rsvp));
    let mut given = Vec::new();
    for (new, _, yes) in open {
        if taken.saturating_add(yes.heads) <= seats {
            taken += yes.heads;
            given.push((yes.rsvp, SeatState::In));
        } else if new {
            given.push((yes.rsvp, SeatState::Waiting));
        }
    }
    given
}
