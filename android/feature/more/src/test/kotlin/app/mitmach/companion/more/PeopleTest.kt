package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
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
import app.mitmach.companion.feature.onBehalf
import app.mitmach.companion.more.person.typedDay
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

class PeopleTest {
    @get:Rule
    val compose = createComposeRule()

    private val device = TestDevice()

    @Test
    fun `somebody gets a role and a number, and others read who is there for what`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val her = checkNotNull(card(office, "Renate B."))
            val app = appOf(office, device)
            compose.setContent { Shown(app) }
            compose.click("Leute")
            compose.find("Name suchen").performTextInput("renate")
            compose.click("Renate B.")
            compose.click("Nummer ändern")
            compose.onNodeWithText("Telefonnummer").performTextInput("030 23125-104")
            compose.click("Alle dürfen die Nummer sehen")
            compose.click("Speichern")
            compose.find("030 23125-104")
            compose.click("Rolle geben")
            compose.click("Garten")
            compose.click("Leitung")
            compose.clickLast("Rolle geben")
            compose.find("Leitung – Garten")
            office.line.sync().done()
            renate.line.sync().done()
            val role = person(renate, "Renate B.").roles.single()
            assertEquals(Area(FieldOfWork.GARDEN, null) to Level.LEAD, role.area to role.level)

            compose.runOnIdle { app.navigator.start(MorePlace.Responsible) }
            compose.find("Garten")
            compose.find("Bitte Vertretung benennen")
            compose.waitUntil(timeoutMillis = 20_000) {
                compose.onAllNodesWithContentDescription("Renate B. anrufen").fetchSemanticsNodes().isNotEmpty()
            }
            compose.onAllNodesWithContentDescription("Renate B. anrufen").onFirst().performClick()
            assertEquals(listOf("030 23125-104"), device.called)
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
            compose.find("Vertretung – Garten")
            compose.click("Beenden")
            compose.find("Rolle beenden?")
            compose.click("Abbrechen")
            compose.find("Vertretung – Garten")
            compose.click("Beenden")
            compose.clickLast("Rolle beenden")
            compose.find("Keine Rolle – einfach dabei.")
            compose.click("Telefon abmelden")
            compose.find("Telefon von Renate B. abmelden?")
            assertFalse(
                office.people
                    .phones()
                    .done()
                    .phones
                    .any { it.revoked },
            )
            compose.clickLast("Telefon abmelden")
            compose.find("abgemeldet")
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
            compose.click("Jemanden eintragen lassen")
            compose.find("Name suchen").performTextInput("Renate")
            compose.clickLast("Renate B.")
            compose.find("Für diese Karte trägt ein: Renate B.")
            office.line.sync().done()
            val renate = phoneOf("Renate B.")
            renate.line.sync().done()
            val options = people(renate).onBehalf(FieldOfWork.CALENDAR)
            assertEquals(listOf("Gemischter Chor"), options.near.map { it.name })
            assertEquals(emptyList<Any>(), options.anybody)
            assertTrue(people(office).onBehalf(FieldOfWork.GARDEN).anybody.isNotEmpty())
        }

    @Test
    fun `a member sees no buttons for organisers on another's card`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val app = appOf(renate, device, PersonPlace(office.me))
            compose.setContent { Shown(app) }
            compose.find("Organisation – Alles")
            listOf(
                "Rolle geben",
                "Telefon abmelden",
                "Nummer ändern",
                "Name ändern",
                "Telefon einladen",
                "Beenden",
            ).forEach {
                assertFalse(it, compose.seen(it))
            }
        }

    @Test
    fun `days are typed as people write them`() {
        val first = LocalDate.of(2026, 12, 1)
        assertEquals(first, typedDay("1.12.2026").day)
        assertEquals(first, typedDay(" 01. 12. 2026 ").day)
        assertEquals(first, typedDay("2026-12-01").day)
        assertTrue(typedDay("").possible)
        listOf("31.2.2026", "morgen", "1.12.").forEach { assertFalse(it, typedDay(it).possible) }
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
