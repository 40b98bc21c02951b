package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.events.words.eventWords

// What others count on is not gone by one tap: the person is asked before. What was entered twice is not asked about:
// one tap settles it, the other goes on counting.

@Composable
internal fun CallOff(
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    Confirm(words.callOff, words.callOffBelow, words.callOff, { acts.setCancelled(true) }, onDismiss)
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
    Confirm(words.refuseTitle, below, words.refuse, { acts.takeBack(entry.key.record) }, onDismiss)
}

@Composable
internal fun TakeAnswerBack(
    answer: AnswerItem,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    val below = words.takeAnswerBackBelow(answer.party.said())
    val yes = { acts.takeBack(answer.entry.key.record) }
    Confirm(words.takeAnswerBack, below, eventWords.read().takeBack, yes, onDismiss)
}
