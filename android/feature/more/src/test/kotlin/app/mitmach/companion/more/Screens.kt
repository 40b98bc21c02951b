package app.mitmach.companion.more

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.newSettingsFile
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.NotingDevice
import java.io.File

/** A phone on which the person chooses this [file] next, or none. */
class ChoosingDevice(
    var file: ByteArray? = null,
    val noting: NotingDevice = NotingDevice(),
) : Device by noting {
    override suspend fun choose(limit: Int): ByteArray? = file
}

internal fun appOf(
    session: Session,
    device: Device = NotingDevice(),
    start: Place = MorePlace.Start,
    settings: File = newSettingsFile(),
) = App(session, Navigator(start), device, Notices(), SettingsStore(settings))

/** The feature as the app shows it: the place that one is at. */
@Composable
internal fun Shown(app: App) {
    val settings = app.settings.settings.read()
    CompanionTheme(settings, desktopFont, motion = false) {
        Box { key(app.navigator.place) { moreFeature.Screen(app.navigator.place, app) } }
    }
}
