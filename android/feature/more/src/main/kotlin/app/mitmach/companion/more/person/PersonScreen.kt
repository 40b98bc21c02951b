package app.mitmach.companion.more.person

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.people.EnrolledPhone
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Role
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.more.MorePlace
import app.mitmach.companion.more.look
import app.mitmach.companion.more.people.PersonBadges
import app.mitmach.companion.more.people.Reach
import app.mitmach.companion.more.people.Rights
import app.mitmach.companion.more.people.role
import app.mitmach.companion.more.people.roleWords

@Composable
fun PersonScreen(
    state: PersonUiState,
    holder: PersonHolder,
    app: App,
) {
    val invite = { app.navigator.open(MorePlace.InviteOf(state.card)) }
    PersonScreen(state, app.device, app.navigator::back, invite, holder::open)
    PersonForms(state, holder)
}

@Composable
fun PersonScreen(
    state: PersonUiState,
    device: Device?,
    back: () -> Unit,
    invite: () -> Unit,
    open: (Which) -> Unit,
) {
    val words = personWords.read()
    Page(state.person?.party?.name ?: words.person, onBack = { back() }) {
        look(state.people) {
            val person = state.person
            val rights = state.rights
            if (person == null || rights == null) {
                item { Empty(words.gone, words.goneBelow, icon = Icons.person) }
                return@look
            }
            item { PersonBadges(person) }
            item { ReachCard(person, rights, device, open) }
            item { RolesCard(person, rights, open) }
            item { ActingCard(state, person, rights, open) }
            if (rights.invite(person.party.id)) {
                item { PrimaryButton(words.invite, invite, Modifier.fillMaxWidth(), Icons.code) }
            }
            val phones = state.phones.phones.filter { it.person.id == person.party.id }
            if (rights.signOff(person)) item { PhonesCard(phones, open) }
            if (rights.rename(person.party.id)) {
                item { QuietButton(words.rename, { open(Which.Rename) }, icon = Icons.edit) }
            }
        }
    }
}

@Composable
private fun Title(text: String) = Text(text, Modifier.semantics { heading() }, style = Theme.type.titleMedium)

@Composable
private fun ReachCard(
    person: Person,
    rights: Rights,
    device: Device?,
    open: (Which) -> Unit,
) = Card {
    val words = personWords.read()
    // Who may change a number reads it.
    val mayChange = rights.contact(person.party.id)
    Title(words.reach)
    val contact = person.contact
    if (contact != null && contact.fullName.isNotEmpty()) Text(contact.fullName, style = Theme.type.bodyLarge)
    if (contact != null && contact.phone.isNotEmpty()) {
        CardLine(contact.phone, below = if (contact.forMembers) null else words.forOrganisers)
        Reach(person.party, person, device)
    } else {
        val none = if (mayChange) words.numberMissing else words.numberUnknown
        Text(if (person.under16) words.noNumberUnder16 else none, style = Theme.type.bodyMedium)
    }
    if (mayChange) {
        QuietButton(words.setContact, { open(Which.SetContact) }, icon = Icons.edit)
    }
}

@Composable
private fun RolesCard(
    person: Person,
    rights: Rights,
    open: (Which) -> Unit,
) = Card {
    val words = personWords.read()
    Title(words.roles)
    if (person.roles.isEmpty()) Text(words.noRoles, style = Theme.type.bodyMedium)
    person.roles.forEach { role -> RoleLine(role, rights.endRole(person, role), open) }
    if (rights.leads) SecondaryButton(words.giveRole, { open(Which.GiveRole) }, icon = Icons.add)
}

@Composable
private fun RoleLine(
    role: Role,
    mayEnd: Boolean,
    open: (Which) -> Unit,
) {
    val words = personWords.read()
    val what = roleWords.read().role(role, dateWords.read())
    Ending(what, mayEnd, "${words.endRole}: $what") { open(Which.EndRole(role.id, what)) }
}

/** A line that somebody may end; the button goes below where the text is large. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Ending(
    text: String,
    mayEnd: Boolean,
    label: String,
    end: () -> Unit,
) = FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.SpaceBetween,
    itemVerticalAlignment = androidx.compose.ui.Alignment.CenterVertically,
) {
    Text(text, style = Theme.type.bodyLarge)
    if (mayEnd) QuietButton(personWords.read().end, end, Modifier.semantics { contentDescription = label })
}

@Composable
private fun ActingCard(
    state: PersonUiState,
    person: Person,
    rights: Rights,
    open: (Which) -> Unit,
) = Card {
    val words = personWords.read()
    val unnamed = commonWords.read().unnamed
    Title(words.acting)
    val others = state.actFor
    if (person.actsFor.isEmpty() && others.isEmpty()) Text(words.actsForNobody, style = Theme.type.bodyMedium)
    person.actsFor.forEach { acts ->
        val name = acts.party.name ?: unnamed
        val mayEnd = rights.endActing(person.party.id, acts.party.id)
        Ending(words.mayEnterFor(name), mayEnd, words.endActing(name)) { open(Which.EndActing(acts.row, name)) }
    }
    others.forEach { (other, row) ->
        val name = person.party.name ?: unnamed
        val text = words.entersForThem(other.party.name ?: unnamed)
        val mayEnd = rights.endActing(other.party.id, person.party.id)
        Ending(text, mayEnd, "${words.end}: $text") { open(Which.EndActing(row, name)) }
    }
    if (rights.letAct(person)) {
        SecondaryButton(words.letAct, { open(Which.LetAct) }, icon = Icons.add)
    } else if (rights.leads) {
        Text(words.decidesAlone(person.party.name ?: unnamed), style = Theme.type.bodySmall)
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun PhonesCard(
    phones: List<EnrolledPhone>,
    open: (Which) -> Unit,
) = Card {
    val words = personWords.read()
    Title(words.phones)
    if (phones.isEmpty()) Text(words.noPhones, style = Theme.type.bodyMedium)
    phones.forEachIndexed { index, phone ->
        val name = words.phone(index + 1)
        CardLine(name, icon = Icons.phoneOnly, below = words.thisPhone.takeIf { phone.thisPhone })
        if (phone.revoked) {
            Badge(words.signedOff, tone = Tone.ALARM)
        } else {
            val label = "$name: ${words.signOff}"
            val described = Modifier.semantics { contentDescription = label }
            SecondaryButton(words.signOff, { open(Which.SignOff(phone.device)) }, described)
        }
    }
}
