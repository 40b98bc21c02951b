//! What takes more than one look or command, as one call.

use crate::town::Town;
use jiff::civil::date;
use mitmach_core::everyday::EventAnswer;
use mitmach_core::ids::{CardId, DocumentId, RecordId};
use mitmach_core::model::{
    Act, Answer, Asker, Bed, Calendar, Door, Event, EventFormat, Pledge, Rsvp, SeatState, Value,
    Wish,
};
use mitmach_core::phone::{Error, Phone};
use mitmach_core::register::CardKind;
use mitmach_core::view::{self, AnswerState, AnswerView, EventView, Scene, WishState};

const TODAY: jiff::civil::Date = date(2026, 11, 22);

fn look<T>(phone: &Phone, view: impl FnOnce(&Scene<'_>) -> T) -> T {
    phone.look(TODAY, view).expect("a look")
}

fn party(phone: &Phone, name: &str) -> CardId {
    let added = phone.add_card(CardKind::Household, name, false);
    added.expect("entered").0
}

fn owned_by(owner: CardId) -> Asker {
    Asker {
        owner: Some(owner),
        ..Asker::default()
    }
}

#[test]
fn two_organisers_who_set_the_same_year_up_make_one_document_and_usual_things_need_not_be_said() {
    let (one, other) = (Town::organiser(), Town::organiser());
    let (calendar, _) = one
        .phone
        .set_up_calendar(2026, Calendar::default())
        .expect("set up");
    let (same, _) = other
        .phone
        .set_up_calendar(2026, Calendar::default())
        .expect("set up");
    assert_eq!(calendar, same);
    let view = look(&one.phone, |scene| view::calendar(scene, calendar)).expect("a calendar");
    assert_eq!(view.days.len(), 24);
    let frame = view.frame.expect("a frame");
    assert_eq!(
        (frame.usual_minutes, frame.doors_per_day),
        (Some(30), Some(1))
    );
    let (garden, _) = one.phone.add_garden("Oasengarten", 2026).expect("added");
    let (same, _) = one.phone.add_garden(" OASENGARTEN ", 2026).expect("added");
    assert_eq!(garden, same, "a name's case and gaps make no other garden");
}

#[test]
fn a_door_grants_the_hosts_own_wish_for_its_day() {
    let town = Town::organiser();
    let phone = &town.phone;
    let (calendar, _) = phone
        .set_up_calendar(2026, Calendar::default())
        .expect("set up");
    let host = party(phone, "Familie im Stieg");
    let wish = |day| {
        Act::WishDoor(Wish {
            entered_on: Some(TODAY),
            first: Some(date(2026, 12, day)),
            ..Wish::default()
        })
    };
    phone
        .enter(calendar, wish(12), owned_by(host))
        .expect("wished");
    let later = phone
        .enter(calendar, wish(15), owned_by(host))
        .expect("wished");
    let door = Door {
        date: Some(date(2026, 12, 15)),
        ..Door::default()
    };
    phone.grant_door(calendar, host, door).expect("granted");
    let view = look(phone, |scene| view::calendar(scene, calendar)).expect("a calendar");
    assert_eq!(view.doors[0].fields.wish, later.record);
    assert_eq!(view.doors[0].host.id, host);
    assert!(matches!(view.wishes[1].state, WishState::Granted { .. }));
}

#[test]
fn an_edit_leaves_alone_what_the_person_did_not_change() {
    let town = Town::organiser();
    let phone = &town.phone;
    let (garden, _) = phone.add_garden("Oasengarten", 2026).expect("added");
    let before = Bed {
        number: Some(4),
        name: Some("Frühbeet".to_owned()),
        ..Bed::default()
    };
    let bed = phone
        .enter(garden, Act::AddBed(before.clone()), Asker::default())
        .expect("entered");
    let bed = bed.record.expect("a record");
    let after = Bed {
        note: Some("bei Sonne lüften".to_owned()),
        ..before.clone()
    };
    let edited = phone
        .edit(garden, bed, &before.clone().into(), &after.clone().into())
        .expect("entered");
    assert!(edited.is_some());
    let again = phone
        .edit(garden, bed, &after.clone().into(), &after.into())
        .expect("nothing to enter");
    assert_eq!(again, None);
    let pending = phone.status().expect("a status").only_here;
    let mitmach_core::phone::Content::Act(Act::Edit(patch), _) =
        &pending[pending.len() - 1].content
    else {
        panic!("an edit");
    };
    assert_eq!(patch.fields.len(), 1, "only the note");
}

/// An event with a place for questions, and who asks.
fn event(phone: &Phone) -> DocumentId {
    let event = Event {
        format: Some(EventFormat::Einsatz),
        title: Some("Herbsteinsatz".to_owned()),
        start: Some(date(2026, 11, 28).at(10, 0, 0, 0)),
        place: Some("Oasengarten".to_owned()),
        ..Event::default()
    };
    let (document, _) = phone.plan_event(event, Asker::default()).expect("planned");
    document
}

fn event_view(phone: &Phone, document: DocumentId) -> EventView {
    look(phone, |scene| view::event(scene, document)).expect("an event")
}

fn the_answer(phone: &Phone, document: DocumentId) -> AnswerView {
    let answers = event_view(phone, document).answers;
    assert_eq!(answers.len(), 1);
    answers[0].clone()
}

#[test]
fn who_answers_again_changes_the_answer_and_says_for_which_start_and_place() {
    let town = Town::organiser();
    let phone = &town.phone;
    let document = event(phone);
    let family = party(phone, "Familie im Stieg");
    let yes = EventAnswer {
        answer: Some(Answer::Yes),
        children: Some(3),
        ..EventAnswer::default()
    };
    phone
        .answer_event(document, yes, owned_by(family), TODAY)
        .expect("answered");
    let first = the_answer(phone, document).fields;
    let expected = Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(1),
        children: Some(3),
        entered_on: Some(TODAY),
        for_start: Some(date(2026, 11, 28).at(10, 0, 0, 0)),
        for_place: Some("Oasengarten".to_owned()),
        helper_wish: None,
    };
    assert_eq!(first, expected);
    let no = EventAnswer {
        answer: Some(Answer::No),
        ..EventAnswer::default()
    };
    phone
        .answer_event(document, no, owned_by(family), date(2026, 11, 25))
        .expect("answered");
    let second = the_answer(phone, document).fields;
    assert_eq!(
        second,
        Rsvp {
            answer: Some(Answer::No),
            ..expected
        }
    );
    let nothing = phone.answer_event(document, EventAnswer::default(), owned_by(family), TODAY);
    assert!(matches!(nothing, Err(Error::Invalid(_))), "{nothing:?}");
    let nowhere = DocumentId([9; 16]);
    let unknown = phone.answer_event(nowhere, EventAnswer::default(), Asker::default(), TODAY);
    assert!(matches!(unknown, Err(Error::Unknown("document"))));
}

