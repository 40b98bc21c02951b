//! Values of a record's fields on their way from a row to a command.

use super::planner::Noted;
use super::words::TAGS;
use crate::model::{Act, Edit, Field, Kind, NewRecord, Record, Scalar, Value};

/// Values of a record's fields. [`Value::Null`] clears.
pub type Fields = Vec<(&'static Field, Value)>;

/// Sets a field of a kind.
pub fn put<T: Scalar>(fields: &mut Fields, kind: Kind, name: &str, value: Option<T>) {
    if let (Some(field), Some(value)) = (kind.field(name), value) {
        fields.push((field, value.to_value()));
    }
}

/// A field's value among others.
pub fn get<T: Scalar>(fields: &Fields, name: &str) -> Option<T> {
    let found = fields.iter().find(|(field, _)| field.name == name);
    found.and_then(|(_, value)| T::from_value(value))
}

/// The value of a field that every row of the list was found to have.
pub fn sure<T: Scalar>(fields: &Fields, name: &str) -> Result<T, Noted> {
    get(fields, name).ok_or(Noted)
}

/// The fields of a row that say something else than a record, and may.
pub fn different(record: &Record, fields: &Fields) -> Fields {
    let differs = |(field, value): &&(&'static Field, Value)| {
        field.edit != Edit::Never && !is_same(record.value(field.name), value)
    };
    fields.iter().filter(differs).cloned().collect()
}

/// What is to be cleared is if nothing stands there or a flag is off; texts are the same but for gaps at
/// their ends.
fn is_same(old: Option<&Value>, new: &Value) -> bool {
    match (old, new) {
        (None | Some(Value::Flag(false)), Value::Null) => true,
        (Some(Value::Text(old)), Value::Text(new)) => old.trim() == new.trim(),
        (Some(old), new) => old == new,
        (None, _) => false,
    }
}

/// The column that says something of a field.
pub fn column_of(field: &'static str) -> &'static str {
    match field {
        "every_days" | "weekdays" => "value",
        "starts" => "from",
        "ends" => "to",
        "seat_rule" => "answers",
        tag if TAGS.iter().any(|(flag, _)| *flag == tag) => "tags",
        own => own,
    }
}

/// The act that makes a record of these fields; none for kinds that no list makes.
pub fn creation(kind: Kind, fields: &Fields) -> Option<Act> {
    act_of(new_record(kind, fields))
}

fn new_record(kind: Kind, fields: &Fields) -> NewRecord {
    let look = |name: &str| {
        let found = fields.iter().find(|(field, _)| field.name == name);
        found.map(|(_, value)| value)
    };
    macro_rules! read {
        ($($kind:ident),*) => {
            match kind { $(Kind::$kind => crate::model::$kind::read(look).into()),* }
        };
    }
    read!(
        Bed, Task, Claim, Done, Skip, Calendar, Wish, Door, Event, Rsvp, Seat, Bring, Pledge,
        CheckIn, Withdrawal
    )
}

fn act_of(record: NewRecord) -> Option<Act> {
    Some(match record {
        NewRecord::Bed(bed) => Act::AddBed(bed),
        NewRecord::Task(task) => Act::AddTask(task),
        NewRecord::Calendar(calendar) => Act::SetUpCalendar(calendar),
        NewRecord::Wish(wish) => Act::WishDoor(wish),
        NewRecord::Door(door) => Act::GrantDoor(door),
        NewRecord::Event(event) => Act::PlanEvent(event),
        NewRecord::Rsvp(rsvp) => Act::AnswerEvent(rsvp),
        NewRecord::Bring(bring) => Act::AskToBring(bring),
        NewRecord::Pledge(pledge) => Act::PledgeItem(pledge),
        NewRecord::Claim(_)
        | NewRecord::Done(_)
        | NewRecord::Skip(_)
        | NewRecord::Seat(_)
        | NewRecord::CheckIn(_)
        | NewRecord::Withdrawal(_) => return None,
    })
}
