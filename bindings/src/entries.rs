//! What was entered: how far it has come, what contradicts, what is taken back.

use crate::handle::Handle;
use crate::subscriptions::follow;
use crate::surface::ids::{CommandId, DocumentId, LocalDate, RecordId};
use crate::{ConflictsSubscription, DocumentListSubscription, PhoneError};
use mitmach_core::model::{Asker, Deed, Kind, NewRecord, Refusal, Value};
use mitmach_core::phone::{Content, Phone, Receipt};
use mitmach_core::register::RegisterAct;
use mitmach_core::view::{self, Conflict, DocumentView, Head, RecordView, Shown};
use std::sync::Arc;

/// A record and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RecordRef {
    /// The document.
    pub document: DocumentId,
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
}

/// A field of any record by its name in documents.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NamedValue {
    /// The field.
    pub field: String,
    /// What it is to hold.
    pub value: Value,
}

/// A field of any record, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ShownField {
    /// The field.
    pub field: String,
    /// What it holds.
    pub value: Shown,
}

/// Any record with all its fields, withdrawn or not.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WholeRecord {
    /// What every record has.
    pub head: Head,
    /// Its fields by name, also those of newer versions.
    pub fields: Vec<ShownField>,
}

impl From<RecordView> for WholeRecord {
    fn from(record: RecordView) -> Self {
        let fields = record.fields.into_iter();
        Self {
            head: record.head,
            fields: fields
                .map(|(field, value)| ShownField { field, value })
                .collect(),
        }
    }
}

/// What somebody entered.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Entered {
    /// A new record.
    New {
        /// Its fields.
        record: Box<NewRecord>,
        /// For whom, and how it came.
        asker: Asker,
    },
    /// Other values for fields of a record.
    Edit {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The fields that change.
        fields: Vec<NamedValue>,
    },
    /// The value of a contradictory field that stays.
    Settled {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field and its value.
        field: NamedValue,
    },
    /// Something about people, roles, invites, phones or documents.
    Register {
        /// What.
        act: RegisterAct,
    },
}

impl From<Content> for Entered {
    fn from(content: Content) -> Self {
        let (act, asker) = match content {
            Content::Register(act) => return Self::Register { act },
            Content::Act(act, asker) => (act, asker),
        };
        match act.into() {
            Deed::New(record) => Self::New { record, asker },
            Deed::Edit(patch) => Self::Edit {
                record: patch.record,
                kind: patch.kind,
                fields: named(patch.fields),
            },
            Deed::Settle {
                record,
                kind,
                field,
                value,
            } => Self::Settled {
                record,
                kind,
                field: NamedValue { field, value },
            },
        }
    }
}

fn named(fields: impl IntoIterator<Item = (String, Value)>) -> Vec<NamedValue> {
    let fields = fields.into_iter();
    fields
        .map(|(field, value)| NamedValue { field, value })
        .collect()
}

/// An entry of this phone that has not arrived, or was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MyEntry {
    /// The command.
    pub command: CommandId,
    /// Its document; none for people, roles and the like.
    pub document: Option<DocumentId>,
    /// What was entered.
    pub what: Entered,
    /// When, by this phone's clock, in milliseconds since 1970.
    pub entered_ms: i64,
    /// It waits for a newer server.
    pub held: bool,
    /// Why it was not accepted; none while it is on its way.
    pub refusal: Option<Refusal>,
}

/// How far this phone's entries have come.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MyEntries {
    /// "Nur auf diesem Telefon", in order of entry.
    pub only_here: Vec<MyEntry>,
    /// "Nicht übernommen", in order of entry: what a person typed is in it.
    pub not_accepted: Vec<MyEntry>,
    /// When the phone last had everything, by its own clock, in milliseconds since 1970.
    pub synced_ms: Option<i64>,
}

