//! Whatever is wrong with a list is said with its line and column, all of it, and nothing is imported.

use crate::town::{Town, demo};
use mitmach_core::exchange::{
    ApplyError, FILE_BYTES, ImportErrors, ImportOptions, Problem, apply, plan,
};
use mitmach_core::model::{Area, Level, Refusal};
use mitmach_core::phone::Error;
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::store::{StoreError, StoreOptions};
use proptest::prelude::*;

fn at(line: u64, column: &str, problem: Problem, text: &str) -> (u64, String, Problem, String) {
    (line, column.to_owned(), problem, text.to_owned())
}

#[test]
fn every_error_of_a_list_is_named_and_none_of_its_good_rows_comes_in() {
    let town = Town::organiser();
    town.import_demo("beete");
    let before = town.commands();
    let list = "Nr;Beet;Aufgabe;Art;Regel;Wert;KW von;KW bis;Personen;Merkmale\n\
                1;4;Lüften;gießen;alle_tage;4;1;53;1;\n\
                2;99;Gießen;tanzen;alle_tage;400;0;54;viele;sitzend, fliegend\n\
                \n\
                3;;;;einmal;2026-02-30;;;;\n\
                4;;Mähen;;manchmal;3;;;;\n\
                5;;Rechen;;;3;;;;\n\
                6;;Jäten;;wochentage;Mo,Xx;;;;\n\
                7;;Ernten;;einmal;;;;;\n";
    let least_most = |least, most| Problem::Range { least, most };
    assert_eq!(
        town.errors(list),
        [
            at(3, "Art", Problem::UnknownWord, "tanzen"),
            at(3, "KW von", least_most(1, 53), "0"),
            at(3, "KW bis", least_most(1, 53), "54"),
            at(3, "Personen", Problem::Number, "viele"),
            at(3, "Merkmale", Problem::UnknownWord, "fliegend"),
            at(3, "Beet", Problem::UnknownBed, "99"),
            at(3, "Wert", least_most(1, 366), "400"),
            at(5, "Aufgabe", Problem::Missing, ""),
            at(5, "Wert", Problem::Date, "2026-02-30"),
            at(6, "Regel", Problem::UnknownWord, "manchmal"),
            at(7, "Regel", Problem::Missing, ""),
            at(8, "Wert", Problem::UnknownWord, "Mo,Xx"),
            at(9, "Wert", Problem::Missing, ""),
        ]
    );
    assert_eq!(town.commands(), before);
}

#[test]
fn impossible_days_and_times_are_named() {
    let town = Town::organiser();
    assert_eq!(
        town.errors("Datum;Beginn;Gastgeber\n2026-02-30;24:61;Hilde R.\n31.11.2026;17:00;\n"),
        [
            at(2, "Datum", Problem::Date, "2026-02-30"),
            at(2, "Beginn", Problem::Time, "24:61"),
            at(3, "Datum", Problem::Date, "31.11.2026"),
        ]
    );
    let event = "Format;Titel;Beginn;Ende\nfest;Fest;2026-12-01;2026-12-01T25:00\n";
    assert_eq!(
        town.errors(event),
        [
            at(2, "Format", Problem::UnknownWord, "fest"),
            at(2, "Beginn", Problem::DateTime, "2026-12-01"),
            at(2, "Ende", Problem::DateTime, "2026-12-01T25:00"),
        ]
    );
}

