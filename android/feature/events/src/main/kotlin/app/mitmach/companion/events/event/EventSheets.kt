package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import app.mitmach.companion.events.plan.EventFormSheet

/** What lies over the page at the moment. */
@Composable
internal fun EventSheets(
    sheet: EventSheet,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) = when (sheet) {
    is EventSheet.Answer -> {
        AnswerSheet(sheet.party, state, acts, onDismiss)
    }

    EventSheet.Edit -> {
        EventFormSheet(
            state.item?.text,
            state.today,
            state.standing.everybody,
            onDismiss,
            acts::edit,
            // Everybody but who said no is asked again if time or place become others.
            asksAgain = state.event.answers.any { it.counted && it.heads > 0 },
        )
    }

    EventSheet.CallOff -> {
        CallOff(acts, onDismiss)
    }

    is EventSheet.Refuse -> {
        Refuse(sheet.entry, acts, onDismiss)
    }

    is EventSheet.Pledge -> {
        PledgeSheet(sheet.bring, state, acts, onDismiss)
    }

    is EventSheet.Wanted -> {
        WantedSheet(sheet.bring, acts, onDismiss)
    }

    is EventSheet.Claim -> {
        ClaimSheet(sheet.shift, state, acts, onDismiss)
    }

    is EventSheet.Shift -> {
        ShiftSheet(sheet.shift, state, acts, onDismiss)
    }
}
