package app.mitmach.companion.garden.forms

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.feature.AskingSaver
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.feature.OnBehalfEntry
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin
import java.time.LocalDate

/** Work with amount, minutes, people and a note; [about] is a task or bed, [day] when it was. */
@Composable
internal fun WorkSheet(
    about: String,
    day: LocalDate,
    today: LocalDate,
    people: OnBehalf,
    onDismiss: () -> Unit,
    enter: suspend (WorkForm, Asking?) -> Outcome<*>,
) {
    val texts = readTexts()
    var amount by rememberSaveable { mutableStateOf("") }
    var minutes by rememberSaveable { mutableStateOf("") }
    var heads by rememberSaveable { mutableStateOf(1) }
    var note by rememberSaveable { mutableStateOf("") }
    var asking by rememberSaveable(stateSaver = AskingSaver) { mutableStateOf<Asking?>(null) }
    val typedMinutes = typedNumber(minutes, MINUTES)
    FormSheet(texts.task.enterWork, onDismiss, {
        val form =
            WorkForm(
                day = day,
                heads = heads.takeIf { it > 1 },
                amount = amount.said(),
                minutes = typedMinutes.value,
                note = note.said(),
            )
        if (typedMinutes == Typed.Wrong) null else enter(form, asking)
    }) { wrong ->
        Text("$about · ${texts.dates.near(day, today)}".begin(), style = Theme.type.bodyLarge)

        fun problem(field: String) = texts.common.invalidBelow.takeIf { wrong == field }
        TextEntry(texts.task.amount, amount, { amount = it }, problem = problem("amount"))
        NumberEntry(texts.task.minutes, minutes, MINUTES) { minutes = it }
        Stepper(texts.task.heads, heads, { heads = it }, range = HEADS)
        TextEntry(texts.task.remark, note, { note = it }, lines = 2, problem = problem("note"))
        if (people.possible) MoreOf { OnBehalfEntry(people, asking, { asking = it }) }
    }
}

internal val MINUTES = 1..720
internal val HEADS = 1..500
