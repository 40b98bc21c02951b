//! What an act does to a document, record by record and field by field: the form in which rules judge it.
//!
//! A phone makes effects from an act before it writes them; the server reads them out of a change. Both
//! give them to the same rules.

use super::field::{Field, FieldError};
use super::{Act, Answer, Asker, DueRule, Kind, Scalar, Source, Value, Visibility};
use crate::ids::{CardId, CommandId, RecordId};
use serde::{Deserialize, Serialize};

/// What a record is given at creation and keeps for life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The party that owns it.
    pub owner: CardId,
    /// The person whose device made it.
    pub author: CardId,
    /// The person who asked for it, if neither of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf: Option<CardId>,
    /// How it came.
    #[serde(default)]
    pub source: Source,
    /// The organisation it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<CardId>,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
}

impl Meta {
    /// Names of its fields in documents. No kind has a field of the same name.
    pub const NAMES: [&'static str; 6] = [
        "owner",
        "author",
        "on_behalf",
        "source",
        "organisation",
        "visibility",
    ];

    /// Its fields as stored. The source `app` and a missing field are the same and are not stored.
    pub fn values(&self) -> Vec<(&'static str, Value)> {
        let mut values = vec![
            ("owner", self.owner.to_value()),
            ("author", self.author.to_value()),
        ];
        values.extend(self.on_behalf.map(|card| ("on_behalf", card.to_value())));
        values.extend((self.source != Source::App).then(|| ("source", self.source.to_value())));
        values.extend(
            self.organisation
                .map(|card| ("organisation", card.to_value())),
        );
        values.extend(
            self.visibility
                .map(|visibility| ("visibility", visibility.to_value())),
        );
        values
    }

    /// Reads it by field name as admission must: `None` if owner or author is missing or any field holds what
    /// this version does not know.
    pub fn read<'v>(look_up: impl Fn(&str) -> Option<&'v Value>) -> Option<Self> {
        let meta = Self::read_known(&look_up)?;
        let is_whole = |name, is_read| is_read || look_up(name).is_none();
        let source = look_up("source").and_then(Source::from_value);
        (is_whole("on_behalf", meta.on_behalf.is_some())
            && is_whole("source", source.is_some())
            && is_whole("organisation", meta.organisation.is_some())
            && is_whole("visibility", meta.visibility.is_some()))
        .then_some(meta)
    }

    /// Reads it by field name as screens do: what a newer version wrote reads as not given.
    pub fn read_known<'v>(look_up: impl Fn(&str) -> Option<&'v Value>) -> Option<Self> {
        Some(Self {
            owner: look_up("owner").and_then(CardId::from_value)?,
            author: look_up("author").and_then(CardId::from_value)?,
            on_behalf: look_up("on_behalf").and_then(CardId::from_value),
            source: look_up("source")
                .and_then(Source::from_value)
                .unwrap_or_default(),
            organisation: look_up("organisation").and_then(CardId::from_value),
            visibility: look_up("visibility").and_then(Visibility::from_value),
        })
    }
}

/// One thing that a change does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Makes a record.
    Create {
        /// Its id.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// Owner, author and the like.
        meta: Meta,
        /// Its own fields.
        fields: Vec<(&'static Field, Value)>,
    },
    /// Puts a value into a field of a record that exists; of a contradictory field it settles the contradiction.
    Put {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field.
        field: &'static Field,
        /// The value.
        value: Value,
    },
}

impl Effect {
    /// The record that it makes or changes.
    pub fn record(&self) -> RecordId {
        match self {
            Self::Create { record, .. } | Self::Put { record, .. } => *record,
        }
    }
}

