package app.mitmach.companion.events.answers

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.Event
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.events.event.EventUiState
import app.mitmach.companion.events.event.HeadSteppers
import app.mitmach.companion.events.event.eventDetailWords
import app.mitmach.companion.events.event.needed
import app.mitmach.companion.events.event.rememberHeads
import app.mitmach.companion.events.event.saidWith
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.events.form.WhoEntry
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.feature.onBehalfWords

/** An answer of somebody without the app: who, how it came, and how many. */
@Composable
internal fun OnBehalfSheet(
    before: AnswerItem?,
    state: EventUiState.Ready,
    onEnter: suspend (Who, AnswerForm, Source) -> Outcome<Entered>,
    onDismiss: () -> Unit,
) {
    val begun = before?.let { Who.Known(it.party) }
    var who by rememberSaveable(stateSaver = Who.Saver) { mutableStateOf<Who?>(begun) }
    var source by rememberSaveable { mutableStateOf(Source.PHONE) }
    var answer by rememberSaveable { mutableStateOf(before?.answer ?: Answer.YES) }
    var keeps by rememberSaveable { mutableStateOf(false) }
    val promised = if (answer == Answer.NO) state.promisedBy((who as? Who.Known)?.party) else emptyList()
    val takingBack = if (keeps) emptyList() else promised.map { it.key.record }
    val heads = rememberHeads("$who", state.event.answerOf(who))
    FormSheet(
        answersWords.read().enter,
        commonWords.read().save,
        onDismiss,
        {
            who?.let { onEnter(it, heads.toForm(answer).copy(takingBack = takingBack), source) }
                ?: Outcome.Failed(Trouble.INVALID)
        },
        needed =
            listOfNotNull(formWords.read().whoName.takeIf { who == null }) +
                heads.needed().filter { answer == Answer.YES },
    ) {
        WhoEntry(state.standing.everybody, who, { who = it })
        val answers = Answer.entries.map { it to eventWords.read().answer(it) }
        Choice(fieldWords.read().field(RecordKind.RSVP, "answer"), answers, answer, { answer = it })
        if (answer == Answer.YES) HeadSteppers(heads)
        if (promised.isNotEmpty()) Promised(promised, keeps) { keeps = it }
        val sources = Source.entries.filter { it != Source.APP }.map { it to onBehalfWords.read().source(it) }
        Choice(onBehalfWords.read().how, sources, source, { source = it })
        More(
            open = heads.help.isNotBlank(),
        ) { TextEntry(eventDetailWords.read().help, heads.help, { heads.help = it }) }
    }
}

/** Who does not come takes back what they promised, unless they said otherwise. */
@Composable
private fun Promised(
    promised: List<Mention>,
    keeps: Boolean,
    onChange: (Boolean) -> Unit,
) {
    val words = eventDetailWords.read()
    val ways = listOf(false to words.declineAll, true to words.declineOnly)
    Choice(promised.saidWith(words.declineAll), ways, keeps, onChange)
}

private fun Event.answerOf(who: Who?): AnswerItem? =
    (who as? Who.Known)?.let { known -> answers.find { it.party.id == known.party.id && it.counted } }
