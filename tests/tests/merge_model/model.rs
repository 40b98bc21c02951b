//! The model: changes with what they know, add and replace; a replica is a set of changes.

use mitmach_core::document::actor_of;
use mitmach_core::model::{Effect, Kind, Value};
use mitmach_core::{DeviceId, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A value put into a field by the operation of this number and actor.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Write {
    pub number: u64,
    pub actor: Vec<u8>,
    pub record: RecordId,
    pub field: String,
    pub value: Value,
}

/// One change.
#[derive(Debug, Clone)]
pub struct Made {
    /// The last operation's number.
    last: u64,
    creates: Vec<(RecordId, Kind)>,
    adds: Vec<Write>,
    replaces: Vec<Write>,
}

/// What a record's fields hold: the winner, with the largest operation, first.
pub type Fields = BTreeMap<String, Vec<(Value, DeviceId)>>;

/// All changes of all phones; a set of their numbers is what a replica holds.
#[derive(Debug, Default)]
pub struct Model {
    changes: Vec<Made>,
}

impl Model {
    /// Notes a change by `actor`, which holds `known`; gives its number, or none if it changes nothing.
    pub fn write(
        &mut self,
        known: &BTreeSet<usize>,
        actor: &[u8],
        effects: &[Effect],
    ) -> Option<usize> {
        let last = known.iter().map(|change| self.changes[*change].last).max();
        let mut made = Made {
            last: last.unwrap_or(0),
            creates: Vec::new(),
            adds: Vec::new(),
            replaces: Vec::new(),
        };
        for effect in effects {
            match effect {
                Effect::Create {
                    record,
                    kind,
                    meta,
                    fields,
                } => {
                    made.last += 1;
                    made.creates.push((*record, *kind));
                    let meta = meta.values().into_iter();
                    let own = fields
                        .iter()
                        .map(|(field, value)| (field.name, value.clone()));
                    for (field, value) in meta.chain(own) {
                        made.add(actor, *record, field, value);
                    }
                }
                Effect::Put {
                    record,
                    field,
                    value,
                    ..
                } => {
                    let mut seen = self.visible(known, *record, field.name);
                    let winner = seen.first().cloned();
                    match winner {
                        Some(winner) if winner.value == *value && seen.len() == 1 => {}
                        Some(winner) if winner.value == *value => {
                            made.last += 1;
                            made.replaces.extend(seen.drain(1..));
                        }
                        _ => {
                            made.add(actor, *record, field.name, value.clone());
                            made.replaces.append(&mut seen);
                        }
                    }
                }
            }
        }
        if made.adds.is_empty() && made.replaces.is_empty() {
            return None;
        }
        self.changes.push(made);
        Some(self.changes.len() - 1)
    }

    /// A field's values among these changes, the winner first.
    fn visible(&self, known: &BTreeSet<usize>, record: RecordId, field: &str) -> Vec<Write> {
        let replaced: BTreeSet<&Write> = known
            .iter()
            .flat_map(|change| &self.changes[*change].replaces)
            .collect();
        let mut writes: Vec<Write> = known
            .iter()
            .flat_map(|change| &self.changes[*change].adds)
            .filter(|write| write.record == record && write.field == field)
            .filter(|write| !replaced.contains(write))
            .cloned()
            .collect();
        writes.sort_by(|one, other| other.cmp(one));
        writes
    }

    /// The records among these changes with all their fields.
    pub fn records(&self, known: &BTreeSet<usize>) -> BTreeMap<RecordId, (Kind, Fields)> {
        let created = known
            .iter()
            .flat_map(|change| &self.changes[*change].creates);
        let mut records: BTreeMap<RecordId, (Kind, Fields)> = created
            .map(|(record, kind)| (*record, (*kind, Fields::new())))
            .collect();
        let replaced: BTreeSet<&Write> = known
            .iter()
            .flat_map(|change| &self.changes[*change].replaces)
            .collect();
        let mut writes: Vec<&Write> = known
            .iter()
            .flat_map(|change| &self.changes[*change].adds)
            .filter(|write| !replaced.contains(write))
            .collect();
        writes.sort_by(|one, other| other.cmp(one));
        for write in writes {
            let (_, fields) = records.get_mut(&write.record).expect("created before");
            let device = DeviceId::from_slice(&write.actor[..16]).expect("a device's actor");
            let values = fields.entry(write.field.clone()).or_default();
            values.push((write.value.clone(), device));
        }
        records
    }
}

impl Made {
    fn add(&mut self, actor: &[u8], record: RecordId, field: &str, value: Value) {
        self.last += 1;
        self.adds.push(Write {
            number: self.last,
            actor: actor.to_vec(),
            record,
            field: field.to_owned(),
            value,
        });
    }
}

/// The actor of a device's `number`th life.
pub fn actor(device: DeviceId, number: u8) -> Vec<u8> {
    actor_of(device, [number; 8]).to_bytes().to_vec()
}
