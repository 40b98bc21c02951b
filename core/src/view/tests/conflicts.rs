use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{
    Answer, Area, Calendar, Claim, DocumentKind, Door, Event, FieldOfWork, Level, Rsvp, Task, Wish,
};
use crate::view::testing::Town;
use crate::view::{Conflict, Dispute, Shown, conflicts};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

struct Place {
    town: Town,
    id: DocumentId,
    office: CardId,
    ada: CardId,
    bob: CardId,
}

fn place(kind: DocumentKind) -> Place {
    let mut town = Town::new(TODAY);
    let office = town.organiser("Projektbüro");
    let (ada, bob) = (town.person("Ada"), town.person("Bob"));
    let id = town.document(kind, "Dokument");
    Place {
        town,
        id,
        office,
        ada,
        bob,
    }
}

impl Place {
    fn seen_by(&self, me: CardId) -> Vec<Conflict> {
        self.town.look(me, conflicts)
    }

    fn door(&mut self, host: CardId, wish: Option<RecordId>, day: i8) -> RecordId {
        let door = Door {
            wish,
            date: Some(date(2026, 12, day)),
            ..Door::default()
        };
        self.town.add_by(self.id, self.office, host, door)
    }

    fn wish(&mut self, host: CardId, day: i8) -> RecordId {
        let wish = Wish {
            entered_on: Some(TODAY),
            first: Some(date(2026, 12, day)),
            ..Wish::default()
        };
        self.town.add(self.id, host, wish)
    }

    fn task(&mut self, people: Option<i64>) -> RecordId {
        let task = Task {
            title: Some("Gießen".to_owned()),
            people,
            ..Task::default()
        };
        self.town.add(self.id, self.office, task)
    }

    fn claim(&mut self, who: CardId, task: RecordId, day: Option<Date>) {
        let claim = Claim {
            task: Some(task),
            day,
            heads: None,
        };
        self.town.add(self.id, who, claim);
    }
}

#[test]
fn a_contradictory_field_troubles_its_owner_and_organisers_and_nobody_else() {
    let mut place = place(DocumentKind::Calendar);
    let door = place.door(place.ada, None, 3);
    place
        .town
        .edit(door, "motto", &"Waffeln".to_owned(), place.ada);
    place
        .town
        .also(door, "motto", &"Suppe".to_owned(), place.office);
    for me in [place.ada, place.office] {
        let found = place.seen_by(me);
        let Dispute::Field {
            entry,
            contradiction,
        } = &found[0].dispute
        else {
            panic!("a field: {found:?}");
        };
        assert!(found[0].may_settle);
        assert_eq!((entry.id, contradiction.field.as_str()), (door, "motto"));
        let values: Vec<_> = contradiction
            .values
            .iter()
            .map(|value| &value.value)
            .collect();
        let text = |text: &str| Shown::Text(text.to_owned());
        assert_eq!(values, [&text("Waffeln"), &text("Suppe")]);
        assert_eq!(
            contradiction.values[1].by.as_ref().map(|by| by.id),
            Some(place.office)
        );
    }
    assert!(place.seen_by(place.bob).is_empty());
}

#[test]
fn a_host_sees_a_contradictory_date_and_only_organisers_may_settle_it() {
    let mut place = place(DocumentKind::Calendar);
    let door = place.door(place.ada, None, 3);
    place
        .town
        .also(door, "date", &date(2026, 12, 4), place.office);
    let host = place.seen_by(place.ada);
    assert!(!host[0].may_settle);
    assert!(
        matches!(&host[0].dispute, Dispute::Field { contradiction, .. } if contradiction.values.len() == 2)
    );
    assert!(place.seen_by(place.office)[0].may_settle);
}

#[test]
fn equal_concurrent_values_and_withdrawn_records_are_no_contradiction() {
    let mut place = place(DocumentKind::Calendar);
    let door = place.door(place.ada, None, 3);
    place
        .town
        .edit(door, "motto", &"Waffeln".to_owned(), place.ada);
    place
        .town
        .also(door, "motto", &"Waffeln".to_owned(), place.office);
    assert!(place.seen_by(place.ada).is_empty());
    place
        .town
        .also(door, "motto", &"Suppe".to_owned(), place.office);
    assert_eq!(place.seen_by(place.ada).len(), 1);
    place.town.withdraw(place.ada, door);
    assert!(place.seen_by(place.ada).is_empty());
}

#[test]
fn two_grants_of_a_day_are_shown_to_both_hosts_and_organisers() {
    let mut place = place(DocumentKind::Calendar);
    let doors = [
        place.door(place.ada, None, 12),
        place.door(place.bob, None, 12),
    ];
    let other = place.town.person("Carla");
    assert!(place.seen_by(other).is_empty());
    for me in [place.ada, place.bob, place.office] {
        let found = place.seen_by(me);
        let Dispute::TwoGrants {
            date: on,
            doors: of,
            ..
        } = &found[0].dispute
        else {
            panic!("two grants: {found:?}");
        };
        assert!(found[0].may_settle && found.len() == 1);
        assert_eq!(*on, date(2026, 12, 12));
        assert_eq!(of.iter().map(|door| door.id).collect::<Vec<_>>(), doors);
    }
}

