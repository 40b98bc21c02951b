use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Area, Calendar, DocumentKind, Door, FieldOfWork, Level, Wish};
use crate::register::CardKind;
use crate::view::testing::Town;
use crate::view::{
    CalendarView, DayState, DayView, DoorState, HostCard, MyPart, WishState, calendar, my_doors,
};
use jiff::civil::{Date, date};

pub(super) const DEADLINE: Date = date(2026, 10, 15);
pub(super) const LATE: Date = date(2026, 10, 16);

pub(super) struct Advent {
    pub(super) town: Town,
    pub(super) id: DocumentId,
    pub(super) frame: RecordId,
    pub(super) office: CardId,
    pub(super) stieg: CardId,
    pub(super) choir: CardId,
}

pub(super) fn december(day: i8) -> Date {
    date(2026, 12, day)
}

/// The office organises; the family in the Stieg and the choir are hosts.
pub(super) fn advent() -> Advent {
    let mut town = Town::new(date(2026, 11, 22));
    let office = town.person("Gemeindebüro");
    town.role(office, Area::all(FieldOfWork::Calendar), Level::Organiser);
    let stieg = town.person("Familie im Stieg");
    let choir = town.person("Gemischter Chor");
    let id = town.document(DocumentKind::Calendar, "Adventskalender");
    let frame = Calendar {
        year: Some(2026),
        first_day: Some(december(1)),
        last_day: Some(december(24)),
        doors_per_day: Some(1),
        reserved_days: Some("2026-12-06 Kirchgemeinde|2026-12-11 Kita Nicolaihof".to_owned()),
        sign_up_deadline: Some(DEADLINE),
        print_day: Some(date(2026, 11, 25)),
        ..Calendar::default()
    };
    let frame = town.add(id, office, frame);
    Advent {
        town,
        id,
        frame,
        office,
        stieg,
        choir,
    }
}

impl Advent {
    pub(super) fn wish(&mut self, host: CardId, entered_on: Date, days: &[i8]) -> RecordId {
        let mut days = days.iter().map(|day| december(*day));
        let wish = Wish {
            entered_on: Some(entered_on),
            first: days.next(),
            second: days.next(),
            third: days.next(),
            ..Wish::default()
        };
        self.town.add(self.id, host, wish)
    }

    pub(super) fn door(&mut self, host: CardId, wish: Option<RecordId>, day: i8) -> RecordId {
        let door = Door {
            wish,
            date: Some(december(day)),
            ..Door::default()
        };
        self.town.add_by(self.id, self.office, host, door)
    }

    pub(super) fn view(&self) -> CalendarView {
        self.town
            .look(self.office, |scene| calendar(scene, self.id))
            .expect("a calendar")
    }

    pub(super) fn day(&self, day: i8) -> DayView {
        let days = self.view().days;
        days.into_iter()
            .find(|of| of.date == december(day))
            .expect("a day of it")
    }

    pub(super) fn state(&self, wish: RecordId) -> WishState {
        let wishes = self.view().wishes;
        wishes
            .into_iter()
            .find(|of| of.head.id == wish)
            .expect("a wish")
            .state
    }

    pub(super) fn door_state(&self, door: RecordId) -> DoorState {
        let doors = self.view().doors;
        doors
            .into_iter()
            .find(|of| of.head.id == door)
            .expect("a door")
            .state
    }
}

#[test]
fn a_calendar_has_a_day_from_its_first_to_its_last_with_those_reserved() {
    let advent = advent();
    assert_eq!(advent.view().days.len(), 24);
    let label = "Kita Nicolaihof".to_owned();
    assert_eq!(advent.day(11).state, DayState::Reserved { label });
    assert_eq!(advent.day(12).state, DayState::Free);
    assert_eq!(advent.view().free.len(), 22);
}

#[test]
fn two_hosts_wish_the_same_day_and_both_are_seen() {
    let mut advent = advent();
    advent.wish(advent.stieg, DEADLINE, &[12]);
    advent.wish(advent.choir, DEADLINE, &[12, 13]);
    let day = advent.day(12);
    assert_eq!(day.state, DayState::SeveralWishes);
    assert_eq!(day.wished_by.len(), 2);
}

