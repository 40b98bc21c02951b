package app.mitmach.companion.today

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.PledgeForm
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.core.town.newSettings
import app.mitmach.companion.design.CompanionTheme
import app.mitmach.companion.design.assertComplete
import app.mitmach.companion.design.assertTouchable
import app.mitmach.companion.design.desktopFont
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

private const val WATERING = "Frühbeet gießen und lüften"

class TodayTest {
    @get:Rule
    val rule = createComposeRule()

    private val hand by lazy { Hand(rule) }

    private fun show(session: Session): App {
        val settings = newSettings()
        val app = App(session, Navigator(TodayPlace), NotingDevice(), Notices(), settings)
        rule.setContent {
            CompanionTheme(
                Settings(Language.GERMAN),
                desktopFont,
                motion = false,
            ) { todayFeature.Screen(TodayPlace, app) }
        }
        return app
    }

    @Test
    fun `what is done leaves the list at once, without signal`() =
        inTown {
            val office = settled()
            server.stop()
            show(office)
            hand.tapOn(WATERING, "Erledigt")
            hand.seeNot(WATERING)
            assertEquals(listOf(WATERING), doneToday(office))
        }

    @Test
    fun `two notes on a bed are settled here by one tap`() =
        inTown {
            val (office, renate) = twoNotes()
            show(renate)
            hand.see("Zwei Angaben – bitte wählen")
            assertTouchable(rule)
            hand.tap("mittags lüften wählen")
            hand.seeNot("Zwei Angaben")
            renate.line.sync().done()
            office.line.sync().done()
            val garden = document(office, DocumentKind.GARDEN)
            val bed = bed(office, garden)
            assertEquals("mittags lüften", bed.note)
            assertTrue(bed.entry.contradictions.isEmpty())
        }

    @Test
    fun `a decision leads to where it is made`() =
        inTown {
            val app = show(settled())
            hand.tap("Türchen vergeben")
            assertEquals(DocumentKind.CALENDAR, (app.navigator.place as DocumentPlace).kind)
        }

    @Test
    fun `what concerns somebody for whom one acts has their name`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val family = checkNotNull(card(office, "Familie im Stieg"))
            office.people.letActFor(renate.me, family).done()
            office.line.sync().done()
            renate.line.sync().done()
            show(renate)
            hand.see("für Familie im Stieg")
            hand.see("Familie im Stieg: dabei")
        }

    @Test
    fun `what the organisers decided of a seat is told, and whose the promised cake is`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val family = checkNotNull(card(office, "Familie im Stieg"))
            office.people.letActFor(renate.me, family).done()
            val talk = document(office, DocumentKind.EVENT, "Handy-Sprechstunde")
            meet(office, renate)
            val asked = renate.events.answer(talk, AnswerForm(Answer.YES)).done()
            renate.events.pledge(talk, PledgeForm(null, "Blechkuchen"), Asking(family, Source.TALK)).done()
            meet(renate, office)
            val record = checkNotNull(asked.record)
            office.events.seat(talk, record, seated = true).done()
            meet(office, renate)
            show(renate)
            hand.see("Platz bekommen – Sie sind dabei")
            hand.see("Familie im Stieg bringt mit: Blechkuchen")
            hand.seeNot("Sie bringen mit: Blechkuchen")
            renate.entries.withdraw(talk, record).done()
            hand.seeNot("Platz bekommen – Sie sind dabei")
            val again =
                checkNotNull(
                    renate.events
                        .answer(talk, AnswerForm(Answer.YES))
                        .done()
                        .record,
                )
            meet(renate, office)
            office.entries.withdraw(talk, again).done()
            meet(office, renate)
            hand.see("Kein Platz – abgelehnt von Projektbüro")
        }

    @Test
    fun `what was refused is not called unsent`() =
        inTown {
            val office = settled()
            import(office, "rollen")
            office.line.sync().done()
            val renate = phoneOf("Renate B.")
            val garden = document(renate, DocumentKind.GARDEN)
            endRoles(office, renate)
            val bed = bed(renate, garden)
            renate.gardens.edit(bed, bed.form().copy(note = "mittags lüften")).done()
            renate.line.sync().done()
            val app = show(renate)
            hand.see("Nicht übernommen – bitte nachsehen")
            hand.seeNot("Noch nicht übertragen")
            hand.tapOn(WATERING, "Erledigt")
            hand.see("Noch nicht übertragen")
            hand.see("1 Eintrag wird gesendet, sobald Netz da ist.")
            hand.tap("Nicht übernommen – bitte nachsehen")
            assertEquals(MyEntriesPlace, app.navigator.place)
        }

    private suspend fun endRoles(
        office: Session,
        of: Session,
    ) {
        val all =
            office.people
                .people()
                .first()
                .done()
                .people
        all.single { it.party.id == of.me }.roles.forEach { office.people.endRole(it.id).done() }
        office.line.sync().done()
    }

    private suspend fun meet(
        one: Session,
        other: Session,
    ) = listOf(one, other).forEach { it.line.sync().done() }

    @Test
    fun `every text is there in every language`() = assertComplete(todayWords, TodayWords::class.java)

    private suspend fun doneToday(session: Session): List<String> {
        val garden = document(session, DocumentKind.GARDEN)
        val day =
            session.gardens
                .day(garden, SUNDAY)
                .first()
                .done()
        return (day.tasks + day.freeTasks).filter { it.done.isNotEmpty() }.map { it.title }
    }

    private suspend fun bed(
        session: Session,
        garden: DocumentId,
    ) = session.gardens
        .garden(garden)
        .first()
        .done()
        .beds
        .first { it.number == 4 }

    private suspend fun Town.twoNotes(): Pair<Session, Session> {
        val office = settled()
        import(office, "rollen")
        office.line.sync().done()
        val renate = phoneOf("Renate B.")
        val garden = document(office, DocumentKind.GARDEN)
        for ((session, note) in listOf(office to "bei Sonne abdecken", renate to "mittags lüften")) {
            val bed = bed(session, garden)
            session.gardens.edit(bed, bed.form().copy(note = note)).done()
        }
        listOf(renate, office, renate).forEach { it.line.sync().done() }
        return office to renate
    }
}
