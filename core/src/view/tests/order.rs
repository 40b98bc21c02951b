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
use jiff::civil::{Date, date};
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

/// The record of an entry; parents are any records so far, of the right kind or not.
fn new_record(kind: Kind, of: RecordId, day: Date, many: i64) -> NewRecord {
    let (of, day, number) = (Some(of), Some(day), Some(many));
    let title = Some(format!("Titel {many}"));
    let start = day.map(|day| day.at(10, 0, 0, 0));
    let yes = many % 2 == 1;
    match kind {
        Kind::Bed => Bed {
            number,
            name: title,
            no_weeding_until: day,
            ..Bed::default()
        }
        .into(),
        Kind::Task => Task {
            bed: of,
            title,
            due: DueRule::ALL
                .get(usize::try_from(many).unwrap_or(0))
                .copied(),
            first_due: day.filter(|_| yes),
            every_days: Some(2),
            weekdays: Some(33),
            on_request: Some(yes),
            ..Task::default()
        }
        .into(),
        Kind::Claim => Claim {
            task: of,
            day: day.filter(|_| yes),
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
        Kind::Calendar => Calendar {
            first_day: Some(TODAY),
            last_day: TODAY.checked_add(9.days()).ok(),
            sign_up_deadline: day,
            print_day: day,
            ..Calendar::default()
        }
        .into(),
        Kind::Wish => Wish {
            entered_on: Some(TODAY),
            first: day,
            ..Wish::default()
        }
        .into(),
        Kind::Door => Door {
            wish: of.filter(|_| yes),
            date: day,
            ..Door::default()
        }
        .into(),
        Kind::Event => Event {
            title,
            start,
            seats: number,
            seat_rule: Some(if yes {
                SeatRule::No
            } else {
                SeatRule::WeChoose
            }),
            ..Event::default()
        }
        .into(),
        Kind::Rsvp => Rsvp {
            answer: Answer::ALL.get(usize::try_from(many).unwrap_or(0)).copied(),
            adults: number,
            for_start: start,
            entered_on: day,
            ..Rsvp::default()
        }
        .into(),
        Kind::Seat => Seat {
            rsvp: of,
            state: Some(if yes {
                SeatState::In
            } else {
                SeatState::Waiting
            }),
        }
        .into(),
        Kind::Bring => Bring {
            item: title,
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
            rsvp: of.filter(|_| yes),
            heads: number,
            door: None,
        }
        .into(),
        Kind::Withdrawal => Withdrawal { target: of }.into(),
    }
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
        let id = town.add(home, people[*owner], new_record(kind, of, day, *many));
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
