//! What counts as the same, what is changed, and what is left alone.

use crate::town::{Town, demo};
use jiff::civil::date;
use mitmach_core::exchange::{
    ExportOptions, ImportOptions, ListKind, Outcome, Skipped, export_csv,
};
use mitmach_core::model::{Act, Asker, Bed, DueRule, Kind, Record, Rsvp, Task, Withdrawal};
use mitmach_core::phone::Phone;
use mitmach_core::register::{CardKind, RegisterAct};

fn records(phone: &Phone, kind: Kind) -> Vec<Record> {
    let looked = phone.look(phone.today(), |scene| {
        let all = scene
            .documents
            .iter()
            .flat_map(|document| &document.records);
        all.filter(|record| record.kind == kind).cloned().collect()
    });
    looked.expect("a look")
}

fn changes(outcome: &Outcome) -> Vec<(&str, Option<&str>, Option<&str>)> {
    let Outcome::Changes { fields } = outcome else {
        panic!("{outcome:?}");
    };
    fields
        .iter()
        .map(|change| {
            (
                change.field.as_str(),
                change.old.as_deref(),
                change.new.as_deref(),
            )
        })
        .collect()
}

#[test]
fn what_differs_is_changed_and_empty_cells_say_nothing() {
    let town = Town::organiser();
    town.import(
        "Nr;Beet;Bereich;Betreut von;Kultur\n4;Frühbeet;Südseite;heimatBEWEGEN;Feldsalat\n",
    );
    let list = "Nr;Beet;Bereich;Betreut von;Kultur\n4;Frühbeet;;Kita Nicolaihof;Winterpostelein\n";
    let outcomes = town.outcomes(list);
    assert_eq!(
        changes(&outcomes[0]),
        [
            ("crop", Some("Feldsalat"), Some("Winterpostelein")),
            ("holder", Some("heimatBEWEGEN"), Some("Kita Nicolaihof")),
        ]
    );
    let report = town.import(list);
    assert_eq!((report.changed, report.cards, report.commands), (1, 1, 2));
    let bed = Bed::of(&records(&town.phone, Kind::Bed)[0]);
    assert_eq!(bed.zone.as_deref(), Some("Südseite"));
    assert_eq!(bed.crop.as_deref(), Some("Winterpostelein"));
}

#[test]
fn tags_and_rules_of_tasks_change_as_a_whole() {
    let town = Town::organiser();
    let list = |rest: &str| format!("Aufgabe;Regel;Wert;Merkmale\nGießen;{rest}\n");
    town.import(&list("einmal;2026-12-01;sitzend, mit Kindern"));
    assert_eq!(
        town.import(&list("einmal;1.12.2026;mit Kindern,sitzend"))
            .commands,
        0
    );
    assert_eq!(
        town.import(&list("einmal;2026-12-01;")).commands,
        0,
        "an empty cell says nothing"
    );
    assert_eq!(town.import(&list("alle_tage;3;schwer")).changed, 1);
    let task = Task::of(&records(&town.phone, Kind::Task)[0]);
    assert_eq!(
        (task.due, task.every_days),
        (Some(DueRule::EveryDays), Some(3))
    );
    assert_eq!(
        task.first_due,
        Some(date(2026, 11, 22)),
        "due from the day of import"
    );
    assert_eq!(
        (task.seated, task.with_children, task.heavy),
        (None, None, Some(true))
    );
    assert_eq!(town.import(&list("wochentage;Mo,Fr;schwer")).changed, 1);
    let task = Task::of(&records(&town.phone, Kind::Task)[0]);
    assert_eq!((task.every_days, task.weekdays), (None, Some(17)));
}

#[test]
fn what_was_taken_back_does_not_come_to_life_again_but_its_replacement_counts() {
    let town = Town::organiser();
    let list = "Nr;Beet\n1;Frühbeet\n";
    town.import(list);
    let bed = records(&town.phone, Kind::Bed).remove(0);
    let withdrawal = Withdrawal {
        target: Some(bed.id),
    };
    let act = Act::Withdraw(withdrawal);
    town.phone
        .enter(bed.document, act, Asker::default())
        .expect("withdrawn");
    let reason = Skipped::Withdrawn;
    assert_eq!(town.outcomes(list), [Outcome::Skipped { reason }]);
    assert_eq!(town.import(list).commands, 0);
    let options = ExportOptions::new(town.phone.today());
    let text = export_csv(&town.phone, ListKind::Beds, &options).expect("an export");
    assert_eq!(text.lines().count(), 1, "{text}");

    let new = Bed {
        number: Some(1),
        name: Some("Neues Beet".to_owned()),
        ..Bed::default()
    };
    town.phone
        .enter(bed.document, Act::AddBed(new), Asker::default())
        .expect("a bed");
    let outcomes = town.outcomes(list);
    assert_eq!(
        changes(&outcomes[0]),
        [("name", Some("Neues Beet"), Some("Frühbeet"))]
    );
}

