//! When a task is due: once, every so many days after it was last done, or on days of the week; all of them
//! only in the task's weeks.
//!
//! - Work dated after the day moves nothing: a wrong date does not hide what is due.
//! - A skip on a day moves what is open to the next day on which it would be due: one day later, or the next of
//!   its days of the week.
//! - Something is late only while the task's weeks last, and when they begin anew it is due anew.
//! - A task every so many days that has neither a first day nor was ever done is due now or, outside its weeks,
//!   when they begin: nobody knows since when it is late. (Commands and imports set the first day to the day of
//!   entry if none is given.)
//! - On days after today a task is due on the days on which it will be if it is done on time until then.

use super::weeks::Weeks;
use crate::model::{DueRule, Task};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum DueState {
    /// Due on the day.
    Due,
    /// Due since an earlier day.
    Overdue {
        /// The day it became due.
        since: Date,
        /// Days since then.
        days: i32,
    },
    /// Done on the day.
    Done {
        /// When it is due again.
        next: Option<Date>,
    },
    /// It would be due, but was left out on the day.
    Skipped {
        /// When it is due again.
        next: Option<Date>,
    },
    /// Not due on the day.
    NotDue {
        /// When it is due.
        next: Option<Date>,
    },
    /// To be done once and done before the day.
    Finished,
    /// It has no rule that this version understands: a shift, or something that can be done any time.
    Unscheduled,
}

impl DueState {
    /// Due or late.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Due | Self::Overdue { .. })
    }

    /// The day it is due: today at the earliest if it is late.
    pub(super) fn next_from(self, today: Date) -> Option<Date> {
        match self {
            Self::Due | Self::Overdue { .. } => Some(today),
            Self::Done { next } | Self::Skipped { next } | Self::NotDue { next } => next,
            Self::Finished | Self::Unscheduled => None,
        }
    }
}

/// How a task stands on a day, from the days of its done entries and of its skips.
pub fn due_on(task: &Task, done: &[Date], skipped: &[Date], day: Date, today: Date) -> DueState {
    let Some(plan) = Plan::of(task) else {
        return DueState::Unscheduled;
    };
    if day > today {
        return plan.later(done, skipped, day, today);
    }
    let known = Known::until(day, done, skipped);
    let Some(open) = plan.open(&known) else {
        return match (known.last_done, plan.rule) {
            (Some(last), _) if last == day => DueState::Done { next: None },
            (Some(_), Rule::Once { .. }) => DueState::Finished,
            _ => DueState::NotDue { next: None },
        };
    };
    if open <= day {
        let days = (day - open).get_days();
        return if days == 0 {
            DueState::Due
        } else {
            DueState::Overdue { since: open, days }
        };
    }
    let next = Some(open);
    if known.last_done == Some(day) {
        return DueState::Done { next };
    }
    let but_for_skip = || plan.open(&known.without_skip(day));
    if known.skipped.contains(&day) && but_for_skip().is_some_and(|open| open <= day) {
        return DueState::Skipped { next };
    }
    DueState::NotDue { next }
}

/// What is known on a day: entries dated until then.
struct Known {
    day: Date,
    last_done: Option<Date>,
    skipped: Vec<Date>,
}

impl Known {
    fn until(day: Date, done: &[Date], skipped: &[Date]) -> Self {
        let mut skipped: Vec<Date> = skipped.iter().copied().filter(|at| *at <= day).collect();
        skipped.sort_unstable();
        let last_done = done.iter().copied().filter(|at| *at <= day).max();
        Self {
            day,
            last_done,
            skipped,
        }
    }

