//! From one state of a screen to the next: what a subscription tells, so that a list of a thousand rows does not
//! cross to the app again for each of them.

use crate::limits::LIST_STEPS;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hash::Hash;

/// A row of a list, which knows itself again when its contents change.
pub trait Row: Clone + PartialEq {
    /// What tells rows of a list apart.
    type Key: Clone + Ord + Hash;

    /// This row's key.
    fn key(&self) -> Self::Key;
}

/// From one state of a list to the next: steps in their order, each applying to what the one before it left, and
/// the rows that they bring, in the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListDiff<T> {
    /// What to do.
    pub steps: Vec<ListStep>,
    /// The rows for it.
    pub rows: Vec<T>,
}

/// A step from one state of a list to the next. Places count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListStep {
    /// The whole list, of the next `count` rows: the first step of all, and whenever more has changed than is
    /// worth telling singly.
    Reset {
        /// How many rows.
        count: u32,
    },
    /// The next row is new at this place.
    Insert {
        /// Its place.
        at: u32,
    },
    /// The row at this place has other contents: the next row's.
    Update {
        /// Its place.
        at: u32,
    },
    /// The row at this place is gone.
    Remove {
        /// Its place.
        at: u32,
    },
}

/// A list as it was last told.
#[derive(Debug)]
pub struct FollowedList<T> {
    told: Option<Vec<T>>,
}

impl<T> Default for FollowedList<T> {
    fn default() -> Self {
        Self { told: None }
    }
}

impl<T: Row> FollowedList<T> {
    /// What leads from what was told to `rows`; none if nothing differs.
    pub fn next(&mut self, rows: Vec<T>) -> Option<ListDiff<T>> {
        let diff = match &self.told {
            None => None,
            Some(told) => diff(told, &rows),
        };
        let diff = diff.unwrap_or_else(|| ListDiff {
            steps: vec![ListStep::Reset {
                count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            }],
            rows: rows.clone(),
        });
        self.told = Some(rows);
        (!diff.steps.is_empty()).then_some(diff)
    }
}

/// The single steps, or none if there are more than [`LIST_STEPS`] of them.
fn diff<T: Row>(old: &[T], new: &[T]) -> Option<ListDiff<T>> {
    let keys = |rows: &[T]| rows.iter().map(Row::key).collect::<Vec<_>>();
    let mut walk = Walk::default();
    for op in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => walk.keep(&old[old_index..][..len], &new[new_index..][..len]),
            DiffOp::Delete { old_len, .. } => walk.remove(old_len),
            DiffOp::Insert {
                new_index, new_len, ..
            } => walk.insert(&new[new_index..][..new_len]),
            DiffOp::Replace {
                old_len,
                new_index,
                new_len,
                ..
            } => {
                walk.remove(old_len);
                walk.insert(&new[new_index..][..new_len]);
            }
        }
        if walk.steps.len() > LIST_STEPS {
            return None;
        }
    }
    Some(ListDiff {
        steps: walk.steps,
        rows: walk.rows,
    })
}

/// Steps so far, their rows, and the place in the list that they have reached.
struct Walk<T> {
    at: u32,
    steps: Vec<ListStep>,
    rows: Vec<T>,
}

impl<T> Default for Walk<T> {
    fn default() -> Self {
        Self {
            at: 0,
            steps: Vec::new(),
            rows: Vec::new(),
        }
    }
}

impl<T: Row> Walk<T> {
    fn keep(&mut self, old: &[T], new: &[T]) {
        for (old, new) in old.iter().zip(new) {
            if old != new {
                self.steps.push(ListStep::Update { at: self.at });
                self.rows.push(new.clone());
            }
            self.at += 1;
        }
    }

    fn remove(&mut self, count: usize) {
        let step = ListStep::Remove { at: self.at };
        self.steps.extend(std::iter::repeat_n(step, count));
    }

    fn insert(&mut self, new: &[T]) {
        for row in new {
            self.steps.push(ListStep::Insert { at: self.at });
            self.rows.push(row.clone());
            self.at += 1;
        }
    }
}

/// A screen that is told whole, as it was last told.
#[derive(Debug)]
pub struct Followed<T> {
    told: Option<T>,
}

