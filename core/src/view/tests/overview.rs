use crate::ids::CardId;
use crate::model::{
    Answer, Area, Bed, Calendar, Claim, DocumentKind, Door, DueRule, EntryState, Event,
    FieldOfWork, Kind, Level, Rsvp, SeatRule, Task, Wish,
};
use crate::register::{CardKind, Contact, Row, RowKey};
use crate::view::testing::Town;
use crate::view::{
    DueState, Shown, TodayView, Undecided, documents, people, record, today, withdrawn,
};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

fn town() -> (Town, CardId, CardId) {
    let mut town = Town::new(TODAY);
    let office = town.organiser("Projektbüro");
    let ada = town.person("Ada");
    (town, office, ada)
}

fn screen(town: &Town, me: CardId) -> TodayView {
    town.look(me, |scene| today(scene))
}

fn task(title: &str) -> Task {
    Task {
        title: Some(title.to_owned()),
        due: Some(DueRule::Once),
        first_due: Some(TODAY),
        ..Task::default()
    }
}

fn event_on(day: Date) -> Event {
    Event {
        title: Some("Stammtisch".to_owned()),
        start: Some(day.at(18, 0, 0, 0)),
        ..Event::default()
    }
}

#[test]
fn today_shows_what_is_due_with_my_beds_and_claims_first() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let bed = Bed {
        number: Some(9),
        holder: Some(ada),
        ..Bed::default()
    };
    let bed = town.add(garden, office, bed);
    town.add(garden, office, task("A: anderer"));
    let mine = Task {
        bed: Some(bed),
        ..task("B: mein Beet")
    };
    town.add(garden, office, mine);
    let later = Task {
        first_due: Some(date(2026, 12, 5)),
        ..task("C: übernommen")
    };
    let later = town.add(garden, office, later);
    let claim = Claim {
        task: Some(later),
        day: Some(TODAY),
        heads: None,
    };
    town.add(garden, ada, claim);
    let titles = |me| {
        let due = screen(&town, me).due.into_iter();
        due.map(|due| (due.task.fields.title.unwrap_or_default(), due.mine))
            .collect::<Vec<_>>()
    };
    let all = |list: &[(&str, bool)]| -> Vec<(String, bool)> {
        list.iter()
            .map(|(title, mine)| ((*title).to_owned(), *mine))
            .collect()
    };
    let adas = [
        ("B: mein Beet", true),
        ("C: übernommen", true),
        ("A: anderer", false),
    ];
    assert_eq!(titles(ada), all(&adas));
    assert_eq!(
        titles(office),
        all(&[("A: anderer", false), ("B: mein Beet", false)])
    );
}

#[test]
fn today_shows_my_events_with_my_answers_until_they_are_over() {
    let (mut town, office, ada) = town();
    let event = town.document(DocumentKind::Event, "Stammtisch");
    town.add(event, office, event_on(TODAY));
    assert!(screen(&town, ada).events.is_empty());
    let rsvp = Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(1),
        for_start: Some(TODAY.at(17, 0, 0, 0)),
        ..Rsvp::default()
    };
    town.add(event, ada, rsvp);
    let mine = screen(&town, ada).events;
    assert!(mine[0].answers[0].moved.is_some());
    town.today = date(2026, 11, 23);
    assert!(screen(&town, ada).events.is_empty());
}

