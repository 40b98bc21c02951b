package app.mitmach.companion.calendar

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextReplacement
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import java.io.File

/** The calendar on somebody's phone, below it the bar's one place; taps are counted. */
class OnScreen(
    private val rule: ComposeContentTestRule,
) {
    private val place = checkNotNull(calendarFeature.tab)
    private var shown by mutableStateOf<App?>(null)
    private var composed = false

    /** How often the screen was touched since the phone was taken up. */
    var taps = 0
        private set

    val device = Calls()

    /** Takes somebody's phone up and opens the calendar in its bar, which is the first tap. */
    fun takeUp(session: Session) {
        val settings = SettingsStore(File.createTempFile("settings", null))
        // Elsewhere than in the calendar: its place in the bar has yet to be touched.
        shown = App(session, Navigator(Elsewhere), device, Notices(), settings)
        if (!composed) rule.setContent { Shell() }
        composed = true
        taps = 0
        tap("Kalender")
    }

    @Composable
    private fun Shell() {
        val app = shown ?: return
        CompanionTheme(Settings(Language.GERMAN, brightness = Brightness.LIGHT), desktopFont, motion = false) {
            key(app) {
                Column {
                    Box(Modifier.weight(1f)) {
                        if (calendarFeature.has(app.navigator.place)) calendarFeature.Screen(app.navigator.place, app)
                    }
                    PrimaryButton(place.label(), { app.navigator.start(place.start) })
                }
            }
        }
    }

    fun tap(text: String) = tap(hasText(text))

    /** A door of the page: [heard] begins with the day of the month. */
    fun tapDay(heard: String) = tap(hasContentDescription(", $heard", substring = true))

    /** Of several that read the same, the first below what reads [above]. */
    fun tapBelow(
        above: String,
        text: String,
    ) {
        see(above)
        val top = rule.onAllNodes(hasText(above)).onFirst().top()
        val matching = hasText(text) and hasClickAction()
        see(matching)
        val count = rule.onAllNodes(matching).fetchSemanticsNodes().size
        val node = (0 until count).map { rule.onAllNodes(matching)[it] }.first { it.top() > top }
        touch(node)
    }

    fun type(
        label: String,
        text: String,
    ) {
        val entry = hasText(label) and hasSetTextAction()
        see(entry)
        rule.onAllNodes(entry).onFirst().performTextReplacement(text)
    }

    fun see(text: String) = see(hasText(text, substring = true))

    /** Whether it can be read at this moment. */
    fun sees(text: String): Boolean =
        rule.onAllNodes(hasText(text, substring = true)).fetchSemanticsNodes().isNotEmpty()

    fun hear(text: String) = see(hasContentDescription(text, substring = true))

    fun seeNot(text: String) =
        rule.waitUntil("no $text", 20_000) {
            rule.onAllNodes(hasText(text, substring = true)).fetchSemanticsNodes().isEmpty()
        }

    private fun tap(what: SemanticsMatcher) {
        val matching = what and hasClickAction()
        see(matching)
        touch(rule.onAllNodes(matching).onLast())
    }

    private fun touch(node: SemanticsNodeInteraction) {
        // What is in no list cannot be scrolled to and need not be.
        runCatching { node.performScrollTo() }
        node.performClick()
        taps++
    }

    private fun see(what: SemanticsMatcher) =
        rule.waitUntil(what.description, 20_000) {
            rule.onAllNodes(what).fetchSemanticsNodes().isNotEmpty() ||
                runCatching {
                    rule.onAllNodes(hasScrollToNodeAction()).onLast().performScrollToNode(what)
                }.isSuccess
        }

    private fun SemanticsNodeInteraction.top() = fetchSemanticsNode().positionInRoot.y

    private data object Elsewhere : Place
}

/** A phone that only notes whom it was to call. */
class Calls : Device {
    val called = mutableListOf<String>()

    override fun call(number: String) {
        called += number
    }

    override fun message(
        number: String,
        text: String,
    ) = Unit

    override fun share(
        title: String,
        text: String,
    ) = Unit

    override suspend fun save(
        name: String,
        content: ByteArray,
    ) = false

    override suspend fun choose(limit: Int): ByteArray? = null

    override val scans = false

    override suspend fun scan(): String? = null
}
