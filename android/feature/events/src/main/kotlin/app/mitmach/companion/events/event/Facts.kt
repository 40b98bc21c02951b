package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.events.EventItem
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.events.words.eventField
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.events.words.saidWhen

/** What one has to know to answer: when, where, and whether there is still room. */
@Composable
internal fun Facts(
    item: EventItem,
    state: EventUiState.Ready,
) = Card {
    val words = eventDetailWords.read()
    val text = item.text
    text.format?.let { Badge(eventWords.read().format(it)) }
    ArrivalBadge(item.entry.arrival)
    text.saidWhen(dateWords.read(), eventWords.read(), state.today)?.let { Fact(words.time, it, Icons.time) }
    text.place?.let { Fact(words.place, it, Icons.place) }
    text.rainPlace?.let { Fact(words.rainPlace, it, Icons.rain) }
    Seats(text, state)
}

/** Whether anything stands under [GoodToKnow]. */
internal val EventItem.saysMore: Boolean
    get() =
        contact != null ||
            with(text) { listOf(access, cost, bringList, photoNote, organisations, series) }.any { it != null }

/** What one has to know before going. What nobody said is left out. */
@Composable
internal fun GoodToKnow(
    item: EventItem,
    onPerson: (CardId) -> Unit,
) = Card {
    val words = eventDetailWords.read()
    val text = item.text
    text.access?.let { Fact(words.access, it) }
    text.cost?.let { Fact(words.cost, it) }
    text.bringList?.let { Fact(words.bring, it) }
    text.photoNote?.let { Fact(words.photos, it) }
    text.organisations?.let { Fact(words.organisations, it) }
    text.series?.let { Fact(eventField("series"), it) }
    item.contact?.let { contact ->
        val name = contact.name ?: commonWords.read().unnamed
        QuietButton("${words.contact}: $name", { onPerson(contact.id) }, icon = Icons.person)
    }
}

/** What it is called stands above what it is, so that both have the whole line at large text. */
@Composable
private fun Fact(
    name: String,
    value: String,
    icon: ImageVector? = null,
) = Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
    if (icon != null) Icon(icon, contentDescription = null, Modifier.size(24.dp))
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Text(name, color = Theme.colours.quiet, style = Theme.type.labelSmall)
        Text(value, style = Theme.type.bodyLarge)
    }
}

@Composable
private fun Seats(
    text: EventText,
    state: EventUiState.Ready,
) {
    val (words, dates) = eventDetailWords.read() to dateWords.read()
    val left = state.event.seatsLeft
    val limited = text.seatRule != null && text.seatRule != SeatRule.NO
    if (left != null && limited && !state.over) CardLine(words.seatsLeft(left), icon = Icons.events)
    val deadline = text.deadline ?: return
    when {
        state.over -> {}

        state.late -> {
            CardLine(words.deadlineOver(dates.short(deadline, state.today)), below = words.deadlineOverBelow)
        }

        else -> {
            CardLine(words.deadline(dates.short(deadline, state.today)))
        }
    }
}
