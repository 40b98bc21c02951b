package app.mitmach.companion.garden

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.core.town.newSettingsFile
import app.mitmach.companion.feature.hand.Hand
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

/** Where the tab begins. */
class StartTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `without a garden the office adds one, and then its day is there`() =
        inTown {
            val office = office()
            rule.setContent { Stage(appOf(office)) }
            hand.tap("Garten anlegen")
            hand.tap("Speichern")
            hand.see("Das fehlt noch")
            hand.type("Name des Gartens", "Schulgarten")
            hand.tap("Speichern")
            hand.see("Heute: nichts zu tun")
            hand.see("Schulgarten")
        }

    @Test
    fun `without a garden a member reads who adds it`() =
        inTown {
            val renate = phoneOf("Renate B.")
            rule.setContent { Stage(appOf(renate)) }
            hand.see("Sobald die Organisation ihn anlegt, steht er hier.")
            assertFalse(rule.shows("Garten anlegen"))
        }

    @Test
    fun `of two gardens the chosen one is kept for the next time`() =
        inTown {
            val office = office()
            val year = 2026
            office.gardens.addGarden("Oasengarten", year).done()
            val ziegenberg = office.gardens.addGarden("Gut Ziegenberg", year).done()
            val file = newSettingsFile()
            val settings = SettingsStore(file)
            rule.setContent { Stage(appOf(office, settings = settings)) }
            hand.see("Welcher Garten?")
            hand.tap("Gut Ziegenberg")
            rule.waitUntil(timeoutMillis = 20_000) { settings.settings.value.garden != null }
            assertEquals(ziegenberg.hex, SettingsStore(file).settings.value.garden)
            assertTrue(file.delete())
        }
}
