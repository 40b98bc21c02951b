package app.mitmach.companion.events

import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import java.io.File

/** Shows the field's screens, on one phone after another. */
class Stage(
    private val rule: ComposeContentTestRule,
) {
    private var shown: App? by mutableStateOf(null)

    val hand = Hand(rule)

    init {
        rule.setContent {
            CompanionTheme(Settings(Language.GERMAN), desktopFont, motion = false) {
                shown?.let { app ->
                    key(app, app.navigator.place) { eventsFeature.Screen(app.navigator.place, app) }
                }
            }
        }
    }

    /** Takes somebody's phone in hand. */
    fun show(
        session: Session,
        place: Place,
    ) {
        shown = appOf(session, place)
        rule.waitForIdle()
    }
}

internal fun appOf(
    session: Session,
    place: Place,
) = App(session, Navigator(place), NotingDevice(), Notices(), SettingsStore(File.createTempFile("settings", "")))
