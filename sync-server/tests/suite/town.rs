//! A server in memory and small phones: a key, replicas, a cursor, and what the server sent.

use automerge::Automerge;
use automerge::transaction::{CommitOptions, Transaction};
use mitmach_core::document::{Change, Replica, actor_of};
use mitmach_core::host::Host;
use mitmach_core::keys::PrivateKey;
use mitmach_core::limits::SCHEMA;
use mitmach_core::model::{
    Act, Asker, Bed, DocumentKind, Effect, Event, EventFormat, SeatRule, effects,
};
use mitmach_core::register::{Register, RegisterAct};
use mitmach_core::sync::{
    Body, Cursor, Envelope, InviteLink, Item, JoinRequest, Request, TokenRequest, Verdict,
    read_items,
};
use mitmach_core::{CardId, CommandId, CommunityId, DeviceId, DocumentId, Hash, RecordId};
use mitmach_server::{Server, ServerError};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// 22 November 2026, noon in Berlin.
pub const NOON: i64 = 1_795_345_200_000;
/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// A clock that stands still until it is set, and dice that repeat.
pub struct Stage {
    now: AtomicI64,
    seed: AtomicU64,
}

impl Stage {
    pub fn set(&self, unix_ms: i64) {
        self.now.store(unix_ms, Ordering::SeqCst);
    }
}

impl Host for Stage {
    fn unix_ms(&self) -> i64 {
        self.now.load(Ordering::SeqCst)
    }

    fn random(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let number = self.seed.fetch_add(1, Ordering::SeqCst);
            chunk.copy_from_slice(&Hash::of(&number.to_be_bytes()).0[..chunk.len()]);
        }
    }
}

pub fn stage() -> Arc<Stage> {
    Arc::new(Stage {
        now: AtomicI64::new(NOON),
        seed: AtomicU64::new(1),
    })
}

/// A server with a community and its organiser's phone.
pub struct Town {
    pub server: Server,
    pub stage: Arc<Stage>,
    pub id: CommunityId,
    pub link: InviteLink,
    pub organiser: Phone,
}

impl Town {
    /// In memory.
    pub fn new() -> Self {
        let stage = stage();
        let server = Server::in_memory(Arc::<Stage>::clone(&stage)).expect("a server");
        Self::on(server, stage)
    }

    pub fn on(server: Server, stage: Arc<Stage>) -> Self {
        let founded = server
            .create_community("Ballenstedt", "Olga Organisator", "http://127.0.0.1:8787/")
            .expect("a community");
        let organiser = Phone::join(&server, founded.community, &founded.link.secret, 1);
        Self {
            server,
            stage,
            id: founded.community,
            link: founded.link,
            organiser,
        }
    }

    /// A person with a phone and no roles.
    pub fn member(&mut self, name: &str, seed: u8) -> Phone {
        let (person, secret) = self.invited(name);
        let phone = Phone::join(&self.server, self.id, &secret, seed);
        assert_eq!(phone.person, person);
        phone
    }

    /// A person with an invite: card and secret.
    pub fn invited(&mut self, name: &str) -> (CardId, [u8; 16]) {
        let add = RegisterAct::AddCard {
            kind: mitmach_core::register::CardKind::Person,
            name: name.to_owned(),
            under_16: false,
        };
        let command = self.organiser.register(&add);
        let person = CardId(command.0);
        let mut secret = [0; 16];
        self.stage.random(&mut secret);
        let expires_ms = self.stage.unix_ms() + 7 * DAY;
        let invite = RegisterAct::Invite {
            person,
            secret: Hash::of(&secret),
            expires_ms,
        };
        self.organiser.register(&invite);
        self.organiser.accepted(&self.server);
        (person, secret)
    }

    /// A garden of 2026.
    pub fn garden(&mut self) -> DocumentId {
        let add = RegisterAct::AddDocument {
            kind: DocumentKind::Garden,
            title: "Oasengarten".into(),
            series: String::new(),
            year: Some(2026),
        };
        self.organiser.register(&add);
        self.organiser.accepted(&self.server);
        DocumentId::of_year(self.id, "garden", "", 2026)
    }

