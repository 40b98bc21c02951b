//! A document's records, kept between looks and shared by them.

use crate::model::Record;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Records that cost nothing to hand on; who changes some has a copy of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedRecords(Arc<Vec<Record>>);

impl From<Vec<Record>> for SharedRecords {
    fn from(records: Vec<Record>) -> Self {
        Self(Arc::new(records))
    }
}

impl Deref for SharedRecords {
    type Target = Vec<Record>;

    fn deref(&self) -> &Vec<Record> {
        &self.0
    }
}

impl DerefMut for SharedRecords {
    fn deref_mut(&mut self) -> &mut Vec<Record> {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a> IntoIterator for &'a SharedRecords {
    type Item = &'a Record;
    type IntoIter = std::slice::Iter<'a, Record>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a mut SharedRecords {
    type Item = &'a mut Record;
    type IntoIter = std::slice::IterMut<'a, Record>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
