package app.mitmach.companion.events.event

import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.Bring
import app.mitmach.companion.core.events.BringForm
import app.mitmach.companion.core.events.EventItem
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Pledge
import app.mitmach.companion.core.events.PledgeForm
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.people.Asking

/** Everything that is done on an event's screen. What gives an outcome is a form's; the rest is one tap. */
internal interface EventActs {
    fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    )

    fun takeBack(record: RecordId) = takeBack(listOf(record))

    /** Several that go together. */
    fun takeBack(records: List<RecordId>)

    /** The no of who organises to what was asked for. */
    fun refuse(entry: Entry)

    fun answer(
        party: Party?,
        form: AnswerForm,
    )

    suspend fun enterAnswer(
        party: Party?,
        form: AnswerForm,
    ): Outcome<Entered>

    fun seat(
        answer: AnswerItem,
        seated: Boolean,
    )

    suspend fun edit(
        seen: EventItem,
        text: EventText,
    ): Outcome<Entered>

    fun setCancelled(cancelled: Boolean)

    fun pledge(bring: Bring)

    suspend fun enterPledge(
        form: PledgeForm,
        asking: Asking?,
    ): Outcome<Entered>

    fun handIn(pledge: Pledge)

    suspend fun enterBring(
        bring: Bring?,
        form: BringForm,
    ): Outcome<Entered>

    fun claim(shift: Task)

    suspend fun enterClaim(
        shift: Task,
        heads: Int,
        asking: Asking?,
    ): Outcome<Entered>

    /** "Nur nach Absprache", and now it is arranged. */
    fun arrange(
        shift: Task,
        claim: Claim,
    )

    fun done(shift: Task)

    suspend fun enterShift(
        shift: Task?,
        form: TaskForm,
    ): Outcome<Entered>
}
