package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.core.support.Place
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import kotlin.io.path.readText

class ListsTest {
    @get:Rule
    val compose = createComposeRule()

    private val device = TestDevice()

    @Test
    fun `a broken list says line, column and what stands there, and enters nothing`() =
        inTown {
            val office = settled()
            val before = beds(office)
            device.file =
                Place.lists
                    .resolve("beete.csv")
                    .readText()
                    .replaceFirst("\n1;", "\neins;")
                    .toByteArray()
            open(office)
            compose.find("Die Liste hat Fehler: 1 Fehler")
            compose.find("Keine ganze Zahl")
            compose.find("Zeile 2, Spalte „Nr“")
            compose.find("Dort steht: eins")
            assertEquals(0, compose.onAllNodesWithText("Übernehmen").fetchSemanticsNodes().size)
            assertEquals(before, beds(office))
        }

    @Test
    fun `a good list shows what would change, and is there for others once it was taken over`() =
        inTown {
            val office = settled()
            val other = phoneOf("Renate B.")
            device.file =
                Place.lists
                    .resolve("beete.csv")
                    .readText()
                    .replace("im Sitzen erreichbar", "auch im Stehen")
                    .plus("99;Probebeet;Hof;;Salat;;;;\n")
                    .toByteArray()
            val before = beds(office)
            open(office)
            compose.find("Vorschau: Beete")
            compose.find("Noch ist nichts eingetragen.")
            compose.find("1 neu, 2 geändert, 6 unverändert, 0 übergangen")
            compose.find("Hinweis: im Sitzen erreichbar → auch im Stehen")
            assertEquals(before, beds(office))

            compose.click("Übernehmen")
            compose.find("Übernommen: Beete")
            office.line.sync().done()
            other.line.sync().done()
            assertTrue(99 in beds(other))
        }

    @Test
    fun `a file that is no list at all says so, and leaving the choice changes nothing`() =
        inTown {
            val office = settled()
            device.file = "Äpfel;Birnen\n1;2\n".toByteArray()
            open(office)
            compose.find("Diese Überschriften gehören zu keiner bekannten Liste")
            device.file = null
            compose.click("Andere Datei wählen")
            compose.find("Diese Überschriften gehören zu keiner bekannten Liste")
        }

    @Test
    fun `a list is kept as a file that can be brought in again`() =
        inTown {
            val office = settled()
            val app = appOf(office, device, MorePlace.Lists)
            compose.setContent { Shown(app) }
            compose.click("Beete")
            compose.clickFirst("Als Datei behalten")
            compose.find("Die Datei ist gespeichert.")
            val (name, bytes) = device.saved.entries.single()
            assertTrue(name, name.startsWith("Beete") && name.endsWith(".csv"))
            val again = office.lists.preview(bytes).done()
            assertEquals(0, again.new + again.changed)
            assertTrue(again.possible && again.unchanged == beds(office).size)
            compose.clickLast("Als Datei behalten")
            compose.waitUntil(timeoutMillis = 20_000) { "Mitmach.json" in device.saved }
            assertTrue("Hochbeet Kräuter" in device.saved.getValue("Mitmach.json").decodeToString())
        }

    private fun open(office: Session) {
        val app = appOf(office, device)
        compose.setContent { Shown(app) }
        compose.click("Listen")
        compose.click("Datei wählen")
    }

    private suspend fun beds(session: Session): List<Int?> =
        session.gardens
            .garden(document(session, DocumentKind.GARDEN))
            .first()
            .done()
            .beds
            .map { it.number }
}
