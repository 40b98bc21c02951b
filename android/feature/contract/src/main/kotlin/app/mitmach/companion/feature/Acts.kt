package app.mitmach.companion.feature

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.design.of
import kotlinx.coroutines.flow.first

/**
 * Tells what became of something that was entered: [done], with a way to take a new record of [document] back; or what
 * is wrong. True if it was entered.
 */
fun App.tell(
    outcome: Outcome<Entered>,
    done: String,
    document: DocumentId,
    words: CommonWords,
): Boolean {
    when (outcome) {
        is Outcome.Done -> {
            val record = outcome.value.record
            val undo = record?.let { words.undo }
            notices.tell(
                Notice(done, undo, entered = true) { if (record != null) takeBack(document, record, words) },
            )
        }

        is Outcome.Failed -> {
            tell(outcome, words)
        }
    }
    return outcome is Outcome.Done
}

private suspend fun App.takeBack(
    document: DocumentId,
    record: RecordId,
    words: CommonWords,
) = when (val outcome = session.entries.withdraw(document, record)) {
    is Outcome.Done -> notices.tell(Notice(words.withdrawn, entered = true))
    is Outcome.Failed -> tell(outcome, words)
}

/** Tells what is wrong. */
fun App.tell(
    failed: Outcome.Failed,
    words: CommonWords,
) = notices.tell(failed.trouble, words)

/** Tells what is wrong. */
fun Notices.tell(
    trouble: Trouble,
    words: CommonWords,
) {
    val (label, below) = words.of(trouble)
    tell(Notice("$label. $below"))
}

/** Why an invite is of no use on this phone: it takes part already, or was signed off, which no invite mends. */
suspend fun Session.whyNoInvite(): Trouble = line.state().first().blocked ?: Trouble.ALREADY_JOINED
