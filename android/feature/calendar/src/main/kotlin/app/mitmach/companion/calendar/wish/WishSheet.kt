package app.mitmach.companion.calendar.wish

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.DayChoice
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.rememberTyped
import java.time.LocalDate

/** Changes a [wish], as the person saw it when the form opened. */
@Composable
fun WishSheet(
    wish: Wish,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val seen = remember { wish }
    val begin = remember { WishText.of(wish, year.wishable.firstOrNull() ?: year.today) }
    var text by rememberTyped(begin, WishText.Saver)
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    Sheet(calendarWords.read().editWish, onClose) {
        val days = (year.wishable + seen.dates).distinct().sorted()
        val first = { date: LocalDate? -> text = text.copy(first = date ?: text.first) }
        DayChoice(fieldName("first"), days, text.first, first)
        OtherChoices(text, days) { text = it }
        MottoAndCertain(text) { text = it }
        FormTrouble(failed, RecordKind.WISH)
        val save = {
            acts.edit(seen, text.read()) {
                failed = it
                if (it == null) onClose()
            }
        }
        PrimaryButton(commonWords.read().save, save, Modifier.fillMaxWidth())
    }
}
