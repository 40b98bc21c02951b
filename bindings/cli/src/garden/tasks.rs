//! How a task stands, in words; for the garden, for today and for the shifts of an event.

use crate::choice::Choice;
use crate::dates;
use crate::session::Session;
use crate::show;
use crate::table::{Cell, Look};
use crate::words::{self, Lang, Word, below};
use jiff::civil::Date;
use mitmach_core::model::{Activity, DueRule, Task};
use mitmach_core::view::{ClaimState, DueState, TaskView};

/// When a task is due, with how it looks.
pub fn due(session: &Session, task: &TaskView, day: Date) -> Cell {
    let lang = session.lang();
    let today = day == session.today;
    let on = |date: Date| dates::show_day(date, session.today, lang);
    let next = |next: Option<Date>| match next {
        Some(date) => words::NEXT_ON.with(lang, &[&on(date)]),
        None => words::NO_MORE.text(lang).to_owned(),
    };
    if let Some(done) = done_on_day(session, task, day) {
        return Cell::new(done, Look::Good);
    }
    match task.due {
        DueState::Due if today => Cell::new(words::DUE_TODAY.text(lang), Look::Warn),
        DueState::Due => Cell::new(words::DUE_ON_DAY.text(lang), Look::Warn),
        DueState::Overdue { days: 1, .. } => Cell::new(below::OPEN_ONE_DAY.text(lang), Look::Warn),
        DueState::Overdue { days, .. } => Cell::new(
            below::OPEN_SINCE.with(lang, &[&days.to_string()]),
            Look::Warn,
        ),
        DueState::Done { .. } => Cell::new(words::FINISHED.text(lang), Look::Good),
        DueState::Skipped { .. } => Cell::new(skipped(task, lang), Look::Dim),
        DueState::NotDue { next: date } => Cell::new(next(date), Look::Dim),
        DueState::Finished => {
            let text = task.last_done.map_or_else(
                || words::FINISHED.text(lang).to_owned(),
                |date| words::FINISHED_ON.with(lang, &[&on(date)]),
            );
            Cell::new(text, Look::Dim)
        }
        DueState::Unscheduled => Cell::new(words::ANY_TIME.text(lang), Look::Dim),
    }
}

/// "heute 2× gegossen", once it was done on the day.
fn done_on_day(session: &Session, task: &TaskView, day: Date) -> Option<String> {
    let lang = session.lang();
    let verb = activity_done(task.fields.activity).text(lang);
    let on = if day == session.today {
        words::TODAY_WORD.text(lang).to_owned()
    } else {
        dates::show_short(day, session.today, lang)
    };
    match task.done.len() {
        0 => None,
        1 => Some(format!("{on} {verb}")),
        many => Some(below::DONE_TWICE.with(lang, &[&many.to_string(), &on, verb])),
    }
}

fn activity_done(activity: Option<Activity>) -> Word {
    match activity {
        Some(Activity::Water) => words::WATERED,
        Some(Activity::Weed) => words::WEEDED,
        Some(Activity::Harvest) => words::HARVESTED,
        Some(Activity::Prune) => words::PRUNED,
        Some(Activity::Tidy) => words::TIDIED,
        Some(Activity::Inspect) => words::INSPECTED,
        Some(Activity::Mow) => words::MOWED,
        Some(Activity::Plant) => words::PLANTED,
        Some(
            Activity::Technical
            | Activity::Animals
            | Activity::Care
            | Activity::Shift
            | Activity::Other,
        )
        | None => words::DONE,
    }
}

fn skipped(task: &TaskView, lang: Lang) -> String {
    let reasons: Vec<_> = task
        .skips
        .iter()
        .filter_map(|skip| skip.fields.reason)
        .map(|reason| reason.label().text(lang))
        .collect();
    words::SKIPPED_BECAUSE.with(lang, &[&reasons.join(", ")])
}

