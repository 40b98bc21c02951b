package app.mitmach.companion.garden.bed

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
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
import app.mitmach.companion.garden.parts.rememberSeen
import app.mitmach.companion.garden.task.TaskActs
import app.mitmach.companion.garden.task.TaskPageActs
import app.mitmach.companion.garden.task.TaskScreen
import app.mitmach.companion.garden.task.rememberTaskCards

/** What lies over the page of a bed or task. */
private sealed interface Over {
    /** A form is there again when the app had to go. */
    enum class Form : Over { EDIT, ADD_TASK, WORK }

    data class TakeBack(
        val entry: Entry,
        val title: String,
    ) : Over
}

private val OverSaver =
    Saver<Over?, String>(
        save = { (it as? Over.Form)?.name },
        restore = { Over.Form.valueOf(it) },
    )

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
    var over by rememberSaveable(record.hex, stateSaver = OverSaver) { mutableStateOf(null) }
    val cards = rememberTaskCards(app, garden, acts, app.session.today.value, state.tasks)
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
    val about = rememberSeen(over ?: record, state.takeIf { it is RecordUiState.OfBed || it is RecordUiState.OfTask })
    over?.let { if (about != null) Sheets(app, acts, it, about) { over = null } }
}

private fun bedActs(
    bed: Bed,
    cards: TaskActs,
    show: (Over) -> Unit,
) = object : BedActs, TaskActs by cards {
    override fun edit() = show(Over.Form.EDIT)

    override fun addTask() = show(Over.Form.ADD_TASK)

    override fun logWork() = show(Over.Form.WORK)

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
    override fun edit() = show(Over.Form.EDIT)

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
    about: RecordUiState,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    if (over is Over.TakeBack) {
        TakeBack(over.entry, over.title, onDismiss) { acts.withdraw(over.entry, over.title, texts) }
    } else if (about is RecordUiState.OfBed) {
        BedSheets(app, acts, over, about.bed, onDismiss)
    } else if (about is RecordUiState.OfTask) {
        val today = app.session.today.value
        TaskSheet(about.task, null, emptyList(), today, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
    }
}

@Composable
private fun BedSheets(
    app: App,
    acts: GardenActs,
    over: Over,
    bed: Bed,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    val today = app.session.today.value
    val people = rememberOnBehalf(app.session)
    val record = bed.entry.key.record
    when (over) {
        is Over.TakeBack -> {}

        Over.Form.EDIT -> {
            BedSheet(bed, 1, today, people.all, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        Over.Form.ADD_TASK -> {
            TaskSheet(null, record, emptyList(), today, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        Over.Form.WORK -> {
            val title = texts.bed(bed)
            WorkSheet(title, today, today, people, onDismiss) { form, asking ->
                acts.enterWork(form.copy(bed = record), asking, title, texts)
            }
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
