//! Gardens.

use crate::handle::Handle;
use crate::subscriptions::follow;
use crate::surface::ids::{DocumentId, LocalDate, RecordId};
use crate::{
    BedListSubscription, DocumentAdded, GardenDaySubscription, GardenSubscription, PhoneError,
    TaskListSubscription,
};
use mitmach_core::model::{Act, Asker, Bed, Claim, Done, Skip, Task};
use mitmach_core::phone::{Phone, Receipt};
use mitmach_core::view::{self, BedView, GardenDayView, GardenView, TaskView};
use std::sync::Arc;

/// Gardens: beds, tasks, claims, work done, skips. A garden is a document, one each year.
///
/// Whoever enters something for somebody else says so with an `Asker`: its owner is the party the entry is for.
#[derive(uniffi::Object)]
pub struct Gardens {
    handle: Arc<Handle>,
}

impl Gardens {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        Self { handle }
    }
}

/// One document as of a day.
pub(crate) fn look<T>(
    phone: &Phone,
    document: DocumentId,
    today: LocalDate,
    view: impl FnOnce(&view::Scene<'_>) -> Option<T>,
) -> Result<T, mitmach_core::phone::Error> {
    let seen = phone.look_at(today, |_| vec![document], view)?;
    seen.ok_or(mitmach_core::phone::Error::Unknown("document"))
}

fn beds(
    phone: &Phone,
    garden: DocumentId,
    today: LocalDate,
) -> Result<Vec<BedView>, mitmach_core::phone::Error> {
    look(phone, garden, today, |scene| view::garden(scene, garden)).map(|garden| garden.beds)
}

fn tasks(
    phone: &Phone,
    garden: DocumentId,
    (today, day): (LocalDate, LocalDate),
) -> Result<Vec<TaskView>, mitmach_core::phone::Error> {
    let view = look(phone, garden, today, |scene| {
        view::garden_day(scene, garden, day)
    })?;
    Ok([view.tasks, view.free_tasks].concat())
}

#[uniffi::export]
impl Gardens {
    /// A garden by bed, as it stands today.
    pub async fn garden(
        &self,
        garden: DocumentId,
        today: LocalDate,
    ) -> Result<GardenView, PhoneError> {
        self.handle
            .run(move |phone| look(phone, garden, today, |scene| view::garden(scene, garden)))
            .await
    }

    /// A garden on a day: what is due, done, left out or claimed.
    pub async fn day(
        &self,
        garden: DocumentId,
        today: LocalDate,
        day: LocalDate,
    ) -> Result<GardenDayView, PhoneError> {
        self.handle
            .run(move |phone| {
                look(phone, garden, today, |scene| {
                    view::garden_day(scene, garden, day)
                })
            })
            .await
    }

    /// The tasks of a garden's day in one list: those of beds, then the others; most pressing first.
    pub async fn tasks(
        &self,
        garden: DocumentId,
        today: LocalDate,
        day: LocalDate,
    ) -> Result<Vec<TaskView>, PhoneError> {
        self.handle
            .run(move |phone| tasks(phone, garden, (today, day)))
            .await
    }

    /// Follows a garden as a whole.
    pub fn follow_garden(&self, garden: DocumentId, today: LocalDate) -> Arc<GardenSubscription> {
        follow(&self.handle, move |phone| {
            look(phone, garden, today, |scene| view::garden(scene, garden))
        })
    }

    /// Follows a garden's day as a whole.
    pub fn follow_day(
        &self,
        garden: DocumentId,
        today: LocalDate,
        day: LocalDate,
    ) -> Arc<GardenDaySubscription> {
        follow(&self.handle, move |phone| {
            look(phone, garden, today, |scene| {
                view::garden_day(scene, garden, day)
            })
        })
    }

    /// Follows a garden's beds as a list.
    pub fn follow_beds(&self, garden: DocumentId, today: LocalDate) -> Arc<BedListSubscription> {
        follow(&self.handle, move |phone| beds(phone, garden, today))
    }

    /// Follows the tasks of a garden's day as a list, in the order of `tasks`.
    pub fn follow_tasks(
        &self,
        garden: DocumentId,
        today: LocalDate,
        day: LocalDate,
    ) -> Arc<TaskListSubscription> {
        follow(&self.handle, move |phone| {
            tasks(phone, garden, (today, day))
        })
    }

    /// Adds a garden's year. Two who add the same make one.
    pub async fn add_garden(&self, name: String, year: i16) -> Result<DocumentAdded, PhoneError> {
        self.handle
            .run(move |phone| phone.add_garden(&name, year))
            .await
            .map(Into::into)
    }

    /// Adds a bed.
    pub async fn add_bed(&self, garden: DocumentId, bed: Bed) -> Result<Receipt, PhoneError> {
        self.enter(garden, Act::AddBed(bed), None).await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_bed(
        &self,
        garden: DocumentId,
        bed: RecordId,
        before: Bed,
        after: Bed,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(garden, bed, &before.into(), &after.into()))
            .await
    }

    /// Adds a task.
    pub async fn add_task(&self, garden: DocumentId, task: Task) -> Result<Receipt, PhoneError> {
        self.enter(garden, Act::AddTask(task), None).await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_task(
        &self,
        garden: DocumentId,
        task: RecordId,
        before: Task,
        after: Task,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(garden, task, &before.into(), &after.into()))
            .await
    }

    /// Somebody will do a task.
    #[uniffi::method(default(asker = None))]
    pub async fn claim(
        &self,
        garden: DocumentId,
        claim: Claim,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(garden, Act::ClaimTask(claim), asker).await
    }

    /// Somebody did a task or worked on a bed.
    #[uniffi::method(default(asker = None))]
    pub async fn log_work(
        &self,
        garden: DocumentId,
        done: Done,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(garden, Act::LogWork(done), asker).await
    }

    /// A task is left out on a day.
    #[uniffi::method(default(asker = None))]
    pub async fn skip(
        &self,
        garden: DocumentId,
        skip: Skip,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.enter(garden, Act::SkipTask(skip), asker).await
    }
}

impl Gardens {
    async fn enter(
        &self,
        garden: DocumentId,
        act: Act,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.enter(garden, act, asker.unwrap_or_default()))
            .await
    }
}
