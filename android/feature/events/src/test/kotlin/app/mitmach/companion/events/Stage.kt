package app.mitmach.companion.events

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
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
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import java.io.File

/** Shows the field's screens on one phone after another, and taps what a person would. */
class Stage(
    private val compose: ComposeContentTestRule,
) {
    private var shown: App? by mutableStateOf(null)

    init {
        compose.setContent {
            CompanionTheme(Settings(Language.GERMAN), desktopFont, motion = false) {
                shown?.let { app -> key(app) { Shown(app) } }
            }
        }
    }

    @Composable
    private fun Shown(app: App) = key(app.navigator.place) { eventsFeature.Screen(app.navigator.place, app) }

    val place: Place get() = checkNotNull(shown).navigator.place

    /** Takes somebody's phone in hand. */
    fun show(
        session: Session,
        place: Place,
    ) {
        shown = appOf(session, place)
        compose.waitForIdle()
    }

    fun open(place: Place) {
        compose.runOnIdle { checkNotNull(shown).navigator.open(place) }
    }

    /** Waits until a text can be read, scrolling where it must. */
    fun sees(text: String) = sees(hasText(text))

    /** Waits until a text that holds this can be read. */
    fun seesPartOf(text: String) = sees(hasText(text, substring = true))

    private fun sees(what: SemanticsMatcher) = compose.waitUntil(what.description, PATIENCE) { found(what) }

    fun seesNot(text: String) =
        compose.waitUntil("no $text", PATIENCE) { compose.onAllNodes(hasText(text)).fetchSemanticsNodes().isEmpty() }

    /** Taps what has this text: the last that is shown, so that a sheet comes before the page below it. */
    fun tap(text: String) {
        sees(text)
        compose
            .onAllNodes(hasText(text))
            .onLast()
            .reach()
            .performClick()
        compose.waitForIdle()
    }

    /** Taps the first thing with this text below where one has scrolled to. */
    fun tapFirst(text: String) {
        sees(text)
        compose
            .onAllNodes(hasText(text))
            .onFirst()
            .reach()
            .performClick()
        compose.waitForIdle()
    }

    fun tapSign(
        label: String,
        times: Int = 1,
    ) = repeat(times) {
        sees(hasContentDescription(label))
        compose.onNode(hasContentDescription(label)).reach().performClick()
        compose.waitForIdle()
    }

    fun type(
        field: String,
        text: String,
    ) {
        val entry = hasSetTextAction() and hasText(field)
        sees(entry)
        compose.onNode(entry).reach().performTextReplacement(text)
        compose.waitForIdle()
    }

    /** A sheet scrolls as a whole, a page line by line. */
    private fun SemanticsNodeInteraction.reach(): SemanticsNodeInteraction {
        try {
            performScrollTo()
        } catch (_: AssertionError) {
            // It does not lie in anything that scrolls.
        }
        return this
    }

    private fun found(what: SemanticsMatcher): Boolean {
        if (compose.onAllNodes(what).fetchSemanticsNodes().isNotEmpty()) return true
        val lists = compose.onAllNodes(hasScrollToNodeAction())
        if (lists.fetchSemanticsNodes().isEmpty()) return false
        return try {
            lists.onLast().performScrollToNode(what)
            true
        } catch (_: AssertionError) {
            false
        }
    }

    private companion object {
        const val PATIENCE = 20_000L
    }
}

internal fun appOf(
    session: Session,
    place: Place,
) = App(session, Navigator(place), NoDevice, Notices(), SettingsStore(File.createTempFile("settings", "")))

internal object NoDevice : Device {
    override fun call(number: String) = Unit

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
