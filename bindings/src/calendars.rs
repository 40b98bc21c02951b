//! The Advent calendar.

use crate::gardens::look;
use crate::handle::Handle;
use crate::subscriptions::follow;
use crate::surface::ids::{CardId, DocumentId, LocalDate, RecordId};
use crate::{
    CalendarSubscription, DayListSubscription, DocumentAdded, MyDoorsSubscription, PhoneError,
};
use mitmach_core::model::{Act, Asker, Calendar, DocumentKind, Door, Wish};
use mitmach_core::phone::{Error, Phone, Receipt};
use mitmach_core::view::{self, CalendarView, MyDoor};
use std::sync::Arc;

/// Advent calendars: the frame, wishes, doors. A calendar is a document, one each year.
#[derive(uniffi::Object)]
pub struct Calendars {
    handle: Arc<Handle>,
}

impl Calendars {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        Self { handle }
    }
}

fn my_doors(phone: &Phone, today: LocalDate) -> Result<Vec<MyDoor>, Error> {
    let calendars = DocumentKind::Calendar;
    phone.look_at_kind(today, calendars, view::my_doors)
}

#[uniffi::export]
impl Calendars {
    /// A calendar as it stands today: days, doors, wishes.
    pub async fn calendar(
        &self,
        calendar: DocumentId,
        today: LocalDate,
    ) -> Result<CalendarView, PhoneError> {
        self.handle
            .run(move |phone| {
                look(phone, calendar, today, |scene| {
                    view::calendar(scene, calendar)
                })
            })
            .await
    }

    /// My doors and wishes of all calendars, and doors where I stand in, by day.
    pub async fn my_doors(&self, today: LocalDate) -> Result<Vec<MyDoor>, PhoneError> {
        self.handle.run(move |phone| my_doors(phone, today)).await
    }

    /// Follows a calendar as a whole.
    pub fn follow_calendar(
        &self,
        calendar: DocumentId,
        today: LocalDate,
    ) -> Arc<CalendarSubscription> {
        follow(&self.handle, move |phone| {
            look(phone, calendar, today, |scene| {
                view::calendar(scene, calendar)
            })
        })
    }

    /// Follows a calendar's days as a list.
    pub fn follow_days(&self, calendar: DocumentId, today: LocalDate) -> Arc<DayListSubscription> {
        follow(&self.handle, move |phone| {
            let view = look(phone, calendar, today, |scene| {
                view::calendar(scene, calendar)
            })?;
            Ok(view.days)
        })
    }

    /// Follows my doors and wishes.
    pub fn follow_my_doors(&self, today: LocalDate) -> Arc<MyDoorsSubscription> {
        follow(&self.handle, move |phone| my_doors(phone, today))
    }

    /// Sets a year's calendar up. What the frame leaves open is as usual: 1 to 24 December, 17:00, 30 minutes, one
    /// door a day.
    pub async fn set_up(&self, year: i16, frame: Calendar) -> Result<DocumentAdded, PhoneError> {
        self.handle
            .run(move |phone| phone.set_up_calendar(year, frame))
            .await
            .map(Into::into)
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_frame(
        &self,
        calendar: DocumentId,
        frame: RecordId,
        before: Calendar,
        after: Calendar,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(calendar, frame, &before.into(), &after.into()))
            .await
    }

    /// A host wishes a day.
    #[uniffi::method(default(asker = None))]
    pub async fn wish(
        &self,
        calendar: DocumentId,
        wish: Wish,
        asker: Option<Asker>,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.enter(calendar, Act::WishDoor(wish), asker.unwrap_or_default()))
            .await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_wish(
        &self,
        calendar: DocumentId,
        wish: RecordId,
        before: Wish,
        after: Wish,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(calendar, wish, &before.into(), &after.into()))
            .await
    }

    /// Gives a host a day. Unless the door names a wish, it grants the host's own for that day, if there is one.
    pub async fn grant(
        &self,
        calendar: DocumentId,
        host: CardId,
        door: Door,
    ) -> Result<Receipt, PhoneError> {
        self.handle
            .run(move |phone| phone.grant_door(calendar, host, door))
            .await
    }

    /// Changes what differs between `before`, which the person saw, and `after`. Nothing if nothing does.
    pub async fn edit_door(
        &self,
        calendar: DocumentId,
        door: RecordId,
        before: Door,
        after: Door,
    ) -> Result<Option<Receipt>, PhoneError> {
        self.handle
            .run(move |phone| phone.edit(calendar, door, &before.into(), &after.into()))
            .await
    }
}
