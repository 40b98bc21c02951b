//! One suite for every implementation of the contract.

use super::*;
use jiff::civil::date;
use mitmach_core::register::{Card, CardKind};

const ID: CommunityId = CommunityId([1; 16]);

fn record() -> CommunityRecord {
    CommunityRecord {
        id: ID,
        name: "Ballenstedt".into(),
        public_url: "http://127.0.0.1:8787".into(),
        incarnation: Incarnation([2; 16]),
        server_seed: [3; 32],
        mac_secret: [4; 32],
        steward: CardId([5; 16]),
        head: Head::default(),
        day: date(2026, 11, 22),
    }
}

fn head(position: u64) -> Head {
    Head {
        position,
        running_hash: [u8::try_from(position).unwrap_or(0); 8],
    }
}

fn change(position: u64, document: DocumentId) -> LogEntry {
    let number = u8::try_from(position).unwrap_or(0);
    LogEntry {
        at: head(position),
        content: Content::Change(LoggedChange {
            document,
            generation: document.first_generation(),
            device: DeviceId([6; 16]),
            command: CommandId([number; 16]),
            hash: Hash([number; 32]),
            envelope: vec![number; 100],
        }),
    }
}

fn batch(after: u64, entries: Vec<LogEntry>) -> Batch {
    let head = entries.last().map_or(head(after), |entry| entry.at);
    let commands = entries.iter().filter_map(|entry| match &entry.content {
        Content::Change(logged) => Some((
            (logged.device, logged.command),
            (entry.at.position, logged.hash),
        )),
        Content::Row(_) | Content::RowFor(..) => None,
    });
    Batch {
        after,
        head,
        day: date(2026, 11, 23),
        commands: commands.collect(),
        refusals: BTreeMap::new(),
        rows: BTreeMap::new(),
        entries,
    }
}

fn keeps_the_contract(storage: &dyn Storage) {
    let (garden, event) = (DocumentId([7; 16]), DocumentId([8; 16]));
    let (card, person) = (RowKey::Card(CardId([9; 16])), CardId([9; 16]));
    storage
        .create(&record(), &batch(0, Vec::new()))
        .expect("created");
    assert_eq!(
        storage.create(&record(), &batch(0, Vec::new())),
        Err(StorageError::Exists)
    );

    let row = |position| LogEntry {
        at: head(position),
        content: Content::Row(card),
    };
    let shown = LogEntry {
        at: head(4),
        content: Content::RowFor(person, card),
    };
    let mut first = batch(
        0,
        vec![change(1, garden), change(2, event), row(3), shown.clone()],
    );
    let anna = Row::Card(Card {
        kind: CardKind::Person,
        name: "Anna".into(),
        under_16: false,
    });
    first.rows.insert(card, (3, Some(anna.clone())));
    first.refusals.insert(Hash([77; 32]), Refusal::Right);
    storage.commit(ID, &first).expect("committed");
    assert_eq!(storage.commit(ID, &first), Err(StorageError::Moved));
    let other = CommunityId([99; 16]);
    assert_eq!(
        storage.commit(other, &batch(0, Vec::new())),
        Err(StorageError::Moved)
    );

    let stored = storage.community(ID).expect("read").expect("there");
    assert_eq!((stored.head, stored.day), (head(4), date(2026, 11, 23)));
    assert_eq!(storage.log(ID, 0, 4, 10_000), Ok(first.entries.clone()));
    assert_eq!(storage.log(ID, 3, 4, 10_000), Ok(vec![shown]));
    assert_eq!(storage.log(ID, 0, 1, 10_000).map(|log| log.len()), Ok(1));
    assert_eq!(
        storage.log(ID, 0, 4, 50).map(|log| log.len()),
        Ok(1),
        "at least one"
    );
    assert_eq!(storage.running_hash(ID, 2), Ok(Some([2; 8])));
    assert_eq!(storage.running_hash(ID, 5), Ok(None));
    assert_eq!(storage.running_hash(ID, u64::MAX), Ok(None));
    let of_garden = storage
        .changes(ID, garden, garden.first_generation())
        .expect("read");
    assert_eq!(of_garden.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1]);
    let accepted = storage.command(ID, DeviceId([6; 16]), CommandId([2; 16]));
    assert_eq!(accepted, Ok(Some((2, Hash([2; 32])))));
    assert_eq!(
        storage.command(other, DeviceId([6; 16]), CommandId([2; 16])),
        Ok(None)
    );
    assert_eq!(
        storage.refusal(ID, Hash([77; 32])),
        Ok(Some(Refusal::Right))
    );
    assert_eq!(storage.refusal(ID, Hash([78; 32])), Ok(None));
    assert_eq!(storage.rows(ID), Ok(vec![(card, 3, Some(anna))]));

    let mut gone = batch(4, vec![row(5)]);
    gone.rows.insert(card, (5, None));
    storage.commit(ID, &gone).expect("committed");
    assert_eq!(storage.rows(ID), Ok(vec![(card, 5, None)]));
    assert_eq!(storage.communities().map(|all| all.len()), Ok(1));
    storage.ping().expect("answers");
}

#[test]
fn sqlite_in_memory_keeps_the_contract() {
    keeps_the_contract(&SqliteStorage::in_memory().expect("opens"));
}

#[test]
fn sqlite_in_a_file_keeps_the_contract_and_remembers() {
    let directory = tempfile::tempdir().expect("a directory");
    for durability in [Durability::Full, Durability::Process] {
        let path = directory.path().join(format!("{durability:?}"));
        keeps_the_contract(&SqliteStorage::open(&path, durability).expect("opens"));
        let again = SqliteStorage::open(&path, durability).expect("opens again");
        let stored = again.community(ID).expect("read").expect("there");
        assert_eq!(stored.head.position, 5);
    }
}

#[test]
fn what_is_removed_leaves_nothing_in_the_file() {
    let directory = tempfile::tempdir().expect("a directory");
    let storage = SqliteStorage::open(directory.path(), Durability::Full).expect("opens");
    storage
        .create(&record(), &batch(0, Vec::new()))
        .expect("created");
    let card = RowKey::Card(CardId([9; 16]));
    let name = "Kanarienvogel".repeat(5);
    let bird = Row::Card(Card {
        kind: CardKind::Person,
        name,
        under_16: false,
    });
    for (after, row) in [(0, Some(bird)), (1, None)] {
        let entry = LogEntry {
            at: head(after + 1),
            content: Content::Row(card),
        };
        let mut changed = batch(after, vec![entry]);
        changed.rows.insert(card, (after + 1, row));
        storage.commit(ID, &changed).expect("committed");
    }
    drop(storage);
    let file = std::fs::read(DataDirectory::database(directory.path())).expect("read");
    assert!(!file.windows(12).any(|window| window == b"Kanarienvoge"));
}
