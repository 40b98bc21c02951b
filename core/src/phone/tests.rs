use super::*;
use crate::codec;
use crate::document::{Change, Replica, actor_of};
use crate::ids::{CommunityId, DeviceId, DocumentId, Hash, Incarnation, RecordId, RowId};
use crate::model::{
    Act, Area, Asker, Bed, DocumentKind, EntryState, Kind, Level, Patch, Refusal, Value, effects,
};
use crate::register::{Card, CardKind, Device, Document, Entry, RegisterAct, Role, Row, RowKey};
use crate::store::StoreError;
use crate::sync::{Body, Cursor, Envelope, Item, Request, Verdict};
use serde_bytes::ByteBuf;
use std::sync::atomic::{AtomicU32, Ordering};

mod bad_input;

const TOWN: CommunityId = CommunityId([1; 16]);
const ANNA: CardId = CardId([2; 16]);
const BERND: CardId = CardId([3; 16]);
const GARDEN: DocumentId = DocumentId([4; 16]);
const LIFE: Incarnation = Incarnation([5; 16]);

/// A clock that stands still and randomness that counts on from its own number.
struct Still(AtomicU32);

impl Host for Still {
    fn unix_ms(&self) -> i64 {
        1_795_342_800_000 // 22 November 2026, 10:00 in Berlin
    }

    fn random(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        for (byte, random) in bytes.iter_mut().rev().zip(number.iter().rev().cycle()) {
            *byte = *random;
        }
    }
}

fn host() -> Arc<Still> {
    /// Each phone, and each life of one, draws other numbers.
    static PHONES: AtomicU32 = AtomicU32::new(1);
    Arc::new(Still(AtomicU32::new(
        PHONES.fetch_add(1, Ordering::Relaxed) << 16,
    )))
}

fn bernds_key() -> PrivateKey {
    PrivateKey::from_seed([8; 32])
}

fn membership(key: &PrivateKey) -> Membership {
    Membership {
        community: TOWN,
        person: ANNA,
        device: key.device(),
        server: "http://127.0.0.1:1".into(),
        server_key: [0; 32],
        server_schema: SCHEMA,
        schema: SCHEMA,
        cursor: None,
        synced_ms: None,
    }
}

/// Anna's phone, which leads the garden and knows Bernd's.
fn annas_phone(folder: &Path, options: StoreOptions) -> Result<Phone, Error> {
    let key = PrivateKey::from_seed([7; 32]);
    let phone = Phone::create(folder, host(), options, &key, &membership(&key))?;
    let card = |name: &str| {
        Row::Card(Card {
            kind: CardKind::Person,
            name: name.into(),
            under_16: false,
        })
    };
    let device = |person, key: &PrivateKey| {
        let device = Device {
            person,
            key: key.public(),
            revoked: false,
            steward: false,
        };
        (RowKey::Device(key.device()), Row::Device(device))
    };
    let area = Area::all(crate::model::FieldOfWork::Garden);
    let role = Role {
        person: ANNA,
        area,
        level: Level::Lead,
        from: None,
        until: None,
    };
    let generation = GARDEN.first_generation();
    let garden = Document {
        kind: DocumentKind::Garden,
        title: "Oasengarten".into(),
        series: String::new(),
        year: Some(2026),
        generation,
    };
    let rows = [
        (RowKey::Card(ANNA), card("Anna")),
        (RowKey::Card(BERND), card("Bernd")),
        device(ANNA, &key),
        device(BERND, &bernds_key()),
        (RowKey::Role(RowId([1; 16])), Row::Role(role)),
        (RowKey::Document(GARDEN), Row::Document(garden)),
    ];
    let rows = (1..).zip(rows).map(|(version, (key, row))| {
        Item::Row(
            version,
            [0; 8],
            Entry {
                key,
                version,
                row: Some(row),
            },
        )
    });
    phone.absorb(&answer(rows.collect(), 6))?;
    Ok(phone)
}

fn answer(items: Vec<Item>, position: u64) -> Vec<u8> {
    let hello = Item::Hello(SCHEMA, LIFE, 0);
    let end = Item::End(Cursor(LIFE, position, [0; 8]), false);
    [vec![hello], items, vec![end]]
        .concat()
        .iter()
        .flat_map(codec::encode)
        .collect()
}

