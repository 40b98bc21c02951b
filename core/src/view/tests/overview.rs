use crate::ids::CardId;
use crate::model::{
    Answer, Bed, Calendar, Claim, DocumentKind, Door, DueRule, EntryState, Event, Kind, Rsvp,
    SeatRule, Task, Wish,
};
use crate::view::testing::Town;
use crate::view::{
    AnswerState, DueState, HostCard, TodayView, Undecided, UsualHeads, today, usual_heads,
};
use jiff::civil::{Date, date};

pub(super) const TODAY: Date = date(2026, 11, 22);

pub(super) fn town() -> (Town, CardId, CardId) {
    let mut town = Town::new(TODAY);
    let office = town.organiser("Projektbüro");
    let ada = town.person("Ada");
    (town, office, ada)
}

pub(super) fn screen(town: &Town, me: CardId) -> TodayView {
    town.look(me, today)
}

pub(super) fn task(title: &str) -> Task {
    Task {
        title: Some(title.to_owned()),
        due: Some(DueRule::Once),
        first_due: Some(TODAY),
        ..Task::default()
    }
}

pub(super) fn event_on(day: Date) -> Event {
    Event {
        title: Some("Stammtisch".to_owned()),
        start: Some(day.at(18, 0, 0, 0)),
        ..Event::default()
    }
}

#[test]
fn today_shows_what_is_due_with_my_beds_and_claims_first() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let bed = Bed {
        number: Some(9),
        holder: Some(ada),
        ..Bed::default()
    };
    let bed = town.add(garden, office, bed);
    town.add(garden, office, task("A: anderer"));
    let mine = Task {
        bed: Some(bed),
        ..task("B: mein Beet")
    };
    town.add(garden, office, mine);
    let later = Task {
        first_due: Some(date(2026, 12, 5)),
        ..task("C: übernommen")
    };
    let later = town.add(garden, office, later);
    let claim = Claim {
        task: Some(later),
        day: Some(TODAY),
        heads: None,
    };
    town.add(garden, ada, claim);
    let titles = |me| {
        let due = screen(&town, me).due.into_iter();
        due.map(|due| (due.task.fields.title.unwrap_or_default(), due.mine))
            .collect::<Vec<_>>()
    };
    let all = |list: &[(&str, bool)]| -> Vec<(String, bool)> {
        list.iter()
            .map(|(title, mine)| ((*title).to_owned(), *mine))
            .collect()
    };
    let adas = [
        ("B: mein Beet", true),
        ("C: übernommen", true),
        ("A: anderer", false),
    ];
    assert_eq!(titles(ada), all(&adas));
    assert_eq!(
        titles(office),
        all(&[("A: anderer", false), ("B: mein Beet", false)])
    );
}

#[test]
fn today_shows_my_events_with_my_answers_until_they_are_over() {
    let (mut town, office, ada) = town();
    let event = town.document(DocumentKind::Event, "Stammtisch");
    town.add(event, office, event_on(TODAY));
    assert!(screen(&town, ada).events.is_empty());
    let rsvp = Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(1),
        for_start: Some(TODAY.at(17, 0, 0, 0)),
        ..Rsvp::default()
    };
    town.add(event, ada, rsvp);
    let mine = screen(&town, ada).events;
    assert!(mine[0].answers[0].moved.is_some());
    town.today = date(2026, 11, 23);
    assert!(screen(&town, ada).events.is_empty());
}

#[test]
fn today_tells_who_was_refused_until_they_answer_again() {
    let (mut town, office, ada) = town();
    let event = town.document(DocumentKind::Event, "Stammtisch");
    let limited = Event {
        seat_rule: Some(SeatRule::WeChoose),
        ..event_on(TODAY)
    };
    town.add(event, office, limited);
    let states = |town: &Town| -> Vec<AnswerState> {
        let events = screen(town, ada).events;
        let answers = events.iter().flat_map(|event| &event.answers);
        answers.map(|answer| answer.state).collect()
    };
    let own = town.add(event, ada, yes(1, 0, TODAY));
    town.withdraw(ada, own);
    assert!(states(&town).is_empty(), "what one took back is no news");
    for _ in 0..2 {
        let asked = town.add(event, ada, yes(1, 0, TODAY));
        assert_eq!(states(&town), [AnswerState::Asked]);
        town.withdraw(office, asked);
        assert_eq!(states(&town), [AnswerState::Refused]);
    }
}

