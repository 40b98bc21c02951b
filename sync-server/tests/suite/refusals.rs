//! Each refusal code that a phone without guards can bring about: envelopes, rights and references.

use crate::pages::bed;
use crate::town::{Phone, Town};
use mitmach_core::document::{Change, Replica, actor_of};
use mitmach_core::limits::{PAYLOAD_BYTES, SCHEMA};
use mitmach_core::model::{Act, Bed, Claim, Effect, Meta, NewRecord, Refusal, Source, Value, Wish};
use mitmach_core::register::RegisterAct;
use mitmach_core::sync::{Envelope, Verdict};
use mitmach_core::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, GenerationId, RecordId, codec,
};
use serde_bytes::ByteBuf;

pub fn refused(refusal: Refusal) -> Verdict {
    Verdict::Refused(refusal)
}

/// A bed's effects with the parts that a test bends.
fn making(phone: &Phone, record: RecordId, bend: impl FnOnce(&mut Effect)) -> Vec<Effect> {
    let made = NewRecord::from(Bed {
        number: Some(1),
        name: Some("Frühbeet".into()),
        ..Bed::default()
    });
    let meta = Meta {
        owner: phone.person,
        author: phone.person,
        on_behalf: None,
        source: Source::App,
        organisation: None,
        visibility: None,
    };
    let mut effect = Effect::Create {
        record,
        kind: made.kind(),
        meta,
        fields: made.values(),
    };
    bend(&mut effect);
    vec![effect]
}

/// The verdict on a bed of the organiser's that a test bends.
fn bent(bend: impl FnOnce(&mut Effect)) -> Verdict {
    let mut town = Town::new();
    let garden = town.garden();
    let command = town.organiser.command();
    let effects = making(&town.organiser, RecordId::new(command, 0), bend);
    town.organiser.write(garden, command, &effects);
    town.organiser.verdict(&town.server)
}

/// The verdict on an envelope of the organiser's that a test bends after it was sealed.
fn envelope(bend: impl FnOnce(&mut Envelope)) -> Verdict {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    let raw = town.organiser.outbox.pop().expect("an envelope");
    let mut envelope = Envelope::decode(&raw).expect("an envelope");
    bend(&mut envelope);
    let key = town.organiser.key.clone();
    envelope.signature = key.sign(&envelope.signed_bytes());
    town.organiser.outbox.push(ByteBuf::from(envelope.encode()));
    town.organiser.verdict(&town.server)
}

#[test]
fn too_large() {
    assert_eq!(
        envelope(|e| e.payload = vec![0; PAYLOAD_BYTES + 1]),
        refused(Refusal::TooLarge)
    );
    assert_eq!(
        envelope(|e| e.payload = vec![0; PAYLOAD_BYTES * 2]),
        refused(Refusal::TooLarge)
    );
}

#[test]
fn envelope_that_is_cut_off_or_spelled_otherwise() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    let whole = town.organiser.outbox.pop().expect("an envelope");
    for length in 0..whole.len() {
        town.organiser.outbox.push(ByteBuf::from(&whole[..length]));
        if length % 50 == 0 {
            town.organiser
                .outbox
                .push(ByteBuf::from([&whole[..], &[0]].concat()));
        }
        if town.organiser.outbox.len() > 150 {
            for verdict in town.organiser.sync(&town.server) {
                assert_eq!(verdict, refused(Refusal::Envelope));
            }
        }
    }
    // An array head of nine bytes says the same as one of one byte.
    let respelled = [&[0x9b, 0, 0, 0, 0, 0, 0, 0, 8], &whole[1..]].concat();
    town.organiser.outbox = vec![ByteBuf::from(respelled)];
    assert_eq!(
        town.organiser.verdict(&town.server),
        refused(Refusal::Envelope)
    );
    town.organiser.outbox.push(whole);
    assert!(matches!(
        town.organiser.verdict(&town.server),
        Verdict::Accepted(_)
    ));
}

