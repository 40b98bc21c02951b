package app.mitmach.companion.feature

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.ui.graphics.vector.ImageVector
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.SettingsStore

/** One field of the app: a folder of its own, and one line in the navigation. */
interface Feature {
    /** Where it stands in the bar; null for what is only reached from elsewhere. */
    val tab: Tab?

    /** Whether [place] is one of its screens. */
    fun has(place: Place): Boolean

    /** The screen of a [place] that it [has]. */
    @Composable
    fun Screen(
        place: Place,
        app: App,
    )
}

/** A place of the bar. */
class Tab(
    val start: Place,
    val icon: ImageVector,
    val label: @Composable () -> String,
)

/** What every screen has at hand. */
@Stable
class App(
    val session: Session,
    val navigator: Navigator,
    val device: Device,
    val notices: Notices,
    val settings: SettingsStore,
)
