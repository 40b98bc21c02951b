package app.mitmach.companion.garden.beds

import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.WholeRecord
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.Due
import app.mitmach.companion.core.garden.Task
import java.time.LocalDate

/** A garden's beds, the tasks of none, and at the foot what was taken back. */
sealed interface BedsUiState {
    data object Loading : BedsUiState

    data class Failed(
        val trouble: Trouble,
    ) : BedsUiState

    data class Ready(
        val title: String,
        val beds: List<Bed>,
        val freeTasks: List<Task>,
        val withdrawn: List<WholeRecord>,
        /** What beds and tasks are called, also those that were taken back. */
        val names: Map<RecordId, String>,
        val today: LocalDate,
        val led: Boolean,
    ) : BedsUiState
}

internal val Bed.open: Int get() = tasks.count { it.due == Due.Today || it.due is Due.Overdue }
