//! Seats by order of arrival.

use crate::town::{Phone, Town};
use mitmach_core::model::{Act, Answer, Kind, Patch, Rsvp, Seat, SeatState, Value, Withdrawal};
use mitmach_core::sync::{Item, Verdict};
use mitmach_core::{DocumentId, RecordId};

fn yes(adults: i64, children: i64, entered: i8) -> Act {
    let (month, day) = if entered > 30 {
        (12, entered - 30)
    } else {
        (11, entered)
    };
    Act::AnswerEvent(Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(adults),
        children: Some(children),
        entered_on: Some(jiff::civil::date(2026, month, day)),
        ..Rsvp::default()
    })
}

fn answers(phone: &mut Phone, town: &Town, event: DocumentId, act: &Act) -> RecordId {
    phone.accepted(&town.server);
    let command = phone.act(event, act);
    phone.accepted(&town.server);
    RecordId::new(command, 0)
}

/// The states of all seat records of an answer.
fn seats(phone: &mut Phone, town: &Town, event: DocumentId, rsvp: RecordId) -> Vec<SeatState> {
    phone.accepted(&town.server);
    let records = phone
        .replica(event)
        .records(event)
        .filter(|record| record.kind == Kind::Seat);
    let mut states: Vec<SeatState> = records
        .map(|record| Seat::of(&record))
        .filter(|seat| seat.rsvp == Some(rsvp))
        .filter_map(|seat| seat.state)
        .collect();
    states.sort_unstable();
    states
}

fn edit(rsvp: RecordId, field: &str, value: Value) -> Act {
    let fields = [(field.to_owned(), value)].into();
    Act::Edit(Patch {
        record: rsvp,
        kind: Kind::Rsvp,
        fields,
    })
}

#[test]
fn who_comes_first_is_seated_and_the_others_wait_and_move_up() {
    let mut town = Town::new();
    let (event, _) = town.event(5);
    let mut anna = town.member("Anna", 2);
    let mut bernd = town.member("Bernd", 3);
    let mut carla = town.member("Carla", 4);
    let first = answers(&mut anna, &town, event, &yes(2, 1, 22));
    let second = answers(&mut bernd, &town, event, &yes(3, 0, 22));
    let third = answers(&mut carla, &town, event, &yes(2, 0, 22));
    assert_eq!(seats(&mut anna, &town, event, first), [SeatState::In]);
    assert_eq!(seats(&mut anna, &town, event, second), [SeatState::Waiting]);
    assert_eq!(
        seats(&mut anna, &town, event, third),
        [SeatState::In],
        "two still fit"
    );
    // Anna can't come: three seats are free, for whom has waited.
    let withdraw = Act::Withdraw(Withdrawal {
        target: Some(first),
    });
    answers(&mut anna, &town, event, &withdraw);
    assert_eq!(
        seats(&mut bernd, &town, event, second),
        [SeatState::In, SeatState::Waiting]
    );
    // Whatever happens next writes no seat twice.
    answers(
        &mut carla,
        &town,
        event,
        &edit(third, "helper_wish", Value::Text("Kuchen".into())),
    );
    assert_eq!(seats(&mut carla, &town, event, third), [SeatState::In]);
    assert_eq!(
        seats(&mut carla, &town, event, second),
        [SeatState::In, SeatState::Waiting]
    );
}