fn yes(adults: i64, children: i64, entered_on: Date) -> Rsvp {
    Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(adults),
        children: Some(children),
        entered_on: Some(entered_on),
        ..Rsvp::default()
    }
}

#[test]
fn a_new_answer_begins_with_the_heads_of_the_last_yes() {
    let (mut town, office, ada) = town();
    let days = [date(2026, 9, 1), date(2026, 11, 1), date(2026, 10, 1)];
    for (day, adults) in days.into_iter().zip([1, 2, 3]) {
        let event = town.document(DocumentKind::Event, "Stammtisch");
        town.add(event, office, event_on(day));
        town.add(event, ada, yes(adults, adults, day));
        town.add(event, office, yes(9, 0, day));
    }
    let event = town.document(DocumentKind::Event, "Sommerfest");
    town.add(event, office, event_on(TODAY));
    let no = Rsvp {
        answer: Some(Answer::No),
        ..yes(5, 5, TODAY)
    };
    town.add(event, ada, no);
    let gone = town.add(event, ada, yes(7, 7, TODAY));
    town.withdraw(ada, gone);
    let usual = UsualHeads {
        party: ada,
        adults: 2,
        children: 2,
    };
    assert_eq!(town.look(ada, usual_heads), [usual]);
}

#[test]
fn today_asks_organisers_to_decide_wishes_answers_and_claims_and_nobody_else() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let wish = Wish {
        first: Some(date(2026, 12, 12)),
        ..Wish::default()
    };
    town.add(calendar, ada, wish);
    let event = town.document(DocumentKind::Event, "Sprechstunde");
    let limited = Event {
        seat_rule: Some(SeatRule::WeChoose),
        ..event_on(date(2026, 12, 9))
    };
    town.add(event, office, limited);
    let rsvp = Rsvp {
        answer: Some(Answer::Yes),
        adults: Some(2),
        ..Rsvp::default()
    };
    town.add(event, ada, rsvp);
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let asks = Task {
        on_request: Some(true),
        ..task("Wasser abstellen")
    };
    let asks = town.add(garden, office, asks);
    let claim = Claim {
        task: Some(asks),
        day: Some(date(2026, 11, 27)),
        heads: None,
    };
    town.add(garden, ada, claim);
    let decide = screen(&town, office).decide;
    let kinds: Vec<_> = decide.iter().map(|decision| &decision.what).collect();
    assert!(matches!(kinds[0], Undecided::Claim { .. }), "{kinds:?}");
    assert!(matches!(kinds[1], Undecided::Wish { .. }));
    assert!(matches!(kinds[2], Undecided::Answer { heads: 2, .. }));
    assert_eq!(kinds.len(), 3);
    assert!(screen(&town, ada).decide.is_empty());
}

#[test]
fn today_asks_for_a_new_host_when_one_drops_out_after_print() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        print_day: Some(date(2026, 11, 20)),
        ..Calendar::default()
    };
    town.add(calendar, office, frame);
    let door = Door {
        date: Some(date(2026, 12, 3)),
        standby: Some(ada),
        ..Door::default()
    };
    let host = town.person("Familie an der Lindenallee");
    let door = town.add_by(calendar, office, host, door);
    town.withdraw(host, door);
    let decide = screen(&town, office).decide;
    assert!(matches!(decide[0].what, Undecided::DroppedOut { date } if date.day() == 3));
    assert_eq!(screen(&town, ada).doors.len(), 1, "the standby sees it");
    assert!(screen(&town, host).doors.is_empty());
}

