//! Festivals and meetings.

use crate::gardens::look;
use crate::handle::Handle;
use crate::subscriptions::follow;
use crate::surface::ids::{DocumentId, LocalDate, RecordId};
use crate::{AnswerListSubscription, DocumentAdded, EventSubscription, PhoneError};
use mitmach_core::everyday::EventAnswer;
use mitmach_core::model::{
    Act, Asker, Bring, CheckIn, Claim, DocumentKind, Done, Event, Pledge, SeatState, Task,
};
use mitmach_core::phone::Receipt;
use mitmach_core::view::{self, EventView, UsualHeads};
use std::sync::Arc;

/// Events: answers, seats, bring lists, shifts, the door. An event is a document of its own.
#[derive(uniffi::Object)]
pub struct Events {
    handle: Arc<Handle>,
}

impl Events {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        Self { handle }
    }

    async fn enter(
        &self,
        event: DocumentId,
        act: Act,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.enter(event, act, asker.unwrap_or_default()))
            .await
    }
}

#[uniffi::export]
impl Events {
    /// An event as it stands today: heads, answers, bring list, shifts, door list.
    pub async fn event(
        &self,
        event: DocumentId,
        today: LocalDate,
    ) -> Result<EventView, PhoneError> {
        self.handle
            .run(move |phone| look(phone, event, today, |scene| view::event(scene, event)))
            .await
    }

    /// Follows an event as a whole.
    pub fn follow_event(&self, event: DocumentId, today: LocalDate) -> Arc<EventSubscription> {
        follow(&self.handle, move |phone| {
            look(phone, event, today, |scene| view::event(scene, event))
        })
    }

    /// Follows an event's answers as a list.
    pub fn follow_answers(
        &self,
        event: DocumentId,
        today: LocalDate,
    ) -> Arc<AnswerListSubscription> {
        follow(&self.handle, move |phone| {
            let view = look(phone, event, today, |scene| view::event(scene, event))?;
            Ok(view.answers)
        })
    }

    /// How many came along when this person, and each of those for whom they answer, said yes last, to any event: what
    /// a new answer begins with.
    pub async fn usual_heads(&self, today: LocalDate) -> Result<Vec<UsualHeads>, PhoneError> {
        self.handle
            .run(move |phone| phone.look_at_kind(today, DocumentKind::Event, view::usual_heads))
            .await
    }

    /// Plans an event, in a document of its own.
    #[uniffi::method(default(asker = None))]
    pub async fn plan(
        &self,
        event: Event,
        asker: Option<Asker>,
    ) -> Result<DocumentAdded, PhoneError> {
        self.handle
            .run(move |phone| phone.plan_event(event, asker.unwrap_or_default()))
            .await
            .map(Into::into)
    }

    /// Changes, moves or cancels: what differs between `before`, which the person saw, and `after`.
    pub async fn edit_event(
        &self,
        event: DocumentId,
        record: RecordId,
        before: Event,
        after: Event,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(event, record, &before.into(), &after.into()))
            .await
    }

    /// Answers an event for the asker's owner, with the start and place that it answers. Who has answered already
    /// changes that answer.
    #[uniffi::method(default(asker = None))]
    pub async fn answer(
        &self,
        event: DocumentId,
        answer: EventAnswer,
        today: LocalDate,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.answer_event(event, answer, asker.unwrap_or_default(), today))
            .await
    }

    /// Gives an answer its seats, or puts it on the waiting list.
    pub async fn give_seat(
        &self,
        event: DocumentId,
        answer: RecordId,
        state: SeatState,
        today: LocalDate,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.give_seat(event, answer, state, today))
            .await
    }

    /// Something is wanted.
    pub async fn ask_to_bring(
        &self,
        event: DocumentId,
        bring: Bring,
    ) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::AskToBring(bring), None).await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_bring(
        &self,
        event: DocumentId,
        record: RecordId,
        before: Bring,
        after: Bring,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(event, record, &before.into(), &after.into()))
            .await
    }

    /// Somebody will bring something.
    #[uniffi::method(default(asker = None))]
    pub async fn pledge(
        &self,
        event: DocumentId,
        pledge: Pledge,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::PledgeItem(pledge), asker).await
    }

    /// What a party brings was handed in: its pledge is marked, or made and marked at once.
    #[uniffi::method(default(asker = None))]
    pub async fn hand_in(
        &self,
        event: DocumentId,
        pledge: Pledge,
        today: LocalDate,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.hand_in(event, pledge, asker.unwrap_or_default(), today))
            .await
    }

    /// Heads came through a door: of an answer, or people who just came.
    pub async fn check_in(
        &self,
        event: DocumentId,
        check_in: CheckIn,
    ) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::CheckIn(check_in), None).await
    }

    /// Adds a shift or preparation.
    pub async fn add_shift(&self, event: DocumentId, shift: Task) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::AddTask(shift), None).await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_shift(
        &self,
        event: DocumentId,
        shift: RecordId,
        before: Task,
        after: Task,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(event, shift, &before.into(), &after.into()))
            .await
    }

    /// Somebody takes a shift.
    #[uniffi::method(default(asker = None))]
    pub async fn claim(
        &self,
        event: DocumentId,
        claim: Claim,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::ClaimTask(claim), asker).await
    }

    /// Somebody did a shift or preparation.
    #[uniffi::method(default(asker = None))]
    pub async fn log_work(
        &self,
        event: DocumentId,
        done: Done,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(event, Act::LogWork(done), asker).await
    }
}
