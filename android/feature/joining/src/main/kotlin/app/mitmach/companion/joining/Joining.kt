package app.mitmach.companion.joining

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.feature.Device
import kotlinx.coroutines.launch

/**
 * The first start, in three screens: no account, no password. An [invite] whose link was opened from elsewhere begins at
 * the second. [open] joins with a link; [onJoined] gets the phone once its person has read on. Language and text size
 * are offered at the end.
 */
@Composable
fun Joining(
    device: Device,
    settings: SettingsStore,
    invite: String?,
    open: suspend (String) -> Outcome<Session>,
    onJoined: (Session) -> Unit,
) {
    val scope = rememberCoroutineScope()
    val holder = remember(invite) { JoiningHolder(invite, scope, open) }
    val state by holder.state.collectAsState()
    when (val step = state.step) {
        Step.Welcome -> {
            WelcomeScreen(
                state = state,
                scans = device.scans,
                scan = { scope.launch { device.scan()?.let(holder::read) } },
                paste = { holder.paste(device.copied()) },
                type = holder::type,
                goOn = { holder.read(state.typed) },
            )
        }

        is Step.Invite -> {
            InviteReadScreen(step, holder::join, holder::another)
        }

        Step.Ready -> {
            Ready(state.name, settings) { holder.session?.let(onJoined) }
        }
    }
}

@Composable
private fun Ready(
    name: String?,
    settings: SettingsStore,
    start: () -> Unit,
) {
    val kept: Settings by settings.settings.collectAsState()
    ReadyScreen(name, kept, settings::change, start)
}