#[test]
fn a_late_wish_and_a_door_to_somebody_else_are_shown_as_contested() {
    let mut place = place(DocumentKind::Calendar);
    let frame = Calendar {
        open_sign_up: Some(true),
        ..Calendar::default()
    };
    place.town.add(place.id, place.office, frame);
    place.wish(place.ada, 12);
    assert!(place.seen_by(place.ada).is_empty());
    place.door(place.bob, None, 12);
    for me in [place.ada, place.bob, place.office] {
        let found = place.seen_by(me);
        assert!(
            matches!(found[0].dispute, Dispute::ContestedDay { .. }),
            "{found:?}"
        );
    }
}

#[test]
fn one_wish_granted_on_two_days_is_a_contradiction() {
    let mut place = place(DocumentKind::Calendar);
    let wish = place.wish(place.ada, 12);
    place.door(place.ada, Some(wish), 12);
    let other = place.door(place.ada, Some(wish), 13);
    let found = place.seen_by(place.ada);
    assert!(matches!(&found[0].dispute, Dispute::GrantedTwice { doors, .. } if doors.len() == 2));
    place.town.withdraw(place.office, other);
    assert!(place.seen_by(place.ada).is_empty());
}

#[test]
fn a_wish_withdrawn_while_it_was_granted_is_a_contradiction() {
    let mut place = place(DocumentKind::Calendar);
    let wish = place.wish(place.ada, 12);
    place.door(place.ada, Some(wish), 12);
    place.town.withdraw(place.ada, wish);
    let found = place.seen_by(place.office);
    assert!(
        matches!(found[0].dispute, Dispute::WishWithdrawn { .. }),
        "{found:?}"
    );
}

#[test]
fn two_who_claim_one_task_on_a_day_see_each_other_and_others_do_not() {
    let mut place = place(DocumentKind::Garden);
    let task = place.task(None);
    place.claim(place.ada, task, Some(TODAY));
    place.claim(place.ada, task, None);
    assert!(place.seen_by(place.ada).is_empty(), "one person twice");
    place.claim(place.bob, task, Some(TODAY));
    for me in [place.ada, place.bob, place.office] {
        let found = place.seen_by(me);
        let Dispute::SeveralClaims {
            day,
            wanted,
            coming,
            ..
        } = found[0].dispute
        else {
            panic!("claims: {found:?}");
        };
        assert_eq!((day, wanted, coming), (Some(TODAY), 1, 2));
    }
    let other = place.town.person("Carla");
    assert!(place.seen_by(other).is_empty());
    place.town.today = date(2026, 11, 23);
    assert!(place.seen_by(place.ada).is_empty(), "the day is over");
}

#[test]
fn claims_of_different_days_and_as_many_as_wanted_are_no_contradiction() {
    let mut place = place(DocumentKind::Garden);
    let one = place.task(None);
    place.claim(place.ada, one, Some(TODAY));
    place.claim(place.bob, one, Some(date(2026, 11, 23)));
    let two = place.task(Some(2));
    place.claim(place.ada, two, Some(TODAY));
    place.claim(place.bob, two, Some(TODAY));
    assert!(place.seen_by(place.office).is_empty());
}

#[test]
fn a_party_that_answered_twice_is_shown_to_it_and_to_organisers() {
    let mut place = place(DocumentKind::Event);
    let yes = |adults| Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(adults),
        ..Rsvp::default()
    };
    place.town.add(place.id, place.ada, yes(2));
    place.town.add_by(place.id, place.office, place.ada, yes(3));
    for me in [place.ada, place.office] {
        let found = place.seen_by(me);
        assert!(
            matches!(&found[0].dispute, Dispute::AnsweredTwice { party, .. } if party.id == place.ada)
        );
    }
    assert!(place.seen_by(place.bob).is_empty());
}

#[test]
fn two_events_in_one_document_are_for_organisers_to_clear_up() {
    let mut place = place(DocumentKind::Event);
    for _ in 0..2 {
        place.town.add(place.id, place.office, Event::default());
    }
    let found = place.seen_by(place.office);
    assert!(matches!(&found[0].dispute, Dispute::SeveralFrames { frames } if frames.len() == 2));
    assert!(place.seen_by(place.ada).is_empty());
}

#[test]
fn leads_of_gardens_are_not_troubled_with_contradictions_of_calendars() {
    let mut place = place(DocumentKind::Calendar);
    place
        .town
        .role(place.bob, Area::all(FieldOfWork::Garden), Level::Lead);
    let door = place.door(place.ada, None, 3);
    place
        .town
        .also(door, "motto", &"Suppe".to_owned(), place.office);
    assert!(place.seen_by(place.bob).is_empty());
}
