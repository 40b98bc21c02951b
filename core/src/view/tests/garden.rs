use crate::ids::{CardId, DocumentId, RecordId};
use crate::model::{Area, Bed, Claim, DocumentKind, Done, DueRule, FieldOfWork, Level, Task};
use crate::register::CardKind;
use crate::view::testing::Town;
use crate::view::{DueState, GardenView, Scene, TaskView, garden, garden_day};
use jiff::civil::{Date, date};

pub(super) const TODAY: Date = date(2026, 11, 22);

pub(super) struct Garden {
    pub(super) town: Town,
    pub(super) id: DocumentId,
    pub(super) renate: CardId,
    pub(super) mia: CardId,
    pub(super) bed: RecordId,
    pub(super) task: RecordId,
}

/// Renate leads; Mia helps; the Frühbeet is watered every four days.
pub(super) fn oasengarten() -> Garden {
    let mut town = Town::new(TODAY);
    let renate = town.person("Renate B.");
    town.role(renate, Area::all(FieldOfWork::Garden), Level::Lead);
    let mia = town.person("Mia T.");
    let id = town.document(DocumentKind::Garden, "Oasengarten");
    let bed = town.add(id, renate, bed(4, "Frühbeet"));
    let task = Task {
        bed: Some(bed),
        first_due: Some(date(2026, 11, 20)),
        ..watering("Frühbeet gießen")
    };
    let task = town.add(id, renate, task);
    Garden {
        town,
        id,
        renate,
        mia,
        bed,
        task,
    }
}

pub(super) fn bed(number: i64, name: &str) -> Bed {
    Bed {
        number: Some(number),
        name: Some(name.to_owned()),
        ..Bed::default()
    }
}

pub(super) fn watering(title: &str) -> Task {
    Task {
        title: Some(title.to_owned()),
        due: Some(DueRule::EveryDays),
        every_days: Some(4),
        ..Task::default()
    }
}

pub(super) fn done(task: RecordId, day: Date) -> Done {
    Done {
        task: Some(task),
        day: Some(day),
        ..Done::default()
    }
}

pub(super) fn claim(task: RecordId, day: Option<Date>) -> Claim {
    Claim {
        task: Some(task),
        day,
        heads: None,
    }
}

impl Garden {
    pub(super) fn view(&self) -> GardenView {
        self.town
            .look(self.mia, |scene| garden(scene, self.id))
            .expect("a garden")
    }

    pub(super) fn watering(&self) -> TaskView {
        self.view().beds[0].tasks[0].clone()
    }
}

#[test]
fn two_people_water_the_same_bed_and_both_stay() {
    let mut garden = oasengarten();
    garden
        .town
        .add(garden.id, garden.renate, done(garden.task, TODAY));
    garden
        .town
        .add(garden.id, garden.mia, done(garden.task, TODAY));
    let task = garden.watering();
    let next = Some(date(2026, 11, 26));
    assert_eq!(task.due, DueState::Done { next });
    let by: Vec<_> = task
        .done
        .iter()
        .filter_map(|work| work.head.owner.name.clone())
        .collect();
    assert_eq!(by, ["Renate B.", "Mia T."]);
    assert_eq!(garden.view().beds[0].work.len(), 2);
}

#[test]
fn a_withdrawn_done_entry_counts_no_more() {
    let mut garden = oasengarten();
    let entry = garden
        .town
        .add(garden.id, garden.mia, done(garden.task, TODAY));
    garden.town.withdraw(garden.mia, entry);
    let since = date(2026, 11, 20);
    assert_eq!(garden.watering().due, DueState::Overdue { since, days: 2 });
}

