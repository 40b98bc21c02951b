//! A replica after something went wrong is what it was before; whatever is not honest is refused.

use super::*;
use crate::model::{Claim, Meta, Source};
use automerge::ExpandedChange;
use automerge::legacy::{Key, ObjectId, Op, OpId, OpType};

fn owned(by: u8) -> Meta {
    Meta {
        owner: CardId([by; 16]),
        author: CardId([by; 16]),
        on_behalf: None,
        source: Source::App,
        organisation: None,
        visibility: None,
    }
}

fn create_bed(command: CommandId, number: i64) -> Effect {
    let bed = Bed {
        number: Some(number),
        name: Some("Frühbeet".into()),
        ..Bed::default()
    };
    Effect::Create {
        record: RecordId::new(command, 0),
        kind: Kind::Bed,
        meta: owned(2),
        fields: bed.values(),
    }
}

fn put_note(record: RecordId, text: &str) -> Effect {
    Effect::Put {
        record,
        kind: Kind::Bed,
        field: Kind::Bed.field("note").expect("a field of beds"),
        value: Value::Text(text.into()),
    }
}

fn server() -> Replica {
    Replica::new(ActorId::from([0; 24]))
}

/// A server that holds a bed with two concurrent notes.
struct Contradiction {
    server: Replica,
    object: OpId,
    notes: [OpId; 2],
}

fn contradiction() -> Contradiction {
    let (mut anna, mut bernd, mut server) = (phone(ANNA), phone(BERND), server());
    let add = command(ANNA, 1);
    let record = RecordId::new(add, 0);
    let first = write(&mut anna, add, &bed());
    bernd.apply([first.clone()]).expect("applied");
    let hers = write(&mut anna, command(ANNA, 2), &note(record, "hers"));
    let his = write(&mut bernd, command(BERND, 2), &note(record, "his"));
    let object = OpId(first.start_op().get(), first.actor_id().clone());
    let notes = [&hers, &his].map(|note| OpId(note.start_op().get(), note.actor_id().clone()));
    server.apply([first, hers, his]).expect("applied");
    Contradiction {
        server,
        object,
        notes,
    }
}

/// A change of Bernd's by a fresh actor, operation by operation, as no honest program writes it.
fn crafted(server: &Replica, deps: Vec<ChangeHash>, operations: Vec<Op>) -> Change {
    let largest = deps
        .iter()
        .filter_map(|dep| server.last_operations.get(dep));
    let start = largest.max().copied().unwrap_or(0) + 1;
    Change::from(ExpandedChange {
        operations,
        actor_id: actor_of(BERND, [9; 8]),
        hash: None,
        seq: 1,
        start_op: start.try_into().expect("above zero"),
        time: 0,
        message: None,
        deps,
        extra_bytes: Vec::new(),
        author: None,
    })
}

fn heads(replica: &Replica) -> Vec<ChangeHash> {
    replica.document_for_tests().get_heads()
}

fn put(object: ObjectId, key: &str, pred: Vec<OpId>) -> Op {
    Op {
        action: OpType::Put("theirs".into()),
        obj: object,
        key: Key::Map(key.into()),
        pred: pred.into_iter().collect::<Vec<_>>().into(),
        insert: false,
    }
}

#[test]
fn a_write_that_fails_half_way_leaves_the_replica_as_it_was() {
    let mut anna = phone(ANNA);
    write(&mut anna, command(ANNA, 1), &bed());
    let before = (anna.heads(), anna.records(DOCUMENT).count(), anna.bytes());
    let half = command(ANNA, 2);
    let unknown = RecordId::new(command(BERND, 5), 0);
    assert_eq!(
        anna.write(&[create_bed(half, 7), put_note(unknown, "nowhere")])
            .map(drop),
        Err(ReplicaError::UnknownRecord)
    );
    let after = (anna.heads(), anna.records(DOCUMENT).count(), anna.bytes());
    assert_eq!(after, before);

    let mut server = server();
    server
        .apply(anna.document_for_tests().get_changes(&[]))
        .expect("applied");
    let next = command(ANNA, 3);
    let change = write(&mut anna, next, &bed());
    assert!(server.inspect(&change, next, ANNA).is_ok());
}

/// automerge would put the second map over the first: the record that others name would vanish.
#[test]
fn a_record_is_never_made_twice() {
    let mut anna = phone(ANNA);
    let add = command(ANNA, 1);
    write(&mut anna, add, &bed());
    let heads = anna.heads();
    assert_eq!(
        anna.write(&[create_bed(add, 9)]).map(drop),
        Err(ReplicaError::RecordExists)
    );
    assert_eq!(anna.heads(), heads);
}

