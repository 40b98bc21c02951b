package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Tone
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.events.words.saidHeads

/** What waits for who organises the event: others cannot go on before. */
internal fun LazyListScope.deciding(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) {
    if (!state.leads || state.over || state.cancelled) return
    state.event.overbooked?.let { overbooked ->
        item(key = "overbooked") {
            val words = eventDetailWords.read()
            val below = words.overbookedBelow(overbooked.taken, overbooked.seats)
            StateNote(words.overbooked, below = below, icon = Icons.attention)
        }
    }
    state.event.answers.filter { it.needsOrganiser && it.counted }.forEach { answer ->
        item(key = "decide ${answer.entry.key.record}") { SeatCard(answer, acts, onSheet) }
    }
    state.event.shifts.forEach { shift ->
        shift.claims.filterNot { it.valid }.forEach { claim ->
            item(key = "decide ${claim.entry.key.record}") { ClaimCard(claim, shift, acts, onSheet) }
        }
    }
}

/** An answer that asks for seats. */
@Composable
private fun SeatCard(
    answer: AnswerItem,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Undecided(
    answer.entry,
    "${answer.party.said()}: ${answer.saidHeads(eventWords.read())}",
    onSheet,
) {
    val words = eventDetailWords.read()
    PrimaryButton(words.giveSeat, { acts.seat(answer, true) })
    SecondaryButton(words.waitingList, { acts.seat(answer, false) })
}

/** Somebody who would do a shift that is by arrangement only. */
@Composable
private fun ClaimCard(
    claim: Claim,
    shift: Task,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Undecided(claim.entry, "${claim.entry.owner.said()}: ${shift.title}", onSheet) {
    PrimaryButton(helpWords.read().arrange, { acts.arrange(shift, claim) })
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Undecided(
    entry: Entry,
    label: String,
    onSheet: (EventSheet) -> Unit,
    ways: @Composable () -> Unit,
) = Card(tone = Tone.ATTENTION) {
    val words = eventDetailWords.read()
    CardLine(label, below = words.toDecide, icon = Icons.time, strong = true)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        ways()
        QuietButton(words.refuse, { onSheet(EventSheet(What.REFUSE, entry.key.record)) })
    }
}
