//! Requests, answers and envelopes.

use super::*;
use crate::limits::{PAYLOAD_BYTES, SCHEMA};
use ciborium::Value as Cbor;

fn cursor() -> Cursor {
    Cursor(Incarnation([0x11; 16]), 258, [0x22; 8])
}

fn idle() -> Request {
    Request {
        schema: SCHEMA,
        cursor: Some(cursor()),
        max_bytes: 65_536,
        ..Request::default()
    }
}

fn text(text: &str) -> Cbor {
    Cbor::Text(text.into())
}

#[test]
fn an_idle_request_is_these_bytes() {
    let expected = concat!(
        "a3",
        "617301",
        "6163",
        "83501111111111111111111111111111111119010248",
        "2222222222222222",
        "616d1a00010000"
    );
    assert_eq!(to_hex(&codec::encode(&idle())), expected);
}

#[test]
fn items_of_an_answer_are_these_bytes() {
    let items = [
        (
            Item::Hello(1, Incarnation([0x11; 16]), 1_000),
            "a161688301501111111111111111111111111111111119 03e8",
        ),
        (
            Item::Verdict(CommandId([0x33; 16]), Verdict::Accepted(7)),
            "a161768250 33333333333333333333333333333333 a1 686163636570746564 07",
        ),
        (
            Item::Verdict(CommandId([0x33; 16]), Verdict::Refused(Refusal::Right)),
            "a161768250 33333333333333333333333333333333 a1 6772656675736564 657269676874",
        ),
        (Item::Reset, "6172"),
        (
            Item::Change(7, [0x22; 8], ByteBuf::from([1, 2, 3])),
            "a161638307 482222222222222222 43010203",
        ),
        (
            Item::End(cursor(), true),
            "a1616582 8350111111111111111111111111111111111901 02 482222222222222222 f5",
        ),
    ];
    for (item, expected) in items {
        let expected = expected.replace(' ', "");
        assert_eq!(to_hex(&codec::encode(&item)), expected, "{item:?}");
    }
}

#[test]
fn syncing_when_nothing_is_new_takes_some_hundred_bytes_with_all_headers() {
    assert_eq!(codec::encode(&idle()).len(), 43);
    let hello = Item::Hello(SCHEMA, Incarnation([0x11; 16]), 1_795_300_000_000);
    let answer = [hello, Item::End(cursor(), false)];
    let bytes: usize = answer.iter().map(|item| codec::encode(item).len()).sum();
    assert!(bytes <= 70, "{bytes} bytes");
}

#[test]
fn an_envelope_adds_156_bytes_to_a_change_of_272() {
    let key = PrivateKey::from_seed([1; 32]);
    let body = Body::Change(DocumentId([2; 16]), GenerationId([2; 16]));
    let seal = |bytes: usize| {
        let payload = vec![0; bytes];
        Envelope::seal(
            &key,
            CommunityId([3; 16]),
            body,
            CommandId([4; 16]),
            1,
            payload,
        )
        .encode()
    };
    assert_eq!(seal(272).len(), 272 + 156);
    assert!(Envelope::decode(&seal(PAYLOAD_BYTES)).is_ok());
    assert_eq!(
        Envelope::decode(&seal(PAYLOAD_BYTES + 1)),
        Err(EnvelopeError::TooLarge)
    );
}

#[test]
fn an_envelope_has_a_document_and_a_generation_or_neither() {
    let key = PrivateKey::from_seed([1; 32]);
    let sealed = |document, generation| {
        let body = Body::Change(DocumentId([document; 16]), GenerationId([generation; 16]));
        Envelope::seal(
            &key,
            CommunityId([3; 16]),
            body,
            CommandId([4; 16]),
            1,
            vec![1],
        )
        .encode()
    };
    assert!(Envelope::decode(&sealed(2, 2)).is_ok());
    for (document, generation) in [(0, 2), (2, 0)] {
        assert!(Envelope::decode(&sealed(document, generation)).is_err());
    }
    let register = Envelope::decode(&sealed(0, 0)).expect("a register command");
    assert_eq!(register.body(), Body::Register);
}

#[test]
fn every_signed_field_counts() {
    let key = PrivateKey::from_seed([1; 32]);
    let body = Body::Change(DocumentId([2; 16]), GenerationId([3; 16]));
    let sealed = Envelope::seal(
        &key,
        CommunityId([4; 16]),
        body,
        CommandId([5; 16]),
        1,
        vec![6; 9],
    );
    assert!(sealed.verify(&key.public()).is_ok());
    let changes: [fn(&mut Envelope); 7] = [
        |envelope| envelope.community.0[0] ^= 1,
        |envelope| envelope.document.0[0] ^= 1,
        |envelope| envelope.generation.0[0] ^= 1,
        |envelope| envelope.device.0[0] ^= 1,
        |envelope| envelope.command.0[0] ^= 1,
        |envelope| envelope.schema += 1,
        |envelope| envelope.payload[0] ^= 1,
    ];
    for change in changes {
        let mut forged = sealed.clone();
        change(&mut forged);
        assert!(forged.verify(&key.public()).is_err());
    }
    assert!(
        sealed
            .verify(&PrivateKey::from_seed([9; 32]).public())
            .is_err()
    );
}