/// The orphan used to stay in automerge's queue and in the index.
#[test]
fn a_change_whose_dependencies_are_missing_leaves_the_replica_as_it_was() {
    let (mut anna, mut bernd) = (phone(ANNA), phone(BERND));
    let first = write(&mut anna, command(ANNA, 1), &bed());
    let second = write(&mut anna, command(ANNA, 2), &bed());
    assert_eq!(bernd.apply([second.clone()]), Err(ReplicaError::NotApplied));
    assert!(!bernd.holds(&Hash(second.hash().0)));
    assert_eq!((bernd.bytes(), bernd.heads()), (0, Vec::new()));
    bernd.apply([first.clone()]).expect("applied");
    assert_eq!(bernd.heads(), [Hash(first.hash().0)]);
    assert_eq!(bernd.records(DOCUMENT).count(), 1);
}

/// automerge asserts that sequence numbers follow each other, and panics.
#[test]
fn a_gap_in_an_actors_sequence_is_an_error_and_no_panic() {
    let Contradiction { mut server, .. } = contradiction();
    let mut gap = crafted(&server, heads(&server), Vec::new()).decode();
    gap.seq = 3;
    assert_eq!(
        server.apply([Change::from(gap)]),
        Err(ReplicaError::NotApplied)
    );
}

#[test]
fn a_change_that_comes_again_counts_once() {
    let (mut anna, mut bernd) = (phone(ANNA), phone(BERND));
    let first = write(&mut anna, command(ANNA, 1), &bed());
    bernd
        .apply([first.clone(), first.clone()])
        .expect("applied");
    let bytes = bernd.bytes();
    assert_eq!(bytes, first.raw_bytes().len());
    assert!(bernd.apply([first]).expect("applied").is_empty());
    assert_eq!(bernd.bytes(), bytes);
}

#[test]
fn the_records_touched_do_not_depend_on_the_order_in_which_changes_come() {
    let (mut anna, mut bernd) = (phone(ANNA), phone(BERND));
    let add = command(ANNA, 1);
    let record = RecordId::new(add, 0);
    let first = write(&mut anna, add, &bed());
    let second = write(&mut anna, command(ANNA, 2), &note(record, "lüften"));
    let touched = bernd.apply([second, first]).expect("applied");
    assert_eq!(touched, [record].into());
    assert_eq!(
        bernd.record(DOCUMENT, record),
        anna.record(DOCUMENT, record)
    );
}

/// A newer app may know more ways for an entry to come in; the entry itself still counts.
#[test]
fn a_record_with_a_source_of_a_newer_version_is_still_read() {
    let mut anna = phone(ANNA);
    let newer = forge(&anna, BERND, |tx| {
        let key = root_key(RecordId::new(command(BERND, 1), 0), Kind::Bed);
        let bed = tx.put_object(ROOT, key, ObjType::Map).expect("put");
        for (name, value) in owned(2).values() {
            tx.put(&bed, name, scalar::to_scalar(&value)).expect("put");
        }
        tx.put(&bed, "source", "carrier_pigeon").expect("put");
        tx.put(&bed, "number", 4_i64).expect("put");
        tx.put(&bed, "name", "Frühbeet").expect("put");
    });
    assert_eq!(
        anna.inspect(&newer, command(BERND, 1), BERND),
        Err(Refusal::Field),
        "a server of this version does not take it"
    );
    anna.apply([newer]).expect("applied");
    let record = anna.records(DOCUMENT).next().expect("the bed");
    assert_eq!(record.meta.source, Source::App);
}

/// Only the number of predecessors was counted: two times the same let the other value stay.
#[test]
fn predecessors_named_twice_do_not_stand_for_those_left_out() {
    let case = contradiction();
    let object = ObjectId::Id(case.object.clone());
    let [hers, his] = case.notes.clone();
    let inspect = |pred: Vec<OpId>| {
        let operation = put(object.clone(), "note", pred);
        let change = crafted(&case.server, heads(&case.server), vec![operation]);
        case.server.inspect(&change, command(BERND, 9), BERND)
    };
    assert!(inspect(vec![hers.clone(), his.clone()]).is_ok());
    for pred in [
        vec![],
        vec![hers.clone()],
        vec![hers.clone(), hers.clone()],
        vec![his.clone(), his],
    ] {
        assert_eq!(
            inspect(pred.clone()),
            Err(Refusal::Predecessors),
            "{pred:?}"
        );
    }
}

#[test]
fn a_settling_delete_leaves_exactly_the_winner() {
    let case = contradiction();
    let mut notes = case.notes.clone();
    notes.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let [loser, winner] = notes;
    let inspect = |pred: Vec<OpId>| {
        let mut operation = put(ObjectId::Id(case.object.clone()), "note", pred);
        operation.action = OpType::Delete;
        let change = crafted(&case.server, heads(&case.server), vec![operation]);
        case.server.inspect(&change, command(BERND, 9), BERND)
    };
    assert!(inspect(vec![loser.clone()]).is_ok());
    for pred in [
        vec![],
        vec![winner.clone()],
        vec![loser.clone(), winner],
        vec![loser.clone(), loser],
    ] {
        assert_eq!(
            inspect(pred.clone()),
            Err(Refusal::Predecessors),
            "{pred:?}"
        );
    }
}

