use super::overview::*;
use crate::model::{Area, Bed, DocumentKind, Door, FieldOfWork, Level, Task};
use crate::register::{CardKind, Contact, Row, RowKey};
use crate::view::testing::Town;
use crate::view::{Shown, documents, people, record, withdrawn};
use jiff::civil::date;

#[test]
fn an_area_with_fewer_than_two_people_needs_a_deputy() {
    let (mut town, _, ada) = town();
    let bob = town.person("Bob");
    let garden = Area::all(FieldOfWork::Garden);
    town.role(ada, garden, Level::Lead);
    let needs = |town: &Town, area| {
        let areas = town.look(ada, people).areas;
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
    let people = town.look(ada, people).people;
    let names: Vec<_> = people
        .iter()
        .filter_map(|of| of.party.name.as_deref())
        .collect();
    assert_eq!(names, ["Ada", "Hilde R.", "Projektbüro"]);
    assert_eq!(people[0].roles[0].of.as_deref(), Some("Sommerfest"));
    assert_eq!(people[0].acts_for[0].party.id, hilde);
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
    let list = town.look(ada, documents);
    let titles: Vec<_> = list.iter().map(|of| of.head.title.as_str()).collect();
    assert_eq!(titles, ["Oasengarten", "Adventskalender", "Stammtisch"]);
    let next: Vec<_> = list.iter().filter_map(|of| of.next).collect();
    assert_eq!(
        next,
        [date(2026, 11, 28), date(2026, 12, 3), date(2027, 1, 21)]
    );
    town.withdraw(office, record);
    let list = town.look(ada, documents);
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
