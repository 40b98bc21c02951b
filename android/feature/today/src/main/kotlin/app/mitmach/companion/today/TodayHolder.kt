package app.mitmach.companion.today

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DueTask
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Overview
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.garden.WorkForm
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.flow.stateIn

/** What the first screen shows. */
sealed interface TodayUiState {
    data object Loading : TodayUiState

    data class Failed(
        val trouble: Trouble,
    ) : TodayUiState

    data class Ready(
        val overview: Overview,
        /** Whose phone this is; others are named. */
        val me: CardId,
        /** What is only here goes out by itself, once there is signal. */
        val sends: Boolean = true,
    ) : TodayUiState {
        /** What one took or looks after comes first; what is late before what is due. */
        val due: List<DueTask> get() = overview.due.sortedByDescending { it.mine }

        val empty: Boolean
            get() =
                with(overview) {
                    due.isEmpty() && doors.isEmpty() && events.isEmpty() && decide.isEmpty() && notArrived.isEmpty()
                }
    }
}

/** Follows the first screen and does what is done from there. */
class TodayHolder(
    private val session: Session,
    scope: CoroutineScope,
) {
    val state: StateFlow<TodayUiState> =
        combine(session.overview.overview(), sends()) { overview, sends ->
            when (overview) {
                is Outcome.Done -> TodayUiState.Ready(overview.value, session.me, sends)
                is Outcome.Failed -> TodayUiState.Failed(overview.trouble)
            }
        }.stateIn(scope, SharingStarted.WhileSubscribed(STAYS_MILLIS), TodayUiState.Loading)

    private fun sends(): Flow<Boolean> =
        session.line
            .state()
            .map { it.blocked == null }
            .onStart { emit(true) }
            .distinctUntilChanged()

    /** "Erledigt": today, by me. */
    suspend fun done(due: DueTask): Outcome<Entered> =
        session.gardens.logWork(
            due.garden.document,
            WorkForm(task = due.task.entry.key.record, day = session.today.value),
        )

    suspend fun settle(
        contradiction: Contradiction,
        chosen: WrittenValue,
    ): Outcome<Entered> = session.entries.settle(contradiction, chosen)

    private companion object {
        /** A turn of the phone does not begin anew. */
        const val STAYS_MILLIS = 5_000L
    }
}
