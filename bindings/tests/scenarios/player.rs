//! Plays a scenario.

use crate::acts;
use crate::screens;
use crate::step::{Names, Step, hex, snake};
use crate::town::Town;
use serde_json::Value;
use std::path::Path;

/// Plays the scenario in a file; panics where something is otherwise than it says.
pub async fn play(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a scenario");
    let scenario: Value = serde_json::from_str(&text).expect("JSON");
    let phones: Vec<String> = serde_json::from_value(scenario["phones"].clone()).expect("names");
    let mut town = Town::found(&phones).await;
    let mut names = Names::new();
    for (name, phone) in &town.phones {
        names.insert(name.clone(), hex(phone.member().person));
    }
    let steps = scenario["steps"].as_array().expect("steps");
    for (at, words) in steps.iter().enumerate() {
        let place = format!("step {} of {}: {words}", at + 1, file.display());
        if let Some(name) = step(&mut town, words, &names, &place).await {
            names.insert(name.0, name.1);
        }
    }
    for phone in town.phones.values() {
        phone.shutdown().await.expect("shut down");
    }
}

/// One step; gives the name that it gives, and to what.
async fn step(
    town: &mut Town,
    words: &Value,
    names: &Names,
    place: &str,
) -> Option<(String, String)> {
    let step = Step::new(words, names);
    if let Some(server) = step.may("server") {
        match server {
            "stop" => town.stop_server(),
            "start" => town.start_server(),
            other => panic!("{place}: the server can't {other}"),
        }
        return None;
    }
    let phone = &town.phones[&step.text("phone")];
    let Some(act) = step.may("do") else {
        let lines = screens::lines(phone, &step).await.expect("a screen");
        assert_eq!(lines, step.lines("is"), "{place}");
        return None;
    };
    if act == "await" {
        screens::wait_for(phone, &step, place).await;
        return None;
    }
    let done = acts::act(phone, act, &step).await;
    if let Some(kind) = step.may("fails") {
        let error = done.expect_err(place);
        assert_eq!(snake(&format!("{:?}", error.kind())), kind, "{place}");
        return None;
    }
    let made = done.unwrap_or_else(|error| panic!("{place}: {error}"));
    let name = step.may("as")?;
    Some((name.to_owned(), made.expect("it makes something")))
}
