//! What is withdrawn.
//!
//! Every withdrawal in a document counts whose target is in the document and is no withdrawal itself.
//! Whether its author may take the record back (as its owner, as the person it was made for, as a lead of the
//! area) was decided when the withdrawal was admitted, by the register of that log position; the phone that
//! made it asked the same rule first. Asking again here, by the register of today, would bring a withdrawn
//! record back to life when its lead's term ends or a card is erased, and differ between phones whose registers
//! are filtered differently. A withdrawal is final: nothing takes it back, a new record replaces the old.

use crate::ids::RecordId;
use crate::model::{Kind, Record, Withdrawal};
use std::collections::BTreeMap;

/// A document's records by id and kind, and what is withdrawn.
#[derive(Debug, Clone)]
pub(super) struct Live<'a> {
    records: BTreeMap<RecordId, &'a Record>,
    of_kind: BTreeMap<Kind, Vec<&'a Record>>,
    withdrawals: BTreeMap<RecordId, Vec<&'a Record>>,
}

impl<'a> Live<'a> {
    /// Sorts a document's records.
    pub(super) fn of(records: &'a [Record]) -> Self {
        let records: BTreeMap<RecordId, &Record> =
            records.iter().map(|record| (record.id, record)).collect();
        let mut of_kind: BTreeMap<Kind, Vec<&Record>> = BTreeMap::new();
        let mut withdrawals: BTreeMap<RecordId, Vec<&Record>> = BTreeMap::new();
        for record in records.values() {
            of_kind.entry(record.kind).or_default().push(record);
            if record.kind != Kind::Withdrawal {
                continue;
            }
            let target = Withdrawal::of(record).target;
            let target = target.and_then(|target| records.get(&target));
            if let Some(target) = target.filter(|target| target.kind != Kind::Withdrawal) {
                withdrawals.entry(target.id).or_default().push(record);
            }
        }
        Self {
            records,
            of_kind,
            withdrawals,
        }
    }

    /// A record, withdrawn or not.
    pub(super) fn get(&self, id: RecordId) -> Option<&'a Record> {
        self.records.get(&id).copied()
    }

    /// Every record by id.
    pub(super) fn records(&self) -> impl Iterator<Item = &'a Record> {
        self.records.values().copied()
    }

    /// Every record of a kind by id, withdrawn ones too.
    pub(super) fn all(&self, kind: Kind) -> impl Iterator<Item = &'a Record> {
        self.of_kind.get(&kind).into_iter().flatten().copied()
    }

    /// The records of a kind that count, by id.
    pub(super) fn live(&self, kind: Kind) -> impl Iterator<Item = &'a Record> {
        self.all(kind)
            .filter(|record| !self.is_withdrawn(record.id))
    }

    /// Whether a record was taken back.
    pub(super) fn is_withdrawn(&self, id: RecordId) -> bool {
        self.withdrawals.contains_key(&id)
    }

    /// The withdrawals of a record.
    pub(super) fn withdrawals(&self, id: RecordId) -> &[&'a Record] {
        self.withdrawals.get(&id).map_or(&[], Vec::as_slice)
    }
}