/// A list, the column that is wrong, and how.
const WRONG: &[(&str, &str, Problem)] = &[
    (
        "Datum;Tag;Gastgeber\n2026-12-01;Mi;Hilde R.",
        "Tag",
        Problem::Weekday,
    ),
    (
        "Datum;Gastgeber;Art\n2026-12-01;Hilde R.;Fee",
        "Art",
        Problem::UnknownWord,
    ),
    (
        "Datum;Gastgeber\n2026-12-27;Hilde R.",
        "Datum",
        Problem::OutsideCalendar,
    ),
    (
        "Gastgeber;1. Wunsch;2. Wunsch\nHilde R.;2026-12-01;2027-12-02",
        "2. Wunsch",
        Problem::OutsideCalendar,
    ),
    (
        "Gastgeber;1. Wunsch\n;2026-12-01",
        "Gastgeber",
        Problem::Missing,
    ),
    (
        "Gastgeber;1. Wunsch;Weg\nHilde R.;2026-12-01;Taube",
        "Weg",
        Problem::UnknownWord,
    ),
    (
        "Jahr;Erster Tag;Letzter Tag\n2027;2027-12-24;2027-12-01",
        "Letzter Tag",
        Problem::EndBeforeStart,
    ),
    (
        "Jahr;Erster Tag;Letzter Tag;Anmeldeschluss;Drucktag\n2027;2027-12-01;2027-12-24;2027-11-15;2027-11-14",
        "Drucktag",
        Problem::DoesNotFit,
    ),
    (
        "Jahr;Erster Tag;Letzter Tag\n2027;2026-12-01;2026-12-24",
        "Erster Tag",
        Problem::OutsideCalendar,
    ),
    (
        "Jahr;Erster Tag;Letzter Tag;Vorgemerkte Tage\n2027;2027-12-01;2027-12-24;Nikolaus",
        "Vorgemerkte Tage",
        Problem::Date,
    ),
    (
        "Format;Titel;Beginn;Ende\neinsatz;E;2027-01-01T10:00;2027-01-01T09:00",
        "Ende",
        Problem::EndBeforeStart,
    ),
    (
        "Format;Titel;Beginn;Zusage\neinsatz;E;2027-01-01T10:00;wer zuerst kommt",
        "Plätze",
        Problem::Missing,
    ),
    (
        "Format;Titel;Beginn;Zusage\neinsatz;E;2027-01-01T10:00;per Los",
        "Zusage",
        Problem::UnknownWord,
    ),
    (
        "Termin;Name;Antwort\nTanztee;Hilde R.;ja",
        "Termin",
        Problem::UnknownEvent,
    ),
    (
        "Termin;Name;Antwort\n;Hilde R.;ja",
        "Termin",
        Problem::Missing,
    ),
    (
        "Termin;Name;Erwachsene;Antwort\nVereinsstammtisch;Hilde R.;0;ja",
        "Antwort",
        Problem::YesWithoutHeads,
    ),
    (
        "Termin;Name;Erwachsene;Antwort\nVereinsstammtisch;Hilde R.;51;ja",
        "Erwachsene",
        Problem::Range { least: 0, most: 50 },
    ),
    (
        "Termin;Name;Erwachsene;Antwort\nVereinsstammtisch;Hilde R.;1;jein",
        "Antwort",
        Problem::UnknownWord,
    ),
    (
        "Termin;Mitbringen;gewünscht\nVereinsstammtisch;Salat;0",
        "gewünscht",
        Problem::Range {
            least: 1,
            most: 10_000,
        },
    ),
    (
        "Termin;Schicht;von;bis\nVereinsstammtisch;Theke;18:00;18:00",
        "bis",
        Problem::EndBeforeStart,
    ),
    (
        "Termin;Schicht;von;bis\nVereinsstammtisch;Theke;abends;18:00",
        "von",
        Problem::Time,
    ),
    (
        "Rolle;Wer;Bereich\nKönig;Hilde R.;alles",
        "Rolle",
        Problem::UnknownWord,
    ),
    (
        "Rolle;Wer;Bereich\nLeitung;Hilde R.;Mond",
        "Bereich",
        Problem::UnknownWord,
    ),
    (
        "Rolle;Wer;Bereich\nLeitung;Hilde R.;",
        "Bereich",
        Problem::Missing,
    ),
    (
        "Rolle;Wer;Bereich;Telefon\nLeitung;Hilde R.;alles;anrufen!",
        "Telefon",
        Problem::Phone,
    ),
    (
        "Rolle;Wer;Bereich;Telefon\nMitmachen;Mia T. (unter 16);;030 23125-200",
        "Telefon",
        Problem::PhoneOfChild,
    ),
];

