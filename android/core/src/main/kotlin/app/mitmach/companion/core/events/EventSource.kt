package app.mitmach.companion.core.events

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entered
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.garden.over
import app.mitmach.companion.core.garden.toFields
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
import kotlinx.coroutines.flow.Flow
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
    ): Outcome<Entered> = entered { events.answer(event, form.toCore(), today, asking?.toAsker()) }

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
        item: String,
        wanted: Int?,
    ): Outcome<Entered> = entered { events.askToBring(event, BringFields(item = item, wanted = wanted?.toLong())) }

    /** Writes what differs from the [bring] that the person saw. */
    suspend fun edit(
        bring: Bring,
        item: String,
        wanted: Int?,
    ): Outcome<Entered> =
        entered {
            val key = bring.entry.key
            val after = bring.fields.copy(item = item, wanted = wanted?.toLong())
            events.editBring(key.document, key.record, bring.fields, after)
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
