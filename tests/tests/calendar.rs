//! What hosts and organisers read in the terminal when days, doors and wishes meet.

use mitmach_tests::process::{Terminal, Town};
use std::path::Path;

/// A town with a calendar and two hosts.
fn town(folder: &Path) -> Town {
    let town = Town::found(folder);
    town.organiser.text(&["calendar", "set-up"]);
    for name in ["Hilde R.", "Feuerwehr"] {
        town.organiser.text(&["people", "add", name]);
    }
    town
}

fn doors(phone: &Terminal) -> Vec<serde_json::Value> {
    let calendar = phone.json(&["calendar"]);
    calendar["doors"].as_array().expect("doors").clone()
}

fn wishes(phone: &Terminal) -> Vec<serde_json::Value> {
    let calendar = phone.json(&["calendar"]);
    calendar["wishes"].as_array().expect("wishes").clone()
}

/// They were taken, and the calendar did not show them.
#[test]
fn a_day_outside_of_the_calendar_is_refused_and_what_has_one_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    for arguments in [
        &["calendar", "wish", "31.12."][..],
        &["calendar", "wish", "5.12.", "--second", "30.11."],
        &["calendar", "grant", "31.12.", "Hilde R."],
    ] {
        let says = phone.fails(arguments, 1);
        assert!(
            says.contains("not a day of this calendar: 1 December to 24 December"),
            "{says}"
        );
    }
    assert!(doors(phone).is_empty() && wishes(phone).is_empty());
    phone.text(&["calendar", "wish", "5.12."]);
    let says = phone.fails(&["calendar", "edit-wish", "5.12.", "--first", "25.12."], 1);
    assert!(says.contains("not a day"), "{says}");
    phone.text(&[
        "calendar",
        "grant",
        "24.12.",
        "Hilde R.",
        "--motto",
        "Sternenlieder",
    ]);
    phone.text(&["calendar", "wish", "23.12.", "--for", "Feuerwehr"]);
    // The frame ends earlier now: the door and the wish are still there.
    phone.text(&["calendar", "set-up", "--last", "22.12."]);
    let says = phone.text(&["calendar"]);
    assert!(says.contains("Outside of the calendar"), "{says}");
    assert!(says.contains("Sternenlieder"), "{says}");
    assert!(says.contains("Wed 23 Dec (not in the calendar)"), "{says}");
}

#[test]
fn the_year_may_stand_before_or_behind_the_command_and_days_are_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    phone.text(&[
        "calendar",
        "set-up",
        "--year",
        "2027",
        "--deadline",
        "15.10.",
    ]);
    phone.text(&["calendar", "--year", "2027", "wish", "15.12."]);
    phone.text(&["calendar", "grant", "--year", "2027", "16.12.", "Hilde R."]);
    let calendar = phone.json(&["calendar", "show", "--year", "2027"]);
    assert_eq!(calendar["frame"]["sign_up_deadline"], "2027-10-15");
    assert_eq!(calendar["wishes"][0]["fields"]["first"], "2027-12-15");
    assert_eq!(calendar["doors"][0]["fields"]["date"], "2027-12-16");
    assert!(doors(phone).is_empty(), "this year's calendar has none");
}

#[test]
fn a_wish_is_changed_and_a_choice_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    phone.text(&[
        "calendar",
        "wish",
        "15.12.",
        "--second",
        "17.12.",
        "--tentative",
    ]);
    let edit = [
        "calendar",
        "edit-wish",
        "17.12.",
        "--first",
        "16.12.",
        "--second",
        "",
    ];
    phone.text(&[&edit[..], &["--tentative", "no", "--motto", "Punsch"]].concat());
    let fields = wishes(phone)[0]["fields"].clone();
    assert_eq!(fields["first"], "2026-12-16");
    assert_eq!(fields["second"], serde_json::Value::Null);
    assert_eq!(fields["certain"], true);
    assert_eq!(fields["motto"], "Punsch");
}

/// A host who meant their own wish was told that they may not take another's door back.
#[test]
fn a_day_means_ones_own_door_or_wish_before_anybody_elses() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let hilde = town.phone_of("Hilde R.");
    hilde.text(&["calendar", "wish", "15.12."]);
    hilde.text(&["sync"]);
    town.organiser.text(&["sync"]);
    town.organiser
        .text(&["calendar", "grant", "15.12.", "Feuerwehr"]);
    town.organiser.text(&["sync"]);
    hilde.text(&["sync"]);
    let says = hilde.text(&["calendar", "withdraw", "15.12."]);
    assert!(says.contains("Withdrawn: Wish of Hilde R."), "{says}");
    assert!(
        doors(&hilde)[0]["withdrawn_by"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    // With nothing of her own left, the rule that forbids it is said.
    let says = hilde.fails(&["calendar", "withdraw", "15.12."], 1);
    assert!(says.contains("organisers"), "{says}");
    let says = town.organiser.text(&["calendar", "withdraw", "15.12."]);
    assert!(
        says.contains("Withdrawn: Door 15 December: Feuerwehr"),
        "{says}"
    );
    let says = town.organiser.fails(&["calendar", "withdraw", "16.12."], 1);
    assert!(says.contains("16 December"), "{says}");
}

#[test]
fn granting_a_day_that_is_given_already_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = town(folder.path());
    let phone = &town.organiser;
    let says = phone.text(&["calendar", "grant", "15.12.", "Hilde R."]);
    assert!(!says.contains("please settle"), "{says}");
    let says = phone.text(&["calendar", "grant", "15.12.", "Hilde R."]);
    assert!(says.contains("It is so already"), "{says}");
    let receipt = phone.json(&["calendar", "grant", "15.12.", "Hilde R."]);
    assert_eq!(receipt["state"], "arrived");
    assert_eq!(receipt["record"], doors(phone)[0]["id"]);
    assert_eq!(doors(phone).len(), 1);
    let says = phone.text(&["calendar", "grant", "15.12.", "Feuerwehr"]);
    assert!(
        says.contains("Two confirmations – please settle: "),
        "{says}"
    );
    assert!(
        says.contains("Feuerwehr") && says.contains("Hilde R."),
        "{says}"
    );
    assert_eq!(doors(phone).len(), 2);
}

#[test]
fn free_days_are_read_as_days() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = Town::found(folder.path());
    town.organiser
        .text(&["calendar", "set-up", "--first", "5.12.", "--last", "7.12."]);
    town.organiser.text(&["calendar", "grant", "6.12.", "me"]);
    let says = town.organiser.text(&["calendar"]);
    assert!(says.contains("Still free: 5, 7 December\n"), "{says}");
    let says = town.organiser.text(&["calendar", "--lang", "de"]);
    assert!(says.contains("Noch frei: 5., 7. Dezember\n"), "{says}");
}
