package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More

/** How many come: filled in for who comes alone, so that one more tap says yes. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun AnswerSheet(
    first: Party?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = eventDetailWords.read()
    var party by remember { mutableStateOf(first) }
    val heads = remember(party) { HeadEntry(state.answerOf(party)) }
    FormSheet(
        words.howMany,
        words.accept,
        onDismiss,
        { acts.enterAnswer(party, heads.toForm()) },
        needed = heads.needed(),
    ) {
        if (state.standing.parties.size > 1) {
            val parties = state.standing.parties.map { it to it.said() }
            Choice(words.whom, parties, party, { party = it })
        }
        HeadSteppers(heads)
        More(open = heads.help.isNotBlank()) { TextEntry(words.help, heads.help, { heads.help = it }) }
        val before = state.answerOf(party)
        if (before != null || party?.let { state.isMe(it) } == false) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                Instead(words.decline, before?.answer != Answer.NO) {
                    acts.answer(party, AnswerForm(Answer.NO))
                    onDismiss()
                }
                Instead(words.maybe, before?.answer != Answer.MAYBE) {
                    acts.answer(party, AnswerForm(Answer.MAYBE))
                    onDismiss()
                }
            }
        }
    }
}

@Composable
private fun Instead(
    text: String,
    offered: Boolean,
    onClick: () -> Unit,
) {
    if (offered) SecondaryButton(text, onClick)
}

/** A yes without anybody is none. */
@Composable
internal fun HeadEntry.needed(): List<String> = listOfNotNull(eventDetailWords.read().howManyName.takeIf { !any })

@Composable
internal fun HeadSteppers(heads: HeadEntry) {
    val words = eventDetailWords.read()
    Stepper(words.adults, heads.adults, { heads.adults = it })
    Stepper(words.children, heads.children, { heads.children = it })
}

/** Heads and help while they are being entered. */
internal class HeadEntry(
    before: AnswerItem?,
) {
    var adults by mutableStateOf(before?.takeIf { it.heads > 0 }?.adults ?: 1)
    var children by mutableStateOf(before?.children ?: 0)
    var help by mutableStateOf(before?.helperWish.orEmpty())

    val any get() = adults + children > 0

    fun toForm(answer: Answer = Answer.YES) = AnswerForm(answer, adults, children, help.trim().ifEmpty { null })
}
