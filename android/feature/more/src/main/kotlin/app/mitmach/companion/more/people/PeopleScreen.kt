package app.mitmach.companion.more.people

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.PersonPlace
import app.mitmach.companion.more.look

@Composable
fun PeopleScreen(
    state: PeopleUiState,
    holder: PeopleHolder,
    app: App,
) {
    val open = { card: CardId -> app.navigator.open(PersonPlace(card)) }
    PeopleScreen(state, app.navigator::back, holder::startAdding, open)
    state.adding?.let { adding ->
        val known = { card: CardId ->
            holder.stopAdding()
            open(card)
        }
        AddSheet(adding, state.known, holder::stopAdding, known) { kind, name, under16 ->
            holder.add(kind, name, under16, open)
        }
    }
}

@Composable
fun PeopleScreen(
    state: PeopleUiState,
    back: () -> Unit,
    add: () -> Unit,
    open: (CardId) -> Unit,
) {
    val words = peopleWords.read()
    var typed by rememberSaveable { mutableStateOf("") }
    Page(words.people, onBack = { back() }) {
        look(state.people) { people ->
            item { TextEntry(words.search, typed, { typed = it }) }
            if (state.rights?.leads == true) {
                item { PrimaryButton(words.addSomebody, add, Modifier.fillMaxWidth(), Icons.add) }
            }
            people(people.people.named(typed), alone = people.people.size == 1) { open(it.party.id) }
        }
    }
}

/** Those whose name has what is typed in it. */
internal fun List<Person>.named(typed: String) =
    filter {
        it.party.name
            .orEmpty()
            .contains(typed.trim(), ignoreCase = true)
    }

private fun LazyListScope.people(
    found: List<Person>,
    alone: Boolean,
    open: (Person) -> Unit,
) {
    items(found, key = { it.party.id.hex }) { PersonRow(it) { open(it) } }
    item {
        val words = peopleWords.read()
        if (found.isEmpty()) Empty(words.noneFound, words.noneFoundBelow, icon = Icons.search)
        if (alone && found.isNotEmpty()) Empty(words.onlyMe, words.onlyMeBelow, icon = Icons.person)
    }
}

/** Somebody as a line of a list: what they do, and what to know before one writes to them. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun PersonRow(
    person: Person,
    open: () -> Unit,
) = Card(onClick = open) {
    val roles = roleWords.read()
    val below =
        person.roles
            .filter { it.current }
            .joinToString(", ") { "${roles.level(it.level)} – ${it.areaName ?: roles.field(it.area.field)}" }
    CardLine(
        person.party.name ?: commonWords.read().unnamed,
        Modifier.defaultMinSize(minHeight = 24.dp),
        below = below.ifEmpty { null },
    ) { Icon(Icons.forward, contentDescription = null, Modifier.size(20.dp)) }
    PersonBadges(person)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun PersonBadges(person: Person) {
    val words = peopleWords.read()
    val kind = roleWords.read().kind(person.kind)
    // Who can be called has a telephone, if not one that takes part.
    val number = person.contact?.phone.orEmpty()
    val noPhone = if (number.isEmpty()) words.noPhone else words.noApp
    val without = !person.hasPhone && person.kind == CardKind.PERSON
    val badges =
        listOfNotNull(
            words.yourself.takeIf { person.me },
            kind.takeIf { person.kind != CardKind.PERSON },
            noPhone.takeIf { without },
            words.under16.takeIf { person.under16 },
        )
    if (badges.isEmpty()) return
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(6.dp)) {
        badges.forEach { Badge(it, icon = if (it == noPhone) Icons.call else null) }
    }
}

/**
 * Somebody new; what is typed stays while something is wrong. Who has the name of one of [known] may be the same, so that
 * one is offered to [open] first.
 */
@Composable
internal fun AddSheet(
    state: Adding,
    known: List<Person>,
    close: () -> Unit,
    open: (CardId) -> Unit,
    add: (CardKind, String, Boolean) -> Unit,
) {
    val words = peopleWords.read()
    val roles = roleWords.read()
    var name by rememberSaveable(state.number) { mutableStateOf("") }
    var kind by rememberSaveable(state.number) { mutableStateOf(CardKind.PERSON) }
    var under16 by rememberSaveable(state.number) { mutableStateOf(false) }
    Sheet(words.addSomebody, close) {
        if (state.trouble != null) TroubleNote(state.trouble)
        TextEntry(words.name, name, { name = it })
        Text(words.nameBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
        Choice(words.kind, CardKind.entries.map { it to roles.kind(it) }, kind, { kind = it })
        if (kind == CardKind.PERSON) Tick(words.under16, under16, { under16 = it }, below = words.under16Below)
        val same = known.find { it.party.name.equals(name.trim(), ignoreCase = true) }
        if (same != null) SameName(name.trim()) { open(same.party.id) }
        PrimaryButton(
            if (same == null) commonWords.read().add else words.addAnyway,
            { add(kind, name, under16 && kind == CardKind.PERSON) },
            Modifier.fillMaxWidth(),
            enabled = !state.busy && name.isNotBlank(),
        )
    }
}

/** Two cards of one person are hard to make one again: it is asked before. */
@Composable
private fun SameName(
    name: String,
    open: () -> Unit,
) {
    val words = peopleWords.read()
    StateNote(
        words.sameName(name),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        below = words.sameNameBelow,
        icon = Icons.person,
        button = words.itIs(name),
        onClick = open,
    )
}
