package app.mitmach.companion.navigation

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.readInviteLink
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import java.time.LocalDate

private const val WORK_DAY = "Herbsteinsatz im Oasengarten"
private val FIFTEENTH = LocalDate.of(2026, 12, 15)

/**
 * The ten things that people do every day, through the whole app: real core, real server. Each is at most three taps
 * from the start screen to the act; each is done with signal and without, and others see it once there is some.
 */
@RunWith(Parameterized::class)
class TenTasksTest(
    private val signal: Boolean,
) {
    @get:Rule
    val rule = createComposeRule()

    private val hand by lazy { Hand(rule) }
    private val device = NotingDevice()

    /** Opens the app on somebody's phone; without signal the server is away before anything is touched. */
    private fun Town.open(session: Session) {
        if (!signal) server.stop()
        val settings = newSettings()
        val opened = Outcome.Done(session)
        val platform =
            Platform(device, settings, desktopFont, Language.GERMAN, { opened }, { opened }, motion = false)
        session.line.stay()
        rule.setContent { Companion(platform) }
        hand.see("Heute")
        hand.again()
    }

    /** There is signal again: everybody sends and fetches. */
    private suspend fun Town.meet(vararg sessions: Session) {
        if (!signal) server.start()
        sessions.forEach { it.line.sync().done() }
        sessions.forEach { it.line.sync().done() }
    }

    private fun inTaps(most: Int) = assertTrue("${hand.taps} taps", hand.taps <= most)

    private fun everyday(day: suspend Town.() -> Unit) = Town().use { town -> runBlocking { town.day() } }

    @Test
    fun `watering is entered`() =
        everyday {
            val office = settled()
            val renate = phoneOf("Renate B.")
            open(renate)
            hand.tap("Garten")
            hand.tapOn("Frühbeet gießen", "Erledigt")
            inTaps(2)
            hand.see("Eingetragen: Frühbeet gießen")
            meet(renate, office)
            val garden = document(office, DocumentKind.GARDEN)
            val done =
                office.gardens
                    .day(garden, SUNDAY)
                    .first()
                    .done()
                    .tasks
                    .flatMap { it.done }
            assertEquals(listOf("Renate B."), done.map { it.entry.owner.name })
        }

    @Test
    fun `a task is taken and given back`() =
        everyday {
            val office = settled()
            val renate = phoneOf("Renate B.")
            open(renate)
            hand.tap("Garten")
            hand.tapOn("Vogelhaus füllen", "Ich mache das")
            inTaps(2)
            hand.see("Dabei: Sie")
            hand.tapOn("Vogelhaus füllen", "Doch nicht")
            inTaps(3)
            hand.seeNot("Dabei: Sie")
            meet(renate, office)
            val garden = document(office, DocumentKind.GARDEN)
            val day =
                office.gardens
                    .day(garden, SUNDAY)
                    .first()
                    .done()
            assertTrue((day.tasks + day.freeTasks).all { task -> task.claims.isEmpty() })
        }

    @Test
    fun `a door is wished`() =
        everyday {
            val office = settled()
            val jana = phoneOf("Jana M.")
            open(jana)
            hand.tap("Kalender")
            hand.tapSign("15. Dezember 2026")
            hand.tap("Diesen Tag wünschen")
            inTaps(3)
            hand.see("Steht fest")
            meet(jana, office)
            val calendar = document(office, DocumentKind.CALENDAR)
            val day =
                office.calendars
                    .calendar(calendar)
                    .first()
                    .done()
                    .days
                    .first { it.date == FIFTEENTH }
            assertTrue("Jana M." in day.wishedBy.map { it.name })
        }

    @Test
    fun `a door is granted`() =
        everyday {
            val office = settled()
            val hilde = phoneOf("Hilde R.")
            open(office)
            hand.tap("Türchen vergeben")
            hand.tapOn("Hilde R.", "Türchen vergeben")
            inTaps(3)
            hand.see("Bei Hilde R.")
            meet(office, hilde)
            val mine =
                hilde.calendars
                    .mine()
                    .first()
                    .done()
            assertEquals(FIFTEENTH, mine.single { it.door != null }.date)
        }

    @Test
    fun `a host withdraws`() =
        everyday {
            val office = settled()
            val host = phoneOf("Familie im Stieg")
            open(host)
            hand.tap("Ihr Türchen steht fest")
            hand.tap("Absagen")
            hand.tap("Absagen")
            inTaps(3)
            hand.see("Das Türchen ist abgesagt")
            meet(host, office)
            val calendar = document(office, DocumentKind.CALENDAR)
            val day = LocalDate.of(2026, 12, 12)
            val seen =
                office.calendars
                    .calendar(calendar)
                    .first()
                    .done()
                    .days
                    .first { it.date == day }
            assertTrue(seen.doors.isEmpty() && seen.withdrawn.isNotEmpty())
        }

    @Test
    fun `a family answers`() =
        everyday {
            val office = settled()
            val anna = phoneOf("Anna N.")
            open(anna)
            hand.tap("Treffen")
            hand.tap(WORK_DAY)
            hand.tap("Zusagen")
            inTaps(3)
            hand.tapSign("Erwachsene: einer mehr")
            hand.tapSign("Kinder: einer mehr", times = 3)
            hand.tap("Zusagen")
            hand.see("2 Erwachsene, 3 Kinder")
            meet(anna, office)
            val event = document(office, DocumentKind.EVENT, WORK_DAY)
            val answer =
                office.events
                    .event(event)
                    .first()
                    .done()
                    .answers
                    .single { it.party.name == "Anna N." }
            assertEquals(2 to 3, answer.adults to answer.children)
        }

    @Test
    fun `somebody is checked in`() =
        everyday {
            val office = settled()
            open(office)
            hand.tap("Treffen")
            hand.tap(WORK_DAY)
            hand.tap("Einlass")
            inTaps(3)
            hand.tapOn("Familie im Stieg", "Alle 5 da")
            hand.see("5 von 5")
            meet(office)
            val event = document(office, DocumentKind.EVENT, WORK_DAY)
            val lines =
                office.events
                    .event(event)
                    .first()
                    .done()
                    .doorList.lines
            assertEquals(5, lines.single { it.party.name == "Familie im Stieg" }.arrived)
        }

    @Test
    fun `a contradiction is settled`() =
        everyday {
            val office = settled()
            val renate = leader(office)
            note(office, "bei Sonne abdecken")
            note(renate, "mittags lüften")
            listOf(renate, office, renate).forEach { it.line.sync().done() }
            open(renate)
            hand.tap("mittags lüften wählen")
            inTaps(1)
            hand.seeNot("Zwei Angaben")
            meet(renate, office)
            assertEquals("mittags lüften", bed(office).note)
            assertTrue(bed(office).entry.contradictions.isEmpty())
        }

    @Test
    fun `what was not taken over is found and entered again`() =
        everyday {
            val office = settled()
            val renate = leader(office)
            val role =
                office.people
                    .people()
                    .first()
                    .done()
                    .people
                    .flatMap { it.roles }
                    .last { it.level == Level.LEAD }
            office.people.endRole(role.id).done()
            note(renate, "mittags lüften")
            office.line.sync().done()
            renate.line.sync().done()
            // Who leads again may: the text is still there.
            lead(office, "Renate B.")
            office.line.sync().done()
            renate.line.sync().done()
            open(renate)
            hand.tap("Mehr")
            hand.tap("Nicht übernommen: 1")
            hand.see("Nicht übernommen – bitte nachsehen")
            hand.see("mittags lüften")
            hand.tap("Noch einmal eintragen")
            inTaps(3)
            hand.see("Noch einmal eingetragen")
            meet(renate, office)
            assertEquals("mittags lüften", bed(office).note)
        }

    @Test
    fun `somebody is invited`() =
        everyday {
            val office = settled()
            office.people.add(CardKind.PERSON, "Berta S.").done()
            office.line.sync().done()
            open(office)
            hand.tap("Mehr")
            hand.tap("Einladen")
            hand.tap("Berta S.")
            inTaps(3)
            hand.tap("Link verschicken")
            meet(office)
            val invite = readInviteLink(device.shared.single()).done().link
            val berta = Session.join(folderOf("Berta S."), invite).done()
            assertEquals(card(office, "Berta S."), berta.me)
            berta.close()
        }

    private suspend fun Town.leader(office: Session): Session {
        val renate = phoneOf("Renate B.")
        lead(office, "Renate B.")
        office.line.sync().done()
        renate.line.sync().done()
        return renate
    }

    private suspend fun lead(
        office: Session,
        name: String,
    ) = office.people.grantRole(checkNotNull(card(office, name)), Area(FieldOfWork.GARDEN, null), Level.LEAD).done()

    private suspend fun bed(session: Session): Bed =
        session.gardens
            .garden(document(session, DocumentKind.GARDEN))
            .first()
            .done()
            .beds
            .first { it.number == 4 }

    private suspend fun note(
        session: Session,
        note: String,
    ) {
        val bed = bed(session)
        session.gardens.edit(bed, bed.form().copy(note = note)).done()
    }

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "signal {0}")
        fun ways() = listOf(true, false)
    }
}
