//! The days of a calendar: which one a written day means there, and that it is one of them.

use crate::dates::{self, Day};
use crate::failure::Failure;
use crate::find;
use crate::session::Session;
use crate::words;
use jiff::civil::Date;
use mitmach_core::ids::DocumentId;
use mitmach_core::view::{self, CalendarView, Scene};

/// A calendar whose days are looked up.
pub struct Frame {
    /// The calendar.
    pub id: DocumentId,
    /// What there is in it.
    pub view: CalendarView,
}

impl Frame {
    /// The calendar of a year; without one this year's, or the newest.
    pub fn find(scene: &Scene<'_>, year: Option<i16>) -> Result<Self, Failure> {
        let id = find::calendar(scene, year)?;
        let view = view::calendar(scene, id).ok_or_else(Failure::stopped)?;
        Ok(Self { id, view })
    }

    /// The day that is meant: without a year the one of this calendar.
    pub fn meant(&self, day: Day, today: Date) -> Date {
        let Some(year) = self.view.document.year else {
            return day.on(today);
        };
        // A calendar may go on after New Year.
        let days = [day.in_year(year, today), day.in_year(year + 1, today)];
        let among = days.into_iter().find(|day| self.has(*day));
        among.unwrap_or(days[0])
    }

    /// The same; a day outside of the calendar is refused, for nobody would find there what is entered.
    pub fn day(&self, day: Day, session: &Session) -> Result<Date, Failure> {
        let date = self.meant(day, session.today);
        let (Some(first), Some(last)) = (self.view.days.first(), self.view.days.last()) else {
            return Ok(date);
        };
        if self.has(date) {
            return Ok(date);
        }
        let show = |date| dates::show_day(date, session.today, session.lang());
        let values = [show(date), show(first.date), show(last.date)];
        let values = values.each_ref().map(String::as_str);
        Err(Failure::say(words::DAY_OUTSIDE, &values))
    }

    /// The same for a day that may be missing.
    pub fn maybe_day(&self, day: Option<Day>, session: &Session) -> Result<Option<Date>, Failure> {
        day.map(|day| self.day(day, session)).transpose()
    }

    /// Whether the calendar has this day.
    pub fn has(&self, date: Date) -> bool {
        self.view.days.iter().any(|day| day.date == date)
    }
}
