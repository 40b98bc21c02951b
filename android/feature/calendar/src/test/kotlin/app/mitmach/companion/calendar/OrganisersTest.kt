package app.mitmach.companion.calendar

import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.calendar.WishForm
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Test

/** What organisers are told, and whom they call. */
class OrganisersTest : InCalendar() {
    @Test
    fun `organisers read who called off which day, and what is to be done about it, until somebody has the day`() =
        inTown {
            val (office, jana) = given()
            val piet = phoneOf(PIET)
            withdrawDoor(jana)
            sync(jana, office, piet)
            screen.takeUp(office)
            hand.see("$JANA hat abgesagt")
            hand.see("Sa, 12. Dezember")
            hand.see("Der Tag ist wieder frei.")
            screen.takeUp(piet)
            hand.seeNot("hat abgesagt")
            wish(piet, TWELFTH)
            sync(piet, office)
            screen.takeUp(office)
            hand.see("$JANA hat abgesagt")
            hand.see("1 Wunsch für diesen Tag")
            hand.tap("Tag ansehen")
            hand.tapOn(PIET, "Türchen vergeben")
            hand.see("Bei $PIET")
            hand.tap("Kalender")
            hand.see("Kalenderblatt")
            hand.seeNot("hat abgesagt")
        }

    @Test
    fun `a door that an organiser took back is no news to organisers`() =
        inTown {
            val office = office()
            setUp(office)
            phoneOf(JANA)
            grant(office, JANA, TWELFTH)
            withdrawDoor(office)
            screen.takeUp(office)
            hand.see("Kalenderblatt")
            hand.seeNot("hat abgesagt")
        }

    @Test
    fun `whose number nobody is shown is reached through their parents, or through the organisers`() =
        inTown {
            val office = office()
            setUp(office)
            office.people.add(CardKind.PERSON, "Mia T.", under16 = true).done()
            val jana = phoneOf(JANA)
            office.people.setContact(office.me, Contact("Projektbüro", NUMBER, forMembers = true)).done()
            listOf("Mia T.", JANA).forEach { grant(office, it, TWELFTH) }
            sync(office, jana)
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, bitte klären")
            hand.see("Mia T. ist unter 16. Bitte sprechen Sie mit den Eltern.")
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, bitte klären")
            hand.see("Mia T. erreichen Sie über die Organisation.")
            hand.tap("Projektbüro anrufen")
            assertEquals(listOf(NUMBER), screen.device.calls)
        }

    @Test
    fun `who declines the wish of somebody without the app is told to tell them, and may call`() =
        inTown {
            val office = office()
            setUp(office)
            val hilde = office.people.add(CardKind.PERSON, "Hilde R.").done()
            office.people.setContact(hilde, Contact("Hilde R.", NUMBER, forMembers = false)).done()
            wishFor(office, Asking(hilde, Source.PHONE))
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, gewünscht")
            hand.tapOn("Hilde R.", "Ablehnen")
            hand.see("Dort liest niemand die App: Bitte sagen Sie es Hilde R. ($NUMBER) selbst.")
            hand.tap("Ablehnen")
            screen.hear("Der Wunsch ist abgelehnt. Bitte sagen Sie es Hilde R. selbst.")
            screen.touchNotice("Hilde R. anrufen")
            assertEquals(listOf(NUMBER), screen.device.calls)
        }

    private suspend fun wishFor(
        office: Session,
        asking: Asking,
    ) = office.calendars.wish(document(office, DocumentKind.CALENDAR), WishForm(TWELFTH), asking).done()

    private companion object {
        const val NUMBER = "030 23125-104"
    }
}
