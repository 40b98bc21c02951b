package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.commonWords

/** A whole number to type. */
@Composable
fun NumberEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val problem = calendarWords.read().numberProblem.takeIf { isNoNumber(value) }
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

fun readNumber(text: String): Int? = text.trim().toIntOrNull()?.takeIf { it >= 0 }

/** Something was typed that is no number. */
fun isNoNumber(text: String): Boolean = text.isNotBlank() && readNumber(text) == null

fun Int?.typed(): String = this?.toString().orEmpty()

/** What was typed, or null if it was nothing. */
fun String.said(): String? = trim().ifEmpty { null }
