use super::calendar::*;
use crate::model::Withdrawal;
use crate::view::{DayState, DoorState, HostCard, WishState, my_doors};
use jiff::civil::date;

#[test]
fn a_wish_before_the_deadline_waits_for_an_organiser() {
    let mut advent = advent();
    let wish = advent.wish(advent.stieg, DEADLINE, &[12, 14]);
    assert_eq!(advent.state(wish), WishState::Wished);
    assert_eq!(advent.day(12).state, DayState::Wished);
    assert_eq!(advent.day(14).state, DayState::Free);
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
    let card = |me| advent.town.look(me, my_doors)[0].card;
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
fn a_calendar_without_a_frame_shows_its_wishes_and_doors_all_the_same() {
    let mut advent = advent();
    advent.town.withdraw(advent.office, advent.frame);
    advent.wish(advent.stieg, DEADLINE, &[12]);
    advent.door(advent.choir, None, 13);
    let view = advent.view();
    assert!(view.frame.is_none() && view.days.is_empty());
    assert_eq!((view.wishes.len(), view.doors.len()), (1, 1));
}
