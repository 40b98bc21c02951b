package app.mitmach.companion.events.form

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.dateWords
import java.time.LocalDate

/** A day to type, as people write it; the day that was understood stands below with its weekday. */
@Composable
internal fun DayEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    today: LocalDate,
    modifier: Modifier = Modifier,
    wrong: Boolean = false,
) {
    val words = formWords.read()
    val day = readDay(value, today)
    val problem = words.dayProblem.takeIf { wrong || (day == null && value.length > HALF_TYPED) }
    TextEntry(label, value, onChange, modifier, problem = problem)
    if (day != null) Understood(dateWords.read().full(day))
}

/** A time to type. */
@Composable
internal fun TimeEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    wrong: Boolean = false,
) {
    val time = readTime(value)
    val problem = formWords.read().timeProblem.takeIf { wrong || (time == null && value.length > HALF_TIME) }
    TextEntry(label, value, onChange, modifier, problem = problem)
}

/** A number to type; empty is none. */
@Composable
internal fun NumberEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    wrong: Boolean = false,
) = TextEntry(
    label,
    value,
    { typed -> onChange(typed.filter { it.isDigit() }.take(MOST_DIGITS)) },
    modifier,
    problem = formWords.read().numberProblem.takeIf { wrong },
    keyboard = KeyboardType.Number,
)

@Composable
private fun Understood(text: String) =
    Text(
        text,
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        color = Theme.colours.quiet,
        style = Theme.type.bodyMedium,
    )

/** Nobody is told that something is wrong while they are still typing it. */
private const val HALF_TYPED = 5
private const val HALF_TIME = 2
private const val MOST_DIGITS = 5
