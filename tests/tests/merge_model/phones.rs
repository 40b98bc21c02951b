//! The phones: replicas that act and exchange, each beside the set of changes that the model gives it.

use super::model::{Fields, Model, actor};
use jiff::civil::date;
use mitmach_core::document::{Change, Replica, actor_of};
use mitmach_core::model::{
    self as core, Asker, Bed, Claim, Done, Kind, Patch, Record, Task, Value, Withdrawal, effects,
};
use mitmach_core::{CardId, CommandId, DeviceId, DocumentId, RecordId};
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENT: DocumentId = DocumentId([1; 16]);

/// What somebody does; an index chooses among the records that their phone holds.
#[derive(Debug, Clone)]
pub enum Act {
    AddBed(i64),
    AddTask(Option<Index>),
    Claim(Index),
    LogWork(Index),
    Withdraw(Index),
    EditBed { record: Index, note: u8, zone: u8 },
    EditTask { record: Index, title: u8 },
    Settle { contradiction: Index, value: Index },
}

/// What happens.
#[derive(Debug, Clone)]
pub enum Step {
    /// Somebody does something.
    Act { phone: Index, act: Act },
    /// The first of one phone's changes reach another, shuffled.
    Exchange {
        from: Index,
        to: Index,
        amount: Index,
        order: u64,
    },
    /// A phone loads its document anew from its changes.
    Restart { phone: Index },
    /// A phone goes on under another actor.
    FreshActor { phone: Index },
}

struct Phone {
    device: DeviceId,
    life: u8,
    replica: Replica,
    /// Numbers of the changes that it holds, in the order in which they came.
    held: Vec<usize>,
}

/// A change as it travels.
struct Sent {
    change: Change,
    command: CommandId,
    device: DeviceId,
}

pub struct Phones {
    all: Vec<Phone>,
    model: Model,
    sent: Vec<Sent>,
}

impl Phones {
    pub fn new(phones: usize) -> Self {
        let phones = (1..).take(phones).map(|number: u8| {
            let device = DeviceId([number; 16]);
            Phone {
                device,
                life: 1,
                replica: Replica::new(actor(device, 1).into()),
                held: Vec::new(),
            }
        });
        Self {
            all: phones.collect(),
            model: Model::default(),
            sent: Vec::new(),
        }
    }

    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Act { phone, act } => self.act(phone.index(self.all.len()), act),
            Step::Exchange {
                from,
                to,
                amount,
                order,
            } => {
                let (from, to) = (from.index(self.all.len()), to.index(self.all.len()));
                let held = self.all[from].held.clone();
                let amount = amount.index(held.len() + 1);
                self.receive(to, &held[..amount], *order);
            }
            Step::Restart { phone } => {
                let index = phone.index(self.all.len());
                let phone = &mut self.all[index];
                let changes: Vec<Change> = phone
                    .held
                    .iter()
                    .map(|number| self.sent[*number].change.clone())
                    .collect();
                let mut replica = Replica::new(actor(phone.device, phone.life).into());
                replica.apply(changes).expect("all it held");
                assert_eq!(replica.heads(), phone.replica.heads());
                assert_eq!(replica.bytes(), phone.replica.bytes());
                phone.replica = replica;
            }
            Step::FreshActor { phone } => {
                let index = phone.index(self.all.len());
                let phone = &mut self.all[index];
                phone.life = (phone.life + 1).min(30);
                phone
                    .replica
                    .set_actor(actor(phone.device, phone.life).into());
            }
        }
    }

    fn act(&mut self, index: usize, act: &Act) {
        let phone = &mut self.all[index];
        let Some(act) = command_of(act, &phone.replica) else {
            return;
        };
        let number = u8::try_from(self.sent.len() % 250).expect("below 250");
        let minutes = i64::try_from(self.sent.len() * 7_919 % 1_000).expect("small");
        let command = CommandId::new(phone.device, minutes * 60_000, [number, phone.life, 0, 0]);
        let author = CardId(phone.device.0);
        let effects = effects(command, author, &Asker::default(), &act).expect("a sound act");
        let held = phone.held.iter().copied().collect();
        let expected = self
            .model
            .write(&held, &actor(phone.device, phone.life), &effects);
        let written = phone.replica.write(&effects).expect("written");
        assert_eq!(written.is_some(), expected.is_some(), "{act:?}");
        let (Some(written), Some(number)) = (written, expected) else {
            return;
        };
        phone.held.push(number);
        self.sent.push(Sent {
            change: Change::from_bytes(written.raw).expect("our own bytes"),
            command,
            device: phone.device,
        });
        self.holds_what_the_model_says(index);
    }

    fn receive(&mut self, index: usize, numbers: &[usize], order: u64) {
        let phone = &mut self.all[index];
        let before: BTreeSet<usize> = phone.held.iter().copied().collect();
        let mut changes: Vec<Change> = numbers
            .iter()
            .map(|number| self.sent[*number].change.clone())
            .collect();
        shuffle(&mut changes, order);
        let touched = phone.replica.apply(changes).expect("whole and in order");
        let new = numbers.iter().filter(|number| !before.contains(*number));
        phone.held.extend(new);

        let after = phone.held.iter().copied().collect();
        let (old, new) = (self.model.records(&before), self.model.records(&after));
        for (record, content) in &new {
            assert!(
                old.get(record) == Some(content) || touched.contains(record),
                "a record changed and nobody was told"
            );
        }
        self.holds_what_the_model_says(index);
    }

    pub fn everybody_meets(&mut self, order: u64) {
        let all: Vec<usize> = (0..self.sent.len()).collect();
        for phone in 0..self.all.len() {
            self.receive(phone, &all, order.wrapping_mul(phone as u64 + 1));
        }
    }

    pub fn all_hold_what_the_model_says(&self) {
        for phone in 0..self.all.len() {
            self.holds_what_the_model_says(phone);
            let heads = self.all[phone].replica.heads();
            assert_eq!(heads, self.all[0].replica.heads());
        }
    }

    fn holds_what_the_model_says(&self, index: usize) {
        let phone = &self.all[index];
        let held = phone.held.iter().copied().collect();
        assert_eq!(content(&phone.replica), self.model.records(&held));
    }

    pub fn a_server_accepts_every_change(&self) {
        let mut server = Replica::new(actor_of(DeviceId([0; 16]), [0; 8]));
        for sent in &self.sent {
            server
                .inspect(&sent.change, sent.command, sent.device)
                .expect("an honest change is accepted");
            server.apply([sent.change.clone()]).expect("applied");
        }
        let all = (0..self.sent.len()).collect();
        assert_eq!(content(&server), self.model.records(&all));
    }
}

