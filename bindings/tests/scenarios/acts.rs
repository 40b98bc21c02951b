//! What phones do.

use crate::step::{Step, hex};
use crate::town::TODAY;
use mitmach_bindings::surface::names::{
    BedFields, CalendarFields, CheckInFields, ClaimFields, DoneFields, DoorFields, EventFields,
    PledgeFields, SkipFields, TaskFields, WishFields,
};
use mitmach_bindings::{NewRole, Phone, PhoneError, RecordRef};
use mitmach_core::everyday::EventAnswer;
use mitmach_core::exchange::ImportOptions;
use mitmach_core::ids::CommandId;
use mitmach_core::model::{
    Answer, Area, Asker, DueRule, EventFormat, FieldOfWork, Level, SeatRule, SkipReason,
};
use mitmach_core::phone::Receipt;
use mitmach_core::register::CardKind;

/// What a step made, for its name.
type Made = Result<Option<String>, PhoneError>;

/// Does what a step says.
pub async fn act(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    match act {
        "sync" => phone.connection().sync().await.map(|_| None),
        "stay" => phone.connection().stay().map(|()| None),
        "leave" => {
            phone.connection().leave();
            Ok(None)
        }
        "add_garden" | "add_bed" | "note_bed" | "add_task" | "claim" | "log_work" | "skip" => {
            garden(phone, act, step).await
        }
        "set_up_calendar" | "wish" | "grant" => calendar(phone, act, step).await,
        "plan_event" | "move_event" | "answer" | "check_in" | "pledge" => {
            event(phone, act, step).await
        }
        "add_card" | "grant_role" | "end_roles" => people(phone, act, step).await,
        "withdraw" | "settle" | "enter_again" | "forget" | "import" => {
            entries(phone, act, step).await
        }
        other => panic!("no phone can {other}"),
    }
}

fn of(receipt: &Receipt) -> Option<String> {
    receipt.record.map(hex)
}

/// For whom a step enters something.
fn asker(step: &Step<'_>) -> Option<Asker> {
    let owner = step.card("for")?;
    Some(Asker {
        owner: Some(owner),
        ..Asker::default()
    })
}

async fn garden(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    let gardens = phone.gardens();
    if act == "add_garden" {
        let year = i16::try_from(step.number("year").expect("a year")).expect("a year");
        let added = gardens.add_garden(step.text("name"), year).await?;
        return Ok(Some(hex(added.document)));
    }
    let (garden, task, day) = (step.document(), step.record("record"), step.when("day"));
    let receipt = match act {
        "add_bed" => {
            let bed = BedFields {
                number: step.number("number"),
                name: Some(step.text("title")),
                ..BedFields::default()
            };
            gardens.add_bed(garden, bed).await?
        }
        "note_bed" => {
            let view = gardens.garden(garden, TODAY).await?;
            let bed = view.beds.into_iter().find(|bed| Some(bed.head.id) == task);
            let bed = bed.expect("a bed");
            let after = BedFields {
                note: Some(step.text("note")),
                ..bed.fields.clone()
            };
            let edited = gardens
                .edit_bed(garden, bed.head.id, bed.fields, after)
                .await?;
            edited.expect("the note is another")
        }
        "add_task" => gardens.add_task(garden, new_task(step)).await?,
        "claim" => {
            let claim = ClaimFields {
                task,
                day,
                ..ClaimFields::default()
            };
            gardens.claim(garden, claim, asker(step)).await?
        }
        "log_work" => {
            let done = DoneFields {
                task,
                day,
                amount: step.may("amount").map(str::to_owned),
                ..DoneFields::default()
            };
            gardens.log_work(garden, done, asker(step)).await?
        }
        "skip" => {
            let reason = step.choice("reason", SkipReason::ALL);
            let skip = SkipFields { task, day, reason };
            gardens.skip(garden, skip, asker(step)).await?
        }
        other => unreachable!("{other}"),
    };
    Ok(of(&receipt))
}

fn new_task(step: &Step<'_>) -> TaskFields {
    let every_days = step.number("every_days");
    let due = if every_days.is_some() {
        DueRule::EveryDays
    } else {
        DueRule::Once
    };
    TaskFields {
        bed: step.record("bed"),
        title: Some(step.text("title")),
        due: Some(due),
        first_due: step.when("first_due"),
        every_days,
        on_request: step.flag("on_request"),
        ..TaskFields::default()
    }
}

async fn calendar(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    let calendars = phone.calendars();
    let receipt = match act {
        "set_up_calendar" => {
            let year = i16::try_from(step.number("year").expect("a year")).expect("a year");
            let added = calendars.set_up(year, CalendarFields::default()).await?;
            return Ok(Some(hex(added.document)));
        }
        "wish" => {
            let wish = WishFields {
                entered_on: Some(TODAY),
                first: step.when("first"),
                second: step.when("second"),
                ..WishFields::default()
            };
            calendars.wish(step.document(), wish, asker(step)).await?
        }
        "grant" => {
            let door = DoorFields {
                date: step.when("date"),
                ..DoorFields::default()
            };
            let host = step.card("host").expect("a host");
            calendars.grant(step.document(), host, door).await?
        }
        other => unreachable!("{other}"),
    };
    Ok(of(&receipt))
}

