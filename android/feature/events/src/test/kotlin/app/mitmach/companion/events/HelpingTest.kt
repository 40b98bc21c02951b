package app.mitmach.companion.events

import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.assertTouchable
import app.mitmach.companion.feature.hand.Hand
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Bringing, helping, counting in and organising, on real phones with a real server. */
class HelpingTest : OnStage() {
    @Test
    fun `a cake is pledged with one tap and handed in at the festival`() =
        atEvent(FESTIVAL) { (office, anna, day) ->
            stage.show(anna, eventPlace(day))
            hand.see("Es fehlen noch 12 von 12")
            hand.tapFirst("Ich bringe das mit")
            hand.see("Das bringen Sie mit")
            hand.see("Es fehlen noch 11 von 12")
            sync(anna, office)
            stage.show(office, eventPlace(day))
            hand.tap("Ist abgegeben")
            hand.see("abgegeben")
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
        atEvent(FESTIVAL) { (office, anna, day) ->
            stage.show(anna, eventPlace(day))
            hand.see("Aufbau Pavillons")
            hand.tapFirst("Ich mache das")
            hand.see("Das machen Sie")
            sync(anna, office)
            val taken = office.look(day).shifts.single { it.claims.isNotEmpty() }
            assertEquals(
                "Anna N.",
                taken.claims
                    .single()
                    .entry.owner.name,
            )
            assertEquals(taken.wanted - 1, taken.missing)
            hand.tap("Zurücktreten")
            hand.seeNot("Das machen Sie")
            sync(anna, office)
            assertTrue(office.look(day).shifts.all { it.claims.isEmpty() })
        }

    @Test
    fun `an organiser puts somebody down who called, and sees when two do the same`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            val suppe = TaskForm("Suppe ausgeben", Activity.SHIFT, people = 1)
            office.events.addShift(day, suppe).done()
            sync(office, anna)
            stage.show(anna, eventPlace(day))
            hand.see("Noch niemand eingetragen")
            hand.tap("Ich mache das")
            hand.see("Das machen Sie")
            stage.show(office, eventPlace(day))
            hand.tap("Jemanden eintragen")
            hand.tap("Für jemand anderen")
            hand.type("Name suchen", "Renate")
            hand.tap("Renate B.")
            hand.tap("Jemanden eintragen")
            hand.see("Renate B.")
            sync(anna, office, anna)
            hand.see("Mehr als gebraucht: 2 von 1")
            stage.show(anna, eventPlace(day))
            hand.see("Sie sind zu zweit")
            hand.tap("Zurücktreten")
            sync(anna, office)
            val shift = office.look(day).shifts.single()
            assertEquals(
                "Renate B." to Source.PHONE,
                shift.claims
                    .single()
                    .entry
                    .let { it.owner.name to it.source },
            )
        }

