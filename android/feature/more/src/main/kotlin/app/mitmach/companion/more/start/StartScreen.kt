package app.mitmach.companion.more.start

import androidx.compose.runtime.Composable
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Page
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.Place
import app.mitmach.companion.more.MorePlace

@Composable
fun StartScreen(
    state: StartUiState,
    open: (Place) -> Unit,
) {
    val words = startWords.read()
    Page(words.more) {
        item {
            LinkLine(
                words.responsible,
                { open(MorePlace.Responsible) },
                icon = Icons.call,
                below = words.responsibleBelow,
            )
        }
        item { LinkLine(words.people, { open(MorePlace.People) }, icon = Icons.person) }
        item { LinkLine(words.invite, { open(MorePlace.Invite) }, icon = Icons.code, below = words.inviteBelow) }
        item { MyState(state) { open(MyEntriesPlace) } }
        item { LinkLine(words.lists, { open(MorePlace.Lists) }, icon = Icons.list, below = words.listsBelow) }
        item { LinkLine(words.settings, { open(MorePlace.Settings) }, icon = Icons.settings) }
        item { LinkLine(words.privacy, { open(MorePlace.Privacy) }, icon = Icons.key) }
        item { LinkLine(words.about, { open(MorePlace.About) }, icon = Icons.info) }
    }
}

/** What needs a look stands in the label; where all is well it says so below. */
@Composable
private fun MyState(
    state: StartUiState,
    open: () -> Unit,
) {
    val words = startWords.read()
    val label =
        when {
            state.notAccepted > 0 -> words.notAccepted(state.notAccepted)
            state.onlyHere > 0 -> words.onlyHere(state.onlyHere)
            else -> words.myState
        }
    val below =
        when {
            state.notAccepted > 0 && state.onlyHere > 0 -> words.onlyHere(state.onlyHere)
            state.notAccepted > 0 || state.onlyHere > 0 -> null
            else -> words.allSent
        }
    LinkLine(label, open, below = below, icon = if (state.notAccepted > 0) Icons.attention else Icons.sent)
}