fn my_entries(phone: &Phone) -> Result<MyEntries, mitmach_core::phone::Error> {
    let status = phone.status()?;
    let only_here = status.only_here.into_iter().map(|entry| MyEntry {
        command: entry.command,
        document: entry.document,
        what: entry.content.into(),
        entered_ms: entry.entered_ms,
        held: entry.held,
        refusal: None,
    });
    let not_accepted = phone.not_accepted()?.into_iter().map(|entry| MyEntry {
        command: entry.command,
        document: entry.document,
        what: entry.content.into(),
        entered_ms: entry.entered_ms,
        held: false,
        refusal: Some(entry.refusal),
    });
    Ok(MyEntries {
        only_here: only_here.collect(),
        not_accepted: not_accepted.collect(),
        synced_ms: status.synced_ms,
    })
}

crate::subscriptions::screens! {
    /// Follows how far this phone's entries have come.
    MyEntriesSubscription: MyEntries;
}

/// Documents, single records, contradictions, and how far entries have come.
#[derive(uniffi::Object)]
pub struct Entries {
    handle: Arc<Handle>,
}

impl Entries {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        Self { handle }
    }
}

#[uniffi::export]
impl Entries {
    /// Every garden, calendar and event that matters as of a day, by kind, year and title.
    pub async fn documents(&self, today: LocalDate) -> Result<Vec<DocumentView>, PhoneError> {
        self.handle.look(today, view::documents).await
    }

    /// Follows that as a list.
    pub fn follow_documents(&self, today: LocalDate) -> Arc<DocumentListSubscription> {
        follow(&self.handle, move |phone| {
            phone.look(today, view::documents)
        })
    }

    /// One record with everything that is in it.
    pub async fn record(
        &self,
        record: RecordId,
        today: LocalDate,
    ) -> Result<WholeRecord, PhoneError> {
        let found = self
            .handle
            .look(today, move |scene| view::record(scene, record))
            .await?;
        let missing = || mitmach_core::phone::Error::Unknown("record");
        Ok(found.ok_or_else(missing)?.into())
    }

    /// What was taken back in a document, with the edits that it got.
    pub async fn withdrawn(
        &self,
        document: DocumentId,
        today: LocalDate,
    ) -> Result<Vec<WholeRecord>, PhoneError> {
        let found = self
            .handle
            .look(today, move |scene| view::withdrawn(scene, document))
            .await?;
        Ok(found.into_iter().map(Into::into).collect())
    }

    /// Takes a record back: undo, removal, cancellation. It stays readable and counts nowhere; a new record
    /// replaces it.
    pub async fn withdraw(
        &self,
        document: DocumentId,
        record: RecordId,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.withdraw(document, record))
            .await
    }

    /// Takes back several records together: an answer, and what the party had promised.
    pub async fn withdraw_all(
        &self,
        document: DocumentId,
        records: Vec<RecordId>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.withdraw_all(document, &records))
            .await
    }

    /// Everything contradictory that concerns this person.
    pub async fn conflicts(&self, today: LocalDate) -> Result<Vec<Conflict>, PhoneError> {
        self.handle.look(today, view::conflicts).await
    }

    /// Follows that.
    pub fn follow_conflicts(&self, today: LocalDate) -> Arc<ConflictsSubscription> {
        follow(&self.handle, move |phone| {
            phone.look(today, view::conflicts)
        })
    }

    /// Ends a contradiction: of the field's values, as `WrittenBy.raw` tells them, this one stays.
    pub async fn settle(
        &self,
        of: RecordRef,
        field: String,
        value: Value,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.settle(of.document, (of.record, of.kind), &field, value))
            .await
    }

    /// What has not arrived, and what was not accepted.
    pub async fn mine(&self) -> Result<MyEntries, PhoneError> {
        self.handle.run(my_entries).await
    }

    /// Follows that.
    pub fn follow_mine(&self) -> Arc<MyEntriesSubscription> {
        follow(&self.handle, my_entries)
    }

    /// Enters again what was not accepted, as a new command.
    pub async fn enter_again(&self, command: CommandId) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.enter_again(command))
            .await
    }

    /// Drops what was not accepted.
    pub async fn forget(&self, command: CommandId) -> Result<(), PhoneError> {
        self.handle
            .run(move |phone| phone.forget_not_accepted(command))
            .await
    }
}
