package app.mitmach.companion.today

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.DueTask
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Due
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Tone
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Place

/** A task that is due: what, where, since when; done in one tap. */
@Composable
internal fun DueCard(
    due: DueTask,
    onOpen: (Place) -> Unit,
    onDone: (DueTask) -> Unit,
) {
    val words = todayWords.read()
    val task = due.task
    val key = task.entry.key
    Card(onClick = { onOpen(DocumentPlace(DocumentKind.GARDEN, due.garden.document, key.record)) }) {
        CardLine(task.title, below = task.bed?.name ?: due.garden.title, icon = Icons.garden, strong = true)
        DueBadge(task.due)
        if (due.mine) Badge(words.mine, icon = Icons.person)
        if (task.coming > 1) Badge(words.together(task.coming), tone = Tone.GOOD, icon = Icons.events)
        ArrivalBadge(task.entry.arrival)
        SecondaryButton(words.done, { onDone(due) }, icon = Icons.check)
    }
}

@Composable
private fun DueBadge(due: Due) {
    val words = todayWords.read()
    when (due) {
        Due.Today -> {
            Badge(words.dueToday, tone = Tone.PLAIN, icon = Icons.time)
        }

        is Due.Overdue -> {
            Badge(words.overdue(due.days), tone = Tone.ATTENTION, icon = Icons.time)
        }

        is Due.Done, is Due.Skipped, is Due.Later, Due.Finished, Due.Unscheduled -> {}
    }
}
