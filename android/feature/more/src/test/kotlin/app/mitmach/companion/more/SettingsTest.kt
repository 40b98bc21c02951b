package app.mitmach.companion.more

import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.more.settings.SettingsScreen
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

class SettingsTest {
    @get:Rule
    val compose = createComposeRule()

    private val hand by lazy { Hand(compose) }

    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun `settings are kept over a restart, and reminders are off until one asks for them`() {
        val file = folder.root.resolve("settings")
        val store = SettingsStore(file)
        show(store)
        compose.onNode(isToggleable() and hasText("Garten")).assertIsOff()
        compose.onNodeWithText("125 %").performClick()
        compose.onNodeWithText("Dunkel").performClick()
        hand.tap("Garten")
        compose.onNode(isToggleable() and hasText("Garten")).assertIsOn()
        hand.tap("English")
        hand.see("Text size")
        compose.onNodeWithText("125 %").assertIsSelected()
        val kept = Settings(Language.ENGLISH, 125, Brightness.DARK, setOf(Reminder.GARDEN))
        assertEquals(kept, SettingsStore(file).settings.value)
    }

    private fun show(store: SettingsStore) =
        compose.setContent {
            val settings = store.settings.read()
            CompanionTheme(settings, desktopFont) { SettingsScreen(settings, store::change) {} }
        }
}
