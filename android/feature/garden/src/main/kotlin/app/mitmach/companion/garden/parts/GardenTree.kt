package app.mitmach.companion.garden.parts

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Garden
import app.mitmach.companion.core.garden.Task
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.combine

/** A garden, and whether this person leads it, so that no button stands there which would only be refused. */
internal data class LedGarden(
    val garden: Garden,
    val led: Boolean,
)

internal fun Session.ledGarden(document: DocumentId): Flow<Outcome<LedGarden>> =
    combine(gardens.garden(document), entries.documents()) { garden, documents ->
        when (garden) {
            is Outcome.Failed -> {
                garden
            }

            is Outcome.Done -> {
                val items = (documents as? Outcome.Done)?.value.orEmpty()
                Outcome.Done(LedGarden(garden.value, items.any { it.head.document == document && it.ledByMe }))
            }
        }
    }

internal val Garden.tasks: List<Task> get() = beds.flatMap { it.tasks } + freeTasks

internal fun Garden.bed(record: RecordId): Bed? = beds.find { it.entry.key.record == record }

internal fun Garden.task(record: RecordId): Task? = tasks.find { it.entry.key.record == record }
