use super::garden::*;
use crate::model::{DueRule, Skip, SkipReason, Task};
use crate::view::{ClaimState, DueState, TaskView, garden, garden_day};
use jiff::civil::date;

#[test]
fn a_skip_is_shown_with_its_reason() {
    let mut garden = oasengarten();
    let skip = Skip {
        task: Some(garden.task),
        day: Some(TODAY),
        reason: Some(SkipReason::Frost),
    };
    garden.town.add(garden.id, garden.mia, skip);
    let task = garden.watering();
    let next = Some(date(2026, 11, 23));
    assert_eq!(task.due, DueState::Skipped { next });
    assert_eq!(task.skips[0].fields.reason, Some(SkipReason::Frost));
}

#[test]
fn two_claims_on_one_task_stay_and_are_too_many() {
    let mut garden = oasengarten();
    garden
        .town
        .add(garden.id, garden.mia, claim(garden.task, Some(TODAY)));
    assert_eq!(garden.watering().surplus, 0);
    garden
        .town
        .add(garden.id, garden.renate, claim(garden.task, Some(TODAY)));
    let task = garden.watering();
    assert_eq!((task.claims.len(), task.coming, task.surplus), (2, 2, 1));
    assert!(task.claims[0].head.mine && !task.claims[1].head.mine);
}

#[test]
fn a_claim_made_twice_by_one_person_counts_once() {
    let mut garden = oasengarten();
    garden
        .town
        .add(garden.id, garden.mia, claim(garden.task, Some(TODAY)));
    garden
        .town
        .add(garden.id, garden.mia, claim(garden.task, None));
    assert_eq!(garden.watering().coming, 1);
}

#[test]
fn claims_of_other_days_are_not_todays() {
    let mut garden = oasengarten();
    for day in [date(2026, 11, 30), date(2026, 11, 24), date(2026, 11, 21)] {
        garden
            .town
            .add(garden.id, garden.mia, claim(garden.task, Some(day)));
    }
    let task = garden.watering();
    assert!(task.claims.is_empty());
    let later: Vec<_> = task
        .later_claims
        .iter()
        .filter_map(|claim| claim.fields.day)
        .collect();
    assert_eq!(later, [date(2026, 11, 24), date(2026, 11, 30)]);
}

#[test]
fn a_claim_on_request_is_asked_until_a_lead_enters_the_party() {
    let mut garden = oasengarten();
    garden
        .town
        .edit(garden.task, "on_request", &true, garden.renate);
    garden
        .town
        .add(garden.id, garden.mia, claim(garden.task, Some(TODAY)));
    let task = garden.watering();
    assert_eq!(task.claims[0].state, ClaimState::Asked);
    assert_eq!((task.coming, task.missing), (0, 1));
    let (renate, mia) = (garden.renate, garden.mia);
    garden
        .town
        .add_by(garden.id, renate, mia, claim(garden.task, Some(TODAY)));
    let task = garden.watering();
    assert!(
        task.claims
            .iter()
            .all(|claim| claim.state == ClaimState::In)
    );
    assert_eq!(task.coming, 1);
}

#[test]
fn a_day_lists_what_is_late_first_and_leaves_out_what_is_not_due() {
    let mut garden = oasengarten();
    let (id, renate) = (garden.id, garden.renate);
    let once = |title: &str, day| Task {
        title: Some(title.to_owned()),
        due: Some(DueRule::Once),
        first_due: Some(day),
        ..Task::default()
    };
    garden.town.add(id, renate, once("Rundgang", TODAY));
    garden
        .town
        .add(id, renate, once("Laub rechen", date(2026, 11, 28)));
    let due_bed = Task {
        bed: Some(garden.bed),
        ..once("Ernten", TODAY)
    };
    garden.town.add(id, renate, due_bed);
    let day = |day| {
        garden
            .town
            .look(renate, |scene| garden_day(scene, id, day))
            .expect("a garden")
    };
    let titles = |tasks: &[TaskView]| -> Vec<String> {
        tasks
            .iter()
            .filter_map(|task| task.fields.title.clone())
            .collect()
    };
    assert_eq!(titles(&day(TODAY).tasks), ["Frühbeet gießen", "Ernten"]);
    assert_eq!(titles(&day(TODAY).free_tasks), ["Rundgang"]);
    let saturday = day(date(2026, 11, 28));
    assert_eq!(titles(&saturday.free_tasks), ["Laub rechen"]);
    assert!(
        saturday.tasks.is_empty(),
        "every four days from today: 26th, 30th"
    );
}

#[test]
fn a_contradictory_note_shows_one_value_to_others_and_all_to_those_concerned() {
    let mut place = oasengarten();
    let (renate, mia) = (place.renate, place.mia);
    place
        .town
        .edit(place.bed, "note", &"bei Sonne lüften".to_owned(), renate);
    place
        .town
        .also(place.bed, "note", &"zu lassen".to_owned(), mia);
    let bed_of = |me| {
        let view = place.town.look(me, |scene| garden(scene, place.id));
        view.expect("a garden").beds.remove(0)
    };
    let fields = bed_of(mia).fields;
    assert_eq!(fields.note.as_deref(), Some("bei Sonne lüften"));
    let other = &bed_of(mia).head.contradictions[0];
    assert_eq!(
        (other.field.as_str(), other.may_settle, other.values.len()),
        ("note", false, 0)
    );
    let lead = &bed_of(renate).head.contradictions[0];
    assert!(lead.may_settle);
    let by: Vec<_> = lead
        .values
        .iter()
        .filter_map(|value| value.by.clone()?.name)
        .collect();
    assert_eq!(by, ["Renate B.", "Mia T."]);
}