impl<T> Default for Followed<T> {
    fn default() -> Self {
        Self { told: None }
    }
}

impl<T: Clone + PartialEq> Followed<T> {
    /// The screen, if it differs from what was told.
    pub fn next(&mut self, screen: T) -> Option<T> {
        if self.told.as_ref() == Some(&screen) {
            return None;
        }
        self.told = Some(screen.clone());
        Some(screen)
    }
}

macro_rules! rows {
    ($($row:ty: $key:ty = $($field:ident).+;)+) => {$(
        impl Row for $row {
            type Key = $key;

            fn key(&self) -> $key {
                self.$($field).+
            }
        }
    )+};
}
rows! {
    super::BedView: crate::ids::RecordId = head.id;
    super::TaskView: crate::ids::RecordId = head.id;
    super::AnswerView: crate::ids::RecordId = head.id;
    super::DayView: jiff::civil::Date = date;
    super::DocumentView: crate::ids::DocumentId = head.id;
    super::PersonView: crate::ids::CardId = party.id;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    impl Row for (u8, u8) {
        type Key = u8;

        fn key(&self) -> u8 {
            self.0
        }
    }

    fn apply<T>(list: &mut Vec<T>, diff: ListDiff<T>) {
        let mut rows = diff.rows.into_iter();
        for step in diff.steps {
            match step {
                ListStep::Reset { count } => *list = rows.by_ref().take(count as usize).collect(),
                ListStep::Insert { at } => list.insert(at as usize, rows.next().expect("a row")),
                ListStep::Update { at } => list[at as usize] = rows.next().expect("a row"),
                ListStep::Remove { at } => drop(list.remove(at as usize)),
            }
        }
        assert_eq!(rows.count(), 0, "every row is of a step");
    }

    fn rows() -> impl Strategy<Value = Vec<(u8, u8)>> {
        let rows = proptest::collection::btree_map(0..40_u8, 0..3_u8, 0..30);
        let rows = rows.prop_map(|rows| rows.into_iter().collect::<Vec<_>>());
        rows.prop_shuffle()
    }

    proptest! {
        #[test]
        fn whoever_applies_the_steps_has_the_list(states in proptest::collection::vec(rows(), 1..6)) {
            let mut followed = FollowedList::default();
            let mut shown = Vec::new();
            for state in states {
                if let Some(diff) = followed.next(state.clone()) {
                    prop_assert!(diff.steps.len() <= LIST_STEPS);
                    apply(&mut shown, diff);
                }
                prop_assert_eq!(&shown, &state);
            }
        }
    }

    fn reset(rows: Vec<(u8, u8)>) -> ListDiff<(u8, u8)> {
        let count = u32::try_from(rows.len()).expect("few rows");
        let steps = vec![ListStep::Reset { count }];
        ListDiff { steps, rows }
    }

    #[test]
    fn the_first_is_a_reset_then_only_what_differs_then_nothing() {
        let mut followed = FollowedList::default();
        let first = vec![(1, 0), (2, 0), (3, 0)];
        assert_eq!(followed.next(first.clone()), Some(reset(first)));
        let second = vec![(1, 0), (2, 7), (4, 0)];
        let diff = ListDiff {
            steps: vec![
                ListStep::Update { at: 1 },
                ListStep::Remove { at: 2 },
                ListStep::Insert { at: 2 },
            ],
            rows: vec![(2, 7), (4, 0)],
        };
        assert_eq!(followed.next(second.clone()), Some(diff));
        assert_eq!(followed.next(second), None);
    }

    #[test]
    fn who_lags_far_behind_gets_the_whole_list() {
        let mut followed = FollowedList::default();
        followed.next(vec![]);
        let many: Vec<(u8, u8)> = (0..=u8::MAX).map(|key| (key, 0)).collect();
        assert!(many.len() > LIST_STEPS);
        assert_eq!(followed.next(many.clone()), Some(reset(many)));
    }

    #[test]
    fn an_empty_list_is_told_too() {
        let mut followed = FollowedList::default();
        assert_eq!(followed.next(vec![]), Some(reset(vec![])));
        assert_eq!(followed.next(vec![]), None);
    }
}
