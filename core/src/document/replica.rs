//! One generation of a document in memory, with an index from objects to records.

use super::scalar::{to_scalar, to_value};
use crate::ids::{DeviceId, DocumentId, Hash, RecordId};
use crate::model::Effect;
use crate::model::{EntryState, Kind, Meta, Record, Value, Written};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{
    ActorId, Automerge, Change, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, Value as AutoValue,
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
    /// The record is not in this replica.
    #[error("no such record")]
    UnknownRecord,
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
    /// Changes of each actor so far.
    pub(super) sequences: HashMap<ActorId, u64>,
    bytes: usize,
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
            sequences: HashMap::new(),
            bytes: 0,
        }
    }

    /// Writes as another actor from here on.
    pub fn set_actor(&mut self, actor: ActorId) {
        self.document.set_actor(actor);
    }

    /// A replica of only these heads and their ancestors, writing as `actor`.
    pub fn at(&self, heads: &[Hash], actor: ActorId) -> Result<Self, ReplicaError> {
        let heads: Vec<ChangeHash> = heads.iter().map(|head| ChangeHash(head.0)).collect();
        let mut fork = Self::new(actor.clone());
        if !heads.is_empty() {
            let old = self
                .document
                .fork_at(&heads)
                .map_err(|_| ReplicaError::UnknownRecord)?;
            fork.apply(old.get_changes(&[]))?;
        }
        Ok(fork)
    }

    /// Applies changes; returns the records that they touch. All dependencies must be there.
    pub fn apply(
        &mut self,
        changes: impl IntoIterator<Item = Change>,
    ) -> Result<BTreeSet<RecordId>, ReplicaError> {
        let changes: Vec<Change> = changes.into_iter().collect();
        let mut touched = BTreeSet::new();
        for change in &changes {
            self.index(change, &mut touched);
        }
        let hashes: Vec<ChangeHash> = changes.iter().map(Change::hash).collect();
        self.document
            .apply_changes(changes)
            .map_err(|_| ReplicaError::NotApplied)?;
        if hashes.iter().any(|hash| !self.holds(&Hash(hash.0)))
            || !self.document.get_missing_deps(&[]).is_empty()
        {
            return Err(ReplicaError::NotApplied);
        }
        self.find_objects(&touched);
        Ok(touched)
    }

    /// Notes what a change creates and touches.
    fn index(&mut self, change: &Change, touched: &mut BTreeSet<RecordId>) {
        use automerge::legacy::{Key, ObjectId};
        let actor = change.actor_id().clone();
        self.last_operations.insert(change.hash(), change.max_op());
        let sequence = self.sequences.entry(actor.clone()).or_default();
        *sequence = change.seq().max(*sequence);
        self.bytes += change.raw_bytes().len();
        for (number, operation) in (change.start_op().get()..).zip(change.decode().operations) {
            match operation.obj {
                ObjectId::Root => {
                    let Key::Map(key) = &operation.key else {
                        continue;
                    };
                    let Some((record, _)) = parse_root_key(key) else {
                        continue;
                    };
                    self.objects.insert((number, actor.clone()), record);
                    touched.insert(record);
                }
                ObjectId::Id(object) => {
                    touched.extend(self.objects.get(&(object.0, object.1)));
                }
            }
        }
    }

    /// Finds the objects of records that are new.
    fn find_objects(&mut self, touched: &BTreeSet<RecordId>) {
        for record in touched
            .iter()
            .filter(|record| !self.places.contains_key(record))
            .copied()
            .collect::<Vec<_>>()
        {
            for kind in Kind::ALL {
                let Ok(Some((AutoValue::Object(ObjType::Map), object))) =
                    self.document.get(ROOT, root_key(record, *kind))
                else {
                    continue;
                };
                self.places.insert(
                    record,
                    Place {
                        kind: *kind,
                        object,
                    },
                );
                break;
            }
        }
    }

    /// Writes effects as one change of this replica's actor. `None` if they change nothing.
    pub fn write(&mut self, effects: &[Effect]) -> Result<Option<WrittenChange>, ReplicaError> {
        let mut made = Vec::new();
        let mut transaction = self.document.transaction();
        for effect in effects {
            let written = match effect {
                Effect::Create {
                    record,
                    kind,
                    meta,
                    fields,
                } => (|| {
                    let object =
                        transaction.put_object(ROOT, root_key(*record, *kind), ObjType::Map)?;
                    for (name, value) in meta.values() {
                        transaction.put(&object, name, to_scalar(&value))?;
                    }
                    for (field, value) in fields {
                        transaction.put(&object, field.name, to_scalar(value))?;
                    }
                    made.push((
                        *record,
                        Place {
                            kind: *kind,
                            object,
                        },
                    ));
                    Ok::<(), automerge::AutomergeError>(())
                })(),
                Effect::Put {
                    record,
                    field,
                    value,
                    ..
                } => {
                    let place = self.places.get(record).ok_or(ReplicaError::UnknownRecord)?;
                    transaction.put(&place.object, field.name, to_scalar(value))
                }
            };
            written.map_err(|_| ReplicaError::NotApplied)?;
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
        self.index(&change, &mut BTreeSet::new());
        self.places.extend(made);
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
            && self
                .document
                .get_change_meta_by_hash(&ChangeHash(change.0))
                .is_some()
    }

    /// Bytes of raw changes held: what a cache of replicas counts.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// A record's kind and what it was given at creation.
    pub fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        let place = self.places.get(&record)?;
        let values: Vec<(&str, Value)> = Meta::NAMES
            .iter()
            .filter_map(|name| Some((*name, self.value(&place.object, name)?)))
            .collect();
        let meta = Meta::read(|name| {
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

#[cfg(test)]
impl Replica {
    pub(super) fn document_for_tests(&self) -> &Automerge {
        &self.document
    }

    pub(super) fn value_for_tests(&self, record: RecordId, field: &str) -> Option<Value> {
        self.value(&self.places.get(&record)?.object, field)
    }
}
