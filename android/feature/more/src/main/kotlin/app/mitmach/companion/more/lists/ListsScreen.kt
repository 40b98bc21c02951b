package app.mitmach.companion.more.lists

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.feature.App

/** What the screen's buttons do. */
class ListActs(
    val choose: () -> Unit,
    val lookAgain: (ListKind?, String?) -> Unit,
    val enter: () -> Unit,
    val stop: () -> Unit,
    val kind: (ListKind) -> Unit,
    val document: (DocumentId) -> Unit,
    val keep: (String) -> Unit,
    val share: (String) -> Unit,
    val keepAll: (String) -> Unit,
)

@Composable
fun ListsScreen(
    state: ListsUiState,
    holder: ListsHolder,
    app: App,
) {
    val acts =
        ListActs(
            choose = holder::choose,
            lookAgain = holder::lookAgain,
            enter = holder::enter,
            stop = holder::stop,
            kind = { holder.giveOut(it) },
            document = { holder.giveOut(it) },
            keep = holder::keep,
            share = holder::share,
            keepAll = holder::keepAll,
        )
    ListsScreen(state, app.navigator::back, acts)
}

@Composable
fun ListsScreen(
    state: ListsUiState,
    back: () -> Unit,
    acts: ListActs,
) {
    val words = listsWords.read()
    Page(words.lists, onBack = { back() }) {
        item { SectionTitle(words.bringIn) }
        bringIn(state, acts)
        item { SectionTitle(words.giveOut) }
        item { GiveOutCard(state, acts) }
        item { EverythingCard(acts) }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun GiveOutCard(
    state: ListsUiState,
    acts: ListActs,
) = Card {
    val words = listsWords.read()
    val chosen = state.giveOut
    Text(words.giveOutBelow, style = Theme.type.bodyMedium)
    Choice(words.which, ListKind.entries.map { it to words.list(it) }, chosen.kind, acts.kind)
    val kind = chosen.kind ?: return@Card
    val of = kind.of
    val documents = state.documents.filter { it.head.kind == of }
    if (of != null) {
        if (documents.isEmpty()) Text(words.noneOf, style = Theme.type.bodyMedium)
        if (documents.size > 1) {
            Choice(words.of, documents.map { it.head.document to it.head.title }, chosen.document, acts.document)
        }
    }
    val title = documents.find { it.head.document == chosen.document }?.head?.title
    val name = listOfNotNull(words.list(kind), title).joinToString(" ")
    val ready = of == null || chosen.document != null
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        PrimaryButton(words.keep, { acts.keep(name) }, icon = Icons.download, enabled = ready)
        SecondaryButton(words.share, { acts.share(name) }, icon = Icons.share, enabled = ready)
    }
    Told(chosen)
}

@Composable
private fun Told(giveOut: GiveOut) {
    if (giveOut.trouble != null) TroubleNote(giveOut.trouble)
    if (giveOut.kept) CardLine(listsWords.read().kept, icon = Icons.check)
}

@Composable
private fun EverythingCard(acts: ListActs) =
    Card {
        val words = listsWords.read()
        CardLine(words.everything, below = words.everythingBelow, strong = true)
        SecondaryButton(words.keep, { acts.keepAll(words.everythingName) }, icon = Icons.download)
    }
