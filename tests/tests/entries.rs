//! Looking at single entries in the terminal: with everything in them, by every id that a list shows, taken back
//! or contradictory.

use mitmach_tests::process::{Terminal, Town};
use serde_json::Value;
use std::path::Path;

/// A town with a garden.
fn town(folder: &Path) -> Town {
    let town = Town::found(folder);
    let phone = &town.organiser;
    phone.text(&["garden", "new-garden", "Oasengarten"]);
    phone.text(&["garden", "add-bed", "4", "Frühbeet", "--crop", "Feldsalat"]);
    town
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// The ids of what is only on this phone, as lists show them, newest last.
fn ids_of_status(phone: &Terminal) -> Vec<String> {
    let status = phone.json(&["status"]);
    let ids = list(&status["only_here"]).iter().map(|entry| {
        let id = entry["command"].as_str().expect("an id");
        id[8..14].to_owned()
    });
    ids.collect()
}

#[test]
fn an_entry_is_shown_with_who_how_it_came_and_who_took_it_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    phone.text(&["people", "add", "Hilde R."]);
    phone.text(&[
        "garden",
        "done",
        "4",
        "--note",
        "Gelüftet",
        "--for",
        "Hilde R.",
        "--source",
        "paper",
    ]);
    let says = phone.text(&["show", "Hilde"]);
    for line in [
        "Sort: work done",
        "Where: Oasengarten",
        "Belongs to: Hilde R.",
        "Entered by: Projektbüro",
        "Came by: paper",
        "State: Only on this phone",
        "bed: bed 4 Frühbeet",
        "note: Gelüftet",
    ] {
        assert!(says.contains(line), "{line} is missing:\n{says}");
    }
    let record = phone.json(&["show", "Hilde"]);
    assert_eq!(record["fields"]["note"], "Gelüftet");
    phone.text(&["undo", "Hilde"]);
    let says = phone.text(&["show", "Hilde"]);
    assert!(says.contains("Withdrawn by: Projektbüro"), "{says}");
    let says = phone.text(&["withdrawn", "garden"]);
    assert!(
        says.contains("Oasengarten 2026") && says.contains("Hilde R."),
        "{says}"
    );
    let gone = phone.json(&["withdrawn", "Oasengarten"]);
    assert_eq!(list(&gone)[0]["id"], record["id"]);
    let says = phone.text(&["withdrawn", "event"]);
    assert!(says.contains("Nothing has been taken back"), "{says}");
    phone.fails(&["withdrawn", "Schulgarten"], 1);
}

#[test]
fn documents_are_listed_with_their_next_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    phone.text(&["event", "plan", "Herbsteinsatz", "--start", "28.11. 10:00"]);
    let documents = phone.json(&["documents"]);
    let titles: Vec<_> = list(&documents).iter().map(|one| &one["title"]).collect();
    assert_eq!(titles, ["Oasengarten", "Herbsteinsatz"]);
    assert_eq!(documents[1]["next"], "2026-11-28");
    let says = phone.text(&["documents"]);
    assert!(
        says.contains("Oasengarten 2026") && says.contains("Sat 28 Nov"),
        "{says}"
    );
}

/// "There is no entry" was said of ids that another list had just shown.
#[test]
fn every_id_of_a_list_leads_to_its_entry_or_says_why_there_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    phone.text(&["garden", "edit-bed", "4", "--note", "lüften"]);
    phone.text(&["people", "add", "Hilde R."]);
    let ids = ids_of_status(phone);
    let [garden, bed, edit, card] = ids.as_slice() else {
        panic!("{ids:?}");
    };
    let says = phone.text(&["show", bed]);
    assert!(says.contains("Frühbeet"), "{says}");
    for command in ["show", "undo"] {
        let says = phone.fails(&[command, edit], 1);
        assert!(
            says.contains("is a change and no entry of its own"),
            "{says}"
        );
        assert!(says.contains(&format!("mitmach show {bed}")), "{says}");
        for id in [garden, card] {
            let says = phone.fails(&[command, id], 1);
            assert!(says.contains("no entry of a garden"), "{says}");
        }
    }
    phone.text(&["undo", bed]);
    assert_eq!(list(&phone.json(&["withdrawn"])).len(), 1);
}

#[test]
fn what_was_not_accepted_is_said_to_have_made_no_entry() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let office = &town.organiser;
    office.text(&["people", "add", "Renate B."]);
    office.text(&["people", "role", "Renate B.", "lead", "garden"]);
    let renate = town.phone_of("Renate B.");
    renate.text(&["garden", "add-bed", "5", "Gemüsebeet"]);
    let [id] = ids_of_status(&renate).try_into().expect("one entry");
    office.text(&["people", "end-role", "Renate B.", "lead", "garden"]);
    office.text(&["sync"]);
    renate.text(&["sync"]);
    for command in ["show", "undo"] {
        let says = renate.fails(&[command, &id], 1);
        assert!(says.contains("was not accepted"), "{says}");
    }
}

/// It said "nothing to settle" of what the list of contradictions had just shown.
#[test]
fn what_is_settled_by_taking_one_back_is_said_to_be_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    let says = phone.fails(&["conflicts", "settle", "Feuerwehr", "1"], 1);
    assert!(says.contains("Nothing to settle"), "{says}");
    phone.text(&["calendar", "set-up"]);
    for name in ["Hilde R.", "Feuerwehr"] {
        phone.text(&["people", "add", name]);
        phone.text(&["calendar", "grant", "15.12.", name]);
    }
    let says = phone.text(&["conflicts"]);
    assert!(says.contains("Two confirmations"), "{says}");
    let says = phone.fails(&["conflicts", "settle", "Feuerwehr", "1"], 1);
    assert!(says.contains("settled by taking one back"), "{says}");
    let says = phone.fails(&["conflicts", "settle", "15.12.", "1"], 1);
    assert!(says.contains("settled by taking one back"), "{says}");
    let says = phone.fails(&["conflicts", "settle", "Frühbeet", "1"], 1);
    assert!(says.contains("One value holds"), "{says}");
}

/// Whoever comes later reads what a phone wrote that has been signed off since, by whom and checked as ever.
#[test]
fn what_a_phone_wrote_before_it_was_signed_off_can_still_be_taken_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let office = &town.organiser;
    office.text(&["people", "add", "Renate B."]);
    office.text(&["people", "add", "Mia T."]);
    let renate = town.phone_of("Renate B.");
    renate.text(&["garden", "done", "4", "--note", "Gelüftet"]);
    renate.text(&["sync"]);
    office.text(&["sync"]);
    office.text(&["people", "revoke-device", "Renate B.", "--yes"]);
    office.text(&["sync"]);

    let mia = town.phone_of("Mia T.");
    let says = mia.text(&["show", "Renate"]);
    assert!(
        says.contains("note: Gelüftet") && says.contains("Entered by: Renate B."),
        "{says}"
    );
    renate.fails(&["sync"], 1);
}
