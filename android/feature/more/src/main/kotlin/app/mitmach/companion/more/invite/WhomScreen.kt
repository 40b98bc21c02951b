package app.mitmach.companion.more.invite

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.people.OpenInvite
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.tell
import app.mitmach.companion.more.MorePlace
import app.mitmach.companion.more.look
import app.mitmach.companion.more.people.AddSheet
import app.mitmach.companion.more.people.PeopleHolder
import app.mitmach.companion.more.people.PeopleUiState
import app.mitmach.companion.more.people.named
import app.mitmach.companion.more.people.peopleWords
import java.time.LocalDateTime

/** Whom to invite: one tap on a name makes the invite. */
@Composable
fun WhomScreen(
    state: PeopleUiState,
    holder: PeopleHolder,
    app: App,
) {
    val words = inviteWords.read()
    val common = commonWords.read()
    var question by remember { mutableStateOf<OpenInvite?>(null) }
    val open = { card: CardId -> app.navigator.open(MorePlace.InviteOf(card)) }
    WhomScreen(state, app.navigator::back, holder::startAdding, open) { question = it }
    question?.let { invite ->
        val title = words.takeBackQuestion(invite.person.name ?: common.unnamed)
        Confirm(title, words.takeBackBelow, words.takeBack, {
            holder.takeBack(invite.row) { outcome ->
                when (outcome) {
                    is Outcome.Done -> app.notices.tell(Notice(words.takenBack, entered = true))
                    is Outcome.Failed -> app.tell(outcome, common)
                }
            }
        }, { question = null })
    }
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
fun WhomScreen(
    state: PeopleUiState,
    back: () -> Unit,
    add: () -> Unit,
    open: (CardId) -> Unit,
    takeBack: (OpenInvite) -> Unit,
) {
    val words = inviteWords.read()
    var typed by rememberSaveable { mutableStateOf("") }
    Page(words.invite, onBack = { back() }) {
        look(state.people) { people ->
            val rights = state.rights ?: return@look
            item { SectionTitle(words.whom) }
            item { Text(words.whomBelow, color = Theme.colours.quiet, style = Theme.type.bodyMedium) }
            item {
                if (rights.leads) {
                    SecondaryButton(words.somebodyNew, add, Modifier.fillMaxWidth(), Icons.add)
                } else {
                    Text(words.onlyOrganisersInvite, style = Theme.type.bodyMedium)
                }
            }
            people.people.find { it.me }?.let { me ->
                item {
                    val open = { open(me.party.id) }
                    LinkLine(words.myNewPhone, open, below = words.myNewPhoneBelow, icon = Icons.phoneOnly)
                }
            }
            val mine = state.invites.filter { rights.takeBack(it.by.id) }
            if (mine.isNotEmpty()) item { SectionTitle(words.openInvites) }
            items(mine, key = { it.row.hex }) { InviteCard(it) { takeBack(it) } }
            if (!rights.leads) return@look
            if (people.people.size > FEW) item { TextEntry(peopleWords.read().search, typed, { typed = it }) }
            val others = people.people.filterNot { it.me }.named(typed)
            names(others.filterNot { it.hasPhone }, { words.withoutPhone }, open)
            names(others.filter { it.hasPhone }, { words.withPhone }, open)
        }
    }
}

/** Below so many names nobody searches. */
private const val FEW = 8

private fun LazyListScope.names(
    people: List<Person>,
    title: () -> String,
    open: (CardId) -> Unit,
) {
    if (people.isEmpty()) return
    item { SectionTitle(title()) }
    items(people, key = { it.party.id.hex }) { person ->
        LinkLine(person.party.name ?: commonWords.read().unnamed, { open(person.party.id) }, icon = Icons.person)
    }
}

@Composable
private fun InviteCard(
    invite: OpenInvite,
    takeBack: () -> Unit,
) = Card {
    val words = inviteWords.read()
    val name = invite.person.name ?: commonWords.read().unnamed
    val over = invite.expires < LocalDateTime.now(app.mitmach.companion.core.BERLIN)
    CardLine(
        name,
        below = if (over) words.expired else words.until(dateWords.read().moment(invite.expires)),
        icon = Icons.code,
    )
    QuietButton(words.takeBack, takeBack, Modifier.semantics { contentDescription = words.takeBackOf(name) })
}
