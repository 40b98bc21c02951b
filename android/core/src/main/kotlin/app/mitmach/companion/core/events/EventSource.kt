package app.mitmach.companion.core.events

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entered
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.garden.over
import app.mitmach.companion.core.garden.toFields
import app.mitmach.companion.core.map
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.outcomes
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.toAsker
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.BringFields
import app.mitmach.core.generated.CheckInFields
import app.mitmach.core.generated.ClaimFields
import app.mitmach.core.generated.EventFields
import app.mitmach.core.generated.SeatState
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.observeEvent
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import java.time.LocalDate

/** Meetings and festivals: what their screens follow and what people enter there. */
class EventSource internal constructor(
    private val session: Session,
) {
    private val events get() = session.phone.events()

    private val today get() = session.today.value.toIso()

    fun event(document: DocumentId): Flow<Outcome<Event>> =
        session.eachDay { today -> events.observeEvent(document, today.toIso()).map { it.toEvent() }.outcomes() }

    /** All events of the alliance, past ones too. */
    @OptIn(ExperimentalCoroutinesApi::class)
    fun all(): Flow<Outcome<List<EventLine>>> =
        session.entries
            .documents()
            .map { documents -> documents.map { all -> all.filter { it.head.kind == DocumentKind.EVENT }.ledByMe() } }
            .distinctUntilChanged()
            .flatMapLatest { documents ->
                when (documents) {
                    is Outcome.Failed -> flowOf(documents)
                    is Outcome.Done -> lines(documents.value)
                }
            }

    private fun List<DocumentItem>.ledByMe() = associate { it.head.document to it.ledByMe }

    /** An event that cannot be read any more is left out: the list that comes next is without it anyhow. */
    private fun lines(documents: Map<DocumentId, Boolean>): Flow<Outcome<List<EventLine>>> {
        if (documents.isEmpty()) return flowOf(Outcome.Done(emptyList()))
        val each =
            documents.map { (document, led) ->
                event(document).map { it.map { event -> EventLine(event, led) } }
            }
        return combine(each) { all -> Outcome.Done(all.mapNotNull { (it as? Outcome.Done)?.value }) }
    }

    suspend fun plan(
        text: EventText,
        asking: Asking? = null,
    ): Outcome<DocumentId> = outcome { events.plan(text.over(EventFields()), asking?.toAsker()).document }

    /** Writes what differs from the [event] that the person saw. */
    suspend fun edit(
        event: EventItem,
        text: EventText,
    ): Outcome<Entered> =
        entered {
            val key = event.entry.key
            events.editEvent(key.document, key.record, event.fields, text.over(event.fields))
        }

    /** Answers for me, or for the party that [asking] names; a later answer takes the place of an earlier one. */
    suspend fun answer(
        event: DocumentId,
        form: AnswerForm,
        asking: Asking? = null,
    ): Outcome<Entered> =
        entered { events.answer(event, form.toCore(), today, asking?.toAsker()) }
            // What was taken back together with it does not come back with it.
            .map { if (form.takingBack.isEmpty()) it else Entered(record = null) }

    /**
     * How many came along when each of those for whom I answer said yes last, to any event: what a form may begin with.
     * Empty if that cannot be read.
     */
    suspend fun usualHeads(): Map<CardId, HeadCount> {
        val usual = outcome { events.usualHeads(today) } as? Outcome.Done ?: return emptyMap()
        return usual.value.associate { it.party to HeadCount(1, it.adults.toInt(), it.children.toInt()) }
    }

    /** Gives an answer its seats, or puts it on the waiting list. */
    suspend fun seat(
        event: DocumentId,
        answer: RecordId,
        seated: Boolean,
    ): Outcome<Entered> =
        entered { events.giveSeat(event, answer, if (seated) SeatState.IN else SeatState.WAITING, today) }

    /** Counts people in: of an answer, or who came without one. */
    suspend fun checkIn(
        event: DocumentId,
        rsvp: RecordId?,
        heads: Int,
    ): Outcome<Entered> =
        entered { events.checkIn(event, CheckInFields(door = null, heads = heads.toLong(), rsvp = rsvp)) }

    suspend fun askToBring(
        event: DocumentId,
        form: BringForm,
    ): Outcome<Entered> = entered { events.askToBring(event, form.over(BringFields())) }

    /** Writes what differs from the [bring] that the person saw. */
    suspend fun edit(
        bring: Bring,
        form: BringForm,
    ): Outcome<Entered> =
        entered {
            val key = bring.entry.key
            events.editBring(key.document, key.record, bring.fields, form.over(bring.fields))
        }

    /** "Ich bringe das mit." */
    suspend fun pledge(
        event: DocumentId,
        form: PledgeForm,
        asking: Asking? = null,
    ): Outcome<Entered> = entered { events.pledge(event, form.toFields(), asking?.toAsker()) }

    /** It has been handed in: by whoever pledged it, or by somebody who had not. */
    suspend fun handIn(
        event: DocumentId,
        form: PledgeForm,
        owner: CardId?,
    ): Outcome<Entered> =
        entered {
            val asking = owner?.let { Asking(it, app.mitmach.companion.core.Source.APP) }
            events.handIn(event, form.toFields().copy(delivered = true), today, asking?.toAsker())
        }

    suspend fun addShift(
        event: DocumentId,
        shift: TaskForm,
    ): Outcome<Entered> = entered { events.addShift(event, shift.over(TaskFields())) }

    /** Writes what differs from the [shift] that the person saw. */
    suspend fun edit(
        shift: Task,
        form: TaskForm,
    ): Outcome<Entered> =
        entered {
            val key = shift.entry.key
            events.editShift(key.document, key.record, shift.fields, form.over(shift.fields))
        }

    suspend fun claim(
        event: DocumentId,
        shift: RecordId,
        day: LocalDate?,
        heads: Int? = null,
        asking: Asking? = null,
    ): Outcome<Entered> =
        entered {
            events.claim(
                event,
                ClaimFields(task = shift, day = day?.toIso(), heads = heads?.toLong()),
                asking?.toAsker(),
            )
        }

    suspend fun logWork(
        event: DocumentId,
        work: WorkForm,
        asking: Asking? = null,
    ): Outcome<Entered> = entered { events.logWork(event, work.toFields(), asking?.toAsker()) }
}