#[test]
fn rows_that_contradict_themselves_are_named() {
    let town = Town::organiser();
    for list in ["kalender", "termine"] {
        town.import_demo(list);
    }
    let column = |name: &str| name.to_owned();
    for (list, wrong, problem) in WRONG.iter().copied() {
        assert_eq!(town.error(list), (column(wrong), problem), "{list}");
    }
    let two = "Datum;Gastgeber;Motto\n2026-12-01;Hilde R.;A\n2026-12-01;hilde  r.;B\n";
    assert_eq!(
        town.errors(two),
        [at(3, "", Problem::Duplicate { first: 2 }, "")]
    );
    let same = "Rolle;Wer;Bereich;Telefon\nLeitung;Eva B.;Garten;030 23125-201\nKüche;Eva B.;Garten;030 23125-202";
    assert_eq!(
        town.error(same),
        (column("Telefon"), Problem::Duplicate { first: 2 })
    );
}

#[test]
fn names_that_mean_several_are_not_guessed() {
    let town = Town::organiser();
    let event = "Format;Titel;Beginn\nstammtisch;Stammtisch;2027-01-21T18:00\nstammtisch;Stammtisch;2027-03-21T18:00\n";
    town.import(event);
    let answer = |event: &str| format!("Termin;Name;Erwachsene;Antwort\n{event};Hilde R.;1;ja");
    assert_eq!(
        town.error(&answer("Stammtisch")),
        ("Termin".to_owned(), Problem::AmbiguousEvent)
    );
    assert_eq!(town.import(&answer("Stammtisch 2027-03-21")).new, 1);

    let twice = RegisterAct::AddCard {
        kind: CardKind::Person,
        name: "Hilde R.".to_owned(),
        under_16: false,
    };
    town.phone.enter_register(twice).expect("entered");
    assert_eq!(
        town.error(&answer("Stammtisch 2027-01-21")),
        ("Name".to_owned(), Problem::AmbiguousName)
    );

    let garden = |name: &str| ImportOptions {
        garden: Some(name.to_owned()),
        ..town.options()
    };
    for name in ["Oasengarten", "Gut Ziegenberg"] {
        let report = town.import_with("Nr;Beet\n1;Frühbeet", &garden(name));
        assert_eq!((report.new, report.documents), (1, 1), "{name}");
    }
    assert_eq!(
        town.error("Nr;Beet\n1;Frühbeet"),
        (String::new(), Problem::AmbiguousGarden)
    );
    let again = town.import_with("Nr;Beet\n1;Frühbeet", &garden("oasengarten"));
    assert_eq!(again.commands, 0);
}

#[test]
fn broken_files_are_refused_with_the_line() {
    let town = Town::organiser();
    let bytes = |bytes: &[u8]| match plan(&town.phone, bytes, &town.options()) {
        Err(ImportErrors::Lines(errors)) => (errors[0].line, errors[0].problem),
        other => panic!("{other:?}"),
    };
    assert_eq!(bytes(b""), (1, Problem::Empty));
    assert_eq!(bytes(b"Nr;Beet\n1;Fr\xfchbeet\n"), (2, Problem::NotUtf8));
    assert_eq!(
        bytes(b"Nr;Beet\n1;\"Erbsen\n2;Bohnen\n"),
        (2, Problem::Quote)
    );
    assert_eq!(bytes(b"Nr;Beet\n1\n"), (2, Problem::TooFewCells));
    assert_eq!(bytes(b"Nr;Beet\n1;2;3\n"), (2, Problem::TooManyCells));
    assert_eq!(bytes(b"Nr;Beet;Farbe\n"), (1, Problem::UnknownColumn));
    assert_eq!(bytes(b"Beet;Bereich;Kultur\n"), (1, Problem::MissingColumn));
    assert_eq!(bytes(b"Zutat;Menge\n"), (1, Problem::UnknownList));
    assert_eq!(
        bytes(&vec![b' '; FILE_BYTES + 1]),
        (1, Problem::FileTooLarge)
    );
    let empty = town.plan("Nr;Beet\n").expect("a plan");
    assert!(empty.rows().is_empty());
}

