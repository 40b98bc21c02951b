package app.mitmach.companion.garden.start

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentHead

/** Which garden the tab shows. */
sealed interface StartUiState {
    data object Loading : StartUiState

    data class Failed(
        val trouble: Trouble,
    ) : StartUiState

    /** No garden of this year. */
    data class None(
        val mayAdd: Boolean,
        val earlier: List<DocumentHead>,
        val year: Int,
    ) : StartUiState

    data class Shown(
        val gardens: List<DocumentHead>,
        val chosen: DocumentId,
    ) : StartUiState
}
