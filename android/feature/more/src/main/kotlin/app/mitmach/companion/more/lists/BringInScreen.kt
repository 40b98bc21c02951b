package app.mitmach.companion.more.lists

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.entries.LineError
import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.ListProblem
import app.mitmach.companion.core.entries.Preview
import app.mitmach.companion.core.entries.PreviewRow
import app.mitmach.companion.core.entries.RowChange
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords

/** An import, from choosing the file to what it has done. */
internal fun LazyListScope.bringIn(
    state: ListsUiState,
    acts: ListActs,
) {
    when (val bringIn = state.bringIn) {
        BringIn.Idle -> {
            item { ChooseCard(acts) }
        }

        BringIn.Reading -> {
            item { Card { Text(listsWords.read().reading, Modifier.spoken(), style = Theme.type.bodyLarge) } }
        }

        is BringIn.Looking -> {
            if (bringIn.preview.possible) possible(bringIn, acts) else broken(bringIn.preview, state.documents, acts)
        }

        is BringIn.Done -> {
            item { DoneCard(bringIn, acts) }
        }

        is BringIn.Failed -> {
            item { TroubleNote(bringIn.trouble, button = listsWords.read().chooseOther, onClick = acts.choose) }
        }
    }
}

private fun Modifier.spoken() = semantics { liveRegion = LiveRegionMode.Polite }

@Composable
private fun ChooseCard(acts: ListActs) =
    Card {
        val words = listsWords.read()
        Text(words.bringInBelow, style = Theme.type.bodyMedium)
        PrimaryButton(words.choose, acts.choose, Modifier.fillMaxWidth(), Icons.list)
    }

private fun LazyListScope.possible(
    looking: BringIn.Looking,
    acts: ListActs,
) {
    val preview = looking.preview
    item { CountsCard(looking, acts) }
    // What stays as it is needs no look.
    val rows = preview.rows.filter { it.change != RowChange.UNCHANGED }
    items(rows.take(MOST_ROWS), key = { "row ${it.line}" }) { RowCard(it) }
    if (rows.size >
        MOST_ROWS
    ) {
        item { Text(listsWords.read().more(rows.size - MOST_ROWS), style = Theme.type.bodyMedium) }
    }
}

private const val MOST_ROWS = 200

@Composable
private fun CountsCard(
    looking: BringIn.Looking,
    acts: ListActs,
) = Card {
    val words = listsWords.read()
    val preview = looking.preview
    val title = listOfNotNull(words.preview, preview.kind?.let(words::list)).joinToString(": ")
    CardLine(title, below = words.nothingYet, icon = Icons.list, strong = true)
    Text(counts(words, preview), Modifier.spoken(), style = Theme.type.bodyLarge)
    if (preview.cards > 0) Text(words.cards(preview.cards), style = Theme.type.bodyMedium)
    if (preview.documents > 0) Text(words.documents(preview.documents), style = Theme.type.bodyMedium)
    when {
        looking.trouble == Trouble.OUT_OF_DATE -> {
            TroubleNote(looking.trouble, button = commonWords.read().again) { acts.lookAgain(null, null) }
        }

        looking.trouble != null -> {
            TroubleNote(looking.trouble)
        }
    }
    if (preview.new + preview.changed == 0) {
        Text(words.nothingToDo, style = Theme.type.bodyLarge)
    } else {
        val label = if (looking.entering) words.takingOver else words.takeOver
        PrimaryButton(label, acts.enter, Modifier.fillMaxWidth(), Icons.check, !looking.entering)
    }
    QuietButton(words.chooseOther, acts.choose)
}

private fun counts(
    words: ListsWords,
    preview: Preview,
) = listOf(
    words.new(preview.new),
    words.changed(preview.changed),
    words.unchanged(preview.unchanged),
    words.skipped(preview.skipped),
).joinToString(", ")

@Composable
private fun RowCard(row: PreviewRow) =
    Card {
        val words = listsWords.read()
        val what =
            when (row.change) {
                RowChange.NEW -> words.new(1)
                RowChange.CHANGED -> words.changed(1)
                RowChange.UNCHANGED -> words.unchanged(1)
                RowChange.SKIPPED -> row.skipped?.let(words::why).orEmpty()
            }
        CardLine(row.name, below = "${words.line(row.line)} · ${what.removePrefix("1 ")}")
        row.changes.forEach { Text(words.change(it.column, it.old, it.new), style = Theme.type.bodyMedium) }
    }

private fun LazyListScope.broken(
    preview: Preview,
    documents: List<DocumentItem>,
    acts: ListActs,
) {
    val errors = preview.errors
    item {
        val words = listsWords.read()
        StateNote(
            words.errors(errors.size),
            Modifier.spoken(),
            words.brokenBelow,
            Tone.ALARM,
            Icons.attention,
        )
    }
    item { ChoicesCard(errors, documents, acts) }
    items(errors.take(MOST_ROWS), key = { "error ${errors.indexOf(it)}" }) { ErrorCard(it) }
    if (errors.size > MOST_ROWS) {
        item { Text(listsWords.read().more(errors.size - MOST_ROWS), style = Theme.type.bodyMedium) }
    }
}

/** What a choice can mend, and the file again for the rest. */
@Composable
private fun ChoicesCard(
    errors: List<LineError>,
    documents: List<DocumentItem>,
    acts: ListActs,
) = Card {
    val words = listsWords.read()
    val problems = errors.map { it.problem }.toSet()
    if (ListProblem.Plain.UNKNOWN_LIST in problems) {
        Choice(words.whichList, ListKind.entries.map { it to words.list(it) }, null, { acts.lookAgain(it, null) })
    }
    if (ListProblem.Plain.AMBIGUOUS_GARDEN in problems) {
        val gardens = documents.filter { it.head.kind == DocumentKind.GARDEN }.map { it.head.title }.distinct()
        Choice(words.whichGarden, gardens.map { it to it }, null, { acts.lookAgain(null, it) })
    }
    PrimaryButton(words.chooseOther, acts.choose, Modifier.fillMaxWidth(), Icons.list)
}

@Composable
private fun ErrorCard(error: LineError) =
    Card {
        val words = listsWords.read()
        CardLine(words.problem(error.problem), below = words.place(error.line, error.column), strong = true)
        if (error.text.isNotBlank()) Text(words.says(error.text), style = Theme.type.bodyMedium)
    }

@Composable
private fun DoneCard(
    done: BringIn.Done,
    acts: ListActs,
) = Card(tone = Tone.GOOD) {
    val words = listsWords.read()
    val title = listOfNotNull(words.takenOver, done.kind?.let(words::list)).joinToString(": ")
    CardLine(title, Modifier.spoken(), below = words.takenOverBelow, icon = Icons.check, strong = true)
    val imported = done.imported
    val counts = listOf(words.new(imported.new), words.changed(imported.changed), words.unchanged(imported.unchanged))
    Text(counts.joinToString(", "), style = Theme.type.bodyLarge)
    SecondaryButton(commonWords.read().close, acts.stop)
}
