//! Whatever the order in which records came, every view is the same.

use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{
    Answer, Bed, Bring, Calendar, CheckIn, Claim, DocumentKind, Done, Door, DueRule, Event, Kind,
    NewRecord, Pledge, Rsvp, Seat, SeatRule, SeatState, Skip, SkipReason, Task, Wish, Withdrawal,
};
use crate::view::testing::Town;
use crate::view::{
    calendar, conflicts, documents, event, garden, garden_day, my_doors, people, today, withdrawn,
};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

/// A record in numbers: kind, owner, the record it names, the day, how many.
type Entry = (usize, usize, usize, i64, i64);

fn entry() -> impl Strategy<Value = Entry> {
    (
        0..Kind::ALL.len(),
        0..3_usize,
        0..40_usize,
        -4..5_i64,
        0..4_i64,
    )
}

fn document_kind(kind: Kind) -> DocumentKind {
    let kinds = [
        DocumentKind::Garden,
        DocumentKind::Calendar,
        DocumentKind::Event,
    ];
    kinds
        .into_iter()
        .find(|of| of.holds(kind))
        .expect("every kind has a document")
}

/// What an entry says: the record it names, its day, how many.
struct Said {
    of: Option<RecordId>,
    day: Option<Date>,
    many: i64,
}

impl Said {
    fn is_odd(&self) -> bool {
        self.many % 2 == 1
    }

    fn title(&self) -> String {
        format!("Titel {}", self.many)
    }

    fn start(&self) -> Option<DateTime> {
        self.day.map(|day| day.at(10, 0, 0, 0))
    }

    /// The record; parents are any records so far, of the right kind or not.
    fn record(&self, kind: Kind) -> NewRecord {
        let (of, day, number) = (self.of, self.day, Some(self.many));
        match kind {
            Kind::Bed | Kind::Task | Kind::Claim | Kind::Done | Kind::Skip => self.garden(kind),
            Kind::Calendar | Kind::Wish | Kind::Door => self.calendar(kind),
            Kind::Event | Kind::Rsvp | Kind::Seat => self.event(kind),
            Kind::Bring => Bring {
                item: Some(self.title()),
                wanted: number,
                contains: None,
            }
            .into(),
            Kind::Pledge => Pledge {
                bring: of,
                amount: number,
                ..Pledge::default()
            }
            .into(),
            Kind::CheckIn => CheckIn {
                rsvp: of.filter(|_| self.is_odd()),
                heads: number,
                door: day.map(|day| day.to_string()),
            }
            .into(),
            Kind::Withdrawal => Withdrawal { target: of }.into(),
        }
    }

    fn garden(&self, kind: Kind) -> NewRecord {
        let (of, day, number) = (self.of, self.day, Some(self.many));
        match kind {
            Kind::Bed => Bed {
                number,
                name: Some(self.title()),
                no_weeding_until: day,
                ..Bed::default()
            }
            .into(),
            Kind::Claim => Claim {
                task: of,
                day: day.filter(|_| self.is_odd()),
                heads: number,
            }
            .into(),
            Kind::Done => Done {
                task: of,
                day,
                ..Done::default()
            }
            .into(),
            Kind::Skip => Skip {
                task: of,
                day,
                reason: Some(SkipReason::Rain),
            }
            .into(),
            _ => Task {
                bed: of,
                title: Some(self.title()),
                due: choice(DueRule::ALL, self.many),
                first_due: day.filter(|_| self.is_odd()),
                every_days: Some(2),
                weekdays: Some(33),
                on_request: Some(self.is_odd()),
                ..Task::default()
            }
            .into(),
        }
    }

    fn calendar(&self, kind: Kind) -> NewRecord {
        let (of, day) = (self.of, self.day);
        match kind {
            Kind::Wish => Wish {
                entered_on: Some(TODAY),
                first: day,
                ..Wish::default()
            }
            .into(),
            Kind::Door => Door {
                wish: of.filter(|_| self.is_odd()),
                date: day,
                ..Door::default()
            }
            .into(),
            _ => Calendar {
                first_day: Some(TODAY),
                last_day: TODAY.checked_add(9.days()).ok(),
                sign_up_deadline: day,
                print_day: day,
                ..Calendar::default()
            }
            .into(),
        }
    }

