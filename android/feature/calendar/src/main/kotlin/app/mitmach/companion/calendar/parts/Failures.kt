package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords

/** Why a form could not be entered, beside what was typed; the field if it is one of them. */
@Composable
fun FormTrouble(
    failed: Outcome.Failed?,
    kind: RecordKind,
) {
    val field = failed?.field
    when {
        failed == null -> {}

        failed.trouble == Trouble.INVALID && field != null -> {
            val words = commonWords.read()
            val label = "${fieldWords.read().field(kind, field)}: ${words.invalid}"
            StateNote(label, below = words.invalidBelow, tone = Tone.ALARM, icon = Icons.attention)
        }

        else -> {
            TroubleNote(failed.trouble)
        }
    }
}
