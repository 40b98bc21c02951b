//! The wire types, each with four tests: fixed bytes, round trip, length, damaged bytes. `tests/vectors` has the
//! same for other programs to read.

mod engine;
mod session;
mod wire;

use super::*;
use crate::codec;
use crate::ids::{
    CardId, CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash, Incarnation, RowId,
    to_hex,
};
use crate::keys::PrivateKey;
use crate::model::{Area, DocumentKind, Level, Refusal};
use crate::register::{
    Card, CardKind, Contact, Device, Document, Entry, Invite, Proxy, Role, Row, RowKey,
};
use proptest::prelude::*;
use serde_bytes::ByteBuf;

/// Changes a byte or cuts the end off, as a broken line or somebody hostile would.
#[derive(Debug, Clone)]
enum Damage {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Append(Vec<u8>),
}

impl Damage {
    fn to(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        match self {
            Self::Flip(at, mask) => {
                let at = at.index(bytes.len());
                bytes[at] ^= mask;
            }
            Self::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Self::Append(more) => bytes.extend(more),
        }
        bytes
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<prop::sample::Index>(), 1_u8..).prop_map(|(at, mask)| Damage::Flip(at, mask)),
        any::<prop::sample::Index>().prop_map(Damage::Cut),
        prop::collection::vec(any::<u8>(), 1..20).prop_map(Damage::Append),
    ]
}

prop_compose! {
    fn any_hash()(bytes in any::<[u8; 32]>()) -> Hash { Hash(bytes) }
}

prop_compose! {
    fn any_bytes()(bytes in prop::collection::vec(any::<u8>(), 0..300)) -> ByteBuf { ByteBuf::from(bytes) }
}

prop_compose! {
    fn any_cursor()(incarnation in any::<[u8; 16]>(), position in any::<u64>(), hash in any::<[u8; 8]>()) -> Cursor {
        Cursor(Incarnation(incarnation), position, hash)
    }
}

prop_compose! {
    fn any_request()(
        schema in any::<u32>(),
        cursor in prop::option::of(any_cursor()),
        max_bytes in any::<u32>(),
        own in any::<bool>(),
        push in prop::collection::vec(any_bytes(), 0..4),
        part in prop::option::of((any_hash(), any::<u64>())),
        push_only in any::<bool>(),
    ) -> Request {
        let part = part.map(|(hash, offset)| Part { hash, offset });
        Request { schema, cursor, max_bytes, own, push, part, push_only }
    }
}

fn any_verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        any::<u64>().prop_map(Verdict::Accepted),
        (any::<u64>(), any_hash()).prop_map(|(at, hash)| Verdict::Duplicate(at, hash)),
        prop::collection::vec(any_hash(), 1..4).prop_map(Verdict::Waiting),
        any::<i64>().prop_map(Verdict::Deferred),
        prop::sample::select(Refusal::ALL).prop_map(Verdict::Refused),
    ]
}

fn any_row() -> impl Strategy<Value = (RowKey, Row)> {
    let id = any::<[u8; 16]>();
    prop_oneof![
        (id, ".{1,40}", any::<bool>()).prop_map(|(id, name, under_16)| {
            let card = Card {
                kind: CardKind::Household,
                name,
                under_16,
            };
            (RowKey::Card(CardId(id)), Row::Card(card))
        }),
        (id, ".{0,40}", any::<bool>()).prop_map(|(id, phone, for_members)| {
            let contact = Contact {
                full_name: String::new(),
                phone,
                for_members,
            };
            (RowKey::Contact(CardId(id)), Row::Contact(contact))
        }),
        id.prop_map(|id| {
            let role = Role {
                person: CardId(id),
                area: Area::of_document(DocumentKind::Event, DocumentId(id)),
                level: Level::Door,
                from: None,
                until: Some(jiff::civil::date(2026, 12, 24)),
            };
            (RowKey::Role(RowId(id)), Row::Role(role))
        }),
        (id, any::<[u8; 32]>(), any::<bool>()).prop_map(|(id, key, revoked)| {
            let device = Device {
                person: CardId(id),
                key,
                revoked,
                steward: false,
            };
            (RowKey::Device(DeviceId(id)), Row::Device(device))
        }),
        (id, any_hash(), any::<i64>()).prop_map(|(id, secret, expires_ms)| {
            let invite = Invite {
                person: CardId(id),
                secret,
                expires_ms,
                by: CardId(id),
                used_by: Some(DeviceId(id)),
                revoked: false,
            };
            (RowKey::Invite(RowId(id)), Row::Invite(invite))
        }),
        (id, ".{1,40}", any::<i16>()).prop_map(|(id, title, year)| {
            let document = Document {
                kind: DocumentKind::Garden,
                title,
                series: String::new(),
                year: Some(year),
                generation: GenerationId(id),
            };
            (RowKey::Document(DocumentId(id)), Row::Document(document))
        }),
        id.prop_map(|id| {
            let proxy = Proxy {
                person: CardId(id),
                card: CardId(id),
            };
            (RowKey::Proxy(RowId(id)), Row::Proxy(proxy))
        }),
    ]
}

prop_compose! {
    fn any_entry()((key, row) in any_row(), version in any::<u64>(), gone in any::<bool>()) -> Entry {
        Entry { key, version, row: (!gone).then_some(row) }
    }
}

fn any_item() -> impl Strategy<Value = Item> {
    let id = any::<[u8; 16]>();
    let place = (any::<u64>(), any::<[u8; 8]>());
    prop_oneof![
        (any::<u32>(), id, any::<i64>()).prop_map(|(schema, life, now)| Item::Hello(
            schema,
            Incarnation(life),
            now
        )),
        (id, any_verdict()).prop_map(|(id, verdict)| Item::Verdict(CommandId(id), verdict)),
        Just(Item::Reset),
        (place, any_bytes()).prop_map(|((at, hash), bytes)| Item::Change(at, hash, bytes)),
        (place, id, any_hash()).prop_map(|((at, hash), id, change)| Item::Own(
            at,
            hash,
            CommandId(id),
            change
        )),
        (place, any_entry()).prop_map(|((at, hash), entry)| Item::Row(at, hash, entry)),
        (any_hash(), any::<u64>(), any::<u64>(), any_bytes())
            .prop_map(|(hash, offset, total, bytes)| Item::Part(hash, offset, total, bytes)),
        id.prop_map(|id| Item::Gone(DocumentId(id))),
        any_bytes().prop_map(Item::Snapshot),
        (any_cursor(), any::<bool>()).prop_map(|(cursor, more)| Item::End(cursor, more)),
    ]
}

prop_compose! {
    fn any_envelope()(
        seed in any::<[u8; 32]>(),
        ids in any::<[[u8; 16]; 3]>(),
        command in any::<[u8; 16]>(),
        is_change in any::<bool>(),
        schema in any::<u32>(),
        payload in prop::collection::vec(any::<u8>(), 0..300),
    ) -> Envelope {
        let nonzero = |mut id: [u8; 16]| { id[0] |= 1; id };
        let body = if is_change {
            Body::Change(DocumentId(nonzero(ids[1])), GenerationId(nonzero(ids[2])))
        } else {
            Body::Register
        };
        let key = PrivateKey::from_seed(seed);
        Envelope::seal(&key, CommunityId(ids[0]), body, CommandId(command), schema, payload)
    }
}
