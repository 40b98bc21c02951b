use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{
    Answer, CheckIn, Claim, DocumentKind, Done, Event, EventFormat, EventStatus, Pledge, Rsvp,
    Seat, SeatRule, SeatState, Task,
};
use crate::view::testing::Town;
use crate::view::{AnswerState, AnswerView, EventView, event};
use jiff::civil::{Date, DateTime, date, datetime};

pub(super) const START: DateTime = datetime(2026, 11, 28, 10, 0, 0, 0);
pub(super) const DEADLINE: Date = date(2026, 11, 25);

pub(super) struct Meeting {
    pub(super) town: Town,
    pub(super) id: DocumentId,
    pub(super) record: RecordId,
    pub(super) office: CardId,
    pub(super) ada: CardId,
    pub(super) bob: CardId,
}

pub(super) fn meeting() -> Meeting {
    let mut town = Town::new(date(2026, 11, 22));
    let office = town.organiser("Projektbüro");
    let (ada, bob) = (town.person("Ada"), town.person("Bob"));
    let id = town.document(DocumentKind::Event, "Herbsteinsatz");
    let event = Event {
        format: Some(EventFormat::Einsatz),
        title: Some("Herbsteinsatz".to_owned()),
        start: Some(START),
        place: Some("Burgstraße".to_owned()),
        deadline: Some(DEADLINE),
        ..Event::default()
    };
    let record = town.add(id, office, event);
    Meeting {
        town,
        id,
        record,
        office,
        ada,
        bob,
    }
}

pub(super) fn yes(adults: i64, children: i64) -> Rsvp {
    Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(adults),
        children: Some(children),
        entered_on: Some(date(2026, 11, 20)),
        for_start: Some(START),
        for_place: Some("Burgstraße".to_owned()),
        ..Rsvp::default()
    }
}

impl Meeting {
    pub(super) fn limit(&mut self, rule: SeatRule, seats: i64) {
        self.town.edit(self.record, "seat_rule", &rule, self.office);
        self.town.edit(self.record, "seats", &seats, self.office);
    }

    pub(super) fn answer(&mut self, party: CardId, rsvp: Rsvp) -> RecordId {
        self.town.add(self.id, party, rsvp)
    }

    pub(super) fn seat(&mut self, rsvp: RecordId, state: SeatState) -> RecordId {
        let seat = Seat {
            rsvp: Some(rsvp),
            state: Some(state),
        };
        self.town.add(self.id, self.office, seat)
    }

    pub(super) fn check_in(&mut self, rsvp: Option<RecordId>, heads: i64, door: &str) {
        let check_in = CheckIn {
            rsvp,
            heads: Some(heads),
            door: Some(door.to_owned()),
        };
        self.town.add(self.id, self.office, check_in);
    }

    pub(super) fn view(&self) -> EventView {
        self.town
            .look(self.ada, |scene| event(scene, self.id))
            .expect("an event")
    }

    pub(super) fn of(&self, rsvp: RecordId) -> AnswerView {
        let answers = self.view().answers;
        answers
            .into_iter()
            .find(|answer| answer.head.id == rsvp)
            .expect("an answer")
    }
}

#[test]
fn a_yes_to_an_event_with_enough_seats_is_valid_at_once() {
    let mut meeting = meeting();
    let rsvp = meeting.answer(meeting.ada, yes(2, 3));
    assert_eq!(meeting.of(rsvp).state, AnswerState::In);
    let heads = meeting.view().heads;
    assert_eq!((heads.coming.adults, heads.coming.children), (2, 3));
}

#[test]
fn an_answer_after_the_deadline_or_without_adults_is_asked_for() {
    let mut meeting = meeting();
    let late = Rsvp {
        entered_on: Some(date(2026, 11, 26)),
        ..yes(1, 0)
    };
    let late = meeting.answer(meeting.ada, late);
    let child = meeting.answer(meeting.bob, yes(0, 1));
    for rsvp in [late, child] {
        let answer = meeting.of(rsvp);
        assert_eq!(
            (answer.state, answer.needs_organiser),
            (AnswerState::Asked, true)
        );
    }
    assert_eq!(meeting.view().heads.asked.heads(), 2);
    meeting.seat(child, SeatState::In);
    assert_eq!(meeting.of(child).state, AnswerState::In);
}

