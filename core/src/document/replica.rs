//! One generation of a document in memory, with an index from objects to records.

use super::scalar::{to_scalar, to_value};
use crate::ids::{DeviceId, DocumentId, Hash, RecordId};
use crate::model::Effect;
use crate::model::{EntryState, Kind, Meta, Record, Value, Written};
use automerge::legacy::{Key, ObjectId};
use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{
    ActorId, Automerge, AutomergeError, Change, ChangeHash, ObjId, ObjType, ROOT, ReadDoc,
    Value as AutoValue,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What automerge would not do, or bytes that are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplicaError {
    /// Bytes that are not one change.
    #[error("the bytes are not a change")]
    Undecodable,
    /// automerge did not take a change whose dependencies are all there.
    #[error("automerge did not take the change")]
    NotApplied,
    /// Heads that are not in this replica.
    #[error("no such change")]
    UnknownChange,
    /// The record is not in this replica.
    #[error("no such record")]
    UnknownRecord,
    /// The record to be made is there already.
    #[error("the record exists")]
    RecordExists,
}

/// A change that a replica has just made.
#[derive(Debug, Clone)]
pub struct WrittenChange {
    /// automerge's hash of it.
    pub hash: Hash,
    /// Its bytes, never compressed.
    pub raw: Vec<u8>,
}

/// Where a record lives.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) kind: Kind,
    pub(super) object: ObjId,
}

/// A document's generation in memory.
#[derive(Debug, Clone)]
pub struct Replica {
    pub(super) document: Automerge,
    pub(super) places: BTreeMap<RecordId, Place>,
    /// Object to record, by the operation that made the object.
    pub(super) objects: HashMap<(u64, ActorId), RecordId>,
    /// Largest operation number of each change, to check where the next may start.
    pub(super) last_operations: HashMap<ChangeHash, u64>,
    /// Sequence number and hash of each actor's last change.
    pub(super) actors: BTreeMap<ActorId, (u64, ChangeHash)>,
    bytes: usize,
}

/// What the index keeps of a change.
struct Note {
    hash: ChangeHash,
    actor: ActorId,
    sequence: u64,
    last_operation: u64,
    bytes: usize,
    /// Records that it makes, by the operations that do.
    made: Vec<(u64, RecordId, Kind)>,
    /// Objects of records that stood before it.
    changed: Vec<(u64, ActorId)>,
}

impl Note {
    fn of(change: &Change) -> Self {
        let (mut made, mut changed) = (Vec::new(), Vec::new());
        for (number, operation) in (change.start_op().get()..).zip(change.decode().operations) {
            match (operation.obj, operation.key) {
                (ObjectId::Root, Key::Map(key)) => {
                    made.extend(parse_root_key(&key).map(|(record, kind)| (number, record, kind)));
                }
                (ObjectId::Root, Key::Seq(_)) => {}
                (ObjectId::Id(object), _) => changed.push((object.0, object.1)),
            }
        }
        Self {
            hash: change.hash(),
            actor: change.actor_id().clone(),
            sequence: change.seq(),
            last_operation: change.max_op(),
            bytes: change.raw_bytes().len(),
            made,
            changed,
        }
    }
}

/// The actor of a device: its id and 8 random bytes.
pub fn actor_of(device: DeviceId, random: [u8; 8]) -> ActorId {
    let mut bytes = [0; 24];
    bytes[..16].copy_from_slice(&device.0);
    bytes[16..].copy_from_slice(&random);
    ActorId::from(bytes)
}

/// The device whose actor this is; `None` for actors that no device of ours made.
pub fn device_of(actor: &ActorId) -> Option<DeviceId> {
    let bytes = actor.to_bytes();
    (bytes.len() == 24)
        .then(|| DeviceId::from_slice(&bytes[..16]))
        .flatten()
}

/// A record's key in the document's root.
pub fn root_key(record: RecordId, kind: Kind) -> String {
    format!("{record}:{}", kind.word())
}

pub(super) fn parse_root_key(key: &str) -> Option<(RecordId, Kind)> {
    let (record, kind) = key.split_once(':')?;
    Some((record.parse().ok()?, Kind::of_word(kind)?))
}

impl Replica {
    /// An empty replica that will write as this actor.
    pub fn new(actor: ActorId) -> Self {
        Self {
            document: Automerge::new().with_actor(actor),
            places: BTreeMap::new(),
            objects: HashMap::new(),
            last_operations: HashMap::new(),
            actors: BTreeMap::new(),
            bytes: 0,
        }
    }

    /// Writes as another actor from here on.
    pub fn set_actor(&mut self, actor: ActorId) {
        self.document.set_actor(actor);
    }

