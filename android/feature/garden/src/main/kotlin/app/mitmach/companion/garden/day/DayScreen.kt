package app.mitmach.companion.garden.day

import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.SignButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.garden.parts.Fold
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.task.TaskActs
import app.mitmach.companion.garden.task.TaskCard
import app.mitmach.companion.garden.task.icon
import app.mitmach.companion.garden.words.begin
import java.time.LocalDate

/** Gardens to choose from, where there are several. */
data class GardenChoice(
    val gardens: List<Pair<DocumentId, String>>,
    val chosen: DocumentId,
)

/** Where the day leads to. */
internal interface DayActs : TaskActs {
    fun show(day: LocalDate)

    fun choose(garden: DocumentId)

    fun toggleLater()

    fun openBeds()

    fun openSlip(day: LocalDate)
}

@Composable
internal fun DayScreen(
    state: DayUiState,
    acts: DayActs,
    choice: GardenChoice? = null,
    onBack: (() -> Unit)? = null,
) {
    val texts = readTexts()
    val title = (state as? DayUiState.Ready)?.title ?: texts.garden.tab
    Page(title, onBack = onBack) {
        if (choice != null && choice.gardens.size > 1) {
            item { Choice(texts.garden.whichGarden, choice.gardens, choice.chosen, acts::choose) }
        }
        when (state) {
            DayUiState.Loading -> item { Loading() }
            is DayUiState.Failed -> item { TroubleNote(state.trouble) }
            is DayUiState.Ready -> day(state, acts, texts)
        }
    }
}

private fun LazyListScope.day(
    state: DayUiState.Ready,
    acts: DayActs,
    texts: Texts,
) {
    item(key = "day") { DayHead(state.day, state.today, acts::show) }
    if (state.sown.isNotEmpty()) item(key = "sown") { Sown(state.sown, state.today) }
    val tasks = state.tasks
    if (tasks.open.isEmpty()) {
        val day = texts.dates.near(state.day, state.today)
        item(key = "nothing") {
            val title = if (tasks.done.isEmpty()) texts.garden.nothingDue(day) else texts.garden.allDone(day)
            Empty(title, texts.garden.nothingDueBelow, icon = Icons.check)
        }
    }
    section(texts.garden.toDo, tasks.open, state, acts)
    section(texts.garden.alsoPromised, tasks.promised, state, acts)
    section(texts.garden.done, tasks.done, state, acts)
    section(texts.garden.leftOut, tasks.leftOut, state, acts)
    later(state, acts, texts)
    item(
        key = "beds",
    ) { LinkLine(texts.garden.beds, acts::openBeds, below = texts.garden.bedsBelow, icon = Icons.garden) }
    item(key = "slip") {
        LinkLine(texts.garden.slip, { acts.openSlip(state.day) }, below = texts.garden.slipBelow, icon = Icons.list)
    }
}

private fun LazyListScope.section(
    title: String,
    tasks: List<Task>,
    state: DayUiState.Ready,
    acts: TaskActs,
) {
    if (tasks.isEmpty()) return
    item(key = "section $title") { SectionTitle(title) }
    items(tasks, key = { it.entry.key.record.hex }) { TaskCard(it, state.day, state.today, state.me, acts) }
}

private fun LazyListScope.later(
    state: DayUiState.Ready,
    acts: DayActs,
    texts: Texts,
) {
    val later = state.later
    item(key = "later") { Fold(texts.garden.later, later != null, acts::toggleLater, count = later?.size) }
    items(later.orEmpty(), key = { "later ${it.entry.key.record.hex}" }) { task ->
        val due = texts.due(task.due, state.day, state.today)
        LinkLine(
            texts.title(task),
            { acts.open(task) },
            below = listOfNotNull(due, texts.where(task).ifEmpty { null }).joinToString(" · "),
            icon = task.activity.icon,
        )
    }
}

/** The beds on which nobody weeds, in one note: there may be many. */
@Composable
private fun Sown(
    beds: List<SownBed>,
    today: LocalDate,
) {
    val texts = readTexts()
    val lines =
        beds.joinToString("\n") { sown ->
            val until = sown.until?.let { texts.garden.until(texts.dates.short(it, today)) }
            listOfNotNull(texts.bed(sown.bed), until).joinToString()
        }
    StateNote(texts.garden.sown, below = lines, icon = Icons.garden)
}

/** Which day it is, and the ones beside it; none after the [last]. */
@Composable
internal fun DayHead(
    day: LocalDate,
    today: LocalDate,
    onShow: (LocalDate) -> Unit,
    last: LocalDate? = null,
) = Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
    val texts = readTexts()
    SignButton(Icons.back, texts.garden.dayBefore, { onShow(day.minusDays(1)) })
    val near = texts.dates.near(day, today)
    val short = texts.dates.short(day, today)
    Text(
        if (near == short) short else "${near.begin()}, $short",
        Modifier.weight(1f).semantics {
            heading()
            liveRegion = LiveRegionMode.Polite
        },
        color = Theme.colours.onGround,
        style = Theme.type.titleMedium,
        textAlign = TextAlign.Center,
    )
    if (day != today) QuietButton(texts.garden.toToday, { onShow(today) })
    if (day != last) SignButton(Icons.forward, texts.garden.dayAfter, { onShow(day.plusDays(1)) })
}
