//! Duplicates, waiting, group commit, and commits that fail.

use crate::pages::bed;
use crate::town::{Phone, Stage, Town, stage};
use mitmach_core::model::Refusal;
use mitmach_core::register::{Contact, RegisterAct, Row, RowKey};
use mitmach_core::sync::Verdict;
use mitmach_core::{CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash};
use mitmach_server::community::Push;
use mitmach_server::storage::{
    Batch, CommunityRecord, LogEntry, LoggedChange, SqliteStorage, Storage, StorageError,
};
use mitmach_server::{Server, ServerError};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn the_same_command_again_is_a_duplicate_also_as_another_change() {
    let mut town = Town::new();
    let garden = town.garden();
    let command = town.organiser.act(garden, &bed(1, ""));
    let pushed = town.organiser.outbox.clone();
    let (_, raw) = town.organiser.changes.last().cloned().expect("a change");
    let hash = Hash(
        mitmach_core::document::Change::from_bytes(raw)
            .expect("a change")
            .hash()
            .0,
    );
    let Verdict::Accepted(position) = town.organiser.verdict(&town.server) else {
        panic!("not accepted");
    };
    town.organiser.outbox = pushed;
    assert_eq!(
        town.organiser.verdict(&town.server),
        Verdict::Duplicate(position, hash)
    );
    // A phone that lost the answer and made the command into another change.
    town.organiser
        .push_change(garden, command, b"anything".to_vec());
    assert_eq!(
        town.organiser.verdict(&town.server),
        Verdict::Duplicate(position, hash)
    );
    // The same twice in one request.
    let name = RegisterAct::RenameCard {
        card: town.organiser.person,
        name: "Olga S.".into(),
    };
    town.organiser.register(&name);
    let twice = [town.organiser.outbox.clone(), town.organiser.outbox.clone()].concat();
    town.organiser.outbox = twice;
    let verdicts = town.organiser.sync(&town.server);
    assert!(
        matches!(verdicts[..], [Verdict::Accepted(_), Verdict::Duplicate(..)]),
        "{verdicts:?}"
    );
}

#[test]
fn a_register_command_that_changes_nothing_is_accepted_and_remembered() {
    let mut town = Town::new();
    let garden = town.garden();
    let head = town
        .server
        .town(town.id)
        .expect("a town")
        .published()
        .head()
        .position;
    let add = |title: &str| RegisterAct::AddDocument {
        kind: mitmach_core::model::DocumentKind::Garden,
        title: title.into(),
        series: String::new(),
        year: Some(2026),
    };
    town.organiser.register(&add("Noch einmal"));
    let pushed = town.organiser.outbox.clone();
    assert_eq!(
        town.organiser.verdict(&town.server),
        Verdict::Accepted(head)
    );
    town.organiser.outbox = pushed;
    assert!(
        matches!(town.organiser.verdict(&town.server), Verdict::Duplicate(at, _) if at == head)
    );
    let document = town
        .organiser
        .register
        .document(garden)
        .expect("the garden");
    assert_eq!(document.title, "Oasengarten");
}

#[test]
fn a_change_before_its_dependency_waits_and_is_forgotten() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.act(garden, &bed(2, ""));
    let first = town.organiser.outbox.remove(0);
    let second = town.organiser.outbox[0].clone();
    let Verdict::Waiting(missing) = town.organiser.verdict(&town.server) else {
        panic!("does not wait");
    };
    assert_eq!(missing.len(), 1);
    town.organiser.outbox = vec![first];
    town.organiser.accepted(&town.server);
    town.organiser.outbox = vec![second];
    town.organiser.accepted(&town.server);
}

