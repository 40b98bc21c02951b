package app.mitmach.companion.navigation

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test

/** Two phones beside each other and a server between them, all connected as apps are: nobody sends by hand. */
class TwoPhonesTest {
    @get:Rule
    val rule = createComposeRule()

    private fun platform(session: Session): Platform {
        val settings = newSettings()
        val opened = Outcome.Done(session)
        return Platform(NotingDevice(), settings, desktopFont, Language.GERMAN, { opened }, { opened }, motion = false)
    }

    @Test
    fun `what one enters appears on the other, and what was entered without signal comes later`() =
        Town().use { town ->
            val (office, renate) = runBlocking { town.settled() to town.phoneOf("Renate B.") }
            val (there, here) = platform(office) to platform(renate)
            listOf(office, renate).forEach { it.line.stay() }
            rule.setContent {
                Row {
                    Box(Modifier.weight(1f).testTag("office")) { Companion(there) }
                    Box(Modifier.weight(1f).testTag("renate")) { Companion(here) }
                }
            }
            val left = Hand(rule, hasAnyAncestor(hasTestTag("office")))
            val right = Hand(rule, hasAnyAncestor(hasTestTag("renate")))
            left.tap("Garten")
            right.tap("Garten")
            right.tapOn("Frühbeet gießen", "Erledigt")
            left.see("heute gegossen")

            renate.line.leave()
            right.see("Kein Netz")
            right.tapOn("Vogelhaus füllen", "Ich mache das")
            right.see("Dabei: Sie")
            right.see("Nur auf diesem Telefon")
            left.tapOn("Vogelhaus füllen", "Ich mache das")
            left.see("Dabei: Sie")

            renate.line.stay()
            right.seeNot("Kein Netz")
            left.see("Sie sind zu zweit")
            right.see("Sie sind zu zweit")
        }
}
