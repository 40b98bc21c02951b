package app.mitmach.companion.garden.bed

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.garden.BedsPlace
import app.mitmach.companion.garden.forms.BedSheet
import app.mitmach.companion.garden.forms.TaskSheet
import app.mitmach.companion.garden.forms.WorkSheet
import app.mitmach.companion.garden.forms.all
import app.mitmach.companion.garden.forms.rememberOnBehalf
import app.mitmach.companion.garden.parts.GardenActs
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.task.TaskActs
import app.mitmach.companion.garden.task.TaskPageActs
import app.mitmach.companion.garden.task.TaskScreen
import app.mitmach.companion.garden.task.rememberTaskCards

/** What lies over the page of a bed or task. */
private sealed interface Over {
    data class EditBed(
        val bed: Bed,
    ) : Over

    data class AddTask(
        val bed: RecordId,
    ) : Over

    data class EditTask(
        val task: Task,
    ) : Over

    data class Work(
        val bed: Bed,
    ) : Over

    data class TakeBack(
        val entry: Entry,
        val title: String,
    ) : Over
}

/** A bed's or a task's page with all that can be done there. */
@Composable
internal fun RecordRoute(
    app: App,
    garden: DocumentId,
    record: RecordId,
    onBack: (() -> Unit)?,
) {
    val scope = rememberCoroutineScope()
    val holder = remember(garden, record) { RecordHolder(app, scope, garden, record) }
    val acts = remember(garden) { GardenActs(app, scope, garden) }
    val state by holder.state.collectAsState()
    var over by remember(record) { mutableStateOf<Over?>(null) }
    val cards = rememberTaskCards(app, garden, acts, app.session.today.value)
    when (val shown = state) {
        RecordUiState.Loading -> {
            Page(readTexts().garden.tab, onBack = onBack) { item { Loading() } }
        }

        is RecordUiState.Failed -> {
            Page(readTexts().garden.tab, onBack = onBack) { item { TroubleNote(shown.trouble) } }
        }

        RecordUiState.Gone -> {
            Gone(onBack) { app.navigator.open(BedsPlace(garden)) }
        }

        is RecordUiState.OfBed -> {
            BedScreen(shown, bedActs(shown.bed, cards) { over = it }, onBack)
        }

        is RecordUiState.OfTask -> {
            TaskScreen(
                shown,
                taskActs(app, shown.task, cards, cards::otherDay) { over = it },
                onBack,
            )
        }
    }
    over?.let { Sheets(app, acts, it) { over = null } }
}

private fun bedActs(
    bed: Bed,
    cards: TaskActs,
    show: (Over) -> Unit,
) = object : BedActs, TaskActs by cards {
    override fun edit() = show(Over.EditBed(bed))

    override fun addTask() = show(Over.AddTask(bed.entry.key.record))

    override fun logWork() = show(Over.Work(bed))

    override fun takeBack(
        entry: Entry,
        title: String,
    ) = show(Over.TakeBack(entry, title))
}

private fun taskActs(
    app: App,
    task: Task,
    cards: TaskActs,
    otherDay: (Task) -> Unit,
    show: (Over) -> Unit,
) = object : TaskPageActs, TaskActs by cards {
    override fun edit() = show(Over.EditTask(task))

    override fun otherDay() = otherDay(task)

    override fun openBed(bed: RecordId) =
        app.navigator.open(DocumentPlace(DocumentKind.GARDEN, task.entry.key.document, bed))

    override fun takeBack(
        entry: Entry,
        title: String,
    ) = show(Over.TakeBack(entry, title))
}

@Composable
private fun Gone(
    onBack: (() -> Unit)?,
    onBeds: () -> Unit,
) {
    val words = readTexts().garden
    Page(words.tab, onBack = onBack) {
        item { Empty(words.gone, words.goneBelow, icon = Icons.garden, button = words.beds, onClick = onBeds) }
    }
}

@Composable
private fun Sheets(
    app: App,
    acts: GardenActs,
    over: Over,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    val today = app.session.today.value
    val people = rememberOnBehalf(app.session)
    when (over) {
        is Over.EditBed -> {
            BedSheet(over.bed, 1, today, people.all, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        is Over.AddTask -> {
            TaskSheet(null, over.bed, emptyList(), today, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        is Over.EditTask -> {
            TaskSheet(over.task, null, emptyList(), today, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        is Over.Work -> {
            val title = texts.bed(over.bed)
            WorkSheet(title, today, today, people, onDismiss) { form, asking ->
                acts.enterWork(form.copy(bed = over.bed.entry.key.record), asking, title, texts)
            }
        }

        is Over.TakeBack -> {
            TakeBack(over.entry, over.title, onDismiss) { acts.withdraw(over.entry, over.title, texts) }
        }
    }
}

/** Asks before something is taken back, which is for good. */
@Composable
private fun TakeBack(
    entry: Entry,
    title: String,
    onDismiss: () -> Unit,
    onYes: () -> Unit,
) {
    val texts = readTexts()
    val words = texts.garden
    val ofAll = entry.key.kind == RecordKind.BED || entry.key.kind == RecordKind.TASK
    val below =
        when {
            ofAll -> words.dropBelow
            entry.mine -> words.strikeMineBelow
            else -> words.strikeOtherBelow
        }
    val question = if (ofAll) words.dropQuestion(title) else words.strikeQuestion(title)
    Confirm(question, below, texts.takeBack(entry), onYes, onDismiss)
}
