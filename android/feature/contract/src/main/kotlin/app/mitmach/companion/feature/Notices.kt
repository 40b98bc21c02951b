package app.mitmach.companion.feature

import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow

/** Something to tell the person at the foot of the screen. */
class Notice(
    val text: String,
    /** What the button says; null for none. */
    val action: String? = null,
    val onAction: suspend () -> Unit = {},
)

/** What is told; the newest takes the place of one before it. */
class Notices {
    private val told = MutableSharedFlow<Notice>(extraBufferCapacity = 1, onBufferOverflow = BufferOverflow.DROP_OLDEST)

    val all: SharedFlow<Notice> = told.asSharedFlow()

    fun tell(notice: Notice) {
        told.tryEmit(notice)
    }
}
