package app.mitmach.companion.events.event

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.form.DayEntry
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.TimeEntry
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.form.readDay
import app.mitmach.companion.events.form.readTime
import app.mitmach.companion.events.form.typed
import app.mitmach.companion.events.words.eventWords
import java.time.LocalDate
import java.time.LocalDateTime
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
    val eventDay =
        state.item
            ?.text
            ?.start
            ?.toLocalDate() ?: state.today
    var title by rememberSaveable { mutableStateOf(shift?.title.orEmpty()) }
    var from by rememberSaveable {
        mutableStateOf(
            shift
                ?.starts
                ?.toLocalTime()
                ?.typed()
                .orEmpty(),
        )
    }
    var to by rememberSaveable {
        mutableStateOf(
            shift
                ?.ends
                ?.toLocalTime()
                ?.typed()
                .orEmpty(),
        )
    }
    var people by rememberSaveable { mutableIntStateOf(shift?.wanted ?: 1) }
    var day by rememberSaveable { mutableStateOf((shift?.starts?.toLocalDate() ?: eventDay).typed()) }
    var needs by rememberSaveable { mutableStateOf(shift?.needs.orEmpty()) }
    var tags by rememberSaveable { mutableStateOf(shift?.tags.orEmpty()) }
    val on = readDay(day, state.today)
    FormSheet(
        if (shift == null) words.addShift else words.editShift,
        commonWords.read().save,
        onDismiss,
        { acts.enterShift(shift, shift.formOf(title, on, from to to, people, needs, tags)) },
        enabled = title.isNotBlank() && on != null && isTime(from) && isTime(to),
    ) { sent ->
        val missing = formWords.read().missing.takeIf { sent.isWrong("title") }
        TextEntry(words.shiftTitle, title, { title = it }, problem = missing)
        TimeEntry(words.from, from, { from = it }, wrong = sent.isWrong("starts"))
        TimeEntry(words.to, to, { to = it }, wrong = sent.isWrong("ends"))
        Stepper(words.people, people, { people = it }, range = 1..MOST_PEOPLE)
        More {
            DayEntry(words.day, day, { day = it }, state.today)
            Text(words.tags, style = Theme.type.labelLarge)
            Tag.entries.forEach { tag ->
                Tick(eventWords.read().tag(tag), tag in tags, { tags = if (it) tags + tag else tags - tag })
            }
            TextEntry(words.needsEntry, needs, { needs = it })
        }
    }
}

private fun isTime(typed: String) = typed.isBlank() || readTime(typed) != null

/** What the form does not show stays: how the work is called and when it recurs. */
private fun Task?.formOf(
    title: String,
    day: LocalDate?,
    hours: Pair<String, String>,
    people: Int,
    needs: String,
    tags: Set<Tag>,
): TaskForm {
    val (from, to) = readTime(hours.first) to readTime(hours.second)
    val starts = day.at(from)
    // A shift that ends before it begins goes over midnight.
    val over = if (from != null && to != null && to <= from) 1L else 0L
    return TaskForm(
        title = title.trim(),
        activity = this?.activity ?: Activity.SHIFT,
        rule = this?.rule,
        weeks = this?.weeks,
        starts = starts,
        ends = day?.plusDays(over).at(to),
        people = people,
        minutes = this?.minutes,
        needs = needs.given(),
        tags = tags,
    )
}

private fun LocalDate?.at(time: LocalTime?): LocalDateTime? = if (this == null || time == null) null else atTime(time)

private const val MOST_PEOPLE = 50
