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
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.launch

fun appOf(
    session: Session,
    start: Place = GardenStart,
    settings: SettingsStore = newSettings(),
) = App(session, Navigator(start), NotingDevice(), Notices(), settings)

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

/** Whether something that can be touched has this text. */
fun ComposeContentTestRule.shows(text: String) =
    onAllNodes(hasText(text) and hasClickAction()).fetchSemanticsNodes().isNotEmpty()
