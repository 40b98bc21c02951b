//! Who may write what in documents: the table of rights, kind by kind, over a change's effects.
//!
//! Admission asks only who and what. Capacity, deadlines, double claims and the like are views' business:
//! they never make a change disappear. A change is judged once, by the server, at the log position where it
//! stands; the phone asks the same function first, to say no at once.

#[cfg(test)]
mod tests;

use crate::ids::{CardId, DocumentId, RecordId};
use crate::limits::CHANGE_OPERATIONS;
use crate::model::{
    Area, DocumentKind, Edit, Effect, Field, Kind, Level, Meta, Reference, Refusal, Scalar, Type,
    Value,
};
use crate::register::{Register, Writer};

/// The records of a document, as far as rights need them.
pub trait Records {
    /// A record's kind and what it was given at creation.
    fn meta(&self, record: RecordId) -> Option<(Kind, Meta)>;

    /// A record's kind alone.
    fn kind(&self, record: RecordId) -> Option<Kind> {
        self.meta(record).map(|(kind, _)| kind)
    }

    /// The organisations that a document's events belong to.
    fn organisations(&self, document: DocumentId) -> Vec<CardId>;
}

impl Records for crate::document::Replica {
    fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        Self::meta(self, record)
    }

    fn kind(&self, record: RecordId) -> Option<Kind> {
        Self::kind(self, record)
    }

    fn organisations(&self, _document: DocumentId) -> Vec<CardId> {
        let events = self.ids(Kind::Event).filter_map(|id| self.meta(id));
        events.filter_map(|(_, meta)| meta.organisation).collect()
    }
}

/// What a judgement stands on.
pub struct Case<'a> {
    /// The register at the log position of the judgement.
    pub register: &'a Register,
    /// Who writes.
    pub writer: &'a Writer,
    /// The document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: DocumentKind,
    /// Its records.
    pub records: &'a dyn Records,
}

