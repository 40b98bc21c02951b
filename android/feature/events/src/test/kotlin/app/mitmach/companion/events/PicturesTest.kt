package app.mitmach.companion.events

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.DoorLine
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.Shot
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.keep
import app.mitmach.companion.design.picture
import app.mitmach.companion.design.pictures
import app.mitmach.companion.events.answers.AnswersScreen
import app.mitmach.companion.events.door.DoorActs
import app.mitmach.companion.events.door.DoorScreen
import app.mitmach.companion.events.event.EventHolder
import app.mitmach.companion.events.event.EventScreen
import app.mitmach.companion.events.event.EventSheet
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.event.EventUiState
import app.mitmach.companion.events.event.EventWays
import app.mitmach.companion.events.event.doneWords
import app.mitmach.companion.events.list.ListHolder
import app.mitmach.companion.events.list.ListScreen
import app.mitmach.companion.events.list.ListUiState
import app.mitmach.companion.events.plan.EventFormSheet
import app.mitmach.companion.events.words.eventWords
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import org.junit.Test

/** Every screen in all ways, to be looked at: `-Dmitmach.pictures=folder`. */
class PicturesTest {
    private val scope = CoroutineScope(Dispatchers.Default + Job())
    private val nowhere = EventWays({}, {}, {}, {})

