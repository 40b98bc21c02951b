//! The server through a real port.

use crate::pages::bed;
use crate::town::{Phone, Town};
use crate::wire::{Listening, read_answer};
use mitmach_core::codec;
use mitmach_core::keys::PrivateKey;
use mitmach_core::limits::{BODY_BYTES, SCHEMA};
use mitmach_core::register::{CardKind, RegisterAct};
use mitmach_core::sync::{Item, JoinRequest, Joined, Request, TokenRequest, Verdict};
use mitmach_server::Server;
use mitmach_server::http::Config;
use mitmach_server::storage::{Durability, SqliteStorage};
use serde_bytes::ByteBuf;
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn listening() -> (Listening, Phone) {
    Listening::of(Town::new())
}

#[test]
fn a_phone_comes_in_and_syncs() {
    let mut town = Town::new();
    let (person, secret) = town.invited("Anna");
    let (server, _) = Listening::of(town);
    let key = PrivateKey::from_seed([2; 32]);
    let challenge = server.challenge();
    assert_eq!(challenge.schema, SCHEMA);
    let proof = TokenRequest::sign(&key, server.id, &challenge.nonce);
    let join = codec::encode(&JoinRequest { secret, proof });
    let answer = server.post(&server.path("join"), "", &join);
    let joined: Joined = codec::decode(&answer.body).expect("joined");
    assert_eq!((joined.person, joined.device), (person, key.device()));
    let mut anna = Phone::of(key, person, server.id);
    anna.register(&RegisterAct::RenameCard {
        card: person,
        name: "Anna A.".into(),
    });
    let bearer = format!("authorization: Bearer {}\r\n", joined.token.token);
    let answer = server.sync(&bearer, &anna.request());
    assert_eq!(answer.header("content-type"), Some("application/cbor-seq"));
    let items = answer.items();
    assert!(matches!(
        items[..2],
        [
            Item::Hello(SCHEMA, ..),
            Item::Verdict(_, Verdict::Accepted(_))
        ]
    ));
    assert!(matches!(items.last(), Some(Item::End(_, false))));
}

#[test]
fn the_server_is_healthy_and_its_join_page_loads_nothing() {
    let (server, _) = listening();
    let health = server.get("/healthz");
    assert_eq!((health.status, &health.body[..]), (200, &b"ok"[..]));
    let page = server.get("/join");
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.starts_with("default-src 'none'"));
    let text = String::from_utf8(page.body).expect("text");
    assert!(text.contains("Einladung") && text.contains("Invitation"));
    assert!(!text.contains("<script") && !text.contains("src=") && !text.contains("style"));
}

#[test]
fn the_token_is_checked_before_the_body_is_read() {
    let (server, _) = listening();
    for authorization in [
        "",
        "authorization: Bearer x\r\n",
        "authorization: Basic eDp5\r\n",
    ] {
        let mut stream = server.connect();
        let path = server.path("sync");
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{authorization}content-length: 9000\r\n\r\n"
        );
        // Not one byte of the body is ever sent.
        stream.write_all(head.as_bytes()).expect("sent");
        let answer = read_answer(stream);
        assert_eq!((answer.status, answer.code().as_str()), (401, "token"));
    }
}

#[test]
fn bodies_over_the_bound_and_compressed_ones_are_not_taken() {
    let (server, organiser) = listening();
    let (path, bearer) = (server.path("sync"), server.bearer(&organiser.key));
    let head = |headers: &str| {
        format!("POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{bearer}{headers}\r\n")
    };
    let declared = server.raw(head("content-length: 262145\r\n").as_bytes());
    assert_eq!(
        (declared.status, declared.code().as_str()),
        (413, "too_large")
    );
    let mut chunked = head("transfer-encoding: chunked\r\n").into_bytes();
    for _ in 0..5 {
        chunked.extend(format!("{:x}\r\n", BODY_BYTES / 4).bytes());
        chunked.extend(vec![0; BODY_BYTES / 4]);
        chunked.extend(b"\r\n");
    }
    let mut stream = server.connect();
    let _ = stream.write_all(&chunked);
    let _ = stream.write_all(b"0\r\n\r\n");
    let answer = read_answer(stream);
    // The server may hang up in the middle of what it does not want.
    assert!(matches!(answer.status, 413 | 0), "{}", answer.head);
    let compressed = server.post(&path, &format!("{bearer}content-encoding: gzip\r\n"), b"x");
    assert_eq!(
        (compressed.status, compressed.code().as_str()),
        (415, "compressed")
    );
    let many = Request {
        push: vec![ByteBuf::new(); 201],
        ..Request::default()
    };
    let answer = server.sync(&bearer, &many);
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (413, "too_many_envelopes")
    );
    assert_eq!(server.get("/healthz").status, 200);
}

#[test]
fn a_body_that_never_ends_is_given_up() {
    let town = Town::new();
    let config = Config {
        body_timeout: Duration::from_millis(200),
        ..Config::default()
    };
    let Town {
        server,
        id,
        organiser,
        ..
    } = town;
    let server = Listening::start(server, id, config);
    let bearer = server.bearer(&organiser.key);
    let mut stream = server.connect();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{bearer}content-length: 100\r\n\r\nabc",
        server.path("sync")
    );
    stream.write_all(head.as_bytes()).expect("sent");
    let answer = read_answer(stream);
    assert_eq!((answer.status, answer.code().as_str()), (408, "slow"));
}

#[test]
fn a_body_shorter_than_it_says_harms_nobody() {
    let (server, organiser) = listening();
    let bearer = server.bearer(&organiser.key);
    let mut stream = server.connect();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: x\r\n{bearer}content-length: 100\r\n\r\nabc",
        server.path("sync")
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream.shutdown(std::net::Shutdown::Write).expect("shut");
    assert!(matches!(read_answer(stream).status, 0 | 400 | 413));
    assert_eq!(server.get("/healthz").status, 200);
}

