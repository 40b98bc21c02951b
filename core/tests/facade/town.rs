//! A phone of the model town, with rights, without a server.

use mitmach_core::codec;
use mitmach_core::exchange::{
    ApplyError, ImportErrors, ImportOptions, ImportReport, Outcome, Plan, Problem, apply, plan,
};
use mitmach_core::host::Host;
use mitmach_core::keys::PrivateKey;
use mitmach_core::model::{Area, FieldOfWork, Level};
use mitmach_core::phone::Phone;
use mitmach_core::register::{Card, CardKind, Device, Entry, Role, Row, RowKey};
use mitmach_core::store::{Membership, StoreOptions};
use mitmach_core::sync::{Cursor, Item};
use mitmach_core::{CardId, CommunityId, Incarnation, RowId};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Sunday, 22 November 2026, noon in Ballenstedt.
const NOON_MS: i64 = 1_795_345_200_000;

/// A clock that stands still, and numbers that never repeat.
#[derive(Debug, Default)]
struct Standing(AtomicU64);

impl Host for Standing {
    fn unix_ms(&self) -> i64 {
        NOON_MS
    }

    fn random(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            part.copy_from_slice(&next[..part.len()]);
        }
    }
}

/// A phone in a directory that goes with it.
pub struct Town {
    pub phone: Phone,
    _directory: tempfile::TempDir,
}

impl Town {
    /// The phone of an organiser of everything.
    pub fn organiser() -> Self {
        Self::with(
            Some((Area::COMMUNITY, Level::Organiser)),
            StoreOptions::default(),
        )
    }

    /// The phone of somebody who only takes part.
    pub fn member() -> Self {
        Self::with(None, StoreOptions::default())
    }

    /// The phone of the garden's lead.
    pub fn gardener() -> Self {
        let garden = Area::all(FieldOfWork::Garden);
        Self::with(Some((garden, Level::Lead)), StoreOptions::default())
    }

    /// A phone whose person has this role.
    pub fn with(role: Option<(Area, Level)>, options: StoreOptions) -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let key = PrivateKey::from_seed([7; 32]);
        let person = CardId([1; 16]);
        let membership = Membership {
            community: CommunityId([9; 16]),
            person,
            device: key.device(),
            server: "http://localhost:1".to_owned(),
            server_key: [0; 32],
            server_schema: 1,
            schema: 1,
            cursor: None,
            synced_ms: None,
        };
        let options = StoreOptions {
            unsafe_without_sync: true,
            ..options
        };
        let phone = Phone::create(
            directory.path(),
            Arc::new(Standing::default()),
            options,
            &key,
            &membership,
        )
        .expect("a phone");
        let card = Card {
            kind: CardKind::Person,
            name: "Ich".to_owned(),
            under_16: false,
        };
        let device = Device {
            person,
            key: key.public(),
            revoked: false,
            steward: false,
        };
        let mut rows = vec![
            (RowKey::Card(person), Row::Card(card)),
            (RowKey::Device(key.device()), Row::Device(device)),
        ];
        if let Some((area, level)) = role {
            let role = Role {
                person,
                area,
                level,
                from: None,
                until: None,
            };
            rows.push((RowKey::Role(RowId([2; 16])), Row::Role(role)));
        }
        phone.absorb(&answer(rows)).expect("an answer");
        Self {
            phone,
            _directory: directory,
        }
    }

    /// What importing a text would do.
    pub fn plan(&self, text: &str) -> Result<Plan, ImportErrors> {
        plan(&self.phone, text.as_bytes(), &self.options())
    }

    /// Imports a text.
    pub fn import(&self, text: &str) -> ImportReport {
        self.import_with(text, &self.options())
    }

    /// Imports a text.
    pub fn import_with(&self, text: &str, options: &ImportOptions) -> ImportReport {
        let plan = plan(&self.phone, text.as_bytes(), options).unwrap_or_else(|errors| {
            panic!("{errors}: {errors:?}");
        });
        apply(&self.phone, plan).expect("applied")
    }

    /// Imports a list of the demo.
    pub fn import_demo(&self, list: &str) -> ImportReport {
        self.import(&demo(list))
    }

    /// What is wrong with a text: line, column, problem, text.
    pub fn errors(&self, text: &str) -> Vec<(u64, String, Problem, String)> {
        match self.plan(text) {
            Err(ImportErrors::Lines(errors)) => errors
                .into_iter()
                .map(|error| {
                    let column = error.column.unwrap_or_default();
                    (error.line, column, error.problem, error.text)
                })
                .collect(),
            other => panic!("no errors of lines: {other:?}"),
        }
    }

    /// The first thing that is wrong with a text, without its line.
    pub fn error(&self, text: &str) -> (String, Problem) {
        let (_, column, problem, _) = self.errors(text).swap_remove(0);
        (column, problem)
    }

    /// What becomes of the rows of a text.
    pub fn outcomes(&self, text: &str) -> Vec<Outcome> {
        let plan = self.plan(text).expect("a plan");
        plan.rows().iter().map(|row| row.outcome.clone()).collect()
    }

    /// How many commands the phone holds.
    pub fn commands(&self) -> usize {
        self.phone.status().expect("a status").only_here.len()
    }

    /// Options of the demo's day.
    pub fn options(&self) -> ImportOptions {
        ImportOptions::new(self.phone.today())
    }

    /// Everything the phone holds.
    pub fn everything(&self) -> serde_json::Value {
        mitmach_core::exchange::export_json(&self.phone, self.phone.today()).expect("an export")
    }

    /// Carries out a plan.
    pub fn apply(&self, plan: Plan) -> Result<ImportReport, ApplyError> {
        apply(&self.phone, plan)
    }
}

/// The lists of the demo in the order in which they build on each other.
pub const DEMO: [&str; 10] = [
    "kalender",
    "wuensche",
    "tueren",
    "beete",
    "aufgaben",
    "termine",
    "mitbringen",
    "antworten",
    "schichten",
    "rollen",
];

/// A list of the demo.
pub fn demo(list: &str) -> String {
    let path = format!("{}/../tests/demo/{list}.csv", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("a list of the demo")
}

/// A server's answer with these rows.
pub fn answer(rows: Vec<(RowKey, Row)>) -> Vec<u8> {
    let log = Incarnation([3; 16]);
    let mut items = vec![Item::Hello(1, log, NOON_MS)];
    let mut version = 0;
    for (key, row) in rows {
        version += 1;
        let entry = Entry {
            key,
            version,
            row: Some(row),
        };
        items.push(Item::Row(version, [0; 8], entry));
    }
    items.push(Item::End(Cursor(log, version, [0; 8]), false));
    items.iter().flat_map(codec::encode).collect()
}
