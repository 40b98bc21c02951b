package app.mitmach.companion.design

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalAccessibilityManager
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay

/** How long a notice stays, in milliseconds; null: until it is closed, for tests that are in no hurry. */
val LocalNoticeStays = staticCompositionLocalOf<Long?> { 10_000L }

/** A way back has to be read, thought of and found: it stays so many times as long as what is only told. */
private const val WITH_A_WAY_BACK = 6

/**
 * What is told at the foot of the screen, with a way back. It is read to those who hear, it can be closed, and it goes
 * by itself after [LocalNoticeStays], later with a way back or where the phone says that a person needs longer. [key]
 * tells two notices of one text apart.
 */
@Composable
fun NoticeBar(
    text: String,
    onDismiss: () -> Unit,
    modifier: Modifier = Modifier,
    action: String? = null,
    onAction: () -> Unit = {},
    key: Any = text,
) {
    val dismiss by rememberUpdatedState(onDismiss)
    val stays = LocalNoticeStays.current
    val person = LocalAccessibilityManager.current
    LaunchedEffect(key, stays) {
        if (stays != null) {
            val least = if (action == null) stays else stays * WITH_A_WAY_BACK
            delay(person?.calculateRecommendedTimeoutMillis(least, false, true, action != null) ?: least)
            dismiss()
        }
    }
    Box(
        modifier.fillMaxWidth().padding(Space.medium),
        Alignment.BottomCenter,
    ) { Told(text, action, onAction, onDismiss) }
}

/** In the colours of the other half of the day, so that it stands out from the page. */
@Composable
private fun Told(
    text: String,
    action: String?,
    onAction: () -> Unit,
    onDismiss: () -> Unit,
) {
    val colours = Theme.colours.other
    CompositionLocalProvider(LocalColours provides colours, LocalContentColor provides colours.onCard) {
        SideOrBelow(
            endLast = true,
            modifier =
                Modifier
                    .widthIn(max = 560.dp)
                    .fillMaxWidth()
                    .ground(colours.card, Corners.field)
                    .padding(start = Space.large, end = Space.tiny, top = Space.small, bottom = Space.small),
            main = {
                Text(
                    text,
                    Modifier.padding(vertical = Space.small).semantics { liveRegion = LiveRegionMode.Polite },
                    style = Theme.type.bodyMedium,
                )
            },
            end = {
                Row(verticalAlignment = Alignment.CenterVertically) {
                    if (action != null) {
                        QuietButton(action, {
                            onAction()
                            onDismiss()
                        }, Modifier.weight(1f, fill = false))
                    }
                    SignButton(Icons.close, commonWords.read().close, onDismiss)
                }
            },
        )
    }
}
