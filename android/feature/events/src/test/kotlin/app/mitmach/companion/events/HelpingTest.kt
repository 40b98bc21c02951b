package app.mitmach.companion.events

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

/** Bringing, helping, counting in and organising, on real phones with a real server. */
class HelpingTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun `a cake is pledged with one tap and handed in at the festival`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(anna, FESTIVAL)
            val stage = Stage(compose)
            stage.show(anna, eventPlace(day))
            stage.sees("Es fehlen noch 12 von 12")
            stage.tapFirst("Ich bringe das mit")
            stage.sees("Das bringen Sie mit")
            stage.sees("Es fehlen noch 11 von 12")
            sync(anna, office)
            stage.show(office, eventPlace(day))
            stage.tap("Ist abgegeben")
            stage.sees("abgegeben")
            sync(office, anna)
            val cake = anna.look(day).bring.first { it.item == "Blechkuchen" }
            assertEquals(1 to 1, cake.pledged to cake.delivered)
            assertEquals(
                "Anna N.",
                cake.pledges
                    .single()
                    .entry.owner.name,
            )
        }

    @Test
    fun `a shift is taken, and given back`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(anna, FESTIVAL)
            val stage = Stage(compose)
            stage.show(anna, eventPlace(day))
            stage.sees("Aufbau Pavillons")
            stage.tapFirst("Ich mache das")
            stage.sees("Das machen Sie")
            sync(anna, office)
            val taken = office.look(day).shifts.single { it.claims.isNotEmpty() }
            assertEquals(
                "Anna N.",
                taken.claims
                    .single()
                    .entry.owner.name,
            )
            assertEquals(taken.wanted - 1, taken.missing)
            stage.tap("Zurücktreten")
            stage.seesNot("Das machen Sie")
            sync(anna, office)
            assertTrue(office.look(day).shifts.all { it.claims.isEmpty() })
        }

    @Test
    fun `two doors without signal count one family of five, three here and two there`() =
        inTown {
            val office = settled()
            val door = phoneWith("Anna N.", Level.DOOR)
            val day = event(office, WORK_DAY)
            val stage = Stage(compose)
            stage.show(office, eventPlace(day))
            stage.tap("Einlass")
            stage.letIn("Familie im Stieg", 3)
            stage.sees("3 von 5 da")
            stage.show(door, eventPlace(day))
            stage.tap("Einlass")
            stage.letIn("Familie im Stieg", 2)
            stage.sees("2 von 5 da")
            sync(office, door, office)
            stage.sees("5 von 5 da")
            listOf(office, door).forEach { phone ->
                val line =
                    phone
                        .look(day)
                        .doorList.lines
                        .single { it.party.name == "Familie im Stieg" }
                assertEquals(5, line.arrived)
            }
        }

    @Test
    fun `a family that is all there is one tap, and who came unannounced is counted too`() =
        inTown {
            val office = settled()
            val day = event(office, WORK_DAY)
            val announced = office.look(day).doorList.announced
            val stage = Stage(compose)
            stage.show(office, EventsPlace.Door(day))
            stage.sees("0 da, $announced angemeldet")
            stage.tapSign("Wie viele kommen dazu?: einer mehr")
            stage.tap("Dazuzählen")
            stage.sees("2 da, $announced angemeldet")
            stage.type("Name suchen", "stieg")
            stage.tap("Alle 5 da")
            stage.sees("7 da, $announced angemeldet")
            stage.tap("2 zurücknehmen")
            stage.sees("5 da, $announced angemeldet")
        }

    @Test
    fun `somebody without duty does not count people in`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(office, WORK_DAY)
            val stage = Stage(compose)
            stage.show(anna, EventsPlace.Door(day))
            stage.sees("Das macht der Einlass")
            stage.show(anna, eventPlace(day))
            stage.sees("Kommen Sie?")
            stage.seesNot("Für die Organisation")
        }

    @Test
    fun `two organisers who changed the place at once see both, and one of them chooses`() =
        inTown {
            val office = settled()
            val anna = phoneWith("Anna N.", Level.ORGANISER)
            val renate = phoneOf("Renate B.")
            val day = event(office, WORK_DAY)
            listOf(office to "Gut Ziegenberg", anna to "Schlosspark").forEach { (phone, place) ->
                val item = checkNotNull(phone.look(day).item)
                phone.events.edit(item, item.text.copy(place = place)).done()
            }
            sync(office, anna, renate)
            val stage = Stage(compose)
            stage.show(renate, eventPlace(day))
            stage.sees("Ort: wird geklärt")
            stage.show(office, eventPlace(day))
            stage.sees("Zwei Angaben – bitte wählen")
            stage.tap("Schlosspark wählen")
            stage.seesNot("Zwei Angaben – bitte wählen")
            sync(office, renate)
            val item = checkNotNull(renate.look(day).item)
            assertEquals("Schlosspark", item.text.place)
            assertTrue(item.entry.contradictions.isEmpty())
        }

    @Test
    fun `an event is planned with four entries and called off again`() =
        inTown {
            val office = office()
            val anna = phoneOf("Anna N.")
            val stage = Stage(compose)
            stage.show(office, EventsPlace.All)
            stage.tap("Treffen planen")
            stage.type("Titel", "Kerzenwerkstatt")
            stage.type("An welchem Tag?", "12.12.")
            stage.type("Um wie viel Uhr?", "16")
            stage.type("Wo?", "Gemeindehaus")
            stage.tap("Lernformat")
            stage.tap("Treffen planen")
            stage.sees("Sa, 12. Dezember, 16:00 Uhr")
            sync(office, anna)
            stage.tap("Absagen für alle")
            stage.tap("Absagen für alle")
            stage.sees("Fällt aus")
            sync(office, anna)
            stage.show(anna, EventsPlace.All)
            stage.sees("Fällt aus")
            stage.tap("Kerzenwerkstatt")
            stage.sees("Gemeindehaus")
            stage.seesNot("Kommen Sie?")
        }
}

private fun Stage.letIn(
    party: String,
    heads: Int,
) {
    type("Name suchen", party.substringAfterLast(' '))
    sees(party)
    tap("Nur einige")
    tapSign("Wie viele sind da?: einer mehr", times = heads - 1)
    tap("Eintragen")
}
