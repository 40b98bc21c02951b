package app.mitmach.companion.calendar

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.People
import app.mitmach.companion.feature.onBehalf
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.stateIn
import java.time.LocalDate

/** Holds what the calendar's screens show: the calendar [wanted], or the one whose time it is. */
class YearHolder(
    session: Session,
    wanted: DocumentId?,
    scope: CoroutineScope,
) {
    val state: StateFlow<YearState> =
        session.followYear(wanted).stateIn(scope, SharingStarted.Eagerly, YearState.Loading)
}

/** Which calendar is shown, and who looks at it. */
private sealed interface Choice {
    data class Failed(
        val failed: Outcome.Failed,
    ) : Choice

    data class None(
        val organises: Boolean,
        val today: LocalDate,
    ) : Choice

    data class Of(
        val shown: DocumentItem,
        val all: List<DocumentItem>,
        val people: People,
        val today: LocalDate,
    ) : Choice
}

@OptIn(ExperimentalCoroutinesApi::class)
private fun Session.followYear(wanted: DocumentId?): Flow<YearState> =
    combine(entries.documents(), people.people(), today) { documents, people, today ->
        choose(wanted, documents, people, today)
    }.distinctUntilChanged().flatMapLatest { choice ->
        when (choice) {
            is Choice.Failed -> {
                flowOf(YearState.Failed(choice.failed.trouble))
            }

            is Choice.None -> {
                flowOf(
                    YearState.NoCalendar(choice.organises, choice.today),
                )
            }

            is Choice.Of -> {
                follow(choice)
            }
        }
    }

private fun choose(
    wanted: DocumentId?,
    documents: Outcome<List<DocumentItem>>,
    people: Outcome<People>,
    today: LocalDate,
): Choice {
    if (documents is Outcome.Failed) return Choice.Failed(documents)
    val known = (people as? Outcome.Done)?.value ?: People(emptyList(), emptyList())
    val all =
        (documents as Outcome.Done)
            .value
            .filter { it.head.kind == DocumentKind.CALENDAR }
            // How many records it has changes with every entry and is not shown here.
            .map { it.copy(records = 0) }
    if (wanted != null) {
        val shown = all.find { it.head.document == wanted }
        return if (shown == null) Choice.Failed(GONE) else Choice.Of(shown, all, known, today)
    }
    val year = yearOf(today)
    val shown =
        all.find { it.head.year == year }
            ?: all.filter { (it.head.year ?: 0) > year }.minByOrNull { it.head.year ?: 0 }
            ?: all.maxByOrNull { it.head.year ?: 0 }
    return if (shown == null) Choice.None(known.organiseCalendars(), today) else Choice.Of(shown, all, known, today)
}

private val GONE = Outcome.Failed(app.mitmach.companion.core.Trouble.GONE)

private fun Session.follow(choice: Choice.Of): Flow<YearState> =
    combine(calendars.calendar(choice.shown.head.document), calendars.mine()) { calendar, mine ->
        when (calendar) {
            is Outcome.Failed -> {
                YearState.Failed(calendar.trouble)
            }

            is Outcome.Done -> {
                val document = calendar.value.document
                val number = yearOf(choice.today)
                val missing = choice.all.none { (it.head.year ?: 0) >= number }
                val year =
                    Year(
                        calendar = calendar.value,
                        organises = choice.shown.ledByMe,
                        mine = (mine as? Outcome.Done)?.value.orEmpty().filter { it.calendar == document },
                        people = choice.people.people,
                        onBehalf = choice.people.onBehalf(FieldOfWork.CALENDAR),
                        me = me,
                        today = choice.today,
                        others = choice.all.map { it.head }.filter { it.document != document },
                        next =
                            usualFrame(number, choice.today).takeIf { missing && choice.people.organiseCalendars() },
                    )
                YearState.Ready(year)
            }
        }
    }

/** Whether this person may set a calendar up, as far as can be known before there is one. */
private fun People.organiseCalendars(): Boolean = people.any { it.me && it.organisesCalendars }