    /// A replica of only these heads and their ancestors, writing as `actor`.
    pub fn at(&self, heads: &[Hash], actor: ActorId) -> Result<Self, ReplicaError> {
        let mut fork = Self::new(actor.clone());
        if !heads.is_empty() {
            let heads: Vec<ChangeHash> = heads.iter().map(|head| ChangeHash(head.0)).collect();
            let old = self.document.fork_at(&heads);
            fork.document = old.map_err(|_| ReplicaError::UnknownChange)?;
            fork.document.set_actor(actor);
            let notes: Vec<Note> = fork
                .document
                .get_changes(&[])
                .iter()
                .map(Note::of)
                .collect();
            fork.index(notes);
        }
        Ok(fork)
    }

    /// Applies changes in any order; returns the records that the new ones touch.
    ///
    /// Every dependency must be in the replica or among them, and each actor's changes must follow its last:
    /// otherwise nothing is applied. After any other error, or a panic inside automerge, the replica is to
    /// be thrown away.
    pub fn apply(
        &mut self,
        changes: impl IntoIterator<Item = Change>,
    ) -> Result<BTreeSet<RecordId>, ReplicaError> {
        let mut coming = BTreeSet::new();
        let changes: Vec<Change> = changes
            .into_iter()
            .filter(|change| {
                !self.last_operations.contains_key(&change.hash()) && coming.insert(change.hash())
            })
            .collect();
        self.check_complete(&changes, &coming)?;
        let notes: Vec<Note> = changes.iter().map(Note::of).collect();
        self.document
            .apply_changes(changes)
            .map_err(|_| ReplicaError::NotApplied)?;
        if !self.document.get_missing_deps(&[]).is_empty() {
            return Err(ReplicaError::NotApplied);
        }
        Ok(self.index(notes))
    }

    /// What automerge would keep waiting in its queue or panic over must not reach it.
    fn check_complete(
        &self,
        changes: &[Change],
        coming: &BTreeSet<ChangeHash>,
    ) -> Result<(), ReplicaError> {
        let is_here =
            |dep: &ChangeHash| self.last_operations.contains_key(dep) || coming.contains(dep);
        let mut sequences: BTreeMap<&ActorId, Vec<u64>> = BTreeMap::new();
        for change in changes {
            let own = sequences.entry(change.actor_id()).or_default();
            own.push(change.seq());
            if !change.deps().iter().all(is_here) {
                return Err(ReplicaError::NotApplied);
            }
        }
        for (actor, own) in &mut sequences {
            own.sort_unstable();
            let last = self.actors.get(*actor).map_or(0, |(sequence, _)| *sequence);
            if !own.iter().copied().eq((last + 1..).take(own.len())) {
                return Err(ReplicaError::NotApplied);
            }
        }
        Ok(())
    }

    /// Takes into the index what automerge has taken; returns the records that were touched.
    fn index(&mut self, notes: Vec<Note>) -> BTreeSet<RecordId> {
        let mut touched = BTreeSet::new();
        let mut changed = Vec::new();
        for note in notes {
            self.last_operations.insert(note.hash, note.last_operation);
            let last = self
                .actors
                .entry(note.actor.clone())
                .or_insert((0, note.hash));
            if note.sequence > last.0 {
                *last = (note.sequence, note.hash);
            }
            self.bytes += note.bytes;
            for (number, record, kind) in note.made {
                self.objects.insert((number, note.actor.clone()), record);
                touched.insert(record);
                self.find_place(record, kind);
            }
            changed.extend(note.changed);
        }
        let records = changed
            .iter()
            .filter_map(|object| self.objects.get(object).copied());
        touched.extend(records);
        touched
    }

    /// Finds the object of a record that is new.
    fn find_place(&mut self, record: RecordId, kind: Kind) {
        if self.places.contains_key(&record) {
            return;
        }
        if let Ok(Some((AutoValue::Object(ObjType::Map), object))) =
            self.document.get(ROOT, root_key(record, kind))
        {
            self.places.insert(record, Place { kind, object });
        }
    }