fn bed(number: i64) -> Act {
    Act::AddBed(Bed {
        number: Some(number),
        name: Some("Frühbeet".into()),
        ..Bed::default()
    })
}

fn note(record: RecordId, text: &str) -> Act {
    let fields = [("note".to_owned(), Value::Text(text.into()))].into();
    Act::Edit(Patch {
        record,
        kind: Kind::Bed,
        fields,
    })
}

fn records(phone: &Phone) -> Vec<crate::model::Record> {
    phone
        .look(phone.today(), |scene| scene.documents[0].records.to_vec())
        .expect("readable")
}

fn pushed(phone: &Phone) -> Vec<Envelope> {
    let request: Request = phone.request(65_536, false, false).expect("a request");
    request
        .push
        .iter()
        .map(|bytes| Envelope::decode(bytes).expect("ours"))
        .collect()
}

fn verdict(envelope: &Envelope, verdict: Verdict) -> Item {
    Item::Verdict(envelope.command, verdict)
}

/// A change of Bernd's phone on the changes that it has.
fn bernds_change(on: &[&Envelope], number: u8, act: &Act) -> (Envelope, Hash) {
    let key = bernds_key();
    let mut replica = Replica::new(actor_of(key.device(), [number; 8]));
    replica
        .apply(
            on.iter()
                .map(|envelope| Change::from_bytes(envelope.payload.clone()).expect("ours")),
        )
        .expect("applied");
    let command = CommandId::new(key.device(), 0, [number; 4]);
    let effects = effects(command, BERND, &Asker::default(), act).expect("sound");
    let written = replica.write(&effects).expect("written").expect("a change");
    let body = Body::Change(GARDEN, GARDEN.first_generation());
    (
        Envelope::seal(&key, TOWN, body, command, 1, written.raw),
        written.hash,
    )
}

fn incoming(position: u64, envelope: &Envelope) -> Item {
    Item::Change(position, [0; 8], ByteBuf::from(envelope.encode()))
}

#[test]
fn an_entry_survives_the_end_of_the_process_and_arrives_by_its_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let receipt = phone
        .enter(GARDEN, bed(4), Asker::default())
        .expect("entered");
    assert_eq!(receipt.state, EntryState::OnlyHere);
    drop(phone);
    let phone = Phone::open(folder.path(), host()).expect("opened");
    assert_eq!(records(&phone)[0].state, EntryState::OnlyHere);
    let envelopes = pushed(&phone);
    phone
        .absorb(&answer(
            vec![verdict(&envelopes[0], Verdict::Accepted(7))],
            7,
        ))
        .expect("absorbed");
    assert_eq!(records(&phone)[0].state, EntryState::Arrived);
    assert!(pushed(&phone).is_empty());
}

#[test]
fn what_builds_on_a_refused_entry_is_not_taken_over_and_the_rest_is_replayed() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let first = phone
        .enter(GARDEN, bed(1), Asker::default())
        .expect("entered")
        .record
        .expect("a record");
    phone
        .enter(GARDEN, note(first, "lüften"), Asker::default())
        .expect("entered");
    phone
        .enter(GARDEN, bed(2), Asker::default())
        .expect("entered");
    let before = pushed(&phone);
    let verdicts = vec![
        verdict(&before[0], Verdict::Refused(Refusal::Right)),
        verdict(&before[1], Verdict::Refused(Refusal::Dependency)),
        verdict(&before[2], Verdict::Refused(Refusal::Dependency)),
    ];
    let absorbed = phone.absorb(&answer(verdicts, 6)).expect("absorbed");
    assert!(absorbed.more, "the replayed bed is still to be pushed");
    let refused: Vec<Refusal> = phone
        .not_accepted()
        .expect("listed")
        .iter()
        .map(|entry| entry.refusal)
        .collect();
    assert_eq!(refused, [Refusal::Right, Refusal::UnknownRecord]);
    let after = pushed(&phone);
    assert_eq!(after.len(), 1);
    assert_eq!(
        after[0].command, before[2].command,
        "the same command, as another change"
    );
    assert_ne!(after[0].payload, before[2].payload);
    assert_eq!(records(&phone).len(), 1);

    let pending = after[0].command;
    assert!(phone.enter_again(pending).is_err() && phone.forget_not_accepted(pending).is_err());
    phone
        .forget_not_accepted(before[0].command)
        .expect("dropped");
    assert_eq!(phone.not_accepted().expect("listed").len(), 1);
}

