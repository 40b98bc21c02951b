//! What a person does that takes more than one look or one command: each is one call of the facade, so that no
//! app needs a rule of its own for it.
//!
//! It goes not past the facade: it looks, and enters ordinary commands.

mod calendar;
mod event;
mod garden;
mod people;
mod record;

pub use event::EventAnswer;
pub use people::Invitation;

use crate::ids::{DocumentId, RecordId};
use crate::model::{DocumentKind, Kind, Record, Withdrawal};
use crate::phone::{Batch, Error, Phone, Receipt};
use crate::register::RegisterAct;
use crate::view::{DocumentRecords, Scene};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Phone {
    /// Looks at one document.
    fn look_into<T>(
        &self,
        document: DocumentId,
        today: Date,
        view: impl FnOnce(&Scene<'_>, &DocumentRecords) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.look_at(
            today,
            |_| vec![document],
            |scene| {
                let found = scene.documents.first().ok_or(Error::Unknown("document"))?;
                view(scene, found)
            },
        )?
    }

    /// Enters all of a batch; the receipt is of its last entry, which is what the person meant.
    fn enter_together(&self, batch: Batch) -> Result<Receipt, Error> {
        let receipts = self.enter_all(batch)?;
        receipts.into_iter().last().ok_or(Error::Unknown("command"))
    }

    /// Adds the document of a garden's or calendar's year to a batch. Two who do so make one document.
    fn add_year(
        &self,
        batch: &mut Batch,
        kind: DocumentKind,
        title: &str,
        (series, year): (&str, i16),
    ) -> DocumentId {
        batch.enter_register(RegisterAct::AddDocument {
            kind,
            title: title.to_owned(),
            series: series.to_owned(),
            year: Some(year),
        });
        DocumentId::of_year(self.membership().community, kind.word(), series, year)
    }
}

/// The records of a kind that count, by id.
fn live(document: &DocumentRecords, kind: Kind) -> impl Iterator<Item = &Record> {
    let records = document.records.iter();
    let withdrawn: BTreeSet<RecordId> = records
        .clone()
        .filter(|record| record.kind == Kind::Withdrawal)
        .filter_map(|record| Withdrawal::of(record).target)
        .collect();
    records.filter(move |record| record.kind == kind && !withdrawn.contains(&record.id))
}
