package app.mitmach.companion.today

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DueTask
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.Place

/** How many due tasks stand here; the others are a tap away. */
private const val DUE_SHOWN = 5

@Composable
internal fun TodayScreen(
    state: TodayUiState,
    onOpen: (Place) -> Unit,
    onDone: (DueTask) -> Unit,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    val words = todayWords.read()
    Page(words.title) {
        when (state) {
            TodayUiState.Loading -> {
                item { Loading() }
            }

            is TodayUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is TodayUiState.Ready -> {
                if (state.empty) item { Empty(words.nothing, words.nothingBelow, icon = Icons.check) }
                decisions(state, words, onOpen, onSettle)
                dueTasks(state, words, onOpen, onDone)
                doors(state, words, onOpen)
                events(state, words, onOpen)
                notArrived(state, words, onOpen)
            }
        }
    }
}

private fun LazyListScope.decisions(
    state: TodayUiState.Ready,
    words: TodayWords,
    onOpen: (Place) -> Unit,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    val decide = state.overview.decide
    if (decide.isEmpty()) return
    item(key = "decide") { SectionTitle(words.decide) }
    items(decide, key = { "decide ${it.key}" }) { DecisionCard(it, state.overview.today, onOpen, onSettle) }
}

private fun LazyListScope.dueTasks(
    state: TodayUiState.Ready,
    words: TodayWords,
    onOpen: (Place) -> Unit,
    onDone: (DueTask) -> Unit,
) {
    val due = state.due
    if (due.isEmpty()) return
    item(key = "garden") { SectionTitle(words.garden) }
    items(due.take(DUE_SHOWN), key = { "due ${it.task.entry.key.record.hex}" }) { DueCard(it, onOpen, onDone) }
    if (due.size > DUE_SHOWN) {
        item(key = "more due") {
            LinkLine(words.moreDue(due.size - DUE_SHOWN), {
                onOpen(DocumentPlace(DocumentKind.GARDEN, due.first().garden.document))
            }, icon = Icons.garden)
        }
    }
}

private fun LazyListScope.doors(
    state: TodayUiState.Ready,
    words: TodayWords,
    onOpen: (Place) -> Unit,
) {
    val doors = state.overview.doors
    if (doors.isEmpty()) return
    item(key = "doors") { SectionTitle(words.doors) }
    items(doors, key = { "door ${it.key}" }) { DoorCard(it, state.me, onOpen) }
}

private fun LazyListScope.events(
    state: TodayUiState.Ready,
    words: TodayWords,
    onOpen: (Place) -> Unit,
) {
    val events = state.overview.events
    if (events.isEmpty()) return
    item(key = "events") { SectionTitle(words.events) }
    items(events, key = { "event ${it.document.hex}" }) { EventCard(it, state.overview.today, state.me, onOpen) }
}

private fun LazyListScope.notArrived(
    state: TodayUiState.Ready,
    words: TodayWords,
    onOpen: (Place) -> Unit,
) {
    val (refused, here) = state.overview.notArrived.partition { it.arrival == Arrival.NOT_ACCEPTED }
    if (refused.isNotEmpty()) {
        item(key = "not accepted") {
            val common = commonWords.read()
            val open = { onOpen(MyEntriesPlace) }
            LinkLine(common.notAccepted, open, below = common.notAcceptedBelow, icon = Icons.attention)
        }
    }
    if (here.isEmpty()) return
    item(key = "not arrived") {
        LinkLine(
            words.notArrived,
            { onOpen(MyEntriesPlace) },
            below = if (state.sends) words.willBeSent(here.size) else words.stays(here.size),
            icon = Icons.phoneOnly,
        )
    }
}