#[test]
fn today_asks_organisers_to_decide_wishes_answers_and_claims_and_nobody_else() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let wish = Wish {
        first: Some(date(2026, 12, 12)),
        ..Wish::default()
    };
    town.add(calendar, ada, wish);
    let event = town.document(DocumentKind::Event, "Sprechstunde");
    let limited = Event {
        seat_rule: Some(SeatRule::WeChoose),
        ..event_on(date(2026, 12, 9))
    };
    town.add(event, office, limited);
    let rsvp = Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(2),
        ..Rsvp::default()
    };
    town.add(event, ada, rsvp);
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let asks = Task {
        on_request: Some(true),
        ..task("Wasser abstellen")
    };
    let asks = town.add(garden, office, asks);
    let claim = Claim {
        task: Some(asks),
        day: Some(date(2026, 11, 27)),
        heads: None,
    };
    town.add(garden, ada, claim);
    let decide = screen(&town, office).decide;
    let kinds: Vec<_> = decide.iter().map(|decision| &decision.what).collect();
    assert!(matches!(kinds[0], Undecided::Claim { .. }), "{kinds:?}");
    assert!(matches!(kinds[1], Undecided::Wish { .. }));
    assert!(matches!(kinds[2], Undecided::Answer { heads: 2, .. }));
    assert_eq!(kinds.len(), 3);
    assert!(screen(&town, ada).decide.is_empty());
}

#[test]
fn today_asks_for_a_new_host_when_one_drops_out_after_print() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        print_day: Some(date(2026, 11, 20)),
        ..Calendar::default()
    };
    town.add(calendar, office, frame);
    let door = Door {
        date: Some(date(2026, 12, 3)),
        standby: Some(ada),
        ..Door::default()
    };
    let host = town.person("Familie an der Lindenallee");
    let door = town.add_by(calendar, office, host, door);
    town.withdraw(host, door);
    let decide = screen(&town, office).decide;
    assert!(matches!(decide[0].what, Undecided::DroppedOut { date } if date.day() == 3));
    assert_eq!(screen(&town, ada).doors.len(), 1, "the standby sees it");
    assert!(screen(&town, host).doors.is_empty());
}

#[test]
fn today_lists_what_has_not_arrived_withdrawals_first() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let task = town.add(garden, office, task("Laub rechen"));
    let claim = Claim {
        task: Some(task),
        ..Claim::default()
    };
    let claim = town.add(garden, ada, claim);
    let withdrawal = town.withdraw(ada, claim);
    town.record(claim).state = EntryState::OnlyHere;
    town.record(withdrawal).state = EntryState::OnlyHere;
    let entries = screen(&town, ada).not_arrived;
    let kinds: Vec<Kind> = entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [Kind::Withdrawal, Kind::Claim]);
    assert_eq!(entries[0].title.as_deref(), Some("Laub rechen"));
}

#[test]
fn how_far_an_entry_has_come_changes_nothing_but_what_is_said_of_it() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let task = town.add(garden, office, task("Laub rechen"));
    for state in [
        EntryState::OnlyHere,
        EntryState::NotAccepted,
        EntryState::Arrived,
    ] {
        town.record(task).state = state;
        let due = screen(&town, ada).due;
        assert_eq!(
            (due[0].task.due, due[0].task.head.entry),
            (DueState::Due, state)
        );
    }
}

#[test]
fn an_area_with_fewer_than_two_people_needs_a_deputy() {
    let (mut town, _, ada) = town();
    let bob = town.person("Bob");
    let garden = Area::all(FieldOfWork::Garden);
    town.role(ada, garden, Level::Lead);
    let needs = |town: &Town, area| {
        let areas = town.look(ada, |scene| people(scene)).areas;
        areas
            .into_iter()
            .find(|of| of.area == area)
            .map(|of| of.needs_deputy)
    };
    assert_eq!(
        needs(&town, garden),
        Some(true),
        "organising everything names nobody for it"
    );
    town.role(bob, garden, Level::Door);
    assert_eq!(needs(&town, garden), Some(true), "a duty is no deputy");
    town.role(bob, garden, Level::Deputy);
    assert_eq!(needs(&town, garden), Some(false));
    assert_eq!(needs(&town, Area::COMMUNITY), Some(true));
    let family = town.card(CardKind::Household, "Familie im Stieg");
    town.role(ada, Area::organisation(family), Level::Lead);
    assert_eq!(
        needs(&town, Area::organisation(family)),
        None,
        "a family needs none"
    );
}

