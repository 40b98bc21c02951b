package app.mitmach.companion.more.invite

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.people.Invitation
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.App

@Composable
fun InviteScreen(
    state: InviteUiState,
    app: App,
) {
    val title = inviteWords.read().invite
    InviteScreen(state, app.navigator::back) { app.device.share(title, it) }
}

/** The invite as a code for the other phone's camera, and as a link to send. */
@Composable
fun InviteScreen(
    state: InviteUiState,
    back: () -> Unit,
    share: (String) -> Unit,
) {
    val words = inviteWords.read()
    val title = if (state.mine) words.myNewPhone else state.name?.let(words::inviteFor) ?: words.invite
    Page(title, onBack = { back() }) {
        val invitation = state.invitation
        when {
            state.trouble != null -> item { TroubleNote(state.trouble) }
            invitation == null -> item { Loading() }
            state.reach == InviteReach.REFUSED -> item { Refused() }
            state.reach == InviteReach.USED -> item { Used() }
            else -> shown(invitation, state.reach, share)
        }
    }
}

@Composable
private fun Refused() =
    StateNote(
        commonWords.read().notAccepted,
        below = commonWords.read().onlyOrganisers,
        tone = Tone.ALARM,
        icon = Icons.attention,
    )

@Composable
private fun Used() =
    StateNote(inviteWords.read().used, below = inviteWords.read().usedBelow, tone = Tone.GOOD, icon = Icons.check)

private fun LazyListScope.shown(
    invitation: Invitation,
    reach: InviteReach,
    share: (String) -> Unit,
) {
    item {
        Card {
            val words = inviteWords.read()
            Text(words.show, style = Theme.type.titleMedium)
            QrCode(invitation.link, words.qr)
            Text(words.until(dateWords.read().moment(invitation.expires)), style = Theme.type.bodyLarge)
            Text(words.secret, style = Theme.type.bodyMedium)
            PrimaryButton(words.share, { share(words.message(invitation.link)) }, Modifier.fillMaxWidth(), Icons.share)
        }
    }
    // Below the button, which would move under the finger when this goes.
    if (reach == InviteReach.WAITING) {
        item {
            StateNote(inviteWords.read().waiting, below = inviteWords.read().waitingBelow, icon = Icons.phoneOnly)
        }
    }
    item {
        SelectionContainer { Text(invitation.link, color = Theme.colours.quiet, style = Theme.type.bodySmall) }
    }
}
