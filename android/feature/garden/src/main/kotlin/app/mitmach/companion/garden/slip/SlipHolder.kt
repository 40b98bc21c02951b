package app.mitmach.companion.garden.slip

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.garden.Garden
import app.mitmach.companion.core.garden.GardenDay
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.garden.day.grouped
import app.mitmach.companion.garden.forms.all
import app.mitmach.companion.garden.forms.gardenOnBehalf
import app.mitmach.companion.garden.parts.tasks
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.flow.update
import java.time.LocalDate

/** What is being copied, before it is entered. */
internal data class SlipDraft(
    val day: LocalDate,
    val of: CardId? = null,
    val ticked: Set<RecordId> = emptySet(),
    val missing: SlipTrouble? = null,
    val saving: Boolean = false,
)

/** Copies a paper slip: many ticks, one save. [log] enters one of them. */
internal class SlipHolder(
    app: App,
    scope: CoroutineScope,
    private val garden: DocumentId,
    begun: SlipDraft,
    private val log: suspend (WorkForm, Asking) -> Outcome<Entered> = { form, asking ->
        app.session.gardens.logWork(garden, form, asking)
    },
) {
    private val session = app.session
    private val draft = MutableStateFlow(begun)

    @OptIn(ExperimentalCoroutinesApi::class)
    private val day =
        draft.map { it.day }.distinctUntilChanged().flatMapLatest { session.gardens.day(garden, it) }

    val state: StateFlow<SlipUiState> =
        combine(
            draft,
            day,
            session.gardens.garden(garden),
            session.gardenOnBehalf(),
            session.today,
            ::state,
        ).flowOn(Dispatchers.Default).stateIn(scope, SharingStarted.WhileSubscribed(), SlipUiState.Loading)

    /** A slip tells of what was: no day after today. */
    fun show(day: LocalDate) = draft.update { it.copy(day = minOf(day, session.today.value)) }

    fun of(card: CardId?) = draft.update { it.copy(of = card) }

    fun tick(
        task: RecordId,
        ticked: Boolean,
    ) = draft.update { it.copy(ticked = if (ticked) it.ticked + task else it.ticked - task) }

    /** Enters all that is ticked; what fails stays ticked and is said. Gives how many were entered. */
    suspend fun save(): Int {
        val slip = draft.value
        if (slip.saving) return 0
        draft.update { it.copy(saving = true, missing = null) }
        var entered = 0
        var failed: SlipTrouble? = null
        val asking = Asking(slip.of, Source.PAPER)
        slip.ticked.forEach { task ->
            when (val outcome = log(WorkForm(task = task, day = slip.day), asking)) {
                is Outcome.Done -> {
                    entered++
                    draft.update { it.copy(ticked = it.ticked - task) }
                }

                is Outcome.Failed -> {
                    failed = SlipTrouble((failed?.count ?: 0) + 1, outcome.trouble)
                }
            }
        }
        // The next slip is somebody else's.
        draft.update { if (it.ticked.isEmpty()) SlipDraft(it.day) else it.copy(saving = false, missing = failed) }
        return entered
    }

    val complete: Boolean get() = draft.value.ticked.isEmpty()

    private fun state(
        draft: SlipDraft,
        day: Outcome<GardenDay>,
        garden: Outcome<Garden>,
        people: OnBehalf,
        today: LocalDate,
    ): SlipUiState {
        if (day is Outcome.Failed) return SlipUiState.Failed(day.trouble)
        if (garden is Outcome.Failed) return SlipUiState.Failed(garden.trouble)
        val due = (day as Outcome.Done).value.grouped().all
        val known = due.map { it.entry.key.record }.toSet()
        val others = (garden as Outcome.Done).value.tasks.filter { it.entry.key.record !in known }
        return SlipUiState.Ready(
            day = draft.day,
            today = today,
            due = due,
            others = others,
            people = people.all,
            of = draft.of,
            ticked = draft.ticked,
            missing = draft.missing,
            saving = draft.saving,
        )
    }

    companion object {
        /** Keeps what is copied; what [make] makes goes on with it. */
        fun saver(make: (SlipDraft) -> SlipHolder): Saver<SlipHolder, Any> =
            listSaver<SlipHolder, String?>(
                save = { holder ->
                    val draft = holder.draft.value
                    listOf(draft.day.toString(), draft.of?.hex) + draft.ticked.map { it.hex }
                },
                restore = { kept ->
                    val ticked = kept.drop(2).filterNotNull().map(::RecordId)
                    make(SlipDraft(LocalDate.parse(kept[0]), kept[1]?.let(::CardId), ticked.toSet()))
                },
            )
    }
}