/// Why an act makes no sense whoever does it; `field` names the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// A field is missing.
    #[error("the field {0} is missing")]
    Missing(&'static str),
    /// A value does not fit its field.
    #[error("the field {field}: {error}")]
    Field {
        /// The field.
        field: &'static str,
        /// What is wrong.
        error: FieldError,
    },
    /// No such field in this kind, or one that is set at creation only.
    #[error("the kind {kind:?} has no such field to edit")]
    NoSuchField {
        /// The kind.
        kind: Kind,
    },
    /// Fields that contradict each other: an end before its start, a yes without a head.
    #[error("the fields {0} and {1} do not go together")]
    Inconsistent(&'static str, &'static str),
}

/// The effects of an act, checked field by field.
pub fn effects(
    command: CommandId,
    author: CardId,
    asker: &Asker,
    act: &Act,
) -> Result<Vec<Effect>, ActError> {
    if let Some(record) = act.new_record() {
        let meta = Meta {
            owner: asker.owner.unwrap_or(author),
            author,
            on_behalf: asker.on_behalf,
            source: asker.source,
            organisation: asker.organisation,
            visibility: asker.visibility,
        };
        let (kind, fields) = (record.kind(), record.values());
        check_creation(kind, &fields)?;
        return Ok(vec![Effect::Create {
            record: RecordId::new(command, 0),
            kind,
            meta,
            fields,
        }]);
    }
    let put = |record, kind: Kind, name: &str, value: &Value| {
        let field = kind.field(name).ok_or(ActError::NoSuchField { kind })?;
        field.check(value).map_err(|error| ActError::Field {
            field: field.name,
            error,
        })?;
        Ok(Effect::Put {
            record,
            kind,
            field,
            value: value.clone(),
        })
    };
    match act {
        Act::Edit(patch) => patch
            .fields
            .iter()
            .map(|(name, value)| put(patch.record, patch.kind, name, value))
            .collect(),
        Act::Settle {
            record,
            kind,
            field,
            value,
        } => Ok(vec![put(*record, *kind, field, value)?]),
        _ => Ok(Vec::new()),
    }
}

