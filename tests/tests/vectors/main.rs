//! Golden vectors: fixed seeds to exact bytes, for every program that speaks the protocol.
//!
//! `tests/vectors/README.md` explains the files. A difference is a break of the format that phones in use would
//! notice: change the code back, or raise the schema and write the vectors anew with
//! `MITMACH_WRITE_VECTORS=1 cargo test -p mitmach-tests --test vectors`.

mod documents;
mod hex;
mod identities;
mod register;
mod sync;
mod world;

use serde_json::Value as Json;
use std::path::PathBuf;

/// Compares what the code makes with the file, or writes the file.
fn hold_against_file(name: &str, vectors: &Json) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(name);
    let made = format!("{vectors:#}\n");
    if std::env::var_os("MITMACH_WRITE_VECTORS").is_some() {
        std::fs::write(&path, made).expect("the vectors can be written");
        return;
    }
    let stored = std::fs::read_to_string(&path).expect("the vectors are in the repository");
    if let Some((number, (old, new))) = stored
        .lines()
        .zip(made.lines())
        .enumerate()
        .find(|(_, (old, new))| old != new)
    {
        panic!(
            "{name}, line {}: a break of the format.\n  stored: {old}\n  made:   {new}\n\
             Phones in use write and read what is stored. If the break is meant, raise the schema and run \
             MITMACH_WRITE_VECTORS=1 cargo test -p mitmach-tests --test vectors",
            number + 1
        );
    }
    assert_eq!(
        stored.len(),
        made.len(),
        "{name}: one ends before the other"
    );
}

#[test]
fn ids_and_keys_follow_from_their_seeds() {
    hold_against_file("identities.json", &identities::vectors());
}

#[test]
fn each_act_is_the_same_change_for_ever() {
    hold_against_file("changes.json", &documents::vectors());
}

#[test]
fn each_register_command_is_the_same_bytes_for_ever() {
    hold_against_file("register.json", &register::vectors());
}

#[test]
fn requests_answers_and_sessions_are_the_same_bytes_for_ever() {
    hold_against_file("sync.json", &sync::vectors());
}
