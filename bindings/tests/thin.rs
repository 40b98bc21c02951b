//! The surface stays a surface: what would be a rule, a query or a merge in it fails here.

use std::path::{Path, PathBuf};

/// What the surface may be built from.
const DEPENDENCIES: [&str; 5] = ["mitmach-core", "jiff", "thiserror", "tokio", "uniffi"];

/// Words of what belongs elsewhere.
const ELSEWHERE: [&str; 12] = [
    "automerge",
    "rusqlite",
    "reqwest",
    "ciborium",
    "SELECT ",
    "INSERT ",
    "mitmach_core::policy",
    "mitmach_core::document",
    "mitmach_core::sync::Envelope",
    "RegisterAct::apply",
    "unsafe ",
    "HashMap",
];

/// Lines of one file at most: what is longer has begun to think.
const LINES: usize = 400;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.file_name().is_some_and(|name| name != "tests.rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn the_surface_has_no_rule_no_sql_and_no_automerge() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources(&folder) {
        let text = std::fs::read_to_string(&source).expect("a source");
        let code: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for word in ELSEWHERE {
            let place = code.iter().find(|line| line.contains(word));
            assert_eq!(place, None, "{}: {word}", source.display());
        }
        let lines = text.lines().count();
        assert!(lines <= LINES, "{}: {lines} lines", source.display());
    }
}

#[test]
fn the_surface_is_built_from_the_core_and_little_else() {
    let manifest = include_str!("../Cargo.toml");
    let (_, dependencies) = manifest
        .split_once("[dependencies]\n")
        .expect("dependencies");
    let (dependencies, _) = dependencies.split_once("\n[").expect("another section");
    let names: Vec<&str> = dependencies
        .lines()
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(names, DEPENDENCIES);
}

#[test]
fn every_object_and_method_is_documented() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources(&folder) {
        let text = std::fs::read_to_string(&source).expect("a source");
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            if !(line.starts_with("pub fn ") || line.starts_with("pub async fn ")) {
                continue;
            }
            let above = lines[..at].iter().rev();
            let doc = above.clone().find(|line| !line.starts_with("#["));
            let inner = source.ends_with("handle.rs") || source.ends_with("runtime.rs");
            assert!(
                inner || doc.is_some_and(|doc| doc.starts_with("///")),
                "{}:{}: {line}",
                source.display(),
                at + 1
            );
        }
    }
}
