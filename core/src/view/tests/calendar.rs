use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Area, Calendar, DocumentKind, Door, FieldOfWork, Level, Wish, Withdrawal};
use crate::register::CardKind;
use crate::view::testing::Town;
use crate::view::{
    CalendarView, DayState, DayView, DoorState, HostCard, MyPart, WishState, calendar, my_doors,
};
use jiff::civil::{Date, date};

const DEADLINE: Date = date(2026, 10, 15);
const LATE: Date = date(2026, 10, 16);

struct Advent {
    town: Town,
    id: DocumentId,
    frame: RecordId,
    office: CardId,
    stieg: CardId,
    choir: CardId,
}

fn december(day: i8) -> Date {
    date(2026, 12, day)
}

/// The office organises; the family in the Stieg and the choir are hosts.
fn advent() -> Advent {
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
    fn wish(&mut self, host: CardId, entered_on: Date, days: &[i8]) -> RecordId {
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

    fn door(&mut self, host: CardId, wish: Option<RecordId>, day: i8) -> RecordId {
        let door = Door {
            wish,
            date: Some(december(day)),
            ..Door::default()
        };
        self.town.add_by(self.id, self.office, host, door)
    }

    fn view(&self) -> CalendarView {
        self.town
            .look(self.office, |scene| calendar(scene, self.id))
            .expect("a calendar")
    }

    fn day(&self, day: i8) -> DayView {
        let days = self.view().days;
        days.into_iter()
            .find(|of| of.date == december(day))
            .expect("a day of it")
    }

    fn state(&self, wish: RecordId) -> WishState {
        let wishes = self.view().wishes;
        wishes
            .into_iter()
            .find(|of| of.head.id == wish)
            .expect("a wish")
            .state
    }

    fn door_state(&self, door: RecordId) -> DoorState {
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
fn a_wish_before_the_deadline_waits_for_an_organiser() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, DEADLINE, &[12, 14]);
    assert_eq!(advent.state(wish), WishState::Wished);
    assert_eq!(advent.day(12).state, DayState::Wished);
    assert_eq!(advent.day(14).state, DayState::Free);
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
fn a_door_grants_its_wish_and_others_who_wished_the_day_learn_what_is_free() {
    let mut advent = advent();
    let stieg = advent.wish(advent.stieg, DEADLINE, &[12]);
    let choir = advent.wish(advent.choir, DEADLINE, &[12]);
    let door = advent.door(advent.stieg, Some(stieg), 12);
    let date = Some(december(12));
    assert_eq!(advent.state(stieg), WishState::Granted { door, date });
    let WishState::NotChosen { free } = advent.state(choir) else {
        panic!("the choir was not chosen: {:?}", advent.state(choir));
    };
    assert_eq!(free.len(), 21);
    assert_eq!(advent.day(12).state, DayState::Granted);
    assert!(advent.day(12).contested_by.is_empty());
}

#[test]
fn a_wish_with_another_day_still_free_stays_a_wish() {
    let mut advent = advent();
    advent.door(advent.stieg, None, 12);
    let choir = advent.wish(advent.choir, DEADLINE, &[12, 13]);
    assert_eq!(advent.state(choir), WishState::Wished);
}

#[test]
fn a_door_without_a_wish_grants_what_its_host_wished_for_that_day() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, DEADLINE, &[12, 14]);
    let door = advent.door(advent.stieg, None, 14);
    let date = Some(december(14));
    assert_eq!(advent.state(wish), WishState::Granted { door, date });
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
fn a_wish_after_the_deadline_stands_at_once_on_a_free_day() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, LATE, &[15, 16]);
    let date = december(15);
    assert_eq!(advent.state(wish), WishState::Stands { date });
    assert_eq!(advent.day(15).state, DayState::Stands);
}

#[test]
fn with_open_sign_up_a_wish_stands_before_the_deadline_too() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, date(2026, 9, 1), &[15]);
    assert_eq!(advent.state(wish), WishState::Wished);
    advent
        .town
        .edit(advent.frame, "open_sign_up", &true, advent.office);
    let date = december(15);
    assert_eq!(advent.state(wish), WishState::Stands { date });
}

#[test]
fn a_late_wish_for_a_reserved_day_or_one_outside_is_only_asked_for() {
    let mut advent = advent();
    let reserved = advent.wish(advent.stieg, LATE, &[6]);
    let outside = advent.wish(advent.choir, LATE, &[26]);
    assert_eq!(advent.state(reserved), WishState::Asked);
    assert_eq!(advent.state(outside), WishState::Asked);
}

