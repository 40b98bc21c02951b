//! The door list: who was announced, who came.

use super::context::Context;
use super::{AnswerState, AnswerView, Party};
use crate::ids::RecordId;
use crate::model::{CheckIn, Kind};
use serde::Serialize;
use std::collections::BTreeMap;

/// Heads that came through a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The check-in.
    pub id: RecordId,
    /// How many.
    pub heads: i64,
    /// At which door.
    pub door: Option<String>,
    /// Who counted them.
    pub by: Party,
}

/// A party on the door list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoorLine {
    /// The answer.
    pub rsvp: RecordId,
    /// Who answered.
    pub party: Party,
    /// How the answer stands.
    pub state: AnswerState,
    /// Heads that were announced; none for a no or a withdrawn answer.
    pub announced: i64,
    /// Heads that came: the largest check-in, or the sum of them as far as it was announced.
    pub arrived: i64,
    /// The check-ins.
    pub check_ins: Vec<Arrival>,
}

/// The door list of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoorList {
    /// Parties by name: all who may come, and those who came though they had not said so.
    pub lines: Vec<DoorLine>,
    /// People who came without an answer.
    pub walk_ins: Vec<Arrival>,
    /// Heads announced, a party that answered twice once.
    pub announced: i64,
    /// Heads of walk-ins.
    pub walk_in_heads: i64,
    /// Heads at the door in all.
    pub total: i64,
}

/// The door list of an event with these answers.
pub(super) fn door_list(context: &Context<'_>, answers: &[AnswerView]) -> DoorList {
    let mut arrivals: BTreeMap<Option<RecordId>, Vec<Arrival>> = BTreeMap::new();
    for record in context.live.live(Kind::CheckIn) {
        let check_in = CheckIn::of(record);
        // Who arrived under an answer that is not there came all the same.
        let known = |rsvp: &RecordId| answers.iter().any(|answer| answer.head.id == *rsvp);
        arrivals
            .entry(check_in.rsvp.filter(known))
            .or_default()
            .push(Arrival {
                id: record.id,
                heads: check_in.heads.unwrap_or(0),
                door: check_in.door,
                by: context.scene.party(record.meta.author),
            });
    }
    let mut list = DoorList {
        walk_ins: arrivals.remove(&None).unwrap_or_default(),
        ..DoorList::default()
    };
    for answer in answers {
        let check_ins = arrivals.remove(&Some(answer.head.id)).unwrap_or_default();
        let expected = answer.state.may_come();
        if !expected && check_ins.is_empty() {
            continue;
        }
        let announced = if expected { answer.heads } else { 0 };
        let arrived = arrived(announced, &check_ins);
        list.announced += if answer.counted { announced } else { 0 };
        list.total += arrived;
        list.lines.push(DoorLine {
            rsvp: answer.head.id,
            party: answer.head.owner.clone(),
            state: answer.state,
            announced,
            arrived,
            check_ins,
        });
    }
    list.walk_in_heads = list.walk_ins.iter().map(|arrival| arrival.heads).sum();
    list.total += list.walk_in_heads;
    list
}

/// Two doors may have counted the same family, or each a part of it: the largest count, or the sum of all as
/// far as it was announced.
fn arrived(announced: i64, check_ins: &[Arrival]) -> i64 {
    let heads = || check_ins.iter().map(|arrival| arrival.heads);
    let largest = heads().max().unwrap_or(0);
    largest.max(heads().sum::<i64>().min(announced))
}
