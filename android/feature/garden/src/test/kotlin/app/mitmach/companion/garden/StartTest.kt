package app.mitmach.companion.garden

import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.performTextInput
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.io.File

/** Where the tab begins. */
class StartTest {
    @get:Rule
    val rule = createComposeRule()

    @Test
    fun `without a garden the office adds one, and then its day is there`() =
        inTown {
            val office = office()
            rule.setContent { Stage(appOf(office)) }
            rule.tap("Garten anlegen")
            rule.tap("Speichern")
            rule.see("Das fehlt noch")
            rule.find(hasText("Name des Gartens") and hasSetTextAction()).performTextInput("Schulgarten")
            rule.tap("Speichern")
            rule.see("Heute: nichts zu tun")
            rule.see("Schulgarten")
        }

    @Test
    fun `without a garden a member reads who adds it`() =
        inTown {
            val renate = phoneOf("Renate B.")
            rule.setContent { Stage(appOf(renate)) }
            rule.see("Sobald die Organisation ihn anlegt, steht er hier.")
            assertFalse(rule.there(button("Garten anlegen")))
        }

    @Test
    fun `of two gardens the chosen one is kept for the next time`() =
        inTown {
            val office = office()
            val year = 2026
            office.gardens.addGarden("Oasengarten", year).done()
            val ziegenberg = office.gardens.addGarden("Gut Ziegenberg", year).done()
            val file = File.createTempFile("settings", null)
            val settings = SettingsStore(file)
            rule.setContent { Stage(appOf(office, settings = settings)) }
            rule.see("Welcher Garten?")
            rule.tap("Gut Ziegenberg")
            rule.waitUntil(timeoutMillis = 20_000) { settings.settings.value.garden != null }
            assertEquals(ziegenberg.hex, SettingsStore(file).settings.value.garden)
            assertTrue(file.delete())
        }
}
