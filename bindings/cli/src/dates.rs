//! Days and times as people write them, and as they read them.

use crate::words::{self, Word};
use jiff::civil::{Date, DateTime, Time, Weekday};

mod show;

pub use show::{
    now, show_clock, show_day, show_days, show_moment, show_short, show_time, show_weekdays,
};

/// A text that is no day, time or the like; it says how one looks.
#[derive(Debug, Clone, Copy)]
pub struct BadTime(pub Word);

impl std::fmt::Display for BadTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.en)
    }
}

impl std::error::Error for BadTime {}

/// A day as written; which day it is depends on today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// With its year.
    Whole(Date),
    /// Without a year: the next one, or one less than half a year ago.
    OfYear(i8, i8),
    /// So many days from today.
    FromToday(i64),
}

impl Day {
    /// The day, as of today.
    pub fn on(self, today: Date) -> Date {
        match self {
            Self::Whole(day) => day,
            Self::FromToday(days) => today
                .checked_add(jiff::Span::new().days(days))
                .unwrap_or(today),
            Self::OfYear(month, day) => {
                let of = |year| Date::new(year, month, day).ok();
                let this = of(today.year()).filter(|date| days_between(*date, today) < 183);
                // The 29th of February may be years away.
                let next = || (1..=8).find_map(|years| of(today.year() + years));
                this.or_else(next).unwrap_or(today)
            }
        }
    }
}

impl Day {
    /// The day; one that was written without a year is of this one.
    pub fn in_year(self, year: i16, today: Date) -> Date {
        match self {
            Self::OfYear(month, day) => Date::new(year, month, day).ok(),
            Self::Whole(_) | Self::FromToday(_) => None,
        }
        .unwrap_or_else(|| self.on(today))
    }
}

/// A day, or nothing where one is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOrNothing(pub Option<Day>);

