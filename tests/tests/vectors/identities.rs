//! Keys, ids and what follows from them.

use crate::hex::to_hex;
use crate::world::{self, COMMUNITY, START_MS};
use mitmach_core::document::root_key;
use mitmach_core::model::Kind;
use mitmach_core::sync::InviteLink;
use mitmach_core::{DocumentId, RecordId};
use serde_json::{Value as Json, json};

pub fn vectors() -> Json {
    let keys = [world::anna(), world::bernd(), world::server()];
    let devices = keys.map(|key| {
        json!({
            "seed": to_hex(&key.seed()),
            "public_key": to_hex(&key.public()),
            "device": key.device(),
            "actor_with_random_01": to_hex(&world::actor(&key)),
        })
    });
    let anna = world::anna();
    let command = world::command(&anna, 5);
    let record = RecordId::new(command, 2);
    let years = [
        ("garden", "oasengarten", 2027),
        ("garden", "", 2027),
        ("calendar", "", 2026),
    ];
    let years = years.map(|(kind, series, year)| {
        json!({
            "kind": kind,
            "series": series,
            "year": year,
            "document": DocumentId::of_year(COMMUNITY, kind, series, year),
        })
    });
    let link = InviteLink {
        server: "https://mitmach.example.org".into(),
        community: COMMUNITY,
        secret: [0x99; 16],
        server_key: world::server().public(),
    };
    json!({
        "community": COMMUNITY,
        "devices": devices,
        "command": {
            "unix_ms": START_MS + 5 * 60_000,
            "random": "05050505",
            "device": anna.device(),
            "command": command,
        },
        "record": {
            "command": command,
            "index": 2,
            "record": record,
            "root_key_of_a_bed": root_key(record, Kind::Bed),
        },
        "yearly_documents": years,
        "document_of_a_command": DocumentId::of_command(command),
        "invite": {
            "server": link.server,
            "community": link.community,
            "secret": to_hex(&link.secret),
            "server_key": to_hex(&link.server_key),
            "link": link.to_string(),
        },
    })
}
