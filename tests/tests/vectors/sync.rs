//! Requests, answers with each item, and coming in.

use crate::hex::{cbor, to_hex};
use crate::world::{self, ANNA, BERND, COMMUNITY, EVENT, OMA, ROLE, START_MS};
use jiff::civil::date;
use mitmach_core::limits::{SCHEMA, TOKEN_SECONDS};
use mitmach_core::model::{Area, DocumentKind, FieldOfWork, Level, Refusal};
use mitmach_core::register::{
    Card, CardKind, Contact, Device, Document, Entry, Invite, Proxy, Role, Row, RowKey,
};
use mitmach_core::sync::{
    Body, Challenge, Cursor, Envelope, Item, JoinRequest, Joined, Part, Request, Token,
    TokenRequest, Verdict, read_items,
};
use mitmach_core::{GenerationId, Hash, Incarnation, codec, keys};
use serde_bytes::ByteBuf;
use serde_json::{Value as Json, json};

const LIFE: Incarnation = Incarnation([0x88; 16]);

fn envelope() -> Vec<u8> {
    let key = world::anna();
    let body = Body::Change(EVENT, GenerationId(EVENT.0));
    let command = world::command(&key, 200);
    Envelope::seal(&key, COMMUNITY, body, command, SCHEMA, b"change".to_vec()).encode()
}

fn requests() -> Vec<(&'static str, Request)> {
    let cursor = Some(Cursor(LIFE, 1_234, [1, 2, 3, 4, 5, 6, 7, 8]));
    let idle = Request {
        schema: SCHEMA,
        cursor,
        max_bytes: 65_536,
        ..Request::default()
    };
    let part = Part {
        hash: Hash([0x99; 32]),
        offset: 4_096,
    };
    vec![
        (
            "the first of a new phone",
            Request {
                cursor: None,
                own: true,
                ..idle.clone()
            },
        ),
        ("nothing to push", idle.clone()),
        (
            "one envelope, and only its verdict is asked for",
            Request {
                push: vec![ByteBuf::from(envelope())],
                push_only: true,
                ..idle.clone()
            },
        ),
        (
            "the next part of a large item",
            Request {
                max_bytes: 4_096,
                part: Some(part),
                ..idle
            },
        ),
    ]
}

fn verdicts() -> Vec<(&'static str, Item)> {
    let key = world::anna();
    let verdict = |number, verdict| Item::Verdict(world::command(&key, number), verdict);
    let hash = Hash([0x99; 32]);
    vec![
        ("accepted", verdict(1, Verdict::Accepted(1_235))),
        ("duplicate", verdict(2, Verdict::Duplicate(7, hash))),
        ("waiting", verdict(3, Verdict::Waiting(vec![hash]))),
        ("deferred", verdict(4, Verdict::Deferred(START_MS))),
        ("refused", verdict(5, Verdict::Refused(Refusal::Right))),
    ]
}

fn rows() -> Vec<(&'static str, RowKey, Option<Row>)> {
    let role = Role {
        person: BERND,
        area: Area::all(FieldOfWork::Garden),
        level: Level::Lead,
        from: Some(date(2026, 1, 1)),
        until: None,
    };
    let device = Device {
        person: BERND,
        key: world::bernd().public(),
        revoked: true,
        steward: false,
    };
    let invite = Invite {
        person: OMA,
        secret: Hash::of(&[0x99; 16]),
        expires_ms: START_MS,
        by: ANNA,
        used_by: Some(world::bernd().device()),
        revoked: false,
    };
    let document = Document {
        kind: DocumentKind::Garden,
        title: "Oasengarten".into(),
        series: "oasengarten".into(),
        year: Some(2027),
        generation: world::garden().first_generation(),
    };
    let card = Card {
        kind: CardKind::Person,
        name: "Frau Sommer".into(),
        under_16: false,
    };
    let contact = Contact {
        full_name: "Erna Sommer".into(),
        phone: "039483 1234".into(),
        for_members: true,
    };
    let proxy = Proxy {
        person: ANNA,
        card: OMA,
    };
    let device_id = world::bernd().device();
    vec![
        ("card", RowKey::Card(OMA), Some(Row::Card(card))),
        ("contact", RowKey::Contact(OMA), Some(Row::Contact(contact))),
        ("contact gone", RowKey::Contact(OMA), None),
        ("role", RowKey::Role(ROLE), Some(Row::Role(role))),
        (
            "device",
            RowKey::Device(device_id),
            Some(Row::Device(device)),
        ),
        ("invite", RowKey::Invite(ROLE), Some(Row::Invite(invite))),
        (
            "document",
            RowKey::Document(world::garden()),
            Some(Row::Document(document)),
        ),
        ("proxy", RowKey::Proxy(ROLE), Some(Row::Proxy(proxy))),
    ]
}