#[test]
fn today_tells_organisers_who_called_off_before_print_until_somebody_has_the_day() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        print_day: Some(date(2026, 11, 25)),
        ..Calendar::default()
    };
    town.add(calendar, office, frame);
    let third = || Door {
        date: Some(date(2026, 12, 3)),
        ..Door::default()
    };
    let host = town.person("Familie an der Lindenallee");
    let by_office = town.add_by(calendar, office, host, third());
    town.withdraw(office, by_office);
    assert!(screen(&town, office).decide.is_empty(), "their own doing");
    let door = town.add_by(calendar, office, host, third());
    town.withdraw(host, door);
    let decide = screen(&town, office).decide;
    assert_eq!(decide.len(), 1);
    let Undecided::CalledOff { door: told } = &decide[0].what else {
        panic!("{decide:?}");
    };
    assert_eq!((told.id, told.owner.id), (door, host));
    assert!(screen(&town, ada).decide.is_empty());
    let again = town.add_by(calendar, office, host, third());
    town.withdraw(host, again);
    let told = screen(&town, office).decide.len();
    assert_eq!(told, 1, "once of each day");
    town.add_by(calendar, office, ada, third());
    assert!(screen(&town, office).decide.is_empty());
}

#[test]
fn a_day_that_is_kept_for_somebody_is_not_free_again() {
    let (mut town, office, _) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        reserved_days: Some("2026-12-03 Feuerwehr".to_owned()),
        ..Calendar::default()
    };
    town.add(calendar, office, frame);
    let host = town.person("Familie an der Lindenallee");
    let door = Door {
        date: Some(date(2026, 12, 3)),
        ..Door::default()
    };
    let door = town.add_by(calendar, office, host, door);
    town.withdraw(host, door);
    assert!(screen(&town, office).decide.is_empty());
}

#[test]
fn today_tells_who_was_declined_until_they_have_something_else() {
    let (mut town, office, ada) = town();
    let calendar = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        first_day: Some(date(2026, 12, 1)),
        last_day: Some(date(2026, 12, 24)),
        sign_up_deadline: Some(date(2026, 11, 30)),
        ..Calendar::default()
    };
    town.add(calendar, office, frame);
    let wish = |day| Wish {
        first: Some(date(2026, 12, day)),
        ..Wish::default()
    };
    let own = town.add(calendar, ada, wish(4));
    town.withdraw(ada, own);
    assert!(screen(&town, ada).doors.is_empty(), "their own doing");
    for _ in 0..2 {
        let declined = town.add(calendar, ada, wish(5));
        town.withdraw(office, declined);
    }
    let doors = screen(&town, ada).doors;
    let cards: Vec<_> = doors.iter().map(|door| (door.card, door.date)).collect();
    assert_eq!(cards, [(HostCard::Cancelled, Some(date(2026, 12, 5)))]);
    town.add(calendar, ada, wish(6));
    let cards: Vec<_> = screen(&town, ada)
        .doors
        .iter()
        .map(|door| door.card)
        .collect();
    assert_eq!(cards, [HostCard::Wished]);
}

#[test]
fn today_lists_what_has_not_arrived_withdrawals_first() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let task = town.add(garden, office, task("Laub rechen"));
    let claim = Claim {
        task: Some(task),
        ..Claim::default()
    };
    let claim = town.add(garden, ada, claim);
    let withdrawal = town.withdraw(ada, claim);
    town.record(claim).state = EntryState::OnlyHere;
    town.record(withdrawal).state = EntryState::OnlyHere;
    let entries = screen(&town, ada).not_arrived;
    let kinds: Vec<Kind> = entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [Kind::Withdrawal, Kind::Claim]);
    assert_eq!(entries[0].title.as_deref(), Some("Laub rechen"));
}

#[test]
fn how_far_an_entry_has_come_changes_nothing_but_what_is_said_of_it() {
    let (mut town, office, ada) = town();
    let garden = town.document(DocumentKind::Garden, "Oasengarten");
    let task = town.add(garden, office, task("Laub rechen"));
    for state in [
        EntryState::OnlyHere,
        EntryState::NotAccepted,
        EntryState::Arrived,
    ] {
        town.record(task).state = state;
        let due = screen(&town, ada).due;
        assert_eq!(
            (due[0].task.due, due[0].task.head.entry),
            (DueState::Due, state)
        );
    }
}
