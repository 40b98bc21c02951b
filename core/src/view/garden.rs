//! A garden by bed and by day.

use super::board::Board;
use super::context::Context;
use super::{BedRef, DocumentHead, DueState, EntryRef, Head, Party, Scene, TaskView, WorkView};
use crate::ids::{DocumentId, RecordId};
use crate::model::{Bed, DocumentKind, Done, Kind, Record, Task};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;

/// "Frisch gesät – nicht jäten"; there only while it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Sown {
    /// When it was sown.
    pub on: Option<Date>,
    /// The last day on which nobody weeds.
    pub until: Date,
}

/// A bed with its tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BedView {
    /// What every record has; `mine` means the record.
    #[serde(flatten)]
    pub head: Head,
    /// Its fields.
    pub fields: Bed,
    /// Who looks after it.
    pub holder: Option<Party>,
    /// Its holder is me or whom I act for.
    pub held_by_me: bool,
    /// "Frisch gesät – nicht jäten", while it holds.
    pub no_weeding: Option<Sown>,
    /// Its tasks as they stand today, by title.
    pub tasks: Vec<TaskView>,
    /// Work on it, newest day first.
    pub work: Vec<WorkView>,
}

/// A garden by bed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GardenView {
    /// The document.
    pub document: DocumentHead,
    /// The day it stands for.
    pub today: Date,
    /// Its beds by number.
    pub beds: Vec<BedView>,
    /// Tasks without a bed, or whose bed was withdrawn, by title.
    pub free_tasks: Vec<TaskView>,
    /// All work of the year, newest day first, also on tasks and beds that were withdrawn since.
    pub work: Vec<WorkView>,
    /// Beds and tasks that were withdrawn.
    pub withdrawn: Vec<EntryRef>,
}

/// A garden on a day: what is due, was done, left out or claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GardenDayView {
    /// The document.
    pub document: DocumentHead,
    /// The day.
    pub day: Date,
    /// Tasks of beds: late ones first, the longest first, then those due, then left out, done and claimed.
    pub tasks: Vec<TaskView>,
    /// The same of tasks without a bed.
    pub free_tasks: Vec<TaskView>,
    /// Beds on which nobody weeds on the day.
    pub no_weeding: Vec<BedRef>,
}

/// A garden by bed, as it stands today; `None` if there is no such garden.
pub fn garden(scene: &Scene<'_>, document: DocumentId) -> Option<GardenView> {
    let context = Context::find(scene, document, DocumentKind::Garden)?;
    let board = Board::of(&context);
    let mut beds: Vec<BedView> = context
        .live
        .live(Kind::Bed)
        .map(|record| bed(&board, &context, record))
        .collect();
    beds.sort_by_key(|bed| (bed.fields.number, bed.head.id));
    let withdrawn = |kind| {
        let all = context.live.all(kind);
        all.filter(|record| context.live.is_withdrawn(record.id))
    };
    Some(GardenView {
        document: context.document_head(),
        today: scene.today,
        beds,
        free_tasks: tasks(&board, &context, None),
        work: work(&context, |_| true),
        withdrawn: withdrawn(Kind::Bed)
            .chain(withdrawn(Kind::Task))
            .map(|record| context.entry(record))
            .collect(),
    })
}

fn bed(board: &Board<'_, '_>, context: &Context<'_>, record: &Record) -> BedView {
    let fields = Bed::of(record);
    let on_bed = |done: &Done| {
        let task = done.task.and_then(|task| context.live.get(task));
        let of_task = task.and_then(|task| Task::of(task).bed);
        of_task.or(done.bed) == Some(record.id)
    };
    BedView {
        head: context.head(record),
        holder: fields.holder.map(|holder| context.scene.party(holder)),
        held_by_me: fields
            .holder
            .is_some_and(|holder| context.scene.acts_as(holder)),
        no_weeding: no_weeding(&fields, context.scene.today),
        tasks: tasks(board, context, Some(record.id)),
        work: work(context, on_bed),
        fields,
    }
}

/// The note counts on its last day too.
fn no_weeding(bed: &Bed, day: Date) -> Option<Sown> {
    let until = bed.no_weeding_until.filter(|until| day <= *until)?;
    let sown = bed.sown_on.is_none_or(|sown| sown <= day);
    sown.then_some(Sown {
        on: bed.sown_on,
        until,
    })
}

/// The live tasks of a bed, or those of no live bed, as they stand today.
fn tasks(board: &Board<'_, '_>, context: &Context<'_>, bed: Option<RecordId>) -> Vec<TaskView> {
    let live_bed = |task: &Record| {
        let bed = Task::of(task).bed.and_then(|bed| context.bed(bed));
        bed.filter(|bed| !bed.withdrawn).map(|bed| bed.id)
    };
    let mut tasks: Vec<TaskView> = context
        .live
        .live(Kind::Task)
        .filter(|task| live_bed(task) == bed)
        .map(|task| board.task(task, context.scene.today))
        .collect();
    tasks.sort_by(|a, b| (&a.fields.title, a.head.id).cmp(&(&b.fields.title, b.head.id)));
    tasks
}

fn work(context: &Context<'_>, fits: impl Fn(&Done) -> bool) -> Vec<WorkView> {
    let mut work: Vec<WorkView> = context
        .live
        .live(Kind::Done)
        .filter(|record| fits(&Done::of(record)))
        .map(|record| context.work(record))
        .collect();
    work.sort_by_key(|work| (Reverse(work.fields.day), work.head.id));
    work
}

/// A garden on a day; `None` if there is no such garden.
pub fn garden_day(scene: &Scene<'_>, document: DocumentId, day: Date) -> Option<GardenDayView> {
    let context = Context::find(scene, document, DocumentKind::Garden)?;
    let board = Board::of(&context);
    let (free_tasks, tasks) = on_day(&board, &context, day)
        .into_iter()
        .partition(|task| task.bed.as_ref().is_none_or(|bed| bed.withdrawn));
    let mut no_weeding: Vec<BedRef> = context
        .live
        .live(Kind::Bed)
        .filter(|record| no_weeding(&Bed::of(record), day).is_some())
        .filter_map(|record| context.bed(record.id))
        .collect();
    no_weeding.sort_by_key(|bed| (bed.number, bed.id));
    Some(GardenDayView {
        document: context.document_head(),
        day,
        tasks,
        free_tasks,
        no_weeding,
    })
}

/// The tasks that a day is about, most pressing first.
pub(super) fn on_day(board: &Board<'_, '_>, context: &Context<'_>, day: Date) -> Vec<TaskView> {
    let matters = |task: &TaskView| {
        let claimed = task.claims.iter().any(|claim| claim.fields.day.is_some());
        task.due.is_open() || claimed || !task.done.is_empty() || !task.skips.is_empty()
    };
    let mut tasks: Vec<TaskView> = context
        .live
        .live(Kind::Task)
        .map(|record| board.task(record, day))
        .filter(matters)
        .collect();
    tasks.sort_by(|a, b| rank(a).cmp(&rank(b)));
    tasks
}

fn rank(task: &TaskView) -> (u8, i32, Option<i64>, &Option<String>, RecordId) {
    let (rank, late) = match task.due {
        DueState::Overdue { days, .. } => (0, -days),
        DueState::Due => (1, 0),
        DueState::Skipped { .. } => (2, 0),
        DueState::Done { .. } => (3, 0),
        DueState::NotDue { .. } | DueState::Finished | DueState::Unscheduled => (4, 0),
    };
    let number = task.bed.as_ref().and_then(|bed| bed.number);
    (rank, late, number, &task.fields.title, task.head.id)
}
