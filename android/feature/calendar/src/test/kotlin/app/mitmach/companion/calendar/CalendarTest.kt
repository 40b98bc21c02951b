package app.mitmach.companion.calendar

import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Programme
import app.mitmach.companion.core.calendar.Setting
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.LocalDate
import java.time.LocalTime

private val FIFTEENTH: LocalDate = LocalDate.of(2026, 12, 15)

/** What people do on their screens, with the core and the server that they will have. */
class CalendarTest : InCalendar() {
    @Test
    fun `a day is wished with three taps and without signal, and others see it later`() =
        inTown {
            val office = settled()
            val jana = phoneOf(JANA)
            server.stop()
            screen.takeUp(jana)
            screen.tapDay("15. Dezember 2026, gewünscht")
            hand.tap("Diesen Tag wünschen")
            hand.see("Steht fest")
            hand.see("Nur auf diesem Telefon")
            assertEquals(3, hand.taps)
            server.start()
            sync(jana, office)
            assertEquals(DayState.Stands, calendar(office).day(FIFTEENTH).state)
            // Hilde R. has not made up her mind: her wish for the day is still open.
            val stands = calendar(office).wishes.single { it.state == WishState.Stands(FIFTEENTH) }
            assertEquals(JANA, stands.host.name)
        }

    @Test
    fun `of two who wish a day one is granted with three taps, and the other reads which days are free`() =
        inTown {
            val office = office()
            setUp(office)
            val jana = phoneOf(JANA)
            val piet = phoneOf(PIET)
            listOf(jana, piet).forEach { wish(it, TWELFTH) }
            sync(jana, piet, office)
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, mehrere Wünsche")
            hand.tapOn(JANA, "Türchen vergeben")
            hand.see("Bei $JANA")
            assertEquals(3, hand.taps)
            val door = calendar(office).doors.single()
            assertEquals(LocalTime.of(17, 0), door.programme.start)
            assertEquals("Waffeln bei $JANA", door.programme.motto)
            sync(office, jana, piet)
            screen.takeUp(piet)
            hand.see("Tag vergeben – andere sind frei")
            hand.see("Noch frei: 1., 2., 3.")
            screen.takeUp(jana)
            hand.see("Ihr Türchen steht fest")
        }

    @Test
    fun `two organisers who grant a day without signal both see it, and one tap settles it`() =
        inTown {
            val office = office()
            setUp(office)
            val parish = phoneOf("Gemeindebüro")
            organise(office, parish)
            listOf(JANA, PIET).forEach { phoneOf(it) }
            reachable(office, JANA)
            sync(parish)
            grant(office, JANA, TWELFTH)
            grant(parish, PIET, TWELFTH)
            sync(office, parish, office)
            screen.takeUp(parish)
            screen.tapDay("12. Dezember 2026, bitte klären")
            hand.see("Zwei Zusagen – bitte klären")
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, bitte klären")
            hand.see("Zwei Zusagen – bitte klären")
            hand.tapOn("Bei $PIET", "Diese Zusage zurücknehmen")
            hand.seeNot("Zwei Zusagen – bitte klären")
            assertEquals(3, hand.taps)
            hand.see("Zurückgenommen")
            sync(office, parish)
            val day = calendar(parish).day(TWELFTH)
            assertEquals(DayState.Granted, day.state)
            assertEquals(JANA, day.hosts.single().name)
        }

    @Test
    fun `the hosts of a day given twice are a call away, and visitors read that it is being settled`() =
        inTown {
            val office = office()
            setUp(office)
            listOf(JANA, PIET).forEach { phoneOf(it) }
            reachable(office, JANA)
            listOf(JANA, PIET).forEach { grant(office, it, TWELFTH) }
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, bitte klären")
            hand.tap("$JANA anrufen")
            assertEquals(listOf(NUMBER), screen.device.calls)
            val lena = phoneOf("Lena V.")
            sync(office, lena)
            screen.takeUp(lena)
            screen.tapDay("12. Dezember 2026, wird geklärt")
            hand.see("wird geklärt")
            hand.seeNot("Diese Zusage zurücknehmen")
            assertEquals(1, screen.count("Bei $JANA", "Bei $PIET"))
        }

