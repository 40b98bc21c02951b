package app.mitmach.companion.garden.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember

private class Seen<T>(
    var value: T?,
)

/** What was [found] first for this [key], whatever becomes of it meanwhile: who is typing goes on with what they saw. */
@Composable
internal fun <T : Any> rememberSeen(
    key: Any,
    found: T?,
): T? {
    val seen = remember(key) { Seen(found) }
    if (seen.value == null) seen.value = found
    return seen.value
}