    @Test
    fun `two doors without signal count one family of five, three here and two there`() =
        inTown {
            val office = settled()
            val door = phoneWith("Anna N.", Level.DOOR)
            val day = event(office, WORK_DAY)
            stage.show(office, eventPlace(day))
            hand.tap("Einlass")
            hand.letIn("Familie im Stieg", 3)
            hand.see("3 von 5 da")
            stage.show(door, eventPlace(day))
            hand.tap("Einlass")
            hand.letIn("Familie im Stieg", 2)
            hand.see("2 von 5 da")
            sync(office, door, office)
            hand.see("5 von 5 da")
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
        atEvent(WORK_DAY) { (office, _, day) ->
            val announced = office.look(day).doorList.announced
            stage.show(office, EventsPlace.Door(day))
            hand.see("0 da, $announced angemeldet")
            assertTouchable(compose)
            hand.tapSign("Wie viele kommen dazu?: einer mehr")
            hand.tap("Dazuzählen")
            hand.see("2 da, $announced angemeldet")
            hand.type("Name suchen", "stieg")
            hand.tap("Alle 5 da")
            hand.see("7 da, $announced angemeldet")
            hand.tap("2 zurücknehmen")
            hand.see("5 da, $announced angemeldet")
        }

    @Test
    fun `a family that had said no and came anyway is counted, and nobody waits for it`() =
        atEvent(WORK_DAY) { (office, _, day) ->
            val family = checkNotNull(office.answerOf(day, "Familie an der Allee"))
            assertEquals(AnswerState.NO, family.state)
            office.events.checkIn(day, family.entry.key.record, 3).done()
            stage.show(office, EventsPlace.Door(day))
            hand.type("Name suchen", "Allee")
            hand.see("3 da, hatte abgesagt")
            hand.seeNot("von 0 da")
            hand.tap("Nur wer noch fehlt")
            hand.seeNot("3 da, hatte abgesagt")
        }

    @Test
    fun `the event's page and its entrance say of whom each number is`() =
        atEvent(WORK_DAY) { (office, _, day) ->
            val event = office.look(day)
            val (coming, announced) = event.heads.coming.heads to event.doorList.announced
            assertTrue("else there is nothing to say", announced > coming)
            stage.show(office, eventPlace(day))
            hand.see("$coming dabei")
            hand.see("$announced am Einlass angemeldet")
            hand.see("auch wer noch keine feste Zusage hat")
            hand.tap("Einlass")
            hand.see("0 da, $announced angemeldet")
            hand.see("$coming dabei, ${announced - coming} ohne feste Zusage")
        }

    @Test
    fun `a shift by arrangement waits first on the page, where its lead arranges or refuses it`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            val form = TaskForm("Grillen", Activity.SHIFT, people = 1, tags = setOf(Tag.ON_REQUEST))
            office.events.addShift(day, form).done()
            sync(office, anna)
            val shift = anna.look(day).shifts.single { it.title == "Grillen" }
            anna.events.claim(day, shift.entry.key.record, null).done()
            sync(anna, office)
            stage.show(office, eventPlace(day))
            hand.see("Anna N.: Grillen")
            assertTrue(stage.isAbove("Anna N.: Grillen", "Wann"))
            hand.tap("Ablehnen")
            hand.tap("Ablehnen")
            hand.seeNot("Anna N.: Grillen")
            sync(office, anna)
            assertTrue(anna.look(day).shifts.all { it.claims.isEmpty() })
        }

    @Test
    fun `somebody without duty does not count people in`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            stage.show(anna, EventsPlace.Door(day))
            hand.see("Das macht der Einlass")
            stage.show(anna, eventPlace(day))
            hand.see("Kommen Sie?")
            assertTouchable(compose)
            hand.seeNot("Für die Organisation")
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
            stage.show(renate, eventPlace(day))
            hand.see("Ort: wird geklärt")
            stage.show(office, eventPlace(day))
            hand.see("Zwei Angaben – bitte wählen")
            hand.tap("Schlosspark wählen")
            hand.seeNot("Zwei Angaben – bitte wählen")
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
            stage.show(office, EventsPlace.All)
            hand.tap("Treffen planen")
            hand.type("Titel", "Kerzenwerkstatt")
            hand.see("Noch nötig: Tag, Uhrzeit")
            hand.tapSign("An welchem Tag?: nicht angegeben")
            hand.tapSign("Monat danach")
            hand.tapSign("Samstag, 12. Dezember 2026")
            hand.tapSign("Um wie viel Uhr?: Später")
            hand.seeNot("Noch nötig")
            hand.type("Wo?", "Gemeindehaus")
            hand.tap("Lernformat")
            hand.tap("Treffen planen")
            hand.see("Sa, 12. Dezember, 17:00 Uhr")
            sync(office, anna)
            hand.tap("Absagen für alle")
            hand.tap("Absagen für alle")
            hand.see("Fällt aus")
            sync(office, anna)
            stage.show(anna, EventsPlace.All)
            hand.see("Fällt aus")
            hand.tap("Kerzenwerkstatt")
            hand.see("Gemeindehaus")
            hand.seeNot("Kommen Sie?")
        }
}

private fun Hand.letIn(
    party: String,
    heads: Int,
) {
    type("Name suchen", party.substringAfterLast(' '))
    see(party)
    tap("Andere Zahl")
    tapSign("Wie viele kommen jetzt?: einer mehr", times = heads - 1)
    tap("Eintragen")
}
