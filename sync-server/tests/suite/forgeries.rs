//! Changes that automerge would take and that would harm others.

use crate::pages::bed;
use crate::town::{Phone, Town};
use automerge::legacy::Change as Expanded;
use automerge::transaction::Transactable;
use automerge::{ChangeHash, ObjType, ROOT, ReadDoc};
use mitmach_core::document::{Change, root_key};
use mitmach_core::model::{Kind, Refusal};
use mitmach_core::sync::Verdict;
use mitmach_core::{CommandId, DocumentId, RecordId};

/// A town with a bed, and Anna, who knows it.
fn stage() -> (Town, DocumentId, String, Phone, CommandId) {
    let mut town = Town::new();
    let garden = town.garden();
    let made = town.organiser.act(garden, &bed(1, "alt"));
    town.organiser.accepted(&town.server);
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    let command = anna.command();
    (
        town,
        garden,
        root_key(RecordId::new(made, 0), Kind::Bed),
        anna,
        command,
    )
}

fn verdict(town: &Town, anna: &mut Phone) -> Verdict {
    anna.verdict(&town.server)
}

#[test]
fn shape_of_another_object() {
    let (town, garden, _, mut anna, command) = stage();
    let own = root_key(RecordId::new(command, 0), Kind::Done);
    anna.forge(garden, command, |tx| {
        drop(tx.put_object(ROOT, &own, ObjType::List));
    });
    assert_eq!(verdict(&town, &mut anna), Verdict::Refused(Refusal::Shape));
}

#[test]
fn predecessors_of_a_creation_that_would_make_a_record_vanish() {
    let (mut town, garden, bed, mut anna, command) = stage();
    anna.forge(garden, command, |tx| {
        drop(tx.put_object(ROOT, &bed, ObjType::Map));
    });
    assert_eq!(
        verdict(&town, &mut anna),
        Verdict::Refused(Refusal::Predecessors)
    );
    // The replica that judged it is as it was, and the next change is taken.
    town.organiser.act(garden, &crate::pages::bed(2, ""));
    town.organiser.accepted(&town.server);
}

#[test]
fn immutable_owner() {
    let (town, garden, bed, mut anna, command) = stage();
    anna.forge(garden, command, |tx| {
        let object = tx.get(ROOT, &bed).expect("read").expect("the bed").1;
        tx.put(&object, "owner", vec![3_u8; 16]).expect("put");
    });
    assert_eq!(
        verdict(&town, &mut anna),
        Verdict::Refused(Refusal::Immutable)
    );
}

#[test]
fn too_many_dependencies() {
    let (town, garden, _, mut anna, command) = stage();
    let (_, raw) = anna.changes.last().cloned().expect("a change");
    let change = Change::from_bytes(raw).expect("a change");
    let mut expanded = Expanded::from(&change);
    expanded.actor_id = mitmach_core::document::actor_of(anna.device, [9; 8]);
    expanded.seq = 1;
    let dep = |number: u16| {
        let mut hash = [0; 32];
        hash[..2].copy_from_slice(&number.to_be_bytes());
        ChangeHash(hash)
    };
    expanded.deps = (0..2_048).map(dep).collect();
    let waits = Change::from(expanded.clone());
    expanded.deps.push(dep(2_048));
    let too_many = Change::from(expanded);
    anna.push_change(garden, command, waits.raw_bytes().to_vec());
    assert!(
        matches!(verdict(&town, &mut anna), Verdict::Waiting(missing) if missing.len() == 2_048)
    );
    anna.push_change(garden, command, too_many.raw_bytes().to_vec());
    assert_eq!(
        verdict(&town, &mut anna),
        Verdict::Refused(Refusal::TooManyDependencies)
    );
}

#[test]
fn a_change_damaged_at_any_byte_harms_nobody() {
    let (mut town, garden, _, _, _) = stage();
    town.organiser.act(garden, &bed(7, "neu"));
    let whole = town.organiser.outbox.pop().expect("an envelope");
    let (_, raw) = town.organiser.changes.last().cloned().expect("a change");
    let command = mitmach_core::sync::Envelope::decode(&whole)
        .expect("an envelope")
        .command;
    for at in 12..raw.len() {
        let mut damaged = raw.clone();
        damaged[at] ^= 0x15;
        // The checksum is mended, so that the damage reaches the decoder.
        let digest = mitmach_core::Hash::of(&damaged[8..]);
        damaged[4..8].copy_from_slice(&digest.0[..4]);
        town.organiser.push_change(garden, command, damaged);
        if town.organiser.outbox.len() == 100 {
            judge(&mut town);
        }
    }
    judge(&mut town);
    town.organiser.outbox = vec![whole];
    let verdict = town.organiser.verdict(&town.server);
    assert!(
        matches!(verdict, Verdict::Accepted(_) | Verdict::Duplicate(..)),
        "{verdict:?}"
    );
    // Whoever takes what the server has can go on.
    let Phone { key, person, .. } = &town.organiser;
    let mut again = Phone::of(key.clone(), *person, town.id);
    again.own = true;
    again.accepted(&town.server);
    again.new_actor();
    again.skip_commands(1_000);
    again.act(garden, &bed(8, "danach"));
    again.accepted(&town.server);
}

/// Damage may make another sound change out of one; what it must not do is end the server.
fn judge(town: &mut Town) {
    let request = town.organiser.request();
    let answer = town
        .server
        .exchange(town.id, town.organiser.device, &request)
        .expect("answered");
    let items = mitmach_core::sync::read_items(&answer)
        .expect("items")
        .items;
    let verdicts = items
        .iter()
        .filter(|item| matches!(item, mitmach_core::sync::Item::Verdict(..)));
    assert_eq!(verdicts.count(), request.push.len());
}
