package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.PersonPlace
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import app.mitmach.companion.feature.onBehalf
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

class PeopleTest {
    @get:Rule
    val compose = createComposeRule()

    private val hand by lazy { Hand(compose) }

    private val device = NotingDevice()

    @Test
    fun `somebody gets a role and a number, and others read who is there for what`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val her = checkNotNull(card(office, "Renate B."))
            val app = appOf(office, device)
            compose.setContent { Shown(app) }
            hand.tap("Leute")
            hand.type("Name suchen", "renate")
            hand.tap("Renate B.")
            hand.tap("Nummer ändern")
            hand.type("Telefonnummer", "030 23125-104")
            hand.tap("Alle dürfen die Nummer sehen")
            hand.tap("Speichern")
            hand.see("030 23125-104")
            hand.tap("Rolle geben")
            hand.tap("Garten")
            hand.tap("Leitung")
            hand.tap("Rolle geben")
            hand.see("Leitung – Garten")
            office.line.sync().done()
            renate.line.sync().done()
            val role = person(renate, "Renate B.").roles.single()
            assertEquals(Area(FieldOfWork.GARDEN, null) to Level.LEAD, role.area to role.level)

            compose.runOnIdle { app.navigator.start(MorePlace.Responsible) }
            hand.see("Garten")
            hand.see("Bitte Vertretung benennen")
            hand.tapSign("Renate B. anrufen")
            assertEquals(listOf("030 23125-104"), device.calls)
            assertEquals(her, person(office, "Renate B.").party.id)
        }

    @Test
    fun `a role is ended and a phone is signed off only after a question`() =
        inTown {
            val office = settled()
            phoneOf("Renate B.")
            val her = checkNotNull(card(office, "Renate B."))
            office.people.grantRole(her, Area(FieldOfWork.GARDEN, null), Level.DEPUTY).done()
            office.line.sync().done()
            val app = appOf(office, device, PersonPlace(her))
            compose.setContent { Shown(app) }
            hand.see("Vertretung – Garten")
            hand.tap("Beenden")
            hand.see("Rolle beenden?")
            hand.tap("Abbrechen")
            hand.see("Vertretung – Garten")
            hand.tap("Beenden")
            hand.tap("Rolle beenden")
            hand.see("Keine Rolle – einfach dabei.")
            hand.tap("Telefon abmelden")
            hand.see("Telefon von Renate B. abmelden?")
            assertFalse(
                office.people
                    .phones()
                    .done()
                    .phones
                    .any { it.revoked },
            )
            hand.tap("Telefon abmelden")
            hand.see("abgemeldet")
            assertTrue(
                office.people
                    .phones()
                    .done()
                    .phones
                    .single { it.person.id == her }
                    .revoked,
            )
        }

    @Test
    fun `somebody lets another enter for a person without a phone`() =
        inTown {
            val office = settled()
            phoneOf("Renate B.")
            val chor = checkNotNull(card(office, "Gemischter Chor"))
            val app = appOf(office, device, PersonPlace(chor))
            compose.setContent { Shown(app) }
            hand.tap("Jemanden eintragen lassen")
            hand.type("Name suchen", "Renate")
            hand.tap("Renate B.")
            hand.see("Für diese Karte trägt ein: Renate B.")
            office.line.sync().done()
            val renate = phoneOf("Renate B.")
            renate.line.sync().done()
            val options = people(renate).onBehalf(FieldOfWork.CALENDAR)
            assertEquals(listOf("Gemischter Chor"), options.near.map { it.name })
            assertEquals(emptyList<Any>(), options.anybody)
            assertTrue(people(office).onBehalf(FieldOfWork.GARDEN).anybody.isNotEmpty())
        }

    @Test
    fun `who has the name of somebody is asked about before there are two of them`() =
        inTown {
            val office = settled()
            val app = appOf(office, device, MorePlace.People)
            compose.setContent { Shown(app) }
            hand.tap("Jemanden eintragen")
            hand.type("Name, wie ihn alle sehen", " renate b. ")
            hand.see("renate b. gibt es schon")
            hand.tap("renate b. ist gemeint")
            hand.see("Rolle geben")
            assertEquals(PersonPlace(checkNotNull(card(office, "Renate B."))), app.navigator.place)
            assertEquals(1, people(office).people.count { it.party.name == "Renate B." })

            app.navigator.back()
            hand.tap("Jemanden eintragen")
            hand.seeNot("gibt es schon")
            hand.type("Name, wie ihn alle sehen", "Renate B.")
            hand.tap("Trotzdem hinzufügen")
            hand.see("Rolle geben")
            assertEquals(2, people(office).people.count { it.party.name == "Renate B." })
        }

    @Test
    fun `a member sees no buttons for organisers on another's card`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val app = appOf(renate, device, PersonPlace(office.me))
            compose.setContent { Shown(app) }
            hand.see("Organisation – Alles")
            listOf(
                "Rolle geben",
                "Telefon abmelden",
                "Nummer ändern",
                "Name ändern",
                "Telefon einladen",
                "Beenden",
            ).forEach {
                hand.seeNot(it)
            }
        }

    private suspend fun people(session: Session): People =
        session.people
            .people()
            .first()
            .done()

    private suspend fun person(
        session: Session,
        name: String,
    ): Person = people(session).people.single { it.party.name == name }
}
