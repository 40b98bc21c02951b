//! What the terminal says of a list before it is imported.

use mitmach_tests::process::Town;

/// It said "Answer: not sure yet → yes" without saying whose.
#[test]
fn the_preview_says_whose_row_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = Town::found(folder.path());
    let phone = &town.organiser;
    phone.text(&["event", "plan", "Herbsteinsatz", "--start", "28.11. 10:00"]);
    let list = folder.path().join("antworten.csv");
    let path = list.to_string_lossy().into_owned();
    let rows = |answer: &str| {
        format!(
            "Termin;Name;Erwachsene;Antwort\nHerbsteinsatz;Renate B.;1;ja\nHerbsteinsatz;Hilde R.;1;{answer}\n"
        )
    };
    std::fs::write(&list, rows("weiß noch nicht")).expect("written");
    phone.text(&["import", &path, "--yes"]);
    std::fs::write(&list, rows("ja")).expect("written");
    let says = phone.text(&["import", &path]);
    let says = says.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        says.contains("3 Hilde R., Herbsteinsatz Antwort: "),
        "{says}"
    );
    assert!(!says.contains("Renate"), "nothing changes there: {says}");
    let preview = phone.json(&["import", &path]);
    assert_eq!(preview["rows"][1]["name"], "Hilde R., Herbsteinsatz");
}

/// An id was taken for the name of another garden, although help says that it stands for one.
#[test]
fn a_list_goes_into_the_garden_whose_id_is_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let town = Town::found(folder.path());
    let phone = &town.organiser;
    phone.text(&["garden", "new-garden", "Oasengarten"]);
    let documents = phone.json(&["documents"]);
    let id = documents[0]["id"].as_str().expect("an id");
    let list = folder.path().join("beete.csv");
    std::fs::write(&list, "Nr;Beet\n4;Frühbeet\n").expect("written");
    let path = list.to_string_lossy();
    let report = phone.json(&["import", &path, "--garden", &id[..6], "--yes"]);
    let report = &report["report"];
    assert_eq!(report["documents"], 0, "{report}");
    assert_eq!(report["new"], 1, "{report}");
}
