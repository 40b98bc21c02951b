package app.mitmach.companion.garden.forms

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.feature.AskingSaver
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.feature.OnBehalfEntry
import app.mitmach.companion.garden.parts.date
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin
import java.time.LocalDate

/** "Ich mache das" on another day, with others, or for somebody. */
@Composable
internal fun ClaimSheet(
    title: String,
    today: LocalDate,
    likely: LocalDate?,
    people: OnBehalf,
    onDismiss: () -> Unit,
    enter: suspend (LocalDate?, Int?, Asking?) -> Outcome<*>,
) {
    val texts = readTexts()
    // Kept as text, so that it outlives an app that the phone ended.
    var chosen by rememberSaveable { mutableStateOf((likely ?: today.plusDays(1)).toString()) }
    val day = date(chosen)
    var whenever by rememberSaveable { mutableStateOf(false) }
    var heads by rememberSaveable { mutableStateOf(1) }
    var asking by rememberSaveable(stateSaver = AskingSaver) { mutableStateOf<Asking?>(null) }
    FormSheet(texts.garden.claim, onDismiss, {
        enter(day.takeUnless { whenever }, heads.takeIf { it > 1 }, asking)
    }) {
        Text(title, style = Theme.type.titleMedium)
        if (!whenever) {
            DateEntry(
                texts.task.whichDay,
                day,
                { chosen = it?.toString().orEmpty() },
                today = today,
                range =
                    today..today.plusYears(1),
            )
        }
        Tick(texts.task.wheneverDue.begin(), whenever, { whenever = it })
        Stepper(texts.task.heads, heads, { heads = it }, range = HEADS)
        if (people.possible) MoreOf { OnBehalfEntry(people, asking, { asking = it }) }
    }
}