#[test]
fn an_answer_on_the_day_of_the_deadline_is_in_time() {
    let mut meeting = meeting();
    let rsvp = Rsvp {
        entered_on: Some(DEADLINE),
        ..yes(1, 0)
    };
    let rsvp = meeting.answer(meeting.ada, rsvp);
    assert_eq!(meeting.of(rsvp).state, AnswerState::In);
}

#[test]
fn limited_seats_need_a_seat_record_first_come_from_the_server_else_from_organisers() {
    let mut meeting = meeting();
    let rsvp = meeting.answer(meeting.ada, yes(1, 0));
    for (rule, by_organiser) in [(SeatRule::FirstCome, false), (SeatRule::WeChoose, true)] {
        meeting.limit(rule, 60);
        let answer = meeting.of(rsvp);
        assert_eq!(
            (answer.state, answer.needs_organiser),
            (AnswerState::Asked, by_organiser)
        );
    }
    meeting.seat(rsvp, SeatState::Waiting);
    assert_eq!(meeting.of(rsvp).state, AnswerState::Waiting);
    assert_eq!(meeting.view().heads.waiting.heads(), 1);
}

#[test]
fn a_live_seat_wins_over_the_waiting_list_and_a_withdrawn_one_does_not() {
    let mut meeting = meeting();
    meeting.limit(SeatRule::WeChoose, 12);
    let rsvp = meeting.answer(meeting.ada, yes(1, 0));
    let seat = meeting.seat(rsvp, SeatState::In);
    meeting.seat(rsvp, SeatState::Waiting);
    assert_eq!(meeting.of(rsvp).state, AnswerState::In);
    meeting.town.withdraw(meeting.office, seat);
    assert_eq!(meeting.of(rsvp).state, AnswerState::Waiting);
}

#[test]
fn a_seat_whose_state_is_contradictory_seats() {
    let mut meeting = meeting();
    meeting.limit(SeatRule::WeChoose, 12);
    let rsvp = meeting.answer(meeting.ada, yes(1, 0));
    let seat = meeting.seat(rsvp, SeatState::Waiting);
    meeting
        .town
        .also(seat, "state", &SeatState::In, meeting.office);
    assert_eq!(meeting.of(rsvp).state, AnswerState::In);
}

#[test]
fn more_heads_than_seats_are_shown_and_nobody_is_removed() {
    let mut meeting = meeting();
    meeting.limit(SeatRule::WeChoose, 4);
    for party in [meeting.ada, meeting.bob] {
        let rsvp = meeting.answer(party, yes(2, 1));
        meeting.seat(rsvp, SeatState::In);
    }
    let view = meeting.view();
    let overbooked = view.overbooked.expect("six heads on four seats");
    assert_eq!((overbooked.taken, overbooked.seats), (6, 4));
    assert_eq!((view.heads.coming.answers, view.seats_left), (2, Some(0)));
    meeting.limit(SeatRule::No, 4);
    assert_eq!(meeting.view().overbooked, None);
}

#[test]
fn no_maybe_and_withdrawn_answers_are_told_apart() {
    let mut meeting = meeting();
    let no = meeting.answer(
        meeting.ada,
        Rsvp {
            answer: Some(Answer::No),
            ..yes(2, 1)
        },
    );
    let maybe = meeting.answer(
        meeting.bob,
        Rsvp {
            answer: Some(Answer::Maybe),
            ..yes(1, 0)
        },
    );
    let gone = meeting.answer(meeting.office, yes(5, 0));
    meeting.town.withdraw(meeting.office, gone);
    assert_eq!(meeting.of(no).state, AnswerState::No);
    assert_eq!(meeting.of(maybe).state, AnswerState::Maybe);
    assert_eq!(meeting.of(gone).state, AnswerState::Withdrawn);
    let heads = meeting.view().heads;
    assert_eq!(
        (heads.coming.heads(), heads.asked.heads(), heads.no.heads()),
        (0, 1, 3)
    );
}

