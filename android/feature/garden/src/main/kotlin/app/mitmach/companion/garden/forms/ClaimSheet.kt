package app.mitmach.companion.garden.forms

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin
import java.time.LocalDate

/** "Ich mache das" on another day, with others, or for somebody. */
@Composable
internal fun ClaimSheet(
    title: String,
    today: LocalDate,
    likely: LocalDate?,
    people: List<Party>,
    onDismiss: () -> Unit,
    enter: suspend (LocalDate?, Int?, Asking?) -> Outcome<*>,
) {
    val texts = readTexts()
    var chosen by remember { mutableStateOf<LocalDate?>(likely ?: today) }
    var typed by rememberSaveable { mutableStateOf("") }
    var heads by rememberSaveable { mutableStateOf(1) }
    var asking by remember { mutableStateOf<Asking?>(null) }
    val other = typedDay(typed, today)
    FormSheet(title, onDismiss, {
        if (other == Typed.Wrong) null else enter(other.value ?: chosen, heads.takeIf { it > 1 }, asking)
    }) {
        val days = (0L until DAYS).map { today.plusDays(it) }
        val options =
            (days + listOfNotNull(likely)).distinct().map { it to texts.dates.near(it, today).begin() } +
                (null to texts.task.wheneverDue.begin())
        Choice(texts.task.whichDay, options, if (typed.isBlank()) chosen else other.value, {
            chosen = it
            typed = ""
        })
        DayEntry(texts.task.dayTyped, typed, today) { typed = it }
        Stepper(texts.task.heads, heads, { heads = it }, range = HEADS)
        if (people.isNotEmpty()) MoreOf { ForWhom(people, asking) { asking = it } }
    }
}

private const val DAYS = 4L
