//! What people read and enter in the terminal about events.

use mitmach_tests::process::Town;
use std::path::Path;

/// A town with a work day.
fn town(folder: &Path) -> Town {
    let town = Town::found(folder);
    let plan = ["event", "plan", "Herbsteinsatz", "--start", "28.11. 10:00"];
    town.organiser.text(&plan);
    town
}

/// A text without the breaks of its lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The question stood there without a name; who had answered for herself was asked again.
#[test]
fn a_moved_event_asks_again_for_the_party_whose_answer_is_old() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let office = &town.organiser;
    office.text(&["people", "add", "Renate B."]);
    office.text(&["people", "add", "Familie im Stieg", "--kind", "household"]);
    office.text(&["people", "act-for", "Renate B.", "Familie im Stieg"]);
    let renate = town.phone_of("Renate B.");
    let answer = ["event", "answer", "Herbsteinsatz", "yes", "--adults", "2"];
    let for_family = ["--for", "Familie im Stieg"];
    renate.text(&answer);
    renate.text(&[&answer[..], &for_family].concat());
    renate.text(&["sync"]);
    office.text(&["event", "edit", "Herbsteinsatz", "--start", "29.11. 10:00"]);
    office.text(&["sync"]);
    renate.text(&["sync"]);
    renate.text(&answer);
    let question = "Familie im Stieg: Moved – are they still coming?";
    let next = "mitmach event answer \"Herbsteinsatz\" yes (or no) --for \"Familie im Stieg\"";
    let says = one_line(&renate.text(&["today"]));
    assert!(says.contains(question) && says.contains(next), "{says}");
    assert!(!says.contains("are you still coming"), "{says}");
    let says = one_line(&renate.text(&["event", "list"]));
    assert!(says.contains(question), "{says}");
    let says = one_line(&renate.text(&["event", "show", "Herbsteinsatz"]));
    assert!(says.contains(next), "{says}");
    renate.text(&[&answer[..], &for_family].concat());
    let says = one_line(&renate.text(&["today"]));
    assert!(says.contains("Familie im Stieg: in"), "{says}");
    assert!(!says.contains("Moved"), "{says}");
}

#[test]
fn shifts_and_what_is_to_be_brought_are_changed_and_a_shift_is_done() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    let event = || phone.json(&["event", "show", "Herbsteinsatz"]);
    let shift = ["Herbsteinsatz", "Aufbau"];
    phone.text(
        &[
            &["event", "add-shift"],
            &shift[..],
            &["--from", "28.11. 9:00", "--heavy"],
        ]
        .concat(),
    );
    let edit = [
        "--title",
        "Aufbau im Hof",
        "--from",
        "28.11. 8:30",
        "--people",
        "3",
        "--heavy",
        "no",
    ];
    phone.text(&[&["event", "edit-shift"], &shift[..], &edit].concat());
    phone.text(&["event", "bring", "Herbsteinsatz", "Suppe", "--wanted", "2"]);
    let edit = ["--name", "Kürbissuppe", "--wanted", "4"];
    phone.text(
        &[
            &["event", "edit-bring", "Herbsteinsatz", "Suppe"],
            &edit[..],
        ]
        .concat(),
    );
    phone.text(
        &[
            &["event", "done"],
            &shift[..],
            &["--heads", "2", "--minutes", "60"],
        ]
        .concat(),
    );
    let event = event();
    let task = &event["tasks"][0];
    assert_eq!(task["fields"]["title"], "Aufbau im Hof");
    assert_eq!(task["fields"]["starts"], "2026-11-28T08:30:00");
    assert_eq!(task["fields"]["people"], 3);
    assert_eq!(task["fields"]["heavy"], false);
    // Entered before the shift, so it is of today.
    assert_eq!(task["done"][0]["fields"]["day"], "2026-11-22");
    assert_eq!(event["bring"][0]["fields"]["item"], "Kürbissuppe");
    assert_eq!(event["bring"][0]["fields"]["wanted"], 4);
    let says = phone.text(&["event", "show", "Herbsteinsatz"]);
    assert!(says.contains("done on 22 November"), "{says}");
}
