//! Live streams.

use crate::pages::bed;
use crate::town::{Phone, Town};
use crate::wire::Listening;
use mitmach_core::DocumentId;
use mitmach_core::sync::{Cursor, Item, Verdict};
use mitmach_server::http::Config;
use std::time::Duration;

/// A listening server with a garden, its organiser, and Anna and Bernd.
fn stage() -> (Listening, DocumentId, Phone, [Phone; 2]) {
    let mut town = Town::new();
    let garden = town.garden();
    let mut others = [town.member("Anna", 2), town.member("Bernd", 3)];
    for phone in &mut others {
        phone.accepted(&town.server);
    }
    town.organiser.accepted(&town.server);
    let (server, organiser) = Listening::of(town);
    (server, garden, organiser, others)
}

fn end(items: &[Item]) -> (Cursor, bool) {
    match items.last() {
        Some(Item::End(cursor, more)) => (*cursor, *more),
        _ => panic!("no end"),
    }
}

fn push(server: &Listening, bearer: &str, phone: &mut Phone) {
    let items = server.sync(bearer, &phone.request()).items();
    let accepted = |item: &Item| matches!(item, Item::Verdict(_, Verdict::Accepted(_)));
    assert!(items.iter().any(accepted), "{items:?}");
}

#[test]
fn an_edit_comes_whole_to_others_and_as_own_to_its_author() {
    let (server, garden, mut organiser, [anna, bernd]) = stage();
    let bearer = server.bearer(&organiser.key);
    let mut own = server.live(&bearer, organiser.cursor);
    let mut streams = [
        server.live(&server.bearer(&anna.key), anna.cursor),
        server.live(&server.bearer(&bernd.key), bernd.cursor),
    ];
    let first = own.event().expect("a first event");
    assert!(matches!(first[0], Item::Hello(..)));
    for stream in &mut streams {
        let first = stream.event().expect("a first event");
        assert!(matches!(first[0], Item::Hello(..)) && !end(&first).1);
    }
    for number in 1..4 {
        let command = organiser.act(garden, &bed(number, ""));
        push(&server, &bearer, &mut organiser);
        let mut pages = Vec::new();
        for stream in &mut streams {
            let items = stream.event().expect("an event");
            assert!(
                matches!(&items[..], [Item::Change(..), Item::End(_, false)]),
                "{items:?}"
            );
            pages.push(items);
        }
        assert_eq!(pages[0], pages[1]);
        let items = own.event().expect("an event");
        assert!(matches!(&items[..], [Item::Own(_, _, own, _), Item::End(..)] if *own == command));
        assert_eq!(end(&items), end(&pages[0]));
    }
}

#[test]
fn a_stream_catches_up_page_by_page_from_an_old_cursor() {
    let (server, garden, mut organiser, [mut anna, _]) = stage();
    let bearer = server.bearer(&organiser.key);
    for number in 1..60 {
        organiser.act(garden, &bed(number, &"viel zu tun ".repeat(40)));
    }
    push(&server, &bearer, &mut organiser);
    let mut stream = server.live(&server.bearer(&anna.key), anna.cursor);
    let mut events = 0;
    loop {
        let items = stream.event().expect("an event");
        events += 1;
        let bytes: Vec<u8> = items.iter().flat_map(mitmach_core::codec::encode).collect();
        assert!(bytes.len() < 17_000, "{}", bytes.len());
        if !anna.take(&bytes).0 {
            break;
        }
    }
    assert!(events > 2);
    assert_eq!(anna.replica(garden).records(garden).count(), 59);
}

#[test]
fn an_item_too_large_for_an_event_sends_the_phone_to_sync() {
    let (server, garden, mut organiser, [anna, _]) = stage();
    let bearer = server.bearer(&organiser.key);
    organiser.large_change(garden, 30);
    let mut stream = server.live(&server.bearer(&anna.key), anna.cursor);
    assert!(stream.event().is_some());
    push(&server, &bearer, &mut organiser);
    let items = stream.event().expect("an event");
    assert_eq!(Some(end(&items)), anna.cursor.map(|cursor| (cursor, true)));
    assert_eq!(stream.event(), None);
}

#[test]
fn a_device_has_two_streams_and_gets_a_place_back_when_one_ends() {
    let (server, _, organiser, _) = stage();
    let bearer = server.bearer(&organiser.key);
    let first = server.live(&bearer, None);
    let second = server.live(&bearer, None);
    assert_eq!((first.status, second.status), (200, 200));
    assert_eq!(server.live(&bearer, None).status, 429);
    drop(first);
    // The server notices a broken line when it next writes or reads.
    let again = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        server.live(&bearer, None).status == 200
    });
    assert!(again);
}

#[test]
fn an_idle_stream_shows_that_it_is_there() {
    let Town {
        server,
        id,
        organiser,
        ..
    } = Town::new();
    let config = Config {
        live_keep_alive: Duration::from_millis(50),
        ..Config::default()
    };
    let server = Listening::start(server, id, config);
    let mut live = server.live(&server.bearer(&organiser.key), None);
    assert!(live.event().is_some());
    let comment = std::iter::from_fn(|| live.line()).find(|line| line.starts_with(':'));
    assert!(comment.is_some());
}
