package app.mitmach.companion.calendar.wish

import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.parts.OptionalDayChoice
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.fieldWords
import java.time.LocalDate

/** What goes with the first choice; all of it may stay as it is. */
@Composable
fun MottoAndCertain(
    text: WishText,
    onChange: (WishText) -> Unit,
) {
    val words = calendarWords.read()
    TextEntry(fieldName("motto"), text.motto, { onChange(text.copy(motto = it)) })
    Tick(words.certain, text.certain, { onChange(text.copy(certain = it)) }, below = words.certainBelow)
}

/** Other days that would do, as far as there are others. */
@Composable
fun OtherChoices(
    text: WishText,
    days: List<LocalDate>,
    onChange: (WishText) -> Unit,
) {
    val second = days.filter { it != text.first }
    if (second.isEmpty()) return
    OptionalDayChoice(fieldName("second"), second, text.second) { onChange(text.copy(second = it)) }
    if (text.second == null) return
    val third = second.filter { it != text.second }
    OptionalDayChoice(fieldName("third"), third, text.third) { onChange(text.copy(third = it)) }
}

@Composable
internal fun fieldName(field: String) = fieldWords.read().field(RecordKind.WISH, field)