#[test]
fn who_does_not_come_takes_back_what_they_promised_together_with_the_answer() {
    let town = Town::organiser();
    let phone = &town.phone;
    let document = event(phone);
    let family = party(phone, "Familie im Stieg");
    let say = |answer, taking_back| {
        let said = EventAnswer {
            answer: Some(answer),
            taking_back,
            ..EventAnswer::default()
        };
        phone.answer_event(document, said, owned_by(family), TODAY)
    };
    let answer = say(Answer::Yes, Vec::new()).expect("answered");
    let answer = answer.record.expect("a record");
    for item in ["Blechkuchen", "Salat"] {
        let pledge = Act::PledgeItem(Pledge {
            item: Some(item.to_owned()),
            ..Pledge::default()
        });
        phone
            .enter(document, pledge, owned_by(family))
            .expect("pledged");
    }
    let promised = event_view(phone, document).promised;
    let cake = promised[0].id;
    let nothing = say(Answer::No, vec![cake, RecordId([9; 18])]);
    assert!(nothing.is_err(), "all of it or nothing: {nothing:?}");
    assert_eq!(the_answer(phone, document).state, AnswerState::In);
    say(Answer::No, vec![cake]).expect("answered");
    assert_eq!(the_answer(phone, document).state, AnswerState::No);
    let left = event_view(phone, document).promised;
    assert_eq!(left, promised[1..]);
    phone
        .withdraw_all(document, &[answer, left[0].id])
        .expect("taken back");
    let view = event_view(phone, document);
    assert_eq!(view.answers[0].state, AnswerState::Withdrawn);
    assert!(view.promised.is_empty());
}

#[test]
fn a_seat_given_again_changes_the_seat_and_what_is_handed_in_was_pledged() {
    let town = Town::organiser();
    let phone = &town.phone;
    let document = event(phone);
    let family = party(phone, "Familie im Stieg");
    let yes = EventAnswer {
        answer: Some(Answer::Yes),
        ..EventAnswer::default()
    };
    let answer = phone
        .answer_event(document, yes, owned_by(family), TODAY)
        .expect("answered");
    let rsvp = answer.record.expect("a record");
    for state in [SeatState::Waiting, SeatState::In] {
        phone
            .give_seat(document, rsvp, state, TODAY)
            .expect("given");
    }
    let cake = |item: &str| Pledge {
        item: Some(item.to_owned()),
        ..Pledge::default()
    };
    let pledge = Act::PledgeItem(Pledge {
        amount: Some(2),
        ..cake("Blechkuchen")
    });
    phone
        .enter(document, pledge, owned_by(family))
        .expect("pledged");
    for item in ["blechkuchen ", "Torte"] {
        phone
            .hand_in(document, cake(item), owned_by(family), TODAY)
            .expect("handed in");
    }
    let view = event_view(phone, document);
    let mut pledges: Vec<_> = view
        .pledges
        .iter()
        .map(|pledge| (pledge.amount, pledge.fields.delivered))
        .collect();
    pledges.sort_unstable();
    assert_eq!(pledges, vec![(1, Some(true)), (2, Some(true))]);
    let seats = look(phone, |scene| {
        let records = scene
            .documents
            .iter()
            .flat_map(|document| &document.records);
        let seats = records.filter(|record| record.kind == mitmach_core::model::Kind::Seat);
        seats
            .filter_map(|seat| seat.value("state").cloned())
            .collect::<Vec<_>>()
    });
    assert_eq!(seats, vec![Value::Text("in".to_owned())]);
}

#[test]
fn an_invite_is_good_for_a_while_and_its_secret_stays_with_the_person() {
    let town = Town::organiser();
    let phone = &town.phone;
    let (mia, _) = phone
        .add_card(CardKind::Person, "Mia T.", true)
        .expect("entered");
    let invitation = phone.invite(mia, Some(1000)).expect("invited");
    let own = phone.membership().device;
    let open = look(phone, |scene| view::phones(scene, own));
    assert_eq!(open.invites.len(), 1);
    assert_eq!(open.invites[0].person.id, mia);
    assert_eq!(open.invites[0].expires_ms, invitation.expires_ms);
    assert!(open.devices.iter().any(|device| device.this_phone));
    let days = (invitation.expires_ms - 1_795_345_200_000) / 86_400_000;
    assert_eq!(days, 60, "no longer than twice the usual");
}
