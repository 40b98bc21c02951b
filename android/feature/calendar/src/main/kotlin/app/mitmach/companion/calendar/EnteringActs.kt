package app.mitmach.companion.calendar

import app.mitmach.companion.calendar.day.isLive
import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.calendar.Calendar
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.map
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.tell
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.time.LocalDate

/** Carries out what people do with the open phone. */
class EnteringActs(
    private val app: App,
    private val scope: CoroutineScope,
    private val words: CalendarWords,
    private val common: CommonWords,
) : CalendarActs {
    private val calendars get() = app.session.calendars

    /** A second tap while the first is being entered is the same tap. */
    private var entering = false

    override fun open(place: Place) = app.navigator.open(place)

    override fun back() {
        app.navigator.back()
    }

    override fun call(number: String) = app.device.call(number)

    override fun wish(
        calendar: DocumentId,
        form: WishForm,
        asking: Asking?,
        then: Then?,
    ) = enterNew(calendar, words.saidWished, words.saidWishBack, then) { calendars.wish(calendar, form, asking) }

    override fun edit(
        wish: Wish,
        form: WishForm,
        then: Then?,
    ) = enter(words.saidWishChanged, then) { calendars.edit(wish, form) }

    override fun grant(
        calendar: DocumentId,
        grant: Grant,
        name: String,
        then: Then?,
    ) = enterNew(calendar, words.saidGranted(name), grantBack(grant.wish), then) { calendars.grant(calendar, grant) }

    override fun grantToNew(
        calendar: DocumentId,
        name: String,
        grant: (CardId) -> Grant,
        then: Then?,
    ) = enterNew(calendar, words.saidGranted(name), words.saidGrantBack, then) {
        when (val host = app.session.people.add(CardKind.HOUSEHOLD, name)) {
            is Outcome.Done -> calendars.grant(calendar, grant(host.value))
            is Outcome.Failed -> host
        }
    }

    override fun edit(
        door: Door,
        programme: Programme,
        then: Then?,
    ) = enter(words.saidProgramme, then) { calendars.edit(door, programme) }

    override fun move(
        door: Door,
        date: LocalDate,
        standby: CardId?,
        then: Then?,
    ) = enter(words.saidPlan, then) { calendars.move(door, date, standby) }

    override fun withdraw(
        record: RecordKey,
        said: String,
        then: Then?,
    ) = enter(said, then) { app.session.entries.withdraw(record.document, record.record) }

    override fun decline(
        wish: Wish,
        reads: Boolean,
        number: String?,
    ) {
        val name = wish.host.name ?: common.unnamed
        val key = wish.entry.key
        once({ app.session.entries.withdraw(key.document, key.record) }) { outcome ->
            when {
                outcome is Outcome.Failed -> app.tell(outcome, common)
                reads -> app.notices.tell(Notice(words.saidDeclined, entered = true))
                else -> app.notices.tell(toTell(name, number))
            }
        }
    }

    private fun toTell(
        name: String,
        number: String?,
    ) = Notice(words.saidDeclinedTell(name), number?.let { words.call(name) }, entered = true) {
        number?.let(app.device::call)
    }

    override fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ) = enter(words.saidSettled, null) { app.session.entries.settle(contradiction, chosen) }

    override fun setUp(
        frame: Frame,
        then: Then?,
    ) = enter(words.saidSetUp, then) { calendars.setUp(frame).map { Entered(null) } }

    override fun edit(
        calendar: Calendar,
        frame: Frame,
        then: Then?,
    ) = enter(words.saidFrame, then) { calendars.edit(calendar, frame) }

    private fun grantBack(wish: RecordId?) = if (wish == null) words.saidGrantBack else words.saidGrantBackWish

    /** A new record of [document], which the notice offers to take back. */
    private fun enterNew(
        document: DocumentId,
        said: String,
        back: String,
        then: Then?,
        act: suspend () -> Outcome<Entered>,
    ) = once(act) { outcome ->
        when (outcome) {
            is Outcome.Done -> offerUndo(document, outcome.value.record, said, back)
            is Outcome.Failed -> if (then == null) app.tell(outcome, common)
        }
        then?.invoke(outcome as? Outcome.Failed)
    }

    private suspend fun offerUndo(
        document: DocumentId,
        record: RecordId?,
        said: String,
        back: String,
    ) {
        if (record == null) return app.notices.tell(Notice(said, entered = true))
        val entered = standing(document, record)
        app.notices.tell(
            Notice(said, common.undo, entered = true) {
                // What others have made of it meanwhile is not taken back with it.
                val stands = entered != null && standing(document, record) == entered
                val outcome =
                    if (stands) app.session.entries.withdraw(document, record) else Outcome.Failed(Trouble.OUT_OF_DATE)
                when (outcome) {
                    is Outcome.Done -> app.notices.tell(Notice(back, entered = true))
                    is Outcome.Failed -> app.tell(outcome, common)
                }
            },
        )
    }

    /** What is to be seen of a door or wish, whoever wrote it; null once it is taken back or a wish is granted. */
    private suspend fun standing(
        document: DocumentId,
        record: RecordId,
    ): List<Any?>? {
        val shown = (calendars.calendar(document).first() as? Outcome.Done)?.value
        val door = shown?.doors?.find { it.entry.key.record == record && it.stands }
        val wish = shown?.wishes?.find { it.entry.key.record == record && it.isLive }
        return door?.run { listOf(state, date, standby, programme) } ?: wish?.run { listOf(dates, certain, motto) }
    }

    private fun enter(
        said: String,
        then: Then?,
        act: suspend () -> Outcome<Entered>,
    ) = once(act) { outcome ->
        when (outcome) {
            is Outcome.Done -> app.notices.tell(Notice(said, entered = true))
            is Outcome.Failed -> if (then == null) app.tell(outcome, common)
        }
        then?.invoke(outcome as? Outcome.Failed)
    }

    /** Begins at once and ends even if the person has left the screen by then. */
    private fun once(
        act: suspend () -> Outcome<Entered>,
        told: suspend (Outcome<Entered>) -> Unit,
    ) {
        if (entering) return
        entering = true
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
            withContext(NonCancellable) {
                try {
                    told(act())
                } finally {
                    entering = false
                }
            }
        }
    }
}
