package app.mitmach.companion.garden

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.hand.Hand
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Rule
import org.junit.Test

/** Beds and tasks are changed, contradict, and are taken back. */
class BedsTest {
    @get:Rule
    val rule = createComposeRule()
    private val hand = Hand(rule)

    @Test
    fun `two write a bed's note without signal, and one tap settles it for both`() =
        inTown {
            val office = settled()
            val jonas = leadOf(office, "Jonas T.")
            val garden = document(office, DocumentKind.GARDEN)
            val bed = bed(jonas, garden, "Frühbeet")
            jonas.gardens.edit(bed, bed.form().copy(note = "bei Frost abdecken")).done()

            rule.setContent { Stage(appOf(office, DocumentPlace(DocumentKind.GARDEN, garden, bed.entry.key.record))) }
            hand.tap("Beet ändern")
            hand.type("Hinweis", "täglich lüften")
            hand.tap("Speichern")
            hand.see("täglich lüften")
            meet(jonas, office)
            meet(office, jonas)
            hand.see("Zwei Angaben – bitte wählen")
            hand.see("von Jonas T.")

            hand.tap("bei Frost abdecken wählen")
            hand.seeNot("Zwei Angaben – bitte wählen")
            meet(office, jonas)
            val settled = bed(jonas, garden, "Frühbeet")
            assertEquals("bei Frost abdecken", settled.note)
            assertEquals(emptyList<Any>(), settled.entry.contradictions)
        }

    @Test
    fun `who is not concerned reads that it is being settled`() =
        inTown {
            val office = settled()
            val jonas = leadOf(office, "Jonas T.")
            val garden = document(office, DocumentKind.GARDEN)
            val bed = bed(jonas, garden, "Frühbeet")
            jonas.gardens.edit(bed, bed.form().copy(note = "bei Frost abdecken")).done()
            office.gardens.edit(bed(office, garden, "Frühbeet"), bed.form().copy(note = "täglich lüften")).done()
            meet(jonas, office)
            val renate = phoneOf("Renate B.")
            rule.setContent { Stage(appOf(renate, DocumentPlace(DocumentKind.GARDEN, garden, bed.entry.key.record))) }
            hand.see("Hinweis: wird geklärt")
            assertFalse(rule.shows("Beet ändern"))
        }

    @Test
    fun `a bed is added with its task, and the task is taken back and stays readable`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            rule.setContent { Stage(appOf(office)) }
            hand.tap("Beete")
            hand.tap("Beet anlegen")
            hand.type("Name", "Tomatenhaus")
            hand.tap("Speichern")
            hand.tap("Beet 9 · Tomatenhaus")
            hand.tap("Aufgabe anlegen")
            hand.type("Aufgabe", "Tomaten ausgeizen")
            hand.tap("Alle paar Tage")
            hand.tap("Speichern")
            hand.see("Heute dran")
            val task = task(office, garden, "Tomaten ausgeizen")
            assertEquals("Tomatenhaus", task.bed?.name)

            hand.tap("Tomaten ausgeizen")
            hand.see("Alle 3 Tage")
            hand.tap("Aufgabe abschaffen")
            hand.see("„Tomaten ausgeizen“ für alle wegnehmen?")
            hand.tap("Aufgabe abschaffen")
            hand.see("Das wurde zurückgenommen")
            hand.tap("Beete")
            hand.tap("Zurückgenommen (1)")
            hand.see("Aufgabe · Tomaten ausgeizen")
            hand.see("Zurückgenommen von Projektbüro")
        }

    @Test
    fun `a task says its rule in plain words`() =
        inTown {
            val office = settled()
            val garden = document(office, DocumentKind.GARDEN)
            val children = bed(office, garden, "Kinderbeet").tasks.single()
            val place = DocumentPlace(DocumentKind.GARDEN, garden, children.entry.key.record)
            rule.setContent { Stage(appOf(office, place)) }
            hand.see("Mo, Mi, Fr, KW 18 bis 28")
        }

    private suspend fun Town.leadOf(
        office: Session,
        name: String,
    ): Session {
        val phone = phoneOf(name)
        office.people.grantRole(checkNotNull(card(office, name)), Area(FieldOfWork.GARDEN, null), Level.LEAD).done()
        meet(office, phone)
        return phone
    }
}
