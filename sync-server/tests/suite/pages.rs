//! What comes back: items in log order, cursors, parts.

use crate::town::Town;
use mitmach_core::model::{Act, Bed};
use mitmach_core::sync::Item;

pub fn bed(number: i64, note: &str) -> Act {
    Act::AddBed(Bed {
        number: Some(number),
        name: Some("Frühbeet".into()),
        note: Some(note.into()),
        ..Bed::default()
    })
}

#[test]
fn what_one_phone_does_reaches_the_other_and_comes_back_as_own() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    let command = town.organiser.act(garden, &bed(1, ""));
    town.organiser.received.clear();
    town.organiser.accepted(&town.server);
    anna.accepted(&town.server);
    assert_eq!(
        anna.replica(garden).records(garden).collect::<Vec<_>>(),
        town.organiser
            .replica(garden)
            .records(garden)
            .collect::<Vec<_>>()
    );
    let own = |item: &Item| matches!(item, Item::Own(_, _, own, _) if *own == command);
    assert_eq!(
        town.organiser
            .received
            .iter()
            .filter(|item| own(item))
            .count(),
        1
    );
    assert!(anna.register.document(garden).is_some());
}
