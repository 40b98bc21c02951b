//! The model town's lists: in, in again, out, and into another phone.

use crate::town::{DEMO, Town, demo};
use jiff::civil::date;
use mitmach_core::exchange::{
    ExportOptions, ListKind, Made, Outcome, Skipped, export_csv, export_json,
};
use mitmach_core::model::{Area, Door, Event, Kind, Pledge, Rsvp, SeatRule, Task};
use mitmach_core::model::{DocumentKind, FieldOfWork, Level, Record, Source};
use mitmach_core::register::CardKind;
use mitmach_core::view::{DocumentRecords, Scene};

fn town() -> Town {
    let town = Town::organiser();
    for list in DEMO {
        town.import_demo(list);
    }
    town
}

fn records(scene: &Scene<'_>, kind: Kind) -> Vec<Record> {
    let all = scene
        .documents
        .iter()
        .flat_map(|document: &DocumentRecords| &document.records);
    all.filter(|record| record.kind == kind).cloned().collect()
}

fn export(town: &Town, list: ListKind) -> String {
    let options = ExportOptions::new(town.phone.today());
    export_csv(&town.phone, list, &options).expect("an export")
}

#[test]
fn the_demos_lists_come_in_and_a_second_time_nothing_does() {
    let town = Town::organiser();
    for (list, rows) in DEMO.iter().zip([1, 5, 24, 8, 14, 5, 4, 8, 6, 9]) {
        let report = town.import_demo(list);
        let done = report.new + report.changed + report.unchanged + report.skipped;
        assert_eq!(done, rows, "{list}");
        assert!(report.commands >= report.new, "{list}");
        let again = town.import_demo(list);
        assert_eq!(again.commands, 0, "{list}");
    }
    let (before, commands) = (town.everything(), town.commands());
    for list in DEMO {
        let report = town.import_demo(list);
        assert_eq!(report.commands, 0, "{list}");
        assert_eq!((report.new, report.changed), (0, 0), "{list}");
    }
    assert_eq!(town.everything(), before);
    assert_eq!(town.commands(), commands);
}

#[test]
fn rows_become_records_with_all_that_they_say() {
    let town = town();
    let today = town.phone.today();
    assert_eq!(today, date(2026, 11, 22));
    let looked = town.phone.look(today, |scene| {
        let doors = records(scene, Kind::Door);
        assert_eq!(doors.len(), 23, "the 15th is free");
        let granted: Vec<_> = doors
            .iter()
            .filter(|door| Door::of(door).wish.is_some())
            .collect();
        assert_eq!(granted.len(), 4, "wishes that were granted are named");
        let rain = doors
            .iter()
            .find(|door| Door::of(door).date == Some(date(2026, 12, 5)));
        let host = scene
            .register
            .card(rain.expect("a door").meta.owner)
            .expect("a card");
        assert_eq!(
            (host.kind, host.name.as_str()),
            (CardKind::Household, "Familie in der Kügelgenstraße")
        );

        let tasks: Vec<Task> = records(scene, Kind::Task).iter().map(Task::of).collect();
        let water = tasks
            .iter()
            .find(|task| task.title.as_deref() == Some("Frühbeet gießen und lüften"));
        let water = water.expect("the task");
        assert_eq!((water.every_days, water.first_due), (Some(4), Some(today)));
        assert!(water.bed.is_some() && water.needs.as_deref() == Some("Gießkanne"));
        assert_eq!(tasks.iter().filter(|task| task.starts.is_some()).count(), 6);

        let events = records(scene, Kind::Event);
        let talk = events
            .iter()
            .map(Event::of)
            .find(|event| event.seats == Some(60))
            .expect("the talk");
        assert_eq!(talk.seat_rule, Some(SeatRule::FirstCome));

        let answers = records(scene, Kind::Rsvp);
        assert_eq!(answers.len(), 8);
        for answer in &answers {
            let read = Rsvp::of(answer);
            assert_eq!(read.entered_on, Some(today));
            assert_eq!(read.for_start, Some(date(2026, 11, 28).at(10, 0, 0, 0)));
            assert_eq!(read.for_place.as_deref(), Some("Oasengarten, Burgstraße"));
        }
        assert_eq!(
            answers
                .iter()
                .filter(|answer| answer.meta.source == Source::Phone)
                .count(),
            2
        );
        let pledges: Vec<_> = records(scene, Kind::Pledge)
            .iter()
            .filter_map(|pledge| Pledge::of(pledge).item)
            .collect();
        assert_eq!(pledges.len(), 4);

        people(scene);
    });
    looked.expect("a look");
}

