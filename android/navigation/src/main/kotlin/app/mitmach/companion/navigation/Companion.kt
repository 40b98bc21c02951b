package app.mitmach.companion.navigation

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.tell
import app.mitmach.companion.feature.whyNoInvite
import app.mitmach.companion.joining.Joining

/** What the platform gives to the app; the same on Android and in a window. */
class Platform(
    val device: Device,
    val settings: SettingsStore,
    val fonts: FontFamily,
    val language: Language,
    /**
     * Opens this device's phone; [Trouble.NOT_JOINED] where there is none. The platform keeps it on the line for as long as the app
     * is seen.
     */
    val open: suspend () -> Outcome<Session>,
    /** Joins by an invite's link. */
    val join: suspend (String) -> Outcome<Session>,
    /** The link that the app was opened by, if it is an invite. */
    val invite: String? = null,
    /** Things may move. */
    val motion: Boolean = true,
    /** Where one is; a platform leads to places by links from outside, too. */
    val navigator: Navigator = Navigator(firstPlace),
    /** What is told; also what the platform has to tell. */
    val notices: Notices = Notices(),
)

/** The whole app: opens the phone, leads through joining where there is none, then shows the fields. */
@Composable
fun Companion(platform: Platform) {
    val settings by platform.settings.settings.collectAsState()
    CompanionTheme(settings, platform.fonts, platform.language, platform.motion) {
        Box(Modifier.fillMaxSize().background(Theme.colours.ground)) { Start(platform) }
    }
}

@Composable
private fun Start(platform: Platform) {
    var opened by remember { mutableStateOf<Outcome<Session>?>(null) }
    var attempt by remember { mutableIntStateOf(0) }
    val words = commonWords.read()
    LaunchedEffect(platform, attempt) {
        val phone = platform.open()
        opened = phone
        if (phone is Outcome.Done && platform.invite != null) platform.notices.tell(phone.value.whyNoInvite(), words)
    }
    when (val phone = opened) {
        null -> {
            Loading()
        }

        is Outcome.Done -> {
            Opened(platform, phone.value)
        }

        is Outcome.Failed -> {
            when (phone.trouble) {
                Trouble.NOT_JOINED -> {
                    Join(platform) { opened = Outcome.Done(it) }
                }

                // What is here stays; a new invite is the way back to the others.
                Trouble.KEY -> {
                    Column {
                        TroubleNote(Trouble.KEY, Modifier.padding(12.dp))
                        Box(Modifier.weight(1f)) { Join(platform) { opened = Outcome.Done(it) } }
                    }
                }

                else -> {
                    Page(
                        "",
                    ) {
                        item {
                            TroubleNote(
                                phone.trouble,
                                button = commonWords.read().again,
                                onClick = { attempt++ },
                            )
                        }
                    }
                }
            }
        }
    }
}

@Composable
private fun Join(
    platform: Platform,
    onJoined: (Session) -> Unit,
) = Joining(platform.device, platform.settings, platform.invite, platform.join, onJoined)

@Composable
private fun Opened(
    platform: Platform,
    session: Session,
) {
    val app =
        remember(platform.navigator, session) {
            App(session, platform.navigator, platform.device, platform.notices, platform.settings)
        }
    Frame(app)
}
