package app.mitmach.companion.events.form

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.design.TextEntry

/** A number to type, where there may be more of it than one would count up; empty is none. */
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

private const val MOST_DIGITS = 5
