//! The op-level check: reads what a change does, and refuses whatever is not records of scalars written
//! with sight of exactly what it replaces.
//!
//! automerge itself accepts a creation whose predecessor is somebody's record (that record vanishes), and a
//! put on an object outside the change's dependencies (replicas with equal heads differ). So every
//! operation is held against the replica as the change's author saw it.

use super::replica::{Place, Replica, actor_of, device_of, parse_root_key, root_key};
use super::scalar::to_value;
use crate::ids::{CommandId, DeviceId, RecordId};
use crate::limits::{ACTORS_PER_DEVICE, CHANGE_DEPENDENCIES, CHANGE_OPERATIONS_ORGANISER};
use crate::model::{Effect, Field, Kind, Meta, Refusal, Scalar, Type, Value, check_creation};
use automerge::legacy::{Key, ObjectId, Op, OpId, OpType};
use automerge::{ActorId, Change, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, Value as AutoValue};
use std::collections::BTreeSet;

/// Operation numbers stay far below automerge's own end of range, near which honest edits panic.
pub const MAX_OPERATION: u64 = 1 << 31;

/// What a change does, as the rules may judge it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Record by record, field by field.
    pub effects: Vec<Effect>,
    /// How many operations it has.
    pub operations: usize,
}

/// A record that the change makes.
struct Making {
    operation: u64,
    record: RecordId,
    kind: Kind,
    meta: Vec<(&'static str, Value)>,
    fields: Vec<(&'static Field, Value)>,
}

struct Inspection<'a> {
    replica: &'a Replica,
    actor: ActorId,
    deps: Vec<ChangeHash>,
    command: CommandId,
    making: Vec<Making>,
    puts: Vec<Effect>,
    touched: BTreeSet<(RecordId, &'static str)>,
}

impl Replica {
    /// Checks a change of `device` for `command` whose dependencies the replica holds, operation by
    /// operation, without applying it. [`Refusal::Dependency`] if a dependency is not there after all.
    pub fn inspect(
        &self,
        change: &Change,
        command: CommandId,
        device: DeviceId,
    ) -> Result<Seen, Refusal> {
        if change.len() > CHANGE_OPERATIONS_ORGANISER {
            return Err(Refusal::TooManyOperations);
        }
        self.check_frame(change, device)?;
        let expanded = change.decode();
        let operations = expanded.operations.len();
        if expanded.time != 0
            || expanded.message.is_some()
            || expanded.author.is_some()
            || operations == 0
        {
            return Err(Refusal::Shape);
        }
        let mut inspection = Inspection {
            replica: self,
            actor: change.actor_id().clone(),
            deps: change.deps().to_vec(),
            command,
            making: Vec::new(),
            puts: Vec::new(),
            touched: BTreeSet::new(),
        };
        for (number, operation) in (change.start_op().get()..).zip(&expanded.operations) {
            inspection.operation(number, operation)?;
        }
        let effects = inspection.finish()?;
        // automerge stores operations, not bytes: what does not come back as it was has another hash then, and
        // everything that is built from stored changes panics or loses it.
        if Change::from(expanded).raw_bytes() != change.raw_bytes() {
            return Err(Refusal::Undecodable);
        }
        Ok(Seen {
            effects,
            operations,
        })
    }

    /// Actor, sequence, dependencies and first operation number.
    fn check_frame(&self, change: &Change, device: DeviceId) -> Result<(), Refusal> {
        let actor = change.actor_id();
        if device_of(actor) != Some(device) {
            return Err(Refusal::Actor);
        }
        let deps = change.deps();
        if deps.len() > CHANGE_DEPENDENCIES {
            return Err(Refusal::TooManyDependencies);
        }
        // automerge writes them sorted; one named twice would be linked twice.
        if !change.extra_bytes().is_empty() || !deps.is_sorted_by(|one, next| one < next) {
            return Err(Refusal::Shape);
        }
        let last_operations = deps.iter().map(|dep| self.last_operations.get(dep));
        let largest = last_operations
            .map(|last| last.ok_or(Refusal::Dependency))
            .try_fold(0, |largest, last| last.map(|last| largest.max(*last)))?;
        let own = self.actors.get(actor);
        let next = change.seq() == own.map_or(1, |(sequence, _)| sequence + 1)
            && change.start_op().get() == largest + 1
            && change.max_op() < MAX_OPERATION
            && own.is_none_or(|(_, last)| self.is_ancestor(last, deps));
        if !next {
            return Err(Refusal::Sequence);
        }
        if own.is_none() && self.actors_of(device) >= ACTORS_PER_DEVICE {
            return Err(Refusal::TooManyActors);
        }
        Ok(())
    }

    fn actors_of(&self, device: DeviceId) -> usize {
        let from_first = self.actors.range(actor_of(device, [0; 8])..);
        from_first
            .take_while(|(actor, _)| device_of(actor) == Some(device))
            .count()
    }

    /// Whether a change is among `deps` and their ancestors. automerge's own phones name an actor's last
    /// change directly, so that the walk is for others; operation numbers grow along it, which bounds it.
    fn is_ancestor(&self, change: &ChangeHash, deps: &[ChangeHash]) -> bool {
        if deps.contains(change) {
            return true;
        }
        let floor = self.last_operations.get(change);
        let mut seen = BTreeSet::new();
        let mut open = deps.to_vec();
        while let Some(dep) = open.pop() {
            if self.last_operations.get(&dep) <= floor || !seen.insert(dep) {
                continue;
            }
            let meta = self.document.get_change_meta_by_hash(&dep);
            let parents = meta.map(|meta| meta.deps).unwrap_or_default();
            if parents.contains(change) {
                return true;
            }
            open.extend(parents);
        }
        false
    }
}

impl Inspection<'_> {
    fn operation(&mut self, number: u64, operation: &Op) -> Result<(), Refusal> {
        let Key::Map(key) = &operation.key else {
            return Err(Refusal::Shape);
        };
        if operation.insert {
            return Err(Refusal::Shape);
        }
        match (&operation.obj, &operation.action) {
            (ObjectId::Root, OpType::Make(ObjType::Map)) => self.create(number, key, operation),
            (ObjectId::Id(object), OpType::Put(scalar)) => {
                let value = to_value(scalar).ok_or(Refusal::Shape)?;
                if object.1 == self.actor
                    && let Some(index) = self
                        .making
                        .iter()
                        .position(|making| making.operation == object.0)
                {
                    return self.fill(index, key, value, operation);
                }
                self.put(object, key, value, operation)
            }
            (ObjectId::Id(object), OpType::Delete) => self.settle(object, key, operation),
            _ => Err(Refusal::Shape),
        }
    }

    /// A new record: its id follows from the command, its key is free, it replaces nothing.
    fn create(&mut self, number: u64, key: &str, operation: &Op) -> Result<(), Refusal> {
        if !operation.pred.is_empty() {
            return Err(Refusal::Predecessors);
        }
        let (record, kind) = parse_root_key(key).ok_or(Refusal::RecordId)?;
        let index = u16::try_from(self.making.len()).map_err(|_| Refusal::TooManyOperations)?;
        if record != RecordId::new(self.command, index) || self.replica.places.contains_key(&record)
        {
            return Err(Refusal::RecordId);
        }
        self.making.push(Making {
            operation: number,
            record,
            kind,
            meta: Vec::new(),
            fields: Vec::new(),
        });
        Ok(())
    }

    /// A field of a record that this change makes.
    fn fill(
        &mut self,
        index: usize,
        key: &str,
        value: Value,
        operation: &Op,
    ) -> Result<(), Refusal> {
        if !operation.pred.is_empty() {
            return Err(Refusal::Predecessors);
        }
        let making = &mut self.making[index];
        let name = if let Some(name) = Meta::NAMES.iter().find(|name| **name == key) {
            making.meta.push((*name, value));
            *name
        } else {
            let field = making.kind.field(key).ok_or(Refusal::Field)?;
            making.fields.push((field, value));
            field.name
        };
        self.once(self.making[index].record, name)
    }

    /// A field of a record that stood before.
    fn put(
        &mut self,
        object: &OpId,
        key: &str,
        value: Value,
        operation: &Op,
    ) -> Result<(), Refusal> {
        let (record, kind, field, visible) = self.visible(object, key)?;
        let ids = visible.iter().filter_map(|(_, id)| operation_id(id));
        if !names_exactly(operation, &ids.collect()) {
            return Err(Refusal::Predecessors);
        }
        field.check(&value).map_err(|_| Refusal::Field)?;
        self.reference(field, &value)?;
        self.puts.push(Effect::Put {
            record,
            kind,
            field,
            value,
        });
        Ok(())
    }

    /// The one delete: the winner of a contradiction stays, all others go.
    fn settle(&mut self, object: &OpId, key: &str, operation: &Op) -> Result<(), Refusal> {
        let (record, kind, field, visible) = self.visible(object, key)?;
        let ids = visible.iter().filter_map(|(_, id)| operation_id(id));
        let mut ids: BTreeSet<(u64, &ActorId)> = ids.collect();
        let winner = ids.pop_last().ok_or(Refusal::Predecessors)?;
        if ids.is_empty() || !names_exactly(operation, &ids) {
            return Err(Refusal::Predecessors);
        }
        let stays = visible
            .iter()
            .find(|(_, id)| operation_id(id) == Some(winner));
        let value = stays
            .map(|(value, _)| value.clone())
            .ok_or(Refusal::Shape)?;
        self.puts.push(Effect::Put {
            record,
            kind,
            field,
            value,
        });
        Ok(())
    }

    /// The record of an object and a field's values, as the change's author saw them.
    #[expect(clippy::type_complexity, reason = "used twice, right above")]
    fn visible(
        &mut self,
        object: &OpId,
        key: &str,
    ) -> Result<(RecordId, Kind, &'static Field, Vec<(Value, ObjId)>), Refusal> {
        let record = *self
            .replica
            .objects
            .get(&(object.0, object.1.clone()))
            .ok_or(Refusal::UnknownRecord)?;
        let Place { kind, object } = self
            .replica
            .places
            .get(&record)
            .ok_or(Refusal::UnknownRecord)?;
        let document = &self.replica.document;
        let roots = document
            .get_all_at(ROOT, root_key(record, *kind), &self.deps)
            .map_err(|_| Refusal::Shape)?;
        if roots.len() != 1 || roots[0].1 != *object {
            return Err(Refusal::UnknownRecord);
        }
        if Meta::NAMES.contains(&key) {
            return Err(Refusal::Immutable);
        }
        let field = kind.field(key).ok_or(Refusal::Field)?;
        self.once(record, field.name)?;
        let values = document
            .get_all_at(object, key, &self.deps)
            .map_err(|_| Refusal::Shape)?;
        let visible = values
            .into_iter()
            .filter_map(|(value, id)| match value {
                AutoValue::Scalar(scalar) => Some((to_value(&scalar)?, id)),
                AutoValue::Object(_) => None,
            })
            .collect();
        Ok((record, *kind, field, visible))
    }

    /// A record that a field names was there for the author to see, or is made by this change: whether a
    /// reference holds must not depend on what else has reached the server.
    fn reference(&self, field: &Field, value: &Value) -> Result<(), Refusal> {
        let (Type::Record(_), Some(record)) = (field.holds, RecordId::from_value(value)) else {
            return Ok(());
        };
        if self.making.iter().any(|making| making.record == record) {
            return Ok(());
        }
        let place = self
            .replica
            .places
            .get(&record)
            .ok_or(Refusal::UnknownRecord)?;
        let key = root_key(record, place.kind);
        match self.replica.document.get_at(ROOT, key, &self.deps) {
            Ok(Some(_)) => Ok(()),
            Ok(None) | Err(_) => Err(Refusal::UnknownRecord),
        }
    }

    fn once(&mut self, record: RecordId, field: &'static str) -> Result<(), Refusal> {
        if self.touched.insert((record, field)) {
            Ok(())
        } else {
            Err(Refusal::Shape)
        }
    }

    fn finish(self) -> Result<Vec<Effect>, Refusal> {
        for (field, value) in self.making.iter().flat_map(|making| &making.fields) {
            self.reference(field, value)?;
        }
        let mut effects = Vec::with_capacity(self.making.len() + self.puts.len());
        for making in self.making {
            let look_up = |name: &str| {
                making
                    .meta
                    .iter()
                    .find(|(set, _)| *set == name)
                    .map(|(_, value)| value)
            };
            let meta = Meta::read(look_up).ok_or(Refusal::Field)?;
            check_creation(making.kind, &making.fields).map_err(|_| Refusal::Field)?;
            effects.push(Effect::Create {
                record: making.record,
                kind: making.kind,
                meta,
                fields: making.fields,
            });
        }
        effects.extend(self.puts);
        Ok(effects)
    }
}

/// Whether an operation's predecessors are these, each once.
fn names_exactly(operation: &Op, ids: &BTreeSet<(u64, &ActorId)>) -> bool {
    let named: BTreeSet<(u64, &ActorId)> = operation
        .pred
        .iter()
        .map(|pred| (pred.0, &pred.1))
        .collect();
    operation.pred.len() == ids.len() && named == *ids
}

fn operation_id(id: &ObjId) -> Option<(u64, &ActorId)> {
    match id {
        ObjId::Id(counter, actor, _) => Some((*counter, actor)),
        ObjId::Root => None,
    }
}
