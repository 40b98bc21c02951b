package app.mitmach.companion.garden.bed

import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.FieldWords
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.WorkLine
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.task.Contradictions
import app.mitmach.companion.garden.task.SMALL_GAP
import app.mitmach.companion.garden.task.TaskActs
import app.mitmach.companion.garden.task.TaskCard

/** What can be done with a bed, besides its tasks' cards. */
internal interface BedActs : TaskActs {
    fun edit()

    fun addTask()

    fun logWork()

    fun takeBack(
        entry: Entry,
        title: String,
    )
}

/** A bed: what grows there, its tasks, and what was done on it. */
@Composable
internal fun BedScreen(
    state: RecordUiState.OfBed,
    acts: BedActs,
    onBack: (() -> Unit)?,
) {
    val texts = readTexts()
    val bed = state.bed
    Page(texts.bed(bed), onBack = onBack) {
        bed.noWeedingUntil?.let {
            item(key = "sown") {
                val until = texts.garden.until(texts.dates.short(it, state.today))
                StateNote(texts.garden.sown, below = until, icon = Icons.garden)
            }
        }
        item(key = "facts") { BedFacts(state, acts) }
        item(key = "tasks") { SectionTitle(texts.garden.tasks) }
        if (bed.tasks.isEmpty()) item(key = "no tasks") { CardOf(texts.garden.noTasks) }
        items(bed.tasks, key = { it.entry.key.record.hex }) { TaskCard(it, state.today, state.today, state.me, acts) }
        if (state.led) {
            item(key = "add task") { SecondaryButton(texts.garden.addTask, acts::addTask, icon = Icons.add) }
        }
        work(state, acts, texts)
    }
}

@Composable
private fun CardOf(text: String) = Card { CardLine(text) }

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun BedFacts(
    state: RecordUiState.OfBed,
    acts: BedActs,
) {
    val texts = readTexts()
    val bed = state.bed
    Card {
        facts(texts, fieldWords.read(), bed).forEach { (value, label) -> CardLine(value, below = label) }
        ArrivalBadge(bed.entry.arrival)
        Contradictions(bed.entry, acts::settle)
        if (state.led) {
            FlowRow(horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
                SecondaryButton(texts.garden.editBed, acts::edit, icon = Icons.edit)
                QuietButton(texts.takeBack(bed.entry), { acts.takeBack(bed.entry, texts.bed(bed)) })
            }
        }
    }
}

/** What is known of a bed, each with what it is. */
private fun facts(
    texts: Texts,
    fields: FieldWords,
    bed: Bed,
): List<Pair<String, String>> =
    listOfNotNull(
        bed.holder?.let { texts.name(it) to fields.field(RecordKind.BED, "holder") },
        bed.crop?.let { it to texts.task.crop },
        bed.note?.let { it to texts.task.note },
        bed.zone?.let { it to texts.task.zone },
        bed.harvestRule?.let { it to texts.task.harvestRule },
        bed.sownOn?.let { texts.dates.short(it) to fields.field(RecordKind.BED, "sown_on") },
    ).ifEmpty { listOf(texts.bed(bed) to texts.common.notSaid) }

private fun LazyListScope.work(
    state: RecordUiState.OfBed,
    acts: BedActs,
    texts: Texts,
) {
    item(key = "work") { SectionTitle(texts.garden.work) }
    item(key = "log") { SecondaryButton(texts.garden.otherWork, acts::logWork, icon = Icons.add) }
    if (state.bed.work.isEmpty()) item(key = "no work") { CardOf(texts.garden.noWork) }
    items(state.bed.work, key = { it.entry.key.record.hex }) { work ->
        val title = work.title ?: texts.task.enterWork
        val takeBack = { acts.takeBack(work.entry, title) }.takeIf { work.entry.mine || state.led }
        WorkLine(work, state.today, state.me, withTitle = true, takeBack)
    }
}
