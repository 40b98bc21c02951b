package app.mitmach.companion.feature.hand

import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SemanticsNodeInteractionCollection
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasAnyDescendant
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasParent
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextReplacement

/**
 * Somebody's hand on a phone: finds what can be read, scrolls to it as a person would, touches it and counts how often.
 * Waits for what is to come and never for a time; so too for a sheet to go before it touches the page below it.
 */
class Hand(
    private val rule: ComposeContentTestRule,
    /** What this phone's parts have in common, where several are shown. */
    private val within: SemanticsMatcher? = null,
) {
    /** How often the screen was touched since [again]. */
    var taps = 0
        private set

    /** Begins to count anew. */
    fun again() {
        taps = 0
    }

    /** Touches what has this text; of several the last, so that a sheet comes before the page below it. */
    fun tap(text: String) = tap(hasText(text) and hasClickAction())

    /** The first of several. */
    fun tapFirst(text: String) {
        val what = hasText(text) and hasClickAction()
        touch(reach(what).onFirst())
    }

    /** Touches a sign, by what those hear who do not see it; [part] of it is enough. */
    fun tapSign(
        part: String,
        times: Int = 1,
    ) = repeat(times) { tap(hasContentDescription(part, substring = true) and hasClickAction()) }

    /** The button with this text on the card that also reads [card]. */
    fun tapOn(
        card: String,
        text: String,
    ) {
        // A card that leads somewhere says all that stands on it itself.
        val says = hasText(card, substring = true)
        tap(hasText(text) and hasClickAction() and hasParent(says or hasAnyDescendant(says)))
    }

    /** Types into the entry with this label. */
    fun type(
        label: String,
        text: String,
    ) {
        reach(hasText(label) and hasSetTextAction()).onLast().performTextReplacement(text)
    }

    /** Waits until a text that holds this can be read. */
    fun see(part: String) = find(hasText(part, substring = true))

    /** Waits until nothing that holds this can be read. */
    fun seeNot(part: String) =
        rule.waitUntil("no $part", PATIENCE_MILLIS) {
            all(hasText(part, substring = true)).fetchSemanticsNodes().isEmpty()
        }

    /** Waits until something has happened that cannot be read on the screen. */
    fun until(
        what: String,
        happened: () -> Boolean,
    ) = rule.waitUntil(what, PATIENCE_MILLIS, happened)

    private fun tap(what: SemanticsMatcher) = touch(reach(what).onLast())

    /** Waits until a finger can touch it: what lies over a page keeps it from the page. */
    private fun reach(what: SemanticsMatcher): SemanticsNodeInteractionCollection {
        var reachable = what
        rule.waitUntil("a way to ${what.description}", PATIENCE_MILLIS) {
            reachable = if (covered()) what and hasAnyAncestor(isDialog()) else what
            isThere(reachable)
        }
        return all(reachable)
    }

    /** The sheets of several phones cannot be told apart. */
    private fun covered() = within == null && rule.onAllNodes(isDialog()).fetchSemanticsNodes().isNotEmpty()

    private fun touch(node: SemanticsNodeInteraction) {
        // What lies in nothing that scrolls needs no scrolling.
        attempt { node.performScrollTo() }
        node.performClick()
        rule.waitForIdle()
        taps++
    }

    private fun find(what: SemanticsMatcher) = rule.waitUntil(what.description, PATIENCE_MILLIS) { isThere(what) }

    private fun isThere(what: SemanticsMatcher) = all(what).fetchSemanticsNodes().isNotEmpty() || scrolledTo(what)

    private fun scrolledTo(what: SemanticsMatcher): Boolean {
        val lists =
            all(if (covered()) hasScrollToNodeAction() and hasAnyAncestor(isDialog()) else hasScrollToNodeAction())
        if (lists.fetchSemanticsNodes().isEmpty()) return false
        return attempt { lists.onLast().performScrollToNode(what and isPlaced) }
    }

    private fun all(what: SemanticsMatcher) =
        rule.onAllNodes(if (within == null) what and isPlaced else what and within and isPlaced)

    private fun attempt(call: () -> Unit): Boolean =
        try {
            call()
            true
        } catch (_: AssertionError) {
            false
        }

    private companion object {
        /** Ends a test that would wait for ever; nothing is measured by it. */
        const val PATIENCE_MILLIS = 30_000L

        /**
         * A list keeps what has just been scrolled away, or is about to come, without a place: nobody sees it, and where
         * it seems to be there is something else.
         */
        val isPlaced = SemanticsMatcher("is placed") { it.layoutInfo.isPlaced }
    }
}
