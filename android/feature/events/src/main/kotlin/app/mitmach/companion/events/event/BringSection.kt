package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.events.Bring
import app.mitmach.companion.core.events.Pledge
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.words.Contradictions
import app.mitmach.companion.events.words.eventWords

/** What is wanted and who brings it; anybody may bring something else. */
internal fun LazyListScope.bringList(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) {
    val offered = !state.over && !state.cancelled
    val empty = state.event.bring.isEmpty() && state.event.pledges.isEmpty()
    if (!offered && empty) return
    section("bring") { helpWords.read().bringList }
    state.event.bring.forEach { bring ->
        item(key = "bring ${bring.entry.key.record}") { WantedCard(bring, state, acts, onSheet) }
    }
    if (state.event.pledges.isNotEmpty()) {
        item(key = "pledges") { Card { state.event.pledges.forEach { PledgeLine(it, state, acts, named = true) } } }
    }
    if (offered) item(key = "bring other") { BringOther(state, onSheet) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun WantedCard(
    bring: Bring,
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Card {
    val words = helpWords.read()
    CardLine(bring.item, below = bring.saidMissing(words), icon = Icons.bring, strong = true)
    bring.contains?.let { Text(words.contains(it), style = Theme.type.bodySmall) }
    ArrivalBadge(bring.entry.arrival)
    Contradictions(bring.entry, acts::settle)
    bring.pledges.forEach { PledgeLine(it, state, acts, named = false) }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        if (!state.over && !state.cancelled) {
            if (bring.pledges.none { it.entry.mine }) PrimaryButton(words.bring, { acts.pledge(bring) })
            val more = if (bring.pledges.any { it.entry.mine }) words.bringMore else words.bringAmount
            QuietButton(more, { onSheet(EventSheet(What.PLEDGE, bring.entry.key.record)) })
        }
        if (state.leads) {
            QuietButton(words.editWanted, {
                onSheet(EventSheet(What.WANTED, bring.entry.key.record))
            }, icon = Icons.edit)
        }
    }
}

private fun Bring.saidMissing(words: HelpWords): String? {
    val wanted = wanted ?: return null
    return when {
        surplus > 0 -> words.surplus(pledged, wanted)
        missing > 0 -> words.missing(missing, wanted)
        else -> words.enough
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun PledgeLine(
    pledge: Pledge,
    state: EventUiState.Ready,
    acts: EventActs,
    named: Boolean,
) {
    val words = helpWords.read()
    val party = words.amountOf(pledge.amount, pledge.entry.owner.said())
    val contains = pledge.contains.takeIf { named }?.let(words::contains)
    val below = listOfNotNull(party.takeIf { named }, contains).joinToString("\n").ifEmpty { null }
    CardLine(if (named) pledge.item.orEmpty() else party, below = below)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        if (pledge.delivered) Badge(words.handedIn, tone = Tone.GOOD, icon = Icons.check)
        if (pledge.entry.mine) Badge(words.youBring, tone = Tone.GOOD)
        ArrivalBadge(pledge.entry.arrival)
        if (state.leads && !pledge.delivered && !state.cancelled) {
            SecondaryButton(words.handIn, { acts.handIn(pledge) }, icon = Icons.check)
        }
        if (pledge.entry.mine && !pledge.delivered) {
            QuietButton(eventWords.read().takeBack, { acts.takeBack(pledge.entry.key.record) }, icon = Icons.undo)
        }
    }
    Contradictions(pledge.entry, acts::settle)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun BringOther(
    state: EventUiState.Ready,
    onSheet: (EventSheet) -> Unit,
) = FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
    val words = helpWords.read()
    val label = if (state.event.bring.isEmpty()) words.bringSomething else words.bringOther
    QuietButton(label, { onSheet(EventSheet(What.PLEDGE)) }, icon = Icons.bring)
    if (state.leads) QuietButton(words.addWanted, { onSheet(EventSheet(What.WANTED)) }, icon = Icons.add)
}
