package app.mitmach.companion.events.event

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.events.Bring
import app.mitmach.companion.core.events.BringForm
import app.mitmach.companion.core.events.PledgeForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.rememberTyped
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.NumberEntry
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.feature.AskingSaver
import app.mitmach.companion.feature.OnBehalfEntry

/** What somebody brings, with how many and what it contains. */
@Composable
internal fun PledgeSheet(
    bring: Bring?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    var asking by rememberSaveable(stateSaver = AskingSaver) { mutableStateOf<Asking?>(null) }
    var item by rememberSaveable { mutableStateOf("") }
    var amount by rememberSaveable { mutableIntStateOf(1) }
    var contains by rememberSaveable { mutableStateOf("") }
    val form = PledgeForm(bring?.entry?.key?.record, item.given(), amount, contains.given())
    FormSheet(
        bring?.item ?: words.bringSomething,
        words.bring,
        onDismiss,
        { acts.enterPledge(form, asking) },
        needed = listOfNotNull(words.whatName.takeIf { bring == null && item.isBlank() }),
    ) { sent ->
        if (bring == null) {
            Text(words.bringOtherBelow, color = Theme.colours.quiet, style = Theme.type.bodyMedium)
            TextEntry(
                words.what,
                item,
                { item = it },
                problem = formWords.read().missing.takeIf { sent.isWrong("item") },
            )
        }
        Stepper(words.amount, amount, { amount = it }, range = 1..MOST)
        TextEntry(words.containsEntry, contains, { contains = it })
        ForOthers(state, asking) { asking = it }
    }
}

/** For somebody else, under "Mehr angeben"; nothing for who enters only for themselves. */
@Composable
internal fun ColumnScope.ForOthers(
    state: EventUiState.Ready,
    asking: Asking?,
    onChange: (Asking?) -> Unit,
) {
    if (state.standing.onBehalf.possible) More { OnBehalfEntry(state.standing.onBehalf, asking, onChange) }
}

/** What the organisers want somebody to bring. */
@Composable
internal fun WantedSheet(
    bring: Bring?,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    val seen = remember { bring }
    var text by rememberTyped(WantedText.of(seen), WantedText.Saver)
    FormSheet(
        if (seen == null) words.addWanted else words.editWanted,
        commonWords.read().save,
        onDismiss,
        { acts.enterBring(seen, text.read()) },
        needed = listOfNotNull(words.whatName.takeIf { text.item.isBlank() }),
    ) { sent ->
        val problem = formWords.read().missing.takeIf { sent.isWrong("item") }
        TextEntry(words.what, text.item, { text = text.copy(item = it) }, problem = problem)
        val wrong = sent.isWrong("wanted")
        NumberEntry(words.wanted, text.wanted, { text = text.copy(wanted = it) }, wrong = wrong)
        TextEntry(words.containsEntry, text.contains, { text = text.copy(contains = it) })
    }
}

/** Something wanted as it is typed. */
private data class WantedText(
    val item: String,
    val wanted: String,
    val contains: String,
) {
    fun read() = BringForm(item.trim(), wanted.toIntOrNull(), contains.given())

    companion object {
        val Saver: Saver<WantedText, Any> =
            listSaver({ listOf(it.item, it.wanted, it.contains) }, { (item, wanted, contains) ->
                WantedText(item, wanted, contains)
            })

        fun of(bring: Bring?) =
            WantedText(bring?.item.orEmpty(), bring?.wanted?.toString().orEmpty(), bring?.contains.orEmpty())
    }
}

/** Nothing typed is nothing said. */
internal fun String.given(): String? = trim().ifEmpty { null }

private const val MOST = 50
