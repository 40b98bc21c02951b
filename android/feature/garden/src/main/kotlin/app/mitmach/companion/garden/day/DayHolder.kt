package app.mitmach.companion.garden.day

import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.garden.BedMention
import app.mitmach.companion.core.garden.Garden
import app.mitmach.companion.core.garden.GardenDay
import app.mitmach.companion.feature.App
import app.mitmach.companion.garden.parts.date
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.flatMapLatest
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.flow.update
import java.time.LocalDate

/** Follows a garden's day, today's until another is chosen. */
internal class DayHolder(
    private val app: App,
    scope: CoroutineScope,
    private val garden: DocumentId,
    start: LocalDate? = null,
) {
    private val session = app.session
    private val chosen = MutableStateFlow(start)
    private val laterShown = MutableStateFlow(false)

    @OptIn(ExperimentalCoroutinesApi::class)
    private val day: Flow<Outcome<SownDay>> =
        combine(chosen, session.today) { chosen, today -> chosen ?: today }
            .flatMapLatest { session.gardens.day(garden, it) }
            .map { outcome ->
                when (outcome) {
                    is Outcome.Done -> Outcome.Done(SownDay(outcome.value, outcome.value.noWeeding.map { sown(it) }))
                    is Outcome.Failed -> outcome
                }
            }

    /** The whole garden is looked at only where somebody asks what comes later. */
    @OptIn(ExperimentalCoroutinesApi::class)
    private val later: Flow<Outcome<Garden>?> =
        laterShown.flatMapLatest { if (it) session.gardens.garden(garden) else flowOf(null) }

    val state: StateFlow<DayUiState> =
        combine(day, later, session.today) { day, later, today -> state(day, later, today) }
            .flowOn(Dispatchers.Default)
            .stateIn(scope, SharingStarted.WhileSubscribed(), DayUiState.Loading)

    /** Shows another day; null: today's, also when it is tomorrow. */
    fun show(day: LocalDate?) {
        chosen.value = day?.takeIf { it != session.today.value }
    }

    fun toggleLater() = laterShown.update { !it }

    private fun state(
        day: Outcome<SownDay>,
        later: Outcome<Garden>?,
        today: LocalDate,
    ): DayUiState =
        when (day) {
            is Outcome.Failed -> {
                DayUiState.Failed(day.trouble)
            }

            is Outcome.Done -> {
                val tasks = day.value.day.grouped()
                DayUiState.Ready(
                    title = day.value.day.title,
                    day = day.value.day.day,
                    today = today,
                    me = session.me,
                    tasks = tasks,
                    sown = day.value.sown,
                    later = (later as? Outcome.Done)?.value?.laterThan(tasks),
                )
            }
        }

    /** A day of the core does not say until when; there are few such beds, so each is asked. */
    private suspend fun sown(bed: BedMention): SownBed {
        val record = (session.entries.record(bed.record) as? Outcome.Done)?.value
        val until = record?.fields?.find { it.field == "no_weeding_until" }?.value
        return SownBed(bed, (until as? ShownValue.Text)?.let { date(it.value) })
    }

    private class SownDay(
        val day: GardenDay,
        val sown: List<SownBed>,
    )
}
