package app.mitmach.companion.garden.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine

/** The head of a part of a page that is folded until somebody wants it; what it holds stands below it. */
@Composable
internal fun Fold(
    title: String,
    open: Boolean,
    onToggle: () -> Unit,
    modifier: Modifier = Modifier,
    count: Int? = null,
) {
    val words = readTexts().garden
    val toggle =
        Modifier.semantics {
            if (open) collapse { onToggle().let { true } } else expand { onToggle().let { true } }
        }
    Card(modifier.then(toggle), onClick = onToggle) {
        val counted = if (count == null) title else "$title ($count)"
        CardLine(counted, below = if (open) words.hide else words.show, strong = true)
    }
}
