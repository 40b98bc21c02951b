package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.words.Contradictions
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.events.words.saidHeads
import java.time.LocalDateTime

/** What I and those I act for have answered, or the question. */
internal fun LazyListScope.myAnswers(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) {
    state.refused.forEach { answer ->
        item(key = "refused ${answer.entry.key.record}") { Refused(answer, state.isMe(answer.party)) }
    }
    if (state.myAnswers.isNotEmpty()) section("mine") { eventDetailWords.read().yourAnswer }
    state.myAnswers.forEach { answer ->
        item(key = "answer ${answer.entry.key.record}") { MyAnswer(answer, state, acts, onSheet) }
    }
    if (state.cancelled || state.over) return
    if (state.countsOnly) {
        val words = eventDetailWords
        item(key = "open") { StateNote(words.read().open, below = words.read().openBelow, tone = Tone.CHOSEN) }
        return
    }
    if (state.unanswered) item(key = "question") { Question(state, acts, onSheet) }
    val others = state.standing.parties.filter { state.answerOf(it) == null && it.id != state.firstParty?.id }
    if (others.isNotEmpty()) {
        item(key = "others") {
            val label = eventDetailWords.read().forOthers
            QuietButton(label, { onSheet(EventSheet(What.ANSWER, party = others.first().id)) }, icon = Icons.add)
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Question(
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Card {
    val words = eventDetailWords.read()
    val party = state.firstParty
    val question =
        when {
            party != null && !state.isMe(party) -> words.questionOf(party.said())
            state.leads -> words.andYou
            else -> words.question
        }
    CardLine(question, strong = true)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        val accept = if (state.asks(party)) words.ask else words.accept
        PrimaryButton(accept, { onSheet(EventSheet(What.ANSWER, party = party?.id)) }, icon = Icons.check)
        SecondaryButton(words.decline, { decline(party, state, acts, onSheet) }, icon = Icons.close)
        SecondaryButton(words.maybe, { acts.answer(party, AnswerForm(Answer.MAYBE)) })
    }
}

/** One tap, unless something else goes with it. */
private fun decline(
    party: Party?,
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = if (state.promisedBy(party).isEmpty()) {
    acts.answer(party, AnswerForm(Answer.NO))
} else {
    onSheet(EventSheet(What.DECLINE, party = party?.id))
}

/** Whoever answered reads by whom it was taken back, and is asked anew below. */
@Composable
private fun Refused(
    answer: AnswerItem,
    mine: Boolean,
) {
    val names =
        answer.entry.withdrawnBy
            .map { it.said() }
            .joinToString()
    val words = eventDetailWords.read()
    val whose = if (mine) words.yourAnswer else answer.party.said()
    val refused = answer.state == AnswerState.REFUSED
    val label = if (refused) eventWords.read().refusedBy(names) else words.withdrawnBy(names)
    StateNote(label, below = whose, icon = Icons.close)
}

@Composable
internal fun Party.said() = name ?: commonWords.read().unnamed

@Composable
private fun MyAnswer(
    answer: AnswerItem,
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) {
    val words = eventDetailWords.read()
    val open = !state.cancelled && !state.over
    if (answer.asksAgain && open) {
        StillComing(answer, state, acts, onSheet)
        return
    }
    Card(tone = if (answer.state == AnswerState.IN) Tone.GOOD else Tone.PLAIN) {
        val common = eventWords.read()
        val label =
            if (state.isMe(answer.party)) {
                common.mine(answer.state)
            } else {
                "${answer.party.said()}: ${common.state(answer.state)}"
            }
        val comes = answer.state != AnswerState.NO
        val heads = answer.saidHeads(common).takeIf { comes && answer.heads > 0 }
        CardLine(label, below = heads, icon = answer.state.sign, strong = true)
        answer.helperWish?.let { Text(words.helps(it), style = Theme.type.bodyMedium) }
        ArrivalBadge(answer.entry.arrival)
        if (answer.answeredTwice) Twice { acts.takeBack(answer.entry.key.record) }
        Contradictions(answer.entry, acts::settle)
        if (open) {
            SecondaryButton(words.change, {
                onSheet(EventSheet(What.ANSWER, party = answer.party.id))
            }, icon = Icons.edit)
        }
    }
}

/** The event has moved since the answer: what was, what is, and one tap either way. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun StillComing(
    answer: AnswerItem,
    state: EventUiState.Ready,
    acts: EventActs,
    onSheet: (EventSheet) -> Unit,
) = Card(tone = Tone.ATTENTION) {
    val common = commonWords.read()
    val words = eventWords.read()
    val mine = state.isMe(answer.party)
    val label = if (mine) words.moved(answer.state) else words.movedOf(answer.party.said(), answer.state)
    CardLine(label, below = answer.saidMove(state), icon = Icons.attention, strong = true)
    if (answer.heads > 0) Text(answer.saidHeads(words), style = Theme.type.bodyMedium)
    ArrivalBadge(answer.entry.arrival)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        PrimaryButton(common.yes, { acts.answer(answer.party, AnswerForm(Answer.YES)) })
        SecondaryButton(common.no, { decline(answer.party, state, acts, onSheet) })
    }
}

/** `Bisher: Sa, 28. November, 10:00 Uhr` and below it `Jetzt: …`; time and place as far as they differ. */
@Composable
internal fun AnswerItem.saidMove(state: EventUiState.Ready): String {
    val moved = moved ?: return ""
    val (words, dates) = eventDetailWords.read() to dateWords.read()
    val unsaid = commonWords.read().notSaid
    val text = state.item?.text

    fun said(moment: LocalDateTime?) = moment?.let { dates.moment(it, state.today) } ?: unsaid
    val before = listOfNotNull(moved.answeredStart?.let(::said), moved.answeredPlace)
    val start = said(text?.start).takeIf { moved.answeredStart != null }
    val place = (text?.place ?: unsaid).takeIf { moved.answeredPlace != null }
    return words.before(before.joinToString()) + "\n" + words.now(listOfNotNull(start, place).joinToString())
}

/** A party with two answers keeps the one it means. */
@Composable
internal fun Twice(onTakeBack: () -> Unit) {
    val words = eventDetailWords.read()
    StateNote(
        words.twice,
        below = words.twiceBelow,
        icon = Icons.attention,
        button = eventWords.read().takeBack,
        onClick = onTakeBack,
    )
}
