package app.mitmach.companion.garden.parts

import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.BedForm
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.SteadyHand
import app.mitmach.companion.feature.tell
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.time.LocalDate

/** What people enter in a garden, with what they are told afterwards. */
internal class GardenActs(
    private val app: App,
    private val scope: CoroutineScope,
    private val garden: DocumentId,
    private val hand: SteadyHand = SteadyHand(),
) {
    private val session get() = app.session

    /** "Erledigt" with one tap. */
    fun done(
        task: Task,
        day: LocalDate,
        texts: Texts,
    ) {
        if (hand.takes()) scope.launch { enterDone(task, day, texts) }
    }

    private suspend fun enterDone(
        task: Task,
        day: LocalDate,
        texts: Texts,
    ) {
        val outcome = session.gardens.logWork(garden, WorkForm(task = task.entry.key.record, day = day))
        app.tell(outcome, texts.garden.entered(texts.title(task)), garden, texts.common)
    }

    /** "Ich mache das" on the day. */
    fun claim(
        task: Task,
        day: LocalDate,
        texts: Texts,
    ) {
        scope.launch {
            val outcome = session.gardens.claim(garden, task.entry.key.record, day)
            app.tell(outcome, texts.garden.claimed(texts.title(task)), garden, texts.common)
        }
    }

    /** "Doch nicht": all that I said of it for the day. */
    fun stepBack(
        task: Task,
        claims: List<Claim>,
        texts: Texts,
    ) {
        scope.launch {
            claims.forEach { claim ->
                val outcome = session.entries.withdraw(garden, claim.entry.key.record)
                tellWithoutUndo(outcome, texts.garden.steppedBack(texts.title(task)), texts)
            }
        }
    }

    fun skip(
        task: Task,
        day: LocalDate,
        reason: SkipReason,
        texts: Texts,
    ) {
        scope.launch {
            val outcome = session.gardens.skip(garden, task.entry.key.record, day, reason)
            val text = texts.garden.skippedNow(texts.title(task), texts.task.reason(reason))
            app.tell(outcome, text, garden, texts.common)
        }
    }

    /** Chooses one of a field's values. */
    fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
        texts: Texts,
    ) {
        scope.launch { tellWithoutUndo(session.entries.settle(contradiction, chosen), texts.garden.settled, texts) }
    }

    /** Takes a record back, after the person was asked. */
    fun withdraw(
        entry: Entry,
        title: String,
        texts: Texts,
    ) {
        scope.launch {
            val outcome = session.entries.withdraw(garden, entry.key.record)
            tellWithoutUndo(outcome, texts.garden.takenBack(title), texts)
        }
    }

    // What is typed into a form: the form stays open and says what is wrong, so only what went well is told here.

    suspend fun enterWork(
        work: WorkForm,
        asking: Asking?,
        title: String,
        texts: Texts,
    ): Outcome<Entered> =
        session.gardens.logWork(garden, work, asking).also {
            toldIfDone(it, texts.garden.entered(title), texts)
        }

    suspend fun enterClaim(
        task: Task,
        day: LocalDate?,
        heads: Int?,
        asking: Asking?,
        texts: Texts,
    ): Outcome<Entered> {
        val outcome = session.gardens.claim(garden, task.entry.key.record, day, heads, asking)
        val title = texts.title(task)
        val mine = asking?.owner == null
        return outcome.also {
            toldIfDone(it, if (mine) texts.garden.claimed(title) else texts.garden.entered(title), texts)
        }
    }

    /** Adds a bed, or writes what differs from the one that the person saw. */
    suspend fun enter(
        seen: Bed?,
        form: BedForm,
        texts: Texts,
    ): Outcome<Entered> {
        val outcome = if (seen == null) session.gardens.addBed(garden, form) else session.gardens.edit(seen, form)
        return outcome.also { toldIfDone(it, texts.garden.saved, texts) }
    }

    /** Adds a task, or writes what differs from the one that the person saw. */
    suspend fun enter(
        seen: Task?,
        form: TaskForm,
        texts: Texts,
    ): Outcome<Entered> {
        val outcome = if (seen == null) session.gardens.addTask(garden, form) else session.gardens.edit(seen, form)
        return outcome.also { toldIfDone(it, texts.garden.saved, texts) }
    }

    private fun toldIfDone(
        outcome: Outcome<Entered>,
        text: String,
        texts: Texts,
    ) {
        if (outcome is Outcome.Done) app.tell(outcome, text, garden, texts.common)
    }

    /** A withdrawal is for good, so nobody is offered to undo it. */
    private fun tellWithoutUndo(
        outcome: Outcome<Entered>,
        text: String,
        texts: Texts,
    ) = when (outcome) {
        is Outcome.Done -> app.notices.tell(Notice(text, entered = true))
        is Outcome.Failed -> app.tell(outcome, texts.common)
    }
}
