package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
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

/** The no of who organises: of an answer, or of a claim of a shift. */
@Composable
internal fun Refuse(
    record: RecordId?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    val answer = state.event.answers.find { it.entry.key.record == record }
    val shift = state.event.shifts.find { shift -> shift.claims.any { it.entry.key.record == record } }
    val claim = shift?.claims?.find { it.entry.key.record == record }
    val entry = answer?.entry ?: claim?.entry ?: return
    val name = entry.owner.said()
    val below = shift?.let { words.refuseShiftBelow(name, it.title) } ?: words.refuseBelow(name)
    Confirm(words.refuseTitle, below, words.refuse, { acts.refuse(entry) }, onDismiss)
}

/** The no of a party that had said yes, or that has promised something. */
@Composable
internal fun Decline(
    party: Party?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    val promised = state.promisedBy(party)
    val say = { takingBack: List<RecordId> -> acts.answer(party, AnswerForm(Answer.NO, takingBack = takingBack)) }
    val mine = party == null || state.isMe(party)
    val title = if (mine) "${words.decline}?" else "${party.said()}: ${words.decline}?"
    if (promised.isEmpty()) {
        Confirm(title, words.declineBelow, words.decline, { say(emptyList()) }, onDismiss)
    } else {
        WithPromises(title, promised, words.declineAll, words.declineOnly, say, onDismiss)
    }
}

@Composable
internal fun TakeAnswerBack(
    answer: AnswerItem,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    val promised = state.promisedBy(answer.party)
    val record = answer.entry.key.record
    if (promised.isEmpty()) {
        val below = words.takeAnswerBackBelow(answer.party.said())
        Confirm(words.takeAnswerBack, below, eventWords.read().takeBack, { acts.takeBack(record) }, onDismiss)
    } else {
        val takeBack = { more: List<RecordId> -> acts.takeBack(listOf(record) + more) }
        WithPromises(words.takeAnswerBack, promised, words.takeBackAll, words.takeBackOnly, takeBack, onDismiss)
    }
}

/** Who had promised a cake takes it back too, or sends it along with somebody. */
@Composable
private fun WithPromises(
    title: String,
    promised: List<Mention>,
    all: String,
    only: String,
    onTakeBack: (List<RecordId>) -> Unit,
    onDismiss: () -> Unit,
) = Sheet(title, onDismiss) {
    val answer = { takingBack: List<RecordId> ->
        onTakeBack(takingBack)
        onDismiss()
    }
    Text(promised.saidWith(all), style = Theme.type.bodyLarge)
    PrimaryButton(all, { answer(promised.map { it.key.record }) }, Modifier.fillMaxWidth())
    SecondaryButton(only, { answer(emptyList()) }, Modifier.fillMaxWidth())
    QuietButton(commonWords.read().cancel, onDismiss)
}

/** `Noch zugesagt: Blechkuchen, Aufbau. …` */
@Composable
internal fun List<Mention>.saidWith(all: String): String =
    eventDetailWords.read().promised(joinToString { it.title.orEmpty() }, all)
