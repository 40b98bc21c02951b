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
    let heads = line(&PHONES.map(|(_, owner)| owner));
    println!("   {:<22}{heads}", "");
    let mut agree = true;
    for (row, (name, _)) in seen[0].iter().enumerate() {
        let cells: Vec<&str> = seen.iter().map(|facts| facts[row].1.as_str()).collect();
        agree &= cells
            .iter()
            .all(|cell| [cells[0], NOT_FOR_ME].contains(cell));
        println!("   {name:<22}{}", line(&cells));
    }
    let words = if agree {
        stage.words("alle vier gleich", "all four the same")
    } else {
        stage.words("verschieden", "different")
    };
    println!("   → {words}");
    Ok(agree)
}

/// Cells side by side.
fn line(cells: &[&str]) -> String {
    let padded: Vec<String> = cells.iter().map(|cell| format!("{cell:<WIDTH$}")).collect();
    padded.concat().trim_end().to_owned()
}

fn facts(stage: &Stage, phone: &str) -> Result<Vec<(String, String)>, String> {
    let calendar = first(stage.look(phone, &["calendar"])?);
    let garden = first(stage.look(phone, &["garden"])?);
    let event = stage.look(phone, &["event", "show", "Herbsteinsatz"])?;
    let bed = find(&garden["beds"], |bed| bed["fields"]["number"] == 4)?;
    let water = find(&bed["tasks"], |_| true)?;
    let arrived = arrived(stage, &event);
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
                "{}, {open} {}",
                start.get(11..16).unwrap_or("-"),
                stage.words("zu bestätigen", "to reconfirm")
            ),
        ),
        row("Familie im Stieg", "Familie im Stieg", arrived),
    ])
}

/// How many of a family have come. The door list is for those at the doors.
fn arrived(stage: &Stage, event: &Value) -> String {
    let family = find(&event["door_list"]["lines"], |line| {
        line["party"]["name"] == "Familie im Stieg"
    });
    family.map_or(NOT_FOR_ME.to_owned(), |family| {
        let (of, here) = (stage.words("von", "of"), stage.words("da", "here"));
        let (arrived, announced) = (&family["arrived"], &family["announced"]);
        format!("{arrived} {of} {announced} {here}")
    })
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

fn find(list: &Value, is: impl Fn(&Value) -> bool) -> Result<&Value, String> {
    list.as_array()
        .and_then(|list| list.iter().find(|item| is(item)))
        .ok_or_else(|| "missing on a screen".to_owned())
}

/// The short id of a host's door on a day.
pub fn door_of(stage: &Stage, phone: &str, date: &str, host: &str) -> Result<String, String> {
    let calendar = first(stage.look(phone, &["calendar"])?);
    let day = find(&calendar["days"], |day| day["date"] == date)?;
    let hosts = day["hosts"].as_array().into_iter().flatten();
    let doors = day["doors"].as_array().into_iter().flatten();
    let door = hosts.zip(doors).find(|(party, _)| party["name"] == host);
    let (_, id) = door.ok_or("no such door")?;
    short(id)
}

/// The short id of a host's wish for a day.
pub fn wish_of(stage: &Stage, phone: &str, date: &str, host: &str) -> Result<String, String> {
    let calendar = first(stage.look(phone, &["calendar"])?);
    let wish = find(&calendar["wishes"], |wish| {
        wish["owner"]["name"] == host && wish["fields"]["first"] == date
    })?;
    short(&wish["id"])
}

fn short(id: &Value) -> Result<String, String> {
    let digits = id.as_str().and_then(|id| id.get(8..14));
    digits
        .map(str::to_owned)
        .ok_or_else(|| "an entry without an id".to_owned())
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
            stage.words("Zusagen – klären", "confirmed – settle")
        ),
        other => other.to_owned(),
    }
}