#[test]
fn people_have_their_roles_whom_they_act_for_and_how_to_reach_them() {
    let (mut town, office, ada) = town();
    let hilde = town.card(CardKind::Person, "Hilde R.");
    town.acts_for(ada, hilde);
    let event = town.document(DocumentKind::Event, "Sommerfest");
    town.role(
        ada,
        Area::of_document(DocumentKind::Event, event),
        Level::Kitchen,
    );
    let contact = Contact {
        phone: "030 23125-109".to_owned(),
        ..Contact::default()
    };
    town.register
        .set(RowKey::Contact(hilde), 1, Some(Row::Contact(contact)));
    let people = town.look(ada, |scene| people(scene)).people;
    let names: Vec<_> = people
        .iter()
        .filter_map(|of| of.party.name.as_deref())
        .collect();
    assert_eq!(names, ["Ada", "Hilde R.", "Projektbüro"]);
    assert_eq!(people[0].roles[0].of.as_deref(), Some("Sommerfest"));
    assert_eq!(people[0].acts_for[0].id, hilde);
    assert!(people[0].me && people[0].has_phone && !people[1].has_phone);
    assert!(people[1].contact.is_some());
    assert_eq!(people[2].party.id, office);
}

#[test]
fn documents_have_their_title_as_it_is_now_and_their_next_day() {
    let (mut town, office, ada) = town();
    let event = town.document(DocumentKind::Event, "Alter Titel");
    let record = town.add(event, office, event_on(date(2027, 1, 21)));
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let leaves = Task {
        first_due: Some(date(2026, 11, 28)),
        ..task("Laub rechen")
    };
    town.add(garden, office, leaves);
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    for day in [date(2026, 11, 1), date(2026, 12, 3), date(2026, 12, 5)] {
        let door = Door {
            date: Some(day),
            ..Door::default()
        };
        town.add_by(calendar, office, ada, door);
    }
    let list = town.look(ada, |scene| documents(scene));
    let titles: Vec<_> = list.iter().map(|of| of.head.title.as_str()).collect();
    assert_eq!(titles, ["Oasengarten", "Adventskalender", "Stammtisch"]);
    let next: Vec<_> = list.iter().filter_map(|of| of.next).collect();
    assert_eq!(
        next,
        [date(2026, 11, 28), date(2026, 12, 3), date(2027, 1, 21)]
    );
    town.withdraw(office, record);
    let list = town.look(ada, |scene| documents(scene));
    assert!(list[2].cancelled && list[2].next.is_none());
}

#[test]
fn any_record_can_be_read_withdrawn_ones_too() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let bed = Bed {
        name: Some("Frühbeet".to_owned()),
        holder: Some(ada),
        ..Bed::default()
    };
    let bed = town.add(garden, office, bed);
    town.withdraw(office, bed);
    let view = town
        .look(ada, |scene| record(scene, bed))
        .expect("a record");
    assert_eq!(view.fields["name"], Shown::Text("Frühbeet".to_owned()));
    assert!(matches!(&view.fields["holder"], Shown::Party(party) if party.id == ada));
    let all = town.look(ada, |scene| withdrawn(scene, garden));
    assert_eq!(all, [view]);
}

#[test]
fn views_read_well_as_json() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let task = town.add(garden, office, task("Laub rechen"));
    town.also(task, "title", &"Laub harken".to_owned(), ada);
    let json = serde_json::to_value(screen(&town, office)).expect("views become JSON");
    let of_task = &json["due"][0]["task"];
    assert_eq!(of_task["id"], task.to_string());
    assert_eq!(of_task["due"], serde_json::json!({"state": "due"}));
    assert_eq!(of_task["fields"]["first_due"], "2026-11-22");
    assert_eq!(of_task["owner"]["name"], "Projektbüro");
    let conflict = &json["decide"][0];
    assert_eq!(conflict["decide"], "conflict");
    assert_eq!(conflict["conflict"]["what"], "field");
    assert_eq!(conflict["conflict"]["values"][1]["value"], "Laub harken");
}
