use crate::model::{DueRule, Task};
use crate::view::{DueState, due_on};
use jiff::civil::{Date, date};

/// Sunday of week 47.
const TODAY: Date = date(2026, 11, 22);

fn day(day: i8) -> Date {
    date(2026, 11, day)
}

fn every(days: i64, first: Option<Date>) -> Task {
    Task {
        due: Some(DueRule::EveryDays),
        every_days: Some(days),
        first_due: first,
        ..Task::default()
    }
}

/// Monday 1, Tuesday 2 ... Sunday 64.
fn weekdays(set: i64) -> Task {
    Task {
        due: Some(DueRule::Weekdays),
        weekdays: Some(set),
        ..Task::default()
    }
}

fn once(on: Date) -> Task {
    Task {
        due: Some(DueRule::Once),
        first_due: Some(on),
        ..Task::default()
    }
}

fn weeks(task: Task, from: i64, to: i64) -> Task {
    Task {
        week_from: Some(from),
        week_to: Some(to),
        ..task
    }
}

fn now(task: &Task, done: &[Date], skipped: &[Date]) -> DueState {
    due_on(task, done, skipped, TODAY, TODAY)
}

fn overdue(since: Date, days: i32) -> DueState {
    DueState::Overdue { since, days }
}

fn next(day: Date) -> DueState {
    DueState::NotDue { next: Some(day) }
}

#[test]
fn a_task_for_once_is_due_on_its_day_late_after_it_and_finished_once_done() {
    let task = once(TODAY);
    assert_eq!(now(&task, &[], &[]), DueState::Due);
    assert_eq!(now(&once(day(20)), &[], &[]), overdue(day(20), 2));
    assert_eq!(now(&once(day(28)), &[], &[]), next(day(28)));
    assert_eq!(now(&once(day(20)), &[day(21)], &[]), DueState::Finished);
    assert_eq!(now(&task, &[TODAY], &[]), DueState::Done { next: None });
}

#[test]
fn a_task_for_once_that_was_done_early_is_not_due_any_more() {
    assert_eq!(now(&once(day(28)), &[day(20)], &[]), DueState::Finished);
    let on_its_day = due_on(&once(day(28)), &[day(20)], &[], day(28), TODAY);
    assert_eq!(on_its_day, DueState::Finished);
}

#[test]
fn a_task_every_four_days_is_due_four_days_after_it_was_last_done() {
    let task = every(4, Some(day(1)));
    assert_eq!(now(&task, &[day(18)], &[]), DueState::Due);
    assert_eq!(now(&task, &[day(10), day(18), day(14)], &[]), DueState::Due);
    assert_eq!(now(&task, &[day(17)], &[]), overdue(day(21), 1));
    assert_eq!(now(&task, &[day(19)], &[]), next(day(23)));
    assert_eq!(
        now(&task, &[TODAY], &[]),
        DueState::Done {
            next: Some(day(26))
        }
    );
}

#[test]
fn a_task_that_was_never_done_is_due_on_its_first_day() {
    assert_eq!(now(&every(4, Some(TODAY)), &[], &[]), DueState::Due);
    assert_eq!(now(&every(4, Some(day(20))), &[], &[]), overdue(day(20), 2));
    assert_eq!(now(&every(4, Some(day(25))), &[], &[]), next(day(25)));
    // Done before its first day: that day stays.
    assert_eq!(now(&every(4, Some(day(25))), &[day(2)], &[]), next(day(25)));
}

#[test]
fn a_task_without_a_first_day_is_due_now_and_never_late_before_it_was_done() {
    assert_eq!(now(&every(4, None), &[], &[]), DueState::Due);
    assert_eq!(now(&weeks(every(4, None), 1, 53), &[], &[]), DueState::Due);
    let spring = weeks(every(2, None), 18, 40);
    assert_eq!(now(&spring, &[], &[]), next(date(2027, 5, 3)));
}

