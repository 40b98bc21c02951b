//! Planning an event, answering it, giving seats, bringing something.

use super::live;
use crate::exchange::fold_name;
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{
    Act, Answer, Asker, DocumentKind, Event, Kind, NewRecord, Patch, Pledge, Record, Rsvp, Seat,
    SeatState, Withdrawal, ruling,
};
use crate::phone::{Error, Phone, Receipt};
use crate::register::RegisterAct;
use crate::view::DocumentRecords;
use jiff::civil::Date;

/// What a party answers to an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventAnswer {
    /// Coming or not.
    pub answer: Option<Answer>,
    /// Adults; what was answered before if none, else one for a yes.
    pub adults: Option<i64>,
    /// Children; what was answered before if none.
    pub children: Option<i64>,
    /// What they would help with; what was said before if none.
    pub helper_wish: Option<String>,
    /// What the party had promised and does not keep: taken back together with the answer.
    pub taking_back: Vec<RecordId>,
}

impl Phone {
    /// A new event, in a document of its own.
    pub fn plan_event(&self, event: Event, asker: Asker) -> Result<(DocumentId, Receipt), Error> {
        let record = NewRecord::from(event.clone());
        crate::model::check_creation(Kind::Event, &record.values())?;
        let mut batch = self.batch();
        let added = batch.enter_register(RegisterAct::AddDocument {
            kind: DocumentKind::Event,
            title: event.title.clone().unwrap_or_default(),
            series: String::new(),
            year: None,
        });
        let document = DocumentId::of_command(added);
        batch.enter(document, Act::PlanEvent(event), asker);
        Ok((document, self.enter_together(batch)?))
    }

    /// Answers an event for the asker's owner, with the start and place that it answers. A party that has
    /// answered already changes that answer; the one with a seat if there are several.
    pub fn answer_event(
        &self,
        event: DocumentId,
        answer: EventAnswer,
        asker: Asker,
        today: Date,
    ) -> Result<Receipt, Error> {
        let party = asker.owner.unwrap_or_else(|| self.me());
        let mut batch = self.batch();
        for record in answer.taking_back {
            let target = Some(record);
            batch.enter(
                event,
                Act::Withdraw(Withdrawal { target }),
                Asker::default(),
            );
        }
        let act = self.look_into(event, today, |_, document| {
            let planned = ruling(live(document, Kind::Event));
            let planned = planned.map(Event::of).unwrap_or_default();
            let before = answer_of(document, party);
            let old = before.map(Rsvp::of).unwrap_or_default();
            let alone = (answer.answer == Some(Answer::Yes)).then_some(1);
            let rsvp = Rsvp {
                answer: answer.answer,
                adults: answer.adults.or(old.adults).or(alone),
                children: answer.children.or(old.children),
                entered_on: old.entered_on.or(Some(today)),
                for_start: planned.start,
                for_place: planned.place,
                helper_wish: answer.helper_wish.or(old.helper_wish.clone()),
            };
            crate::model::check_creation(Kind::Rsvp, &rsvp.values())?;
            Ok(match before {
                None => Act::AnswerEvent(rsvp),
                Some(before) => say_again(before.id, &rsvp.into(), &["entered_on"]),
            })
        })?;
        batch.enter(event, act, asker);
        self.enter_together(batch)
    }

    /// Gives an answer its seats, or puts it on the waiting list; changes the seat that it has.
    pub fn give_seat(
        &self,
        event: DocumentId,
        rsvp: RecordId,
        state: SeatState,
        today: Date,
    ) -> Result<Receipt, Error> {
        let act = self.look_into(event, today, |_, document| {
            let given = Seat {
                rsvp: Some(rsvp),
                state: Some(state),
            };
            Ok(match seat_of(document, rsvp) {
                None => Act::GiveSeat(given),
                Some(seat) => say_again(seat.id, &given.into(), &["rsvp"]),
            })
        })?;
        self.enter(event, act, Asker::default())
    }

    /// What a party brings was handed in. A pledge of it that the party made already is marked; else it is
    /// pledged and handed in at once.
    pub fn hand_in(
        &self,
        event: DocumentId,
        pledge: Pledge,
        asker: Asker,
        today: Date,
    ) -> Result<Receipt, Error> {
        let party = asker.owner.unwrap_or_else(|| self.me());
        let pledge = Pledge {
            delivered: Some(true),
            ..pledge
        };
        let act = self.look_into(event, today, |_, document| {
            let mut pledges = live(document, Kind::Pledge);
            let before =
                pledges.find(|old| old.meta.owner == party && is_same(&Pledge::of(old), &pledge));
            Ok(match before {
                None => Act::PledgeItem(pledge.clone()),
                Some(before) => say_again(before.id, &pledge.clone().into(), &["bring"]),
            })
        })?;
        self.enter(event, act, asker)
    }
}

/// Whether two pledges are of the same wanted thing, or of the same own idea.
fn is_same(one: &Pledge, other: &Pledge) -> bool {
    let own = |pledge: &Pledge| pledge.item.as_deref().map(fold_name);
    one.bring == other.bring && (one.bring.is_some() || own(one) == own(other))
}

/// Puts every field of `said` but those `fixed` at creation. Also those that read the same already: where a
/// field is contradictory, saying a thing again settles it.
fn say_again(record: RecordId, said: &NewRecord, fixed: &[&str]) -> Act {
    let values = said.values().into_iter();
    let puts = values.filter(|(field, _)| !fixed.contains(&field.name));
    Act::Edit(Patch {
        record,
        kind: said.kind(),
        fields: puts
            .map(|(field, value)| (field.name.to_owned(), value))
            .collect(),
    })
}

/// A party's answer that counts; the one with a seat if there are several.
fn answer_of(document: &DocumentRecords, party: CardId) -> Option<&Record> {
    let answers = || live(document, Kind::Rsvp).filter(|record| record.meta.owner == party);
    let seated = answers().find(|record| seat_of(document, record.id).is_some());
    seated.or_else(|| answers().next())
}

fn seat_of(document: &DocumentRecords, rsvp: RecordId) -> Option<&Record> {
    live(document, Kind::Seat).find(|seat| Seat::of(seat).rsvp == Some(rsvp))
}