#[test]
fn a_tentative_wish_does_not_stand_by_itself() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, LATE, &[15]);
    advent.town.edit(wish, "certain", &false, advent.stieg);
    assert_eq!(advent.state(wish), WishState::Asked);
    assert_eq!(advent.day(15).state, DayState::Wished);
}

#[test]
fn a_late_wish_for_a_day_that_a_door_takes_does_not_stand_and_the_day_is_contested() {
    let mut advent = advent();
    let other = advent.wish(advent.choir, DEADLINE, &[15]);
    advent.door(advent.choir, Some(other), 15);
    let late = advent.wish(advent.stieg, LATE, &[15]);
    assert!(matches!(advent.state(late), WishState::NotChosen { .. }));
    assert_eq!(advent.day(15).state, DayState::Granted);
    assert_eq!(advent.day(15).contested_by, [late]);
}

#[test]
fn two_late_wishes_for_one_free_day_both_stand_and_have_to_be_clarified() {
    let mut advent = advent();
    let date = december(15);
    let one = advent.wish(advent.stieg, LATE, &[15]);
    let two = advent.wish(advent.choir, LATE, &[15]);
    for wish in [one, two] {
        assert_eq!(advent.state(wish), WishState::Stands { date });
    }
    assert_eq!(advent.day(15).state, DayState::TwoGrants);
    let card = |me| advent.town.look(me, |scene| my_doors(scene))[0].card;
    assert_eq!(card(advent.stieg), HostCard::ToClarify);
}

#[test]
fn the_same_host_wishing_a_free_day_twice_is_no_contradiction() {
    let mut advent = advent();
    advent.wish(advent.stieg, LATE, &[15]);
    advent.wish(advent.stieg, LATE, &[15]);
    assert_eq!(advent.day(15).state, DayState::Stands);
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
fn a_wish_whose_host_gave_the_door_back_never_stands_again() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, LATE, &[15]);
    let door = advent.door(advent.stieg, Some(wish), 15);
    advent.town.withdraw(advent.stieg, door);
    assert_eq!(advent.state(wish), WishState::Withdrawn);
    assert_eq!(advent.day(15).state, DayState::Free);
}

#[test]
fn a_wish_whose_door_an_organiser_took_back_is_open_again_but_does_not_stand() {
    let mut advent = advent();
    let early = advent.wish(advent.stieg, DEADLINE, &[12]);
    let late = advent.wish(advent.choir, LATE, &[15]);
    for (host, wish, day) in [(advent.stieg, early, 12), (advent.choir, late, 15)] {
        let door = advent.door(host, Some(wish), day);
        advent.town.withdraw(advent.office, door);
    }
    assert_eq!(advent.state(early), WishState::Wished);
    assert_eq!(advent.state(late), WishState::Asked);
}

#[test]
fn an_organiser_who_withdraws_for_the_host_ends_the_wish_too() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, DEADLINE, &[12]);
    let door = advent.door(advent.stieg, Some(wish), 12);
    let withdrawal = Withdrawal { target: Some(door) };
    advent
        .town
        .add_by(advent.id, advent.office, advent.stieg, withdrawal);
    assert_eq!(advent.state(wish), WishState::Withdrawn);
}

#[test]
fn a_wish_withdrawn_while_it_is_granted_leaves_a_door_to_be_clarified() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, DEADLINE, &[12]);
    let door = advent.door(advent.stieg, Some(wish), 12);
    advent.town.withdraw(advent.stieg, wish);
    assert_eq!(advent.state(wish), WishState::Withdrawn);
    assert_eq!(advent.door_state(door), DoorState::WishWithdrawn);
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
fn a_calendar_without_a_frame_shows_its_wishes_and_doors_all_the_same() {
    let mut advent = advent();
    advent.town.withdraw(advent.office, advent.frame);
    advent.wish(advent.stieg, DEADLINE, &[12]);
    advent.door(advent.choir, None, 13);
    let view = advent.view();
    assert!(view.frame.is_none() && view.days.is_empty());
    assert_eq!((view.wishes.len(), view.doors.len()), (1, 1));
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
    let doors = advent.town.look(advent.stieg, |scene| my_doors(scene));
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
