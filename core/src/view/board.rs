//! The tasks of a garden or event with what belongs to each: claims, work done, skips.

use super::context::Context;
use super::{ClaimState, ClaimView, DueState, TaskView, due_on};
use crate::ids::{CardId, RecordId};
use crate::model::{Claim, Done, Kind, Record, Skip, Task};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A document's tasks with what belongs to each.
pub(super) struct Board<'c, 'a> {
    context: &'c Context<'a>,
    done: BTreeMap<RecordId, Vec<(Date, &'a Record)>>,
    skips: BTreeMap<RecordId, Vec<(Date, &'a Record)>>,
    claims: BTreeMap<RecordId, Vec<(Option<Date>, &'a Record)>>,
}

impl<'c, 'a> Board<'c, 'a> {
    pub(super) fn of(context: &'c Context<'a>) -> Self {
        let mut board = Self {
            context,
            done: BTreeMap::new(),
            skips: BTreeMap::new(),
            claims: BTreeMap::new(),
        };
        for record in context.live.live(Kind::Done) {
            let done = Done::of(record);
            if let (Some(task), Some(day)) = (done.task, done.day) {
                board.done.entry(task).or_default().push((day, record));
            }
        }
        for record in context.live.live(Kind::Skip) {
            let skip = Skip::of(record);
            if let (Some(task), Some(day)) = (skip.task, skip.day) {
                board.skips.entry(task).or_default().push((day, record));
            }
        }
        for record in context.live.live(Kind::Claim) {
            let claim = Claim::of(record);
            if let Some(task) = claim.task {
                board
                    .claims
                    .entry(task)
                    .or_default()
                    .push((claim.day, record));
            }
        }
        board
    }

    /// A task as it stands on a day.
    pub(super) fn task(&self, record: &Record, day: Date) -> TaskView {
        let fields = Task::of(record);
        let wanted = fields.people.unwrap_or(1);
        let claims = self.claims_on(record, Some(day));
        let coming = coming(&claims);
        TaskView {
            head: self.context.head(record),
            bed: fields.bed.and_then(|bed| self.context.bed(bed)),
            weekdays: weekdays(&fields),
            due: self.due(record, day),
            done: on(&self.done, record.id, day)
                .map(|done| self.context.work(done))
                .collect(),
            skips: on(&self.skips, record.id, day)
                .map(|skip| self.context.skip(skip))
                .collect(),
            last_done: days(&self.done, record.id)
                .into_iter()
                .filter(|at| *at <= day)
                .max(),
            claims,
            later_claims: self.later_claims(record, day),
            wanted,
            coming,
            missing: (wanted - coming).max(0),
            surplus: (coming - wanted).max(0),
            fields,
        }
    }

    /// A shift or preparation of an event: its claims count whatever their day.
    pub(super) fn shift(&self, record: &Record, day: Date) -> TaskView {
        let mut view = self.task(record, day);
        let claims = self.claims.get(&record.id).into_iter().flatten();
        view.claims = claims.map(|(_, claim)| self.claim(record, claim)).collect();
        view.later_claims.clear();
        view.coming = coming(&view.claims);
        view.missing = (view.wanted - view.coming).max(0);
        view.surplus = (view.coming - view.wanted).max(0);
        view
    }

    /// How a task stands on a day.
    pub(super) fn due(&self, task: &Record, day: Date) -> DueState {
        let (done, skips) = (days(&self.done, task.id), days(&self.skips, task.id));
        due_on(
            &Task::of(task),
            &done,
            &skips,
            day,
            self.context.scene.today,
        )
    }

    /// Days for which somebody claimed a task; `None` for claims without a day.
    pub(super) fn claimed_days(&self, task: RecordId) -> Vec<Option<Date>> {
        let claims = self.claims.get(&task).into_iter().flatten();
        let mut days: Vec<Option<Date>> = claims.map(|(day, _)| *day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Claims on a task for a day and those without one; with no day only those without one.
    pub(super) fn claims_on(&self, task: &Record, day: Option<Date>) -> Vec<ClaimView> {
        let claims = self.claims.get(&task.id).into_iter().flatten();
        let fits = claims.filter(|(on, _)| on.is_none() || *on == day);
        fits.map(|(_, claim)| self.claim(task, claim)).collect()
    }

    fn later_claims(&self, task: &Record, day: Date) -> Vec<ClaimView> {
        let claims = self.claims.get(&task.id).into_iter().flatten();
        let mut later: Vec<_> = claims.filter(|(on, _)| *on > Some(day)).collect();
        later.sort_by_key(|(on, claim)| (*on, claim.id));
        later
            .into_iter()
            .map(|(_, claim)| self.claim(task, claim))
            .collect()
    }

    /// "Nur nach Absprache" is arranged when somebody who leads here has entered the party for the day, be it
    /// in a claim beside the party's own.
    fn claim(&self, task: &Record, record: &Record) -> ClaimView {
        let (owner, day) = (record.meta.owner, Claim::of(record).day);
        let arranged = || {
            let claims = self.claims.get(&task.id).into_iter().flatten();
            claims
                .filter(|(on, claim)| *on == day && claim.meta.owner == owner)
                .any(|(_, claim)| self.context.leads(claim.meta.author))
        };
        let asks = Task::of(task).on_request == Some(true);
        let fields = Claim::of(record);
        ClaimView {
            head: self.context.head(record),
            heads: fields.heads.unwrap_or(1),
            state: if asks && !arranged() {
                ClaimState::Asked
            } else {
                ClaimState::In
            },
            fields,
        }
    }
}

type ByTask<'a> = BTreeMap<RecordId, Vec<(Date, &'a Record)>>;

fn days(entries: &ByTask<'_>, task: RecordId) -> Vec<Date> {
    let entries = entries.get(&task).into_iter().flatten();
    entries.map(|(day, _)| *day).collect()
}

fn on<'a>(entries: &ByTask<'a>, task: RecordId, day: Date) -> impl Iterator<Item = &'a Record> {
    let entries = entries.get(&task).into_iter().flatten();
    entries
        .filter(move |(on, _)| *on == day)
        .map(|(_, record)| *record)
}

/// Heads of valid claims; of a party's several claims the largest counts.
pub(super) fn coming(claims: &[ClaimView]) -> i64 {
    let mut heads: BTreeMap<CardId, i64> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| claim.state == ClaimState::In) {
        let most = heads.entry(claim.head.owner.id).or_default();
        *most = claim.heads.max(*most);
    }
    heads.values().sum()
}

fn weekdays(task: &Task) -> Vec<i8> {
    let set = task.weekdays.unwrap_or(0);
    (0..7)
        .filter(|bit| set & (1 << bit) != 0)
        .map(|bit| bit + 1)
        .collect()
}
