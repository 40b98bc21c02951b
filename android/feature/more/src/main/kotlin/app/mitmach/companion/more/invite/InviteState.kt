package app.mitmach.companion.more.invite

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.MyEntries
import app.mitmach.companion.core.people.Invitation
import app.mitmach.companion.core.people.Phones
import app.mitmach.companion.feature.App
import app.mitmach.companion.more.ready
import app.mitmach.companion.more.toLook
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** An invite that is shown. */
data class InviteUiState(
    val name: String? = null,
    val mine: Boolean = false,
    val invitation: Invitation? = null,
    val reach: InviteReach = InviteReach.WAITING,
    val trouble: Trouble? = null,
)

/** How far an invite has come. */
enum class InviteReach {
    /** It is on this phone only: the link opens nothing yet. */
    WAITING,

    /** It lets one phone in. */
    GOOD,

    /** A phone came in by it, or it was taken back. */
    USED,

    /** It was not accepted. */
    REFUSED,
}

/** Makes one invite and follows what becomes of it. The link is nowhere but here. */
class InviteHolder(
    app: App,
    private val card: CardId,
    scope: CoroutineScope,
) {
    private val session = app.session
    private val shown = MutableStateFlow(InviteUiState())
    val state: StateFlow<InviteUiState> = shown.asStateFlow()

    init {
        scope.launch {
            session.people.people().collect { people ->
                val person =
                    people
                        .toLook()
                        .ready
                        ?.people
                        ?.find { it.party.id == card }
                if (person != null) shown.update { it.copy(name = person.party.name, mine = person.me) }
            }
        }
        scope.launch {
            val blocked =
                session.line
                    .state()
                    .first()
                    .blocked
            // An invite that will never be sent opens nothing.
            if (blocked == null) make() else shown.update { it.copy(trouble = blocked) }
        }
    }

    private suspend fun make() =
        when (val made = session.people.invite(card)) {
            is Outcome.Done -> {
                shown.update { it.copy(invitation = made.value) }
                coroutineScope {
                    launch { follow(made.value) }
                    // The line sends by itself where it is up; this tries at once where it is not.
                    session.line.sync()
                }
            }

            is Outcome.Failed -> {
                shown.update { it.copy(trouble = made.trouble) }
            }
        }

    private suspend fun follow(invitation: Invitation) =
        combine(session.entries.mine(), session.people.phonesFollowed()) { mine, phones ->
            reach(invitation, mine.toLook().ready, phones.toLook().ready)
        }.collect { reach -> if (reach != null) shown.update { it.copy(reach = reach) } }

    private fun reach(
        invitation: Invitation,
        mine: MyEntries?,
        phones: Phones?,
    ): InviteReach? {
        if (mine == null || phones == null) return null
        // An invite's row is named by the entry that made it.
        val open = phones.invites.any { it.row == RowId(invitation.command.hex) }
        return when {
            mine.notAccepted.any { it.command == invitation.command } -> InviteReach.REFUSED
            mine.onlyHere.any { it.command == invitation.command } -> InviteReach.WAITING
            open -> InviteReach.GOOD
            else -> InviteReach.USED
        }
    }
}
