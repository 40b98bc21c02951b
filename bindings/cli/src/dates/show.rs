//! Days and times as people read them.

use super::WEEKDAYS;
use crate::words::{Lang, Word};
use jiff::civil::{Date, DateTime, Time};

/// Days of the week as people read them: `Mo, Mi, Fr`.
pub fn show_weekdays(set: i64, lang: Lang) -> String {
    let days = WEEKDAYS.iter().enumerate();
    let chosen = days.filter(|(at, _)| set & (1 << at) != 0);
    let names: Vec<_> = chosen.map(|(_, (_, word))| word.text(lang)).collect();
    names.join(", ")
}

const MONTHS: [Word; 12] = [
    Word {
        de: "Januar",
        en: "January",
    },
    Word {
        de: "Februar",
        en: "February",
    },
    Word {
        de: "März",
        en: "March",
    },
    Word {
        de: "April",
        en: "April",
    },
    Word {
        de: "Mai",
        en: "May",
    },
    Word {
        de: "Juni",
        en: "June",
    },
    Word {
        de: "Juli",
        en: "July",
    },
    Word {
        de: "August",
        en: "August",
    },
    Word {
        de: "September",
        en: "September",
    },
    Word {
        de: "Oktober",
        en: "October",
    },
    Word {
        de: "November",
        en: "November",
    },
    Word {
        de: "Dezember",
        en: "December",
    },
];

/// `15. Dezember`, with the year if it is not today's.
pub fn show_day(date: Date, today: Date, lang: Lang) -> String {
    let at = usize::try_from(date.month() - 1).unwrap_or_default();
    let month = MONTHS.get(at).map_or("", |month| month.text(lang));
    let year = if date.year() == today.year() {
        String::new()
    } else {
        format!(" {}", date.year())
    };
    match lang {
        Lang::De => format!("{}. {month}{year}", date.day()),
        Lang::En => format!("{} {month}{year}", date.day()),
    }
}

/// `7., 15., 19. Dezember`: a month is named once, behind its days.
pub fn show_days(days: &[Date], today: Date, lang: Lang) -> String {
    let months = days.chunk_by(|one, next| one.first_of_month() == next.first_of_month());
    let months = months.filter_map(|days| {
        let (last, others) = days.split_last()?;
        let numbers = others.iter().map(|day| match lang {
            Lang::De => format!("{}.", day.day()),
            Lang::En => day.day().to_string(),
        });
        let last = show_day(*last, today, lang);
        Some(numbers.chain([last]).collect::<Vec<_>>().join(", "))
    });
    months.collect::<Vec<_>>().join(", ")
}

/// `Di 15.12.`, for tables; with the year if it is not today's.
pub fn show_short(date: Date, today: Date, lang: Lang) -> String {
    let weekday = WEEKDAYS.iter().find(|(day, _)| *day == date.weekday());
    let weekday = weekday.map_or("", |(_, word)| word.text(lang));
    let other_year = date.year() != today.year();
    match (lang, other_year) {
        (Lang::De, false) => format!("{weekday} {}.{}.", date.day(), date.month()),
        (Lang::De, true) => format!("{weekday} {}.{}.{}", date.day(), date.month(), date.year()),
        (Lang::En, _) => {
            let at = usize::try_from(date.month() - 1).unwrap_or_default();
            let month = MONTHS.get(at).map_or("", |month| &month.en[..3]);
            let year = if other_year {
                format!(" {}", date.year())
            } else {
                String::new()
            };
            format!("{weekday} {} {month}{year}", date.day())
        }
    }
}

/// `17:00`.
pub fn show_time(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// `Sa 28.11., 10:00`.
pub fn show_moment(moment: DateTime, today: Date, lang: Lang) -> String {
    format!(
        "{}, {}",
        show_short(moment.date(), today, lang),
        show_time(moment.time())
    )
}

/// A moment of this phone's clock: `14:10`, with the day if it is not today.
pub fn show_clock(unix_ms: i64, today: Date, lang: Lang) -> String {
    let local = mitmach_core::clock::berlin_time(unix_ms);
    if local.date() == today {
        show_time(local.time())
    } else {
        show_moment(local, today, lang)
    }
}

/// The time of this phone's clock: `14:10`.
pub fn now() -> String {
    use mitmach_core::host::{Host, SystemHost};
    let now_ms = SystemHost.unix_ms();
    show_clock(now_ms, mitmach_core::clock::berlin_date(now_ms), Lang::De)
}
