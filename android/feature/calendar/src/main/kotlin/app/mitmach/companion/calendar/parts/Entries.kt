package app.mitmach.companion.calendar.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import java.time.DateTimeException
import java.time.LocalDate
import java.time.LocalTime

/** A time to type: `17`, `17:30` and `17.30` are understood. */
@Composable
fun TimeEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val wrong = value.isNotBlank() && readTime(value) == null
    TextEntry(label, value, onChange, modifier, problem = calendarWords.read().timeProblem.takeIf { wrong })
}

/** A day to type; which one was understood stands below. */
@Composable
fun DateEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
) = Column(modifier) {
    val read = readDate(value)
    val wrong = value.isNotBlank() && read == null
    TextEntry(label, value, onChange, problem = calendarWords.read().dateProblem.takeIf { wrong })
    if (read != null) {
        val day = dateWords.read().full(read)
        Text(
            if (below == null) day else "$day. $below",
            color = Theme.colours.quiet,
            style = Theme.type.bodySmall,
        )
    }
}

/** A whole number to type. */
@Composable
fun NumberEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val wrong = value.isNotBlank() && readNumber(value) == null
    val problem = calendarWords.read().numberProblem.takeIf { wrong }
    TextEntry(label, value, onChange, modifier, problem = problem, keyboard = KeyboardType.Number)
}

/** Yes, no, or nothing said. */
@Composable
fun YesNo(
    label: String,
    value: Boolean?,
    onChange: (Boolean?) -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = commonWords.read()
    val options = listOf(true to words.yes, false to words.no, null to words.notSaid)
    Choice(label, options, value, onChange, modifier)
}

/** Null where the text is no time, or none. */
fun readTime(text: String): LocalTime? {
    val parts = text.trim().split(':', '.', ' ').filter { it.isNotEmpty() && it != "Uhr" }
    val numbers = parts.map { it.toIntOrNull() ?: return null }
    return try {
        when (numbers.size) {
            1 -> LocalTime.of(numbers[0], 0)
            2 -> LocalTime.of(numbers[0], numbers[1])
            else -> null
        }
    } catch (_: DateTimeException) {
        null
    }
}

/** `1.12.2026`, and `2026-12-01` as machines write it. */
fun readDate(text: String): LocalDate? {
    val numbers = text.trim().split('.', '-', '/').map { it.trim().toIntOrNull() ?: return null }
    if (numbers.size != 3) return null
    return try {
        if (numbers[0] > 31) {
            LocalDate.of(numbers[0], numbers[1], numbers[2])
        } else {
            LocalDate.of(numbers[2], numbers[1], numbers[0]).takeIf { numbers[2] > 999 }
        }
    } catch (_: DateTimeException) {
        null
    }
}

fun readNumber(text: String): Int? = text.trim().toIntOrNull()?.takeIf { it >= 0 }

fun LocalTime?.typed(): String = this?.toString().orEmpty()

fun LocalDate?.typed(): String = this?.let { "${it.dayOfMonth}.${it.monthValue}.${it.year}" }.orEmpty()

fun Int?.typed(): String = this?.toString().orEmpty()

/** What was typed, or null if it was nothing. */
fun String.said(): String? = trim().ifEmpty { null }
