package app.mitmach.companion.events.answers

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.SeatRule
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
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.event.EventActs
import app.mitmach.companion.events.event.EventUiState
import app.mitmach.companion.events.event.TakeAnswerBack
import app.mitmach.companion.events.event.Twice
import app.mitmach.companion.events.event.eventDetailWords
import app.mitmach.companion.events.event.said
import app.mitmach.companion.events.event.saidMove
import app.mitmach.companion.events.event.sign
import app.mitmach.companion.events.event.tone
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.events.words.Contradictions
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.events.words.saidHeads
import app.mitmach.companion.feature.onBehalfWords

/** Enters an answer for somebody. */
internal typealias EnterFor = suspend (Who, AnswerForm, Source) -> Outcome<Entered>

/** All answers by how they stand: first what has to be decided. */
@Composable
internal fun AnswersScreen(
    state: EventUiState,
    acts: EventActs,
    onEnter: EnterFor,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
    shown: Boolean = false,
) {
    val words = answersWords.read()
    var entering by rememberSaveable { mutableStateOf(shown) }
    var changed by rememberSaveable { mutableStateOf<String?>(null) }
    var goes by rememberSaveable { mutableStateOf<String?>(null) }
    Page(words.title, modifier, onBack) {
        when (state) {
            EventUiState.Loading -> {
                item { Loading() }
            }

            is EventUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is EventUiState.Ready -> {
                item(
                    key = "event",
                ) { Text(state.event.title, color = Theme.colours.onGround, style = Theme.type.titleMedium) }
                val answers = state.event.answers.filter { it.live }
                if (answers.isEmpty()) {
                    item { Empty(words.empty, words.emptyBelow, button = words.enter, onClick = { entering = true }) }
                } else {
                    item(key = "enter") { SecondaryButton(words.enter, { entering = true }, icon = Icons.add) }
                    groups(answers, state, acts, { changed = it.key }, { goes = it.key })
                }
            }
        }
    }
    if (state !is EventUiState.Ready) return
    if (entering) OnBehalfSheet(null, state, onEnter) { entering = false }
    val answers = state.event.answers
    answers.find { it.key == changed }?.let { OnBehalfSheet(it, state, onEnter) { changed = null } }
    answers.find { it.key == goes }?.let { TakeAnswerBack(it, state, acts) { goes = null } }
}

private val AnswerItem.key get() = entry.key.record.hex

private fun LazyListScope.groups(
    answers: List<AnswerItem>,
    state: EventUiState.Ready,
    acts: EventActs,
    onChange: (AnswerItem) -> Unit,
    onTakeBack: (AnswerItem) -> Unit,
) {
    fun group(
        of: AnswerState,
        title: @Composable () -> String,
    ) {
        val group = answers.filter { it.state == of }
        if (group.isEmpty()) return
        item(key = of.name) { SectionTitle(title()) }
        items(group, key = { it.key }) { AnswerCard(it, state, acts, onChange, onTakeBack) }
    }
    group(AnswerState.ASKED) { answersWords.read().toDecide }
    group(AnswerState.IN) { answersWords.read().coming }
    group(AnswerState.WAITING) { answersWords.read().waiting }
    group(AnswerState.MAYBE) { answersWords.read().maybe }
    group(AnswerState.NO) { answersWords.read().declined }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun AnswerCard(
    answer: AnswerItem,
    state: EventUiState.Ready,
    acts: EventActs,
    onChange: (AnswerItem) -> Unit,
    onTakeBack: (AnswerItem) -> Unit,
) = Card {
    val words = answersWords.read()
    val heads = answer.saidHeads(eventWords.read()).takeIf { answer.heads > 0 && answer.state != AnswerState.NO }
    CardLine(answer.party.said(), below = heads, strong = true)
    Badge(eventWords.read().state(answer.state), tone = answer.state.tone, icon = answer.state.sign)
    if (answer.asksAgain) {
        Badge(words.reconfirm, tone = Tone.ATTENTION, icon = Icons.attention)
        Text(answer.saidMove(state), style = Theme.type.bodySmall)
    }
    answer.helperWish?.let { Text(eventDetailWords.read().helps(it), style = Theme.type.bodyMedium) }
    val entry = answer.entry
    if (entry.source != Source.APP) {
        val by = words.enteredBy(entry.author.said(), onBehalfWords.read().source(entry.source))
        Text(by, style = Theme.type.bodySmall)
    }
    ArrivalBadge(entry.arrival)
    if (answer.answeredTwice) Twice { acts.takeBack(entry.key.record) }
    Contradictions(entry, acts::settle)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        Seating(answer, state, acts)
        QuietButton(commonWords.read().edit, { onChange(answer) }, icon = Icons.edit)
        if (!answer.answeredTwice) {
            QuietButton(eventWords.read().takeBack, { onTakeBack(answer) }, icon = Icons.undo)
        }
    }
}

/** Seats are given where somebody has to: where they are limited, after the deadline, to children alone. */
@Composable
private fun Seating(
    answer: AnswerItem,
    state: EventUiState.Ready,
    acts: EventActs,
) {
    val words = eventDetailWords.read()
    val rule = state.item?.text?.seatRule
    val limited = rule != null && rule != SeatRule.NO
    val open = answer.state == AnswerState.ASKED || answer.state == AnswerState.WAITING
    if (open) PrimaryButton(words.giveSeat, { acts.seat(answer, true) })
    if (answer.state == AnswerState.ASKED || (answer.state == AnswerState.IN && limited)) {
        SecondaryButton(words.waitingList, { acts.seat(answer, false) })
    }
}
