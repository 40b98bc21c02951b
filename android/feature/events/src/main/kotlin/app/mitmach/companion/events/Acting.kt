package app.mitmach.companion.events

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.events.words.EventWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.tell
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Enters things in a document and tells what became of them. */
internal class Acting(
    private val app: App,
    private val document: DocumentId,
    private val scope: CoroutineScope,
    private val common: CommonWords,
    private val words: EventWords,
) {
    /** One tap: a new record can be taken back where it is told. */
    fun tap(
        done: String,
        call: suspend () -> Outcome<Entered>,
    ) = tap({ done }, call = call)

    /** The same where only what was entered tells what has been [done]. */
    fun tap(
        done: suspend () -> String,
        stand: suspend () -> Any? = { null },
        call: suspend () -> Outcome<Entered>,
    ) = start {
        when (val outcome = call()) {
            is Outcome.Done -> tell(outcome.value, done(), stand)
            is Outcome.Failed -> app.tell(outcome, common)
        }
    }

    /** Of a form, which tells itself what is wrong. */
    suspend fun enter(
        done: String,
        call: suspend () -> Outcome<Entered>,
    ): Outcome<Entered> = enter({ done }, call = call)

    suspend fun enter(
        done: suspend () -> String,
        stand: suspend () -> Any? = { null },
        call: suspend () -> Outcome<Entered>,
    ): Outcome<Entered> =
        withContext(NonCancellable) {
            call().also { if (it is Outcome.Done) tell(it.value, done(), stand) }
        }

    /** Tells what was [done]. Its way back is only for what still is as it was then, by how things [stand]. */
    private suspend fun tell(
        entered: Entered,
        done: String,
        stand: suspend () -> Any?,
    ) {
        val record = entered.record ?: return app.notices.tell(Notice(done, entered = true))
        val then = stand()
        app.notices.tell(
            Notice(done, common.undo, entered = true) {
                if (stand() == then) {
                    tellTakenBack(app.session.entries.withdraw(document, record))
                } else {
                    app.tell(Outcome.Failed(Trouble.OUT_OF_DATE), common)
                }
            },
        )
    }

    private fun tellTakenBack(
        outcome: Outcome<Entered>,
        done: String = words.takenBack,
    ) = when (outcome) {
        is Outcome.Done -> app.notices.tell(Notice(done, entered = true))
        is Outcome.Failed -> app.tell(outcome, common)
    }

    /** Final, so without a way back. */
    fun takeBack(
        records: List<RecordId>,
        done: String = words.takenBack,
    ) = start { tellTakenBack(app.session.entries.withdraw(document, records), done) }

    /** Goes on to its end although the person leaves the screen at once: what they tapped counts. */
    fun start(act: suspend () -> Unit) {
        scope.launch(start = CoroutineStart.UNDISPATCHED) { withContext(NonCancellable) { act() } }
    }
}
