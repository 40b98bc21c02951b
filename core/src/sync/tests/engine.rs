//! The engine: pauses, page sizes, urgent commands, tokens.

use super::super::{Engine, Failure, Step};
use crate::limits::{PAGE_BYTES_MAX, PAGE_BYTES_MIN, PAGE_BYTES_START};
use proptest::prelude::*;

const NOW: i64 = 1_795_300_000_000;
const BROKEN: Failure = Failure::Line { received: false };

fn ready(urgent: bool) -> Engine {
    let mut engine = Engine::new(urgent, false);
    assert_eq!(engine.step(NOW), Step::Authenticate);
    engine.authenticated();
    engine
}

fn page(engine: &Engine) -> u32 {
    match engine.step(i64::MAX) {
        Step::Exchange { max_bytes, .. } => max_bytes,
        step => panic!("{step:?}"),
    }
}

/// The pause that a failure at `NOW` makes.
fn pause(engine: &Engine) -> i64 {
    match engine.step(NOW) {
        Step::Wait(until) => until - NOW,
        _ => 0,
    }
}

#[test]
fn a_run_ends_when_everything_has_been_exchanged() {
    let mut engine = ready(false);
    assert_eq!(
        engine.step(NOW),
        Step::Exchange {
            max_bytes: PAGE_BYTES_START,
            urgent: false,
            own: false
        }
    );
    engine.exchanged(true, false);
    assert!(matches!(engine.step(NOW), Step::Exchange { .. }));
    engine.exchanged(false, false);
    assert_eq!(engine.step(NOW), Step::Done);
}

#[test]
fn urgent_commands_go_first_and_alone_and_the_rest_follows() {
    let mut engine = ready(true);
    assert!(matches!(
        engine.step(NOW),
        Step::Exchange { urgent: true, .. }
    ));
    engine.failed(BROKEN, NOW, 0);
    assert!(matches!(
        engine.step(i64::MAX),
        Step::Exchange { urgent: true, .. }
    ));
    engine.exchanged(false, false);
    assert!(matches!(
        engine.step(NOW),
        Step::Exchange { urgent: false, .. }
    ));
    engine.exchanged(false, false);
    assert_eq!(engine.step(NOW), Step::Done);
}

#[test]
fn a_phone_that_misses_own_changes_asks_for_them_once() {
    let mut engine = ready(false);
    engine.exchanged(false, true);
    assert!(matches!(engine.step(NOW), Step::Exchange { own: true, .. }));
    engine.exchanged(false, true);
    assert_eq!(engine.step(NOW), Step::Done);
}

#[test]
fn pages_are_halved_after_a_break_and_doubled_after_a_success_within_limits() {
    let mut engine = ready(false);
    let mut expected = PAGE_BYTES_START;
    for _ in 0..10 {
        engine.failed(BROKEN, NOW, 0);
        expected = (expected / 2).max(PAGE_BYTES_MIN);
        assert_eq!(page(&engine), expected);
    }
    assert_eq!(expected, PAGE_BYTES_MIN);
    for _ in 0..10 {
        engine.exchanged(true, false);
        expected = (expected * 2).min(PAGE_BYTES_MAX);
        assert_eq!(page(&engine), expected);
    }
    assert_eq!(expected, PAGE_BYTES_MAX);
    engine.failed(Failure::Busy(0), NOW, 0);
    engine.failed(Failure::Token, NOW, 0);
    engine.authenticated();
    assert_eq!(page(&engine), PAGE_BYTES_MAX, "the line was not to blame");
}

#[test]
fn pauses_double_up_to_five_minutes_and_begin_anew_after_a_success() {
    let mut engine = ready(false);
    let pauses: Vec<i64> = (0..12)
        .map(|_| {
            engine.failed(BROKEN, NOW, 0);
            pause(&engine)
        })
        .collect();
    assert_eq!(pauses[..4], [500, 1_000, 2_000, 4_000]);
    assert_eq!(pauses[11], 150_000);
    engine.exchanged(true, false);
    assert_eq!(pause(&engine), 0);
    engine.failed(BROKEN, NOW, 0);
    assert_eq!(pause(&engine), 500);
}

