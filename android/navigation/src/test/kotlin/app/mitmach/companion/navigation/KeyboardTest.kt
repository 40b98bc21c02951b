package app.mitmach.companion.navigation

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import androidx.compose.ui.test.withKeyDown
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test

/** Who works without pointing: in the window, and with a keyboard at a phone. */
@OptIn(ExperimentalTestApi::class)
class KeyboardTest {
    @get:Rule
    val rule = createComposeRule()

    private val hand by lazy { Hand(rule) }

    private fun press(
        key: Key,
        ctrl: Boolean = false,
    ) = rule.onRoot().performKeyInput {
        if (ctrl) withKeyDown(Key.CtrlLeft) { pressKey(key) } else pressKey(key)
    }

    @Test
    fun `what is told is closed, and gone back from, without looking for its button`() =
        Town().use { town ->
            val office = runBlocking { town.settled() }
            val settings = newSettings()
            val opened = Outcome.Done(office)
            val platform =
                Platform(NotingDevice(), settings, desktopFont, Language.GERMAN, { opened }, { opened }, motion = false)
            rule.setContent { Companion(platform) }
            // The button goes with its card, and the focus with it.
            hand.see("Frühbeet gießen")
            rule.onAllNodes(hasText("Erledigt") and hasClickAction()).onFirst().requestFocus()
            press(Key.Enter)
            hand.see("Eingetragen")
            press(Key.Z, ctrl = true)
            hand.seeNot("Eingetragen")

            hand.tap("Garten")
            hand.tapOn("Vogelhaus füllen", "Ich mache das")
            hand.see("Sie machen das: Vogelhaus füllen")
            press(Key.Escape)
            hand.seeNot("Sie machen das")
            hand.see("Dabei: Sie")
        }
}
