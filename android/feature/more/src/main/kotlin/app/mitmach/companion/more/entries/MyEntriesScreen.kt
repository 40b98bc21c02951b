package app.mitmach.companion.more.entries

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.entries.MyEntry
import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LocalLanguage
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.tell
import app.mitmach.companion.more.look

/** What one may do with an entry that was not accepted. */
class EntryActs(
    /** Asks somebody who may; the text goes with it. */
    val ask: (EntryText) -> Unit,
    val again: (MyEntry) -> Unit,
    val forget: (MyEntry) -> Unit,
)

@Composable
fun MyEntriesScreen(
    state: MyEntriesUiState,
    holder: MyEntriesHolder,
    app: App,
) {
    val words = myEntriesWords.read()
    val common = commonWords.read()
    var question by remember { mutableStateOf<MyEntry?>(null) }
    val tell = { outcome: Outcome<Unit>, done: String ->
        when (outcome) {
            is Outcome.Done -> app.notices.tell(Notice(done))
            is Outcome.Failed -> app.tell(outcome, common)
        }
    }
    val acts =
        EntryActs(
            ask = { app.device.share(words.askTitle, words.asking(it.plain)) },
            again = { entry -> holder.enterAgain(entry.command) { tell(it, words.enteredAgain) } },
            forget = { question = it },
        )
    MyEntriesScreen(state, app.navigator::back, holder::send, acts)
    question?.let { entry ->
        Confirm(words.forgetQuestion, words.forgetBelow, words.forget, {
            holder.forget(entry.command) { tell(it, words.forgotten) }
        }, { question = null })
    }
}

@Composable
fun MyEntriesScreen(
    state: MyEntriesUiState,
    back: () -> Unit,
    send: () -> Unit,
    acts: EntryActs,
) {
    val words = myEntriesWords.read()
    Page(words.myState, onBack = { back() }) {
        item { LineCard(state, send) }
        look(state.entries) { entries ->
            if (entries.notAccepted.isNotEmpty()) item { SectionTitle(words.notAcceptedTitle) }
            items(entries.notAccepted, key = { it.command.hex }) { NotAccepted(it, state, acts) }
            if (entries.onlyHere.isNotEmpty()) {
                item { SectionTitle(words.onlyHereTitle) }
                val sends = state.line?.blocked == null
                if (sends) item { Text(commonWords.read().onlyHereBelow, color = Theme.colours.quiet) }
            }
            items(entries.onlyHere, key = { it.command.hex }) { OnlyHere(it, state) }
            if (entries.notAccepted.isEmpty() && entries.onlyHere.isEmpty()) {
                item { Empty(words.nothing, words.nothingBelow, icon = Icons.sent) }
            }
        }
    }
}

@Composable
private fun OnlyHere(
    entry: MyEntry,
    state: MyEntriesUiState,
) = Card {
    val text = entryText(entry, state.records, LocalLanguage.current)
    EntryLines(entry, text, state)
    if (entry.held) CardLine(myEntriesWords.read().held, icon = Icons.time)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun NotAccepted(
    entry: MyEntry,
    state: MyEntriesUiState,
    acts: EntryActs,
) = Card(tone = Tone.ALARM) {
    val words = myEntriesWords.read()
    val common = commonWords.read()
    val text = entryText(entry, state.records, LocalLanguage.current)
    CardLine(
        common.notAccepted,
        below = listOfNotNull(entry.refused?.let(words::why), common.notAcceptedBelow).joinToString(" "),
        icon = Icons.attention,
        strong = true,
    )
    EntryLines(entry, text, state)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        val ask = { acts.ask(text) }
        val again = { acts.again(entry) }
        if (entry.refused in OTHERS_MAY) {
            PrimaryButton(common.askForIt, ask, icon = Icons.share)
            SecondaryButton(words.enterAgain, again)
        } else {
            PrimaryButton(words.enterAgain, again)
            SecondaryButton(common.askForIt, ask, icon = Icons.share)
        }
        QuietButton(words.forget, { acts.forget(entry) })
    }
}

/** Entering it again helps only once somebody has given the right: asking comes first. */
private val OTHERS_MAY = setOf(Refused.RIGHT, Refused.INVITE_LEVEL, Refused.SIGNED_OFF, Refused.LAST_ORGANISER)

/** Each text as it was typed, to be copied too. */
@Composable
private fun EntryLines(
    entry: MyEntry,
    text: EntryText,
    state: MyEntriesUiState,
) = SelectionContainer {
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp)) {
        Text(text.title, Modifier.semantics { heading() }, style = Theme.type.titleMedium)
        text.lines.forEach { (name, value) ->
            Column {
                Text(name, style = Theme.type.bodySmall)
                Text(value, style = Theme.type.bodyLarge)
            }
        }
        val moment = dateWords.read().moment(entry.entered, state.today)
        Text(myEntriesWords.read().entered(moment), style = Theme.type.bodySmall)
    }
}