#[test]
fn one_refused_envelope_leaves_the_others_of_its_batch_unharmed() {
    let mut town = Town::new();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.register(&RegisterAct::RenameCard {
        card: mitmach_core::CardId([9; 16]),
        name: "Niemand".into(),
    });
    town.organiser
        .outbox
        .push(serde_bytes::ByteBuf::from(vec![1, 2, 3]));
    town.organiser.act(garden, &bed(2, ""));
    let mut forged = town.organiser.outbox[0].clone();
    let last = forged.len() - 1;
    forged[last] ^= 1;
    town.organiser.outbox.insert(1, forged);
    let verdicts = town.organiser.sync(&town.server);
    let taken = |verdict: &Verdict| matches!(verdict, Verdict::Accepted(_));
    assert!(taken(&verdicts[0]) && taken(&verdicts[4]), "{verdicts:?}");
    assert_eq!(verdicts[1], Verdict::Refused(Refusal::Signature));
    assert_eq!(verdicts[2], Verdict::Refused(Refusal::UnknownRow));
    assert_eq!(verdicts[3], Verdict::Refused(Refusal::Envelope));
}

/// Storage that counts its commits and can fail.
struct Flaky {
    inner: SqliteStorage,
    commits: AtomicUsize,
    /// How many of the next commits fail.
    failing: AtomicUsize,
    /// Whether a failing commit is made nevertheless, as when the disk answers too late.
    made: std::sync::atomic::AtomicBool,
}

impl Storage for Flaky {
    fn communities(&self) -> Result<Vec<CommunityRecord>, StorageError> {
        self.inner.communities()
    }
    fn community(&self, id: CommunityId) -> Result<Option<CommunityRecord>, StorageError> {
        self.inner.community(id)
    }
    fn create(&self, community: &CommunityRecord, batch: &Batch) -> Result<(), StorageError> {
        self.inner.create(community, batch)
    }
    fn rows(&self, id: CommunityId) -> Result<Vec<(RowKey, u64, Option<Row>)>, StorageError> {
        self.inner.rows(id)
    }
    fn log(
        &self,
        id: CommunityId,
        after: u64,
        through: u64,
        max_bytes: usize,
    ) -> Result<Vec<LogEntry>, StorageError> {
        self.inner.log(id, after, through, max_bytes)
    }
    fn running_hash(&self, id: CommunityId, at: u64) -> Result<Option<[u8; 8]>, StorageError> {
        self.inner.running_hash(id, at)
    }
    fn changes(
        &self,
        id: CommunityId,
        document: DocumentId,
        generation: GenerationId,
    ) -> Result<Vec<(u64, LoggedChange)>, StorageError> {
        self.inner.changes(id, document, generation)
    }
    fn command(
        &self,
        id: CommunityId,
        device: DeviceId,
        command: CommandId,
    ) -> Result<Option<(u64, Hash)>, StorageError> {
        self.inner.command(id, device, command)
    }
    fn refusal(&self, id: CommunityId, change: Hash) -> Result<Option<Refusal>, StorageError> {
        self.inner.refusal(id, change)
    }
    fn commit(&self, id: CommunityId, batch: &Batch) -> Result<(), StorageError> {
        self.commits.fetch_add(1, Ordering::SeqCst);
        let failing = self.failing.load(Ordering::SeqCst);
        if failing == 0 {
            return self.inner.commit(id, batch);
        }
        self.failing.store(failing - 1, Ordering::SeqCst);
        if self.made.load(Ordering::SeqCst) {
            self.inner.commit(id, batch)?;
        }
        Err(StorageError::Full)
    }
    fn ping(&self) -> Result<(), StorageError> {
        self.inner.ping()
    }
}

fn flaky() -> (Arc<Flaky>, Town) {
    let storage = Arc::new(Flaky {
        inner: SqliteStorage::in_memory().expect("a database"),
        commits: AtomicUsize::new(0),
        failing: AtomicUsize::new(0),
        made: false.into(),
    });
    let stage = stage();
    let (storage_too, host) = (Arc::clone(&storage), Arc::<Stage>::clone(&stage));
    let server = Server::with_storage(storage_too, host).expect("a server");
    (storage, Town::on(server, stage))
}

