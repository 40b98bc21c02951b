//! Changing, settling and taking back a record of any kind.

use crate::ids::{DocumentId, RecordId};
use crate::model::{Act, Asker, Kind, NewRecord, Patch, Value, Withdrawal};
use crate::phone::{Error, Phone, Receipt};

impl Phone {
    /// Changes the fields of a record in which `after` differs from `before`; the others stay as whoever else
    /// leaves them. `before` is what the person saw. If nothing differs there is nothing to enter: `None`.
    pub fn edit(
        &self,
        document: DocumentId,
        record: RecordId,
        before: &NewRecord,
        after: &NewRecord,
    ) -> Result<Option<Receipt>, Error> {
        let Some(patch) = Patch::between(record, before, after) else {
            return Ok(None);
        };
        let receipt = self.enter(document, Act::Edit(patch), Asker::default())?;
        Ok(Some(receipt))
    }

    /// Ends a contradiction in a field of a record: `value` stays. Works without signal.
    pub fn settle(
        &self,
        document: DocumentId,
        (record, kind): (RecordId, Kind),
        field: &str,
        value: Value,
    ) -> Result<Receipt, Error> {
        let settle = Act::Settle {
            record,
            kind,
            field: field.to_owned(),
            value,
        };
        self.enter(document, settle, Asker::default())
    }

    /// Takes a record back: undo, removal, cancellation. It stays readable and counts nowhere.
    pub fn withdraw(&self, document: DocumentId, record: RecordId) -> Result<Receipt, Error> {
        self.withdraw_all(document, &[record])
    }

    /// Takes back several records together: an answer, and what the party had promised.
    pub fn withdraw_all(
        &self,
        document: DocumentId,
        records: &[RecordId],
    ) -> Result<Receipt, Error> {
        let mut batch = self.batch();
        for record in records {
            let target = Some(*record);
            batch.enter(
                document,
                Act::Withdraw(Withdrawal { target }),
                Asker::default(),
            );
        }
        self.enter_together(batch)
    }
}