#[test]
fn an_answer_that_changes_is_for_the_event_as_it_is_now() {
    let town = Town::organiser();
    let event = |start: &str| format!("Format;Titel;Beginn;Ort\neinsatz;Einsatz;{start};Garten\n");
    town.import(&event("2026-11-28T10:00"));
    let answer = |rest: &str| {
        format!(
            "Termin;Name;Erwachsene;Kinder;Antwort;bringt mit\nEinsatz;Familie im Stieg;{rest}\n"
        )
    };
    let first = answer("2;3;ja;Blechkuchen");
    town.import(&first);
    let record = records(&town.phone, Kind::Event).remove(0);
    let moved = mitmach_core::model::Patch {
        record: record.id,
        kind: Kind::Event,
        fields: [(
            "start".to_owned(),
            mitmach_core::model::Scalar::to_value(&date(2026, 11, 28).at(12, 0, 0, 0)),
        )]
        .into(),
    };
    town.phone
        .enter(record.document, Act::Edit(moved), Asker::default())
        .expect("moved");
    assert_eq!(
        town.import(&first).commands,
        0,
        "the same answer is still for ten o'clock"
    );
    let rsvp = || Rsvp::of(&records(&town.phone, Kind::Rsvp)[0]);
    assert_eq!(rsvp().for_start, Some(date(2026, 11, 28).at(10, 0, 0, 0)));
    let outcomes = town.outcomes(&answer("2;3;nein;Blechkuchen|Salat"));
    let changed: Vec<_> = changes(&outcomes[0])
        .iter()
        .map(|change| change.0)
        .collect();
    assert_eq!(changed, ["answer", "for_start", "item"]);
    town.import(&answer("2;3;nein;Blechkuchen|Salat"));
    assert_eq!(rsvp().for_start, Some(date(2026, 11, 28).at(12, 0, 0, 0)));
    assert_eq!(
        town.import(&answer("2;3;nein;Salat|Blechkuchen")).commands,
        0
    );
}

#[test]
fn pledges_of_what_is_wanted_count_for_it() {
    let town = Town::organiser();
    for list in ["termine", "mitbringen"] {
        town.import(&demo(list));
    }
    town.import("Termin;Name;Erwachsene;Antwort;bringt mit\nSommer- und Familienfest;Eva B.;1;ja;blechkuchen|Limonade\n");
    let pledges = records(&town.phone, Kind::Pledge);
    let linked = pledges
        .iter()
        .filter(|pledge| pledge.value("bring").is_some());
    assert_eq!((pledges.len(), linked.count()), (2, 1));
}

#[test]
fn lists_of_one_event_need_no_column_for_it() {
    let town = Town::organiser();
    town.import("Format;Titel;Beginn\neinsatz;Einsatz;2026-11-28T10:00\n");
    let options = ImportOptions {
        event: Some(records(&town.phone, Kind::Event)[0].document),
        ..town.options()
    };
    let report = town.import_with(
        "Schicht;von;bis;gebraucht\nAufbau;22:00;01:00;8\n",
        &options,
    );
    assert_eq!((report.list, report.new), (ListKind::Shifts, 1));
    let task = Task::of(&records(&town.phone, Kind::Task)[0]);
    assert_eq!(task.ends, Some(date(2026, 11, 29).at(1, 0, 0, 0)));
    assert_eq!(
        town.import_with("Name;Erwachsene;Antwort\nEva B.;1;ja\n", &options)
            .new,
        1
    );
}

#[test]
fn english_headings_commas_bom_and_crlf_are_as_good() {
    let town = Town::organiser();
    let german = "Datum;Gastgeber;Straße;Ort;stufenfrei\n2026-12-01;Hilde R.;Allee;überdacht;ja\n";
    town.import(german);
    let english = "\u{feff}Date,Host,Street,Setting,Step-free\r\n1.12.2026,\"HILDE R.\",Allee,covered,yes\r\n";
    assert_eq!(town.outcomes(english), [Outcome::Unchanged]);
}