#[test]
fn pushes_that_wait_together_are_committed_once_each_with_its_verdicts() {
    let (storage, mut town) = flaky();
    let garden = town.garden();
    let mut phones: Vec<Phone> = (2..8).map(|seed| town.member("Anna", seed)).collect();
    for phone in &mut phones {
        phone.accepted(&town.server);
        phone.register(&RegisterAct::SetContact {
            card: phone.person,
            contact: Contact {
                phone: "03948 1".into(),
                ..Contact::default()
            },
        });
        phone.act(garden, &bed(1, ""));
    }
    let before = storage.commits.load(Ordering::SeqCst);
    let pushes: Vec<Push<'_>> = phones
        .iter()
        .map(|phone| Push {
            device: phone.device,
            envelopes: &phone.outbox,
        })
        .collect();
    let verdicts = town
        .server
        .town(town.id)
        .expect("a town")
        .judge(&pushes)
        .expect("judged");
    assert_eq!(storage.commits.load(Ordering::SeqCst), before + 1);
    for verdicts in verdicts {
        let words: Vec<&Verdict> = verdicts.iter().map(|(_, verdict)| verdict).collect();
        assert!(
            matches!(
                words[..],
                [Verdict::Accepted(_), Verdict::Refused(Refusal::Right)]
            ),
            "{words:?}"
        );
    }
}

#[test]
fn nothing_of_a_failed_commit_is_acknowledged_or_remembered_in_memory() {
    let (storage, mut town) = flaky();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.register(&RegisterAct::RenameCard {
        card: town.organiser.person,
        name: "Olga Neu".into(),
    });
    let request = town.organiser.request();
    let before = town
        .server
        .town(town.id)
        .expect("a town")
        .published()
        .head();
    storage.failing.store(1, Ordering::SeqCst);
    let answer = town
        .server
        .exchange(town.id, town.organiser.device, &request);
    assert_eq!(answer, Err(ServerError::Storage(StorageError::Full)));
    let published = Arc::clone(town.server.town(town.id).expect("a town").published());
    assert_eq!(published.head(), before);
    town.organiser.outbox = request.push;
    town.organiser.accepted(&town.server);
    assert_eq!(
        town.organiser
            .register
            .card(town.organiser.person)
            .map(|card| card.name.as_str()),
        Some("Olga Neu")
    );
}

#[test]
fn a_commit_that_was_made_though_it_failed_is_found_again() {
    let (storage, mut town) = flaky();
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    let request = town.organiser.request();
    storage.made.store(true, Ordering::SeqCst);
    storage.failing.store(1, Ordering::SeqCst);
    assert!(
        town.server
            .exchange(town.id, town.organiser.device, &request)
            .is_err()
    );
    town.organiser.outbox = request.push;
    town.organiser.act(garden, &bed(2, ""));
    let verdicts = town.organiser.sync(&town.server);
    assert!(
        matches!(verdicts[..], [Verdict::Duplicate(..), Verdict::Accepted(_)]),
        "{verdicts:?}"
    );
}

#[test]
fn a_server_that_is_opened_again_goes_on_where_it_was() {
    let directory = tempfile::tempdir().expect("a directory");
    let stage = stage();
    let open = |stage: &Arc<Stage>| {
        Server::open(directory.path(), Arc::<Stage>::clone(stage)).expect("opens")
    };
    let mut town = Town::on(open(&stage), Arc::clone(&stage));
    let garden = town.garden();
    town.organiser.act(garden, &bed(1, ""));
    town.organiser.accepted(&town.server);
    let head = town
        .server
        .town(town.id)
        .expect("a town")
        .published()
        .head();
    let (second, id, mut phone) = {
        let Town {
            server,
            id,
            organiser,
            ..
        } = town;
        drop(server);
        (open(&stage), id, organiser)
    };
    assert_eq!(second.town(id).expect("a town").published().head(), head);
    phone.act(garden, &bed(2, ""));
    phone.accepted(&second);
    let reset = phone.received.contains(&mitmach_core::sync::Item::Reset);
    assert!(!reset, "the cursor still holds");
    // Everything is there for somebody who begins at the beginning, out of the stored log.
    let mut again = Phone::of(phone.key.clone(), phone.person, id);
    again.own = true;
    again.accepted(&second);
    assert_eq!(
        again.replica(garden).records(garden).collect::<Vec<_>>(),
        phone.replica(garden).records(garden).collect::<Vec<_>>()
    );
}
