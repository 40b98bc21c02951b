package app.mitmach.companion.more.start

import app.mitmach.companion.feature.App
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn

/** How many entries are on their way, and how many were not accepted. */
data class StartUiState(
    val onlyHere: Int = 0,
    val notAccepted: Int = 0,
)

internal class StartHolder(
    app: App,
    scope: CoroutineScope,
) {
    val state: StateFlow<StartUiState> =
        app.session.line
            .state()
            .map { StartUiState(it.onlyHere, it.notAccepted) }
            .stateIn(scope, SharingStarted.Eagerly, StartUiState())
}