#[test]
fn signature_over_other_bytes() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    let whole = town.organiser.outbox.pop().expect("an envelope");
    let honest = Envelope::decode(&whole).expect("an envelope");
    let bends: [fn(&mut Envelope); 4] = [
        |e| e.schema = 0,
        |e| e.payload[20] ^= 1,
        |e| e.generation = GenerationId([9; 16]),
        |e| e.signature[40] ^= 1,
    ];
    for bend in bends {
        let mut forged = honest.clone();
        bend(&mut forged);
        town.organiser.outbox.push(ByteBuf::from(forged.encode()));
        assert_eq!(
            town.organiser.verdict(&town.server),
            refused(Refusal::Signature)
        );
    }
    // Nothing was remembered against the honest one.
    town.organiser.outbox.push(whole);
    assert!(matches!(
        town.organiser.verdict(&town.server),
        Verdict::Accepted(_)
    ));
}

#[test]
fn unknown_device() {
    assert_eq!(
        envelope(|e| e.device = DeviceId([5; 16])),
        refused(Refusal::UnknownDevice)
    );
}

#[test]
fn revoked_device_also_when_another_phone_carries_it() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    anna.act(garden, &Act::WishDoor(Wish::default_for_tests()));
    let carried = anna.outbox.clone();
    town.organiser.register(&RegisterAct::RevokeDevice {
        device: anna.device,
    });
    town.organiser.accepted(&town.server);
    town.organiser.outbox = carried;
    assert_eq!(
        town.organiser.verdict(&town.server),
        refused(Refusal::RevokedDevice)
    );
    let refused = town.server.exchange(town.id, anna.device, &anna.request());
    assert_eq!(refused, Err(mitmach_server::ServerError::RevokedDevice));
}

#[test]
fn community() {
    assert_eq!(
        envelope(|e| e.community = CommunityId([5; 16])),
        refused(Refusal::Community)
    );
}

#[test]
fn unknown_document() {
    assert_eq!(
        envelope(|e| e.document = DocumentId([5; 16])),
        refused(Refusal::UnknownDocument)
    );
}

#[test]
fn generation() {
    assert_eq!(
        envelope(|e| e.generation = GenerationId([5; 16])),
        refused(Refusal::Generation)
    );
}

#[test]
fn command_of_another_device() {
    let other = CommandId::new(DeviceId([5; 16]), 0, [0; 4]);
    assert_eq!(envelope(|e| e.command = other), refused(Refusal::Command));
}

#[test]
fn schema_of_a_newer_version() {
    assert_eq!(
        envelope(|e| e.schema = SCHEMA + 1),
        refused(Refusal::Schema)
    );
}

#[test]
fn undecodable() {
    assert_eq!(
        envelope(|e| e.payload = b"no change".to_vec()),
        refused(Refusal::Undecodable)
    );
    assert_eq!(
        envelope(|e| e.payload.truncate(60)),
        refused(Refusal::Undecodable)
    );
    assert_eq!(
        envelope(|e| e.payload.push(0)),
        refused(Refusal::Undecodable)
    );
    assert_eq!(
        envelope(|e| e.payload[8] = 2),
        refused(Refusal::Undecodable)
    );
    let not_a_command = |e: &mut Envelope| {
        e.document = DocumentId::default();
        e.generation = GenerationId::default();
        e.payload = codec::encode(&"hello");
    };
    assert_eq!(envelope(not_a_command), refused(Refusal::Undecodable));
}

#[test]
fn a_deflated_change_is_not_even_inflated() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, &"gießen ".repeat(100)));
    town.organiser.outbox.clear();
    let (_, raw) = town.organiser.changes.pop().expect("a change");
    let mut change = Change::from_bytes(raw).expect("a change");
    let deflated = change.bytes().to_vec();
    assert_eq!(deflated[8], 2, "the type of a compressed change");
    let command = town.organiser.command();
    town.organiser.push_change(garden, command, deflated);
    assert_eq!(
        town.organiser.verdict(&town.server),
        refused(Refusal::Undecodable)
    );
}

#[test]
fn actor_of_another_device_is_refused_and_does_not_spoil_the_change_for_its_author() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    let command = town.organiser.act(garden, &bed(1, ""));
    let (_, raw) = town.organiser.changes.last().cloned().expect("a change");
    // Anna got hold of it before the server did, and sends it as her own.
    let hers = anna.command();
    anna.push_change(garden, hers, raw);
    assert_eq!(anna.verdict(&town.server), refused(Refusal::Actor));
    assert!(
        matches!(town.organiser.verdict(&town.server), Verdict::Accepted(_)),
        "{command}"
    );
}

