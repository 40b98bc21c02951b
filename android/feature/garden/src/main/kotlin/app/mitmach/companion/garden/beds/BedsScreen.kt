package app.mitmach.companion.garden.beds

import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.entries.WholeRecord
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.garden.parts.Fold
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.parts.shownText
import app.mitmach.companion.garden.task.SMALL_GAP
import app.mitmach.companion.garden.task.icon
import java.time.LocalDate

/** Where the list of beds leads to. */
internal interface BedsActs {
    fun open(record: RecordId)

    fun addBed()

    fun addTask()
}

@Composable
internal fun BedsScreen(
    state: BedsUiState,
    acts: BedsActs,
    onBack: (() -> Unit)?,
) {
    val texts = readTexts()
    var showWithdrawn by rememberSaveable { mutableStateOf(false) }
    Page(texts.garden.beds, onBack = onBack) {
        when (state) {
            BedsUiState.Loading -> {
                item { Loading() }
            }

            is BedsUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is BedsUiState.Ready -> {
                beds(state, acts, texts)
                withdrawn(state, texts, showWithdrawn) { showWithdrawn = !showWithdrawn }
            }
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
private fun LazyListScope.beds(
    state: BedsUiState.Ready,
    acts: BedsActs,
    texts: Texts,
) {
    if (state.beds.isEmpty()) {
        item(key = "none") { Empty(texts.garden.noBeds, texts.garden.noBedsBelow, icon = Icons.garden) }
    }
    items(state.beds, key = { it.entry.key.record.hex }) { BedCard(it, state.today) { acts.open(it.entry.key.record) } }
    if (state.freeTasks.isNotEmpty()) item(key = "free") { SectionTitle(texts.garden.withoutBed) }
    items(state.freeTasks, key = { it.entry.key.record.hex }) { task ->
        FreeTask(task, state.today) { acts.open(task.entry.key.record) }
    }
    if (state.led) {
        item(key = "add") {
            FlowRow(horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
                SecondaryButton(texts.garden.addBed, acts::addBed, icon = Icons.add)
                SecondaryButton(texts.garden.addTask, acts::addTask, icon = Icons.add)
            }
        }
    }
}

@Composable
private fun BedCard(
    bed: Bed,
    today: LocalDate,
    onOpen: () -> Unit,
) {
    val texts = readTexts()
    val holder = if (bed.mine) texts.garden.mine else bed.holder?.let { texts.garden.heldBy(texts.name(it)) }
    Card(onClick = onOpen) {
        CardLine(
            texts.bed(bed),
            below = listOfNotNull(bed.crop, holder).joinToString(" · ").ifEmpty { null },
            strong = true,
        ) {
            Icon(Icons.forward, contentDescription = null, Modifier.size(20.dp))
        }
        BedBadges(bed, today)
    }
}

/** What is to be known of a bed in the list; nothing of most. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun BedBadges(
    bed: Bed,
    today: LocalDate,
) {
    val contradiction = bed.entry.contradictions.firstOrNull()
    val arrived = bed.entry.arrival == Arrival.ARRIVED
    if (bed.open == 0 && bed.noWeedingUntil == null && contradiction == null && arrived) return
    val texts = readTexts()
    FlowRow(horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
        if (bed.open > 0) Badge(texts.garden.openTasks(bed.open), tone = Tone.ATTENTION, icon = Icons.time)
        bed.noWeedingUntil?.let {
            val until = texts.garden.until(texts.dates.short(it, today))
            Badge("${texts.garden.sown} ($until)", tone = Tone.CHOSEN, icon = Icons.garden)
        }
        if (contradiction != null) {
            val label = if (contradiction.maySettle) texts.common.twoValues else texts.common.beingSettled
            Badge(label, tone = Tone.ATTENTION, icon = Icons.attention)
        }
        ArrivalBadge(bed.entry.arrival)
    }
}

@Composable
private fun FreeTask(
    task: Task,
    today: LocalDate,
    onOpen: () -> Unit,
) {
    val texts = readTexts()
    val below = listOfNotNull(texts.rule(task, today), texts.due(task.due, today, today)).joinToString(" · ")
    LinkLine(texts.title(task), onOpen, below = below, icon = task.activity.icon)
}

private fun LazyListScope.withdrawn(
    state: BedsUiState.Ready,
    texts: Texts,
    open: Boolean,
    onToggle: () -> Unit,
) {
    if (state.withdrawn.isEmpty()) return
    item(key = "withdrawn") { Fold(texts.common.withdrawn, open, onToggle, count = state.withdrawn.size) }
    if (open) {
        items(state.withdrawn, key = { "withdrawn ${it.entry.key.record.hex}" }) { Withdrawn(it, state.names) }
    }
}

/** A record that was taken back, with all that it held. */
@Composable
private fun Withdrawn(
    record: WholeRecord,
    names: Map<RecordId, String>,
) = Card {
    val texts = readTexts()
    val fields = fieldWords.read()
    val kind = record.entry.key.kind
    val title = listOfNotNull(fields.kind(kind), record.name).joinToString(" · ")
    val by = texts.garden.withdrawnBy(texts.garden.all(record.entry.withdrawnBy.map { texts.name(it) }))
    CardLine(title, below = by, strong = true)
    record.fields
        .filter { it.value != ShownValue.Cleared && it.field !in TITLES }
        .forEach { CardLine(shownText(it.field, it.value, names::get), below = fields.field(kind, it.field)) }
    ArrivalBadge(record.entry.arrival)
}

private val TITLES = setOf("name", "title")
