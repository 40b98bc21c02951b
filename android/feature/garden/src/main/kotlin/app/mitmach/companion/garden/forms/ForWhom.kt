package app.mitmach.companion.garden.forms

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.garden.parts.readTexts
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.combine

/** For whom this person may enter something in a garden: everybody where they lead it, else those they act for. */
internal fun Session.mayEnterFor(garden: DocumentId): Flow<List<Party>> =
    combine(people.people(), entries.documents()) { people, documents ->
        val all = (people as? Outcome.Done)?.value?.people.orEmpty()
        val leads = (documents as? Outcome.Done)?.value?.any { it.head.document == garden && it.ledByMe } == true
        val others =
            if (leads) {
                all.filter { !it.me }.map { it.party }
            } else {
                all.filter { it.me }.flatMap { me -> me.actsFor.map { it.party } }
            }
        others.sortedBy { it.name }
    }

/** Somebody from the list, or nobody in particular, which [none] says. Long lists are searched by name. */
@Composable
internal fun WhoChoice(
    label: String,
    none: String,
    people: List<Party>,
    chosen: CardId?,
    onChoose: (CardId?) -> Unit,
) {
    val texts = readTexts()
    var search by remember { mutableStateOf("") }
    val found = people.filter { it.id == chosen || texts.name(it).contains(search.trim(), ignoreCase = true) }
    val shown = found.sortedByDescending { it.id == chosen }.take(AT_ONCE)
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        val options = listOf<Pair<CardId?, String>>(null to none) + shown.map { it.id to texts.name(it) }
        if (people.size > AT_ONCE) TextEntry(texts.task.findName, search, { search = it })
        Choice(label, options, chosen, onChoose)
        if (found.isEmpty()) Text(texts.task.noName, style = Theme.type.bodyMedium)
    }
}

/** For whom something is entered, and how it came; null as long as it is for oneself. */
@Composable
internal fun ForWhom(
    people: List<Party>,
    asking: Asking?,
    onChange: (Asking?) -> Unit,
) {
    val words = readTexts().task
    WhoChoice(words.forWhom, words.myself, people, asking?.owner) { card ->
        onChange(card?.let { Asking(it, asking?.source ?: Source.TALK) })
    }
    if (asking != null) {
        val sources = listOf(Source.TALK, Source.PHONE, Source.PAPER, Source.MAIL)
        Choice(words.howAsked, sources.map { it to words.source(it) }, asking.source, {
            onChange(asking.copy(source = it))
        })
    }
}

private const val AT_ONCE = 6
