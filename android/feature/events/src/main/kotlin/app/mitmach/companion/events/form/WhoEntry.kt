package app.mitmach.companion.events.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords

/** Somebody that something is entered for. */
internal sealed interface Who {
    data class Known(
        val party: Party,
    ) : Who

    /** Who is not in the town's list yet: most callers have no phone of their own here. */
    data class New(
        val kind: CardKind,
        val name: String,
    ) : Who

    companion object {
        val Saver: Saver<Who?, Any> =
            listSaver(
                save = {
                    when (it) {
                        null -> emptyList()
                        is Known -> listOf(it.party.id.hex, it.party.name)
                        is New -> listOf(null, it.name, it.kind.name)
                    }
                },
                restore = { kept ->
                    val id = kept.firstOrNull()
                    when {
                        kept.isEmpty() -> null
                        id == null -> New(CardKind.valueOf(checkNotNull(kept[2])), kept[1].orEmpty())
                        else -> Known(Party(CardId(id), kept[1]))
                    }
                },
            )
    }
}

/** Finds somebody by the first letters of any of their names; with [mayAdd] also adds who is not there. */
@Composable
internal fun WhoEntry(
    everybody: List<Person>,
    who: Who?,
    onChange: (Who?) -> Unit,
    modifier: Modifier = Modifier,
    label: String = formWords.read().who,
    mayAdd: Boolean = true,
) = Column(modifier, Arrangement.spacedBy(8.dp)) {
    var typed by rememberSaveable { mutableStateOf("") }
    when (who) {
        null -> Search(everybody, typed, { typed = it }, onChange, label, mayAdd)
        is Who.Known -> Chosen(who.party.name ?: commonWords.read().unnamed) { onChange(null) }
        is Who.New -> Newcomer(who, onChange)
    }
}

@Composable
private fun Search(
    everybody: List<Person>,
    typed: String,
    onType: (String) -> Unit,
    onChange: (Who) -> Unit,
    label: String,
    mayAdd: Boolean,
) {
    val words = formWords.read()
    val name = typed.trim()
    TextEntry(label, typed, onType)
    if (name.isEmpty()) {
        Text(words.whoBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
        return
    }
    val found = everybody.filter { it.party.isCalled(name) }
    found.take(MOST_FOUND).forEach { person ->
        Card(onClick = { onChange(Who.Known(person.party)) }) {
            CardLine(person.party.name.orEmpty(), icon = Icons.person)
        }
    }
    if (found.none { it.party.name.equals(name, ignoreCase = true) }) {
        when {
            mayAdd -> QuietButton(words.new(name), { onChange(Who.New(CardKind.PERSON, name)) }, icon = Icons.add)
            found.isEmpty() -> Text(words.nobodyFound, style = Theme.type.bodyMedium)
        }
    }
}

@Composable
private fun Chosen(
    name: String,
    onOther: () -> Unit,
) = Card(tone = Tone.CHOSEN) {
    CardLine(name, icon = Icons.person, strong = true)
    QuietButton(formWords.read().chooseOther, onOther)
}

@Composable
private fun Newcomer(
    who: Who.New,
    onChange: (Who?) -> Unit,
) {
    val words = formWords.read()
    Chosen(who.name) { onChange(null) }
    Choice(
        words.newKind,
        listOf(
            CardKind.PERSON to words.person,
            CardKind.HOUSEHOLD to words.household,
            CardKind.ORGANISATION to words.organisation,
        ),
        who.kind,
        { onChange(who.copy(kind = it)) },
    )
}

/** Whether one of the words of a name begins so. */
private fun Party.isCalled(typed: String): Boolean {
    val name = name ?: return false
    return name.startsWith(typed, ignoreCase = true) ||
        name.split(' ', '-', ',').any { it.startsWith(typed, ignoreCase = true) }
}

private const val MOST_FOUND = 5