/// What a replica holds, in the model's terms.
fn content(replica: &Replica) -> BTreeMap<RecordId, (Kind, Fields)> {
    let written = |record: &Record| {
        let author = DeviceId(record.meta.author.0);
        let meta = record.meta.values().into_iter();
        let meta = meta.map(|(name, value)| (name.to_owned(), vec![(value, author)]));
        let fields = record.fields.iter().map(|(name, values)| {
            let values = values.iter().map(|one| (one.value.clone(), one.device));
            (name.clone(), values.collect())
        });
        meta.chain(fields).collect()
    };
    replica
        .records(DOCUMENT)
        .map(|record| (record.id, (record.kind, written(&record))))
        .collect()
}

fn choose(replica: &Replica, kind: Kind, index: Index) -> Option<RecordId> {
    let ids: Vec<RecordId> = replica.ids(kind).collect();
    (!ids.is_empty()).then(|| *index.get(&ids))
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

/// The command of an act, if the phone holds what it needs.
fn command_of(act: &Act, replica: &Replica) -> Option<core::Act> {
    let day = Some(date(2026, 11, 22));
    Some(match act {
        Act::AddBed(number) => core::Act::AddBed(Bed {
            number: Some(*number),
            name: Some("Beet".into()),
            ..Bed::default()
        }),
        Act::AddTask(bed) => core::Act::AddTask(Task {
            bed: bed.and_then(|bed| choose(replica, Kind::Bed, bed)),
            title: Some("Gießen".into()),
            ..Task::default()
        }),
        Act::Claim(task) => core::Act::ClaimTask(Claim {
            task: Some(choose(replica, Kind::Task, *task)?),
            day,
            heads: None,
        }),
        Act::LogWork(bed) => core::Act::LogWork(Done {
            bed: Some(choose(replica, Kind::Bed, *bed)?),
            day,
            ..Done::default()
        }),
        Act::Withdraw(claim) => core::Act::Withdraw(Withdrawal {
            target: Some(choose(replica, Kind::Claim, *claim)?),
        }),
        Act::EditBed { record, note, zone } => core::Act::Edit(Patch {
            record: choose(replica, Kind::Bed, *record)?,
            kind: Kind::Bed,
            fields: [
                ("note".to_owned(), text(&format!("note {note}"))),
                ("zone".to_owned(), zone_of(*zone)),
            ]
            .into(),
        }),
        Act::EditTask { record, title } => core::Act::Edit(Patch {
            record: choose(replica, Kind::Task, *record)?,
            kind: Kind::Task,
            fields: [("title".to_owned(), text(&format!("title {title}")))].into(),
        }),
        Act::Settle {
            contradiction,
            value,
        } => settlement(replica, *contradiction, *value)?,
    })
}

/// Clearing a field is a value too.
fn zone_of(zone: u8) -> Value {
    match zone {
        0 => Value::Null,
        zone => text(&format!("zone {zone}")),
    }
}

fn settlement(replica: &Replica, which: Index, value: Index) -> Option<core::Act> {
    let records: Vec<Record> = replica.records(DOCUMENT).collect();
    let contradictions: Vec<_> = records
        .iter()
        .flat_map(|record| {
            let fields = record.contradictions();
            fields.map(move |(field, values)| (record, field, values))
        })
        .collect();
    if contradictions.is_empty() {
        return None;
    }
    let (record, field, values) = which.get(&contradictions);
    Some(core::Act::Settle {
        record: record.id,
        kind: record.kind,
        field: (*field).to_owned(),
        value: value.get(values).value.clone(),
    })
}

/// Puts items into an order that follows from a number (Fisher and Yates, with a small generator).
fn shuffle<T>(items: &mut [T], mut order: u64) {
    for end in (1..items.len()).rev() {
        order = order
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(order >> 33).expect("31 bits") % (end + 1);
        items.swap(end, at);
    }
}
