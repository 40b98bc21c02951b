package app.mitmach.companion.more.people

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Responsible
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PersonLine
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SignButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.PersonPlace
import app.mitmach.companion.more.look

/** "Wer ist wofür da": areas, and those who answer for them, to be called. */
@Composable
fun ResponsibleScreen(
    state: PeopleUiState,
    app: App,
) = ResponsibleScreen(state, app.device, app.navigator::back) { app.navigator.open(PersonPlace(it.id)) }

@Composable
fun ResponsibleScreen(
    state: PeopleUiState,
    device: Device?,
    back: () -> Unit,
    open: (Party) -> Unit,
) {
    val words = peopleWords.read()
    Page(words.responsible, onBack = { back() }) {
        look(state.people) { people ->
            if (people.areas.isEmpty()) item { Empty(words.areasNone, words.areasNoneBelow, icon = Icons.person) }
            items(people.areas, key = { it.area.key }) { AreaCard(it, people, device, open) }
        }
    }
}

private val Area.key get() = "$field ${of?.hex}"

@Composable
private fun AreaCard(
    area: Responsible,
    people: People,
    device: Device?,
    open: (Party) -> Unit,
) = Card {
    val words = peopleWords.read()
    val roles = roleWords.read()
    Text(
        roles.area(area.area.field, area.areaName),
        Modifier.semantics { heading() },
        style = Theme.type.titleMedium,
    )
    if (area.responsible.isEmpty()) Text(words.nobody, style = Theme.type.bodyLarge)
    area.responsible.forEach { party ->
        val person = people.people.find { it.party.id == party.id }
        val held = person?.roles.orEmpty().filter { it.current && it.area.covers(area.area) }
        val levels = held.map { roles.level(it.level) }.distinct()
        val number = person?.contact?.phone.orEmpty()
        val name = party.name ?: commonWords.read().unnamed
        PersonLine(
            party.name,
            below = levels.joinToString(", ").ifEmpty { null },
            onCall = if (number.isEmpty()) null else ({ device?.call(number) }),
            onWrite = if (number.isEmpty()) null else ({ device?.message(number, "") }),
        ) { SignButton(Icons.info, words.cardOf(name), { open(party) }) }
    }
    if (area.needsDeputy) {
        Badge(words.needsDeputy, tone = Tone.ATTENTION, icon = Icons.attention)
        Text(words.needsDeputyBelow, style = Theme.type.bodySmall)
    }
}

private fun Area.covers(that: Area) = this == that || (field == that.field && of == null)

/** Call and text somebody whose number is known. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Reach(
    party: Party,
    person: Person?,
    device: Device?,
) = FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
    val words = peopleWords.read()
    val number = person?.contact?.phone.orEmpty()
    val name = party.name ?: commonWords.read().unnamed
    if (number.isNotEmpty()) {
        val call = Modifier.semantics { contentDescription = words.callSomebody(name) }
        SecondaryButton(words.call, { device?.call(number) }, call, Icons.call)
        val message = Modifier.semantics { contentDescription = words.messageTo(name) }
        SecondaryButton(words.message, { device?.message(number, "") }, message, Icons.message)
    }
}
