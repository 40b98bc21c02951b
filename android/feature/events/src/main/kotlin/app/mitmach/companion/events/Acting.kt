package app.mitmach.companion.events

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
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
    ) = tap({ done }, call)

    /** The same where only what was entered tells what has been [done]. */
    fun tap(
        done: suspend () -> String,
        call: suspend () -> Outcome<Entered>,
    ) = start {
        when (val outcome = call()) {
            is Outcome.Done -> app.tell(outcome, done(), document, common)
            is Outcome.Failed -> app.tell(outcome, common)
        }
    }

    /** Of a form, which tells itself what is wrong. */
    suspend fun enter(
        done: String,
        call: suspend () -> Outcome<Entered>,
    ): Outcome<Entered> = enter({ done }, call)

    suspend fun enter(
        done: suspend () -> String,
        call: suspend () -> Outcome<Entered>,
    ): Outcome<Entered> =
        withContext(NonCancellable) {
            call().also { if (it is Outcome.Done) app.tell(it, done(), document, common) }
        }

    /** Final, so without a way back. */
    fun takeBack(record: RecordId) =
        start {
            when (val outcome = app.session.entries.withdraw(document, record)) {
                is Outcome.Done -> app.notices.tell(Notice(words.takenBack))
                is Outcome.Failed -> app.tell(outcome, common)
            }
        }

    /** Goes on to its end although the person leaves the screen at once: what they tapped counts. */
    fun start(act: suspend () -> Unit) {
        scope.launch(start = CoroutineStart.UNDISPATCHED) { withContext(NonCancellable) { act() } }
    }
}
