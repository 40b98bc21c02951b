package app.mitmach.companion.garden.bed

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.feature.App
import app.mitmach.companion.garden.parts.LedGarden
import app.mitmach.companion.garden.parts.bed
import app.mitmach.companion.garden.parts.ledGarden
import app.mitmach.companion.garden.parts.task
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.stateIn
import java.time.LocalDate

/** Follows a bed or a task of a garden. */
internal class RecordHolder(
    app: App,
    scope: CoroutineScope,
    garden: DocumentId,
    private val record: RecordId,
) {
    private val session = app.session

    val state: StateFlow<RecordUiState> =
        combine(session.ledGarden(garden), session.today) { garden, today ->
            when (garden) {
                is Outcome.Failed -> RecordUiState.Failed(garden.trouble)
                is Outcome.Done -> found(garden.value, today)
            }
        }.flowOn(Dispatchers.Default).stateIn(scope, SharingStarted.WhileSubscribed(), RecordUiState.Loading)

    private fun found(
        from: LedGarden,
        today: LocalDate,
    ): RecordUiState {
        from.garden.bed(record)?.let { return RecordUiState.OfBed(it, today, session.me, from.led) }
        val task = from.garden.task(record) ?: return RecordUiState.Gone
        val history = from.garden.work.filter { it.task == record }
        return RecordUiState.OfTask(task, history, today, session.me, from.led)
    }
}
