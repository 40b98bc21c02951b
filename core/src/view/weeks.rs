//! ISO weeks from one to another, over New Year and week 53.

use crate::model::Task;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Weeks that a walk over the calendar visits at most. Week 53 comes back after seven years at the latest.
const HORIZON_WEEKS: usize = 8 * 53;

/// The weeks of a year in which a task is due.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weeks {
    from: i64,
    to: i64,
}

impl Weeks {
    /// A task's weeks; a missing end is the year's.
    pub(super) fn of(task: &Task) -> Self {
        Self {
            from: task.week_from.unwrap_or(1),
            to: task.week_to.unwrap_or(53),
        }
    }

    /// Whether a day lies in them. 47 to 8 goes over New Year.
    pub(super) fn include(self, day: Date) -> bool {
        let week = i64::from(day.iso_week_date().week());
        if self.from <= self.to {
            (self.from..=self.to).contains(&week)
        } else {
            week >= self.from || week <= self.to
        }
    }

    /// The first day of the unbroken weeks around a day that lies in them; `None` if they never end.
    pub(super) fn start(self, day: Date) -> Option<Date> {
        let mut start = monday(day);
        for _ in 0..HORIZON_WEEKS {
            let before = start.checked_sub(7.days()).ok()?;
            if !self.include(before) {
                return Some(start);
            }
            start = before;
        }
        None
    }

    /// The first day from this one on that lies in them.
    pub(super) fn next(self, day: Date) -> Option<Date> {
        if self.include(day) {
            return Some(day);
        }
        let mut start = monday(day);
        for _ in 0..HORIZON_WEEKS {
            start = start.checked_add(7.days()).ok()?;
            if self.include(start) {
                return Some(start);
            }
        }
        None
    }
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let since = day.weekday().since(Weekday::Monday);
    day.saturating_sub(i64::from(since).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn weeks(from: i64, to: i64) -> Weeks {
        Weeks { from, to }
    }

    #[test]
    fn weeks_from_47_to_8_go_over_new_year_and_week_53() {
        let winter = weeks(47, 8);
        // 2026 has a week 53: 28 December to 3 January.
        for day in [
            date(2026, 11, 16),
            date(2026, 12, 31),
            date(2027, 1, 3),
            date(2027, 2, 28),
        ] {
            assert!(winter.include(day), "{day}");
        }
        assert!(!winter.include(date(2026, 11, 15)) && !winter.include(date(2027, 3, 1)));
        assert_eq!(winter.start(date(2027, 1, 20)), Some(date(2026, 11, 16)));
        assert_eq!(winter.next(date(2027, 3, 1)), Some(date(2027, 11, 22)));
    }

    #[test]
    fn the_whole_year_has_no_start_with_or_without_week_53() {
        for whole in [weeks(1, 53), weeks(30, 29), Weeks::of(&Task::default())] {
            assert!(whole.include(date(2027, 1, 1)));
            assert_eq!(whole.start(date(2026, 12, 30)), None);
        }
    }

    #[test]
    fn week_53_alone_comes_again_years_later() {
        let last = weeks(53, 53);
        assert_eq!(last.start(date(2027, 1, 2)), Some(date(2026, 12, 28)));
        assert_eq!(last.next(date(2027, 1, 4)), Some(date(2032, 12, 27)));
    }

    #[test]
    fn the_ends_of_the_calendar_do_no_harm() {
        assert_eq!(weeks(2, 1).start(Date::MIN), None);
        assert_eq!(weeks(20, 21).next(Date::MAX), None);
        let _ = weeks(20, 21).start(Date::MIN);
    }
}
