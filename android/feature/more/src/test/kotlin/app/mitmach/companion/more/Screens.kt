package app.mitmach.companion.more

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import java.io.File

/** A phone's other abilities, as a test sees them. */
class TestDevice : Device {
    val called = mutableListOf<String>()
    val shared = mutableListOf<String>()
    val saved = mutableMapOf<String, ByteArray>()

    /** What the person would choose next. */
    var file: ByteArray? = null

    override fun call(number: String) {
        called += number
    }

    override fun message(
        number: String,
        text: String,
    ) {
        called += "SMS $number"
    }

    override fun share(
        title: String,
        text: String,
    ) {
        shared += text
    }

    override suspend fun save(
        name: String,
        content: ByteArray,
    ): Boolean {
        saved[name] = content
        return true
    }

    override suspend fun choose(limit: Int): ByteArray? = file

    override val scans = false

    override suspend fun scan(): String? = null
}

internal fun appOf(
    session: Session,
    device: Device = TestDevice(),
    start: Place = MorePlace.Start,
    settings: File = File.createTempFile("settings", null),
) = App(session, Navigator(start), device, Notices(), SettingsStore(settings))

/** The feature as the app shows it: the place that one is at. */
@Composable
internal fun Shown(app: App) {
    val settings = app.settings.settings.read()
    CompanionTheme(settings, desktopFont, motion = false) {
        Box { key(app.navigator.place) { moreFeature.Screen(app.navigator.place, app) } }
    }
}

/** Waits until a text is there, scrolling to it where it lies further down. */
internal fun ComposeContentTestRule.find(
    text: String,
    substring: Boolean = false,
): SemanticsNodeInteraction {
    waitUntil(timeoutMillis = 20_000) { seen(text, substring) }
    return onAllNodesWithText(text, substring).onFirst()
}

/** Whether a text is on the page; a list composes only what it shows, so it is scrolled to. */
internal fun ComposeContentTestRule.seen(
    text: String,
    substring: Boolean = false,
): Boolean {
    if (onAllNodesWithText(text, substring).fetchSemanticsNodes().isNotEmpty()) return true
    val lists = onAllNodes(hasScrollToNodeAction())
    if (lists.fetchSemanticsNodes().isEmpty()) return false
    return runCatching { lists.onFirst().performScrollToNode(hasText(text, substring)) }.isSuccess &&
        onAllNodesWithText(text, substring).fetchSemanticsNodes().isNotEmpty()
}

internal fun ComposeContentTestRule.click(text: String) {
    find(text)
    val node = onNodeWithText(text)
    runCatching { node.performScrollTo() }
    node.performClick()
}

/** The one that lies on top: a sheet's button that is called like the one below it. */
internal fun ComposeContentTestRule.clickLast(text: String) {
    find(text)
    onAllNodesWithText(text).onLast().performClick()
}

internal fun ComposeContentTestRule.clickFirst(text: String) {
    find(text).also { node -> runCatching { node.performScrollTo() } }.performClick()
}