#[test]
fn an_object_that_the_change_could_not_see_is_refused() {
    let case = contradiction();
    let unseen = put(ObjectId::Id(case.object.clone()), "zone", Vec::new());
    let change = crafted(&case.server, Vec::new(), vec![unseen]);
    assert_eq!(
        case.server.inspect(&change, command(BERND, 9), BERND),
        Err(Refusal::UnknownRecord)
    );
}

#[test]
fn a_field_put_twice_in_one_change_is_refused() {
    let case = contradiction();
    let zone = |pred| put(ObjectId::Id(case.object.clone()), "zone", pred);
    let change = crafted(
        &case.server,
        heads(&case.server),
        vec![zone(Vec::new()), zone(Vec::new())],
    );
    assert_eq!(
        case.server.inspect(&change, command(BERND, 9), BERND),
        Err(Refusal::Shape)
    );
}

#[test]
fn dependencies_that_the_server_lacks_or_that_are_named_twice_are_refused() {
    let case = contradiction();
    let zone = || vec![put(ObjectId::Id(case.object.clone()), "zone", Vec::new())];
    let inspect = |deps| {
        let change = crafted(&case.server, deps, zone());
        case.server.inspect(&change, command(BERND, 9), BERND)
    };
    let known = heads(&case.server);
    assert!(inspect(known.clone()).is_ok());
    let unknown = [known.clone(), vec![ChangeHash([0xff; 32])]].concat();
    assert_eq!(inspect(unknown), Err(Refusal::Dependency));
    let twice = [known.clone(), known].concat();
    assert_eq!(inspect(twice), Err(Refusal::Shape));
}

/// Whether a reference holds used to depend on what else had reached the server, not on what the author saw.
#[test]
fn a_record_may_name_only_records_that_its_author_saw() {
    let (mut anna, mut server) = (phone(ANNA), server());
    let add = command(ANNA, 1);
    let task = Act::AddTask(Task {
        title: Some("Gießen".into()),
        ..Task::default()
    });
    let first = write(&mut anna, add, &task);
    server.apply([first.clone()]).expect("applied");
    let claim = Act::ClaimTask(Claim {
        task: Some(RecordId::new(add, 0)),
        ..Claim::default()
    });
    let theirs = command(BERND, 2);
    let blind = write(&mut phone(BERND), theirs, &claim);
    assert_eq!(
        server.inspect(&blind, theirs, BERND),
        Err(Refusal::UnknownRecord)
    );
    let mut bernd = phone(BERND);
    bernd.apply([first]).expect("applied");
    let seeing = write(&mut bernd, theirs, &claim);
    assert!(server.inspect(&seeing, theirs, BERND).is_ok());
}

#[test]
fn an_actors_next_change_builds_on_its_last_one_directly_or_through_others() {
    let (mut anna, mut bernd, mut server) = (phone(ANNA), phone(BERND), server());
    let first = write(&mut anna, command(ANNA, 1), &bed());
    bernd.apply([first.clone()]).expect("applied");
    let between = write(&mut bernd, command(BERND, 2), &bed());
    server
        .apply([first.clone(), between.clone()])
        .expect("applied");
    let next = |deps: Vec<ChangeHash>| {
        let object = OpId(first.start_op().get(), first.actor_id().clone());
        let zone = put(ObjectId::Id(object), "zone", Vec::new());
        let mut change = crafted(&server, deps, vec![zone]).decode();
        change.actor_id = first.actor_id().clone();
        change.seq = 2;
        server.inspect(&Change::from(change), command(ANNA, 3), ANNA)
    };
    assert!(next(vec![first.hash()]).is_ok());
    assert!(next(vec![between.hash()]).is_ok());

    let mut stranger = phone(BERND);
    let apart = write(&mut stranger, command(BERND, 4), &bed());
    let mut server = Replica::new(ActorId::from([0; 24]));
    server
        .apply([first.clone(), apart.clone()])
        .expect("applied");
    let mut blind = crafted(&server, vec![apart.hash()], Vec::new()).decode();
    blind.actor_id = first.actor_id().clone();
    blind.seq = 2;
    blind.operations = vec![put(ObjectId::Root, "x", Vec::new())];
    assert_eq!(
        server.inspect(&Change::from(blind), command(ANNA, 3), ANNA),
        Err(Refusal::Sequence)
    );
}

#[test]
fn a_device_has_a_bounded_number_of_actors() {
    let mut server = server();
    for number in 0..=32 {
        let mut phone = Replica::new(actor_of(ANNA, [number; 8]));
        let add = command(ANNA, number);
        let change = write(&mut phone, add, &bed());
        let judged = server.inspect(&change, add, ANNA).map(drop);
        if number < 32 {
            assert_eq!(judged, Ok(()), "actor {number}");
            server.apply([change]).expect("applied");
        } else {
            assert_eq!(judged, Err(Refusal::TooManyActors));
        }
    }
}
