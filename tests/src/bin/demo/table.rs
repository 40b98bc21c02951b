//! A table of what each phone sees.

use super::stage::{PHONES, Stage};
use serde_json::Value;

const WIDTH: usize = 23;
/// A cell that this person's screen does not have.
const NOT_FOR_ME: &str = "·";

/// Shows it; whether all phones agree.
pub fn show(stage: &Stage) -> Result<bool, String> {
    let seen = PHONES
        .iter()
        .map(|(phone, _)| facts(stage, phone))
        .collect::<Result<Vec<_>, _>>()?;
    let heads = PHONES
        .iter()
        .map(|(_, owner)| format!("{owner:<WIDTH$}"))
        .collect::<String>();
    println!("   {:<22}{heads}", "");
    let mut agree = true;
    for (row, (name, _)) in seen[0].iter().enumerate() {
        let cells: Vec<&str> = seen.iter().map(|facts| facts[row].1.as_str()).collect();
        agree &= cells
            .iter()
            .all(|cell| [cells[0], NOT_FOR_ME].contains(cell));
        println!(
            "   {name:<22}{}",
            cells
                .iter()
                .map(|cell| format!("{cell:<WIDTH$}"))
                .collect::<String>()
        );
    }
    let words = if agree {
        stage.words("alle vier gleich", "all four the same")
    } else {
        stage.words("verschieden", "different")
    };
    println!("   → {words}");
    Ok(agree)
}

fn facts(stage: &Stage, phone: &str) -> Result<Vec<(String, String)>, String> {
    let calendar = first(stage.look(phone, &["calendar"])?);
    let garden = first(stage.look(phone, &["garden"])?);
    let event = stage.look(phone, &["event", "show", "Herbsteinsatz"])?;
    let bed = find(&garden["beds"], |bed| bed["fields"]["number"] == 4)?;
    let water = find(&bed["tasks"], |_| true)?;
    // The door list is for those at the doors.
    let family = find(&event["door_list"]["lines"], |line| {
        line["party"]["name"] == "Familie im Stieg"
    });
    let arrived = family.map_or(NOT_FOR_ME.to_owned(), |family| {
        let of = stage.words("von", "of");
        format!("{} {of} {}", family["arrived"], family["announced"])
    });
    let times = |tasks: &Value| tasks.as_array().map_or(0, Vec::len);
    let removed = find(&garden["withdrawn"], |record| {
        record["title"]
            .as_str()
            .is_some_and(|title| title.starts_with("Vogelhaus"))
    });
    let notes = bed["contradictions"].as_array().map_or(0, Vec::len);
    let note = if notes > 0 {
        stage.words("zwei Angaben", "two values").to_owned()
    } else {
        bed["fields"]["note"].as_str().unwrap_or("-").to_owned()
    };
    let start = event["event"]["fields"]["start"].as_str().unwrap_or("-");
    let open = event["heads"]["to_reconfirm"]["answers"]
        .as_u64()
        .unwrap_or(0);
    let row = |german: &str, english: &str, value: String| {
        (stage.words(german, english).to_owned(), value)
    };
    Ok(vec![
        row(
            "15. Dezember",
            "15 December",
            day(stage, &calendar, "2026-12-15"),
        ),
        row(
            "12. Dezember",
            "12 December",
            day(stage, &calendar, "2026-12-12"),
        ),
        row(
            "Frühbeet gegossen",
            "cold frame watered",
            format!("{} ×", times(&water["done"])),
        ),
        row(
            "Vogelhaus",
            "bird table",
            if removed.is_ok() {
                stage.words("gestrichen", "removed").to_owned()
            } else {
                stage.words("steht", "stands").to_owned()
            },
        ),
        row(
            "Arbeit gezählt",
            "work that counts",
            work(&garden).to_string(),
        ),
        row("Hinweis Beet 4", "note on bed 4", note),
        row(
            "Herbsteinsatz",
            "Herbsteinsatz",
            format!(
                "{} / {open} {}",
                start.get(11..16).unwrap_or("-"),
                stage.words("offen", "open")
            ),
        ),
        row("Familie im Stieg", "Familie im Stieg", arrived),
    ])
}

/// The only one, of screens that may show several years or gardens.
fn first(screen: Value) -> Value {
    match screen {
        Value::Array(mut several) if !several.is_empty() => several.swap_remove(0),
        one => one,
    }
}

fn work(garden: &Value) -> usize {
    garden["work"].as_array().map_or(0, Vec::len)
}

fn find<'a>(list: &'a Value, is: impl Fn(&Value) -> bool) -> Result<&'a Value, String> {
    list.as_array()
        .and_then(|list| list.iter().find(|item| is(item)))
        .ok_or_else(|| "missing on a screen".to_owned())
}

/// A day of the calendar: its state and its hosts.
fn day(stage: &Stage, calendar: &Value, date: &str) -> String {
    let Ok(day) = find(&calendar["days"], |day| day["date"] == date) else {
        return "-".to_owned();
    };
    let names = |list: &Value| -> Vec<String> {
        list.as_array()
            .into_iter()
            .flatten()
            .filter_map(|party| Some(party["name"].as_str()?.to_owned()))
            .collect()
    };
    match day["state"].as_str().unwrap_or("-") {
        "free" => stage.words("frei", "free").to_owned(),
        "wished" => format!(
            "{} {}",
            stage.words("Wunsch:", "wish:"),
            names(&day["wished_by"]).join(", ")
        ),
        "several_wishes" => format!(
            "{} {}",
            names(&day["wished_by"]).len(),
            stage.words("Wünsche", "wishes")
        ),
        "stands" => {
            let wished = names(&day["wished_by"]).len();
            format!("{wished} × {}", stage.words("Wunsch steht", "wish stands"))
        }
        "granted" => names(&day["hosts"]).join(", "),
        "two_grants" => format!(
            "{} {}",
            names(&day["hosts"]).len(),
            stage.words("Zusagen – klären", "grants – settle")
        ),
        other => other.to_owned(),
    }
}
