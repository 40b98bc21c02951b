//! Finds what is contradictory in one document.

use super::answers::answers;
use super::board::{Board, coming};
use super::context::Context;
use super::year::Year;
use super::{AnswerView, ClaimState, ClaimView, Conflict, Dispute, DocumentHead, EntryRef};
use crate::ids::{CardId, RecordId};
use crate::model::{DocumentKind, Event, Kind, Record, Task};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is contradictory in a document and concerns who looks.
pub(super) fn of_document(context: &Context<'_>) -> Vec<Conflict> {
    let mut found = Finder {
        context,
        document: context.document_head(),
        conflicts: Vec::new(),
    };
    found.fields();
    match context.document.document.kind {
        DocumentKind::Garden => found.claims(),
        DocumentKind::Calendar => {
            found.frames(Kind::Calendar);
            found.days();
            found.grants();
        }
        DocumentKind::Event => {
            found.frames(Kind::Event);
            found.claims();
            found.answers();
        }
    }
    found.conflicts
}

struct Finder<'c, 'a> {
    context: &'c Context<'a>,
    document: DocumentHead,
    conflicts: Vec<Conflict>,
}

impl<'a> Finder<'_, 'a> {
    fn push(&mut self, may_settle: bool, dispute: Dispute) {
        let document = self.document.clone();
        self.conflicts.push(Conflict {
            document,
            may_settle,
            dispute,
        });
    }

    /// Notes a dispute between records if it concerns me: who may take back one of them may settle it.
    fn between(&mut self, records: &[&Record], dispute: Dispute) {
        if records
            .iter()
            .any(|record| self.context.concerns_me(record))
        {
            let may_settle = records
                .iter()
                .any(|record| self.context.may_withdraw(record));
            self.push(may_settle, dispute);
        }
    }

    fn entries(&self, records: &[&Record]) -> Vec<EntryRef> {
        records
            .iter()
            .map(|record| self.context.entry(record))
            .collect()
    }

    fn fields(&mut self) {
        let context = self.context;
        let live = context
            .live
            .records()
            .filter(|record| !context.live.is_withdrawn(record.id));
        for record in live.filter(|record| context.concerns_me(record)) {
            for contradiction in context.contradictions(record) {
                let entry = context.entry(record);
                let dispute = Dispute::Field {
                    entry,
                    contradiction,
                };
                let may_settle = matches!(&dispute, Dispute::Field { contradiction, .. } if contradiction.may_settle);
                self.push(may_settle, dispute);
            }
        }
    }

    fn frames(&mut self, kind: Kind) {
        let frames: Vec<&Record> = self.context.live.live(kind).collect();
        if frames.len() > 1 {
            let entries = self.entries(&frames);
            self.between(&frames, Dispute::SeveralFrames { frames: entries });
        }
    }

    fn days(&mut self) {
        let year = Year::of(self.context);
        for date in year.dates() {
            let doors = self.entries(year.doors_on(date));
            let grants = [year.doors_on(date), year.standing_on(date)].concat();
            if year.is_granted_twice(date) {
                let wishes = self.entries(year.standing_on(date));
                let dispute = Dispute::TwoGrants {
                    date,
                    doors: doors.clone(),
                    wishes,
                };
                self.between(&grants, dispute);
            }
            let contested = year.contested_on(date);
            if !contested.is_empty() {
                let wishes = self.entries(contested);
                let records = [year.doors_on(date), contested].concat();
                let dispute = Dispute::ContestedDay {
                    date,
                    doors,
                    wishes,
                };
                self.between(&records, dispute);
            }
        }
    }

    fn grants(&mut self) {
        let context = self.context;
        let year = Year::of(context);
        for wish in context.live.all(Kind::Wish) {
            let doors = year.doors_naming(wish.id);
            if context.live.is_withdrawn(wish.id) {
                for door in doors {
                    let (of, by) = (context.entry(wish), context.entry(door));
                    self.between(&[wish, door], Dispute::WishWithdrawn { wish: of, door: by });
                }
                continue;
            }
            let entries = self.entries(&doors);
            let days: BTreeSet<Option<Date>> = entries.iter().map(|door| door.date).collect();
            let on_one_day = days.first().copied().flatten().filter(|_| days.len() == 1);
            // Two on one day are shown as that day's two grants already.
            let shown = on_one_day.is_some_and(|date| year.is_granted_twice(date));
            if doors.len() > 1 && !shown {
                let of = context.entry(wish);
                let dispute = Dispute::GrantedTwice {
                    wish: of,
                    doors: entries,
                };
                self.between(&doors, dispute);
            }
        }
    }

    /// Claims of several parties for more people than wanted, from today on.
    fn claims(&mut self) {
        let context = self.context;
        let board = Board::of(context);
        let today = context.scene.today;
        for task in context.live.live(Kind::Task) {
            let days = board.claimed_days(task.id);
            let dated: Vec<Option<Date>> = days
                .iter()
                .copied()
                .filter(|day| *day >= Some(today))
                .collect();
            let is_event = context.document.document.kind == DocumentKind::Event;
            let days = if is_event || dated.is_empty() {
                vec![None]
            } else {
                dated
            };
            for day in days {
                let claims = if is_event {
                    board.shift(task, today).claims
                } else {
                    board.claims_on(task, day)
                };
                self.claims_of(task, day, &claims);
            }
        }
    }

    fn claims_of(&mut self, task: &Record, day: Option<Date>, claims: &[ClaimView]) {
        let valid = || claims.iter().filter(|claim| claim.state == ClaimState::In);
        let parties: BTreeSet<CardId> = valid().map(|claim| claim.head.owner.id).collect();
        let wanted = Task::of(task).people.unwrap_or(1);
        let coming = coming(claims);
        if parties.len() < 2 || coming <= wanted {
            return;
        }
        let records = self.records(valid().map(|claim| claim.head.id));
        let dispute = Dispute::SeveralClaims {
            task: self.context.entry(task),
            day,
            wanted,
            coming,
            claims: self.entries(&records),
        };
        self.between(&records, dispute);
    }

    fn answers(&mut self) {
        let event = super::event::record(self.context)
            .map(Event::of)
            .unwrap_or_default();
        let mut parties: BTreeMap<CardId, Vec<AnswerView>> = BTreeMap::new();
        for answer in answers(self.context, &event)
            .into_iter()
            .filter(|of| of.answered_twice)
        {
            parties
                .entry(answer.party(&event).id)
                .or_default()
                .push(answer);
        }
        for answers in parties.values() {
            let mut ids: Vec<RecordId> = answers.iter().map(|answer| answer.head.id).collect();
            ids.sort_unstable();
            let records = self.records(ids.into_iter());
            let dispute = Dispute::AnsweredTwice {
                party: answers[0].party(&event).clone(),
                answers: self.entries(&records),
            };
            self.between(&records, dispute);
        }
    }

    fn records(&self, ids: impl Iterator<Item = RecordId>) -> Vec<&'a Record> {
        ids.filter_map(|id| self.context.live.get(id)).collect()
    }
}
