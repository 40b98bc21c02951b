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
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.reserving
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import java.time.LocalDate

/** Keeps a day for somebody. */
@Composable
fun ReserveSheet(
    date: LocalDate,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val seen = remember { year.calendar }
    val frame = seen.frame ?: return
    var label by rememberSaveable { mutableStateOf("") }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    Sheet(words.reserve, onClose) {
        Text(words.reserveBelow, style = Theme.type.bodyMedium)
        TextEntry(words.reserveFor, label, { label = it })
        FormTrouble(failed, RecordKind.CALENDAR)
        val save = {
            acts.edit(seen, frame.reserving(date, label)) {
                failed = it
                if (it == null) onClose()
            }
        }
        PrimaryButton(words.reserve, save, Modifier.fillMaxWidth(), enabled = label.isNotBlank())
    }
}