#[test]
fn malformed_requests_and_tricks_in_paths() {
    let (server, organiser) = listening();
    let bearer = server.bearer(&organiser.key);
    let garbage = server.post(&server.path("sync"), &bearer, b"\x9f\x9f\x9f");
    assert_eq!(
        (garbage.status, garbage.code().as_str()),
        (400, "malformed")
    );
    let deep = server.post(&server.path("sync"), &bearer, &[0x81; 100]);
    assert_eq!(deep.status, 400);
    let id = server.id.to_string();
    for wrong in [
        id.to_uppercase(),
        format!("%2e%2e%2f{id}"),
        format!("{id}%00"),
        format!("0x{}", &id[2..]),
        "..".to_owned(),
        "a".repeat(5_000),
    ] {
        let answer = server.get(&format!("/v1/communities/{wrong}/challenge"));
        assert!(
            matches!(answer.status, 400 | 404),
            "{wrong}: {}",
            answer.status
        );
    }
    let unknown = server.get(&format!("/v1/communities/{}/challenge", "0".repeat(32)));
    assert_eq!(
        (unknown.status, unknown.code().as_str()),
        (404, "unknown_community")
    );
    assert_eq!(server.get("/v1/communities").status, 404);
    assert_eq!(server.get(&server.path("sync")).status, 405);
    let cursor = server.get(&format!("{}?cursor=%20", server.path("live")));
    assert_eq!(cursor.status, 401, "the token first");
}

#[test]
fn a_revoked_phone_is_told_so_and_its_live_stream_ends() {
    let mut town = Town::new();
    let anna = town.member("Anna", 2);
    let (server, mut organiser) = Listening::of(town);
    let hers = server.bearer(&anna.key);
    let mut live = server.live(&hers, None);
    assert!(live.event().is_some());
    organiser.register(&RegisterAct::RevokeDevice {
        device: anna.device,
    });
    let bearer = server.bearer(&organiser.key);
    let items = server.sync(&bearer, &organiser.request()).items();
    assert!(
        items
            .iter()
            .any(|item| matches!(item, Item::Verdict(_, Verdict::Accepted(_))))
    );
    assert_eq!(live.event(), None);
    let answer = server.sync(&hers, &Request::default());
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (403, "revoked_device")
    );
    assert_eq!(server.session(&anna.key).status, 403);
}

#[test]
fn a_full_disk_answers_503_and_acknowledges_nothing() {
    let directory = tempfile::tempdir().expect("a directory");
    let storage = Arc::new(SqliteStorage::open(directory.path(), Durability::Full).expect("opens"));
    let stage = crate::town::stage();
    let (same, host) = (
        Arc::clone(&storage),
        Arc::<crate::town::Stage>::clone(&stage),
    );
    let mut town = Town::on(Server::with_storage(same, host).expect("a server"), stage);
    let garden = town.garden();
    let (server, mut organiser) = Listening::of(town);
    let bearer = server.bearer(&organiser.key);
    storage.limit_bytes(1).expect("limited");
    let mut number = 0;
    let full = loop {
        number += 1;
        organiser.act(garden, &bed(number, &"voll ".repeat(190)));
        let request = organiser.request();
        let answer = server.sync(&bearer, &request);
        if answer.status != 200 {
            assert_eq!((answer.status, answer.code().as_str()), (503, "storage"));
            assert!(answer.header("retry-after").is_some());
            break request;
        }
        assert!(number < 100, "the disk never fills");
    };
    storage.limit_bytes(1 << 30).expect("raised");
    let items = server.sync(&bearer, &full).items();
    assert!(matches!(items[1], Item::Verdict(_, Verdict::Accepted(_))));
}

#[test]
fn many_phones_push_at_once_and_all_is_accepted_in_one_order() {
    let mut town = Town::new();
    let phones: Vec<Phone> = (2..10)
        .map(|seed| town.member(&format!("Gast {seed}"), seed))
        .collect();
    let (server, _) = Listening::of(town);
    let server = &server;
    let mut positions: Vec<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = phones
            .into_iter()
            .map(|mut phone| scope.spawn(move || push_twenty(server, &mut phone)))
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("ends"))
            .collect()
    });
    positions.sort_unstable();
    positions.dedup();
    assert_eq!(positions.len(), 8 * 20);
}

/// Adds twenty households, each in its own request; gives where they stand.
fn push_twenty(server: &Listening, phone: &mut Phone) -> Vec<u64> {
    let bearer = server.bearer(&phone.key);
    let add = RegisterAct::AddCard {
        kind: CardKind::Household,
        name: "Familie".into(),
        under_16: false,
    };
    (0..20)
        .map(|_| {
            phone.register(&add);
            let items = server.sync(&bearer, &phone.request()).items();
            let accepted = items.iter().find_map(|item| match item {
                Item::Verdict(_, Verdict::Accepted(position)) => Some(*position),
                _ => None,
            });
            let Some(Item::End(cursor, _)) = items.last() else {
                panic!("no end")
            };
            phone.cursor = Some(*cursor);
            let position = accepted.expect("accepted");
            assert!(cursor.1 >= position || matches!(items.last(), Some(Item::End(_, true))));
            position
        })
        .collect()
}

#[test]
fn a_stop_ends_streams_and_finishes_requests() {
    let (mut server, organiser) = listening();
    let bearer = server.bearer(&organiser.key);
    let mut live = server.live(&bearer, None);
    assert!(live.event().is_some());
    let begun = Instant::now();
    server.stop();
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(live.event(), None);
}