    fn event(&self, kind: Kind) -> NewRecord {
        match kind {
            Kind::Rsvp => Rsvp {
                answer: choice(Answer::ALL, self.many),
                adults: Some(self.many),
                for_start: self.start(),
                entered_on: self.day,
                ..Rsvp::default()
            }
            .into(),
            Kind::Seat => Seat {
                rsvp: self.of,
                state: choice(SeatState::ALL, self.many % 2),
            }
            .into(),
            _ => Event {
                title: Some(self.title()),
                start: self.start(),
                seats: Some(self.many),
                seat_rule: choice(SeatRule::ALL, self.many),
                ..Event::default()
            }
            .into(),
        }
    }
}

fn choice<T: Copy>(all: &[T], which: i64) -> Option<T> {
    all.get(usize::try_from(which).ok()?).copied()
}

fn town(entries: &[Entry]) -> (Town, Vec<CardId>) {
    let mut town = Town::new(TODAY);
    let people = vec![
        town.organiser("Büro"),
        town.person("Ada"),
        town.person("Bob"),
    ];
    let kinds = [
        DocumentKind::Garden,
        DocumentKind::Calendar,
        DocumentKind::Event,
    ];
    let documents = kinds.map(|kind| (kind, town.document(kind, "Dokument")));
    let mut made: Vec<RecordId> = vec![RecordId([9; 18])];
    for (index, (kind, owner, of, days, many)) in entries.iter().enumerate() {
        let kind = Kind::ALL[*kind];
        let of = made[of % made.len()];
        let home = match town.documents.iter().find(|all| {
            kind == Kind::Withdrawal && all.records.iter().any(|record| record.id == of)
        }) {
            Some(document) => document.id,
            None => home(&documents, kind),
        };
        let day = TODAY.saturating_add(days.days());
        let said = Said {
            of: Some(of),
            day: Some(day),
            many: *many,
        };
        let id = town.add(home, people[*owner], said.record(kind));
        if index % 5 == 0 {
            town.also(id, "note", &format!("Notiz {many}"), people[*owner]);
        }
        made.push(id);
    }
    (town, people)
}

fn home(documents: &[(DocumentKind, DocumentId)], kind: Kind) -> DocumentId {
    let wanted = document_kind(kind);
    let mut documents = documents.iter();
    documents
        .find(|(of, _)| *of == wanted)
        .expect("a document of each kind")
        .1
}

/// Every view of everybody as text.
fn all(town: &Town, people_: &[CardId]) -> String {
    let mut ids: Vec<DocumentId> = town.documents.iter().map(|document| document.id).collect();
    ids.sort_unstable();
    let mut text = String::new();
    for me in people_ {
        town.look(*me, |scene| {
            for id in &ids {
                let tomorrow = date(2026, 11, 23);
                let of_document = (
                    garden(scene, *id),
                    garden_day(scene, *id, tomorrow),
                    calendar(scene, *id),
                    event(scene, *id),
                    withdrawn(scene, *id),
                );
                text += &serde_json::to_string(&of_document).expect("views become JSON");
            }
            let of_all = (
                conflicts(scene),
                today(scene),
                people(scene),
                documents(scene),
                my_doors(scene),
            );
            text += &serde_json::to_string(&of_all).expect("views become JSON");
        });
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_order_of_records_gives_the_same_views(
        entries in prop::collection::vec(entry(), 0..60),
        seed in any::<u64>(),
    ) {
        let (mut town, people) = town(&entries);
        let before = all(&town, &people);
        let mut state = seed | 1;
        let mut dice = |below: usize| {
            // Xorshift: any permutation will do.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below.max(1) as u64).unwrap_or(0)
        };
        for document in &mut town.documents {
            for index in (1..document.records.len()).rev() {
                document.records.swap(index, dice(index + 1));
            }
        }
        town.documents.rotate_left(dice(3));
        prop_assert_eq!(before, all(&town, &people));
    }
}
