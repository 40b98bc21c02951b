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