#[test]
fn what_was_asked_for_and_is_taken_back_by_somebody_else_is_refused() {
    let mut meeting = meeting();
    meeting.limit(SeatRule::WeChoose, 12);
    let (ada, bob, office) = (meeting.ada, meeting.bob, meeting.office);
    let asked = meeting.answer(ada, yes(2, 0));
    let waits = meeting.answer(bob, yes(1, 0));
    meeting.seat(waits, SeatState::Waiting);
    for rsvp in [asked, waits] {
        meeting.town.withdraw(office, rsvp);
        let answer = meeting.of(rsvp);
        assert_eq!(
            (answer.state, answer.counted),
            (AnswerState::Refused, false)
        );
    }
    let own = meeting.answer(ada, yes(1, 0));
    meeting.town.withdraw(ada, own);
    assert_eq!(meeting.of(own).state, AnswerState::Withdrawn);
    let had_a_seat = meeting.answer(ada, yes(1, 0));
    meeting.seat(had_a_seat, SeatState::In);
    assert_eq!(meeting.of(had_a_seat).seat, Some(SeatState::In));
    meeting.town.withdraw(office, had_a_seat);
    assert_eq!(meeting.of(had_a_seat).state, AnswerState::Withdrawn);
}

#[test]
fn what_is_still_promised_is_neither_handed_in_nor_done() {
    let mut meeting = meeting();
    let (id, ada, office) = (meeting.id, meeting.ada, meeting.office);
    let pledge = |item: &str, delivered| Pledge {
        item: Some(item.to_owned()),
        delivered: Some(delivered),
        ..Pledge::default()
    };
    meeting.town.add(id, ada, pledge("Blechkuchen", false));
    meeting.town.add(id, ada, pledge("Salat", true));
    for (title, is_done) in [("Aufbau", true), ("Abbau", false)] {
        let shift = Task {
            title: Some(title.to_owned()),
            ..Task::default()
        };
        let task = Some(meeting.town.add(id, office, shift));
        let day = Some(START.date());
        let claim = Claim {
            task,
            day,
            ..Claim::default()
        };
        meeting.town.add(id, ada, claim);
        if is_done {
            let done = Done {
                task,
                day: Some(date(2026, 11, 22)),
                ..Done::default()
            };
            meeting.town.add(id, ada, done);
        }
    }
    let promised = meeting.view().promised;
    let promised: Vec<_> = promised
        .iter()
        .map(|entry| (entry.owner.id, entry.title.as_deref()))
        .collect();
    assert_eq!(promised, [(ada, Some("Blechkuchen")), (ada, Some("Abbau"))]);
}

#[test]
fn an_answer_for_an_older_start_or_place_has_to_be_confirmed() {
    let mut meeting = meeting();
    let old = meeting.answer(meeting.ada, yes(1, 0));
    let silent = Rsvp {
        for_start: None,
        for_place: None,
        ..yes(1, 0)
    };
    let silent = meeting.answer(meeting.bob, silent);
    assert_eq!(meeting.of(old).moved, None);
    let later = datetime(2026, 11, 28, 11, 0, 0, 0);
    meeting
        .town
        .edit(meeting.record, "start", &later, meeting.office);
    let moved = meeting.of(old).moved.expect("it moved");
    assert_eq!(
        (moved.answered_start, moved.answered_place),
        (Some(START), None)
    );
    assert_eq!(meeting.of(silent).moved, None);
    let heads = meeting.view().heads;
    assert_eq!((heads.coming.heads(), heads.to_reconfirm.heads()), (2, 1));
    meeting.town.edit(old, "for_start", &later, meeting.ada);
    assert_eq!(meeting.of(old).moved, None);
    let gate = "Tor".to_owned();
    meeting
        .town
        .edit(meeting.record, "place", &gate, meeting.office);
    assert!(meeting.of(old).moved.is_some());
}

#[test]
fn an_event_is_cancelled_if_any_concurrent_value_says_so_or_if_it_is_withdrawn() {
    let mut meeting = meeting();
    let status = |meeting: &Meeting| meeting.view().event.expect("an event").status;
    assert_eq!(status(&meeting), EventStatus::Planned);
    let (record, office) = (meeting.record, meeting.office);
    meeting
        .town
        .edit(record, "status", &EventStatus::Planned, office);
    meeting
        .town
        .also(record, "status", &EventStatus::Cancelled, office);
    assert_eq!(status(&meeting), EventStatus::Cancelled);
    meeting
        .town
        .edit(record, "status", &EventStatus::Planned, office);
    assert_eq!(status(&meeting), EventStatus::Planned);
    meeting.town.withdraw(office, record);
    assert_eq!(status(&meeting), EventStatus::Cancelled);
}
