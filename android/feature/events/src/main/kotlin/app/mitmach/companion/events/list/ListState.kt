package app.mitmach.companion.events.list

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.EventLine
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.events.Standing
import java.time.LocalDate

/** What the list of events shows. */
internal sealed interface ListUiState {
    data object Loading : ListUiState

    data class Failed(
        val trouble: Trouble,
    ) : ListUiState

    data class Ready(
        val today: LocalDate,
        val coming: List<Line>,
        val past: List<Line>,
        val plans: Boolean,
        /** Whom one can ask about an event that is planned. */
        val everybody: List<Person> = emptyList(),
    ) : ListUiState
}

/** An event on the list. */
internal data class Line(
    val document: DocumentId,
    val title: String,
    val text: EventText?,
    /** The answer that is shown: my own before one of those I act for. */
    val answer: AnswerItem?,
    val myOwn: Boolean,
    /** Counting in is one tap away on the day itself, for who may. */
    val door: Boolean,
)

internal fun listState(
    events: Outcome<List<EventLine>>,
    standing: Standing,
    today: LocalDate,
): ListUiState {
    val all =
        when (events) {
            is Outcome.Failed -> return ListUiState.Failed(events.trouble)
            is Outcome.Done -> events.value.map { it.toLine(standing, today) }
        }
    val (past, coming) = all.sortedBy { it.text?.start }.partition { it.text.isOver(today) }
    return ListUiState.Ready(today, coming, past.reversed(), standing.plans, standing.everybody)
}

private fun EventText?.isOver(today: LocalDate): Boolean {
    val last = this?.end ?: this?.start ?: return false
    return last.toLocalDate() < today
}

private fun EventLine.toLine(
    standing: Standing,
    today: LocalDate,
): Line {
    val mine = event.answers.filter { it.entry.mine && it.state != AnswerState.WITHDRAWN && it.counted }
    val own = mine.find { it.party.id == standing.me?.id }
    val text = event.item?.text
    val isToday = text?.start?.toLocalDate() == today
    return Line(
        document = event.document,
        title = event.title,
        text = text,
        answer = own ?: mine.firstOrNull(),
        myOwn = own != null,
        door = isToday && !text.cancelled && (ledByMe || standing.doorDuty),
    )
}
