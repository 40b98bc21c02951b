package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Tone
import app.mitmach.companion.events.words.eventWords

/** What a person should know first of an answer: that the event moved since, or how it stands. */
@Composable
internal fun AnswerBadge(
    answer: AnswerItem,
    myOwn: Boolean,
    modifier: Modifier = Modifier,
) {
    val words = eventWords.read()
    val name = answer.party.said()
    if (answer.asksAgain) {
        val said = if (myOwn) words.moved(answer.state) else words.movedOf(name, answer.state)
        Badge(said, modifier, Tone.ATTENTION, Icons.attention)
    } else {
        val said = if (myOwn) words.mine(answer.state) else "$name: ${words.state(answer.state)}"
        Badge(said, modifier, answer.state.tone, answer.state.sign)
    }
}

internal val AnswerState.tone
    get() =
        when (this) {
            AnswerState.IN -> Tone.GOOD
            AnswerState.ASKED, AnswerState.WAITING, AnswerState.REFUSED -> Tone.ATTENTION
            AnswerState.MAYBE -> Tone.CHOSEN
            AnswerState.NO, AnswerState.WITHDRAWN -> Tone.PLAIN
        }

internal val AnswerState.sign
    get() =
        when (this) {
            AnswerState.IN -> Icons.check
            AnswerState.ASKED, AnswerState.WAITING -> Icons.time
            AnswerState.MAYBE -> Icons.events
            AnswerState.NO, AnswerState.REFUSED, AnswerState.WITHDRAWN -> Icons.close
        }
