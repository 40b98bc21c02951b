package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.HeadCount
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Confirm
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
    var cancelling by remember { mutableStateOf(false) }
    val before = state.answerOf(party)
    val heads = remember(party) { HeadEntry(before) }
    SideEffect { heads.usual = state.usual[party?.id] }
    val say = { answer: Answer ->
        acts.answer(party, AnswerForm(answer))
        onDismiss()
    }
    if (cancelling) {
        Confirm("${words.decline}?", words.declineBelow, words.decline, { say(Answer.NO) }, onDismiss)
        return
    }
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
        if (before != null || party?.let { state.isMe(it) } == false) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                // Who has said yes gives up a seat, or a place in the queue for one.
                val decline = { if (before?.answer == Answer.YES) cancelling = true else say(Answer.NO) }
                Instead(words.decline, before?.answer != Answer.NO, decline)
                Instead(words.maybe, before?.answer != Answer.MAYBE) { say(Answer.MAYBE) }
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

/** Heads and help while they are being entered: what was answered before, else what is [usual], else one who comes alone. */
internal class HeadEntry(
    before: AnswerItem?,
) {
    private val said = before?.takeIf { it.heads > 0 }?.let { HeadCount(1, it.adults, it.children) }
    private var typedAdults: Int? by mutableStateOf(null)
    private var typedChildren: Int? by mutableStateOf(null)

    /** May come after the form has opened; what was typed stays. */
    var usual: HeadCount? by mutableStateOf(null)

    var adults: Int
        get() = typedAdults ?: (said ?: usual)?.adults ?: 1
        set(value) {
            typedAdults = value
        }

    var children: Int
        get() = typedChildren ?: (said ?: usual)?.children ?: 0
        set(value) {
            typedChildren = value
        }

    var help by mutableStateOf(before?.helperWish.orEmpty())

    val any get() = adults + children > 0

    fun toForm(answer: Answer = Answer.YES) = AnswerForm(answer, adults, children, help.trim().ifEmpty { null })
}
