package app.mitmach.companion.events.list

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.Answers
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
    /** My answers and those of whom I act for, mine first. */
    val answers: List<AnswerItem>,
    /** Those I act for who have not answered and still can. */
    val unanswered: List<Party>,
    /** Whose answer has no name before it. */
    val me: CardId?,
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
    val mine = event.answers.filter { it.entry.mine && it.counted }.sortedBy { it.party.id != standing.me?.id }
    val text = event.item?.text
    val open = text != null && !text.isOver(today) && !text.cancelled && text.answers != Answers.COUNT_ONLY
    val asked = if (text?.answers == Answers.PER_ORGANISATION) standing.organisations else standing.onBehalf.near
    val isToday = text?.start?.toLocalDate() == today
    return Line(
        document = event.document,
        title = event.title,
        text = text,
        answers = mine,
        unanswered = asked.filter { party -> open && mine.none { it.party.id == party.id } },
        me = standing.me?.id,
        door = isToday && !text.cancelled && (ledByMe || standing.doorDuty),
    )
}
