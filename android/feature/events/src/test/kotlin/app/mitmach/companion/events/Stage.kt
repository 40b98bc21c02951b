package app.mitmach.companion.events

import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onFirst
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice

/** Shows the field's screens, on one phone after another. */
class Stage(
    private val rule: ComposeContentTestRule,
) {
    private var shown: App? by mutableStateOf(null)
    private var told: Notice? by mutableStateOf(null)

    val hand = Hand(rule)

    init {
        rule.setContent {
            CompanionTheme(Settings(Language.GERMAN), desktopFont, motion = false) {
                shown?.let { app ->
                    LaunchedEffect(app) { app.notices.all.collect { told = it } }
                    key(app, app.navigator.place) { eventsFeature.Screen(app.navigator.place, app) }
                }
            }
        }
    }

    /** Waits until this is told at the foot of the screen. */
    fun seeTold(text: String) =
        rule.waitUntil("told: $text, but: ${told?.text}", PATIENCE_MILLIS) { told?.text == text }

    /** Takes the way back that was told. */
    suspend fun undo() =
        checkNotNull(told).let {
            if (it.action ==
                null
            ) {
                error("no way back: ${it.text}")
            } else {
                it.onAction()
            }
        }

    /** Waits until this is there for those who do not see it. */
    fun hear(text: String) =
        rule.waitUntil("heard: $text", PATIENCE_MILLIS) {
            rule.onAllNodes(hasContentDescription(text)).fetchSemanticsNodes().isNotEmpty()
        }

    /** Whether both can be read at this moment, one above the other. */
    fun isAbove(
        upper: String,
        lower: String,
    ): Boolean = top(upper) < top(lower)

    private fun top(text: String) =
        rule
            .onAllNodes(hasText(text, substring = true), useUnmergedTree = true)
            .onFirst()
            .fetchSemanticsNode()
            .positionInRoot.y

    /** Takes somebody's phone in hand. */
    fun show(
        session: Session,
        place: Place,
    ) {
        shown = appOf(session, place)
        rule.waitForIdle()
    }

    private companion object {
        /** Ends a test that would wait for ever. */
        const val PATIENCE_MILLIS = 30_000L
    }
}

internal fun appOf(
    session: Session,
    place: Place,
) = App(session, Navigator(place), NotingDevice(), Notices(), newSettings())