#[test]
fn formulas_come_out_as_text_and_in_again_as_they_were() {
    let town = Town::organiser();
    let list = "Nr;Beet;Hinweis\n1;'=1+1;\"'@anna; \"\"heute\"\"\nund morgen\"\n2;'s Beet;- x\n";
    town.import(list);
    let bed = Bed::of(
        &records(&town.phone, Kind::Bed)
            .iter()
            .find(|bed| bed.get("number") == Some(1_i64))
            .cloned()
            .expect("bed 1"),
    );
    assert_eq!(bed.name.as_deref(), Some("=1+1"));
    assert_eq!(bed.note.as_deref(), Some("@anna; \"heute\"\nund morgen"));
    let options = ExportOptions {
        with_bom: true,
        ..ExportOptions::new(town.phone.today())
    };
    let text = export_csv(&town.phone, ListKind::Beds, &options).expect("an export");
    assert!(
        text.starts_with('\u{feff}') && text.contains(";'=1+1;") && text.contains(";'- x\n"),
        "{text}"
    );
    assert_eq!(town.import(&text).commands, 0);
}

#[test]
fn the_same_group_under_two_names_is_one() {
    let town = Town::organiser();
    town.import("Format;Titel;Beginn\neinsatz;Einsatz;2026-11-28T10:00\n");
    town.import(
        "Rolle;Wer;Organisation;Bereich\nGruppen-Telefon;Gruppe Igel;Kita Nicolaihof;Garten\n",
    );
    let answers = "Termin;Name;Erwachsene;Antwort\nEinsatz;Kita Nicolaihof, Gruppe Igel;2;ja\n";
    let report = town.import(answers);
    assert_eq!((report.new, report.cards), (1, 0));
    assert_eq!(town.import(answers).commands, 0);
}

#[test]
fn a_role_in_a_wider_area_is_enough_and_numbers_change_alone() {
    let town = Town::organiser();
    let list = |area: &str, phone: &str| {
        format!("Rolle;Wer;Bereich;Telefon\nKüche;Hauswirtschaft;{area};{phone}\n")
    };
    town.import(&list("Sommerfest", "030 23125-107"));
    assert_eq!(town.import(&list("Termine", "030 23125-107")).commands, 0);
    town.import(&demo("termine"));
    assert_eq!(
        town.import(&list("Sommerfest", "")).commands,
        0,
        "kitchen of all events already"
    );
    let outcomes = town.outcomes(&list("Sommerfest", "030 23125-108"));
    assert_eq!(
        changes(&outcomes[0]),
        [("phone", Some("030 23125-107"), Some("030 23125-108"))]
    );
}

#[test]
fn a_batch_is_entered_whole_or_not_at_all() {
    let town = Town::organiser();
    let mut batch = town.phone.batch();
    let card = batch.enter_register(RegisterAct::AddCard {
        kind: CardKind::Person,
        name: "Eva B.".to_owned(),
        under_16: false,
    });
    let document = batch.enter_register(RegisterAct::AddDocument {
        kind: mitmach_core::model::DocumentKind::Event,
        title: "Fest".to_owned(),
        series: String::new(),
        year: None,
    });
    let document = mitmach_core::DocumentId::of_command(document);
    let answer = Rsvp {
        answer: Some(mitmach_core::model::Answer::Yes),
        adults: Some(1),
        entered_on: Some(town.phone.today()),
        ..Rsvp::default()
    };
    let asker = Asker {
        owner: Some(mitmach_core::CardId(card.0)),
        ..Asker::default()
    };
    batch.enter(document, Act::AnswerEvent(answer.clone()), asker.clone());
    let mut broken = batch.clone();
    let nobody = Asker {
        owner: Some(mitmach_core::CardId([77; 16])),
        ..Asker::default()
    };
    broken.enter(document, Act::AnswerEvent(answer), nobody);
    let refused = town.phone.rehearse(&broken).expect("a rehearsal");
    assert_eq!(refused.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [3]);
    let before = town.everything();
    assert!(town.phone.enter_all(broken).is_err());
    assert_eq!(town.everything(), before);
    assert_eq!(town.commands(), 0);
    let receipts = town.phone.enter_all(batch.clone()).expect("entered");
    assert_eq!(receipts.len(), 3);
    assert_eq!(town.commands(), 3);
    assert_eq!(records(&town.phone, Kind::Rsvp).len(), 1);
    // The replica is the store's: a second act builds on the first.
    let record = records(&town.phone, Kind::Rsvp).remove(0);
    let withdrawal = Act::Withdraw(Withdrawal {
        target: Some(record.id),
    });
    assert!(
        town.phone
            .enter(document, withdrawal, Asker::default())
            .is_ok()
    );
    assert_eq!(town.commands(), 4);
}