    @Test
    fun `a host cancels their door with three taps, and it stays to be read`() =
        inTown {
            val (office, jana) = given()
            screen.takeUp(jana)
            hand.tap("Absagen")
            hand.see("Der Tag wird wieder frei für andere.")
            hand.tap("Absagen")
            hand.see("Abgesagt")
            assertEquals(3, hand.taps)
            sync(jana, office)
            assertEquals(DayState.Free, calendar(office).day(TWELFTH).state)
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, frei")
            hand.see("Zurückgenommen")
            hand.see("Bei $JANA")
        }

    @Test
    fun `for a printed day whose host drops out another is looked for, and may step in`() =
        inTown {
            val office = office()
            setUp(office, printDay = SUNDAY.minusDays(1))
            val jana = phoneOf(JANA)
            grant(office, JANA, TWELFTH)
            sync(office, jana)
            withdrawDoor(jana)
            val piet = phoneOf(PIET)
            sync(jana, piet)
            screen.takeUp(piet)
            screen.tapDay("12. Dezember 2026, Ersatz gesucht")
            hand.see("Gastgeber fällt aus – Ersatz gesucht")
            assertEquals(1, screen.count("Gastgeber fällt aus – Ersatz gesucht"))
            hand.tap("An diesem Tag einspringen")
            hand.see("Steht fest")
            sync(piet)
            assertEquals(WishState.Stands(TWELFTH), calendar(piet).wishes.single().state)
        }

    @Test
    fun `a wish is taken back with three taps`() =
        inTown {
            val office = office()
            setUp(office)
            val jana = phoneOf(JANA)
            wish(jana, TWELFTH)
            screen.takeUp(jana)
            hand.see("Wunsch abgegeben")
            hand.tap("Wunsch zurücknehmen")
            hand.see("Der Tag wird wieder frei für andere.")
            hand.tap("Wunsch zurücknehmen")
            hand.see("Abgesagt")
            assertEquals(3, hand.taps)
            assertEquals(WishState.Withdrawn, calendar(jana).wishes.single().state)
        }

    @Test
    fun `two mottos stay until the host chooses one`() =
        inTown {
            val (office, jana) = given()
            motto(office, "Waffeln im Hof")
            motto(jana, "Punsch am Tor")
            sync(office, jana, office)
            screen.takeUp(jana)
            hand.see("Zwei Angaben – bitte wählen")
            hand.tap("Punsch am Tor wählen")
            hand.seeNot("Zwei Angaben – bitte wählen")
            sync(jana, office)
            val settled = calendar(office).doors.single()
            assertEquals("Punsch am Tor", settled.programme.motto)
            assertTrue(settled.entry.contradictions.isEmpty())
        }

    @Test
    fun `a host says what there is at their door`() =
        inTown {
            val (office, jana) = given()
            screen.takeUp(jana)
            hand.see("Bitte noch angeben: Beginn, Straße, Motto, Draußen oder drinnen.")
            screen.tapDay("12. Dezember 2026, Ihr Türchen")
            // What is asked for is asked for in one place.
            hand.see("Beginn, Straße, Motto, Draußen oder drinnen")
            hand.seeNot("Mehr angeben")
            hand.tap("Programm angeben")
            // The first step sets five o'clock, the usual time.
            hand.tapSign("Beginn: Später", times = 3)
            hand.type("Straße", "Lindenallee")
            hand.type("Motto", "Waffeln")
            hand.tap("draußen")
            hand.tap("Mehr angeben")
            hand.type("Treffpunkt", "am Gartentor")
            hand.type("Plätze", "viele")
            hand.see("Schreiben Sie eine Zahl")
            hand.type("Plätze", "")
            hand.tap("Speichern")
            hand.see("Lindenallee")
            hand.tap("Kalender")
            hand.see("Alle können sehen, was Sie angeben.")
            sync(jana, office)
            val told = calendar(office).doors.single().programme
            val expected =
                Programme(
                    start = LocalTime.of(17, 30),
                    street = "Lindenallee",
                    motto = "Waffeln",
                    setting = Setting.OUTDOOR,
                    meetingPoint = "am Gartentor",
                )
            assertEquals(expected, told)
        }

