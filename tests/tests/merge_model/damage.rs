//! Honest changes with a byte changed, cut off or added, their checksum made right again: never a panic of ours, and
//! what is accepted does what the inspection said.

use mitmach_core::document::{Change, Replica, actor_of};
use mitmach_core::ids::Hash;
use mitmach_core::model::{Act, Asker, Bed, Done, Effect, Kind, Patch, Task, Value, effects};
use mitmach_core::{CardId, CommandId, DeviceId, DocumentId, RecordId};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

const ANNA: DeviceId = DeviceId([0xa; 16]);
const DOCUMENT: DocumentId = DocumentId([1; 16]);

thread_local! {
    /// Where this thread last panicked.
    static PANICKED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether a panic is expected.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

#[derive(Debug, Clone)]
enum Damage {
    Flip(Index, u8),
    Set(Index, u8),
    Cut(Index),
    Insert(Index, u8),
    Remove(Index),
    Append(Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        6 => (at(), 0_u32..8).prop_map(|(at, bit)| Damage::Flip(at, 1 << bit)),
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Set(at, byte)),
        1 => at().prop_map(Damage::Cut),
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Insert(at, byte)),
        2 => at().prop_map(Damage::Remove),
        1 => prop::collection::vec(any::<u8>(), 1..9).prop_map(Damage::Append),
    ]
}

/// Magic and checksum come first; then a byte for the sort of chunk, the length, the content.
const HEAD: usize = 8;

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let place = |at: &Index, bytes: &[u8]| HEAD + at.index(bytes.len() - HEAD);
        match self {
            Self::Flip(at, mask) => {
                let at = place(at, bytes);
                bytes[at] ^= mask;
            }
            Self::Set(at, byte) => {
                let at = place(at, bytes);
                bytes[at] = *byte;
            }
            Self::Cut(at) => bytes.truncate(place(at, bytes).max(HEAD + 1)),
            Self::Insert(at, byte) => bytes.insert(place(at, bytes), *byte),
            Self::Remove(at) if bytes.len() > HEAD + 1 => {
                bytes.remove(place(at, bytes));
            }
            Self::Remove(_) => {}
            Self::Append(more) => bytes.extend(more),
        }
    }
}

fn with_right_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = Hash::of(&bytes[HEAD..]).0;
    bytes[4..HEAD].copy_from_slice(&checksum[..4]);
    bytes
}

/// A server's replica and three honest changes that come next, each with its command.
fn honest() -> (Replica, Vec<(Vec<u8>, CommandId)>) {
    let mut server = Replica::new(actor_of(DeviceId([0; 16]), [0; 8]));
    let bed = Act::AddBed(Bed {
        number: Some(4),
        name: Some("Frühbeet".into()),
        ..Bed::default()
    });
    let first = command(1);
    let mut anna = Replica::new(actor_of(ANNA, [1; 8]));
    let raw = write(&mut anna, first, &bed);
    server
        .apply([Change::from_bytes(raw).expect("ours")])
        .expect("applied");
    let record = RecordId::new(first, 0);
    let edit = Act::Edit(Patch {
        record,
        kind: Kind::Bed,
        fields: [
            ("note".to_owned(), Value::Text("Fenster auf".into())),
            ("number".to_owned(), Value::Int(5)),
        ]
        .into(),
    });
    let done = Act::LogWork(Done {
        bed: Some(record),
        day: Some(jiff::civil::date(2026, 11, 22)),
        heads: Some(2),
        ..Done::default()
    });
    let task = Act::AddTask(Task {
        title: Some("Gießen".into()),
        seated: Some(true),
        minutes: Some(20),
        ..Task::default()
    });
    let next = [(2, edit), (3, done), (4, task)];
    let changes = next.into_iter().map(|(number, act)| {
        let mut phone = anna.clone();
        (write(&mut phone, command(number), &act), command(number))
    });
    let changes = changes.collect();
    (server, changes)
}

fn command(number: u8) -> CommandId {
    CommandId::new(ANNA, i64::from(number) * 60_000, [number; 4])
}

fn write(replica: &mut Replica, command: CommandId, act: &Act) -> Vec<u8> {
    let effects = effects(command, CardId([2; 16]), &Asker::default(), act).expect("sound");
    let written = replica.write(&effects).expect("written");
    written.expect("a change").raw
}

/// Runs what may panic inside automerge; a panic in our own files fails the test.
fn guarded<T>(what: impl FnOnce() -> T) -> Result<Option<T>, TestCaseError> {
    PANICKED.set(None);
    GUARDED.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(what)).ok();
    GUARDED.set(false);
    if let Some(place) = PANICKED.take() {
        let ours = place.starts_with("core/src") || place.contains("/work/");
        prop_assert!(!ours, "a panic of ours: {place}");
    }
    Ok(outcome)
}

fn does(server: &Replica, effect: &Effect) -> bool {
    match effect {
        Effect::Create {
            record,
            kind,
            meta,
            fields,
        } => server.record(DOCUMENT, *record).is_some_and(|made| {
            let is_there = |(field, value): &(&mitmach_core::model::Field, Value)| {
                made.fields
                    .get(field.name)
                    .is_some_and(|values| values.len() == 1 && values[0].value == *value)
            };
            made.kind == *kind
                && made.meta == *meta
                && made.fields.len() == fields.len()
                && fields.iter().all(is_there)
        }),
        Effect::Put {
            record,
            field,
            value,
            ..
        } => server.record(DOCUMENT, *record).is_some_and(|record| {
            let values = record.fields.get(field.name);
            values.is_some_and(|values| values.len() == 1 && values[0].value == *value)
        }),
    }
}

fn check(
    server: &Replica,
    honest: &(Vec<u8>, CommandId),
    damages: &[Damage],
) -> Result<(), TestCaseError> {
    let mut bytes = honest.0.clone();
    for damage in damages {
        damage.apply(&mut bytes);
    }
    let bytes = with_right_checksum(bytes);
    let Some(Ok(change)) = guarded(|| Change::from_bytes(bytes))? else {
        return Ok(());
    };
    let Some(Ok(seen)) = guarded(|| server.inspect(&change, honest.1, ANNA))? else {
        return Ok(());
    };
    let mut after = server.clone();
    let Some(applied) = guarded(|| after.apply([change]))? else {
        return Ok(());
    };
    if applied.is_ok() {
        for effect in &seen.effects {
            prop_assert!(does(&after, effect), "accepted but not done: {effect:?}");
        }
        let made = seen
            .effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Create { .. }));
        let records = server.records(DOCUMENT).count() + made.count();
        prop_assert_eq!(after.records(DOCUMENT).count(), records);
        let again = guarded(|| after.at(&after.heads(), actor_of(ANNA, [3; 8])))?;
        prop_assert!(
            matches!(again, Some(Ok(_))),
            "taken once and never again: {again:?}"
        );
    }
    Ok(())
}

/// The seed is fixed: until the guard stands, automerge may take seconds and gigabytes for a few unlucky bytes.
#[test]
fn damaged_changes_are_no_panic_of_ours_and_do_what_the_inspection_said() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if GUARDED.get() {
            PANICKED.set(info.location().map(|place| place.file().to_owned()));
        } else {
            before(info);
        }
    }));
    let (server, changes) = honest();
    let config = Config {
        cases: super::cases(4_000),
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (any::<Index>(), prop::collection::vec(damage(), 1..4));
    runner
        .run(&strategy, |(which, damages)| {
            check(&server, which.get(&changes), &damages)
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}
