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
                .map(|document| (document.id, document.records.to_vec()))
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
    let chance = Chance {
        sight: &sight,
        stage,
        random,
        number,
        today: phone.today(),
    };
    let done = match random.below(100) {
        0..=7 => register(phone, &sight, random, number),
        _ => match chance.choose() {
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

/// Who does what, and when: what a choice of act needs.
struct Chance<'a> {
    sight: &'a Sight,
    stage: Stage,
    random: &'a Random,
    number: u32,
    today: jiff::civil::Date,
}

type Choice = Option<(DocumentId, Act, Asker)>;

#[expect(
    clippy::unnecessary_wraps,
    reason = "fields are optional, and so are choices"
)]
impl Chance<'_> {
    fn choose(&self) -> Choice {
        match self.random.below(16) {
            0..=5 => self.garden(),
            6 | 7 => self.calendar(),
            8..=11 => self.event(),
            12 => self.withdrawal(),
            13 | 14 => self.edit(),
            _ => {
                let (document, act) = self.sight.contradiction(self.random)?;
                Some((document, act, Asker::default()))
            }
        }
    }

    fn text(&self) -> Option<String> {
        Some(format!("Text {}", self.number))
    }

    fn day(&self) -> Option<jiff::civil::Date> {
        Some(self.today.saturating_add(jiff_days(self.random.below(9))))
    }

    /// On behalf of somebody.
    fn other(&self) -> Asker {
        Asker {
            owner: self.random.pick(&self.sight.people).copied(),
            ..Asker::default()
        }
    }

    fn garden(&self) -> Choice {
        let (garden, me) = (self.stage.garden, Asker::default());
        let task = self.sight.any(self.random, Kind::Task);
        let today = Some(self.today);
        Some(match self.random.below(6) {
            0 => {
                let number = Some(i64::from(self.number) + 1);
                (
                    garden,
                    Act::AddBed(Bed {
                        number,
                        name: self.text(),
                        ..Bed::default()
                    }),
                    me,
                )
            }
            1 => {
                let bed = self.sight.any(self.random, Kind::Bed).map(|(_, bed)| bed);
                let due = Some(DueRule::EveryDays);
                let task = Task {
                    title: self.text(),
                    bed,
                    due,
                    every_days: Some(4),
                    ..Task::default()
                };
                (garden, Act::AddTask(task), me)
            }
            2 => {
                let (document, task) = task?;
                let claim = Claim {
                    task: Some(task),
                    day: self.day(),
                    heads: Some(1),
                };
                (document, Act::ClaimTask(claim), me)
            }
            3 => {
                let skip = Skip {
                    task: Some(task?.1),
                    day: today,
                    reason: Some(SkipReason::Rain),
                };
                (garden, Act::SkipTask(skip), me)
            }
            _ => {
                let (document, task) = task?;
                let done = Done {
                    task: Some(task),
                    day: today,
                    note: self.text(),
                    ..Done::default()
                };
                (document, Act::LogWork(done), self.other())
            }
        })
    }

    fn calendar(&self) -> Choice {
        let calendar = self.stage.calendar;
        Some(if self.random.chance(50) {
            let wish = Wish {
                entered_on: Some(self.today),
                first: self.day(),
                motto: self.text(),
                ..Wish::default()
            };
            (calendar, Act::WishDoor(wish), Asker::default())
        } else {
            let door = Door {
                date: self.day(),
                motto: self.text(),
                ..Door::default()
            };
            (calendar, Act::GrantDoor(door), self.other())
        })
    }

    fn event(&self) -> Choice {
        let rsvp = self
            .sight
            .any(self.random, Kind::Rsvp)
            .map(|(_, rsvp)| rsvp);
        let act = match self.random.below(5) {
            0 | 1 => Act::AnswerEvent(Rsvp {
                answer: Some(Answer::Yes),
                adults: Some(1 + i64::try_from(self.random.below(3)).ok()?),
                entered_on: Some(self.today),
                ..Rsvp::default()
            }),
            2 => Act::GiveSeat(Seat {
                rsvp: Some(rsvp?),
                state: Some(SeatState::In),
            }),
            3 if self.random.chance(50) => Act::AskToBring(Bring {
                item: self.text(),
                ..Bring::default()
            }),
            3 => Act::PledgeItem(Pledge {
                item: self.text(),
                ..Pledge::default()
            }),
            _ => Act::CheckIn(CheckIn {
                rsvp,
                heads: Some(2),
                ..CheckIn::default()
            }),
        };
        Some((self.stage.event, act, Asker::default()))
    }

    fn withdrawal(&self) -> Choice {
        const KINDS: [Kind; 6] = [
            Kind::Wish,
            Kind::Door,
            Kind::Task,
            Kind::Claim,
            Kind::Rsvp,
            Kind::Done,
        ];
        let (document, target) = self.sight.any(self.random, *self.random.pick(&KINDS)?)?;
        Some((
            document,
            Act::Withdraw(Withdrawal {
                target: Some(target),
            }),
            Asker::default(),
        ))
    }

    fn edit(&self) -> Choice {
        const FIELDS: [(Kind, &str); 5] = [
            (Kind::Bed, "note"),
            (Kind::Wish, "motto"),
            (Kind::Door, "motto"),
            (Kind::Event, "place"),
            (Kind::Rsvp, "helper_wish"),
        ];
        let (kind, field) = *self.random.pick(&FIELDS)?;
        let (document, record) = self.sight.any(self.random, kind)?;
        let value = Value::Text(format!("Wert {}", self.random.below(4)));
        let fields = [(field.to_owned(), value)].into();
        Some((
            document,
            Act::Edit(Patch {
                record,
                kind,
                fields,
            }),
            Asker::default(),
        ))
    }
}

fn jiff_days(days: u64) -> jiff::Span {
    jiff::Span::new().days(i64::try_from(days).unwrap_or(0))
}