    @Test
    fun `an organiser sets the calendar up, keeps a day and gives one to somebody who called`() =
        inTown {
            val office = office()
            screen.takeUp(office)
            hand.tap("Kalender anlegen")
            hand.see("Di, 1. Dezember")
            hand.tapSign("Anmeldeschluss: Tag danach", times = 2)
            hand.see("Der Drucktag liegt vor dem Anmeldeschluss")
            hand.tapSign("Anmeldeschluss: Tag davor", times = 2)
            hand.seeNot("Der Drucktag liegt vor dem Anmeldeschluss")
            // In the form, where it saves.
            hand.tap("Kalender anlegen")
            screen.tapDay("6. Dezember 2026, frei")
            hand.tap("Tag vormerken")
            hand.type("Für wen?", "Kirchgemeinde")
            hand.tap("Tag vormerken")
            hand.see("Vorgemerkt: Kirchgemeinde")
            hand.tap("Kalender")
            screen.tapDay("7. Dezember 2026, frei")
            hand.tap("Ohne Wunsch vergeben")
            hand.type("Name suchen", "Familie am Berg")
            hand.tap("„Familie am Berg“ neu aufnehmen")
            hand.see("Bei Familie am Berg")
            office.line.sync().done()
            val calendar = calendar(office)
            assertEquals(24, calendar.days.size)
            assertEquals(DayState.Reserved("Kirchgemeinde"), calendar.day(LocalDate.of(2026, 12, 6)).state)
            assertEquals(DayState.Granted, calendar.day(LocalDate.of(2026, 12, 7)).state)
            hand.tap("Kalender")
            screen.tapDay("6. Dezember 2026, vorgemerkt")
            hand.tap("Vormerkung aufheben")
            hand.see("Der Tag wird wieder frei für andere.")
            hand.tap("Vormerkung aufheben")
            hand.see("An diesem Abend öffnet noch niemand.")
        }

    @Test
    fun `who does not organise is told that there is no calendar yet, and the core refuses one`() =
        inTown {
            office()
            val jana = phoneOf(JANA)
            screen.takeUp(jana)
            hand.see("Sobald die Organisation ihn anlegt, steht er hier.")
            hand.seeNot("Kalender anlegen")
            val refused = jana.calendars.setUp(usualFrame(2026, SUNDAY))
            assertEquals(Outcome.Failed(Trouble.NOT_ALLOWED), refused)
        }

    @Test
    fun `doors on days that the calendar does not have stand in a list of their own`() =
        inTown {
            val office = office()
            setUp(office)
            phoneOf(JANA)
            grant(office, JANA, LocalDate.of(2026, 12, 27))
            screen.takeUp(office)
            hand.see("Außerhalb des Kalenders")
            hand.see(JANA)
        }

    private suspend fun organise(
        office: Session,
        other: Session,
    ) {
        office.people.grantRole(other.me, Area(FieldOfWork.CALENDAR, null), Level.ORGANISER).done()
        sync(office, other)
    }

    private suspend fun reachable(
        office: Session,
        name: String,
    ) {
        val card = checkNotNull(card(office, name))
        office.people.setContact(card, Contact(name, NUMBER, forMembers = false)).done()
        sync(office)
    }

    private suspend fun motto(
        session: Session,
        motto: String,
    ) {
        val door: Door = calendar(session).doors.single()
        session.calendars.edit(door, door.programme.copy(motto = motto)).done()
    }

    private companion object {
        const val NUMBER = "030 23125-104"
    }
}
