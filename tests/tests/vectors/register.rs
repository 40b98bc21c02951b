//! One command of each register act.

use crate::hex::{cbor, to_hex};
use crate::world::{self, ANNA, BERND, COMMUNITY, KITA, OMA, ROLE, START_MS};
use jiff::civil::date;
use mitmach_core::limits::SCHEMA;
use mitmach_core::model::{Area, DocumentKind, FieldOfWork, Level};
use mitmach_core::register::{CardKind, Contact, RegisterAct};
use mitmach_core::sync::{Body, Envelope};
use mitmach_core::{Hash, codec};
use serde_json::{Value as Json, json};

fn acts() -> Vec<RegisterAct> {
    vec![
        RegisterAct::AddCard {
            kind: CardKind::Household,
            name: "Familie Krüger".into(),
            under_16: false,
        },
        RegisterAct::RenameCard {
            card: OMA,
            name: "Frau Sommer".into(),
        },
        RegisterAct::SetContact {
            card: OMA,
            contact: Contact {
                full_name: "Erna Sommer".into(),
                phone: "039483 1234".into(),
                for_members: false,
            },
        },
        RegisterAct::GrantRole {
            person: BERND,
            area: Area::of_document(DocumentKind::Garden, world::garden()),
            level: Level::Deputy,
            from: None,
            until: Some(date(2027, 12, 31)),
        },
        RegisterAct::GrantRole {
            person: BERND,
            area: Area::all(FieldOfWork::Event),
            level: Level::Door,
            from: Some(date(2026, 11, 22)),
            until: None,
        },
        RegisterAct::EndRole { role: ROLE },
        RegisterAct::Invite {
            person: BERND,
            secret: Hash::of(&[0x99; 16]),
            expires_ms: START_MS + 30 * 24 * 60 * 60 * 1_000,
        },
        RegisterAct::RevokeInvite { invite: ROLE },
        RegisterAct::RevokeDevice {
            device: world::bernd().device(),
        },
        RegisterAct::AddDocument {
            kind: DocumentKind::Garden,
            title: "Oasengarten".into(),
            series: "oasengarten".into(),
            year: Some(2027),
        },
        RegisterAct::AddDocument {
            kind: DocumentKind::Event,
            title: "Laternenfest".into(),
            series: String::new(),
            year: None,
        },
        RegisterAct::LetActFor {
            person: ANNA,
            card: KITA,
        },
        RegisterAct::EndActingFor { proxy: ROLE },
    ]
}

/// The name of each act once, so that a new one fails to build here.
fn name(act: &RegisterAct) -> &'static str {
    match act {
        RegisterAct::AddCard { .. } => "add_card",
        RegisterAct::RenameCard { .. } => "rename_card",
        RegisterAct::SetContact { .. } => "set_contact",
        RegisterAct::GrantRole { .. } => "grant_role",
        RegisterAct::EndRole { .. } => "end_role",
        RegisterAct::Invite { .. } => "invite",
        RegisterAct::RevokeInvite { .. } => "revoke_invite",
        RegisterAct::RevokeDevice { .. } => "revoke_device",
        RegisterAct::AddDocument { .. } => "add_document",
        RegisterAct::LetActFor { .. } => "let_act_for",
        RegisterAct::EndActingFor { .. } => "end_acting_for",
    }
}

pub fn vectors() -> Json {
    let key = world::anna();
    let commands = acts().into_iter().zip(100..).map(|(act, number)| {
        let command = world::command(&key, number);
        let payload = codec::encode(&act);
        let envelope = Envelope::seal(
            &key,
            COMMUNITY,
            Body::Register,
            command,
            SCHEMA,
            payload.clone(),
        );
        assert_eq!(envelope.register_act().as_ref(), Ok(&act));
        json!({
            "name": name(&act),
            "act": act,
            "command": command,
            "payload": cbor(&act),
            "payload_hash": envelope.payload_hash(),
            "signed_bytes": to_hex(&envelope.signed_bytes()),
            "signature": to_hex(&envelope.signature),
            "envelope": to_hex(&envelope.encode()),
        })
    });
    json!({
        "community": COMMUNITY,
        "seed": to_hex(&key.seed()),
        "schema": SCHEMA,
        "commands": commands.collect::<Vec<_>>(),
    })
}
