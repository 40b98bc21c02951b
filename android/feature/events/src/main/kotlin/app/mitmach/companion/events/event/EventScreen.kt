package app.mitmach.companion.events.event

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.events.Bring
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.events.words.Contradictions
import app.mitmach.companion.events.words.eventWords

/** Where an event's screen leads to. */
internal class EventWays(
    val back: () -> Unit,
    val answers: () -> Unit,
    val door: () -> Unit,
    val person: (CardId) -> Unit,
)

/** An event whole: when and where, my answer, what to bring, where to help; more for who organises it. */
@Composable
internal fun EventScreen(
    state: EventUiState,
    acts: EventActs,
    ways: EventWays,
    modifier: Modifier = Modifier,
    shown: EventSheet? = null,
) {
    var sheet by rememberSaveable(stateSaver = EventSheet.Saver) { mutableStateOf(shown) }
    val title = (state as? EventUiState.Ready)?.event?.title ?: eventWords.read().title
    Page(title, modifier, ways.back) {
        when (state) {
            EventUiState.Loading -> item { Loading() }
            is EventUiState.Failed -> item { TroubleNote(state.trouble) }
            is EventUiState.Ready -> ready(state, acts, ways) { sheet = it }
        }
    }
    if (state is EventUiState.Ready) sheet?.let { EventSheets(it, state, acts) { sheet = null } }
}

private fun LazyListScope.ready(
    state: EventUiState.Ready,
    acts: EventActs,
    ways: EventWays,
    onSheet: (EventSheet) -> Unit,
) {
    val item = state.item
    if (item == null) {
        item { NotHere() }
        return
    }
    if (state.cancelled) item(key = "cancelled") { CalledOff(state) }
    if (item.entry.contradictions.isNotEmpty()) {
        item(key = "contradictions") { Contradictions(item.entry, acts::settle) }
    }
    twice(state, acts)
    deciding(state, acts, onSheet)
    item(key = "facts") { Facts(item, state) }
    myAnswers(state, acts, onSheet)
    if (state.leads || state.mayCheckIn) organising(state, acts, ways, onSheet)
    if (item.saysMore) {
        section("more") { eventDetailWords.read().goodToKnow }
        item(key = "more") { GoodToKnow(item, ways.person) }
    }
    if (!state.cancelled || state.leads) {
        bringList(state, acts, onSheet)
        shifts(state, acts, onSheet)
    }
}

@Composable
private fun NotHere() {
    val words = eventDetailWords.read()
    Empty(words.notHere, words.notHereBelow, icon = Icons.events)
}

@Composable
private fun CalledOff(state: EventUiState.Ready) {
    val (words, dates) = eventWords.read() to dateWords.read()
    val asOf =
        state.asOf?.let { words.asOf("${dates.near(it.toLocalDate(), state.today)} ${dates.time(it.toLocalTime())}") }
    StateNote(words.cancelled, below = asOf, tone = Tone.ALARM, icon = Icons.close)
}

/** Two people who had no signal have both set the event up: one of them counts, the other has to go. */
private fun LazyListScope.twice(
    state: EventUiState.Ready,
    acts: EventActs,
) {
    if (!state.leads) return
    state.event.others.forEach { other ->
        item(key = "other $other") {
            val words = eventWords.read()
            StateNote(
                words.twiceMade,
                below = words.twiceMadeBelow,
                icon = Icons.attention,
                button = words.takeBack,
                onClick = { acts.takeBack(other) },
            )
        }
    }
}

/** A part of the page with its title; what stands in it follows. */
internal fun LazyListScope.section(
    key: String,
    title: @Composable () -> String,
) = item(key = "section $key") { SectionTitle(title()) }