async fn event(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    let events = phone.events();
    let receipt = match act {
        "plan_event" => {
            let event = EventFields {
                format: Some(EventFormat::Einsatz),
                title: Some(step.text("title")),
                start: step.when("start"),
                place: step.may("place").map(str::to_owned),
                seat_rule: step.choice("seat_rule", SeatRule::ALL),
                seats: step.number("seats"),
                ..EventFields::default()
            };
            let added = events.plan(event, None).await?;
            return Ok(Some(hex(added.document)));
        }
        "move_event" => {
            let view = events.event(step.document(), TODAY).await?;
            let event = view.event.expect("an event");
            let after = EventFields {
                start: step.when("start"),
                ..event.fields.clone()
            };
            let (document, id) = (step.document(), event.head.id);
            let moved = events.edit_event(document, id, event.fields, after).await?;
            moved.expect("the start is another")
        }
        "answer" => {
            let answer = EventAnswer {
                answer: step.choice("answer", Answer::ALL),
                adults: step.number("adults"),
                children: step.number("children"),
                helper_wish: None,
                taking_back: Vec::new(),
            };
            let (document, asker) = (step.document(), asker(step));
            events.answer(document, answer, TODAY, asker).await?
        }
        "check_in" => {
            let check_in = CheckInFields {
                rsvp: step.record("record"),
                heads: step.number("heads"),
                door: step.may("door").map(str::to_owned),
            };
            events.check_in(step.document(), check_in).await?
        }
        "pledge" => {
            let pledge = PledgeFields {
                item: Some(step.text("item")),
                amount: step.number("amount"),
                ..PledgeFields::default()
            };
            events.pledge(step.document(), pledge, asker(step)).await?
        }
        other => unreachable!("{other}"),
    };
    Ok(of(&receipt))
}

const KINDS: [CardKind; 4] = [
    CardKind::Person,
    CardKind::Household,
    CardKind::Organisation,
    CardKind::Group,
];
const FIELDS: [FieldOfWork; 5] = [
    FieldOfWork::Community,
    FieldOfWork::Garden,
    FieldOfWork::Calendar,
    FieldOfWork::Event,
    FieldOfWork::Organisation,
];
const LEVELS: [Level; 9] = [
    Level::Organiser,
    Level::Lead,
    Level::Deputy,
    Level::Kitchen,
    Level::Door,
    Level::Calls,
    Level::Minutes,
    Level::Mentor,
    Level::Member,
];

async fn people(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    let people = phone.people();
    match act {
        "add_card" => {
            let kind = step.choice("kind", &KINDS).expect("a kind");
            let added = people.add(kind, step.text("name"), false).await?;
            Ok(Some(hex(added.card)))
        }
        "grant_role" => {
            let role = NewRole {
                person: step.card("person").expect("a person"),
                area: Area::all(step.choice("field", &FIELDS).expect("a field")),
                level: step.choice("level", &LEVELS).expect("a level"),
                from: None,
                until: None,
            };
            people.grant_role(role).await.map(|_| None)
        }
        "end_roles" => {
            let card = step.card("person").expect("a person");
            let view = people.people(TODAY).await?;
            let mut of = view.people.into_iter();
            let person = of.find(|person| person.party.id == card);
            for role in person.expect("a person").roles {
                people.end_role(role.id).await?;
            }
            Ok(None)
        }
        other => unreachable!("{other}"),
    }
}

async fn entries(phone: &Phone, act: &str, step: &Step<'_>) -> Made {
    let entries = phone.entries();
    let refused = async || {
        let mine = entries.mine().await?;
        let first = mine.not_accepted.into_iter().next();
        Ok::<_, PhoneError>(first.map_or(CommandId::default(), |entry| entry.command))
    };
    match act {
        "withdraw" => {
            let record = step.record("record").expect("a record");
            let receipt = entries.withdraw(step.document(), record).await?;
            Ok(of(&receipt))
        }
        "settle" => settle(phone, step).await,
        "enter_again" => Ok(of(&entries.enter_again(refused().await?).await?)),
        "forget" => entries.forget(refused().await?).await.map(|()| None),
        "import" => {
            let path = format!(
                "{}/../tests/demo/{}.csv",
                env!("CARGO_MANIFEST_DIR"),
                step.text("list")
            );
            let file = std::fs::read(path).expect("a list");
            let options = ImportOptions::new(TODAY);
            let preview = phone.lists().preview(file, options).await?;
            assert!(preview.errors.is_empty(), "{:?}", preview.errors);
            preview.plan.expect("a plan").carry_out().await?;
            Ok(None)
        }
        other => unreachable!("{other}"),
    }
}

async fn settle(phone: &Phone, step: &Step<'_>) -> Made {
    let entries = phone.entries();
    let record = step.record("record").expect("a record");
    let head = entries.record(record, TODAY).await?.head;
    let field = step.text("field");
    let mut fields = head.contradictions.iter();
    let contradiction = fields
        .find(|one| one.field == field)
        .expect("contradictory");
    let wanted = step.text("value");
    let mut values = contradiction.values.iter();
    let value = values.find(|value| crate::screens::shown(&value.value) == wanted);
    let of_record = RecordRef {
        document: step.document(),
        record,
        kind: head.kind,
    };
    let raw = value.expect("that value").raw.clone();
    Ok(of(&entries.settle(of_record, field, raw).await?))
}
