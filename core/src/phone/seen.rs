//! Records that were read for a screen, kept for the next look: a screen that is followed looks at every change,
//! and reading all of a town's records from the store again each time would cost more than the view.

use crate::ids::DocumentId;
use crate::limits::SEEN_RECORDS;
use crate::store::{StoreError, Tables};
use crate::view::SharedRecords;
use std::collections::{BTreeMap, BTreeSet};

/// Records by document, as the store has them.
#[derive(Debug, Default)]
pub(super) struct Seen {
    documents: BTreeMap<DocumentId, SharedRecords>,
    records: usize,
}

impl Seen {
    /// Forgets documents whose records were written.
    pub(super) fn forget(&mut self, written: BTreeSet<DocumentId>) {
        for document in written {
            if let Some(records) = self.documents.remove(&document) {
                self.records -= records.len();
            }
        }
    }

    /// A document's records.
    pub(super) fn records(
        &mut self,
        tables: &Tables<'_>,
        document: DocumentId,
    ) -> Result<SharedRecords, StoreError> {
        if let Some(records) = self.documents.get(&document) {
            return Ok(records.clone());
        }
        let records = SharedRecords::from(tables.records(document)?);
        if self.records + records.len() > SEEN_RECORDS {
            self.documents.clear();
            self.records = 0;
        }
        if records.len() <= SEEN_RECORDS {
            self.records += records.len();
            self.documents.insert(document, records.clone());
        }
        Ok(records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{CardId, RecordId};
    use crate::model::{EntryState, Kind, Meta, Record, Source};
    use crate::store::{Store, StoreOptions};

    fn record(document: DocumentId, number: u32) -> Record {
        let mut id = [0; 18];
        id[..16].copy_from_slice(&document.0);
        id[12..16].copy_from_slice(&number.to_be_bytes());
        Record {
            id: RecordId(id),
            kind: Kind::Bed,
            document,
            meta: Meta {
                owner: CardId::default(),
                author: CardId::default(),
                on_behalf: None,
                source: Source::App,
                organisation: None,
                visibility: None,
            },
            fields: BTreeMap::new(),
            state: EntryState::Arrived,
        }
    }

    #[test]
    fn what_was_read_is_shared_until_it_is_written_and_there_is_a_bound() {
        let folder = tempfile::tempdir().expect("a folder");
        let options = StoreOptions {
            unsafe_without_sync: true,
            ..StoreOptions::default()
        };
        let mut store = Store::open(&folder.path().join("phone.db"), options).expect("a store");
        let documents = [1, 2, 3].map(|number| DocumentId([number; 16]));
        let half = u32::try_from(SEEN_RECORDS / 2).expect("a bound");
        let tables = store.begin().expect("begun");
        for document in documents {
            for number in 0..half {
                tables.set_record(&record(document, number)).expect("set");
            }
        }
        tables.commit().expect("committed");
        assert_eq!(store.take_written(), documents.into());

        let mut seen = Seen::default();
        let tables = store.read().expect("begun");
        let first = seen.records(&tables, documents[0]).expect("read");
        let again = seen.records(&tables, documents[0]).expect("read");
        assert!(std::ptr::eq(&raw const first[0], &raw const again[0]));
        seen.records(&tables, documents[1]).expect("read");
        assert_eq!(seen.records, SEEN_RECORDS);
        seen.records(&tables, documents[2]).expect("read");
        assert!(seen.records <= SEEN_RECORDS && seen.documents.len() == 1);
        drop(tables);

        let tables = store.begin().expect("begun");
        tables.set_record(&record(documents[2], half)).expect("set");
        tables.commit().expect("committed");
        seen.forget(store.take_written());
        assert_eq!((seen.records, seen.documents.len()), (0, 0));
        let tables = store.read().expect("begun");
        let after = seen.records(&tables, documents[2]).expect("read");
        assert_eq!(after.len(), SEEN_RECORDS / 2 + 1);
    }
}
