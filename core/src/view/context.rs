//! A scene and one of its documents: names, rights and contradictions for all views.

use super::live::Live;
use super::{DocumentHead, DocumentRecords, EntryRef, Party, Scene};
use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{
    Area, Bed, Bring, Claim, DocumentKind, Done, Door, Event, Kind, Meta, Pledge, Record, Rsvp,
    Seat, Skip, Task, Wish, Withdrawal, ruling,
};
use crate::policy::Records;
use jiff::civil::Date;

impl Scene<'_> {
    /// A party with its name.
    pub(super) fn party(&self, id: CardId) -> Party {
        let name = self.register.card(id).map(|card| card.name.clone());
        Party { id, name }
    }

    /// Whether I am this party or act for it.
    pub(super) fn acts_as(&self, party: CardId) -> bool {
        self.register.acts_as(self.me, party, self.today)
    }
}

/// One document of a scene.
pub(super) struct Context<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) document: &'a DocumentRecords,
    pub(super) live: Live<'a>,
}

impl Records for Context<'_> {
    fn meta(&self, record: RecordId) -> Option<(Kind, Meta)> {
        let record = self.live.get(record)?;
        Some((record.kind, record.meta.clone()))
    }

    fn organisations(&self, _document: DocumentId) -> Vec<CardId> {
        let records = self.document.records.iter();
        let events = records.filter(|record| record.kind == Kind::Event);
        events.filter_map(|event| event.meta.organisation).collect()
    }
}

impl<'a> Context<'a> {
    /// Every document of a kind.
    pub(super) fn of_kind(scene: &'a Scene<'a>, kind: DocumentKind) -> Vec<Self> {
        let mut all: Vec<Self> = Self::all(scene);
        all.retain(|context| context.document.document.kind == kind);
        all
    }

    /// Every document by kind, year and id.
    pub(super) fn all(scene: &'a Scene<'a>) -> Vec<Self> {
        let mut documents: Vec<&DocumentRecords> = scene.documents.iter().collect();
        documents.sort_by_key(|of| (of.document.kind, of.document.year, of.id));
        documents
            .into_iter()
            .map(|document| Self {
                scene,
                document,
                live: Live::of(&document.records),
            })
            .collect()
    }

    /// One document, if it is there and of this kind.
    pub(super) fn find(scene: &'a Scene<'a>, id: DocumentId, kind: DocumentKind) -> Option<Self> {
        let document = scene.documents.iter().find(|document| document.id == id)?;
        (document.document.kind == kind).then(|| Self {
            scene,
            document,
            live: Live::of(&document.records),
        })
    }

    fn area(&self) -> Area {
        Area::of_document(self.document.document.kind, self.document.id)
    }

    /// Whether somebody organises, leads or deputises here.
    pub(super) fn leads(&self, person: CardId) -> bool {
        let register = self.scene.register;
        register.leads(person, self.area(), self.scene.today)
    }

    /// Whether I organise, lead or deputise here.
    pub(super) fn i_lead(&self) -> bool {
        self.leads(self.scene.me)
    }

    /// Whether I organise here.
    pub(super) fn i_organise(&self) -> bool {
        let Scene {
            register,
            me,
            today,
            ..
        } = *self.scene;
        register.organises(me, self.area(), today)
    }

    /// Whether a record is mine: I act as its owner or as the person it was made for.
    pub(super) fn is_mine(&self, record: &Record) -> bool {
        let meta = &record.meta;
        self.scene.acts_as(meta.owner)
            || meta.on_behalf.is_some_and(|card| self.scene.acts_as(card))
    }

    /// Whether somebody took a record back whose it is: who acts as its owner or as the person it was made for.
    pub(super) fn is_withdrawn_by_own(&self, record: &Record) -> bool {
        let (register, today) = (self.scene.register, self.scene.today);
        let own = |by| {
            let parties = [Some(record.meta.owner), record.meta.on_behalf];
            let mut parties = parties.into_iter().flatten();
            parties.any(|party| register.acts_as(by, party, today))
        };
        let withdrawals = self.live.withdrawals(record.id);
        withdrawals.iter().any(|of| own(of.meta.author))
    }

