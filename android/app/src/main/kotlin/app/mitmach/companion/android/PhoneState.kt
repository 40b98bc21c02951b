package app.mitmach.companion.android

import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble

/** What the app has to show. */
sealed interface PhoneState {
    /** The link of an invite that the app was opened by and that may be of use. */
    val invite: String? get() = null

    /** For a moment. */
    data object Opening : PhoneState

    /** Nobody has joined on this phone. The [invite] is the link that opened the app, if one did. */
    data class Joining(
        override val invite: String?,
    ) : PhoneState

    /**
     * It can't be opened. With [Trouble.KEY] a new invite is the way out, and what is here stays; with others one may
     * try again.
     */
    data class Failed(
        val trouble: Trouble,
        override val invite: String?,
    ) : PhoneState

    data class Open(
        val session: Session,
    ) : PhoneState
}
