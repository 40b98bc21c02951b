package app.mitmach.companion.events.event

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Bring
import app.mitmach.companion.core.events.BringForm
import app.mitmach.companion.core.events.EventItem
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.HeadCount
import app.mitmach.companion.core.events.Pledge
import app.mitmach.companion.core.events.PledgeForm
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.events.Acting
import app.mitmach.companion.events.standing
import app.mitmach.companion.feature.App
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn

/** Holds what an event's screen shows, and enters what is done there. */
internal class EventHolder(
    private val app: App,
    private val document: DocumentId,
    scope: CoroutineScope,
    private val acting: Acting,
    private val words: DoneWords,
) : EventActs {
    private val events get() = app.session.events

    val state: StateFlow<EventUiState> =
        with(app.session) {
            val synced = line.state().map { it.synced }.distinctUntilChanged()
            combine(events.event(document), led(), people.people(), synced, today) { event, led, people, asOf, day ->
                when (event) {
                    is Outcome.Failed -> EventUiState.Failed(event.trouble)
                    is Outcome.Done -> EventUiState.Ready(event.value, day, led, people.standing(me), asOf)
                }
            }.combine(usual()) { state, usual -> if (state is EventUiState.Ready) state.copy(usual = usual) else state }
                .stateIn(scope, SharingStarted.Eagerly, EventUiState.Loading)
        }

    /** Looked up once, and nothing waits for it. */
    private fun usual(): Flow<Map<CardId, HeadCount>> =
        flow {
            emit(emptyMap())
            emit(events.usualHeads())
        }

    private fun led(): Flow<Boolean> =
        app.session.entries
            .documents()
            .map { all -> all is Outcome.Done && all.value.any { it.head.document == document && it.ledByMe } }
            .distinctUntilChanged()

    private val ready get() = state.value as? EventUiState.Ready

    override fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ) = acting.tap(words.settled) { app.session.entries.settle(contradiction, chosen) }

    override fun takeBack(record: RecordId) = acting.takeBack(record)

    override fun answer(
        party: Party?,
        form: AnswerForm,
    ) = acting.tap({ told(party, form) }) { events.answer(document, form, party.asking()) }

    override suspend fun enterAnswer(
        party: Party?,
        form: AnswerForm,
    ) = acting.enter({ told(party, form) }) { events.answer(document, form, party.asking()) }

    /** How the answer that was just entered stands, which the core knows: a seat may have to be given first. */
    private suspend fun told(
        party: Party?,
        form: AnswerForm,
    ): String {
        val event = events.event(document).first() as? Outcome.Done
        val owner = party?.id ?: app.session.me
        val answer = event?.value?.answers?.find { it.counted && it.party.id == owner }
        return when (answer?.state) {
            AnswerState.ASKED -> if (answer.needsOrganiser) words.asked else words.askedInTurn
            AnswerState.WAITING -> words.waiting
            else -> words.answered(form.answer)
        }
    }

    /** For me nobody has to be named. */
    private fun Party?.asking() = this?.takeIf { it.id != app.session.me }?.let { Asking(it.id, Source.APP) }

    override fun seat(
        answer: AnswerItem,
        seated: Boolean,
    ) = acting.tap(if (seated) words.seated else words.waiting) {
        events.seat(document, answer.entry.key.record, seated)
    }

    override suspend fun edit(text: EventText) =
        withItem { item -> acting.enter(words.saved) { events.edit(item, text) } }

    override fun setCancelled(cancelled: Boolean) {
        val item = ready?.item ?: return
        acting.tap(if (cancelled) words.calledOff else words.onAgain) {
            events.edit(item, item.text.copy(cancelled = cancelled))
        }
    }

    private suspend fun <T> withItem(act: suspend (EventItem) -> Outcome<T>): Outcome<T> =
        ready?.item?.let { act(it) } ?: Outcome.Failed(Trouble.GONE)

    override fun pledge(bring: Bring) =
        acting.tap(words.pledged) { events.pledge(document, PledgeForm(bring.entry.key.record)) }

    override suspend fun enterPledge(
        form: PledgeForm,
        asking: Asking?,
    ) = acting.enter(if (asking == null) words.pledged else words.saved) { events.pledge(document, form, asking) }

    override fun handIn(pledge: Pledge) =
        acting.tap(words.handedIn) {
            val item = pledge.item.takeIf { pledge.bring == null }
            val form = PledgeForm(pledge.bring, item, pledge.amount, pledge.contains)
            events.handIn(document, form, pledge.entry.owner.id)
        }

    override suspend fun enterBring(
        bring: Bring?,
        form: BringForm,
    ) = acting.enter(words.saved) {
        if (bring == null) events.askToBring(document, form) else events.edit(bring, form)
    }

    override fun claim(shift: Task) =
        acting.tap(words.claimed) {
            events.claim(document, shift.entry.key.record, shift.day())
        }

    override suspend fun enterClaim(
        shift: Task,
        heads: Int,
        asking: Asking?,
    ) = acting.enter(if (asking == null) words.claimed else words.saved) {
        events.claim(document, shift.entry.key.record, shift.day(), heads, asking)
    }

    /** A claim for the same party and day by who leads is what arranges the party's own. */
    override fun arrange(
        shift: Task,
        claim: Claim,
    ) = acting.tap(words.arranged) {
        val asking = Asking(claim.entry.owner.id, Source.TALK)
        events.claim(document, shift.entry.key.record, claim.day, claim.heads, asking)
    }

    override fun done(shift: Task) =
        acting.tap(words.workDone) {
            events.logWork(document, WorkForm(task = shift.entry.key.record, day = app.session.today.value))
        }

    override suspend fun enterShift(
        shift: Task?,
        form: TaskForm,
    ) = acting.enter(words.saved) {
        if (shift == null) events.addShift(document, form) else events.edit(shift, form)
    }

    /** The day that a shift is on; one without a time is on the event's. */
    private fun Task.day() = (starts ?: ready?.item?.text?.start)?.toLocalDate()
}