    /// Whether a record's contradictions concern me.
    pub(super) fn concerns_me(&self, record: &Record) -> bool {
        self.is_mine(record) || self.i_lead()
    }

    /// Whether I may take a record back.
    pub(super) fn may_withdraw(&self, record: &Record) -> bool {
        self.is_mine(record) || self.i_lead()
    }

    /// The document in few words.
    pub(super) fn document_head(&self) -> DocumentHead {
        let row = &self.document.document;
        let title = self
            .frame(Kind::Event)
            .and_then(|event| Event::of(event).title);
        DocumentHead {
            id: self.document.id,
            kind: row.kind,
            title: title.unwrap_or_else(|| row.title.clone()),
            year: row.year,
        }
    }

    /// The record that frames the document: its calendar or event. Of several the one that rules.
    pub(super) fn frame(&self, kind: Kind) -> Option<&'a Record> {
        ruling(self.live.live(kind))
    }

    /// Further live frames; they are to be withdrawn.
    pub(super) fn other_frames(&self, kind: Kind) -> Vec<RecordId> {
        let frame = self.frame(kind).map(|frame| frame.id);
        let frames = self.live.live(kind).map(|record| record.id);
        frames.filter(|id| Some(*id) != frame).collect()
    }

    /// A record in few words.
    pub(super) fn entry(&self, record: &Record) -> EntryRef {
        let (title, date) = self.title_and_date(record);
        EntryRef {
            id: record.id,
            document: self.document.id,
            kind: record.kind,
            owner: self.scene.party(record.meta.owner),
            title,
            date,
            entry: record.state,
        }
    }

    /// The title of a record or of what it belongs to, and its day.
    fn title_and_date(&self, record: &Record) -> (Option<String>, Option<Date>) {
        // Only a withdrawal's target has a parent of its own, so this ends.
        let title_of = |id: Option<RecordId>| {
            let parent = id.and_then(|id| self.live.get(id))?;
            let has_title = matches!(parent.kind, Kind::Bed | Kind::Task | Kind::Bring);
            let is_target = record.kind == Kind::Withdrawal && parent.kind != Kind::Withdrawal;
            (has_title || is_target).then(|| self.title_and_date(parent).0)?
        };
        match record.kind {
            Kind::Bed => (Bed::of(record).name, None),
            Kind::Task => {
                let task = Task::of(record);
                (task.title, task.starts.map(jiff::civil::DateTime::date))
            }
            Kind::Claim => {
                let claim = Claim::of(record);
                (title_of(claim.task), claim.day)
            }
            Kind::Done => {
                let done = Done::of(record);
                (title_of(done.task.or(done.bed)), done.day)
            }
            Kind::Skip => {
                let skip = Skip::of(record);
                (title_of(skip.task), skip.day)
            }
            Kind::Calendar | Kind::CheckIn => (None, None),
            Kind::Wish => {
                let wish = Wish::of(record);
                (wish.motto, wish.first)
            }
            Kind::Door => {
                let door = Door::of(record);
                (door.motto, door.date)
            }
            Kind::Event => {
                let event = Event::of(record);
                (event.title, event.start.map(jiff::civil::DateTime::date))
            }
            Kind::Rsvp => (
                None,
                Rsvp::of(record).for_start.map(jiff::civil::DateTime::date),
            ),
            Kind::Seat => {
                let rsvp = Seat::of(record).rsvp.and_then(|rsvp| self.live.get(rsvp));
                (
                    rsvp.and_then(|rsvp| self.scene.party(rsvp.meta.owner).name),
                    None,
                )
            }
            Kind::Bring => (Bring::of(record).item, None),
            Kind::Pledge => {
                let pledge = Pledge::of(record);
                (pledge.item.or_else(|| title_of(pledge.bring)), None)
            }
            Kind::Withdrawal => (title_of(Withdrawal::of(record).target), None),
        }
    }
}
