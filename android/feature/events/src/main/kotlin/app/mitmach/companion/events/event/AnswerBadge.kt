package app.mitmach.companion.events.event

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.words.eventWords

/** What a person should know first of an event: that it is off, that it moved, or how the answer stands. */
@Composable
internal fun AnswerBadge(
    answer: AnswerItem?,
    myOwn: Boolean,
    cancelled: Boolean,
    modifier: Modifier = Modifier,
) {
    val words = eventWords.read()
    val name = answer?.party?.name ?: commonWords.read().unnamed
    when {
        cancelled -> {
            Badge(words.cancelled, modifier, Tone.ALARM, Icons.close)
        }

        answer == null -> {}

        answer.asksAgain -> {
            Badge(if (myOwn) words.moved else words.movedOf(name), modifier, Tone.ATTENTION, Icons.attention)
        }

        else -> {
            val said = if (myOwn) words.mine(answer.state) else "$name: ${words.state(answer.state)}"
            Badge(said, modifier, answer.state.tone, answer.state.sign)
        }
    }
}

/** Whether a yes has to be said again. Who said "maybe" has nothing that could still hold. */
internal val AnswerItem.asksAgain get() = moved != null && answer == Answer.YES

internal val AnswerState.tone
    get() =
        when (this) {
            AnswerState.IN -> Tone.GOOD
            AnswerState.ASKED, AnswerState.WAITING -> Tone.ATTENTION
            AnswerState.MAYBE, AnswerState.NO, AnswerState.WITHDRAWN -> Tone.CHOSEN
        }

internal val AnswerState.sign
    get() =
        when (this) {
            AnswerState.IN -> Icons.check
            AnswerState.ASKED, AnswerState.WAITING -> Icons.time
            AnswerState.MAYBE -> Icons.events
            AnswerState.NO, AnswerState.WITHDRAWN -> Icons.close
        }
