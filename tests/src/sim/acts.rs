//! What people in the simulation do: anything that their screens would offer, and some things too much.

use super::host::Random;
use mitmach_core::model::{
    Act, Answer, Area, Asker, Bed, Bring, CheckIn, Claim, Done, Door, DueRule, FieldOfWork, Kind,
    Level, Patch, Pledge, Record, Rsvp, Seat, SeatState, Skip, SkipReason, Task, Value, Wish,
    Withdrawal,
};
use mitmach_core::phone::{Error, ErrorKind, Phone, Receipt};
use mitmach_core::register::{CardKind, RegisterAct, RowKey};
use mitmach_core::{CardId, DocumentId, RecordId};

/// What a phone knows when its person does something.
struct Sight {
    documents: Vec<(DocumentId, Vec<Record>)>,
    people: Vec<CardId>,
    roles: Vec<mitmach_core::RowId>,
}

impl Sight {
    fn of(phone: &Phone) -> Result<Self, Error> {
        let all = |register: &mitmach_core::register::Register| {
            register.documents().map(|(id, _)| id).collect()
        };
        phone.look_at(phone.today(), all, |scene| Self {
            documents: scene
                .documents
                .iter()
                .map(|document| (document.id, document.records.clone()))
                .collect(),
            people: scene.register.cards().map(|(id, _)| id).collect(),
            roles: scene
                .register
                .rows()
                .filter_map(|(key, ..)| {
                    if let RowKey::Role(id) = key {
                        Some(id)
                    } else {
                        None
                    }
                })
                .collect(),
        })
    }

    fn any(&self, random: &Random, kind: Kind) -> Option<(DocumentId, RecordId)> {
        let of_kind: Vec<_> = self
            .documents
            .iter()
            .flat_map(|(document, records)| records.iter().map(move |record| (*document, record)))
            .filter(|(_, record)| record.kind == kind)
            .map(|(document, record)| (document, record.id))
            .collect();
        random.pick(&of_kind).copied()
    }

    fn contradiction(&self, random: &Random) -> Option<(DocumentId, Act)> {
        let all: Vec<_> = self
            .documents
            .iter()
            .flat_map(|(document, records)| records.iter().map(move |record| (*document, record)))
            .flat_map(|(document, record)| {
                record
                    .contradictions()
                    .map(move |(field, values)| (document, record, field, values))
            })
            .collect();
        let (document, record, field, values) = random.pick(&all)?;
        let value = random.pick(values)?.value.clone();
        Some((
            *document,
            Act::Settle {
                record: record.id,
                kind: record.kind,
                field: (*field).to_owned(),
                value,
            },
        ))
    }
}

/// The documents that the simulation plays in.
#[derive(Debug, Clone, Copy)]
pub struct Stage {
    pub garden: DocumentId,
    pub calendar: DocumentId,
    pub event: DocumentId,
}

