package app.mitmach.companion.events.event

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.TimeEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.feature.OnBehalfEntry
import java.time.LocalDate
import java.time.LocalTime

/** A shift: what, from when to when, how many people. */
@Composable
internal fun ShiftSheet(
    shift: Task?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    val start = state.item?.text?.start
    val (eventDay, begins) = (start?.toLocalDate() ?: state.today) to (start?.toLocalTime() ?: LocalTime.NOON)
    var title by rememberSaveable { mutableStateOf(shift?.title.orEmpty()) }
    var from by remember { mutableStateOf(shift?.starts?.toLocalTime()) }
    var to by remember { mutableStateOf(shift?.ends?.toLocalTime()) }
    var people by rememberSaveable { mutableIntStateOf(shift?.wanted ?: 1) }
    var day by remember { mutableStateOf(shift?.starts?.toLocalDate() ?: eventDay) }
    var needs by rememberSaveable { mutableStateOf(shift?.needs.orEmpty()) }
    var tags by remember { mutableStateOf(shift?.tags.orEmpty()) }
    FormSheet(
        if (shift == null) words.addShift else words.editShift,
        commonWords.read().save,
        onDismiss,
        { acts.enterShift(shift, shift.formOf(title, day, from to to, people, needs, tags)) },
        needed = listOfNotNull(words.shiftName.takeIf { title.isBlank() }),
    ) { sent ->
        val missing = formWords.read().missing.takeIf { sent.isWrong("title") }
        TextEntry(words.shiftTitle, title, { title = it }, problem = missing)
        TimeEntry(words.from, from, { from = it }, start = begins, mayClear = true)
        TimeEntry(words.to, to, { to = it }, start = from ?: begins, mayClear = true)
        Stepper(words.people, people, { people = it }, range = 1..MOST_PEOPLE)
        More {
            DateEntry(words.day, day, { day = it ?: eventDay }, today = state.today)
            Text(words.tags, style = Theme.type.labelLarge)
            Tag.entries.forEach { tag ->
                Tick(eventWords.read().tag(tag), tag in tags, { tags = if (it) tags + tag else tags - tag })
            }
            TextEntry(words.needsEntry, needs, { needs = it })
        }
    }
}

/** Somebody who said so on the phone or in passing does a shift. */
@Composable
internal fun ClaimSheet(
    shift: Task,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    var asking by remember { mutableStateOf<Asking?>(null) }
    var people by rememberSaveable { mutableIntStateOf(1) }
    FormSheet(shift.title, words.claimFor, onDismiss, { acts.enterClaim(shift, people, asking) }) {
        OnBehalfEntry(state.standing.onBehalf, asking, { asking = it })
        Stepper(words.claimPeople, people, { people = it }, range = 1..MOST_PEOPLE)
    }
}

/** What the form does not show stays: how the work is called and when it recurs. */
private fun Task?.formOf(
    title: String,
    day: LocalDate,
    hours: Pair<LocalTime?, LocalTime?>,
    people: Int,
    needs: String,
    tags: Set<Tag>,
): TaskForm {
    val (from, to) = hours
    // A shift that ends before it begins goes over midnight.
    val over = if (from != null && to != null && to <= from) 1L else 0L
    return TaskForm(
        title = title.trim(),
        activity = this?.activity ?: Activity.SHIFT,
        rule = this?.rule,
        weeks = this?.weeks,
        starts = from?.let(day::atTime),
        ends = to?.let(day.plusDays(over)::atTime),
        people = people,
        minutes = this?.minutes,
        needs = needs.given(),
        tags = tags,
    )
}

private const val MOST_PEOPLE = 50
