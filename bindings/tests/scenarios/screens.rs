//! What screens show, as lines.

use crate::step::{Step, snake};
use crate::town::TODAY;
use mitmach_bindings::{Phone, PhoneError};
use mitmach_core::model::EntryState;
use mitmach_core::view::{
    Conflict, DayView, Dispute, DueState, Head, HeadCount, Party, Shown, TaskView,
};
use std::time::Duration;

/// So long nothing takes that works: a guard against hanging, not a measure.
const TOO_LONG: Duration = Duration::from_mins(2);

type Lines = Result<Vec<String>, PhoneError>;

/// The lines of the screen that a step names.
pub async fn lines(phone: &Phone, step: &Step<'_>) -> Lines {
    match step.text("see").as_str() {
        "beds" => {
            let view = phone.gardens().garden(step.document(), TODAY).await?;
            Ok(view.beds.iter().map(bed).collect())
        }
        "tasks" => {
            let day = step.when("day").unwrap_or(TODAY);
            let gardens = phone.gardens();
            let tasks = gardens.tasks(step.document(), TODAY, day).await?;
            Ok(tasks.iter().map(task).collect())
        }
        "days" => {
            let view = phone.calendars().calendar(step.document(), TODAY).await?;
            Ok(view.days.iter().filter_map(day).collect())
        }
        "answers" => answers(phone, step).await,
        "heads" => heads(phone, step).await,
        "overview" => overview(phone).await,
        "conflicts" => {
            let conflicts = phone.entries().conflicts(TODAY).await?;
            Ok(conflicts.iter().map(conflict).collect())
        }
        "mine" => mine(phone).await,
        "people" => people(phone).await,
        "record" => record(phone, step).await,
        other => panic!("no screen {other}"),
    }
}

/// Follows a screen until it shows what a step says.
pub async fn wait_for(phone: &Phone, step: &Step<'_>, place: &str) {
    let wanted = step.lines("is");
    let mut seen = Vec::new();
    let in_time = tokio::time::timeout(TOO_LONG, async {
        match step.text("see").as_str() {
            "beds" => {
                let follow = phone.gardens().follow_garden(step.document(), TODAY);
                while seen != wanted {
                    let view = follow.next().await.expect("a garden").expect("not ended");
                    seen = view.beds.iter().map(bed).collect();
                }
            }
            "mine" => {
                let follow = phone.entries().follow_mine();
                while seen != wanted {
                    follow.next().await.expect("entries").expect("not ended");
                    seen = mine(phone).await.expect("entries");
                }
            }
            other => panic!("no screen {other} to follow"),
        }
    });
    assert!(in_time.await.is_ok(), "{place}: still {seen:?}");
}

fn name(party: &Party) -> String {
    party.name.clone().unwrap_or_default()
}

fn names<'a>(parties: impl IntoIterator<Item = &'a Party>) -> String {
    let mut names: Vec<_> = parties.into_iter().map(name).collect();
    names.sort();
    names.join(", ")
}

fn marks(head: &Head) -> String {
    let mut marks = Vec::new();
    if head.entry != EntryState::Arrived {
        marks.push(snake(&format!("{:?}", head.entry)));
    }
    for contradiction in &head.contradictions {
        marks.push(format!("{}?", contradiction.field));
    }
    if head.is_withdrawn() {
        marks.push("withdrawn".to_owned());
    }
    let marks: Vec<_> = marks.iter().map(|mark| format!(" [{mark}]")).collect();
    marks.concat()
}

fn bed(bed: &mitmach_core::view::BedView) -> String {
    let fields = &bed.fields;
    let note = fields.note.as_ref();
    format!(
        "{} {}{}{}",
        fields.number.unwrap_or_default(),
        fields.name.clone().unwrap_or_default(),
        note.map(|note| format!(" – {note}")).unwrap_or_default(),
        marks(&bed.head)
    )
}

fn task(task: &TaskView) -> String {
    let due = match task.due {
        DueState::Overdue { days, .. } => format!("overdue {days}"),
        due => snake(&format!("{due:?}")),
    };
    let count = |count: u64, text: &str| {
        if count == 0 {
            String::new()
        } else {
            format!(", {count}{text}")
        }
    };
    format!(
        "{}: {due}{}{}{}",
        task.fields.title.clone().unwrap_or_default(),
        count(task.done.len() as u64, "× done"),
        count(task.coming.unsigned_abs(), " coming"),
        marks(&task.head)
    )
}

