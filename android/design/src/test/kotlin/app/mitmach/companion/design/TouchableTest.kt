package app.mitmach.companion.design

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test

/** Everything that is touched has a name and room for a finger, also where little room is. */
class TouchableTest {
    @get:Rule
    val rule = createComposeRule()

    @Test
    fun `all components are touchable on a phone`() = touchable(Settings(brightness = Brightness.LIGHT), wide = 360)

    @Test
    fun `all components are touchable with the largest text on the narrowest phone`() =
        touchable(Settings(Language.GERMAN_DU, textPercent = 200, brightness = Brightness.DARK), wide = 320)

    private fun touchable(
        settings: Settings,
        wide: Int,
    ) {
        var shown by mutableStateOf(Gallery.groups.keys.first())
        rule.setContent {
            CompanionTheme(settings, desktopFont, motion = false) {
                CompositionLocalProvider(LocalNoticeStays provides null) {
                    Box(Modifier.width(wide.dp)) { key(shown) { Gallery.groups.getValue(shown)() } }
                }
            }
        }
        Gallery.groups.keys.forEach {
            shown = it
            rule.waitForIdle()
            assertTouchable(rule)
        }
    }

    @Test
    fun `what is too small is found`() = notTouchable { Box(Modifier.size(40.dp, 60.dp).clickable {}) { Text("Ja") } }

    @Test
    fun `what has no name is found`() = notTouchable { Box(Modifier.size(60.dp).clickable {}) }

    @Test
    fun `a screen without anything to touch is found`() = notTouchable { Text("Ja") }

    private fun notTouchable(content: @Composable () -> Unit) {
        rule.setContent { CompanionTheme(Settings(), desktopFont, motion = false, content = content) }
        assertThrows(AssertionError::class.java) { assertTouchable(rule) }
    }
}