#[test]
fn errors_can_be_logged_they_hold_nothing_of_the_list_in_their_text() {
    let town = Town::organiser();
    let list = "Rolle;Wer;Bereich;Telefon\nLeitung;Geheime Person;Mond;anrufen!";
    let Err(errors) = town.plan(list) else {
        panic!("a plan");
    };
    let mut texts = vec![errors.to_string()];
    let ImportErrors::Lines(errors) = errors else {
        panic!("no lines");
    };
    texts.extend(errors.iter().map(ToString::to_string));
    for text in &texts {
        for secret in ["Geheim", "Mond", "anrufen", "Bereich"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    assert!(texts[1].starts_with("line 2: "), "{texts:?}");
    let json = serde_json::to_value(&errors[0]).expect("JSON");
    assert_eq!(json["problem"]["code"], "unknown_word");
}

#[test]
fn who_may_not_is_told_so_line_by_line_before_anything_is_entered() {
    let refused = |refusal| Problem::NotAllowed { refusal };
    let town = Town::member();
    let errors = town.errors("Nr;Beet\n1;Frühbeet\n2;Kräuter\n");
    // The second bed fails only because there is no garden.
    assert_eq!(errors, [at(2, "", refused(Refusal::Right), "")]);
    assert_eq!(town.commands(), 0);

    let town = Town::gardener();
    let roles =
        "Rolle;Wer;Bereich\nMitmachen;Hilde R.;\nLeitung;Renate B.;Garten\nKüche;Eva B.;Garten\n";
    assert_eq!(town.errors(roles), [at(3, "", refused(Refusal::Right), "")]);
    assert_eq!(town.commands(), 0);
    assert_eq!(town.import("Nr;Beet\n1;Frühbeet\n").new, 1);
}

#[test]
fn a_full_disk_in_the_middle_leaves_nothing_and_the_phone_goes_on() {
    let options = StoreOptions {
        max_pages: Some(60),
        ..StoreOptions::default()
    };
    let role = Some((Area::COMMUNITY, Level::Organiser));
    let town = Town::with(role, options);
    let small = "Nr;Beet\n1;Frühbeet\n";
    town.import(small);
    let (before, commands) = (town.everything(), town.commands());
    let note = "lang ".repeat(100);
    let rows: Vec<String> = (2..400)
        .map(|number| format!("{number};Beet {number};{note}\n"))
        .collect();
    let large = format!("Nr;Beet;Hinweis\n{}", rows.concat());
    let full = Error::Store(StoreError::Full);
    assert_eq!(
        town.plan(&large).expect_err("no room"),
        ImportErrors::Phone(full)
    );
    assert_eq!(town.everything(), before);
    let mut batch = town.phone.batch();
    for number in 2..400 {
        let name = format!("Gruppe {number} {}", "lang ".repeat(20));
        batch.enter_register(RegisterAct::AddCard {
            kind: CardKind::Group,
            name,
            under_16: false,
        });
    }
    let full = Error::Store(StoreError::Full);
    assert_eq!(town.phone.enter_all(batch).expect_err("no room"), full);
    assert_eq!(town.everything(), before);
    assert_eq!(town.commands(), commands);
    assert_eq!(town.import(small).commands, 0);
    assert_eq!(town.import("Nr;Beet\n2;Kräuter\n").new, 1);
}

#[test]
fn a_plan_of_yesterday_is_not_carried_out_if_it_would_do_something_else() {
    let town = Town::organiser();
    let list = "Nr;Beet\n1;Frühbeet\n";
    let stale = town.plan(list).expect("a plan");
    let same = town.plan(list).expect("a plan");
    town.import(&demo("kalender"));
    assert_eq!(
        town.apply(same).expect("applied").new,
        1,
        "the calendar is no matter"
    );
    let before = town.commands();
    assert_eq!(town.apply(stale), Err(ApplyError::OutOfDate));
    assert_eq!(town.commands(), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn anything_in_the_cells_of_any_list_is_planned_or_refused_without_panic(
        list in 0..crate::town::DEMO.len(),
        cells in prop::collection::vec(
            prop_oneof![
                "[ -~äöüß€'=+\\-@]{0,12}",
                Just("2026-12-01".to_owned()),
                Just("Herbsteinsatz im Oasengarten".to_owned()),
                "[0-9]{1,3}",
                "(einmal|ja|alle_tage|17:00|Mo,Di|Garten|Familie X)",
                any::<String>(),
            ],
            0..60,
        ),
    ) {
        let town = Town::organiser();
        let heading = demo(crate::town::DEMO[list]);
        let heading = heading.lines().next().unwrap_or_default();
        let width = heading.split(';').count();
        let mut text = format!("{heading}\n");
        for row in cells.chunks(width) {
            let quoted: Vec<String> =
                row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(";"));
            text.push_str(&";".repeat(width - row.len()));
            text.push('\n');
        }
        if let Ok(plan) = town.plan(&text) {
            let report = apply(&town.phone, plan).expect("a plan that was made can be carried out");
            prop_assert_eq!(report.commands as usize, town.commands());
            prop_assert_eq!(town.import(&text).commands, 0);
        }
    }

    #[test]
    fn a_list_that_is_taken_with_other_cells_is_there_afterwards_whatever_it_says(
        list in 0..crate::town::DEMO.len(),
        swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6),
        own in "(ja|nein|Mo,Di|3|2026-12-05|'=1|Kita Nicolaihof, Gruppe Igel|a, b|  )",
    ) {
        let town = Town::organiser();
        for list in ["kalender", "beete", "termine", "mitbringen"] {
            town.import_demo(list);
        }
        let text = demo(crate::town::DEMO[list]);
        let mut rows: Vec<Vec<String>> = text
            .lines()
            .map(|line| line.replace("; WC", ", WC").split(';').map(|cell| cell.replace('"', "")).collect())
            .collect();
        let width = rows[0].len();
        let places = width * (rows.len() - 1);
        for (from, to) in swaps {
            let (from, to) = (from.index(places + 1), to.index(places));
            let cell = match from.checked_sub(1) {
                None => own.clone(),
                Some(from) => rows[1 + from / width][from % width].clone(),
            };
            rows[1 + to / width][to % width] = cell;
        }
        let text: String = rows.iter().map(|row| row.join(";") + "\n").collect();
        if let Ok(plan) = town.plan(&text) {
            let kind = plan.list();
            apply(&town.phone, plan).expect("a plan that was made can be carried out");
            prop_assert_eq!(town.import(&text).commands, 0, "{}", text);
            let options = mitmach_core::exchange::ExportOptions::new(town.phone.today());
            let exported = mitmach_core::exchange::export_csv(&town.phone, kind, &options).expect("an export");
            prop_assert_eq!(town.import(&exported).commands, 0, "{}", exported);
        }
    }

    #[test]
    fn any_bytes_are_planned_or_refused_without_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let town = Town::organiser();
        let _ = plan(&town.phone, &bytes, &town.options());
        let mut list = b"Nr;Beet;Hinweis\n".to_vec();
        list.extend(bytes);
        let _ = plan(&town.phone, &list, &town.options());
    }
}
