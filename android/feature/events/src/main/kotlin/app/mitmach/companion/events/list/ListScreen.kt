package app.mitmach.companion.events.list

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.events.event.AnswerBadge
import app.mitmach.companion.events.event.said
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.events.words.saidWhen
import java.time.LocalDate

/** All events: those to come by day, those that are over folded. */
@Composable
internal fun ListScreen(
    state: ListUiState,
    onOpen: (DocumentId) -> Unit,
    onDoor: (DocumentId) -> Unit,
    onPlan: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = listWords.read()
    var pastShown by rememberSaveable { mutableStateOf(false) }
    Page(eventWords.read().title, modifier) {
        when (state) {
            ListUiState.Loading -> {
                item { Loading() }
            }

            is ListUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is ListUiState.Ready -> {
                val nothing = state.coming.isEmpty() && state.past.isEmpty()
                if (nothing) {
                    item { Nothing(state.plans, onPlan) }
                } else {
                    if (state.plans) item(key = "plan") { SecondaryButton(words.plan, onPlan, icon = Icons.add) }
                    if (state.coming.isEmpty()) {
                        item {
                            Text(words.noneComing, color = Theme.colours.onGround, style = Theme.type.bodyLarge)
                        }
                    }
                    lines(state.coming, state.today, onOpen, onDoor)
                    past(state, pastShown, { pastShown = !pastShown }, onOpen, onDoor)
                }
            }
        }
    }
}

@Composable
private fun Nothing(
    plans: Boolean,
    onPlan: () -> Unit,
) {
    val words = listWords.read()
    val below = if (plans) words.emptyBelowPlanner else words.emptyBelow
    Empty(words.empty, below, icon = Icons.events, button = words.plan.takeIf { plans }, onClick = onPlan)
}

private fun LazyListScope.past(
    state: ListUiState.Ready,
    shown: Boolean,
    onFold: () -> Unit,
    onOpen: (DocumentId) -> Unit,
    onDoor: (DocumentId) -> Unit,
) {
    if (state.past.isEmpty()) return
    item(key = "past") {
        QuietButton(if (shown) commonWords.read().less else listWords.read().past(state.past.size), onFold)
    }
    if (shown) lines(state.past, state.today, onOpen, onDoor)
}

private fun LazyListScope.lines(
    lines: List<Line>,
    today: LocalDate,
    onOpen: (DocumentId) -> Unit,
    onDoor: (DocumentId) -> Unit,
) = items(lines, key = { it.document.toString() }) { line ->
    EventCard(line, today, { onOpen(line.document) }, { onDoor(line.document) })
}

@Composable
private fun EventCard(
    line: Line,
    today: LocalDate,
    onOpen: () -> Unit,
    onDoor: () -> Unit,
) = Card(onClick = onOpen) {
    val text = line.text
    val said = text?.saidWhen(dateWords.read(), eventWords.read(), today)
    CardLine(line.title, below = listOfNotNull(said ?: listWords.read().undated).joinToString(), strong = true)
    text?.place?.let { CardLine(it, icon = Icons.place) }
    if (text?.cancelled == true) {
        Badge(eventWords.read().cancelled, tone = Tone.ALARM, icon = Icons.close)
    } else {
        line.answers.forEach { AnswerBadge(it, myOwn = it.party.id == line.me) }
        line.unanswered.forEach { Badge(listWords.read().unanswered(it.said()), tone = Tone.PLAIN) }
    }
    line.answers.firstOrNull { it.entry.arrival != Arrival.ARRIVED }?.let { ArrivalBadge(it.entry.arrival) }
    if (line.door) PrimaryButton(listWords.read().door, onDoor, icon = Icons.list)
}
