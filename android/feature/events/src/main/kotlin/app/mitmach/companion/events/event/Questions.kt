package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.events.words.eventWords

// What others count on is not gone by one tap: the person is asked before.

@Composable
internal fun CallOff(
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    Question(words.callOff, words.callOffBelow, words.callOff, { acts.setCancelled(true) }, onDismiss)
}

/** The no of who organises: what was asked for is taken back. */
@Composable
internal fun Refuse(
    entry: Entry,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    val below = words.refuseBelow(entry.owner.said())
    Question(words.refuseTitle, below, words.refuse, { acts.takeBack(entry.key.record) }, onDismiss)
}

@Composable
internal fun TakeAnswerBack(
    answer: AnswerItem,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    // The other of two answers goes on counting.
    val below = if (answer.answeredTwice) words.twiceBelow else words.takeAnswerBackBelow(answer.party.said())
    val yes = { acts.takeBack(answer.entry.key.record) }
    Question(words.takeAnswerBack, below, eventWords.read().takeBack, yes, onDismiss)
}

@Composable
internal fun TakeEventBack(
    event: RecordId,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventWords.read()
    val title = eventDetailWords.read().takeEventBack
    Question(title, words.twiceMadeBelow, words.takeBack, { acts.takeBack(event) }, onDismiss)
}

@Composable
private fun Question(
    title: String,
    below: String,
    yes: String,
    onYes: () -> Unit,
    onDismiss: () -> Unit,
) = Confirm(
    title,
    below,
    yes,
    {
        onYes()
        onDismiss()
    },
    onDismiss,
)