#[test]
fn of_the_wishes_for_a_day_the_one_that_was_entered_first_stands_first() {
    let mut advent = advent();
    let last = advent.wish(advent.office, DEADLINE, &[12]);
    let first = advent.wish(advent.stieg, date(2026, 10, 1), &[12]);
    let second = advent.wish(advent.choir, date(2026, 10, 2), &[12]);
    let order = |advent: &Advent| -> Vec<RecordId> {
        let wishes = advent.view().wishes;
        wishes.iter().map(|wish| wish.head.id).collect()
    };
    assert_eq!(order(&advent), [first, second, last]);
    // Of one day the higher id is the earlier: those of later commands are lower.
    let earlier = advent.wish(advent.choir, DEADLINE, &[12]);
    assert!(earlier > last);
    assert_eq!(order(&advent), [first, second, earlier, last]);
}

#[test]
fn two_organisers_grant_one_day_to_two_hosts_and_it_has_to_be_clarified() {
    let mut advent = advent();
    let one = advent.door(advent.stieg, None, 12);
    let two = advent.door(advent.choir, None, 12);
    assert_eq!(advent.day(12).state, DayState::TwoGrants);
    assert_eq!(advent.door_state(one), DoorState::TwoGrants);
    advent.town.withdraw(advent.office, two);
    assert_eq!(advent.day(12).state, DayState::Granted);
    assert_eq!(advent.door_state(one), DoorState::Granted);
    assert_eq!(advent.door_state(two), DoorState::Withdrawn);
}

#[test]
fn a_calendar_with_two_doors_a_day_has_room_for_two() {
    let mut advent = advent();
    advent
        .town
        .edit(advent.frame, "doors_per_day", &2_i64, advent.office);
    advent.door(advent.stieg, None, 12);
    advent.door(advent.choir, None, 12);
    assert_eq!(advent.day(12).state, DayState::Granted);
    advent.door(advent.choir, None, 12);
    assert_eq!(advent.day(12).state, DayState::TwoGrants);
}

#[test]
fn a_door_withdrawn_before_print_day_frees_its_day_and_after_it_never_does() {
    let mut advent = advent();
    let door = advent.door(advent.stieg, None, 3);
    advent.town.withdraw(advent.stieg, door);
    advent.town.today = date(2026, 11, 25);
    assert_eq!(advent.day(3).state, DayState::Free, "on print day itself");
    assert_eq!(advent.door_state(door), DoorState::Withdrawn);
    advent.town.today = date(2026, 11, 26);
    assert_eq!(advent.day(3).state, DayState::HostDroppedOut);
    assert_eq!(advent.door_state(door), DoorState::HostDroppedOut);
    assert!(!advent.view().free.contains(&december(3)));
    advent.door(advent.choir, None, 3);
    assert_eq!(advent.day(3).state, DayState::Granted);
    assert_eq!(advent.door_state(door), DoorState::Withdrawn);
}

#[test]
fn edits_to_a_withdrawn_door_stay_readable() {
    let mut advent = advent();
    let door = advent.door(advent.stieg, None, 12);
    advent.town.withdraw(advent.stieg, door);
    advent
        .town
        .edit(door, "motto", &"Stockbrot".to_owned(), advent.office);
    let view = &advent.view().doors[0];
    assert_eq!(view.fields.motto.as_deref(), Some("Stockbrot"));
    assert_eq!(view.head.withdrawn_by[0].id, advent.stieg);
}

#[test]
fn a_door_whose_date_is_contradictory_stands_on_the_winning_one() {
    let mut advent = advent();
    let door = advent.door(advent.stieg, None, 12);
    advent.town.also(door, "date", &december(13), advent.office);
    assert_eq!(advent.day(12).doors, [door]);
    assert!(advent.day(13).doors.is_empty());
    assert!(advent.view().doors[0].head.is_being_clarified("date"));
}

#[test]
fn my_doors_are_those_i_host_act_for_or_stand_in_at() {
    let mut advent = advent();
    let hilde = advent.town.card(CardKind::Person, "Hilde R.");
    advent.town.acts_for(advent.stieg, hilde);
    let standby = advent.door(advent.choir, None, 3);
    advent
        .town
        .edit(standby, "standby", &advent.stieg, advent.office);
    let wish = advent.wish(hilde, DEADLINE, &[15]);
    let own = advent.wish(advent.stieg, DEADLINE, &[12]);
    advent.door(advent.stieg, Some(own), 12);
    let doors = advent.town.look(advent.stieg, my_doors);
    let cards: Vec<_> = doors.iter().map(|door| (door.part, door.card)).collect();
    let expected = [
        (MyPart::Standby, HostCard::Stands),
        (MyPart::Host, HostCard::Stands),
        (MyPart::Host, HostCard::Wished),
    ];
    assert_eq!(cards, expected);
    assert_eq!(doors[1].wish.as_ref().map(|of| of.head.id), Some(own));
    assert_eq!(doors[2].wish.as_ref().map(|of| of.head.id), Some(wish));
}