#[test]
fn work_dated_after_today_moves_no_due_day() {
    let task = every(4, Some(day(1)));
    assert_eq!(now(&task, &[day(17), day(30)], &[]), overdue(day(21), 1));
    assert_eq!(now(&once(day(20)), &[day(23)], &[]), overdue(day(20), 2));
    assert_eq!(now(&weekdays(64), &[date(2030, 1, 1)], &[]), DueState::Due);
}

#[test]
fn a_skip_moves_a_due_day_by_one_and_a_second_one_again() {
    let task = every(4, Some(day(1)));
    let skipped = DueState::Skipped {
        next: Some(day(23)),
    };
    assert_eq!(now(&task, &[day(18)], &[TODAY]), skipped);
    assert_eq!(now(&task, &[day(17)], &[day(21)]), DueState::Due);
    assert_eq!(now(&task, &[day(17)], &[TODAY, day(21)]), skipped);
    // Late since the 19th, skipped on the 20th: due anew on the 21st.
    assert_eq!(now(&task, &[day(15)], &[day(20)]), overdue(day(21), 1));
}

#[test]
fn a_skip_on_a_day_that_is_not_due_changes_nothing() {
    let task = every(4, Some(day(1)));
    assert_eq!(now(&task, &[day(19)], &[TODAY]), next(day(23)));
    assert_eq!(now(&task, &[day(18)], &[day(19)]), DueState::Due);
}

#[test]
fn a_skip_for_tomorrow_is_shown_tomorrow_and_moves_nothing_today() {
    let task = every(4, Some(day(1)));
    assert_eq!(now(&task, &[day(18)], &[day(23)]), DueState::Due);
    let tomorrow = due_on(&task, &[day(19)], &[day(23)], day(23), TODAY);
    assert_eq!(
        tomorrow,
        DueState::Skipped {
            next: Some(day(24))
        }
    );
}

#[test]
fn a_task_on_weekdays_is_due_on_them_and_late_until_the_next() {
    // Saturday and Tuesday.
    let task = weekdays(32 | 2);
    assert_eq!(now(&task, &[], &[]), overdue(day(21), 1));
    assert_eq!(now(&task, &[day(21)], &[]), next(day(24)));
    assert_eq!(
        now(&task, &[TODAY], &[]),
        DueState::Done {
            next: Some(day(24))
        }
    );
    let tuesday = due_on(&task, &[], &[], day(24), day(24));
    assert_eq!(tuesday, DueState::Due, "what was missed on Saturday lapses");
    // Done on Friday: that was not Saturday's.
    assert_eq!(now(&task, &[day(20)], &[]), overdue(day(21), 1));
}

#[test]
fn a_skipped_weekday_moves_to_the_next_of_its_days() {
    let task = weekdays(64 | 2);
    let skipped = DueState::Skipped {
        next: Some(day(24)),
    };
    assert_eq!(now(&task, &[], &[TODAY]), skipped);
    assert_eq!(
        due_on(&task, &[], &[TODAY], day(23), day(23)),
        next(day(24))
    );
    assert_eq!(
        due_on(&task, &[], &[TODAY], day(24), day(24)),
        DueState::Due
    );
}

#[test]
fn a_weekday_task_does_not_begin_before_its_first_day() {
    let task = Task {
        first_due: Some(TODAY),
        ..weekdays(32)
    };
    assert_eq!(now(&task, &[], &[]), next(day(28)));
}

#[test]
fn weeks_47_to_8_go_over_new_year() {
    let task = weeks(weekdays(32), 47, 8);
    let on = |day: Date| due_on(&task, &[], &[], day, day);
    assert_eq!(on(date(2026, 11, 14)), next(day(21)), "week 46");
    assert_eq!(on(day(21)), DueState::Due, "week 47");
    assert_eq!(on(date(2027, 1, 2)), DueState::Due, "week 53 of 2026");
    assert_eq!(on(date(2027, 2, 27)), DueState::Due, "week 8");
    assert_eq!(on(date(2027, 2, 28)), overdue(date(2027, 2, 27), 1));
    assert_eq!(on(date(2027, 3, 1)), next(date(2027, 11, 27)), "week 9");
}

