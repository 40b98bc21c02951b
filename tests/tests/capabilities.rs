//! What apps can do and what the terminal phone can do is the same: `bindings/capabilities.csv` names for every
//! method of the surface the commands that offer it, and for a command without a method whose it is.

use mitmach_tests::help;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Stands for the methods of every subscription.
const SUBSCRIPTIONS: &str = "*Subscription";

/// A row of the list.
#[derive(Debug)]
struct Row {
    surface: String,
    commands: Vec<String>,
    note: String,
}

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings");
    std::fs::read_to_string(path.join(name)).expect("a file of the bindings")
}

fn rows(list: &str) -> Vec<Row> {
    let mut lines = list.lines();
    assert_eq!(lines.next(), Some("surface;terminal;note"));
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split(';').map(str::trim).collect();
        let [surface, terminal, note] = cells.try_into().expect("three cells in each row");
        let commands = terminal.split(',').map(str::trim);
        Row {
            surface: surface.to_owned(),
            commands: commands
                .filter(|command| !command.is_empty())
                .map(str::to_owned)
                .collect(),
            note: note.to_owned(),
        }
    });
    rows.collect()
}

/// The methods and functions of the surface: `Calendars.edit_wish`, `read_invite`.
fn methods(listing: &str) -> BTreeSet<String> {
    let name = |signature: &str| {
        let words = signature.split_whitespace();
        let mut words = words.skip_while(|word| ["new", "async"].contains(word));
        let (name, _) = words.next()?.split_once('(')?;
        Some(name.to_owned())
    };
    let methods = listing.lines().filter_map(|line| {
        if let Some(function) = line.strip_prefix("fn ") {
            return name(function);
        }
        let (object, method) = line.strip_prefix("object ")?.split_once(' ')?;
        let method = name(method)?;
        if object.ends_with("Subscription") {
            return Some(SUBSCRIPTIONS.to_owned());
        }
        Some(format!("{object}.{method}"))
    });
    methods.collect()
}

/// The terminal's commands: those with others below them, and those without.
#[derive(Debug, Default)]
struct Commands {
    groups: BTreeSet<String>,
    leaves: BTreeSet<String>,
}

fn commands() -> Commands {
    let mut commands = Commands::default();
    for page in help::pages() {
        let set = if page.below.is_empty() {
            &mut commands.leaves
        } else {
            &mut commands.groups
        };
        set.insert(page.path().to_owned());
    }
    commands
}

/// Everything that the list leaves out or says wrongly.
fn gaps(methods: &BTreeSet<String>, commands: &Commands, rows: &[Row]) -> Vec<String> {
    let mut gaps = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut offered: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        if row.surface.is_empty() {
            if row.commands.is_empty() || row.note.is_empty() {
                gaps.push(format!(
                    "{row:?}: names no command, or not why it has no method"
                ));
            }
        } else {
            *known.entry(&row.surface).or_default() += 1;
            if !methods.contains(&row.surface) {
                gaps.push(format!("{}: the surface has no such method", row.surface));
            }
        }
        if row.commands.is_empty() && row.note.is_empty() {
            gaps.push(format!("{}: no command and no note", row.surface));
        }
        for command in &row.commands {
            if !commands.leaves.contains(command) && !commands.groups.contains(command) {
                gaps.push(format!("{command}: the terminal has no such command"));
            }
            offered.insert(command);
        }
    }
    for method in methods {
        match known.get(method.as_str()) {
            Some(1) => {}
            Some(several) => gaps.push(format!("{method}: {several} rows")),
            None => gaps.push(format!("{method}: no row")),
        }
    }
    let left_out = commands
        .leaves
        .iter()
        .filter(|leaf| !offered.contains(leaf.as_str()));
    gaps.extend(left_out.map(|leaf| format!("mitmach {leaf}: no row")));
    gaps
}

#[test]
fn what_apps_can_do_the_terminal_can_do_and_the_other_way_round() {
    let methods = methods(&read("api.txt"));
    assert!(methods.len() > 90, "{} methods", methods.len());
    let commands = commands();
    assert!(commands.leaves.len() > 50, "{commands:?}");
    let gaps = gaps(&methods, &commands, &rows(&read("capabilities.csv")));
    assert!(
        gaps.is_empty(),
        "bindings/capabilities.csv:\n{}",
        gaps.join("\n")
    );
}

/// The comparison itself: a method or command without a row is found, and so is a row without either.
#[test]
fn each_sort_of_gap_is_found() {
    let methods = methods(
        "enum Kind Bed()\nfn read(text: String) -> Invite throws PhoneError\nobject Beds\nobject Beds new async open() throws \
         PhoneError\nobject Beds async add(bed: Bed) -> Receipt\nobject BedSubscription cancel()\n",
    );
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        methods,
        names(&["read", "Beds.open", "Beds.add", SUBSCRIPTIONS])
    );
    let commands = Commands {
        groups: names(&["bed"]),
        leaves: names(&["bed add", "undo"]),
    };
    let whole = "surface;terminal;note\nread;;at the start\nBeds.open;bed;\nBeds.add;bed add;\n*Subscription;bed add;\n;undo;takes back\n";
    let of = |list: &str| gaps(&methods, &commands, &rows(list));
    assert_eq!(of(whole), Vec::<String>::new());
    for (row, instead, gap) in [
        ("Beds.add;bed add;\n", ";bed add;adds\n", "Beds.add: no row"),
        (";undo;takes back\n", "", "mitmach undo: no row"),
        (";undo;takes back", ";undo;", "not why"),
        ("Beds.open;bed", "Beds.open;beet", "beet: the terminal"),
        ("Beds.open", "Beds.close", "Beds.close: the surface"),
        (";at the start", ";", "read: no command and no note"),
        ("Beds.open", "Beds.add", "Beds.add: 2 rows"),
    ] {
        let found = of(&whole.replace(row, instead)).join("\n");
        assert!(found.contains(gap), "{instead}: {found}");
    }
}