    /// An event whose seats go to who comes first.
    pub fn event(&mut self, seats: i64) -> (DocumentId, RecordId) {
        let add = RegisterAct::AddDocument {
            kind: DocumentKind::Event,
            title: "Sommerfest".into(),
            series: String::new(),
            year: None,
        };
        let document = DocumentId::of_command(self.organiser.register(&add));
        let event = Event {
            format: Some(EventFormat::Sommerfest),
            title: Some("Sommerfest".into()),
            start: Some(jiff::civil::date(2026, 12, 5).at(15, 0, 0, 0)),
            seat_rule: Some(SeatRule::FirstCome),
            seats: Some(seats),
            deadline: Some(jiff::civil::date(2026, 12, 1)),
            ..Event::default()
        };
        let command = self.organiser.act(document, &Act::PlanEvent(event));
        self.organiser.accepted(&self.server);
        (document, RecordId::new(command, 0))
    }
}

/// A phone as small as can be. It has no guards of its own.
pub struct Phone {
    pub key: PrivateKey,
    pub device: DeviceId,
    pub person: CardId,
    pub community: CommunityId,
    pub cursor: Option<Cursor>,
    pub register: Register,
    pub replicas: BTreeMap<DocumentId, Replica>,
    /// What it will push next.
    pub outbox: Vec<ByteBuf>,
    /// Every item it received since it was last emptied.
    pub received: Vec<Item>,
    pub own: bool,
    counter: u32,
    actor: u8,
    held: HashSet<Hash>,
    /// Raw bytes of every change it holds, in the order in which it got them.
    pub changes: Vec<(DocumentId, Vec<u8>)>,
}

impl Phone {
    pub fn join(server: &Server, community: CommunityId, secret: &[u8; 16], seed: u8) -> Self {
        Self::try_join(server, community, secret, seed).expect("comes in")
    }

    pub fn try_join(
        server: &Server,
        community: CommunityId,
        secret: &[u8; 16],
        seed: u8,
    ) -> Result<Self, ServerError> {
        let key = PrivateKey::from_seed([seed; 32]);
        let challenge = server.challenge(community)?;
        let proof = TokenRequest::sign(&key, community, &challenge.nonce);
        let joined = server.join(
            community,
            &JoinRequest {
                secret: *secret,
                proof,
            },
        )?;
        assert_eq!(joined.device, key.device());
        Ok(Self::of(key, joined.person, community))
    }

    pub fn of(key: PrivateKey, person: CardId, community: CommunityId) -> Self {
        Self {
            device: key.device(),
            key,
            person,
            community,
            cursor: None,
            register: Register::default(),
            replicas: BTreeMap::new(),
            outbox: Vec::new(),
            received: Vec::new(),
            own: false,
            counter: 0,
            actor: 1,
            held: HashSet::new(),
            changes: Vec::new(),
        }
    }

    pub fn command(&mut self) -> CommandId {
        self.counter += 1;
        CommandId::new(self.device, NOON, self.counter.to_be_bytes())
    }

    /// Leaves out numbers that a phone of the same key has used.
    pub fn skip_commands(&mut self, number: u32) {
        self.counter += number;
    }

    pub fn seal(&mut self, body: Body, command: CommandId, payload: Vec<u8>) -> Envelope {
        Envelope::seal(&self.key, self.community, body, command, SCHEMA, payload)
    }

    /// Enters a register command.
    pub fn register(&mut self, act: &RegisterAct) -> CommandId {
        let command = self.command();
        let payload = mitmach_core::codec::encode(act);
        let envelope = self.seal(Body::Register, command, payload);
        self.outbox.push(ByteBuf::from(envelope.encode()));
        command
    }

    pub fn replica(&mut self, document: DocumentId) -> &mut Replica {
        let actor = actor_of(self.device, [self.actor; 8]);
        self.replicas
            .entry(document)
            .or_insert_with(|| Replica::new(actor))
    }

    /// Does something in a document.
    pub fn act(&mut self, document: DocumentId, act: &Act) -> CommandId {
        self.act_for(document, &Asker::default(), act)
    }

    pub fn act_for(&mut self, document: DocumentId, asker: &Asker, act: &Act) -> CommandId {
        let command = self.command();
        let effects = effects(command, self.person, asker, act).expect("a sound act");
        self.write(document, command, &effects);
        command
    }

    /// Writes effects, whatever they are.
    pub fn write(&mut self, document: DocumentId, command: CommandId, effects: &[Effect]) -> Hash {
        let written = self
            .replica(document)
            .write(effects)
            .expect("written")
            .expect("a change");
        self.held.insert(written.hash);
        self.changes.push((document, written.raw.clone()));
        let body = Body::Change(document, document.first_generation());
        let envelope = self.seal(body, command, written.raw);
        self.outbox.push(ByteBuf::from(envelope.encode()));
        written.hash
    }