/// Reads a day; an empty text takes it away.
pub fn day_or_nothing(text: &str) -> Result<DayOrNothing, BadTime> {
    if text.trim().is_empty() {
        return Ok(DayOrNothing(None));
    }
    day(text).map(|day| DayOrNothing(Some(day)))
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// Reads a day.
pub fn day(text: &str) -> Result<Day, BadTime> {
    let bad = BadTime(words::BAD_DATE);
    let text = text.trim();
    match text.to_lowercase().as_str() {
        "heute" | "today" => return Ok(Day::FromToday(0)),
        "morgen" | "tomorrow" => return Ok(Day::FromToday(1)),
        "übermorgen" => return Ok(Day::FromToday(2)),
        "gestern" | "yesterday" => return Ok(Day::FromToday(-1)),
        _ => {}
    }
    if text.contains('-') {
        return iso_date(text).map(Day::Whole);
    }
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    let number = |at: usize| parts[at].trim().parse::<i8>().map_err(|_| bad);
    match parts.len() {
        2 => {
            let (day, month) = (number(0)?, number(1)?);
            // A leap year, for the 29th of February is a day.
            Date::new(2028, month, day).map_err(|_| bad)?;
            Ok(Day::OfYear(month, day))
        }
        3 => {
            let year: i16 = parts[2].trim().parse().map_err(|_| bad)?;
            let year = if year < 100 { year + 2000 } else { year };
            let date = Date::new(year, number(1)?, number(0)?);
            date.map(Day::Whole).map_err(|_| bad)
        }
        _ => Err(bad),
    }
}

/// Reads an ISO day.
fn iso_date(text: &str) -> Result<Date, BadTime> {
    let date = (text.len() == 10).then(|| text.parse().ok()).flatten();
    date.ok_or(BadTime(words::BAD_DATE))
}

/// Reads an ISO day where nothing else is taken.
pub fn only_iso_date(text: &str) -> Result<Date, BadTime> {
    iso_date(text).map_err(|_| BadTime(words::BAD_ISO_DATE))
}

/// Reads a time: `17:00`, `17.30`, `17`.
pub fn time(text: &str) -> Result<Time, BadTime> {
    let bad = BadTime(words::BAD_TIME);
    let text = text.trim().trim_end_matches("Uhr").trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let hour = hour.parse().map_err(|_| bad)?;
    let minute = minute.parse().map_err(|_| bad)?;
    Time::new(hour, minute, 0, 0).map_err(|_| bad)
}

/// A day and a time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(Day, Time);

impl Moment {
    /// The moment, as of today.
    pub fn on(self, today: Date) -> DateTime {
        self.0.on(today).to_datetime(self.1)
    }
}

/// Reads a day and a time: `2026-11-28T10:00`, `28.11. 10:00`.
pub fn moment(text: &str) -> Result<Moment, BadTime> {
    let bad = BadTime(words::BAD_MOMENT);
    let (first, second) = text.trim().split_once(['T', ' ', ',']).ok_or(bad)?;
    Ok(Moment(
        day(first).map_err(|_| bad)?,
        time(second.trim()).map_err(|_| bad)?,
    ))
}

/// Weeks of the year, from and to; over New Year the first is the later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weeks(pub i64, pub i64);

/// Reads weeks: `47-8`.
pub fn weeks(text: &str) -> Result<Weeks, BadTime> {
    let bad = BadTime(words::BAD_WEEKS);
    let (from, to) = text.split_once('-').ok_or(bad)?;
    let week = |text: &str| {
        let week = text.trim().parse::<i64>().ok();
        week.filter(|week| (1..=53).contains(week)).ok_or(bad)
    };
    Ok(Weeks(week(from)?, week(to)?))
}

const WEEKDAYS: [(Weekday, Word); 7] = [
    (
        Weekday::Monday,
        Word {
            de: "Mo",
            en: "Mon",
        },
    ),
    (
        Weekday::Tuesday,
        Word {
            de: "Di",
            en: "Tue",
        },
    ),
    (
        Weekday::Wednesday,
        Word {
            de: "Mi",
            en: "Wed",
        },
    ),
    (
        Weekday::Thursday,
        Word {
            de: "Do",
            en: "Thu",
        },
    ),
    (
        Weekday::Friday,
        Word {
            de: "Fr",
            en: "Fri",
        },
    ),
    (
        Weekday::Saturday,
        Word {
            de: "Sa",
            en: "Sat",
        },
    ),
    (
        Weekday::Sunday,
        Word {
            de: "So",
            en: "Sun",
        },
    ),
];

/// Days of the week, as documents hold them: Monday is 1, Tuesday 2, Wednesday 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(pub i64);

/// Reads days of the week: `Mo,Mi,Fr`.
pub fn weekdays(text: &str) -> Result<Weekdays, BadTime> {
    let mut set = 0;
    for name in text.split([',', ' ']).filter(|name| !name.is_empty()) {
        let name = name.to_lowercase();
        let at = WEEKDAYS.iter().position(|(_, word)| {
            name.starts_with(&word.de.to_lowercase()) || name.starts_with(&word.en.to_lowercase())
        });
        set |= 1 << at.ok_or(BadTime(words::BAD_WEEKDAYS))?;
    }
    Ok(Weekdays(set))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_write_them() {
        let today = date(2026, 11, 22);
        for (text, expected) in [
            ("2026-12-15", date(2026, 12, 15)),
            ("15.12.2026", date(2026, 12, 15)),
            ("15.12.", date(2026, 12, 15)),
            ("15.12", date(2026, 12, 15)),
            ("13.2.", date(2027, 2, 13)),
            ("1.10.", date(2026, 10, 1)),
            ("heute", today),
            ("morgen", date(2026, 11, 23)),
        ] {
            assert_eq!(
                day(text).map(|day| day.on(today)).ok(),
                Some(expected),
                "{text}"
            );
        }
        for text in [
            "30.2.",
            "2026-02-30",
            "2026-12-1",
            "15",
            "32.1.2026",
            "bald",
            "",
            "-",
        ] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn times_weeks_and_weekdays_are_read() {
        assert_eq!(time("17:00").ok(), Some(jiff::civil::time(17, 0, 0, 0)));
        assert_eq!(
            time("16.30 Uhr").ok(),
            Some(jiff::civil::time(16, 30, 0, 0))
        );
        assert!(time("25:00").is_err() && time("").is_err());
        assert_eq!(weeks("47-8").ok(), Some(Weeks(47, 8)));
        assert!(weeks("0-8").is_err() && weeks("54-8").is_err());
        assert_eq!(weekdays("Mo,Mi,Fr").ok(), Some(Weekdays(1 + 4 + 16)));
        assert_eq!(weekdays("mon, samstag").ok(), Some(Weekdays(1 + 32)));
        assert_eq!(show_weekdays(1 + 4 + 16, Lang::De), "Mo, Mi, Fr");
        let moment = moment("28.11. 10:00").expect("a moment");
        assert_eq!(
            moment.on(date(2026, 11, 22)),
            date(2026, 11, 28).at(10, 0, 0, 0)
        );
    }

    #[test]
    fn a_day_without_a_year_is_of_the_year_that_is_asked_for() {
        let today = date(2026, 11, 22);
        let in_2027 = |text| day(text).map(|day| day.in_year(2027, today)).ok();
        assert_eq!(in_2027("15.12."), Some(date(2027, 12, 15)));
        assert_eq!(in_2027("15.12.2026"), Some(date(2026, 12, 15)));
        assert_eq!(in_2027("29.2."), Some(date(2028, 2, 29)));
        assert_eq!(in_2027("morgen"), Some(date(2026, 11, 23)));
        assert_eq!(day_or_nothing("").ok(), Some(DayOrNothing(None)));
    }

    #[test]
    fn several_days_name_their_month_once() {
        let today = date(2026, 11, 22);
        let december = [7, 15, 19].map(|day| date(2026, 12, day));
        let show = |days: &[Date], lang| show_days(days, today, lang);
        assert_eq!(show(&december, Lang::De), "7., 15., 19. Dezember");
        assert_eq!(show(&december, Lang::En), "7, 15, 19 December");
        assert_eq!(show(&december[1..2], Lang::De), "15. Dezember");
        let over = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 2)];
        assert_eq!(show(&over, Lang::De), "30., 31. Dezember, 2. Januar 2027");
        assert_eq!(show(&[], Lang::De), "");
    }
}
