//! Moments as days and times of Europe/Berlin.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::sync::LazyLock;

/// The European Union's rule since 1996, written out: it is the same on a machine without time zone data.
static BERLIN: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC));

/// The date and time in Berlin at these milliseconds since 1970; the nearest possible one for a clock beyond
/// all years.
pub fn berlin_time(unix_ms: i64) -> DateTime {
    let nearest = if unix_ms < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    let instant = Timestamp::from_millisecond(unix_ms).unwrap_or(nearest);
    instant.to_zoned(BERLIN.clone()).datetime()
}

/// The day in Berlin at these milliseconds since 1970.
pub fn berlin_date(unix_ms: i64) -> Date {
    berlin_time(unix_ms).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_turns_at_midnight_in_berlin_in_winter_and_summer() {
        assert_eq!(berlin_date(1_795_388_399_999), date(2026, 11, 22));
        assert_eq!(berlin_date(1_795_388_400_000), date(2026, 11, 23));
        assert_eq!(berlin_date(1_782_079_200_000), date(2026, 6, 22));
        for beyond in [i64::MIN, i64::MAX] {
            let _ = berlin_date(beyond);
        }
    }
}