    /// One change that makes many beds with long notes, about a kilobyte each.
    pub fn large_change(&mut self, document: DocumentId, beds: u16) {
        let command = self.command();
        let mut making = Vec::new();
        for index in 0..beds {
            let act = Act::AddBed(Bed {
                number: Some(i64::from(index) + 1),
                name: Some("Frühbeet".into()),
                note: Some("ein langer Text ".repeat(60)),
                ..Bed::default()
            });
            let made = effects(command, self.person, &Asker::default(), &act);
            making.extend(made.expect("a sound act"));
            if let Some(Effect::Create { record, .. }) = making.last_mut() {
                *record = RecordId::new(command, index);
            }
        }
        self.write(document, command, &making);
    }

    /// A change past our own writer: made by automerge's own interface on what the phone holds.
    pub fn forge(
        &mut self,
        document: DocumentId,
        command: CommandId,
        forge: impl FnOnce(&mut Transaction<'_>),
    ) {
        let held = self.changes.iter().filter(|(of, _)| *of == document);
        let held = held.map(|(_, raw)| Change::from_bytes(raw.clone()).expect("a change"));
        let mut forger = Automerge::new().with_actor(actor_of(self.device, [99; 8]));
        forger.apply_changes(held).expect("applied");
        let mut transaction = forger.transaction();
        forge(&mut transaction);
        transaction.commit_with(CommitOptions::default().with_time(0));
        let change = forger.get_last_local_change().expect("a change");
        self.push_change(document, command, change.raw_bytes().to_vec());
    }

    /// Pushes these bytes as a change.
    pub fn push_change(&mut self, document: DocumentId, command: CommandId, raw: Vec<u8>) {
        let body = Body::Change(document, document.first_generation());
        let envelope = self.seal(body, command, raw);
        self.outbox.push(ByteBuf::from(envelope.encode()));
    }

    /// Forgets its replicas and takes another actor, as after a replay.
    pub fn new_actor(&mut self) {
        self.actor += 1;
        let actor = actor_of(self.device, [self.actor; 8]);
        for replica in self.replicas.values_mut() {
            replica.set_actor(actor.clone());
        }
    }

    pub fn request(&mut self) -> Request {
        Request {
            schema: SCHEMA,
            cursor: self.cursor,
            max_bytes: 64 * 1024,
            own: self.own,
            push: std::mem::take(&mut self.outbox),
            ..Request::default()
        }
    }

    /// Pushes what it has and pulls to the end; gives the verdicts.
    pub fn sync(&mut self, server: &Server) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        loop {
            let request = self.request();
            let answer = server
                .exchange(self.community, self.device, &request)
                .expect("answered");
            let (more, new) = self.take(&answer);
            verdicts.extend(new);
            if !more {
                return verdicts;
            }
        }
    }

    /// Takes an answer in; whether there is more, and the verdicts.
    pub fn take(&mut self, answer: &[u8]) -> (bool, Vec<Verdict>) {
        let answer = read_items(answer).expect("items");
        assert!(answer.complete, "an answer ends");
        let (mut verdicts, mut more) = (Vec::new(), false);
        for item in answer.items {
            match &item {
                Item::Verdict(_, verdict) => verdicts.push(verdict.clone()),
                Item::Reset => self.cursor = None,
                Item::Change(_, _, envelope) => self.apply(envelope),
                Item::Row(_, _, entry) => {
                    self.register
                        .set(entry.key, entry.version, entry.row.clone());
                }
                Item::End(cursor, has_more) => {
                    self.cursor = Some(*cursor);
                    more = *has_more;
                }
                _ => {}
            }
            self.received.push(item);
        }
        (more, verdicts)
    }

    fn apply(&mut self, envelope: &[u8]) {
        let envelope = Envelope::decode(envelope).expect("an envelope");
        let change = Change::from_bytes(envelope.payload.clone()).expect("a change");
        if self.held.insert(Hash(change.hash().0)) {
            self.changes.push((envelope.document, envelope.payload));
            self.replica(envelope.document)
                .apply([change])
                .expect("applied");
        }
    }

    /// Syncs and expects everything to be accepted.
    pub fn accepted(&mut self, server: &Server) {
        for verdict in self.sync(server) {
            assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
        }
    }

    /// Syncs one thing and gives its verdict.
    pub fn verdict(&mut self, server: &Server) -> Verdict {
        let verdicts = self.sync(server);
        assert_eq!(verdicts.len(), 1);
        verdicts[0].clone()
    }
}
