package app.mitmach.companion.more.person

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.more.people.named
import app.mitmach.companion.more.people.peopleWords
import app.mitmach.companion.more.ready

/** The form that is open over the card. */
@Composable
internal fun PersonForms(
    state: PersonUiState,
    holder: PersonHolder,
) {
    val form = state.form ?: return
    val person = state.person ?: return
    val words = personWords.read()
    when (val which = form.which) {
        Which.Rename -> {
            RenameForm(person, form, holder::close) { holder.rename(it, words.saved) }
        }

        Which.SetContact -> {
            ContactForm(person, form, holder::close) { holder.setContact(it, words.saved) }
        }

        Which.GiveRole -> {
            RoleForm(state, form, holder::close) { role ->
                holder.giveRole(role.area, role.level, role.from, role.until, words.roleGiven)
            }
        }

        Which.LetAct -> {
            LetActForm(state, person, form, holder::close) { holder.letAct(it, words.saved) }
        }

        is Which.EndRole -> {
            Question("${words.endRole}?", "${which.what}. ${words.endRoleBelow}", words.endRole, form, holder::close) {
                holder.endRole(which.row, words.ended(which.what))
            }
        }

        is Which.EndActing -> {
            val title = words.endActing(which.name)
            Question(title, words.endActingBelow(which.name), words.end, form, holder::close) {
                holder.endActing(which.row, words.ended(title))
            }
        }

        is Which.SignOff -> {
            val title = words.signOffQuestion(person.party.name ?: commonWords.read().unnamed)
            Question(title, words.signOffBelow(person.me), words.signOff, form, holder::close) {
                holder.signOff(which.device, words.signedOffNow)
            }
        }
    }
}

/** A question before something final; what went wrong takes its place. */
@Composable
private fun Question(
    title: String,
    below: String,
    yes: String,
    form: Form,
    close: () -> Unit,
    onYes: () -> Unit,
) {
    if (form.trouble == null) {
        Confirm(title, below, yes, onYes, close, stays = true)
    } else {
        Sheet(title, close) { TroubleNote(form.trouble, button = commonWords.read().close, onClick = close) }
    }
}

@Composable
internal fun RenameForm(
    person: Person,
    form: Form,
    close: () -> Unit,
    save: (String) -> Unit,
) {
    val words = personWords.read()
    var name by rememberSaveable { mutableStateOf(person.party.name.orEmpty()) }
    Sheet(words.rename, close) {
        if (form.trouble != null) TroubleNote(form.trouble)
        TextEntry(words.name, name, { name = it })
        Text(peopleWords.read().nameBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
        val ready = !form.busy && name.isNotBlank()
        PrimaryButton(commonWords.read().save, { save(name) }, Modifier.fillMaxWidth(), enabled = ready)
    }
}

@Composable
internal fun ContactForm(
    person: Person,
    form: Form,
    close: () -> Unit,
    save: (Contact) -> Unit,
) {
    val words = personWords.read()
    val old = person.contact
    var fullName by rememberSaveable { mutableStateOf(old?.fullName.orEmpty()) }
    var number by rememberSaveable { mutableStateOf(old?.phone.orEmpty()) }
    var forMembers by rememberSaveable { mutableStateOf(old?.forMembers ?: false) }
    Sheet(words.setContact, close) {
        if (form.trouble != null) TroubleNote(form.trouble)
        TextEntry(words.fullName, fullName, { fullName = it })
        if (person.under16) {
            Text(words.noNumberUnder16, style = Theme.type.bodyMedium)
        } else {
            TextEntry(words.number, number, { number = it }, keyboard = KeyboardType.Phone)
            Tick(words.forMembers, forMembers, { forMembers = it }, below = words.forMembersBelow)
        }
        PrimaryButton(
            commonWords.read().save,
            { save(Contact(fullName.trim(), if (person.under16) "" else number.trim(), forMembers)) },
            Modifier.fillMaxWidth(),
            enabled = !form.busy,
        )
    }
}

/** Who may enter something for this person from now on. */
@Composable
internal fun LetActForm(
    state: PersonUiState,
    person: Person,
    form: Form,
    close: () -> Unit,
    choose: (CardId) -> Unit,
) {
    val words = personWords.read()
    val people = peopleWords.read()
    var typed by rememberSaveable { mutableStateOf("") }
    Sheet(words.letAct, close) {
        if (form.trouble != null) TroubleNote(form.trouble)
        TextEntry(people.search, typed, { typed = it })
        val already = state.actFor.map { it.first.party.id }
        val found =
            state.people.ready
                ?.people
                .orEmpty()
                .filter { it.kind == CardKind.PERSON && it.party.id != person.party.id && it.party.id !in already }
                .named(typed)
        if (found.isEmpty()) Text(people.noneFound, style = Theme.type.bodyMedium)
        found.take(MOST).forEach { other ->
            val name = other.party.name.orEmpty()
            SecondaryButton(name, { choose(other.party.id) }, Modifier.fillMaxWidth(), Icons.person, !form.busy)
        }
    }
}

/** More are no help: type another letter. */
private const val MOST = 8