#[test]
fn a_replayed_edit_stays_concurrent_with_what_its_writer_had_not_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let bed_id = phone
        .enter(GARDEN, bed(1), Asker::default())
        .expect("entered")
        .record
        .expect("a record");
    let first = pushed(&phone).remove(0);
    phone
        .absorb(&answer(vec![verdict(&first, Verdict::Accepted(7))], 7))
        .expect("absorbed");

    let (his, _) = bernds_change(&[&first], 9, &note(bed_id, "his"));
    phone
        .enter(GARDEN, bed(2), Asker::default())
        .expect("entered");
    phone
        .enter(GARDEN, note(bed_id, "hers"), Asker::default())
        .expect("entered");
    let mine = pushed(&phone);
    let items = vec![
        verdict(&mine[0], Verdict::Refused(Refusal::Right)),
        verdict(&mine[1], Verdict::Refused(Refusal::Dependency)),
        incoming(8, &his),
    ];
    phone.absorb(&answer(items, 8)).expect("absorbed");
    let record = records(&phone)
        .into_iter()
        .find(|record| record.id == bed_id)
        .expect("the bed");
    let notes = record.fields.get("note").expect("notes");
    assert_eq!(notes.len(), 2, "both notes are shown");
}

#[test]
fn an_own_change_that_the_phone_does_not_hold_is_asked_for_and_its_actor_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    phone
        .enter(GARDEN, bed(1), Asker::default())
        .expect("entered");
    let lost = pushed(&phone).remove(0);
    // The same phone from a backup of before.
    let other = tempfile::tempdir().expect("a folder");
    let restored = annas_phone(other.path(), StoreOptions::default()).expect("a phone");
    // Its dice do not fall as the first phone's did.
    let _: [u8; 4] = host::random(&*restored.host);
    let hash = Hash(
        Change::from_bytes(lost.payload.clone())
            .expect("ours")
            .hash()
            .0,
    );
    let own = Item::Own(7, [0; 8], lost.command, hash);
    assert!(
        restored
            .absorb(&answer(vec![own], 7))
            .expect("absorbed")
            .missing_own
    );
    assert_eq!(
        restored.membership().cursor.map(|cursor| cursor.1),
        Some(6),
        "the cursor waits before it"
    );
    restored
        .absorb(&answer(vec![incoming(7, &lost)], 7))
        .expect("absorbed");
    restored
        .enter(GARDEN, bed(2), Asker::default())
        .expect("entered");
    let next = Change::from_bytes(pushed(&restored).remove(0).payload).expect("ours");
    let first = Change::from_bytes(lost.payload).expect("ours");
    assert_ne!(next.actor_id(), first.actor_id());
    assert_eq!(records(&restored).len(), 2);
}

#[test]
fn a_page_that_comes_late_never_takes_the_phone_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let (first, _) = bernds_change(&[], 1, &bed(1));
    let (second, _) = bernds_change(&[&first], 2, &bed(2));
    let early = answer(vec![incoming(7, &first)], 7);
    let late = answer(vec![incoming(7, &first), incoming(8, &second)], 8);
    // Two pages at once count as one after the other.
    phone
        .absorb(&[&early[..], &late].concat())
        .expect("absorbed");
    phone.absorb(&early).expect("absorbed");
    assert_eq!(phone.membership().cursor.map(|cursor| cursor.1), Some(8));
    assert_eq!(records(&phone).len(), 2);
}

#[test]
fn a_broken_answer_counts_as_far_as_it_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let (first, _) = bernds_change(&[], 1, &bed(1));
    let (second, _) = bernds_change(&[&first], 2, &bed(2));
    let whole = answer(vec![incoming(7, &first), incoming(8, &second)], 8);
    let cut = phone.absorb(&whole[..whole.len() - 60]).expect("absorbed");
    assert!(!cut.complete);
    assert_eq!(phone.membership().cursor.map(|cursor| cursor.1), Some(7));
    phone
        .absorb(&answer(vec![incoming(8, &second)], 8))
        .expect("absorbed");
    assert_eq!(records(&phone).len(), 2);
}

