package app.mitmach.companion.garden.bed

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.Work
import java.time.LocalDate

/** A bed or a task, whichever the place names. */
sealed interface RecordUiState {
    data object Loading : RecordUiState

    data class Failed(
        val trouble: Trouble,
    ) : RecordUiState

    /** Nothing live has that name: it was taken back. */
    data object Gone : RecordUiState

    data class OfBed(
        val bed: Bed,
        val today: LocalDate,
        val me: CardId,
        val led: Boolean,
    ) : RecordUiState

    data class OfTask(
        val task: Task,
        /** All that was done of it, newest first. */
        val history: List<Work>,
        val today: LocalDate,
        val me: CardId,
        val led: Boolean,
    ) : RecordUiState
}

/** The tasks that stand on the page. */
internal val RecordUiState.tasks: List<Task> get() =
    when (this) {
        is RecordUiState.OfBed -> bed.tasks
        is RecordUiState.OfTask -> listOf(task)
        RecordUiState.Loading, RecordUiState.Gone, is RecordUiState.Failed -> emptyList()
    }