#[test]
fn a_line_that_brings_something_is_tried_again_soon() {
    let mut engine = ready(false);
    for _ in 0..8 {
        engine.failed(Failure::Line { received: true }, NOW, 0);
        assert_eq!(pause(&engine), 500);
    }
}

/// All phones that a busy server sent away used to come back in the same moment.
#[test]
fn phones_that_a_busy_server_sends_away_come_back_spread_over_time() {
    let comes_back = |asked, jitter| {
        let mut engine = ready(false);
        engine.failed(Failure::Busy(asked), NOW, jitter);
        pause(&engine)
    };
    assert_eq!(comes_back(30_000, 0), 30_500);
    assert_eq!(comes_back(30_000, 500), 31_000);
    assert_eq!(comes_back(i64::MAX, 0), 60 * 60 * 1_000 + 500);
    assert_eq!(comes_back(-1, 0), 500);
}

#[test]
fn a_token_that_is_refused_thrice_ends_the_run() {
    let mut engine = ready(false);
    for _ in 0..2 {
        engine.failed(Failure::Token, NOW, 0);
        assert_eq!(engine.step(NOW), Step::Authenticate);
        engine.authenticated();
    }
    engine.failed(Failure::Token, NOW, 0);
    assert_eq!(engine.step(NOW), Step::Done);
    assert!(engine.is_closed());
}

/// After four broken lines the first refused token, an hour old by then, shut the phone out.
#[test]
fn an_old_token_after_a_long_outage_is_replaced() {
    let mut engine = ready(false);
    for _ in 0..10 {
        engine.failed(BROKEN, NOW, 0);
    }
    engine.failed(Failure::Token, NOW, 0);
    assert!(!engine.is_closed());
    assert_eq!(engine.step(i64::MAX), Step::Authenticate);
}

#[test]
fn tokens_that_were_refused_before_a_success_are_forgotten() {
    let mut engine = ready(false);
    for _ in 0..5 {
        engine.failed(Failure::Token, NOW, 0);
        engine.authenticated();
        engine.exchanged(true, false);
    }
    assert!(!engine.is_closed());
}

#[test]
fn a_phone_that_is_signed_off_stops() {
    let mut engine = ready(false);
    engine.failed(Failure::Closed, NOW, 0);
    assert_eq!(engine.step(NOW), Step::Done);
    assert!(engine.is_closed());
}

/// A phone whose clock was years ahead until it had signal again waited for those years.
#[test]
fn a_clock_that_is_set_back_does_not_make_a_phone_wait_for_years() {
    let mut engine = ready(false);
    let ahead = NOW + 4 * 365 * 24 * 60 * 60 * 1_000;
    engine.failed(BROKEN, ahead, 0);
    assert!(matches!(engine.step(ahead), Step::Wait(_)));
    assert!(matches!(engine.step(NOW), Step::Exchange { .. }));
}

proptest! {
    #[test]
    fn a_pause_is_between_half_and_all_of_what_is_due(failures in 1_u32..40, jitter in any::<u32>()) {
        let mut engine = ready(false);
        for _ in 0..failures {
            engine.failed(BROKEN, NOW, jitter);
        }
        let due = 1_000_i64.saturating_mul(1 << (failures - 1).min(20)).min(300_000);
        prop_assert!((due / 2..=due).contains(&pause(&engine)));
    }

    #[test]
    fn no_history_makes_the_engine_panic_or_ask_for_an_odd_page(
        events in prop::collection::vec((0_u8..6, any::<i64>(), any::<u32>(), any::<bool>()), 0..60),
    ) {
        let mut engine = Engine::new(false, false);
        for (event, now, jitter, flag) in events {
            match event {
                0 => engine.authenticated(),
                1 => engine.exchanged(flag, !flag),
                2 => engine.failed(Failure::Line { received: flag }, now, jitter),
                3 => engine.failed(Failure::Busy(now), now, jitter),
                4 => engine.failed(Failure::Token, now, jitter),
                _ => {}
            }
            if let Step::Exchange { max_bytes, .. } = engine.step(now) {
                prop_assert!((PAGE_BYTES_MIN..=PAGE_BYTES_MAX).contains(&max_bytes));
            }
        }
    }
}
