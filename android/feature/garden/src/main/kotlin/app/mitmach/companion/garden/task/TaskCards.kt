package app.mitmach.companion.garden.task

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
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
import java.time.LocalDate

/** What lies over a page while a task's card is dealt with. */
internal sealed interface TaskSheetShown {
    val task: Task

    data class Details(
        override val task: Task,
    ) : TaskSheetShown

    data class Skipping(
        override val task: Task,
    ) : TaskSheetShown

    data class OtherDay(
        override val task: Task,
    ) : TaskSheetShown
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

    override fun details(task: Task) = show(TaskSheetShown.Details(task))

    override fun claim(task: Task) = acts.claim(task, day, texts)

    override fun stepBack(task: Task) = acts.stepBack(task, task.ownClaims(app.session.me), texts)

    override fun skip(task: Task) = show(TaskSheetShown.Skipping(task))

    fun otherDay(task: Task) = show(TaskSheetShown.OtherDay(task))

    override fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ) = acts.settle(contradiction, chosen, texts)
}

/** Cards' acts, and the sheets that they open. */
@Composable
internal fun rememberTaskCards(
    app: App,
    garden: DocumentId,
    acts: GardenActs,
    day: LocalDate,
): TaskCards {
    val texts = readTexts()
    var shown by remember(garden) { mutableStateOf<TaskSheetShown?>(null) }
    shown?.let { sheet -> TaskSheets(app, acts, day, sheet) { shown = null } }
    return TaskCards(app, garden, acts, day, texts) { shown = it }
}

@Composable
private fun TaskSheets(
    app: App,
    acts: GardenActs,
    day: LocalDate,
    sheet: TaskSheetShown,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    val today = app.session.today.value
    val people = rememberOnBehalf(app.session)
    val task = sheet.task
    val title = texts.title(task)
    when (sheet) {
        is TaskSheetShown.Details -> {
            WorkSheet(title, day, today, people, onDismiss) { form, asking ->
                acts.enterWork(form.copy(task = task.entry.key.record), asking, title, texts)
            }
        }

        is TaskSheetShown.Skipping -> {
            SkipSheet(title, onDismiss) { reason ->
                acts.skip(task, day, reason, texts)
                onDismiss()
            }
        }

        is TaskSheetShown.OtherDay -> {
            ClaimSheet(title, today, task.nextDay, people, onDismiss) { on, heads, asking ->
                acts.enterClaim(task, on, heads, asking, texts)
            }
        }
    }
}