/// Who comes, and how many are still wanted.
pub fn who(session: &Session, task: &TaskView) -> Cell {
    let lang = session.lang();
    let mut texts = Vec::new();
    for claim in &task.claims {
        let mut text = show::party(&claim.head.owner, lang);
        if claim.heads > 1 {
            text = format!("{text} ({})", claim.heads);
        }
        if claim.state == ClaimState::Asked {
            text = format!("{text} – {}", words::ASKED_SHORT.text(lang));
        }
        texts.push(text);
    }
    let mine = task.claims.iter().any(|claim| claim.head.mine);
    let mut states = vec![texts.join(", ")];
    if task.surplus > 0 {
        states.push(if mine && task.coming == 2 {
            format!(
                "{}. {}",
                words::TWO_OF_YOU.text(lang),
                below::STEP_BACK.text(lang)
            )
        } else {
            let (coming, wanted) = (task.coming.to_string(), task.wanted.to_string());
            words::SURPLUS_PEOPLE.with(lang, &[&coming, &wanted])
        });
    } else if task.missing > 0 && (task.wanted > 1 || !task.claims.is_empty()) {
        states.push(words::MISSING_PEOPLE.with(lang, &[&task.missing.to_string()]));
    }
    states.retain(|state| !state.is_empty());
    let look = if mine { Look::Bold } else { Look::Plain };
    Cell::new(states.join(" · "), look)
}

/// Marks, minutes and needs.
pub fn notes(session: &Session, task: &TaskView) -> Vec<String> {
    let lang = session.lang();
    let mut notes = marks(&task.fields, lang);
    notes.extend(
        task.fields
            .minutes
            .map(|minutes| words::MINUTES.with(lang, &[&minutes.to_string()])),
    );
    let needs = task.fields.needs.as_ref();
    notes.extend(needs.map(|needs| words::NEEDS.with(lang, &[needs])));
    notes
}

/// What is exceptional about a task, its claims and the work on it.
pub fn states(session: &Session, task: &TaskView) -> Cell {
    let lang = session.lang();
    let mut states = show::exceptions(&task.head, lang);
    // Their claims and work may be only here though the task has arrived.
    let entries = task.claims.iter().map(|claim| &claim.head);
    let entries = entries.chain(task.done.iter().map(|work| &work.head));
    let mut entries = entries.chain(task.skips.iter().map(|skip| &skip.head));
    let label = entries.find_map(|head| show::entry_label(head.entry));
    states.extend(label.map(|label| label.text(lang).to_owned()));
    states.dedup();
    show::state_cell(&states, Look::Warn)
}

/// "mit Kindern", "schwer" and the like.
pub fn marks(task: &Task, lang: Lang) -> Vec<String> {
    let marks = [
        (task.on_request, words::BY_ARRANGEMENT),
        (task.seated, words::SEATED),
        (task.with_children, words::WITH_CHILDREN),
        (task.heavy, words::HEAVY),
        (task.adults_only, words::ADULTS_ONLY),
    ];
    let set = marks.into_iter().filter(|(flag, _)| *flag == Some(true));
    set.map(|(_, word)| word.text(lang).to_owned()).collect()
}

/// "alle 4 Tage, KW 47 bis 8"; none for what is to be done once: its day says so.
pub fn rule(task: &Task, lang: Lang) -> Option<String> {
    let mut rule = match task.due {
        Some(DueRule::Once) => return None,
        Some(DueRule::EveryDays) if task.every_days == Some(1) => {
            words::DUE_DAILY.text(lang).to_owned()
        }
        Some(DueRule::EveryDays) => {
            let days = task.every_days.unwrap_or_default().to_string();
            words::DUE_EVERY.with(lang, &[&days])
        }
        Some(DueRule::Weekdays) => {
            let days = dates::show_weekdays(task.weekdays.unwrap_or_default(), lang);
            words::DUE_WEEKDAYS.with(lang, &[&days])
        }
        None => String::new(),
    };
    if let (Some(from), Some(to)) = (task.week_from, task.week_to)
        && (from, to) != (1, 53)
    {
        let weeks = words::DUE_WEEKS.with(lang, &[&from.to_string(), &to.to_string()]);
        rule = if rule.is_empty() {
            weeks
        } else {
            format!("{rule}, {weeks}")
        };
    }
    (!rule.is_empty()).then_some(rule)
}