#[test]
fn a_change_with_a_wrong_signature_is_not_taken_from_the_server_either() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let (mut envelope, _) = bernds_change(&[], 1, &bed(1));
    envelope.signature[0] ^= 1;
    assert!(matches!(
        phone.absorb(&answer(vec![incoming(7, &envelope)], 7)),
        Err(Error::Protocol(_))
    ));
    assert!(records(&phone).is_empty());
    assert_eq!(phone.membership().cursor.map(|cursor| cursor.1), Some(6));
}

#[test]
fn register_commands_show_at_once_and_give_way_to_the_servers_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let add = RegisterAct::AddCard {
        kind: CardKind::Household,
        name: "Familie im Stieg".into(),
        under_16: false,
    };
    let id = CardId(phone.enter_register(add).expect("entered").command.0);
    let name = |phone: &Phone| {
        phone
            .look(phone.today(), |scene| {
                scene.register.card(id).map(|card| card.name.clone())
            })
            .expect("readable")
    };
    assert_eq!(name(&phone).as_deref(), Some("Familie im Stieg"));
    let envelope = pushed(&phone).remove(0);
    let row = Row::Card(Card {
        kind: CardKind::Household,
        name: "Familie Stieg".into(),
        under_16: false,
    });
    let row = Item::Row(
        7,
        [0; 8],
        Entry {
            key: RowKey::Card(id),
            version: 7,
            row: Some(row),
        },
    );
    phone
        .absorb(&answer(
            vec![verdict(&envelope, Verdict::Accepted(7)), row],
            7,
        ))
        .expect("absorbed");
    assert_eq!(name(&phone).as_deref(), Some("Familie Stieg"));
    assert!(phone.status().expect("readable").only_here.is_empty());
}

#[test]
fn what_this_person_may_not_do_is_refused_at_once_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let event = RegisterAct::AddDocument {
        kind: DocumentKind::Calendar,
        title: "Adventskalender".into(),
        series: String::new(),
        year: Some(2026),
    };
    assert_eq!(
        phone.enter_register(event).map(|_| ()),
        Err(Error::NotAllowed(Refusal::Right))
    );
    let unknown = phone.enter(DocumentId([9; 16]), bed(1), Asker::default());
    assert_eq!(unknown.map(|_| ()), Err(Error::Unknown("document")));
    let missing = phone.enter(GARDEN, note(RecordId([9; 18]), "?"), Asker::default());
    assert_eq!(
        missing.map(|_| ()),
        Err(Error::NotAllowed(Refusal::UnknownRecord))
    );
    assert!(phone.status().expect("readable").only_here.is_empty());
}

#[test]
fn an_older_server_makes_commands_wait_and_a_newer_one_takes_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let phone = annas_phone(folder.path(), StoreOptions::default()).expect("a phone");
    let old: Vec<u8> = [
        Item::Hello(0, LIFE, 0),
        Item::End(Cursor(LIFE, 6, [0; 8]), false),
    ]
    .iter()
    .flat_map(codec::encode)
    .collect();
    phone.absorb(&old).expect("absorbed");
    phone
        .enter(GARDEN, bed(1), Asker::default())
        .expect("entered");
    assert!(phone.status().expect("readable").only_here[0].held);
    assert!(pushed(&phone).is_empty());
    phone.absorb(&answer(Vec::new(), 6)).expect("absorbed");
    assert_eq!(pushed(&phone).len(), 1);
    assert_eq!(records(&phone).len(), 1);
}

#[test]
fn a_newer_program_goes_back_for_what_an_older_one_did_not_know() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(annas_phone(folder.path(), StoreOptions::default()).expect("a phone"));
    let database = rusqlite::Connection::open(folder.path().join("phone.db")).expect("opened");
    database
        .execute("UPDATE phone SET schema = 0", [])
        .expect("set");
    drop(database);
    let phone = Phone::open(folder.path(), host()).expect("opened");
    let request = phone.request(65_536, false, true).expect("a request");
    assert_eq!(request.cursor, None);
    phone.absorb(&answer(Vec::new(), 6)).expect("absorbed");
    drop(phone);
    let phone = Phone::open(folder.path(), host()).expect("opened");
    assert!(phone.membership().cursor.is_some(), "once is enough");
}
