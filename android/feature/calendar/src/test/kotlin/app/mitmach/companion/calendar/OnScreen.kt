package app.mitmach.companion.calendar

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.runBlocking

/** The calendar on somebody's phone, and below it its place in the bar. */
class OnScreen(
    private val rule: ComposeContentTestRule,
    private val hand: Hand,
) {
    private val tab = checkNotNull(calendarFeature.tab)
    private var shown by mutableStateOf<App?>(null)
    private var composed = false

    val device = NotingDevice()

    /** What is told at the foot of the screen. */
    var told by mutableStateOf<Notice?>(null)
        private set

    /** Touches the button of what is told. */
    fun touchNotice(action: String) =
        runBlocking {
            val notice = checkNotNull(told)
            check(notice.action == action) { "${notice.text}: ${notice.action}" }
            notice.onAction()
        }

    /** Waits until that is told. */
    fun hear(text: String) = hand.until("„$text“ is told") { told?.text == text }

    /** Takes somebody's phone up and opens the calendar in its bar, which is the first tap. */
    fun takeUp(session: Session) {
        val settings = newSettings()
        // Elsewhere than in the calendar: its place in the bar has yet to be touched.
        shown = App(session, Navigator(Elsewhere), device, Notices(), settings)
        if (!composed) rule.setContent { Shell() }
        composed = true
        hand.again()
        hand.tap("Kalender")
    }

    /** A door of the page: [heard] begins with the day of the month. */
    fun tapDay(heard: String) = hand.tapSign(", $heard")

    /** How many of these texts can be read at this moment. */
    fun count(vararg texts: String): Int =
        texts.count { rule.onAllNodes(hasText(it, substring = true)).fetchSemanticsNodes().isNotEmpty() }

    @Composable
    private fun Shell() {
        val app = shown ?: return
        LaunchedEffect(app) { app.notices.all.collect { told = it } }
        CompanionTheme(Settings(Language.GERMAN, brightness = Brightness.LIGHT), desktopFont, motion = false) {
            key(app) {
                Column {
                    Box(Modifier.weight(1f)) {
                        if (calendarFeature.has(app.navigator.place)) calendarFeature.Screen(app.navigator.place, app)
                    }
                    PrimaryButton(tab.label(), { app.navigator.start(tab.start) })
                }
            }
        }
    }

    private data object Elsewhere : Place
}
