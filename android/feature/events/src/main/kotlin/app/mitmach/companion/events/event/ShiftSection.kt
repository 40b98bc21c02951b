package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.words.Contradictions
import app.mitmach.companion.events.words.EventWords
import app.mitmach.companion.events.words.eventWords
import java.time.LocalDate

/** Shifts and preparation: who is wanted when, and who does it. */
internal fun LazyListScope.shifts(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) {
    if (state.event.shifts.isEmpty() && !state.leads) return
    section("shifts") { helpWords.read().shifts }
    state.event.shifts.forEach { shift ->
        item(key = "shift ${shift.entry.key.record}") { ShiftCard(shift, state, acts, onSheet) }
    }
    if (state.leads) {
        item(key = "add shift") {
            QuietButton(helpWords.read().addShift, { onSheet(EventSheet(What.SHIFT)) }, icon = Icons.add)
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun ShiftCard(
    shift: Task,
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Card {
    val words = helpWords.read()
    val eventDay =
        state.item
            ?.text
            ?.start
            ?.toLocalDate()
    CardLine(shift.title, below = shift.saidTime(eventDay, dateWords.read(), eventWords.read()), strong = true)
    shift.saidTags(eventWords.read(), words)?.let { Text(it, style = Theme.type.bodySmall) }
    Crowd(shift)
    ArrivalBadge(shift.entry.arrival)
    Contradictions(shift.entry, acts::settle)
    shift.claims.forEach { ClaimLine(it, shift, state, acts) }
    if (shift.lastDone != null) Badge(words.isDone, tone = Tone.GOOD, icon = Icons.check)
    val mine = shift.claims.any { it.entry.mine }
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        if (!mine && !state.over && !state.cancelled) PrimaryButton(words.claim, { acts.claim(shift) })
        if (mine && shift.lastDone == null && state.begun(shift)) {
            SecondaryButton(words.done, { acts.done(shift) }, icon = Icons.check)
        }
        if (state.standing.onBehalf.possible && !state.over && !state.cancelled) {
            QuietButton(
                words.claimFor,
                { onSheet(EventSheet(What.CLAIM, shift.entry.key.record)) },
                icon = Icons.person,
            )
        }
        if (state.leads) {
            QuietButton(words.editShift, {
                onSheet(EventSheet(What.SHIFT, shift.entry.key.record))
            }, icon = Icons.edit)
        }
    }
}

/** Whether there are too few or too many; two on one task is nothing bad, and is told only those two. */
@Composable
private fun Crowd(shift: Task) {
    val words = helpWords.read()
    val mine = shift.claims.any { it.entry.mine }
    when {
        shift.missing > 0 -> {
            Text(words.missingPeople(shift.missing, shift.wanted), style = Theme.type.bodyMedium)
        }

        mine && shift.wanted == 1 && shift.coming == 2 -> {
            CardLine(words.two, below = words.stepBackBelow, icon = Icons.events)
        }

        shift.surplus > 0 -> {
            CardLine(
                words.tooMany(shift.coming, shift.wanted),
                below = words.stepBackBelow.takeIf { mine },
                icon = Icons.events,
            )
        }

        else -> {
            Text(words.enoughPeople(shift.wanted), style = Theme.type.bodyMedium)
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun ClaimLine(
    claim: Claim,
    shift: Task,
    state: EventUiState.Ready,
    acts: EventActs,
) {
    val words = helpWords.read()
    val name = claim.entry.owner.said()
    val label = if (claim.entry.mine && state.isMe(claim.entry.owner)) words.yours else name
    val heads = if (claim.heads > 1) " (${claim.heads})" else ""
    CardLine(label + heads, below = words.asked.takeIf { !claim.valid }, icon = Icons.person)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        ArrivalBadge(claim.entry.arrival)
        if (!claim.valid && state.leads) SecondaryButton(words.arrange, { acts.arrange(shift, claim) })
        if (claim.entry.mine) {
            QuietButton(words.stepBack, { acts.takeBack(claim.entry.key.record) }, icon = Icons.undo)
        }
    }
    Contradictions(claim.entry, acts::settle)
}

/** `14:00 bis 17:00 Uhr`, with the day where it is another than the event's: building up the day before. */
private fun Task.saidTime(
    eventDay: LocalDate?,
    dates: DateWords,
    words: EventWords,
): String? {
    val starts = starts ?: return null
    val day = dates.short(starts.toLocalDate(), eventDay).takeIf { starts.toLocalDate() != eventDay }
    val from = dates.time(starts.toLocalTime())
    val hours = ends?.let { words.fromTo(from, dates.time(it.toLocalTime())) } ?: from
    return listOfNotNull(day, hours).joinToString(", ")
}

private fun Task.saidTags(
    words: EventWords,
    help: HelpWords,
): String? {
    val tags = tags.sorted().joinToString(", ") { words.tag(it) }.ifEmpty { null }
    return listOfNotNull(tags, needs?.let(help::needs)).joinToString("\n").ifEmpty { null }
}

private fun EventUiState.Ready.begun(shift: Task): Boolean {
    val day = (shift.starts ?: item?.text?.start)?.toLocalDate() ?: return true
    return day <= today
}
