mod unharmed;

use super::*;
use crate::ids::{CardId, CommandId, DeviceId, DocumentId, Hash, RecordId};
use crate::model::{Act, Asker, Bed, Done, Effect, Kind, Patch, Refusal, Task, Value, effects};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, ObjType, ROOT, ReadDoc};
use jiff::civil::date;

const ANNA: DeviceId = DeviceId([0xa; 16]);
const BERND: DeviceId = DeviceId([0xb; 16]);
const DOCUMENT: DocumentId = DocumentId([1; 16]);

fn phone(device: DeviceId) -> Replica {
    Replica::new(actor_of(device, [1; 8]))
}

fn command(device: DeviceId, number: u8) -> CommandId {
    CommandId::new(device, i64::from(number) * 60_000, [number; 4])
}

fn bed() -> Act {
    Act::AddBed(Bed {
        number: Some(4),
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

fn write(replica: &mut Replica, command: CommandId, act: &Act) -> Change {
    let effects = effects(command, CardId([2; 16]), &Asker::default(), act).expect("a sound act");
    let written = replica.write(&effects).expect("written").expect("a change");
    Change::from_bytes(written.raw).expect("our own bytes")
}

#[test]
fn the_server_reads_out_of_a_change_what_the_phone_put_in() {
    let (mut phone, mut server) = (phone(ANNA), Replica::new(ActorId::from([0; 24])));
    let add = command(ANNA, 1);
    let change = write(&mut phone, add, &bed());
    let wanted = effects(add, CardId([2; 16]), &Asker::default(), &bed()).expect("sound");
    assert_eq!(
        server
            .inspect(&change, add, ANNA)
            .expect("accepted")
            .effects,
        wanted
    );
    server.apply([change]).expect("applied");

    let edit = command(ANNA, 2);
    let record = RecordId::new(add, 0);
    let change = write(&mut phone, edit, &note(record, "lüften"));
    assert_eq!(
        server
            .inspect(&change, edit, ANNA)
            .expect("accepted")
            .effects
            .len(),
        1
    );
    server.apply([change]).expect("applied");
    assert_eq!(
        phone.record(DOCUMENT, record),
        server.record(DOCUMENT, record)
    );
}

#[test]
fn two_notes_written_offline_are_both_kept_and_settling_with_the_winner_is_one_delete() {
    let (mut anna, mut bernd) = (phone(ANNA), phone(BERND));
    let mut server = Replica::new(ActorId::from([0; 24]));
    let add = command(ANNA, 1);
    let record = RecordId::new(add, 0);
    let first = write(&mut anna, add, &bed());
    for replica in [&mut bernd, &mut server] {
        replica.apply([first.clone()]).expect("applied");
    }
    let hers = write(&mut anna, command(ANNA, 2), &note(record, "hers"));
    let his = write(&mut bernd, command(BERND, 2), &note(record, "his"));
    for (change, device, number) in [(&hers, ANNA, 2), (&his, BERND, 2)] {
        server
            .inspect(change, command(device, number), device)
            .expect("accepted");
        server.apply([change.clone()]).expect("applied");
    }
    anna.apply([his]).expect("applied");
    let seen = server.record(DOCUMENT, record).expect("the bed");
    assert_eq!(seen, anna.record(DOCUMENT, record).expect("the bed"));
    let (field, values) = seen.contradictions().next().expect("two notes");
    assert_eq!((field, values.len()), ("note", 2));
    let winner = seen.get::<String>("note").expect("a winner");
    let automerge_winner = server.value_for_tests(record, "note");
    assert_eq!(automerge_winner, Some(Value::Text(winner.clone())));

    let settle = Act::Settle {
        record,
        kind: Kind::Bed,
        field: "note".into(),
        value: Value::Text(winner.clone()),
    };
    let change = write(&mut anna, command(ANNA, 3), &settle);
    let effects = server
        .inspect(&change, command(ANNA, 3), ANNA)
        .expect("a settlement")
        .effects;
    assert!(matches!(&effects[..], [Effect::Put { value, .. }] if *value == Value::Text(winner)));
    server.apply([change]).expect("applied");
    assert_eq!(
        server
            .record(DOCUMENT, record)
            .expect("the bed")
            .contradictions()
            .count(),
        0
    );
}

#[test]
fn a_put_of_what_stands_there_makes_no_change() {
    let mut anna = phone(ANNA);
    let add = command(ANNA, 1);
    write(&mut anna, add, &bed());
    let fields = [("number".to_owned(), Value::Int(4))].into();
    let act = Act::Edit(Patch {
        record: RecordId::new(add, 0),
        kind: Kind::Bed,
        fields,
    });
    let effects =
        effects(command(ANNA, 2), CardId([2; 16]), &Asker::default(), &act).expect("sound");
    assert!(anna.write(&effects).expect("written").is_none());
}

#[test]
fn a_replica_at_old_heads_keeps_later_edits_concurrent() {
    let mut anna = phone(ANNA);
    let add = command(ANNA, 1);
    let record = RecordId::new(add, 0);
    write(&mut anna, add, &bed());
    let heads = anna.heads();
    write(&mut anna, command(ANNA, 2), &note(record, "first"));
    let mut old = anna
        .at(&heads, actor_of(ANNA, [2; 8]))
        .expect("at its first change");
    let again = write(&mut old, command(ANNA, 3), &note(record, "second"));
    anna.apply([again]).expect("merged");
    assert_eq!(
        anna.record(DOCUMENT, record)
            .expect("the bed")
            .contradictions()
            .count(),
        1
    );
}

/// A change made by automerge's own interface, past our writer.
fn forge(
    base: &Replica,
    device: DeviceId,
    forge: impl FnOnce(&mut automerge::transaction::Transaction<'_>),
) -> Change {
    let mut document: Automerge = base
        .document_for_tests()
        .fork()
        .with_actor(actor_of(device, [9; 8]));
    let mut transaction = document.transaction();
    forge(&mut transaction);
    transaction.commit_with(CommitOptions::default().with_time(0));
    document.get_last_local_change().expect("a change")
}

#[test]
fn changes_that_are_not_records_of_scalars_are_refused_each_with_its_code() {
    let mut anna = phone(ANNA);
    let add = command(ANNA, 1);
    let record = RecordId::new(add, 0);
    write(&mut anna, add, &bed());
    let key = root_key(record, Kind::Bed);
    let theirs = command(BERND, 7);
    let own_key = root_key(RecordId::new(theirs, 0), Kind::Done);
    let check = |change: &Change| anna.inspect(change, theirs, BERND).expect_err("refused");

    let list = forge(&anna, BERND, |tx| {
        drop(tx.put_object(ROOT, &own_key, ObjType::List));
    });
    assert_eq!(check(&list), Refusal::Shape);
    let scalar = forge(&anna, BERND, |tx| drop(tx.put(ROOT, &own_key, 1_i64)));
    assert_eq!(check(&scalar), Refusal::Shape);
    let replacing = forge(&anna, BERND, |tx| {
        drop(tx.put_object(ROOT, &key, ObjType::Map));
    });
    assert_eq!(check(&replacing), Refusal::Predecessors);
    let deleting = forge(&anna, BERND, |tx| tx.delete(ROOT, &key).expect("deleted"));
    assert_eq!(check(&deleting), Refusal::Shape);
    let foreign = forge(&anna, BERND, |tx| {
        drop(tx.put_object(
            ROOT,
            root_key(RecordId::new(add, 1), Kind::Done),
            ObjType::Map,
        ));
    });
    assert_eq!(check(&foreign), Refusal::RecordId);
    let incomplete = forge(&anna, BERND, |tx| {
        drop(tx.put_object(ROOT, &own_key, ObjType::Map));
    });
    assert_eq!(check(&incomplete), Refusal::Field);
    let object = anna
        .document_for_tests()
        .get(ROOT, &key)
        .expect("read")
        .expect("there")
        .1;
    let owner = forge(&anna, BERND, |tx| {
        tx.put(&object, "owner", vec![3_u8; 16]).expect("put");
    });
    assert_eq!(check(&owner), Refusal::Immutable);
    let unknown = forge(&anna, BERND, |tx| {
        tx.put(&object, "colour", 1_i64).expect("put");
    });
    assert_eq!(check(&unknown), Refusal::Field);
    let float = forge(&anna, BERND, |tx| {
        tx.put(&object, "number", 1.5).expect("put");
    });
    assert_eq!(check(&float), Refusal::Shape);
    let removed = forge(&anna, BERND, |tx| {
        tx.delete(&object, "number").expect("deleted");
    });
    assert_eq!(check(&removed), Refusal::Predecessors);
    let range = forge(&anna, BERND, |tx| {
        tx.put(&object, "number", 0_i64).expect("put");
    });
    assert_eq!(check(&range), Refusal::Field);
    let device = forge(&anna, ANNA, |tx| {
        tx.put(&object, "number", 5_i64).expect("put");
    });
    assert_eq!(check(&device), Refusal::Actor);
}

#[test]
fn a_message_or_time_stamp_is_refused() {
    let anna = phone(ANNA);
    let mut document = Automerge::new().with_actor(actor_of(ANNA, [9; 8]));
    let mut transaction = document.transaction();
    transaction
        .put_object(ROOT, "x", ObjType::Map)
        .expect("put");
    transaction.commit_with(CommitOptions::default().with_time(1).with_message("hello"));
    let change = document.get_last_local_change().expect("a change");
    assert_eq!(
        anna.inspect(&change, command(ANNA, 1), ANNA),
        Err(Refusal::Shape)
    );
}

#[test]
fn the_largest_command_of_every_kind_is_small() {
    let mut anna = phone(ANNA);
    let add = command(ANNA, 1);
    let task = Act::AddTask(Task {
        title: Some("Frühbeet gießen".into()),
        ..Task::default()
    });
    write(&mut anna, add, &task);
    let done = Done {
        task: Some(RecordId::new(add, 0)),
        day: Some(date(2026, 11, 22)),
        ..Done::default()
    };
    let change = write(&mut anna, command(ANNA, 2), &Act::LogWork(done));
    assert!(
        change.raw_bytes().len() < 400,
        "{} bytes",
        change.raw_bytes().len()
    );
    assert_eq!(Hash(change.hash().0), anna.heads()[0]);
}
