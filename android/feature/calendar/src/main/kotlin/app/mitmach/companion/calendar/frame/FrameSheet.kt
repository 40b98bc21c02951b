package app.mitmach.companion.calendar.frame

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.Then
import app.mitmach.companion.calendar.parts.DateEntry
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.parts.NumberEntry
import app.mitmach.companion.calendar.parts.TimeEntry
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords

/** What organisers set for a year; begins with [frame], as it stood when the form opened. */
@Composable
fun FrameSheet(
    title: String,
    save: String,
    frame: Frame,
    onSave: (Frame, Then) -> Unit,
    onClose: () -> Unit,
) {
    val seen = remember { frame }
    var text by rememberSaveable(stateSaver = FrameText.Saver) { mutableStateOf(FrameText.of(frame)) }
    var more by rememberSaveable { mutableStateOf(false) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    Sheet(title, onClose) {
        DateEntry(fieldName("first_day"), text.firstDay, { text = text.copy(firstDay = it) })
        DateEntry(fieldName("last_day"), text.lastDay, { text = text.copy(lastDay = it) })
        if (text.turned) {
            StateNote(calendarWords.read().orderProblem, tone = Tone.ALARM, icon = Icons.attention)
        }
        TimeEntry(fieldName("usual_start"), text.usualStart, { text = text.copy(usualStart = it) })
        DateEntry(fieldName("sign_up_deadline"), text.deadline, { text = text.copy(deadline = it) })
        if (more) MoreFields(text) { text = it } else QuietButton(commonWords.read().more, { more = true })
        FormTrouble(failed, RecordKind.CALENDAR)
        val read = text.over(seen)
        val tell: Then = {
            failed = it
            if (it == null) onClose()
        }
        PrimaryButton(save, { read?.let { onSave(it, tell) } }, Modifier.fillMaxWidth(), enabled = read != null)
    }
}

@Composable
private fun MoreFields(
    text: FrameText,
    onChange: (FrameText) -> Unit,
) {
    val words = calendarWords.read()
    NumberEntry(fieldName("usual_minutes"), text.minutes, { onChange(text.copy(minutes = it)) })
    DateEntry(
        fieldName("print_day"),
        text.printDay,
        { onChange(text.copy(printDay = it)) },
        below = words.printDayBelow,
    )
    Stepper(fieldName("doors_per_day"), text.doorsPerDay, { onChange(text.copy(doorsPerDay = it)) }, range = 1..20)
    val open = { open: Boolean -> onChange(text.copy(openSignUp = open)) }
    Tick(fieldName("open_sign_up"), text.openSignUp, open, below = words.openSignUpBelow)
}

@Composable
private fun fieldName(field: String) = fieldWords.read().field(RecordKind.CALENDAR, field)
