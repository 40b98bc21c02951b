package app.mitmach.companion.core

import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.toMyDoor
import app.mitmach.companion.core.entries.Conflict
import app.mitmach.companion.core.entries.DocumentHead
import app.mitmach.companion.core.entries.toConflict
import app.mitmach.companion.core.entries.toDocumentHead
import app.mitmach.companion.core.events.MyEvent
import app.mitmach.companion.core.events.toMyEvent
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.toTask
import app.mitmach.core.generated.TodayView
import app.mitmach.core.observeOverview
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map
import java.time.LocalDate

/** The first screen. */
data class Overview(
    val today: LocalDate,
    val due: List<DueTask>,
    val doors: List<MyDoor>,
    val events: List<MyEvent>,
    val decide: List<Decision>,
    /** What I entered that nobody else has yet. */
    val notArrived: List<Mention>,
)

/** A garden's task that is due. */
data class DueTask(
    val garden: DocumentHead,
    /** I took it, or hold its bed. */
    val mine: Boolean,
    val task: Task,
)

/** Something that waits for this person's decision. */
data class Decision(
    val document: DocumentHead,
    val what: Undecided,
)

sealed interface Undecided {
    data class Contradictory(
        val conflict: Conflict,
    ) : Undecided

    data class Wish(
        val wish: Mention,
    ) : Undecided

    /** A host called off before the print: somebody else can have the day. */
    data class CalledOff(
        val door: Mention,
    ) : Undecided

    /** The host of a printed day has dropped out. */
    data class DroppedOut(
        val date: LocalDate,
    ) : Undecided

    data class Answer(
        val rsvp: Mention,
        val heads: Int,
    ) : Undecided

    data class Claim(
        val claim: Mention,
    ) : Undecided
}

/** Follows the first screen. */
class OverviewSource internal constructor(
    private val session: Session,
) {
    fun overview(): Flow<Outcome<Overview>> =
        session.eachDay { today ->
            session.phone
                .observeOverview(today.toIso())
                .map { it.toOverview() }
                .outcomes()
        }
}

private fun TodayView.toOverview() =
    Overview(
        today = today.toDate(),
        due = due.map { DueTask(it.garden.toDocumentHead(), it.mine, it.task.toTask()) },
        doors = doors.map { it.toMyDoor() },
        events = events.map { it.toMyEvent() },
        decide = decide.map { Decision(it.document.toDocumentHead(), it.what.toUndecided()) },
        notArrived = notArrived.map { it.toMention() },
    )

private fun app.mitmach.core.generated.Undecided.toUndecided(): Undecided =
    when (this) {
        is app.mitmach.core.generated.Undecided.Contradictory -> Undecided.Contradictory(conflict.toConflict())
        is app.mitmach.core.generated.Undecided.Wish -> Undecided.Wish(wish.toMention())
        is app.mitmach.core.generated.Undecided.CalledOff -> Undecided.CalledOff(door.toMention())
        is app.mitmach.core.generated.Undecided.DroppedOut -> Undecided.DroppedOut(date.toDate())
        is app.mitmach.core.generated.Undecided.Answer -> Undecided.Answer(rsvp.toMention(), heads.toInt())
        is app.mitmach.core.generated.Undecided.Claim -> Undecided.Claim(claim.toMention())
    }