#[test]
fn too_many_actors() {
    let mut town = Town::new();
    let garden = town.garden();
    for number in 1..=33 {
        town.organiser.new_actor();
        town.organiser.act(garden, &bed(number, ""));
    }
    let verdicts = town.organiser.sync(&town.server);
    assert!(
        verdicts[..32]
            .iter()
            .all(|verdict| matches!(verdict, Verdict::Accepted(_)))
    );
    assert_eq!(verdicts[32], refused(Refusal::TooManyActors));
}

#[test]
fn sequence_of_an_actor_that_begins_again() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.accepted(&town.server);
    // A restored phone that forgot what it did: the same actor, the same numbers.
    let command = town.organiser.command();
    let effects = making(&town.organiser, RecordId::new(command, 0), |_| {});
    let mut forgetful = Replica::new(actor_of(town.organiser.device, [1; 8]));
    let written = forgetful
        .write(&effects)
        .expect("written")
        .expect("a change");
    town.organiser.push_change(garden, command, written.raw);
    assert_eq!(
        town.organiser.verdict(&town.server),
        refused(Refusal::Sequence)
    );
}

#[test]
fn dependency_on_a_refused_change() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    anna.act(garden, &bed(1, ""));
    anna.act(garden, &bed(2, ""));
    anna.act(garden, &bed(3, ""));
    let last = anna.outbox.pop().expect("the third");
    assert_eq!(
        anna.sync(&town.server),
        [refused(Refusal::Right), refused(Refusal::Dependency)]
    );
    anna.outbox.push(last);
    assert_eq!(anna.verdict(&town.server), refused(Refusal::Dependency));
}

#[test]
fn too_many_operations_for_a_member() {
    let mut town = Town::new();
    let garden = town.garden();
    let mut anna = town.member("Anna", 2);
    anna.accepted(&town.server);
    let command = anna.command();
    let effects: Vec<Effect> = (0..60)
        .flat_map(|index| making(&anna, RecordId::new(command, index), |_| {}))
        .collect();
    anna.write(garden, command, &effects);
    assert_eq!(
        anna.verdict(&town.server),
        refused(Refusal::TooManyOperations)
    );
}

#[test]
fn record_id_that_is_not_the_commands() {
    let other = RecordId::new(CommandId([7; 16]), 0);
    assert_eq!(
        bent(|effect| {
            if let Effect::Create { record, .. } = effect {
                *record = other;
            }
        }),
        refused(Refusal::RecordId)
    );
}

#[test]
fn kind_that_the_document_does_not_hold() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser
        .act(garden, &Act::WishDoor(Wish::default_for_tests()));
    assert_eq!(town.organiser.verdict(&town.server), refused(Refusal::Kind));
}

#[test]
fn unknown_record() {
    let mut town = Town::new();
    let garden = town.garden();
    let task = Some(RecordId::new(CommandId([7; 16]), 0));
    town.organiser.act(
        garden,
        &Act::ClaimTask(Claim {
            task,
            ..Claim::default()
        }),
    );
    assert_eq!(
        town.organiser.verdict(&town.server),
        refused(Refusal::UnknownRecord)
    );
}

#[test]
fn field_out_of_range() {
    assert_eq!(
        bent(|effect| {
            if let Effect::Create { fields, .. } = effect {
                fields[0].1 = Value::Int(10_000);
            }
        }),
        refused(Refusal::Field)
    );
}

#[test]
fn author_who_is_somebody_else() {
    let other = CardId([5; 16]);
    assert_eq!(
        bent(|effect| {
            if let Effect::Create { meta, .. } = effect {
                meta.author = other;
            }
        }),
        refused(Refusal::Author)
    );
}

#[test]
fn owner_whom_no_row_knows() {
    let other = CardId([5; 16]);
    assert_eq!(
        bent(|effect| {
            if let Effect::Create { meta, .. } = effect {
                meta.owner = other;
            }
        }),
        refused(Refusal::UnknownRow)
    );
}

trait ForTests {
    fn default_for_tests() -> Self;
}

impl ForTests for Wish {
    fn default_for_tests() -> Self {
        Self {
            entered_on: Some(jiff::civil::date(2026, 11, 22)),
            first: Some(jiff::civil::date(2026, 12, 6)),
            ..Self::default()
        }
    }
}