#[test]
fn nothing_is_late_outside_its_weeks() {
    let task = weeks(every(2, Some(date(2026, 5, 1))), 18, 40);
    let late = due_on(&task, &[], &[], date(2026, 10, 4), date(2026, 10, 4));
    assert_eq!(late, overdue(date(2026, 5, 1), 156));
    assert_eq!(now(&task, &[], &[]), next(date(2027, 5, 3)));
    assert_eq!(
        now(&task, &[date(2026, 9, 30)], &[]),
        next(date(2027, 5, 3))
    );
}

#[test]
fn when_its_weeks_begin_anew_a_task_is_due_anew() {
    let task = weeks(every(2, Some(date(2026, 5, 1))), 18, 40);
    let spring = date(2027, 5, 4);
    let state = due_on(&task, &[date(2026, 9, 30)], &[], spring, spring);
    assert_eq!(state, overdue(date(2027, 5, 3), 1));
}

#[test]
fn a_due_day_beyond_the_weeks_waits_for_the_next_ones() {
    // Every 7 days in weeks 40 to 47; done on Wednesday of week 47.
    let task = weeks(every(7, Some(date(2026, 10, 1))), 40, 47);
    assert_eq!(now(&task, &[day(18)], &[]), next(date(2027, 10, 4)));
    // Skipped on the last day of its weeks.
    let skipped = DueState::Skipped {
        next: Some(date(2027, 10, 4)),
    };
    assert_eq!(now(&task, &[day(15)], &[TODAY]), skipped);
}

#[test]
fn later_days_show_what_is_due_if_all_is_done_on_time() {
    let task = every(4, Some(day(1)));
    let on = |at: Date| due_on(&task, &[day(17)], &[], at, TODAY);
    // Late since the 21st, so due today, then every four days.
    assert_eq!(on(day(23)), next(TODAY));
    assert_eq!(on(day(26)), DueState::Due);
    assert_eq!(on(day(30)), DueState::Due);
    assert_eq!(on(date(9999, 12, 31)), next(TODAY));
    let saturdays = weeks(weekdays(32), 47, 8);
    assert_eq!(due_on(&saturdays, &[], &[], day(28), TODAY), DueState::Due);
    assert!(!due_on(&saturdays, &[], &[], date(2027, 3, 6), TODAY).is_open());
}

#[test]
fn earlier_days_show_what_was_due_then() {
    let task = every(4, Some(day(1)));
    let on = |at: Date| due_on(&task, &[day(18), TODAY], &[], at, TODAY);
    assert_eq!(on(day(18)), DueState::Done { next: Some(TODAY) });
    assert_eq!(on(day(17)), overdue(day(1), 16));
}

#[test]
fn a_task_without_a_rule_that_we_understand_is_unscheduled() {
    assert_eq!(now(&Task::default(), &[], &[]), DueState::Unscheduled);
    let no_days = Task {
        every_days: None,
        ..every(1, None)
    };
    assert_eq!(now(&no_days, &[], &[]), DueState::Unscheduled);
    assert_eq!(now(&every(0, None), &[], &[]), DueState::Unscheduled);
    assert_eq!(now(&every(i64::MAX, None), &[], &[]), DueState::Unscheduled);
    assert_eq!(now(&weekdays(0), &[], &[]), DueState::Unscheduled);
    assert_eq!(now(&weekdays(1 << 40), &[], &[]), DueState::Unscheduled);
}

#[test]
fn the_ends_of_time_do_no_harm() {
    for at in [Date::MIN, Date::MAX, TODAY] {
        for task in [every(366, Some(Date::MAX)), weekdays(1), once(Date::MIN)] {
            let task = weeks(task, 53, 53);
            for today in [Date::MIN, Date::MAX, TODAY] {
                let _ = due_on(&task, &[Date::MAX], &[Date::MAX, Date::MIN], at, today);
            }
        }
    }
}