    @Test
    fun `pictures of all screens`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            try {
                lists(office, anna)
                member(anna, office)
                organiser(office, anna)
            } finally {
                scope.cancel()
            }
        }

    private suspend fun lists(
        office: Session,
        anna: Session,
    ) {
        anna.events.answer(event(anna, "Stadtgespräch"), AnswerForm(Answer.YES, 2, 1)).done()
        anna.events.answer(event(anna, WORK_DAY), AnswerForm(Answer.YES, 1, 0)).done()
        val mine = ready(anna)
        pictures("events-list") { ListScreen(mine, {}, {}, {}) }
        val theirs = ready(office)
        val today = theirs.coming.first()
        val onTheDay = theirs.copy(coming = listOf(today.copy(door = true)) + theirs.coming.drop(1))
        pictures("events-list-organiser") { ListScreen(onTheDay, {}, {}, {}) }
        pictures("events-list-empty") {
            ListScreen(theirs.copy(coming = emptyList(), past = emptyList()), {}, {}, {})
        }
        pictures("events-list-failed") { ListScreen(ListUiState.Failed(Trouble.BROKEN), {}, {}, {}) }
    }

    private suspend fun ready(session: Session) =
        ListHolder(appOf(session, EventsPlace.All), scope).state.first { it is ListUiState.Ready } as ListUiState.Ready

    private suspend fun member(
        anna: Session,
        office: Session,
    ) {
        val talk = holder(anna, event(anna, "Vereinsstammtisch"))
        val asked = talk.ready()
        whole("event-question") { EventScreen(asked, talk, nowhere) }
        pictures(
            "event-answer-sheet",
        ) { EventScreen(asked, talk, nowhere, shown = EventSheet(What.ANSWER, party = asked.firstParty?.id)) }
        val day = event(anna, WORK_DAY)
        val item = checkNotNull(office.look(day).item)
        val later = item.text.copy(start = item.text.start?.plusDays(1), end = item.text.end?.plusDays(1))
        office.events.edit(item, later.copy(place = "Gut Ziegenberg")).done()
        sync(office, anna)
        val work = holder(anna, day)
        val moved = work.ready()
        whole("event-moved") { EventScreen(moved, work, nowhere) }
        val festival = holder(anna, event(anna, FESTIVAL))
        val helping = festival.ready()
        helping.event.bring
            .first()
            .let { festival.pledge(it) }
        helping.event.shifts
            .first()
            .let { festival.claim(it) }
        val helped = festival.state.first { it is EventUiState.Ready && it.event.shifts.any { it.claims.isNotEmpty() } }
        whole("event-festival", HIGH) { EventScreen(helped, festival, nowhere) }
        pictures("event-decline") {
            EventScreen(helped, festival, nowhere, shown = EventSheet(What.DECLINE, party = helping.standing.me?.id))
        }
        val mixed = helping.event.bring.first()
        pictures("event-pledge-sheet") {
            EventScreen(helped, festival, nowhere, shown = EventSheet(What.PLEDGE, mixed.entry.key.record))
        }
    }

    private suspend fun organiser(
        office: Session,
        anna: Session,
    ) {
        val talk = event(office, "Handy-Sprechstunde")
        anna.events.answer(talk, AnswerForm(Answer.YES, 1, 2, "Kaffee kochen")).done()
        sync(anna, office)
        val choosing = holder(office, talk)
        val toDecide = choosing.ready()
        whole("event-organiser") { EventScreen(toDecide, choosing, nowhere) }
        val asked = toDecide.event.answers.first { it.needsOrganiser }
        pictures("event-refuse") {
            EventScreen(toDecide, choosing, nowhere, shown = EventSheet(What.REFUSE, asked.entry.key.record))
        }
        office.entries.withdraw(talk, asked.entry.key.record).done()
        sync(office, anna)
        val hers = holder(anna, talk)
        val refused = hers.ready()
        whole("event-refused") { EventScreen(refused, hers, nowhere) }
        val day = holder(office, event(office, WORK_DAY))
        val work = day.ready()
        whole("answers", HIGH) { AnswersScreen(work, day, { _, _, _ -> Outcome.Failed(Trouble.BROKEN) }, {}) }
        pictures("answers-on-behalf") {
            AnswersScreen(work, day, { _, _, _ -> Outcome.Failed(Trouble.BROKEN) }, {}, shown = true)
        }
        val stieg = work.event.answers.first { it.party.name == "Familie im Stieg" }
        office.events.checkIn(work.event.document, stieg.entry.key.record, 3).done()
        val hilde = work.event.answers.first { it.party.name == "Hilde R." }
        office.events.checkIn(work.event.document, hilde.entry.key.record, 1).done()
        office.events.checkIn(work.event.document, null, 2).done()
        val counted = day.state.first { it is EventUiState.Ready && it.event.doorList.total == 6 }
        whole("door", HIGH) { DoorScreen(counted, NoDoor, {}) }
        pictures("event-plan") { EventFormSheet(null, work.today, emptyList(), {}, { Outcome.Failed(Trouble.BROKEN) }) }
        pictures("event-shift-sheet") { EventScreen(work, day, nowhere, shown = EventSheet(What.SHIFT)) }
        day.setCancelled(true)
        val off = day.state.first { it is EventUiState.Ready && it.cancelled }
        pictures("event-cancelled") { EventScreen(off, day, nowhere) }
        check(work.event.answers.any { it.state == AnswerState.IN })
    }

    private fun holder(
        session: Session,
        event: DocumentId,
    ): EventHolder {
        val app = appOf(session, eventPlace(event))
        val acting = Acting(app, event, scope, commonWords.german, eventWords.german)
        return EventHolder(app, event, scope, acting, doneWords.german, commonWords.german.unnamed)
    }

    private suspend fun EventHolder.ready() =
        state.first { it is EventUiState.Ready && it.standing.parties.isNotEmpty() } as EventUiState.Ready

    /** All of a page at once, which a phone shows by scrolling; coarse where nobody looks at it. */
    private fun whole(
        name: String,
        height: Int = TALL,
        content: @Composable () -> Unit,
    ) {
        val scale = if (System.getProperty("mitmach.pictures").isNullOrEmpty()) 1 else 2
        Shot.ALL.forEach { (way, shot) ->
            val high = if (way == "large") height * 2 else height
            keep("$name-$way", picture(shot.copy(height = high, scale = scale), content))
        }
    }

    private object NoDoor : DoorActs {
        override fun all(line: DoorLine) = Unit

        override fun some(
            line: DoorLine,
            heads: Int,
        ) = Unit

        override fun walkIn(heads: Int) = Unit

        override fun takeBack(checkIn: RecordId) = Unit
    }

    private companion object {
        const val TALL = 1300
        const val HIGH = 2600
    }
}
