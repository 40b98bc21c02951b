package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.HeadCount
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
    var chosen by rememberSaveable { mutableStateOf(first?.id?.hex) }
    var cancelling by rememberSaveable { mutableStateOf(false) }
    val party = state.party(chosen?.let(::CardId))
    val before = state.answerOf(party)
    val heads = rememberHeads(chosen, before)
    SideEffect { heads.usual = state.usual[party?.id] }
    val say = { answer: Answer ->
        acts.answer(party, AnswerForm(answer))
        onDismiss()
    }
    if (cancelling) {
        Decline(party, state, acts, onDismiss)
        return
    }
    FormSheet(
        words.howMany,
        if (state.asks(party)) words.ask else words.accept,
        onDismiss,
        { acts.enterAnswer(party, heads.toForm()) },
        needed = heads.needed(),
    ) {
        if (state.standing.parties.size > 1) {
            val parties = state.standing.parties.map { it to it.said() }
            Choice(words.whom, parties, party, { chosen = it.id.hex })
        }
        HeadSteppers(heads)
        More(open = heads.help.isNotBlank()) { TextEntry(words.help, heads.help, { heads.help = it }) }
        if (before != null || party?.let { state.isMe(it) } == false) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                // Who has said yes gives up a seat, or a place in the queue for one.
                val gives = before?.answer == Answer.YES || state.promisedBy(party).isNotEmpty()
                val decline = { if (gives) cancelling = true else say(Answer.NO) }
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

/** How many come, anew for another [party]. */
@Composable
internal fun rememberHeads(
    party: String?,
    before: AnswerItem?,
): HeadEntry = rememberSaveable(party, saver = HeadEntry.saver(before)) { HeadEntry(before) }

/** Heads and help while they are being entered: what was answered before, else what is [usual], else one who comes alone. */
internal class HeadEntry(
    private val before: AnswerItem?,
    adults: Int? = null,
    children: Int? = null,
    help: String? = null,
) {
    private val said = before?.takeIf { it.heads > 0 }?.let { HeadCount(1, it.adults, it.children) }
    private var typedAdults: Int? by mutableStateOf(adults)
    private var typedChildren: Int? by mutableStateOf(children)
    private var typedHelp: String? by mutableStateOf(help)

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

    var help: String
        get() = typedHelp ?: before?.helperWish.orEmpty()
        set(value) {
            typedHelp = value
        }

    val any get() = adults + children > 0

    fun toForm(answer: Answer = Answer.YES) = AnswerForm(answer, adults, children, help.trim().ifEmpty { null })

    companion object {
        /** What was not touched is as it stands by then. */
        fun saver(before: AnswerItem?): Saver<HeadEntry, Any> =
            listSaver(
                save = { listOf(it.typedAdults, it.typedChildren, it.typedHelp) },
                restore = { (adults, children, help) ->
                    HeadEntry(before, adults as Int?, children as Int?, help as String?)
                },
            )
    }
}