fn day(day: &DayView) -> Option<String> {
    let state = snake(&format!("{:?}", day.state));
    let who = if day.hosts.is_empty() {
        &day.wished_by
    } else {
        &day.hosts
    };
    (state != "free").then(|| format!("{} {state}: {}", day.date, names(who)))
}

async fn answers(phone: &Phone, step: &Step<'_>) -> Lines {
    let view = phone.events().event(step.document(), TODAY).await?;
    let answers = view.answers.iter().map(|answer| {
        format!(
            "{}: {} {}+{}{}{}",
            name(&answer.head.owner),
            snake(&format!("{:?}", answer.state)),
            answer.fields.adults.unwrap_or_default(),
            answer.fields.children.unwrap_or_default(),
            if answer.moved.is_some() { " moved" } else { "" },
            marks(&answer.head)
        )
    });
    let mut lines: Vec<_> = answers.collect();
    lines.sort();
    Ok(lines)
}

async fn heads(phone: &Phone, step: &Step<'_>) -> Lines {
    let view = phone.events().event(step.document(), TODAY).await?;
    let count = |of: HeadCount| format!("{}+{}", of.adults, of.children);
    Ok(vec![format!(
        "coming {}, asked {}, waiting {}, door {}",
        count(view.heads.coming),
        count(view.heads.asked),
        count(view.heads.waiting),
        view.door_list.total
    )])
}

async fn overview(phone: &Phone) -> Lines {
    let view = phone.overview(TODAY).await?;
    let mut lines = Vec::new();
    for due in &view.due {
        let title = due.task.fields.title.clone();
        lines.push(format!("due {}", title.unwrap_or_default()));
    }
    for door in &view.doors {
        let date = door.date.map(|date| date.to_string());
        let card = snake(&format!("{:?}", door.card));
        lines.push(format!("door {card} {}", date.unwrap_or_default()));
    }
    for event in &view.events {
        let title = event.event.fields.title.clone();
        lines.push(format!("event {}", title.unwrap_or_default()));
    }
    lines.push(format!("decide {}", view.decide.len()));
    lines.push(format!("not arrived {}", view.not_arrived.len()));
    Ok(lines)
}

fn conflict(conflict: &Conflict) -> String {
    if let Dispute::Field { contradiction, .. } = &conflict.dispute {
        let values = contradiction.values.iter();
        let mut values: Vec<_> = values.map(|value| shown(&value.value)).collect();
        values.sort();
        return format!("field {}: {}", contradiction.field, values.join(" | "));
    }
    let word = snake(&format!("{:?}", conflict.dispute));
    match &conflict.dispute {
        Dispute::TwoGrants { date, .. } | Dispute::ContestedDay { date, .. } => {
            format!("{word} {date}")
        }
        Dispute::Field { .. }
        | Dispute::GrantedTwice { .. }
        | Dispute::WishWithdrawn { .. }
        | Dispute::SeveralClaims { .. }
        | Dispute::AnsweredTwice { .. }
        | Dispute::SeveralFrames { .. } => word,
    }
}

async fn mine(phone: &Phone) -> Lines {
    let mine = phone.entries().mine().await?;
    let mut lines = vec![format!("only here {}", mine.only_here.len())];
    for entry in mine.not_accepted {
        let refusal = entry.refusal.expect("a refusal");
        lines.push(format!("not accepted {}", snake(&format!("{refusal:?}"))));
    }
    Ok(lines)
}

async fn people(phone: &Phone) -> Lines {
    let view = phone.people().people(TODAY).await?;
    let lines = view.people.iter().map(|person| {
        let roles = person.roles.iter().map(|role| {
            let field = snake(&format!("{:?}", role.area.field));
            format!("{} {field}", snake(&format!("{:?}", role.level)))
        });
        let roles: Vec<_> = roles.collect();
        let name = name(&person.party);
        if roles.is_empty() {
            name
        } else {
            format!("{name}: {}", roles.join(", "))
        }
    });
    Ok(lines.collect())
}

async fn record(phone: &Phone, step: &Step<'_>) -> Lines {
    let record = step.record("record").expect("a record");
    let record = phone.entries().record(record, TODAY).await?;
    let fields = record.fields.iter();
    Ok(fields
        .map(|field| format!("{}: {}", field.field, shown(&field.value)))
        .collect())
}

/// A value as a line shows it.
pub fn shown(value: &Shown) -> String {
    match value {
        Shown::Nothing => String::new(),
        Shown::Flag(flag) => flag.to_string(),
        Shown::Int(number) => number.to_string(),
        Shown::Text(text) => text.clone(),
        Shown::Party(party) => name(party),
        Shown::Record(_) => "record".to_owned(),
    }
}
