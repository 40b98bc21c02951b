package app.mitmach.companion.garden.beds

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.entries.WholeRecord
import app.mitmach.companion.feature.App
import app.mitmach.companion.garden.parts.LedGarden
import app.mitmach.companion.garden.parts.ledGarden
import app.mitmach.companion.garden.parts.tasks
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.stateIn
import java.time.LocalDate

/** Follows a garden by bed. */
internal class BedsHolder(
    app: App,
    scope: CoroutineScope,
    private val garden: DocumentId,
) {
    private val session = app.session

    val state: StateFlow<BedsUiState> =
        combine(session.ledGarden(garden), session.today) { garden, today ->
            when (garden) {
                is Outcome.Failed -> BedsUiState.Failed(garden.trouble)
                is Outcome.Done -> ready(garden.value, today)
            }
        }.flowOn(Dispatchers.Default).stateIn(scope, SharingStarted.WhileSubscribed(), BedsUiState.Loading)

    private suspend fun ready(
        from: LedGarden,
        today: LocalDate,
    ): BedsUiState {
        // What was taken back is asked for anew with each change of the garden: every withdrawal is one.
        val withdrawn = (session.entries.withdrawn(garden) as? Outcome.Done)?.value.orEmpty()
        return BedsUiState.Ready(
            title = from.garden.title,
            beds = from.garden.beds,
            freeTasks = from.garden.freeTasks,
            withdrawn = withdrawn,
            names = names(from, withdrawn),
            today = today,
            led = from.led,
        )
    }

    private fun names(
        from: LedGarden,
        withdrawn: List<WholeRecord>,
    ): Map<RecordId, String> =
        buildMap {
            from.garden.beds.forEach { bed -> bed.name?.let { put(bed.entry.key.record, it) } }
            from.garden.tasks.forEach { put(it.entry.key.record, it.title) }
            withdrawn.forEach { record -> record.name?.let { put(record.entry.key.record, it) } }
        }
}

/** A bed's name or a task's title. */
internal val WholeRecord.name: String? get() =
    fields.find { it.field == "name" || it.field == "title" }?.let { (it.value as? ShownValue.Text)?.value }