#[test]
fn what_newer_programs_add_is_skipped() {
    let mut bytes = codec::encode(&Item::Reset);
    let unknown = [
        Cbor::Map(vec![(text("z"), Cbor::Array(vec![1.into(), 2.into()]))]),
        text("y"),
        Cbor::Map(vec![(
            text("v"),
            Cbor::Array(vec![
                Cbor::Bytes(vec![0x33; 16]),
                Cbor::Map(vec![(text("postponed"), 1.into())]),
            ]),
        )]),
    ];
    for item in &unknown {
        bytes.extend(codec::encode(item));
    }
    bytes.extend(codec::encode(&Item::End(cursor(), false)));
    let answer = read_items(&bytes).expect("a sequence");
    assert_eq!(answer.items, [Item::Reset, Item::End(cursor(), false)]);
    assert!(answer.complete);

    let Ok(Cbor::Map(mut keys)) = codec::decode::<Cbor>(&codec::encode(&idle())) else {
        panic!("a request is a map");
    };
    keys.push((text("zz"), Cbor::Array(vec![])));
    let read: Request = codec::decode(&codec::encode(&Cbor::Map(keys))).expect("a request");
    assert_eq!(read, idle());
}

#[test]
fn a_refusal_of_a_newer_server_is_one_without_a_known_reason() {
    let verdict = Cbor::Map(vec![(text("refused"), text("full_moon"))]);
    let read: Verdict = codec::decode(&codec::encode(&verdict)).expect("a verdict");
    assert_eq!(read, Verdict::Refused(Refusal::Unknown));
}

#[test]
fn each_whole_item_counts_when_the_line_breaks() {
    let items = [Item::Reset, Item::Gone(DocumentId([1; 16]))];
    let whole: Vec<u8> = items.iter().flat_map(codec::encode).collect();
    let first = codec::encode(&items[0]).len();
    for length in 0..=whole.len() {
        let answer = read_items(&whole[..length]).expect("a sequence");
        let expected = usize::from(length >= first) + usize::from(length == whole.len());
        assert_eq!(answer.items.len(), expected, "{length} bytes");
        assert!(!answer.complete);
    }
    assert!(read_items(b"<!DOCTYPE html>").is_err());
}

proptest! {
    #[test]
    fn a_request_is_read_as_it_was_written(request in any_request()) {
        let bytes = codec::encode(&request);
        prop_assert_eq!(codec::item_length(&bytes), Ok(bytes.len()));
        prop_assert_eq!(codec::decode::<Request>(&bytes), Ok(request));
    }

    #[test]
    fn an_answer_is_read_as_it_was_written(items in prop::collection::vec(any_item(), 0..8)) {
        let bytes: Vec<u8> = items.iter().flat_map(codec::encode).collect();
        let answer = read_items(&bytes).expect("our own bytes");
        prop_assert_eq!(answer.items, items);
    }

    #[test]
    fn an_envelope_is_read_as_it_was_written_and_its_signature_holds(envelope in any_envelope()) {
        let read = Envelope::decode(&envelope.encode()).expect("our own bytes");
        let key = envelope.device;
        prop_assert_eq!(&read, &envelope);
        prop_assert_eq!(read.device, key);
    }

    #[test]
    fn damaged_bytes_are_errors_and_no_panic(
        request in any_request(),
        items in prop::collection::vec(any_item(), 1..4),
        envelope in any_envelope(),
        damage in damage(),
    ) {
        let _ = codec::decode::<Request>(&damage.to(codec::encode(&request)));
        let _ = read_items(&damage.to(items.iter().flat_map(codec::encode).collect()));
        let damaged = damage.to(envelope.encode());
        if let Ok(read) = Envelope::decode(&damaged) {
            // Another spelling of the same item may be read, but nothing else passes for it.
            let _ = read.register_act();
            prop_assert!(read == envelope || read.signed_bytes() != envelope.signed_bytes()
                || read.signature != envelope.signature);
        }
    }

    #[test]
    fn a_cut_envelope_is_never_read(envelope in any_envelope(), at in any::<prop::sample::Index>()) {
        let bytes = envelope.encode();
        prop_assert!(Envelope::decode(&bytes[..at.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_bytes_are_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = codec::decode::<Request>(&bytes);
        let _ = read_items(&bytes);
        let _ = Envelope::decode(&bytes);
        let _ = codec::decode::<JoinRequest>(&bytes);
        let _ = codec::decode::<Challenge>(&bytes);
    }
}