impl Case<'_> {
    /// Judges a change by its effects and its number of operations.
    pub fn judge(&self, effects: &[Effect], operations: usize) -> Result<(), Refusal> {
        if operations > CHANGE_OPERATIONS && !self.writer.steward && !self.organises() {
            return Err(Refusal::TooManyOperations);
        }
        for effect in effects {
            match effect {
                Effect::Create {
                    kind, meta, fields, ..
                } => self.create(*kind, meta, fields, effects)?,
                Effect::Put {
                    record,
                    kind,
                    field,
                    value,
                } => self.put(*record, *kind, field, value, effects)?,
            }
        }
        Ok(())
    }

    fn create(
        &self,
        kind: Kind,
        meta: &Meta,
        fields: &[(&Field, Value)],
        effects: &[Effect],
    ) -> Result<(), Refusal> {
        if !self.kind.holds(kind) {
            return Err(Refusal::Kind);
        }
        if meta.author != self.writer.person {
            return Err(Refusal::Author);
        }
        let cards = [Some(meta.owner), meta.on_behalf, meta.organisation];
        if cards
            .into_iter()
            .flatten()
            .any(|card| self.register.card(card).is_none())
        {
            return Err(Refusal::UnknownRow);
        }
        if meta.visibility.is_some() && !matches!(kind, Kind::Calendar | Kind::Door | Kind::Event) {
            return Err(Refusal::Field);
        }
        for (field, value) in fields {
            self.reference(field, value, effects)?;
        }
        let target = fields.iter().find(|(field, _)| field.name == "target");
        let target = target.and_then(|(_, value)| RecordId::from_value(value));
        if self.may_create(kind, meta, target) {
            Ok(())
        } else {
            Err(Refusal::Right)
        }
    }

    fn put(
        &self,
        record: RecordId,
        kind: Kind,
        field: &Field,
        value: &Value,
        effects: &[Effect],
    ) -> Result<(), Refusal> {
        if field.edit == Edit::Never {
            return Err(Refusal::Immutable);
        }
        let (known, meta) = self.records.meta(record).ok_or(Refusal::UnknownRecord)?;
        if known != kind {
            return Err(Refusal::UnknownRecord);
        }
        self.reference(field, value, effects)?;
        if self.may_edit(kind, field, &meta) {
            Ok(())
        } else {
            Err(Refusal::Right)
        }
    }

    /// A field that names a card or a record names one that is there.
    fn reference(&self, field: &Field, value: &Value, effects: &[Effect]) -> Result<(), Refusal> {
        let kind_of = |id: RecordId| {
            let made = effects.iter().find_map(|effect| match effect {
                Effect::Create { record, kind, .. } if *record == id => Some(*kind),
                _ => None,
            });
            made.or_else(|| self.records.kind(id))
        };
        match field.holds {
            Type::Card => match CardId::from_value(value) {
                Some(card) if self.register.card(card).is_none() => Err(Refusal::UnknownRow),
                _ => Ok(()),
            },
            Type::Record(reference) => {
                let Some(id) = RecordId::from_value(value) else {
                    return Ok(());
                };
                let kind = kind_of(id).ok_or(Refusal::UnknownRecord)?;
                let fits = match reference {
                    Reference::To(wanted) => kind == wanted,
                    Reference::ButWithdrawal => kind != Kind::Withdrawal,
                };
                if fits {
                    Ok(())
                } else {
                    Err(Refusal::UnknownRecord)
                }
            }
            Type::Text(_)
            | Type::Int(..)
            | Type::Flag
            | Type::Date
            | Type::Time
            | Type::DateTime
            | Type::Choice(_) => Ok(()),
        }
    }

    fn area(&self) -> Area {
        Area::of_document(self.kind, self.document)
    }

    fn organises(&self) -> bool {
        self.register
            .organises(self.writer.person, self.area(), self.writer.today)
    }

    fn leads(&self) -> bool {
        self.register
            .leads(self.writer.person, self.area(), self.writer.today)
    }

    fn leads_organisation(&self, organisation: CardId) -> bool {
        let area = Area::organisation(organisation);
        self.register
            .leads(self.writer.person, area, self.writer.today)
    }

    fn acts_as(&self, party: CardId) -> bool {
        self.register
            .acts_as(self.writer.person, party, self.writer.today)
    }

    fn may_create(&self, kind: Kind, meta: &Meta, target: Option<RecordId>) -> bool {
        if self.writer.steward {
            return kind == Kind::Seat;
        }
        // Nobody but a lead makes what belongs to, or was asked for by, somebody they do not act for.
        let own = self.acts_as(meta.owner);
        if !self.leads() && !meta.on_behalf.is_none_or(|card| self.acts_as(card)) {
            return false;
        }
        match kind {
            Kind::Calendar | Kind::Door | Kind::Event | Kind::Seat => self.organises(),
            Kind::Bring => self.organises() || self.holds_the_event(meta),
            Kind::Bed | Kind::Task => self.leads(),
            Kind::Wish | Kind::Claim | Kind::Rsvp | Kind::Pledge | Kind::Done | Kind::Skip => {
                own || self.leads()
            }
            Kind::CheckIn => self.leads() || (own && self.has_duty(Level::Door)),
            Kind::Withdrawal => self.leads() || (own && self.may_withdraw(target)),
        }
    }

    /// The owner of what is taken back, or whom it was made for.
    fn may_withdraw(&self, target: Option<RecordId>) -> bool {
        target
            .and_then(|target| self.records.meta(target))
            .is_some_and(|(_, target)| {
                self.acts_as(target.owner)
                    || target.on_behalf.is_some_and(|card| self.acts_as(card))
            })
    }

    /// The record is of an organisation that the writer leads and that the document's event belongs to.
    fn holds_the_event(&self, meta: &Meta) -> bool {
        meta.organisation.is_some_and(|organisation| {
            self.acts_as(meta.owner)
                && self.leads_organisation(organisation)
                && self
                    .records
                    .organisations(self.document)
                    .contains(&organisation)
        })
    }

    fn may_edit(&self, kind: Kind, field: &Field, meta: &Meta) -> bool {
        if self.writer.steward {
            return false;
        }
        match kind {
            Kind::Calendar | Kind::Seat => self.organises(),
            Kind::Event | Kind::Bring => {
                let organisation = meta.organisation;
                self.organises() || organisation.is_some_and(|card| self.leads_organisation(card))
            }
            Kind::Bed | Kind::Task => self.leads(),
            Kind::Wish | Kind::Claim | Kind::Rsvp | Kind::Pledge => {
                self.acts_as(meta.owner) || self.leads()
            }
            Kind::Door => {
                self.organises() || (field.edit == Edit::Kind && self.acts_as(meta.owner))
            }
            Kind::Done | Kind::Skip | Kind::CheckIn | Kind::Withdrawal => false,
        }
    }

    fn has_duty(&self, duty: Level) -> bool {
        self.register
            .levels(self.writer.person, self.area(), self.writer.today)
            .any(|level| level == duty)
    }
}
