package app.mitmach.companion.garden.start

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.feature.App
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.stateIn
import java.time.LocalDate

/** Finds this year's gardens, and which of them was chosen last on this phone. */
internal class StartHolder(
    private val app: App,
    scope: CoroutineScope,
) {
    private val session = app.session

    val state: StateFlow<StartUiState> =
        combine(session.entries.documents(), session.people.people(), app.settings.settings, session.today, ::state)
            .flowOn(Dispatchers.Default)
            .stateIn(scope, SharingStarted.WhileSubscribed(), StartUiState.Loading)

    fun choose(garden: DocumentId) = app.settings.change { it.copy(garden = garden.hex) }

    suspend fun add(
        name: String,
        year: Int,
    ): Outcome<DocumentId> = session.gardens.addGarden(name, year)

    private fun state(
        documents: Outcome<List<DocumentItem>>,
        people: Outcome<People>,
        settings: Settings,
        today: LocalDate,
    ): StartUiState {
        if (documents is Outcome.Failed) return StartUiState.Failed(documents.trouble)
        val all = (documents as Outcome.Done).value.map { it.head }.filter { it.kind == DocumentKind.GARDEN }
        val gardens = all.filter { it.year == today.year }
        if (gardens.isEmpty()) return StartUiState.None((people as? Outcome.Done)?.value.mayAdd(), all, today.year)
        val chosen = gardens.find { it.document.hex == settings.garden } ?: gardens.first()
        return StartUiState.Shown(gardens, chosen.document)
    }
}

/** Organisers of all, or of gardens; the core asks again. */
private fun People?.mayAdd(): Boolean =
    this?.people.orEmpty().filter { it.me }.flatMap { it.roles }.any {
        it.current && it.level == Level.ORGANISER &&
            (it.area.field == FieldOfWork.COMMUNITY || it.area.field == FieldOfWork.GARDEN)
    }
