package app.mitmach.companion.garden.day

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.garden.BedMention
import app.mitmach.companion.core.garden.Due
import app.mitmach.companion.core.garden.Garden
import app.mitmach.companion.core.garden.GardenDay
import app.mitmach.companion.core.garden.Task
import java.time.LocalDate

/** A garden's day. */
sealed interface DayUiState {
    data object Loading : DayUiState

    data class Failed(
        val trouble: Trouble,
    ) : DayUiState

    data class Ready(
        val title: String,
        val day: LocalDate,
        val today: LocalDate,
        val me: CardId,
        val tasks: DayTasks,
        val sown: List<SownBed>,
        /** What is due another time, soonest first; null while it is folded. */
        val later: List<Task>?,
    ) : DayUiState
}

/** A bed on which nobody weeds, until a day. */
data class SownBed(
    val bed: BedMention,
    val until: LocalDate?,
)

/** The tasks of a day by what is to be done about them; most pressing first within each. */
data class DayTasks(
    val open: List<Task>,
    val done: List<Task>,
    val leftOut: List<Task>,
    /** Not due, but somebody said that they would do it on the day. */
    val promised: List<Task>,
) {
    val all get() = open + done + leftOut + promised
}

internal fun GardenDay.grouped(): DayTasks {
    val all = (tasks + freeTasks).sortedWith(PRESSING)
    val (open, settled) = all.partition { it.due == Due.Today || it.due is Due.Overdue }
    val (done, undone) = settled.partition { it.done.isNotEmpty() }
    val (leftOut, promised) = undone.partition { it.due is Due.Skipped }
    return DayTasks(open, done, leftOut, promised)
}

/** The core sorts tasks of beds and others each for themselves; here they stand together. */
private val PRESSING = compareByDescending<Task> { (it.due as? Due.Overdue)?.days ?: 0 }

/** What the day does not show already, soonest first; without a day last. */
internal fun Garden.laterThan(shown: DayTasks): List<Task> {
    val known = shown.all.map { it.entry.key.record }.toSet()
    return (beds.flatMap { it.tasks } + freeTasks)
        .filter { it.entry.key.record !in known && it.due != Due.Finished }
        .sortedBy { it.nextDay ?: LocalDate.MAX }
}

internal val Task.nextDay: LocalDate? get() =
    when (val due = due) {
        is Due.Later -> due.next
        is Due.Done -> due.next
        is Due.Skipped -> due.next
        Due.Today, is Due.Overdue, Due.Finished, Due.Unscheduled -> null
    }