#[test]
fn work_on_a_withdrawn_task_counts_and_the_task_is_gone() {
    let mut garden = oasengarten();
    garden
        .town
        .add(garden.id, garden.mia, done(garden.task, TODAY));
    garden.town.withdraw(garden.renate, garden.task);
    let view = garden.view();
    assert!(view.beds[0].tasks.is_empty());
    assert_eq!(view.withdrawn[0].id, garden.task);
    let work = &view.beds[0].work[0];
    assert!(work.target_withdrawn);
    assert_eq!(work.title.as_deref(), Some("Frühbeet gießen"));
    assert_eq!(view.work.len(), 1);
}

#[test]
fn a_withdrawal_is_final_even_if_it_is_withdrawn_or_done_twice() {
    let mut garden = oasengarten();
    let withdrawal = garden.town.withdraw(garden.renate, garden.task);
    garden.town.withdraw(garden.renate, garden.task);
    garden.town.withdraw(garden.renate, withdrawal);
    assert!(garden.view().beds[0].tasks.is_empty());
}

#[test]
fn a_withdrawal_outlives_the_role_of_who_made_it() {
    let mut garden = oasengarten();
    let lead = garden.town.person("Karl-Heinz W.");
    garden.town.withdraw(lead, garden.task);
    assert!(garden.view().beds[0].tasks.is_empty());
}

#[test]
fn tasks_of_a_withdrawn_bed_are_shown_without_it() {
    let mut garden = oasengarten();
    garden.town.withdraw(garden.renate, garden.bed);
    let view = garden.view();
    assert!(view.beds.is_empty());
    assert_eq!(view.free_tasks[0].head.id, garden.task);
    assert!(
        view.free_tasks[0]
            .bed
            .as_ref()
            .is_some_and(|bed| bed.withdrawn)
    );
}

#[test]
fn nobody_weeds_until_the_day_itself() {
    let mut garden = oasengarten();
    let renate = garden.renate;
    garden
        .town
        .edit(garden.bed, "no_weeding_until", &TODAY, renate);
    assert!(
        garden.view().beds[0]
            .no_weeding
            .is_some_and(|sown| sown.until == TODAY)
    );
    garden.town.today = date(2026, 11, 23);
    assert_eq!(garden.view().beds[0].no_weeding, None);
}

#[test]
fn beds_are_in_order_of_their_numbers() {
    let mut garden = oasengarten();
    for (number, name) in [(10, "Blühwiese"), (1, "Kräuter")] {
        garden.town.add(garden.id, garden.renate, bed(number, name));
    }
    let numbers: Vec<_> = garden
        .view()
        .beds
        .iter()
        .filter_map(|bed| bed.fields.number)
        .collect();
    assert_eq!(numbers, [1, 4, 10]);
}

#[test]
fn who_leads_the_holding_organisation_holds_the_bed() {
    let mut garden = oasengarten();
    let kita = garden.town.card(CardKind::Organisation, "Kita Nicolaihof");
    garden
        .town
        .role(garden.mia, Area::organisation(kita), Level::Lead);
    garden.town.edit(garden.bed, "holder", &kita, garden.renate);
    let view = garden.view();
    assert!(view.beds[0].held_by_me);
    assert_eq!(
        view.beds[0]
            .holder
            .as_ref()
            .and_then(|of| of.name.as_deref()),
        Some("Kita Nicolaihof")
    );
}

#[test]
fn a_card_that_the_register_forgot_has_no_name() {
    let mut garden = oasengarten();
    garden
        .town
        .register
        .set(crate::register::RowKey::Card(garden.renate), 9, None);
    let owner = garden.view().beds[0].head.owner.clone();
    assert_eq!((owner.id, owner.name), (garden.renate, None));
}

#[test]
fn another_kind_of_document_is_no_garden() {
    let mut garden = oasengarten();
    let event = garden.town.document(DocumentKind::Event, "Fest");
    let missing = DocumentId([9; 16]);
    for id in [event, missing] {
        let day = |scene: &Scene<'_>| garden_day(scene, id, TODAY);
        assert!(garden.town.look(garden.mia, day).is_none());
    }
}
