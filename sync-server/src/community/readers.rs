//! Who sees which private row, before and after a change of rights.
//!
//! A cursor never passes what its reader should have got: when somebody's rights change, the log gets an
//! entry for them for each row that they may read or no longer may.

use jiff::civil::Date;
use mitmach_core::CardId;
use mitmach_core::register::{Change, Register, Row, RowKey, may_read};
use std::collections::{BTreeMap, BTreeSet};

/// The private rows that each of some people may read.
pub(super) struct Sight(BTreeMap<CardId, BTreeSet<RowKey>>);

impl Sight {
    /// Looks with the eyes of these people. Who has no phone here has seen nothing and is left out.
    pub(super) fn of(register: &Register, people: &BTreeSet<CardId>, day: Date) -> Self {
        let readers: BTreeSet<CardId> = register
            .devices()
            .filter(|(_, device)| !device.revoked && !device.steward)
            .map(|(_, device)| device.person)
            .filter(|person| people.contains(person))
            .collect();
        let mut sight: BTreeMap<_, _> = readers
            .into_iter()
            .map(|person| (person, BTreeSet::new()))
            .collect();
        if sight.is_empty() {
            return Self(sight);
        }
        for (key, _, row) in register.rows() {
            if !matches!(key, RowKey::Contact(_) | RowKey::Invite(_)) {
                continue;
            }
            for (person, rows) in &mut sight {
                if may_read(register, *person, key, row, day) {
                    rows.insert(key);
                }
            }
        }
        Self(sight)
    }

    /// The rows that show or go between two looks.
    pub(super) fn differences(&self, after: &Self) -> Vec<(CardId, RowKey)> {
        let nothing = BTreeSet::new();
        let people: BTreeSet<_> = self.0.keys().chain(after.0.keys()).collect();
        let rows = |sight: &Self, person| sight.0.get(person).unwrap_or(&nothing).clone();
        people
            .into_iter()
            .flat_map(|person| {
                let (before, after) = (rows(self, person), rows(after, person));
                let changed: Vec<RowKey> = before.symmetric_difference(&after).copied().collect();
                changed.into_iter().map(|key| (*person, key))
            })
            .collect()
    }
}

/// The people whose rights these row changes touch.
pub(super) fn touched(register: &Register, changes: &[Change]) -> BTreeSet<CardId> {
    let person = |row: &Row| match row {
        Row::Role(role) => Some(role.person),
        Row::Proxy(proxy) => Some(proxy.person),
        Row::Card(_) | Row::Contact(_) | Row::Device(_) | Row::Invite(_) | Row::Document(_) => None,
    };
    let old = changes
        .iter()
        .filter_map(|(key, _)| register.get(*key).map(|(_, row)| row));
    let new = changes.iter().filter_map(|(_, row)| row.as_ref());
    old.chain(new).filter_map(person).collect()
}

/// The people who have a role on one of two days and not on the other.
pub(super) fn turned(register: &Register, before: Date, after: Date) -> BTreeSet<CardId> {
    register
        .rows()
        .filter_map(|(_, _, row)| match row {
            Row::Role(role) if role.is_current(before) != role.is_current(after) => {
                Some(role.person)
            }
            _ => None,
        })
        .collect()
}
