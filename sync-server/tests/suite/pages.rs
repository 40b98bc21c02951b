//! What comes back: items in log order, cursors, parts.

use crate::town::{Phone, Town};
use mitmach_core::model::{Act, Bed};
use mitmach_core::register::RegisterAct;
use mitmach_core::sync::{Cursor, Item, Part, Request, Verdict, read_items};
use mitmach_core::{DocumentId, Hash, Incarnation, codec};

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

/// A town with a garden of many beds, and Anna, who has seen none.
fn many_beds(number: i64, note: &str) -> (Town, DocumentId, Phone) {
    let mut town = Town::new();
    let garden = town.garden();
    let anna = town.member("Anna", 2);
    for number in 1..=number {
        town.organiser.act(garden, &bed(number, note));
    }
    town.organiser.accepted(&town.server);
    (town, garden, anna)
}

fn exchange(town: &Town, phone: &Phone, request: &Request) -> Vec<Item> {
    let answer = town
        .server
        .exchange(town.id, phone.device, request)
        .expect("answered");
    read_items(&answer).expect("items").items
}

#[test]
fn pages_are_of_whole_items_within_their_bound_and_each_item_comes_once() {
    let (town, _, anna) = many_beds(60, "ein paar Worte zu diesem Beet");
    let mut request = Request {
        max_bytes: 4_096,
        ..Request::default()
    };
    let (mut positions, mut pages) = (Vec::new(), 0);
    loop {
        let answer = town
            .server
            .exchange(town.id, anna.device, &request)
            .expect("answered");
        assert!(answer.len() < 4_096 + 200, "{} bytes", answer.len());
        let items = read_items(&answer).expect("items").items;
        positions.extend(items.iter().filter_map(|item| match item {
            Item::Change(position, ..) | Item::Row(position, ..) => Some(*position),
            _ => None,
        }));
        pages += 1;
        let Some(Item::End(cursor, more)) = items.last() else {
            panic!("no end")
        };
        request.cursor = Some(*cursor);
        if !more {
            break;
        }
    }
    assert!(pages > 3 && positions.is_sorted());
    let count = positions.len();
    positions.dedup();
    assert_eq!(positions.len(), count);
}

#[test]
fn an_idle_sync_is_small() {
    let (town, _, mut anna) = many_beds(5, "");
    anna.accepted(&town.server);
    let request = anna.request();
    let answer = town
        .server
        .exchange(town.id, anna.device, &request)
        .expect("answered");
    assert!(codec::encode(&request).len() + answer.len() < 200);
}

#[test]
fn a_cursor_of_another_life_or_history_begins_again() {
    let (town, _, mut anna) = many_beds(5, "");
    anna.accepted(&town.server);
    let Some(good) = anna.cursor else {
        panic!("a cursor")
    };
    let Cursor(incarnation, position, hash) = good;
    let begins_again = |cursor: Cursor| {
        let request = Request {
            cursor: Some(cursor),
            max_bytes: 65_536,
            ..Request::default()
        };
        let items = exchange(&town, &anna, &request);
        items.contains(&Item::Reset)
            && matches!(items.last(), Some(Item::End(end, false)) if *end == good)
    };
    assert!(begins_again(Cursor(Incarnation([9; 16]), position, hash)));
    assert!(begins_again(Cursor(incarnation, position + 1, hash)));
    assert!(begins_again(Cursor(incarnation, position - 2, hash)));
    assert!(begins_again(Cursor(incarnation, u64::MAX, hash)));
    assert!(!begins_again(good));
    assert!(!begins_again(Cursor(incarnation, 0, [0; 8])));
}

#[test]
fn push_only_brings_verdicts_and_leaves_the_cursor() {
    let (mut town, garden, _) = many_beds(5, "");
    let mut anna = town.member("Anna", 3);
    let cursor = town.organiser.cursor;
    anna.register(&RegisterAct::RenameCard {
        card: anna.person,
        name: "Anna A.".into(),
    });
    let request = Request {
        push_only: true,
        ..anna.request()
    };
    let items = exchange(&town, &anna, &request);
    assert!(matches!(
        items[..],
        [
            Item::Hello(..),
            Item::Verdict(_, Verdict::Accepted(_)),
            Item::End(Cursor(_, 0, _), true)
        ]
    ));
    town.organiser.act(garden, &bed(9, ""));
    let request = Request {
        push_only: true,
        ..town.organiser.request()
    };
    let items = exchange(&town, &town.organiser, &request);
    assert!(matches!(items.last(), Some(Item::End(end, true)) if Some(*end) == cursor));
}

#[test]
fn an_item_larger_than_the_page_comes_in_parts_that_make_it_whole() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    town.organiser.large_change(garden, 12);
    town.organiser.act(garden, &bed(99, "danach"));
    town.organiser.accepted(&town.server);
    let before = anna.cursor;
    let mut request = Request {
        cursor: before,
        max_bytes: 4_096,
        ..Request::default()
    };
    let (mut whole, mut requests) = (Vec::new(), 0);
    let hash = loop {
        let items = exchange(&town, &anna, &request);
        requests += 1;
        let [
            Item::Hello(..),
            Item::Part(hash, offset, total, bytes),
            Item::End(cursor, true),
        ] = &items[..]
        else {
            panic!("{items:?}");
        };
        assert_eq!(*offset, whole.len() as u64);
        whole.extend_from_slice(bytes);
        if whole.len() as u64 == *total {
            assert_ne!(Some(*cursor), before);
            request.cursor = Some(*cursor);
            break *hash;
        }
        assert_eq!(Some(*cursor), before, "the cursor waits for the last part");
        request.part = Some(Part {
            hash: *hash,
            offset: whole.len() as u64,
        });
    };
    assert!(requests > 2);
    assert_eq!(hash, Hash::of(&whole));
    assert!(matches!(codec::decode(&whole), Ok(Item::Change(..))));
    request.part = None;
    let items = exchange(&town, &anna, &request);
    assert!(matches!(
        items[..],
        [Item::Hello(..), Item::Change(..), Item::End(_, false)]
    ));
    // Parts of something else begin at the beginning; so does an offset past the end.
    for part in [
        Part {
            hash: Hash([1; 32]),
            offset: 5,
        },
        Part {
            hash,
            offset: u64::MAX,
        },
    ] {
        let request = Request {
            cursor: before,
            max_bytes: 4_096,
            part: Some(part),
            ..Request::default()
        };
        assert!(matches!(
            exchange(&town, &anna, &request)[1],
            Item::Part(_, 0, ..)
        ));
    }
}

#[test]
fn a_restored_phone_gets_its_own_changes_whole_when_it_asks() {
    let (town, garden, _) = many_beds(3, "");
    let mut restored = Phone::of(town.organiser.key.clone(), town.organiser.person, town.id);
    restored.own = true;
    restored.accepted(&town.server);
    assert_eq!(restored.replica(garden).records(garden).count(), 3);
}