/// Checks the fields of a record to be made: each by itself, all that are required, and that they go together.
pub fn check_creation(kind: Kind, fields: &[(&'static Field, Value)]) -> Result<(), ActError> {
    for field in kind.fields().iter().filter(|field| field.required) {
        if !fields.iter().any(|(set, _)| set.name == field.name) {
            return Err(ActError::Missing(field.name));
        }
    }
    for (field, value) in fields {
        field.check(value).map_err(|error| ActError::Field {
            field: field.name,
            error,
        })?;
    }
    go_together(kind, &Fields(fields))
}

/// The fields of a record to be made, by name.
struct Fields<'a>(&'a [(&'static Field, Value)]);

impl Fields<'_> {
    fn get<T: Scalar>(&self, name: &str) -> Option<T> {
        self.0
            .iter()
            .find(|(field, _)| field.name == name)
            .and_then(|(_, value)| T::from_value(value))
    }

    fn has(&self, name: &str) -> bool {
        self.0
            .iter()
            .any(|(field, value)| field.name == name && *value != Value::Null)
    }

    /// ISO texts of one form order as their dates do.
    fn in_order(&self, first: &'static str, second: &'static str) -> Result<(), ActError> {
        match (self.get::<String>(first), self.get::<String>(second)) {
            (Some(from), Some(to)) if from > to => Err(ActError::Inconsistent(first, second)),
            _ => Ok(()),
        }
    }
}

fn go_together(kind: Kind, fields: &Fields<'_>) -> Result<(), ActError> {
    let need = |name: &'static str| {
        if fields.has(name) {
            Ok(())
        } else {
            Err(ActError::Missing(name))
        }
    };
    match kind {
        Kind::Task => {
            fields.in_order("starts", "ends")?;
            match fields.get("due") {
                Some(DueRule::Once) => need("first_due"),
                Some(DueRule::EveryDays) => need("every_days"),
                Some(DueRule::Weekdays) => need("weekdays"),
                None => Ok(()),
            }
        }
        Kind::Done if fields.has("task") && fields.has("bed") => {
            Err(ActError::Inconsistent("task", "bed"))
        }
        Kind::Done if !fields.has("task") && !fields.has("bed") => Err(ActError::Missing("task")),
        Kind::Calendar => {
            fields.in_order("first_day", "last_day")?;
            // What is printed says who opens, so that nobody can sign up for it any more.
            fields.in_order("sign_up_deadline", "print_day")
        }
        Kind::Event => fields.in_order("start", "end"),
        Kind::Rsvp => {
            let heads = fields.get::<i64>("adults").unwrap_or(0)
                + fields.get::<i64>("children").unwrap_or(0);
            if fields.get("answer") == Some(Answer::Yes) && heads == 0 {
                return Err(ActError::Inconsistent("answer", "adults"));
            }
            Ok(())
        }
        Kind::Pledge if !fields.has("bring") => need("item"),
        Kind::Bed
        | Kind::Claim
        | Kind::Done
        | Kind::Skip
        | Kind::Wish
        | Kind::Door
        | Kind::Seat
        | Kind::Bring
        | Kind::Pledge
        | Kind::CheckIn
        | Kind::Withdrawal => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Calendar, Done, Patch, Rsvp, Task};
    use super::*;
    use jiff::civil::date;

    fn judge(act: &Act) -> Result<Vec<Effect>, ActError> {
        effects(CommandId([1; 16]), CardId([2; 16]), &Asker::default(), act)
    }

    #[test]
    fn an_act_without_its_required_fields_says_which() {
        assert_eq!(
            judge(&Act::AddTask(Task::default())),
            Err(ActError::Missing("title"))
        );
        let task = Task {
            title: Some("Gießen".into()),
            due: Some(DueRule::EveryDays),
            ..Task::default()
        };
        assert_eq!(
            judge(&Act::AddTask(task)),
            Err(ActError::Missing("every_days"))
        );
        let done = Done {
            day: Some(date(2026, 11, 22)),
            ..Done::default()
        };
        assert_eq!(judge(&Act::LogWork(done)), Err(ActError::Missing("task")));
    }

    #[test]
    fn a_calendar_is_not_printed_before_its_sign_up_is_over() {
        let printed = |day| {
            judge(&Act::SetUpCalendar(Calendar {
                year: Some(2026),
                first_day: Some(date(2026, 12, 1)),
                last_day: Some(date(2026, 12, 24)),
                sign_up_deadline: Some(date(2026, 11, 15)),
                print_day: Some(day),
                ..Calendar::default()
            }))
        };
        let inconsistent = ActError::Inconsistent("sign_up_deadline", "print_day");
        assert_eq!(printed(date(2026, 11, 14)), Err(inconsistent));
        assert!(printed(date(2026, 11, 15)).is_ok());
    }

    #[test]
    fn a_yes_needs_a_head() {
        let mut rsvp = Rsvp {
            answer: Some(Answer::Yes),
            entered_on: Some(date(2026, 11, 22)),
            adults: Some(0),
            ..Rsvp::default()
        };
        assert_eq!(
            judge(&Act::AnswerEvent(rsvp.clone())),
            Err(ActError::Inconsistent("answer", "adults"))
        );
        rsvp.children = Some(1);
        assert!(judge(&Act::AnswerEvent(rsvp)).is_ok());
    }

    #[test]
    fn an_edit_of_an_unknown_field_is_refused() {
        let fields = [("colour".to_owned(), Value::Int(1))].into();
        let patch = Patch {
            record: RecordId([1; 18]),
            kind: Kind::Bed,
            fields,
        };
        assert_eq!(
            judge(&Act::Edit(patch)),
            Err(ActError::NoSuchField { kind: Kind::Bed })
        );
    }

    #[test]
    fn no_kind_has_a_field_named_like_one_that_every_record_has() {
        for kind in Kind::ALL {
            assert!(
                kind.fields()
                    .iter()
                    .all(|field| !Meta::NAMES.contains(&field.name)),
                "{kind:?}"
            );
        }
    }
}
