package app.mitmach.companion.joining

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performScrollToNode
import app.mitmach.companion.feature.Device
import kotlinx.coroutines.flow.StateFlow

/** A phone with a camera that reads these codes, or with none. */
class ScanningDevice(
    private val codes: MutableList<String>?,
) : Device {
    override val scans = codes != null

    override suspend fun scan(): String? = codes?.removeFirst()

    override fun call(number: String) = Unit

    override fun message(
        number: String,
        text: String,
    ) = Unit

    override fun share(
        title: String,
        text: String,
    ) = Unit

    override suspend fun save(
        name: String,
        content: ByteArray,
    ) = false

    override suspend fun choose(limit: Int): ByteArray? = null
}

@Composable
internal fun <T> StateFlow<T>.read(): T {
    val value by collectAsState()
    return value
}

/** Waits until a text is there and scrolls to it: a list composes only what it shows. */
internal fun ComposeContentTestRule.reach(text: String) =
    waitUntil(timeoutMillis = 20_000) {
        onNode(hasScrollToNodeAction()).runCatching { performScrollToNode(hasText(text)) }
        onAllNodesWithText(text).fetchSemanticsNodes().isNotEmpty()
    }
