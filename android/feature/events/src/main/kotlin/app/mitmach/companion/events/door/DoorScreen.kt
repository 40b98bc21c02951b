package app.mitmach.companion.events.door

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Arrived
import app.mitmach.companion.core.events.DoorLine
import app.mitmach.companion.core.events.DoorList
import app.mitmach.companion.core.events.Event
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.events.event.EventUiState
import app.mitmach.companion.events.event.said
import app.mitmach.companion.events.words.eventWords

/** The door: how many are here, who is expected, and one tap for a family that is all here. */
@Composable
internal fun DoorScreen(
    state: EventUiState,
    acts: DoorActs,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = doorWords.read()
    var searched by rememberSaveable { mutableStateOf("") }
    var onlyMissing by rememberSaveable { mutableStateOf(false) }
    Page(words.title, modifier, onBack) {
        when {
            state is EventUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            state !is EventUiState.Ready -> {
                item { Loading() }
            }

            !state.mayCheckIn -> {
                item { Empty(words.notAllowed, words.notAllowedBelow, icon = Icons.list) }
            }

            else -> {
                val list = state.event.doorList
                item(key = "total") { Total(state.event) }
                item(key = "walk-ins") { WalkIns(list, acts) }
                item(key = "search") { TextEntry(words.search, searched, { searched = it }) }
                item(key = "missing") { Tick(words.onlyMissing, onlyMissing, { onlyMissing = it }) }
                parties(list, acts, searched.trim(), onlyMissing)
            }
        }
    }
}

@Composable
private fun Total(event: Event) {
    val (words, list) = doorWords.read() to event.doorList
    Text(event.title, color = Theme.colours.onGround, style = Theme.type.titleMedium)
    Text(
        words.total(list.total, list.announced),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        color = Theme.colours.onGround,
        style = Theme.type.headlineLarge,
    )
    val coming = event.heads.coming.heads
    val open = list.announced - coming
    // The event's page counts those who are certain; here anybody may come.
    if (open > 0) Text(words.certain(coming, open), color = Theme.colours.quiet, style = Theme.type.bodyLarge)
}

private fun LazyListScope.parties(
    list: DoorList,
    acts: DoorActs,
    searched: String,
    onlyMissing: Boolean,
) {
    val shown = list.lines.filter { it.isCalled(searched) && !(onlyMissing && (it.complete || it.anyway)) }
    if (shown.isEmpty()) {
        item(key = "nobody") {
            val words = doorWords.read()
            when {
                list.lines.isEmpty() -> Empty(words.empty, words.emptyBelow)
                searched.isNotEmpty() -> Empty(words.nobodyFound, words.nobodyFoundBelow)
                else -> StateNote(words.allHere, tone = Tone.GOOD, icon = Icons.check)
            }
        }
    }
    items(shown, key = { it.rsvp.toString() }) { PartyCard(it, acts) }
}

private fun DoorLine.isCalled(searched: String) =
    searched.isEmpty() || party.name.orEmpty().contains(searched, ignoreCase = true)

/** Nobody waits for them: they said no, or had no seat, and came. */
private val DoorLine.anyway
    get() = state == AnswerState.NO || state == AnswerState.REFUSED || state == AnswerState.WITHDRAWN

private val DoorLine.complete get() = !anyway && arrived >= announced && arrived > 0

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun PartyCard(
    line: DoorLine,
    acts: DoorActs,
) = Card(tone = if (line.complete) Tone.GOOD else Tone.PLAIN) {
    val words = doorWords.read()
    var some by rememberSaveable { mutableStateOf(false) }
    val stands = eventWords.read().state(line.state).takeIf { line.state != AnswerState.IN && !line.anyway }
    val heads =
        when {
            line.anyway -> words.anyway(line.arrived, line.state)
            line.arrived == 0 -> words.announced(line.announced)
            else -> words.arrived(line.arrived, line.announced)
        }
    CardLine(
        line.party.said(),
        below = listOfNotNull(heads, stands).joinToString(", "),
        icon = if (line.complete) Icons.check else Icons.person,
        strong = true,
    )
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        if (!line.complete && !line.anyway) {
            val all = if (line.announced > 1) words.all(line.announced) else words.all
            PrimaryButton(all, { acts.all(line) }, icon = Icons.check)
        }
        if (!some) SecondaryButton(words.some, { some = true })
    }
    if (some) {
        Some(line, acts) { some = false }
        line.checkIns.forEach { CheckIn(it, acts) }
    }
}

@Composable
private fun Some(
    line: DoorLine,
    acts: DoorActs,
    onDone: () -> Unit,
) {
    val words = doorWords.read()
    var heads by rememberSaveable { mutableIntStateOf(1) }
    Stepper(words.howMany, heads, { heads = it }, range = 1..MOST_AT_ONCE)
    SecondaryButton(words.letIn, {
        acts.some(line, heads)
        onDone()
    })
}

/** Counted by mistake, at this door or another. */
@Composable
private fun CheckIn(
    checkIn: Arrived,
    acts: DoorActs,
) {
    val words = doorWords.read()
    CardLine(words.countedBy(checkIn.heads, checkIn.by.said()))
    QuietButton(words.takeBack(checkIn.heads), { acts.takeBack(checkIn.record) }, icon = Icons.undo)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun WalkIns(
    list: DoorList,
    acts: DoorActs,
) = Card {
    val words = doorWords.read()
    var heads by rememberSaveable { mutableIntStateOf(1) }
    val below = words.walkInsBelow(list.walkInHeads).takeIf { list.walkInHeads > 0 }
    CardLine(words.walkIns, below = below, icon = Icons.add, strong = true)
    Stepper(words.walkInCount, heads, { heads = it }, range = 1..MOST_AT_ONCE)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        SecondaryButton(words.addWalkIns, {
            acts.walkIn(heads)
            heads = 1
        })
        list.walkIns.lastOrNull()?.let { last ->
            QuietButton(words.takeBack(last.heads), { acts.takeBack(last.record) }, icon = Icons.undo)
        }
    }
}

private const val MOST_AT_ONCE = 50
