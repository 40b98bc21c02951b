package app.mitmach.companion.events.event

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Source
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
    private val unnamed: String,
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

    override fun takeBack(records: List<RecordId>) = acting.takeBack(records)

    override fun refuse(entry: Entry) = acting.takeBack(listOf(entry.key.record), words.refused(entry.owner.named()))

    override fun answer(
        party: Party?,
        form: AnswerForm,
    ) = acting.tap({ told(party, form) }, { answerOf(party)?.said() }) { enter(party, form) }

    override suspend fun enterAnswer(
        party: Party?,
        form: AnswerForm,
    ) = acting.enter({ told(party, form) }, { answerOf(party)?.said() }) { enter(party, form) }

    private suspend fun enter(
        party: Party?,
        form: AnswerForm,
    ) = events.answer(document, form, party.other()?.let { Asking(it.id, Source.APP) })

    /** How the answer that was just entered stands, which the core knows: a seat may have to be given first. */
    private suspend fun told(
        party: Party?,
        form: AnswerForm,
    ): String {
        val other = party.other()?.named()
        val answer = answerOf(party)
        return when {
            answer?.needsOrganiser == true -> other?.let(words::askedFor) ?: words.asked
            answer?.state == AnswerState.ASKED -> other?.let(words::askedInTurnFor) ?: words.askedInTurn
            answer?.state == AnswerState.WAITING -> other?.let(words::waitingOf) ?: words.waiting
            else -> other?.let { words.answeredFor(it, form.answer) } ?: words.answered(form.answer)
        }
    }

    private suspend fun answers() = (events.event(document).first() as? Outcome.Done)?.value?.answers.orEmpty()

    private suspend fun answerOf(party: Party?): AnswerItem? {
        val owner = party?.id ?: app.session.me
        return answers().find { it.counted && it.party.id == owner }
    }

    /** For me nobody has to be named. */
    private fun Party?.other() = this?.takeIf { it.id != app.session.me }

    private fun Party.named() = name ?: unnamed

    override fun seat(
        answer: AnswerItem,
        seated: Boolean,
    ) {
        val (record, name) = answer.entry.key.record to answer.party.named()
        acting.tap(
            { if (seated) words.seatedFor(name) else words.waitingOf(name) },
            { answers().find { it.entry.key.record == record }?.let { it.said() to it.state } },
        ) { events.seat(document, record, seated) }
    }

    override suspend fun edit(
        seen: EventItem,
        text: EventText,
    ) = acting.enter(words.saved) { events.edit(seen, text) }

    override fun setCancelled(cancelled: Boolean) {
        val item = ready?.item ?: return
        acting.tap(if (cancelled) words.calledOff else words.onAgain) {
            events.edit(item, item.text.copy(cancelled = cancelled))
        }
    }

    override fun pledge(bring: Bring) =
        acting.tap(words.pledged) { events.pledge(document, PledgeForm(bring.entry.key.record)) }

    override suspend fun enterPledge(
        form: PledgeForm,
        asking: Asking?,
    ) = acting.enter(asking.named()?.let(words::pledgedFor) ?: words.pledged) {
        events.pledge(document, form, asking)
    }

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
    ) = acting.enter(asking.named()?.let(words::claimedFor) ?: words.claimed) {
        events.claim(document, shift.entry.key.record, shift.day(), heads, asking)
    }

    /** A claim for the same party and day by who leads is what arranges the party's own. */
    override fun arrange(
        shift: Task,
        claim: Claim,
    ) = acting.tap(words.arranged(claim.entry.owner.named())) {
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

    /** For whom something is entered; null for me. */
    private fun Asking?.named(): String? =
        this?.let { asking ->
            ready
                ?.standing
                ?.everybody
                ?.find { it.party.id == asking.owner }
                ?.party
                ?.named()
                ?: unnamed
        }

    /** The day that a shift is on; one without a time is on the event's. */
    private fun Task.day() = (starts ?: ready?.item?.text?.start)?.toLocalDate()
}

/** What a party said, whatever has become of it since. */
private fun AnswerItem.said() = listOf(answer, adults, children, helperWish)
