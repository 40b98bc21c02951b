package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Entry
import app.mitmach.companion.design.commonWords

/** Who took it back. */
@Composable
fun Entry.withdrawers(): String {
    val unnamed = commonWords.read().unnamed
    return withdrawnBy.joinToString(", ") { it.name ?: unnamed }
}