fn people(scene: &Scene<'_>) {
    let card = |name: &str| {
        let found: Vec<_> = scene
            .register
            .cards()
            .filter(|(_, card)| card.name == name)
            .collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    };
    assert!(card("Mia T.").1.under_16);
    assert_eq!(card("Hilde R.").1.kind, CardKind::Person);
    assert_eq!(card("Posaunenchor").1.kind, CardKind::Group);
    assert_eq!(card("Familie im Stieg").1.kind, CardKind::Household);
    assert_eq!(card("Kita Nicolaihof").1.kind, CardKind::Organisation);
    let has = |name: &str, area: Area, level: Level| {
        let mut roles = scene.register.roles(card(name).0);
        roles.any(|(_, role)| role.area == area && role.level == level)
    };
    assert!(has(
        "Renate B.",
        Area::all(FieldOfWork::Garden),
        Level::Lead
    ));
    assert!(has("Projektbüro", Area::COMMUNITY, Level::Organiser));
    let nursery = card("Kita Nicolaihof").0;
    assert!(has(
        "Kita Nicolaihof, Gruppe Igel",
        Area::organisation(nursery),
        Level::Member
    ));
    let festival = scene
        .register
        .documents()
        .find(|(_, row)| row.title == "Sommer- und Familienfest");
    let festival = Area::of_document(DocumentKind::Event, festival.expect("a document").0);
    assert!(has("Hauswirtschaft", festival, Level::Kitchen));
    let phone = scene
        .register
        .contact(card("Hilde R.").0)
        .expect("a contact");
    assert_eq!(phone.phone, "030 23125-109");
}

#[test]
fn what_is_exported_comes_in_again_and_changes_nothing() {
    let town = town();
    let before = town.everything();
    for list in ListKind::ALL {
        let text = export(&town, *list);
        let plan = town
            .plan(&text)
            .unwrap_or_else(|errors| panic!("{list:?} {errors:?}\n{text}"));
        assert_eq!(plan.list(), *list);
        let report = plan.report();
        assert_eq!(
            (report.commands, report.new, report.changed),
            (0, 0, 0),
            "{list:?}\n{text}"
        );
        assert!(report.unchanged > 0, "{list:?}");
    }
    assert_eq!(town.everything(), before);
}

#[test]
fn exported_lists_have_the_headings_that_came_in_and_most_come_out_as_they_were() {
    let town = town();
    for list in ListKind::ALL {
        let (text, demo) = (export(&town, *list), demo(list.words()[0]));
        let heading = text.lines().next().unwrap_or_default().to_owned();
        let wanted = demo.lines().next().unwrap_or_default();
        // The first day of a repeated task is no column of the demo's.
        assert_eq!(
            heading.strip_suffix(";erstmals fällig").unwrap_or(&heading),
            wanted,
            "{list:?}"
        );
        let as_it_was = [ListKind::Calendar, ListKind::Beds, ListKind::Events];
        if as_it_was.contains(list) {
            assert_eq!(text, demo);
        }
    }
    let doors = export(&town, ListKind::Doors);
    assert!(doors.contains("2026-12-15;Di;17:00;;;;;;;;\n"), "{doors}");
}

#[test]
fn an_export_builds_the_same_town_on_another_phone() {
    let (one, other) = (town(), Town::organiser());
    for list in DEMO {
        let list = ListKind::of_word(list).expect("a list");
        other.import(&export(&one, list));
    }
    for list in ListKind::ALL {
        assert_eq!(export(&other, *list), export(&one, *list), "{list:?}");
    }
}

#[test]
fn the_preview_says_what_is_new_what_is_skipped_and_who_is_made() {
    let town = Town::organiser();
    let plan = town.plan(&demo("tueren")).expect("a plan");
    let line = |line| {
        plan.rows()
            .iter()
            .find(|row| row.line == line)
            .expect("a row")
    };
    assert_eq!(
        line(16).outcome,
        Outcome::Skipped {
            reason: Skipped::FreeDay
        }
    );
    assert_eq!(line(2).outcome, Outcome::New);
    let made = &line(2).makes;
    assert!(
        matches!(&made[0], Made::Card { name, kind: CardKind::Organisation, .. } if name == "Tourist-Information"),
        "{made:?}"
    );
    assert!(made.iter().any(|made| matches!(
        made,
        Made::Document {
            kind: DocumentKind::Calendar,
            year: Some(2026),
            ..
        }
    )));
    assert!(made.iter().any(|made| matches!(made, Made::Card { name, kind: CardKind::Organisation, .. } if name == "Stadt Ballenstedt")));
    let report = plan.report();
    assert_eq!((report.new, report.skipped, report.documents), (23, 1, 1));
    assert_eq!(town.commands(), 0, "a plan enters nothing");
}

#[test]
fn json_holds_everything_with_its_schema() {
    let town = town();
    let json = export_json(&town.phone, town.phone.today()).expect("an export");
    assert_eq!(json["schema"], 1);
    let documents = json["documents"].as_array().expect("documents");
    assert_eq!(documents.len(), 7, "a garden, a calendar and five events");
    let beds = documents
        .iter()
        .flat_map(|document| document["records"].as_array().expect("records"));
    let bed = beds
        .filter(|record| record["kind"] == "bed")
        .find(|bed| bed["fields"]["number"][0]["value"] == 4);
    let bed = bed.expect("bed 4");
    assert_eq!(bed["fields"]["name"][0]["value"], "Frühbeet");
    assert_eq!(bed["state"], "only_here");
    assert_eq!(bed["owner"], "01".repeat(16));
    let rows = json["register"].as_array().expect("rows");
    assert!(
        rows.iter()
            .any(|row| row["row"]["contact"]["phone"] == "030 23125-104")
    );
    assert!(rows.iter().any(|row| {
        row["row"]["device"]["key"]
            .as_str()
            .is_some_and(|key| key.len() == 64)
    }));
}
