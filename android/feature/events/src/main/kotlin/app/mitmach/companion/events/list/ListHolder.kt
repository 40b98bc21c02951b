package app.mitmach.companion.events.list

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.events.standing
import app.mitmach.companion.feature.App
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.withContext

/** Holds what the list of events shows. */
internal class ListHolder(
    private val app: App,
    scope: CoroutineScope,
) {
    val state: StateFlow<ListUiState> =
        with(app.session) {
            combine(events.all(), people.people(), today) { events, people, today ->
                listState(events, people.standing(me), today)
            }.stateIn(scope, SharingStarted.Eagerly, ListUiState.Loading)
        }

    /** Plans an event; its screen is where one goes on. */
    suspend fun plan(text: EventText): Outcome<DocumentId> =
        withContext(NonCancellable) { app.session.events.plan(text) }
}
