package app.mitmach.companion.garden.slip

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.garden.Task
import java.time.LocalDate

/** A paper slip that is copied: a day, whose it is, and what is ticked. */
sealed interface SlipUiState {
    data object Loading : SlipUiState

    data class Failed(
        val trouble: Trouble,
    ) : SlipUiState

    data class Ready(
        val day: LocalDate,
        val today: LocalDate,
        /** What was due then, first. */
        val due: List<Task>,
        val others: List<Task>,
        val people: List<Party>,
        val of: CardId?,
        val ticked: Set<RecordId>,
        /** What the last save did not enter: it is still ticked. */
        val missing: SlipTrouble?,
        val saving: Boolean,
    ) : SlipUiState
}

/** How many lines of a slip were not entered, and why the last of them. */
data class SlipTrouble(
    val count: Int,
    val trouble: Trouble,
)
