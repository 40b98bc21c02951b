//! What the surface, the terminal phone and the apps can do is the same: `bindings/capabilities.csv` names for every
//! method of the surface the commands that offer it, and for a command without a method whose it is. Both apps call
//! every method, or the one that the column `apps` names instead: `-` where apps need none, for the reason in the note.

use mitmach_tests::help;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Stands for the methods of every subscription.
const SUBSCRIPTIONS: &str = "*Subscription";

/// A row of the list.
#[derive(Debug)]
struct Row {
    surface: String,
    commands: Vec<String>,
    apps: String,
    note: String,
}

fn read_path(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(read_path("../bindings").join(name)).expect("a file of the bindings")
}

fn rows(list: &str) -> Vec<Row> {
    let mut lines = list.lines();
    assert_eq!(lines.next(), Some("surface;terminal;apps;note"));
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split(';').map(str::trim).collect();
        let [surface, terminal, apps, note] = cells.try_into().expect("four cells in each row");
        let commands = terminal.split(',').map(str::trim);
        Row {
            surface: surface.to_owned(),
            commands: commands
                .filter(|command| !command.is_empty())
                .map(str::to_owned)
                .collect(),
            apps: apps.to_owned(),
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
fn what_the_surface_can_do_the_terminal_can_do_and_the_other_way_round() {
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

#[test]
fn both_apps_call_what_the_surface_can_do() {
    let rows = rows(&read("capabilities.csv"));
    for (folder, ending) in [
        ("../ios/Sources/CompanionKit", "swift"),
        ("../android/core/src/main", "kt"),
    ] {
        let mut sources = String::new();
        gather(&read_path(folder), ending, &mut sources);
        let gaps = uncalled(&rows, &sources);
        assert!(gaps.is_empty(), "{folder}:\n{}", gaps.join("\n"));
    }
}

/// All sources below a folder, one after the other.
fn gather(folder: &Path, ending: &str, sources: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, ending, sources);
        } else if path.extension().is_some_and(|found| found == ending) {
            *sources += &std::fs::read_to_string(&path).expect("a source");
        }
    }
}

/// The rows whose method an app does not call, nor what they name instead.
fn uncalled(rows: &[Row], sources: &str) -> Vec<String> {
    let surface = rows.iter().filter(|row| !row.surface.is_empty());
    let gaps = surface.filter_map(|row| match row.apps.as_str() {
        _ if calls(sources, &row.surface) => None,
        "" => Some(format!("{}: not called", row.surface)),
        "-" if row.note.is_empty() => Some(format!("{}: no note why", row.surface)),
        "-" => None,
        instead if calls(sources, instead) => None,
        instead => Some(format!("{}: nor is {instead} called", row.surface)),
    });
    gaps.collect()
}

/// Whether sources in Swift or Kotlin call a method: on what is named like its object, as `gardens.addBed(` and
/// `phone.gardens().addBed(`. What is followed is observed in Kotlin.
fn calls(sources: &str, method: &str) -> bool {
    let (object, name) = method.rsplit_once('.').unwrap_or(("", method));
    // A plan is all that an app calls one.
    let object = object.strip_prefix("Import").unwrap_or(object);
    let names = [name.to_owned(), name.replacen("follow_", "observe_", 1)];
    names.iter().any(|name| {
        let call = format!("{}(", camel(name));
        sources
            .match_indices(&call)
            .any(|(at, _)| is_of(object, &sources[..at]))
    })
}

/// Whether a call after this text is one of this object, or of none if it has no name.
fn is_of(object: &str, before: &str) -> bool {
    let ends_a_word = |text: &str| text.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if object.is_empty() {
        return !ends_a_word(before) && !before.ends_with('.');
    }
    let Some(called_on) = before.strip_suffix('.') else {
        return false;
    };
    let called_on = called_on.trim_end().trim_end_matches('?');
    let called_on = called_on.strip_suffix("()").unwrap_or(called_on);
    [object.to_owned(), object.to_lowercase()]
        .iter()
        .any(|name| {
            called_on
                .strip_suffix(name.as_str())
                .is_some_and(|rest| !ends_a_word(rest))
        })
}

/// A method's name as Swift and Kotlin have it: `editWish`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1);
        camel += &first.to_uppercase();
        camel += rest;
    }
    camel
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
    let whole = "surface;terminal;apps;note\nread;;;at the start\nBeds.open;bed;;\nBeds.add;bed add;;\n*Subscription;bed add;;\n;undo;;takes back\n";
    let of = |list: &str| gaps(&methods, &commands, &rows(list));
    assert_eq!(of(whole), Vec::<String>::new());
    for (row, instead, gap) in [
        (
            "Beds.add;bed add;;\n",
            ";bed add;;adds\n",
            "Beds.add: no row",
        ),
        (";undo;;takes back\n", "", "mitmach undo: no row"),
        (";undo;;takes back", ";undo;;", "not why"),
        ("Beds.open;bed", "Beds.open;beet", "beet: the terminal"),
        ("Beds.open", "Beds.close", "Beds.close: the surface"),
        (";;at the start", ";;", "read: no command and no note"),
        ("Beds.open", "Beds.add", "Beds.add: 2 rows"),
    ] {
        let found = of(&whole.replace(row, instead)).join("\n");
        assert!(found.contains(gap), "{instead}: {found}");
    }
}

/// A method that an app does not call is found, one of another object's same name counts for nothing.
#[test]
fn a_method_that_an_app_leaves_out_is_found() {
    let sources = "try await gardens.addBed(garden: id)\nphone.beds()\n  .observeAll(day)\nlet key = makeKey()\ndoors.open(1)";
    let of = |row: &str| {
        let list = format!("surface;terminal;apps;note\n{row}\n");
        uncalled(&rows(&list), sources).join("\n")
    };
    for called in [
        "Gardens.add_bed;;;",
        "Beds.follow_all;;;",
        "Beds.all;;Beds.follow_all;",
        "make_key;;;",
        "Beds.close;;-;needs none",
        ";undo;;takes back",
    ] {
        assert_eq!(of(called), "", "{called}");
    }
    for (left_out, gap) in [
        ("Gardens.add_task;;;", "Gardens.add_task: not called"),
        ("Beds.open;;;", "Beds.open: not called"),
        ("Indoors.open;;;", "Indoors.open: not called"),
        ("key;;;", "key: not called"),
        ("Beds.one;;Beds.two;", "Beds.one: nor is Beds.two called"),
        ("Beds.one;;-;", "Beds.one: no note why"),
    ] {
        assert_eq!(of(left_out), gap, "{left_out}");
    }
}
