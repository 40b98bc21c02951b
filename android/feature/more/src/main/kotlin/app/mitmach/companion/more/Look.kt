package app.mitmach.companion.more

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.TroubleNote
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn

/** What a screen shows of something that it follows. */
sealed interface Look<out T> {
    data object Loading : Look<Nothing>

    data class Failed(
        val trouble: Trouble,
    ) : Look<Nothing>

    data class Ready<out T>(
        val value: T,
    ) : Look<T>
}

/** What is there, if it is. */
val <T> Look<T>.ready: T? get() = (this as? Look.Ready)?.value

internal fun <T> Outcome<T>.toLook(): Look<T> =
    when (this) {
        is Outcome.Done -> Look.Ready(value)
        is Outcome.Failed -> Look.Failed(trouble)
    }

/** Follows it as long as the screen's [scope] lives. */
internal fun <T> Flow<Outcome<T>>.shownIn(scope: CoroutineScope): StateFlow<Look<T>> =
    map { it.toLook() }.stateIn(scope, SharingStarted.Eagerly, Look.Loading)

@Composable
internal fun <T> StateFlow<T>.read(): T {
    val value by collectAsState()
    return value
}

/** The part of a page that is there once the phone has looked. */
internal fun <T> LazyListScope.look(
    look: Look<T>,
    ready: LazyListScope.(T) -> Unit,
) {
    when (look) {
        Look.Loading -> item { Loading() }
        is Look.Failed -> item { TroubleNote(look.trouble) }
        is Look.Ready -> ready(look.value)
    }
}
