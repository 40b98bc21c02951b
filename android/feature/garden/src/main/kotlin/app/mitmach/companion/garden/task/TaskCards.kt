package app.mitmach.companion.garden.task

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.garden.day.nextDay
import app.mitmach.companion.garden.forms.ClaimSheet
import app.mitmach.companion.garden.forms.SkipSheet
import app.mitmach.companion.garden.forms.WorkSheet
import app.mitmach.companion.garden.forms.rememberOnBehalf
import app.mitmach.companion.garden.parts.GardenActs
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.parts.rememberSeen
import app.mitmach.companion.garden.task.TaskSheetShown.What
import java.time.LocalDate

/** What lies over a page while a task's card is dealt with: data, so that it is there again when the app had to go. */
internal data class TaskSheetShown(
    val what: What,
    val task: RecordId,
) {
    enum class What { DETAILS, SKIPPING, OTHER_DAY }

    companion object {
        val Saver: Saver<TaskSheetShown?, Any> =
            listSaver(
                save = { listOfNotNull(it?.what?.name, it?.task?.hex) },
                restore = { kept ->
                    if (kept.size <
                        2
                    ) {
                        null
                    } else {
                        TaskSheetShown(What.valueOf(kept[0]), RecordId(kept[1]))
                    }
                },
            )
    }
}

/** What the buttons of tasks' cards do on a page that is about a [day]. */
internal open class TaskCards(
    protected val app: App,
    private val garden: DocumentId,
    val acts: GardenActs,
    val day: LocalDate,
    private val texts: Texts,
    private val show: (TaskSheetShown?) -> Unit,
) : TaskActs {
    override fun open(task: Task) =
        app.navigator.open(DocumentPlace(DocumentKind.GARDEN, garden, task.entry.key.record))

    override fun done(task: Task) = acts.done(task, day, texts)

    override fun details(task: Task) = show(sheet(What.DETAILS, task))

    override fun claim(task: Task) = acts.claim(task, day, texts)

    override fun stepBack(task: Task) = acts.stepBack(task, task.ownClaims(app.session.me), texts)

    override fun skip(task: Task) = show(sheet(What.SKIPPING, task))

    fun otherDay(task: Task) = show(sheet(What.OTHER_DAY, task))

    override fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ) = acts.settle(contradiction, chosen, texts)
}

private fun sheet(
    what: What,
    task: Task,
) = TaskSheetShown(what, task.entry.key.record)

/** Cards' acts, and the sheets that they open; [tasks] are those of the page. */
@Composable
internal fun rememberTaskCards(
    app: App,
    garden: DocumentId,
    acts: GardenActs,
    day: LocalDate,
    tasks: List<Task>,
): TaskCards {
    val texts = readTexts()
    var shown by rememberSaveable(garden.hex, stateSaver = TaskSheetShown.Saver) { mutableStateOf(null) }
    shown?.let { sheet ->
        val task = rememberSeen(sheet, tasks.find { it.entry.key.record == sheet.task })
        if (task != null) TaskSheets(app, acts, day, sheet.what, task) { shown = null }
    }
    return TaskCards(app, garden, acts, day, texts) { shown = it }
}

@Composable
private fun TaskSheets(
    app: App,
    acts: GardenActs,
    day: LocalDate,
    what: What,
    task: Task,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    val today = app.session.today.value
    val people = rememberOnBehalf(app.session)
    val title = texts.title(task)
    when (what) {
        What.DETAILS -> {
            WorkSheet(title, day, today, people, onDismiss) { form, asking ->
                acts.enterWork(form.copy(task = task.entry.key.record), asking, title, texts)
            }
        }

        What.SKIPPING -> {
            SkipSheet(title, onDismiss) { reason ->
                acts.skip(task, day, reason, texts)
                onDismiss()
            }
        }

        What.OTHER_DAY -> {
            ClaimSheet(title, today, task.nextDay, people, onDismiss) { on, heads, asking ->
                acts.enterClaim(task, on, heads, asking, texts)
            }
        }
    }
}