fn items() -> Vec<(String, Item)> {
    let running = [1, 2, 3, 4, 5, 6, 7, 8];
    let change = ByteBuf::from(envelope());
    let hash = Hash([0x99; 32]);
    let own = Item::Own(1_237, running, world::command(&world::anna(), 200), hash);
    let part = Item::Part(hash, 4_096, 300_000, ByteBuf::from([1, 2, 3]));
    let mut items = vec![("hello".to_owned(), Item::Hello(SCHEMA, LIFE, START_MS))];
    let verdicts = verdicts().into_iter();
    items.extend(verdicts.map(|(name, item)| (format!("verdict: {name}"), item)));
    items.push(("reset".into(), Item::Reset));
    items.push(("change".into(), Item::Change(1_236, running, change)));
    items.push(("own".into(), own));
    for ((name, key, row), position) in rows().into_iter().zip(1_238..) {
        let version = position;
        let entry = Entry { key, version, row };
        items.push((format!("row: {name}"), Item::Row(position, running, entry)));
    }
    items.push(("part".into(), part));
    items.push(("gone".into(), Item::Gone(EVENT)));
    items.push(("snapshot".into(), Item::Snapshot(ByteBuf::from([9]))));
    items.push(("end".into(), Item::End(Cursor(LIFE, 1_245, running), true)));
    items
}

fn session() -> Json {
    let (key, nonce) = (world::bernd(), vec![0x77; 24]);
    let challenge = Challenge {
        nonce: ByteBuf::from(nonce.clone()),
        schema: SCHEMA,
        server_key: world::server().public(),
    };
    let proof = TokenRequest::sign(&key, COMMUNITY, &nonce);
    let join = JoinRequest {
        secret: [0x99; 16],
        proof: proof.clone(),
    };
    let token = Token {
        token: "printable".into(),
        seconds: u32::try_from(TOKEN_SECONDS).expect("an hour"),
    };
    let joined = Joined {
        person: BERND,
        device: key.device(),
        token: token.clone(),
    };
    let signed = [
        b"mitmach/session/1\0",
        &COMMUNITY.0[..],
        &Hash::of(&nonce).0,
        &key.public(),
    ]
    .concat();
    keys::verify(&key.public(), &proof.signature, &signed).expect("signed over these bytes");
    json!({
        "seed": to_hex(&key.seed()),
        "nonce": to_hex(&nonce),
        "signed_bytes": to_hex(&signed),
        "signature": to_hex(&proof.signature),
        "challenge": cbor(&challenge),
        "session_request": cbor(&proof),
        "token": cbor(&token),
        "join_request": cbor(&join),
        "joined": cbor(&joined),
    })
}

pub fn vectors() -> Json {
    let requests = requests().into_iter().map(|(name, request)| {
        let bytes = codec::encode(&request);
        assert_eq!(codec::decode::<Request>(&bytes), Ok(request));
        json!({ "name": name, "bytes": to_hex(&bytes) })
    });
    let items = items();
    let answer: Vec<u8> = items
        .iter()
        .flat_map(|(_, item)| codec::encode(item))
        .collect();
    let read = read_items(&answer).expect("our own bytes");
    assert!(read.complete && read.items.iter().eq(items.iter().map(|(_, item)| item)));
    json!({
        "requests": requests.collect::<Vec<_>>(),
        "answer": {
            "items": items
                .iter()
                .map(|(name, item)| json!({ "name": name, "bytes": cbor(item) }))
                .collect::<Vec<_>>(),
            "bytes": to_hex(&answer),
        },
        "session": session(),
    })
}
