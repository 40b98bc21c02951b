package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.dateWords
import java.time.LocalDate

/** One of a few days; [none] is the word for no day, null where there must be one. */
@Composable
fun DayChoice(
    label: String,
    days: List<LocalDate>,
    chosen: LocalDate?,
    onChoose: (LocalDate?) -> Unit,
    modifier: Modifier = Modifier,
    none: String? = null,
) {
    val words = dateWords.read()
    val options = days.map { it to "${words.weekday(it.dayOfWeek)} ${words.dayOfMonth(it)}" }
    Choice(label, if (none == null) options else options + (null to none), chosen, onChoose, modifier)
}