#[test]
fn a_yes_that_becomes_a_no_makes_room() {
    let mut town = Town::new();
    let (event, _) = town.event(2);
    let (mut anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    let first = answers(&mut anna, &town, event, &yes(2, 0, 22));
    let second = answers(&mut bernd, &town, event, &yes(1, 0, 22));
    assert_eq!(
        seats(&mut bernd, &town, event, second),
        [SeatState::Waiting]
    );
    answers(
        &mut anna,
        &town,
        event,
        &edit(first, "answer", Value::Text("no".into())),
    );
    assert_eq!(
        seats(&mut bernd, &town, event, second),
        [SeatState::In, SeatState::Waiting]
    );
}

#[test]
fn late_answers_and_children_alone_are_left_to_people() {
    let mut town = Town::new();
    let (event, _) = town.event(10);
    let (mut anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    let late = answers(&mut anna, &town, event, &yes(1, 0, 32));
    let children = answers(&mut bernd, &town, event, &yes(0, 2, 22));
    assert_eq!(seats(&mut anna, &town, event, late), []);
    assert_eq!(seats(&mut anna, &town, event, children), []);
}

#[test]
fn more_seats_let_people_in_and_fewer_remove_nobody() {
    let mut town = Town::new();
    let (event, record) = town.event(1);
    let (mut anna, mut bernd) = (town.member("Anna", 2), town.member("Bernd", 3));
    let first = answers(&mut anna, &town, event, &yes(1, 0, 22));
    let second = answers(&mut bernd, &town, event, &yes(1, 0, 22));
    let set = |seats: i64| {
        let fields = [("seats".to_owned(), Value::Int(seats))].into();
        Act::Edit(Patch {
            record,
            kind: Kind::Event,
            fields,
        })
    };
    town.organiser.accepted(&town.server);
    town.organiser.act(event, &set(2));
    town.organiser.accepted(&town.server);
    assert_eq!(
        seats(&mut bernd, &town, event, second),
        [SeatState::In, SeatState::Waiting]
    );
    town.organiser.act(event, &set(0));
    town.organiser.accepted(&town.server);
    assert_eq!(seats(&mut bernd, &town, event, first), [SeatState::In]);
    assert_eq!(
        seats(&mut bernd, &town, event, second),
        [SeatState::In, SeatState::Waiting]
    );
}

#[test]
fn a_seat_that_an_organiser_takes_back_is_not_given_again_by_itself() {
    let mut town = Town::new();
    let (event, _) = town.event(5);
    let mut anna = town.member("Anna", 2);
    let rsvp = answers(&mut anna, &town, event, &yes(1, 0, 22));
    town.organiser.accepted(&town.server);
    let seat = {
        let mut records = town.organiser.replica(event).records(event);
        records
            .find(|record| record.kind == Kind::Seat)
            .map(|record| record.id)
    };
    town.organiser
        .act(event, &Act::Withdraw(Withdrawal { target: seat }));
    town.organiser.accepted(&town.server);
    answers(
        &mut anna,
        &town,
        event,
        &edit(rsvp, "adults", Value::Int(2)),
    );
    assert_eq!(
        seats(&mut anna, &town, event, rsvp),
        [SeatState::In],
        "the old one alone"
    );
}

#[test]
fn answers_that_arrive_in_one_batch_are_seated_in_the_logs_order() {
    let mut town = Town::new();
    let (event, _) = town.event(3);
    let mut phones: Vec<Phone> = (2..6)
        .map(|seed| town.member(&format!("Gast {seed}"), seed))
        .collect();
    for phone in &mut phones {
        phone.accepted(&town.server);
        phone.act(event, &yes(1, 0, 22));
    }
    let pushes: Vec<mitmach_server::community::Push<'_>> = phones
        .iter()
        .map(|phone| mitmach_server::community::Push {
            device: phone.device,
            envelopes: &phone.outbox,
        })
        .collect();
    town.server
        .town(town.id)
        .expect("a town")
        .judge(&pushes)
        .expect("judged");
    let mut watcher = town.member("Wilma", 9);
    let states: Vec<Vec<SeatState>> = (0..4)
        .map(|index| {
            let command = mitmach_core::sync::Envelope::decode(&phones[index].outbox[0])
                .expect("an envelope")
                .command;
            seats(&mut watcher, &town, event, RecordId::new(command, 0))
        })
        .collect();
    let one = |state| vec![state];
    assert_eq!(
        states,
        [
            one(SeatState::In),
            one(SeatState::In),
            one(SeatState::In),
            one(SeatState::Waiting)
        ]
    );
}

#[test]
fn the_stewards_changes_come_back_as_duplicates() {
    let mut town = Town::new();
    let (event, _) = town.event(5);
    let mut anna = town.member("Anna", 2);
    answers(&mut anna, &town, event, &yes(1, 0, 22));
    let others = anna.received.iter().filter_map(|item| match item {
        Item::Change(_, _, envelope) => Some(envelope.clone()),
        _ => None,
    });
    anna.outbox = others.collect();
    assert_eq!(anna.outbox.len(), 2, "the event and the seat");
    let verdicts = anna.sync(&town.server);
    assert!(
        verdicts
            .iter()
            .all(|verdict| matches!(verdict, Verdict::Duplicate(..)))
    );
}