    fn without_skip(&self, day: Date) -> Self {
        let skipped = self.skipped.iter().copied();
        Self {
            skipped: skipped.filter(|at| *at != day).collect(),
            ..*self
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Rule {
    Once { on: Date },
    EveryDays { days: i64 },
    Weekdays { set: i64 },
}

struct Plan {
    rule: Rule,
    first: Option<Date>,
    weeks: Weeks,
}

impl Plan {
    fn of(task: &Task) -> Option<Self> {
        let rule = match task.due? {
            DueRule::Once => Rule::Once {
                on: task.first_due?,
            },
            DueRule::EveryDays => Rule::EveryDays {
                days: task.every_days.filter(|days| (1..=366).contains(days))?,
            },
            DueRule::Weekdays => Rule::Weekdays {
                set: task.weekdays.filter(|set| (1..=127).contains(set))?,
            },
        };
        Some(Self {
            rule,
            first: task.first_due,
            weeks: Weeks::of(task),
        })
    }

    /// The day since when it is open, or the next day on which it will be due; `None` if it will not be.
    fn open(&self, known: &Known) -> Option<Date> {
        match self.rule {
            Rule::Once { .. } if known.last_done.is_some() => None,
            Rule::Once { on } => self.shifted(on, known),
            Rule::EveryDays { days } => {
                let again = known.last_done.map(|last| last.saturating_add(days.days()));
                self.shifted(again.max(self.first).unwrap_or(known.day), known)
            }
            Rule::Weekdays { set } => self.open_weekday(set, known),
        }
    }

    /// A due day after weeks and skips: not before the weeks that run began, and each skip moves it on.
    fn shifted(&self, due: Date, known: &Known) -> Option<Date> {
        let mut due = if self.weeks.include(known.day) {
            due.max(self.weeks.start(known.day).unwrap_or(due))
        } else {
            self.weeks.next(due.max(known.day))?
        };
        for skip in &known.skipped {
            if due <= *skip {
                due = skip.tomorrow().ok()?;
            }
        }
        self.weeks.next(due)
    }

    /// The latest of its days, if nothing was done or skipped since, or else the next one.
    fn open_weekday(&self, set: i64, known: &Known) -> Option<Date> {
        let latest = (0..7)
            .filter_map(|back: i64| known.day.checked_sub(back.days()).ok())
            .find(|day| self.is_on(set, *day));
        if let Some(latest) = latest.filter(|_| self.weeks.include(known.day)) {
            let settled = known.last_done >= Some(latest)
                || known.skipped.last().is_some_and(|skip| *skip >= latest);
            if !settled {
                return Some(latest);
            }
        }
        let mut from = known
            .day
            .tomorrow()
            .ok()?
            .max(self.first.unwrap_or(known.day));
        // In some week of its weeks all seven days come by.
        for _ in 0..3 {
            from = self.weeks.next(from)?;
            let days = (0..7).filter_map(|on: i64| from.checked_add(on.days()).ok());
            if let Some(day) = days.into_iter().find(|day| self.is_on(set, *day)) {
                return Some(day);
            }
            from = from.checked_add(7.days()).ok()?;
        }
        None
    }

    fn is_on(&self, set: i64, day: Date) -> bool {
        let bit = 1 << day.weekday().to_monday_zero_offset();
        set & bit != 0 && self.weeks.include(day) && self.first.is_none_or(|first| first <= day)
    }

    /// A day after today, on which nothing can be late.
    fn later(&self, done: &[Date], skipped: &[Date], day: Date, today: Date) -> DueState {
        let known = Known::until(today, done, skipped);
        let open = self.open(&known);
        if known.last_done.is_some() && matches!(self.rule, Rule::Once { .. }) {
            return DueState::Finished;
        }
        let falls = match (self.rule, open) {
            (_, None) => false,
            (Rule::Weekdays { set }, _) => self.is_on(set, day),
            (Rule::Once { .. }, Some(open)) => open.max(today) == day,
            (Rule::EveryDays { days }, Some(open)) => self.falls(days, open.max(today), day),
        };
        if !falls {
            return DueState::NotDue {
                next: open.map(|open| open.max(today)),
            };
        }
        if skipped.contains(&day) {
            let settled = Known {
                day,
                last_done: Some(day),
                skipped: Vec::new(),
            };
            let next = match self.rule {
                Rule::Weekdays { set } => self.open_weekday(set, &settled),
                Rule::Once { .. } | Rule::EveryDays { .. } => day.tomorrow().ok(),
            };
            return DueState::Skipped { next };
        }
        DueState::Due
    }

    /// Whether it is due on a day if it is done on time from its next day on.
    fn falls(&self, every: i64, next: Date, day: Date) -> bool {
        /// Days ahead that a plan is shown for.
        const AHEAD: i32 = 400;
        if day < next || (day - next).get_days() > AHEAD {
            return false;
        }
        let mut due = Some(next);
        while let Some(at) = due.filter(|at| *at < day) {
            due = at
                .checked_add(every.days())
                .ok()
                .and_then(|again| self.weeks.next(again));
        }
        due == Some(day)
    }
}
