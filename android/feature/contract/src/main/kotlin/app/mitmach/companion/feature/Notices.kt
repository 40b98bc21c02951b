package app.mitmach.companion.feature

import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.receiveAsFlow

/** Something to tell the person at the foot of the screen. */
class Notice(
    val text: String,
    /** What the button says; null for none. */
    val action: String? = null,
    /** Tells of something that was entered: on a phone that may not send, it says so, too. */
    val entered: Boolean = false,
    val onAction: suspend () -> Unit = {},
)

/** What is told, each once; the newest takes the place of one that nobody has read yet. */
class Notices {
    private val told = Channel<Notice>(Channel.CONFLATED)

    val all: Flow<Notice> = told.receiveAsFlow()

    fun tell(notice: Notice) {
        told.trySend(notice)
    }
}
