package app.mitmach.companion.calendar

import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** A day reads otherwise to whose it is, to others and to organisers. */
class WhoseDayTest : InCalendar() {
    @Test
    fun `who wished a day reads that it is their wish, on the page and on the day, others that somebody wished it`() =
        inTown {
            val office = office()
            setUp(office)
            val (jana, piet) = phoneOf(JANA) to phoneOf(PIET)
            wish(jana, TWELFTH)
            sync(jana, piet, office)
            screen.takeUp(jana)
            hand.see("Antwort bis Mo, 30. November.")
            screen.tapDay("12. Dezember 2026, Ihr Wunsch")
            hand.see("Wunsch abgegeben")
            hand.seeNot("Jemand wünscht sich diesen Tag")
            screen.takeUp(piet)
            screen.tapDay("12. Dezember 2026, gewünscht")
            hand.see("Jemand wünscht sich diesen Tag. Entschieden ist noch nichts.")
            hand.tap("Diesen Tag wünschen")
            hand.see("Mehrere wünschen sich diesen Tag, auch Sie.")
        }

    @Test
    fun `a host reads that the door is theirs, others at whose it is`() =
        inTown {
            val office = office()
            setUp(office)
            val (jana, piet) = phoneOf(JANA) to phoneOf(PIET)
            grant(office, JANA, TWELFTH)
            sync(office, jana, piet)
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, Ihr Türchen")
            hand.see("Ihr Türchen")
            hand.see("Bei $JANA")
            screen.takeUp(piet)
            screen.tapDay("12. Dezember 2026, vergeben")
            hand.see("Bei $JANA")
            hand.seeNot("Ihr Türchen")
        }

    @Test
    fun `a cancelled door is a free day to others, and organisers read who withdrew it`() =
        inTown {
            val (office, jana) = given()
            val piet = phoneOf(PIET)
            withdrawDoor(jana)
            sync(jana, piet, office)
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, frei")
            hand.see("Zurückgenommen von $JANA")
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, frei")
            hand.see("Bei $JANA")
            screen.takeUp(piet)
            screen.tapDay("12. Dezember 2026, frei")
            hand.see("An diesem Abend öffnet noch niemand.")
            hand.seeNot("Bei $JANA")
        }

    @Test
    fun `who cancels is promised a replacement only once the programme is printed`() =
        inTown {
            val office = office()
            setUp(office, printDay = SUNDAY.minusDays(1))
            val jana = phoneOf(JANA)
            grant(office, JANA, TWELFTH)
            sync(office, jana)
            screen.takeUp(jana)
            hand.tap("Absagen")
            hand.see("Die Organisation sucht Ersatz.")
            hand.tap("Absagen")
            hand.see("Abgesagt")
            sync(jana, office)
            assertEquals(DayState.HostDroppedOut, calendar(office).day(TWELFTH).state)
        }

    @Test
    fun `an organiser declines a wish, whose host reads by whom and may wish again`() =
        inTown {
            val (office, jana) = wished()
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, gewünscht")
            hand.see("Jemand wünscht sich diesen Tag. Bitte entscheiden Sie.")
            hand.tapOn(JANA, "Ablehnen")
            hand.see("$JANA liest dann „Abgesagt“")
            hand.tap("Ablehnen")
            hand.see("An diesem Abend öffnet noch niemand.")
            sync(office, jana)
            assertTrue(calendar(jana).wishes.all { it.state == WishState.Withdrawn })
            screen.takeUp(jana)
            hand.see("Abgesagt von Projektbüro")
            hand.see("Ein neuer Wunsch ist jederzeit möglich.")
        }
}
