use super::event::*;
use crate::ids::RecordId;
use crate::model::{Answer, Answers, Bring, Claim, Pledge, Rsvp, Task};
use crate::register::CardKind;

#[test]
fn a_party_that_answered_twice_counts_once_with_the_larger_number() {
    let mut meeting = meeting();
    meeting.answer(meeting.ada, yes(2, 0));
    let larger = meeting.answer(meeting.ada, yes(3, 1));
    let no = meeting.answer(
        meeting.ada,
        Rsvp {
            answer: Some(Answer::No),
            ..yes(9, 9)
        },
    );
    let view = meeting.view();
    assert_eq!(view.heads.coming.heads(), 4);
    assert_eq!(view.heads.no.answers, 0);
    assert!(view.answers.iter().all(|answer| answer.answered_twice));
    assert!(meeting.of(larger).counted && !meeting.of(no).counted);
    assert_eq!(view.door_list.announced, 4);
}

#[test]
fn where_each_organisation_answers_once_its_people_are_one_party() {
    let mut meeting = meeting();
    let club = meeting.town.card(CardKind::Organisation, "Sportverein");
    for person in [meeting.ada, meeting.bob] {
        let rsvp = meeting.answer(person, yes(2, 0));
        meeting.town.record(rsvp).meta.organisation = Some(club);
    }
    assert_eq!(meeting.view().heads.coming.heads(), 4);
    let rule = Answers::PerOrganisation;
    meeting
        .town
        .edit(meeting.record, "answers", &rule, meeting.office);
    assert_eq!(meeting.view().heads.coming.heads(), 2);
}

#[test]
fn the_bring_list_sums_pledges_and_shows_what_is_missing_and_too_much() {
    let mut meeting = meeting();
    let (id, office) = (meeting.id, meeting.office);
    let want = |item: &str, wanted| Bring {
        item: Some(item.to_owned()),
        wanted: Some(wanted),
        contains: Some("Gluten".to_owned()),
    };
    let cake = meeting.town.add(id, office, want("Blechkuchen", 2));
    let salad = meeting.town.add(id, office, want("Salat", 10));
    let pledge = |bring, amount, delivered| Pledge {
        bring: Some(bring),
        amount,
        delivered: Some(delivered),
        ..Pledge::default()
    };
    meeting
        .town
        .add(id, meeting.ada, pledge(cake, Some(2), true));
    meeting.town.add(id, meeting.bob, pledge(cake, None, false));
    let taken_back = meeting
        .town
        .add(id, meeting.bob, pledge(salad, Some(4), false));
    meeting.town.withdraw(meeting.bob, taken_back);
    let own = Pledge {
        item: Some("Lieder".to_owned()),
        ..Pledge::default()
    };
    meeting.town.add(id, meeting.ada, own);
    let view = meeting.view();
    let cakes = &view.bring[0];
    assert_eq!(
        (cakes.pledged, cakes.delivered, cakes.missing, cakes.surplus),
        (3, 2, 0, 1)
    );
    assert_eq!(cakes.pledges[0].contains.as_deref(), Some("Gluten"));
    assert_eq!((view.bring[1].pledged, view.bring[1].missing), (0, 10));
    assert_eq!(view.pledges[0].item.as_deref(), Some("Lieder"));
}

#[test]
fn a_pledge_for_something_no_longer_wanted_stays_on_the_list() {
    let mut meeting = meeting();
    let bread = Bring {
        item: Some("Brot".to_owned()),
        ..Bring::default()
    };
    let bread = meeting.town.add(meeting.id, meeting.office, bread);
    let pledge = Pledge {
        bring: Some(bread),
        ..Pledge::default()
    };
    meeting.town.add(meeting.id, meeting.ada, pledge);
    meeting.town.withdraw(meeting.office, bread);
    let view = meeting.view();
    assert!(view.bring.is_empty());
    assert_eq!(view.pledges[0].item.as_deref(), Some("Brot"));
}

#[test]
fn a_family_that_arrives_at_two_doors_is_counted_by_the_largest_or_the_sum_as_announced() {
    // announced, check-ins, arrived
    let cases: [(i64, &[i64], i64); 6] = [
        (5, &[3, 2], 5),
        (5, &[5, 5], 5),
        (5, &[3, 3], 5),
        (5, &[7, 2], 7),
        (5, &[2], 2),
        (5, &[], 0),
    ];
    for (announced, check_ins, arrived) in cases {
        let mut meeting = meeting();
        let rsvp = meeting.answer(meeting.ada, yes(announced, 0));
        for heads in check_ins {
            meeting.check_in(Some(rsvp), *heads, "Tor");
        }
        let list = meeting.view().door_list;
        assert_eq!(
            (list.lines[0].announced, list.lines[0].arrived),
            (announced, arrived)
        );
        assert_eq!(list.total, arrived, "{check_ins:?}");
    }
}

#[test]
fn the_door_list_counts_walk_ins_and_who_came_after_saying_no() {
    let mut meeting = meeting();
    let no = meeting.answer(
        meeting.ada,
        Rsvp {
            answer: Some(Answer::No),
            ..yes(2, 0)
        },
    );
    meeting.answer(
        meeting.bob,
        Rsvp {
            answer: Some(Answer::No),
            ..yes(2, 0)
        },
    );
    let gone = meeting.answer(meeting.office, yes(3, 0));
    meeting.town.withdraw(meeting.office, gone);
    meeting.check_in(Some(no), 2, "Tor");
    meeting.check_in(Some(gone), 1, "Tor");
    meeting.check_in(None, 4, "Pforte");
    meeting.check_in(Some(RecordId([7; 18])), 1, "Pforte");
    let list = meeting.view().door_list;
    assert_eq!((list.lines.len(), list.announced), (2, 0));
    assert_eq!((list.walk_in_heads, list.total), (5, 8));
}

#[test]
fn shifts_show_how_many_are_missing() {
    let mut meeting = meeting();
    let shift = Task {
        title: Some("Grill".to_owned()),
        people: Some(3),
        starts: Some(START),
        ..Task::default()
    };
    let shift = meeting.town.add(meeting.id, meeting.office, shift);
    let claim = Claim {
        task: Some(shift),
        day: Some(START.date()),
        heads: Some(2),
    };
    meeting.town.add(meeting.id, meeting.ada, claim);
    let task = &meeting.view().tasks[0];
    assert_eq!(
        (task.wanted, task.coming, task.missing, task.surplus),
        (3, 2, 1, 0)
    );
}
