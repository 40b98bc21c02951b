package app.mitmach.companion.joining

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.readInviteLink
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Where somebody is on their way in. What they typed stays, whatever fails. */
data class JoiningUiState(
    val step: Step = Step.Welcome,
    /** The field for the link is open. */
    val typing: Boolean = false,
    val typed: String = "",
    /** The typed or scanned text is no whole invite. */
    val unreadable: Boolean = false,
    /** As whom the phone takes part, once that has come. */
    val name: String? = null,
)

sealed interface Step {
    /** What this is, and the two ways in. */
    data object Welcome : Step

    /** The invite was read: where it leads. Nothing has been sent yet. */
    data class Invite(
        val link: String,
        val place: String,
        val busy: Boolean = false,
        val trouble: Trouble? = null,
    ) : Step

    /** The phone takes part. */
    data object Ready : Step
}

/** Leads through joining; [open] does it. */
class JoiningHolder(
    invite: String?,
    private val scope: CoroutineScope,
    private val open: suspend (String) -> Outcome<Session>,
) {
    private val shown = MutableStateFlow(JoiningUiState())
    val state: StateFlow<JoiningUiState> = shown.asStateFlow()

    /** The phone, once it takes part. */
    var session: Session? = null
        private set

    init {
        if (invite != null) read(invite)
    }

    /** Takes the invite that was [copied]; where that is none, the person types or pastes it themselves. */
    fun paste(copied: String?) {
        if (copied != null && readInviteLink(copied) is Outcome.Done) {
            read(copied)
        } else {
            shown.update { it.copy(typing = true) }
        }
    }

    fun type(text: String) = shown.update { it.copy(typed = text, unreadable = false) }

    /** Reads an invite that was typed, scanned or opened from elsewhere; nothing is sent. */
    fun read(link: String) {
        shown.update { before ->
            when (val read = readInviteLink(link)) {
                is Outcome.Done -> {
                    before.copy(
                        step = Step.Invite(read.value.link, placeOf(read.value.server)),
                        typed = link,
                        unreadable = false,
                    )
                }

                is Outcome.Failed -> {
                    before.copy(typing = true, typed = link, unreadable = true)
                }
            }
        }
    }

    /** Back to the two ways in, with what was typed. */
    fun another() = shown.update { it.copy(step = Step.Welcome, typing = it.typed.isNotEmpty()) }

    /** Joins; needs the line, once. */
    fun join() {
        val invite = shown.value.step as? Step.Invite ?: return
        if (invite.busy) return
        show(invite.copy(busy = true, trouble = null))
        scope.launch {
            when (val joined = open(invite.link)) {
                is Outcome.Done -> {
                    session = joined.value
                    // What there is to see comes while the person reads on.
                    joined.value.line.stay()
                    show(Step.Ready)
                    val name = nameOf(joined.value)
                    shown.update { it.copy(name = name) }
                }

                is Outcome.Failed -> {
                    show(invite.copy(busy = false, trouble = joined.trouble))
                }
            }
        }
    }

    private suspend fun nameOf(phone: Session): String =
        phone.people
            .people()
            .mapNotNull { people ->
                (people as? Outcome.Done)
                    ?.value
                    ?.people
                    ?.find { it.me }
                    ?.party
                    ?.name
            }.first()

    private fun show(step: Step) = shown.update { it.copy(step = step) }
}

/** The address as people know addresses: without what only programs need. */
internal fun placeOf(server: String): String = server.removePrefix("https://").removePrefix("http://").trimEnd('/')
