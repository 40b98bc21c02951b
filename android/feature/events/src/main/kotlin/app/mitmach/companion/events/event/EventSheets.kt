package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.mitmach.companion.events.plan.EventFormSheet

/** What lies over the page at the moment. What it was of may be gone by now. */
@Composable
internal fun EventSheets(
    sheet: EventSheet,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val event = state.event
    val party = state.party(sheet.party)
    val bring = event.bring.find { it.entry.key.record == sheet.record }
    val shift = event.shifts.find { it.entry.key.record == sheet.record }
    when (sheet.what) {
        EventSheet.What.ANSWER -> AnswerSheet(party, state, acts, onDismiss)
        EventSheet.What.DECLINE -> Decline(party, state, acts, onDismiss)
        EventSheet.What.EDIT -> EditSheet(state, acts, onDismiss)
        EventSheet.What.CALL_OFF -> CallOff(acts, onDismiss)
        EventSheet.What.REFUSE -> Refuse(sheet.record, state, acts, onDismiss)
        EventSheet.What.PLEDGE -> PledgeSheet(bring, state, acts, onDismiss)
        EventSheet.What.WANTED -> WantedSheet(bring, acts, onDismiss)
        EventSheet.What.CLAIM -> shift?.let { ClaimSheet(it, state, acts, onDismiss) }
        EventSheet.What.SHIFT -> ShiftSheet(shift, state, acts, onDismiss)
    }
}

@Composable
private fun EditSheet(
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    // What others change meanwhile is not written over.
    val seen = remember { state.item } ?: return
    EventFormSheet(
        seen.text,
        state.today,
        state.standing.everybody,
        onDismiss,
        { acts.edit(seen, it) },
        // Everybody but who said no is asked again if time or place become others.
        asksAgain = state.event.answers.any { it.counted && it.heads > 0 },
    )
}
