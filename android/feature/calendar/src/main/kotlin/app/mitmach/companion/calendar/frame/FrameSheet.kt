package app.mitmach.companion.calendar.frame

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.Then
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.parts.NumberEntry
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.TimeEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.rememberTyped
import java.time.LocalDate

/** What organisers set for a year; begins with [frame], as it stood when the form opened. [today] is marked in months. */
@Composable
fun FrameSheet(
    title: String,
    save: String,
    frame: Frame,
    today: LocalDate,
    onSave: (Frame, Then) -> Unit,
    onClose: () -> Unit,
) {
    val seen = remember { frame }
    var text by rememberTyped(FrameText.of(seen), FrameText.Saver)
    var more by rememberSaveable { mutableStateOf(text.printedEarly) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    Sheet(title, onClose) {
        FourFields(text, today) {
            text = it
            // What is wrong is not hidden, whichever of the two days was moved.
            more = more || it.printedEarly
        }
        if (more) MoreFields(text, today) { text = it } else QuietButton(commonWords.read().more, { more = true })
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
private fun FourFields(
    text: FrameText,
    today: LocalDate,
    onChange: (FrameText) -> Unit,
) {
    val problem = calendarWords.read().orderProblem.takeIf { text.turned }
    val first = { date: LocalDate? -> onChange(text.copy(firstDay = date ?: text.firstDay)) }
    val last = { date: LocalDate? -> onChange(text.copy(lastDay = date ?: text.lastDay)) }
    DateEntry(fieldName("first_day"), text.firstDay, first, today)
    DateEntry(fieldName("last_day"), text.lastDay, last, today, problem = problem)
    TimeEntry(fieldName("usual_start"), text.usualStart, { onChange(text.copy(usualStart = it)) }, mayClear = true)
    val deadline = { date: LocalDate? -> onChange(text.copy(deadline = date)) }
    DateEntry(fieldName("sign_up_deadline"), text.deadline, deadline, today, mayClear = true)
}

@Composable
private fun MoreFields(
    text: FrameText,
    today: LocalDate,
    onChange: (FrameText) -> Unit,
) {
    val words = calendarWords.read()
    NumberEntry(fieldName("usual_minutes"), text.minutes, { onChange(text.copy(minutes = it)) })
    val print = { date: LocalDate? -> onChange(text.copy(printDay = date)) }
    val problem = words.printProblem.takeIf { text.printedEarly }
    DateEntry(fieldName("print_day"), text.printDay, print, today, mayClear = true, problem = problem)
    Text(words.printDayBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
    Stepper(fieldName("doors_per_day"), text.doorsPerDay, { onChange(text.copy(doorsPerDay = it)) }, range = 1..20)
    val open = { open: Boolean -> onChange(text.copy(openSignUp = open)) }
    Tick(fieldName("open_sign_up"), text.openSignUp, open, below = words.openSignUpBelow)
}

@Composable
private fun fieldName(field: String) = fieldWords.read().field(RecordKind.CALENDAR, field)
