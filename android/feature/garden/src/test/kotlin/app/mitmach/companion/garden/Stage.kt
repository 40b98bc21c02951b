package app.mitmach.companion.garden

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasAnyDescendant
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasParent
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import kotlinx.coroutines.launch
import java.io.File

/** A phone that can do nothing but show. */
private object NoDevice : Device {
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

fun appOf(
    session: Session,
    start: Place = GardenStart,
    settings: SettingsStore = SettingsStore(File.createTempFile("settings", null).also { it.delete() }),
) = App(session, Navigator(start), NoDevice, Notices(), settings)

/** The field as the app's shell shows it: the place of the navigator, and what is told at its foot. */
@Composable
fun Stage(app: App) =
    CompanionTheme(Settings(Language.GERMAN, brightness = Brightness.LIGHT), desktopFont, motion = false) {
        var notice by remember(app) { mutableStateOf<Notice?>(null) }
        val scope = rememberCoroutineScope()
        LaunchedEffect(app) { app.notices.all.collect { notice = it } }
        Column {
            Box(Modifier.weight(1f)) { gardenFeature.Screen(app.navigator.place, app) }
            notice?.let { told ->
                Text(told.text)
                told.action?.let { action -> QuietButton(action, { scope.launch { told.onAction() } }) }
            }
        }
    }

private const val PATIENCE = 20_000L

fun button(text: String) = hasText(text) and hasClickAction()

/** A button of the card that also has [title] on it. */
fun buttonOf(
    title: String,
    text: String,
) = button(text) and hasParent(hasAnyDescendant(hasText(title)))

fun ComposeContentTestRule.there(matcher: SemanticsMatcher) = onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty()

/** Waits until it is composed, scrolling there if a list has it. */
fun ComposeContentTestRule.find(matcher: SemanticsMatcher): SemanticsNodeInteraction {
    waitUntil(timeoutMillis = PATIENCE) { there(matcher) || scrolledTo(matcher) }
    return onAllNodes(matcher)[0]
}

private fun ComposeContentTestRule.scrolledTo(matcher: SemanticsMatcher): Boolean =
    try {
        onAllNodes(hasScrollToNodeAction())[0].performScrollToNode(matcher)
        true
    } catch (_: AssertionError) {
        false
    }

fun ComposeContentTestRule.tap(matcher: SemanticsMatcher) {
    find(matcher)
    scrolledTo(matcher)
    val node = onAllNodes(matcher)[0]
    try {
        // Forms scroll as a whole.
        node.performScrollTo()
    } catch (_: AssertionError) {
        // It does not scroll, so it is in sight.
    }
    node.performClick()
}

fun ComposeContentTestRule.tap(text: String) = tap(button(text))

/** Waits until a text is read somewhere. */
fun ComposeContentTestRule.see(text: String) {
    find(hasText(text, substring = true))
}

fun ComposeContentTestRule.gone(text: String) =
    waitUntil(timeoutMillis = PATIENCE) { onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isEmpty() }

/** The one that lies on top: a question's answer has the words of the button that asked it. */
fun ComposeContentTestRule.tapLast(text: String) {
    find(button(text))
    onAllNodes(button(text)).onLast().performClick()
}