    /// Writes effects as one change of this replica's actor. `None` if they change nothing.
    ///
    /// After an error the replica is what it was: automerge takes an open transaction back.
    pub fn write(&mut self, effects: &[Effect]) -> Result<Option<WrittenChange>, ReplicaError> {
        let mut transaction = self.document.transaction();
        for effect in effects {
            match effect {
                Effect::Create {
                    record,
                    kind,
                    meta,
                    fields,
                } => {
                    if self.places.contains_key(record) {
                        return Err(ReplicaError::RecordExists);
                    }
                    let values = meta.values().into_iter();
                    let fields = fields
                        .iter()
                        .map(|(field, value)| (field.name, value.clone()));
                    create(
                        &mut transaction,
                        &root_key(*record, *kind),
                        values.chain(fields),
                    )
                }
                Effect::Put {
                    record,
                    field,
                    value,
                    ..
                } => {
                    let place = self.places.get(record).ok_or(ReplicaError::UnknownRecord)?;
                    transaction.put(&place.object, field.name, to_scalar(value))
                }
            }
            .map_err(|_| ReplicaError::NotApplied)?;
        }
        // The time stamp stays zero: phone clocks mean nothing, and they would betray habits.
        let (hash, _) = transaction.commit_with(CommitOptions::default().with_time(0));
        if hash.is_none() {
            return Ok(None);
        }
        let change = self
            .document
            .get_last_local_change()
            .ok_or(ReplicaError::NotApplied)?;
        self.index(vec![Note::of(&change)]);
        Ok(Some(WrittenChange {
            hash: Hash(change.hash().0),
            raw: change.raw_bytes().to_vec(),
        }))
    }

    /// The document's heads.
    pub fn heads(&self) -> Vec<Hash> {
        self.document
            .get_heads()
            .iter()
            .map(|head| Hash(head.0))
            .collect()
    }

    /// Whether a change is in the replica.
    pub fn holds(&self, change: &Hash) -> bool {
        self.last_operations.contains_key(&ChangeHash(change.0))
    }

    /// Bytes of raw changes held: what a cache of replicas counts.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// A record's kind.
    pub fn kind(&self, record: RecordId) -> Option<Kind> {
        self.places.get(&record).map(|place| place.kind)
    }

    /// A record's kind and what it was given at creation.
    pub fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        let place = self.places.get(&record)?;
        let values: Vec<(&str, Value)> = Meta::NAMES
            .iter()
            .filter_map(|name| Some((*name, self.value(&place.object, name)?)))
            .collect();
        let meta = Meta::read_known(|name| {
            values
                .iter()
                .find(|(set, _)| *set == name)
                .map(|(_, value)| value)
        })?;
        Some((place.kind, meta))
    }

    fn value(&self, object: &ObjId, field: &str) -> Option<Value> {
        match self.document.get(object, field).ok()?? {
            (AutoValue::Scalar(scalar), _) => to_value(&scalar),
            (AutoValue::Object(_), _) => None,
        }
    }

    /// The records of a kind.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = RecordId> {
        let places = self.places.iter();
        places
            .filter(move |(_, place)| place.kind == kind)
            .map(|(record, _)| *record)
    }

    /// Every record of the replica.
    pub fn records(&self, document: DocumentId) -> impl Iterator<Item = Record> {
        self.places
            .keys()
            .filter_map(move |record| self.record(document, *record))
    }

    /// A record with all concurrent values of all its fields, winners first.
    pub fn record(&self, document: DocumentId, id: RecordId) -> Option<Record> {
        let (kind, meta) = self.meta(id)?;
        let object = &self.places.get(&id)?.object;
        let mut fields = BTreeMap::new();
        for name in self
            .document
            .keys(object)
            .filter(|name| !Meta::NAMES.contains(&name.as_str()))
        {
            let mut values: Vec<Written> = Vec::new();
            // automerge gives the winner last.
            for (value, operation) in self
                .document
                .get_all(object, name.as_str())
                .ok()?
                .into_iter()
                .rev()
            {
                let AutoValue::Scalar(scalar) = value else {
                    continue;
                };
                let ObjId::Id(_, actor, _) = &operation else {
                    continue;
                };
                if let (Some(value), Some(device)) = (to_value(&scalar), device_of(actor)) {
                    values.push(Written { value, device });
                }
            }
            if !values.is_empty() {
                fields.insert(name, values);
            }
        }
        Some(Record {
            id,
            kind,
            document,
            meta,
            fields,
            state: EntryState::Arrived,
        })
    }
}

/// Makes a record's map and fills it.
fn create(
    transaction: &mut Transaction<'_>,
    key: &str,
    values: impl Iterator<Item = (&'static str, Value)>,
) -> Result<(), AutomergeError> {
    let object = transaction.put_object(ROOT, key, ObjType::Map)?;
    for (name, value) in values {
        transaction.put(&object, name, to_scalar(&value))?;
    }
    Ok(())
}

#[cfg(test)]
impl Replica {
    pub(super) fn document_for_tests(&self) -> &Automerge {
        &self.document
    }

    pub(super) fn value_for_tests(&self, record: RecordId, field: &str) -> Option<Value> {
        self.value(&self.places.get(&record)?.object, field)
    }
}