/// Does something at random; `None` if there was nothing to do or it was not allowed.
pub fn act(
    phone: &Phone,
    stage: Stage,
    random: &Random,
    number: u32,
) -> Result<Option<(Receipt, bool)>, Error> {
    let sight = Sight::of(phone)?;
    let done = match random.below(100) {
        0..=7 => register(phone, &sight, random, number),
        _ => match choose(&sight, stage, random, number, phone) {
            Some((document, act, asker)) => {
                let creates = act.new_record().is_some();
                phone
                    .enter(document, act, asker)
                    .map(|receipt| (receipt, creates))
            }
            None => return Ok(None),
        },
    };
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::NotAllowed | ErrorKind::Unknown | ErrorKind::Invalid
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn register(
    phone: &Phone,
    sight: &Sight,
    random: &Random,
    number: u32,
) -> Result<(Receipt, bool), Error> {
    let person = *random.pick(&sight.people).ok_or(Error::Unknown("card"))?;
    let act = match random.below(5) {
        0 => RegisterAct::AddCard {
            kind: CardKind::Household,
            name: format!("Haushalt {number}"),
            under_16: false,
        },
        1 => RegisterAct::RenameCard {
            card: person,
            name: format!("Name {number}"),
        },
        2 => RegisterAct::GrantRole {
            person,
            area: Area::all(FieldOfWork::Garden),
            level: Level::Lead,
            from: None,
            until: None,
        },
        3 => RegisterAct::EndRole {
            role: *random.pick(&sight.roles).ok_or(Error::Unknown("role"))?,
        },
        _ => RegisterAct::SetContact {
            card: person,
            contact: mitmach_core::register::Contact {
                phone: format!("030 23125-{number}"),
                ..Default::default()
            },
        },
    };
    phone.enter_register(act).map(|receipt| (receipt, false))
}

fn choose(
    sight: &Sight,
    stage: Stage,
    random: &Random,
    number: u32,
    phone: &Phone,
) -> Option<(DocumentId, Act, Asker)> {
    let today = phone.today();
    let me = Asker::default();
    let other = || Asker {
        owner: random.pick(&sight.people).copied(),
        ..Asker::default()
    };
    let day = || today.saturating_add(jiff_days(random.below(9)));
    let text = || Some(format!("Text {number}"));
    Some(match random.below(17) {
        0 => (
            stage.garden,
            Act::AddBed(Bed {
                number: Some(i64::from(number) + 1),
                name: text(),
                ..Bed::default()
            }),
            me,
        ),
        1 => {
            let bed = sight.any(random, Kind::Bed).map(|(_, bed)| bed);
            let due = Some(DueRule::EveryDays);
            (
                stage.garden,
                Act::AddTask(Task {
                    title: text(),
                    bed,
                    due,
                    every_days: Some(4),
                    ..Task::default()
                }),
                me,
            )
        }
        2 => {
            let (document, task) = sight.any(random, Kind::Task)?;
            (
                document,
                Act::ClaimTask(Claim {
                    task: Some(task),
                    day: Some(day()),
                    heads: Some(1),
                }),
                me,
            )
        }
        3 | 4 => {
            let (document, task) = sight.any(random, Kind::Task)?;
            (
                document,
                Act::LogWork(Done {
                    task: Some(task),
                    day: Some(today),
                    note: text(),
                    ..Done::default()
                }),
                other(),
            )
        }
        5 => {
            let (_, task) = sight.any(random, Kind::Task)?;
            (
                stage.garden,
                Act::SkipTask(Skip {
                    task: Some(task),
                    day: Some(today),
                    reason: Some(SkipReason::Rain),
                }),
                me,
            )
        }
        6 => (
            stage.calendar,
            Act::WishDoor(Wish {
                entered_on: Some(today),
                first: Some(day()),
                motto: text(),
                ..Wish::default()
            }),
            me,
        ),
        7 => (
            stage.calendar,
            Act::GrantDoor(Door {
                date: Some(day()),
                motto: text(),
                ..Door::default()
            }),
            other(),
        ),
        8 => {
            let rsvp = Rsvp {
                answer: Some(Answer::Yes),
                adults: Some(1 + i64::try_from(random.below(3)).ok()?),
                entered_on: Some(today),
                ..Rsvp::default()
            };
            (stage.event, Act::AnswerEvent(rsvp), me)
        }
        9 => {
            let (_, rsvp) = sight.any(random, Kind::Rsvp)?;
            (
                stage.event,
                Act::GiveSeat(Seat {
                    rsvp: Some(rsvp),
                    state: Some(SeatState::In),
                }),
                me,
            )
        }
        10 => (
            stage.event,
            Act::AskToBring(Bring {
                item: text(),
                ..Bring::default()
            }),
            me,
        ),
        11 => (
            stage.event,
            Act::PledgeItem(Pledge {
                item: text(),
                ..Pledge::default()
            }),
            me,
        ),
        12 => {
            let rsvp = sight.any(random, Kind::Rsvp).map(|(_, rsvp)| rsvp);
            (
                stage.event,
                Act::CheckIn(CheckIn {
                    rsvp,
                    heads: Some(2),
                    ..CheckIn::default()
                }),
                me,
            )
        }
        13 => {
            let kind = *random.pick(&[
                Kind::Wish,
                Kind::Door,
                Kind::Task,
                Kind::Claim,
                Kind::Rsvp,
                Kind::Done,
            ])?;
            let (document, target) = sight.any(random, kind)?;
            (
                document,
                Act::Withdraw(Withdrawal {
                    target: Some(target),
                }),
                me,
            )
        }
        14 | 15 => {
            let (kind, field) = *random.pick(&[
                (Kind::Bed, "note"),
                (Kind::Wish, "motto"),
                (Kind::Door, "motto"),
                (Kind::Event, "place"),
                (Kind::Rsvp, "helper_wish"),
            ])?;
            let (document, record) = sight.any(random, kind)?;
            let value = Value::Text(format!("Wert {}", random.below(4)));
            (
                document,
                Act::Edit(Patch {
                    record,
                    kind,
                    fields: [(field.to_owned(), value)].into(),
                }),
                me,
            )
        }
        _ => {
            let (document, act) = sight.contradiction(random)?;
            (document, act, me)
        }
    })
}

fn jiff_days(days: u64) -> jiff::Span {
    jiff::Span::new().days(i64::try_from(days).unwrap_or(0))
}
