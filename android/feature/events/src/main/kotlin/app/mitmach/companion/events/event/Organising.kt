package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.events.Event
import app.mitmach.companion.core.events.HeadCount
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.events.event.EventSheet.What

/** What only those see who organise the event or stand at its door. */
internal fun LazyListScope.organising(
    state: EventUiState.Ready,
    acts: EventActs,
    ways: EventWays,
    onSheet: (EventSheet) -> Unit,
) {
    section("organising") { eventDetailWords.read().organising }
    item(key = "overview") { Overview(state, ways) }
    if (state.leads) item(key = "change") { Change(state, acts, onSheet) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Overview(
    state: EventUiState.Ready,
    ways: EventWays,
) = Card {
    val words = eventDetailWords.read()
    if (state.leads) HeadLines(state.event)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        if (state.mayCheckIn && state.onItsDay) PrimaryButton(words.door, ways.door, icon = Icons.list)
        if (state.leads) SecondaryButton(words.answersOf, ways.answers, icon = Icons.events)
        if (state.mayCheckIn && !state.onItsDay) SecondaryButton(words.door, ways.door, icon = Icons.list)
    }
}

/** "5 dabei, davon 3 Kinder"; what nobody answered is left out. */
@Composable
private fun HeadLines(event: Event) {
    val words = eventDetailWords.read()
    val heads = event.heads
    Line(heads.coming, words.coming, always = true)
    Line(heads.toReconfirm, words.toReconfirm)
    Line(heads.asked, words.asked)
    Line(heads.waiting, words.waiting)
    if (heads.no.answers > 0) CardLine("${heads.no.answers} ${words.declined}")
    val announced = event.doorList.announced
    if (announced != heads.coming.heads) CardLine(words.atDoor(announced), below = words.atDoorBelow)
    event.seatsLeft?.let { CardLine(words.seatsLeft(it)) }
}

@Composable
private fun Line(
    count: HeadCount,
    label: String,
    always: Boolean = false,
) {
    if (count.heads == 0 && !always) return
    val children = eventDetailWords.read().ofThemChildren(count.children).takeIf { count.children > 0 }
    CardLine("${count.heads} $label", below = children, strong = always)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Change(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
    val words = eventDetailWords.read()
    QuietButton(words.edit, { onSheet(EventSheet(What.EDIT)) }, icon = Icons.edit)
    if (state.cancelled) {
        QuietButton(words.putOn, { acts.setCancelled(false) }, icon = Icons.undo)
    } else if (!state.over) {
        QuietButton(words.callOff, { onSheet(EventSheet(What.CALL_OFF)) }, icon = Icons.close)
    }
}
