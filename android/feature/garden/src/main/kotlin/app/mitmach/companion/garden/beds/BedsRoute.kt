package app.mitmach.companion.garden.beds

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.garden.forms.BedSheet
import app.mitmach.companion.garden.forms.TaskSheet
import app.mitmach.companion.garden.forms.all
import app.mitmach.companion.garden.forms.rememberOnBehalf
import app.mitmach.companion.garden.parts.GardenActs
import app.mitmach.companion.garden.parts.readTexts

private enum class Adding { BED, TASK }

/** A garden's beds, and adding to them. */
@Composable
internal fun BedsRoute(
    app: App,
    garden: DocumentId,
    onBack: (() -> Unit)?,
) {
    val scope = rememberCoroutineScope()
    val holder = remember(garden) { BedsHolder(app, scope, garden) }
    val acts = remember(garden) { GardenActs(app, scope, garden) }
    val state by holder.state.collectAsState()
    var adding by rememberSaveable(garden.hex) { mutableStateOf<Adding?>(null) }
    BedsScreen(
        state,
        object : BedsActs {
            override fun open(record: RecordId) = app.navigator.open(DocumentPlace(DocumentKind.GARDEN, garden, record))

            override fun addBed() {
                adding = Adding.BED
            }

            override fun addTask() {
                adding = Adding.TASK
            }
        },
        onBack,
    )
    val shown = state as? BedsUiState.Ready ?: return
    adding?.let { Sheets(app, acts, shown, it) { adding = null } }
}

@Composable
private fun Sheets(
    app: App,
    acts: GardenActs,
    state: BedsUiState.Ready,
    adding: Adding,
    onDismiss: () -> Unit,
) {
    val texts = readTexts()
    val people = rememberOnBehalf(app.session)
    when (adding) {
        Adding.BED -> {
            val next = (state.beds.maxOfOrNull { it.number ?: 0 } ?: 0) + 1
            BedSheet(null, next, state.today, people.all, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }

        Adding.TASK -> {
            val beds = state.beds.map { it.entry.key.record to texts.bed(it) }
            TaskSheet(null, null, beds, state.today, onDismiss) { seen, form -> acts.enter(seen, form, texts) }
        }
    }
}
