package app.mitmach.companion.design

import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction

/**
 * Fails unless everything on the screen that can be touched or typed into says what it is and is at least 48 dp wide
 * and high. What lies further down in a list than a screen is not composed: scroll there and ask again. Fails too
 * where nothing can be touched, because then the screen is not there yet.
 */
fun assertTouchable(nodes: SemanticsNodeInteractionsProvider) {
    val touched = nodes.onAllNodes(hasClickAction() or hasSetTextAction()).fetchSemanticsNodes()
    if (touched.isEmpty()) throw AssertionError("Nothing can be touched here")
    val faults = touched.mapNotNull { node -> node.fault()?.let { "${node.said ?: "node ${node.id}"}: $it" } }
    if (faults.isNotEmpty()) throw AssertionError(faults.joinToString("\n", "What is touched:\n"))
}

private fun SemanticsNode.fault(): String? {
    val density = layoutInfo.density.density
    val (wide, high) = size.width / density to size.height / density
    return when {
        said.isNullOrBlank() -> "says nothing"
        wide < LEAST || high < LEAST -> "is only $wide by $high dp"
        else -> null
    }
}

/** What a person hears of it. */
private val SemanticsNode.said: String?
    get() {
        val heard = config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        val read = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        return (heard + read).joinToString(" ").ifBlank { null }
    }

/** Half a pixel less than 48 dp: sizes are rounded to pixels. */
private const val LEAST = 47.5f
