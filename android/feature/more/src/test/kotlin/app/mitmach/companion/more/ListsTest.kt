package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.hand.Hand
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

    private val hand by lazy { Hand(compose) }

    private val device = ChoosingDevice()

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
            hand.see("1 Fehler in der Liste")
            hand.see("Keine ganze Zahl")
            hand.see("Zeile 2, Spalte „Nr“")
            hand.see("Dort steht: eins")
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
            hand.see("Vorschau: Beete")
            hand.see("Noch ist nichts eingetragen.")
            hand.see("1 neu, 2 geändert, 6 unverändert, 0 übergangen")
            hand.see("Hinweis: im Sitzen erreichbar → auch im Stehen")
            assertEquals(before, beds(office))

            hand.tap("Übernehmen")
            hand.see("Übernommen: Beete")
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
            hand.see("Diese Überschriften gehören zu keiner bekannten Liste")
            device.file = null
            hand.tap("Andere Datei wählen")
            hand.see("Diese Überschriften gehören zu keiner bekannten Liste")
        }

    @Test
    fun `a list is kept as a file that can be brought in again`() =
        inTown {
            val office = settled()
            val app = appOf(office, device, MorePlace.Lists)
            compose.setContent { Shown(app) }
            hand.tap("Beete")
            hand.tapFirst("Als Datei behalten")
            hand.see("Die Datei ist gespeichert.")
            val (name, bytes) =
                device.noting.saved.entries
                    .single()
            assertTrue(name, name.startsWith("Beete") && name.endsWith(".csv"))
            val again = office.lists.preview(bytes).done()
            assertEquals(0, again.new + again.changed)
            assertTrue(again.possible && again.unchanged == beds(office).size)
            hand.tap("Als Datei behalten")
            hand.until("kept") { "Mitmach.json" in device.noting.saved }
            assertTrue(
                "Hochbeet Kräuter" in
                    device.noting.saved
                        .getValue("Mitmach.json")
                        .decodeToString(),
            )
        }

    private fun open(office: Session) {
        val app = appOf(office, device)
        compose.setContent { Shown(app) }
        hand.tap("Listen")
        hand.tap("Datei wählen")
    }

    private suspend fun beds(session: Session): List<Int?> =
        session.gardens
            .garden(document(session, DocumentKind.GARDEN))
            .first()
            .done()
            .beds
            .map { it.number }
}
