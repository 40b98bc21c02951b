package app.mitmach.core

import app.mitmach.core.generated.BedDiff
import app.mitmach.core.generated.BedListSubscription
import app.mitmach.core.generated.BedView
import app.mitmach.core.generated.GardenDaySubscription
import app.mitmach.core.generated.GardenDayView
import app.mitmach.core.generated.GardenSubscription
import app.mitmach.core.generated.GardenView
import app.mitmach.core.generated.Gardens
import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.TaskDiff
import app.mitmach.core.generated.TaskListSubscription
import app.mitmach.core.generated.TaskView
import kotlinx.coroutines.flow.Flow

/** A garden as a whole, each time it has changed. */
public fun Gardens.observeGarden(
    garden: DocumentId,
    today: LocalDate,
): Flow<GardenView> = followed({ followGarden(garden, today) }, GardenSubscription::next, GardenSubscription::cancel)

/** A garden's [day], each time it has changed. */
public fun Gardens.observeDay(
    garden: DocumentId,
    today: LocalDate,
    day: LocalDate,
): Flow<GardenDayView> =
    followed({ followDay(garden, today, day) }, GardenDaySubscription::next, GardenDaySubscription::cancel)

/** A garden's beds, each time one of them has changed. */
public fun Gardens.observeBeds(
    garden: DocumentId,
    today: LocalDate,
): Flow<List<BedView>> =
    followedList(
        { followBeds(garden, today) },
        BedListSubscription::next,
        BedListSubscription::cancel,
        BedDiff::steps,
        BedDiff::rows,
    )

/** The tasks of a garden's [day], each time one of them has changed. */
public fun Gardens.observeTasks(
    garden: DocumentId,
    today: LocalDate,
    day: LocalDate,
): Flow<List<TaskView>> =
    followedList(
        { followTasks(garden, today, day) },
        TaskListSubscription::next,
        TaskListSubscription::cancel,
        TaskDiff::steps,
        TaskDiff::rows,
    )
