package app.mitmach.companion.garden.forms

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.rememberTyped
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin
import java.time.DayOfWeek
import java.time.LocalDate

/** Adds a task, for [bed] or a bed to choose, or changes the one that the person saw when they opened it. */
@Composable
internal fun TaskSheet(
    task: Task?,
    bed: RecordId?,
    beds: List<Pair<RecordId, String>>,
    today: LocalDate,
    onDismiss: () -> Unit,
    enter: suspend (seen: Task?, TaskForm) -> Outcome<*>,
) {
    val texts = readTexts()
    val seen = remember { task }
    var typed by rememberTyped(seen?.typed() ?: TaskTyped(bed = bed, on = today), TaskTyped.Saver)
    var asked by remember { mutableStateOf(false) }
    FormSheet(if (task == null) texts.garden.addTask else texts.garden.editTask, onDismiss, {
        asked = true
        typed.toForm()?.let { enter(seen, it) }
    }) { wrong ->
        val noTitle = texts.task.missing.takeIf { asked && typed.title.isBlank() }
        val badTitle = texts.common.invalidBelow.takeIf { wrong == "title" }
        TextEntry(texts.task.title, typed.title, { typed = typed.copy(title = it) }, problem = noTitle ?: badTitle)
        Activities(texts, typed.activity) { typed = typed.copy(activity = it) }
        RuleEntry(texts, typed, today, asked) { typed = it }
        Stepper(texts.task.people, typed.people, { typed = typed.copy(people = it) }, range = HEADS)
        MoreOf {
            // Which bed a task is for stays as it was: only a new task can choose.
            if (seen == null && bed == null && beds.isNotEmpty()) {
                val options = listOf<Pair<RecordId?, String>>(null to texts.garden.withoutBed) + beds
                Choice(texts.task.ofBed, options, typed.bed, { typed = typed.copy(bed = it) })
            }
            TaskMore(texts, typed, wrong) { typed = it }
        }
    }
}

@Composable
private fun Activities(
    texts: Texts,
    chosen: Activity,
    onChoose: (Activity) -> Unit,
) {
    // Shifts are an event's.
    val offered = Activity.entries.filter { it != Activity.SHIFT || it == chosen }
    Choice(texts.task.whatKind, offered.map { it to texts.task.activity(it) }, chosen, onChoose)
}

@Composable
private fun RuleEntry(
    texts: Texts,
    typed: TaskTyped,
    today: LocalDate,
    asked: Boolean,
    onChange: (TaskTyped) -> Unit,
) {
    val words = texts.task
    val kinds =
        listOf(
            RuleKind.ONCE to words.ruleOnce,
            RuleKind.EVERY_DAYS to words.ruleEveryDays,
            RuleKind.WEEKDAYS to words.ruleWeekdays,
            RuleKind.NONE to words.ruleNone,
        )
    Choice(
        words.rule,
        kinds.map { (kind, name) ->
            kind to name.begin()
        },
        typed.rule,
        { onChange(typed.copy(rule = it)) },
    )
    when (typed.rule) {
        RuleKind.NONE -> {}

        RuleKind.ONCE -> {
            DateEntry(words.onDay, typed.on, { onChange(typed.copy(on = it)) }, today = today)
        }

        RuleKind.EVERY_DAYS -> {
            Stepper(words.everyHowMany, typed.everyDays, { onChange(typed.copy(everyDays = it)) }, range = 1..366)
            DateEntry(
                words.firstDay,
                typed.from,
                { onChange(typed.copy(from = it)) },
                today = today,
                mayClear = true,
            )
        }

        RuleKind.WEEKDAYS -> {
            Text(words.whichWeekdays, style = Theme.type.labelLarge)
            if (asked && typed.weekdays.isEmpty()) Text(words.missing, style = Theme.type.bodyMedium)
            Column {
                DayOfWeek.entries.forEach { day ->
                    Tick(texts.dates.weekday(day), day in typed.weekdays, {
                        onChange(typed.copy(weekdays = if (it) typed.weekdays + day else typed.weekdays - day))
                    })
                }
            }
        }
    }
}

@Composable
private fun TaskMore(
    texts: Texts,
    typed: TaskTyped,
    wrong: String?,
    onChange: (TaskTyped) -> Unit,
) {
    val words = texts.task
    val badNeeds = texts.common.invalidBelow.takeIf { wrong == "needs" }
    NumberEntry(words.minutes, typed.minutes, MINUTES) { onChange(typed.copy(minutes = it)) }
    TextEntry(words.needs, typed.needs, { onChange(typed.copy(needs = it)) }, problem = badNeeds)
    NumberEntry(words.weekFrom, typed.weekFrom, WEEKS) { onChange(typed.copy(weekFrom = it)) }
    NumberEntry(words.weekTo, typed.weekTo, WEEKS) { onChange(typed.copy(weekTo = it)) }
    Text(words.good, style = Theme.type.labelLarge)
    Column {
        Tag.entries.forEach { tag ->
            Tick(words.tag(tag).begin(), tag in typed.tags, {
                onChange(typed.copy(tags = if (it) typed.tags + tag else typed.tags - tag))
            })
        }
    }
}
