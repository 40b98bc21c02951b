package app.mitmach.companion.garden.start

import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.entries.DocumentHead
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.garden.day.DayRoute
import app.mitmach.companion.garden.day.GardenChoice
import app.mitmach.companion.garden.forms.FormSheet
import app.mitmach.companion.garden.forms.said
import app.mitmach.companion.garden.parts.readTexts

/** The tab: straight to the garden's day where there is one. */
@Composable
internal fun StartRoute(app: App) {
    val scope = rememberCoroutineScope()
    val holder = remember(app) { StartHolder(app, scope) }
    val state by holder.state.collectAsState()
    when (val shown = state) {
        is StartUiState.Shown -> {
            val choice = GardenChoice(shown.gardens.map { it.document to it.title }, shown.chosen)
            DayRoute(app, shown.chosen, choice = choice, onChoose = holder::choose)
        }

        else -> {
            StartScreen(shown, holder::add) {
                app.navigator.open(DocumentPlace(DocumentKind.GARDEN, it.document))
            }
        }
    }
}

@Composable
internal fun StartScreen(
    state: StartUiState,
    add: suspend (name: String, year: Int) -> Outcome<*>,
    onOpen: (DocumentHead) -> Unit,
) {
    val words = readTexts().garden
    var adding by rememberSaveable { mutableStateOf(false) }
    Page(words.tab) {
        when (state) {
            StartUiState.Loading, is StartUiState.Shown -> {
                item { Loading() }
            }

            is StartUiState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is StartUiState.None -> {
                item {
                    val below = if (state.mayAdd) words.noGardenMayAdd else words.noGardenBelow
                    val button = words.addGarden.takeIf { state.mayAdd }
                    Empty(words.noGarden, below, icon = Icons.garden, button = button) { adding = true }
                }
                if (state.earlier.isNotEmpty()) item { SectionTitle(words.earlierGardens) }
                items(state.earlier, key = { it.document.hex }) {
                    LinkLine(listOfNotNull(it.title, it.year).joinToString(" "), { onOpen(it) }, icon = Icons.garden)
                }
            }
        }
    }
    if (adding && state is StartUiState.None) AddGarden({ adding = false }) { add(it, state.year) }
}

@Composable
private fun AddGarden(
    onDismiss: () -> Unit,
    add: suspend (String) -> Outcome<*>,
) {
    val texts = readTexts()
    var name by rememberSaveable { mutableStateOf("") }
    var asked by remember { mutableStateOf(false) }
    FormSheet(texts.garden.addGarden, onDismiss, {
        asked = true
        name.said()?.let { add(it) }
    }) {
        val problem = texts.task.missing.takeIf { asked && name.isBlank() }
        TextEntry(texts.garden.gardenName, name, { name = it }, problem = problem)
    }
}
