package app.mitmach.companion.garden.day

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.feature.App
import app.mitmach.companion.garden.BedsPlace
import app.mitmach.companion.garden.SlipPlace
import app.mitmach.companion.garden.parts.GardenActs
import app.mitmach.companion.garden.parts.date
import app.mitmach.companion.garden.task.TaskActs
import app.mitmach.companion.garden.task.rememberTaskCards
import java.time.LocalDate

/** A garden's day with all that can be done on it. */
@Composable
internal fun DayRoute(
    app: App,
    garden: DocumentId,
    start: LocalDate? = null,
    choice: GardenChoice? = null,
    onChoose: (DocumentId) -> Unit = {},
    onBack: (() -> Unit)? = null,
) {
    val scope = rememberCoroutineScope()
    val holder = remember(garden) { DayHolder(app, scope, garden, start) }
    val acts = remember(garden) { GardenActs(app, scope, garden) }
    // Kept as text, so that the day is still shown when one comes back from a task.
    var chosen by rememberSaveable(garden.hex) { mutableStateOf(start?.toString().orEmpty()) }
    LaunchedEffect(holder, chosen) { holder.show(date(chosen)) }
    val state by holder.state.collectAsState()
    val ready = state as? DayUiState.Ready
    val tasks = ready?.let { it.tasks.all + it.later.orEmpty() }.orEmpty()
    val cards = rememberTaskCards(app, garden, acts, ready?.day ?: app.session.today.value, tasks)
    DayScreen(
        state,
        object : DayActs, TaskActs by cards {
            override fun show(day: LocalDate) {
                chosen = day.toString()
            }

            override fun choose(garden: DocumentId) = onChoose(garden)

            override fun toggleLater() = holder.toggleLater()

            override fun openBeds() = app.navigator.open(BedsPlace(garden))

            override fun openSlip(day: LocalDate) = app.navigator.open(SlipPlace(garden, day))
        },
        choice,
        onBack,
    )
}
