package app.mitmach.companion.calendar

import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Test

/** What somebody reads of their own wish. */
class OwnWishTest : InCalendar() {
    @Test
    fun `what was entered of a wish is read again, and further days are chosen where it says so`() =
        inTown {
            val office = office()
            setUp(office)
            val jana = phoneOf(JANA)
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, frei")
            hand.type("Motto", "Waffeln")
            hand.tap("Das ist sicher")
            hand.tap("Mehr angeben")
            hand.tap("2. Wunsch (freiwillig): Tag wählen")
            hand.tap("So 13.")
            hand.see("2. Wunsch (freiwillig): So 13.")
            hand.tap("Diesen Tag wünschen")
            hand.see("Wunsch abgegeben")
            hand.see("„Waffeln“")
            hand.see("Auch: So 13.")
            hand.see("noch nicht sicher")
            hand.tap("Wunsch ändern")
            hand.tap("Das ist sicher")
            hand.tap("Speichern")
            hand.seeNot("noch nicht sicher")
            hand.see("sicher")
        }

    @Test
    fun `where no day is free nobody reads that others are`() =
        inTown {
            val office = office()
            val frame = usualFrame(2026, SUNDAY).copy(firstDay = TWELFTH, lastDay = TWELFTH)
            office.calendars.setUp(frame).done()
            sync(office)
            val piet = phoneOf(PIET)
            phoneOf(JANA)
            piet.calendars.wish(document(piet, DocumentKind.CALENDAR), WishForm(TWELFTH)).done()
            sync(piet, office)
            grant(office, JANA, TWELFTH)
            sync(office, piet)
            screen.takeUp(piet)
            hand.see("Tag vergeben – leider keiner frei")
            hand.see("Wird einer frei, steht es hier.")
            hand.tap("Wunsch zurücknehmen")
            hand.see("Wunsch zurücknehmen?")
            hand.see("Zurzeit ist kein Tag frei.")
            hand.seeNot("Der Tag wird wieder frei für andere.")
            hand.seeNot("Ein neuer Wunsch ist jederzeit möglich.")
            hand.tap("Wunsch zurücknehmen")
            hand.see("Abgesagt")
            hand.see("Wird einer frei, steht es hier.")
            assertEquals(0, screen.count("Ein neuer Wunsch ist jederzeit möglich."))
        }
}
