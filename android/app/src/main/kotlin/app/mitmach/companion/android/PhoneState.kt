package app.mitmach.companion.android

import app.mitmach.companion.core.Trouble
import app.mitmach.companion.feature.App

/** What the app has to show. */
sealed interface PhoneState {
    /** For a moment. */
    data object Opening : PhoneState

    /** Nobody has joined on this phone. The [invite] is the link that opened the app, if one did. */
    data class Joining(
        val invite: String?,
    ) : PhoneState

    /**
     * It can't be opened. With [Trouble.KEY] a new invite is the way out, and what is here stays; with others one may
     * try again.
     */
    data class Failed(
        val trouble: Trouble,
        val invite: String?,
    ) : PhoneState

    data class Open(
        val app: App,
    ) : PhoneState
}
