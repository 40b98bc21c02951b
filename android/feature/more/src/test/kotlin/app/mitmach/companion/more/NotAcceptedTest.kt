package app.mitmach.companion.more

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.WorkForm
import app.mitmach.companion.core.garden.form
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.document
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.hand.Hand
import app.mitmach.companion.feature.hand.NotingDevice
import kotlinx.coroutines.flow.first
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

class NotAcceptedTest {
    @get:Rule
    val compose = createComposeRule()

    private val hand by lazy { Hand(compose) }

    private val garden = Area(FieldOfWork.GARDEN, null)

    @Test
    fun `what was not taken over is found with its text, and entered again once one may`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            grant(office, "Renate B.")
            renate.line.sync().done()
            end(office, "Renate B.")
            val bed = bed(renate)
            renate.gardens.edit(bed, bed.form().copy(crop = "Winterportulak, zweite Saat")).done()
            renate.line.sync().done()

            val device = NotingDevice()
            val app = appOf(renate, device)
            compose.setContent { Shown(app) }
            hand.tap("Nicht übernommen: 1")
            hand.see("Nicht übernommen – bitte nachsehen")
            hand.see("Das darf nur die Organisation.")
            hand.see("Winterportulak, zweite Saat")
            hand.see("Kultur")
            hand.tap("Um Übernahme bitten")
            hand.until("shared") { device.shared.isNotEmpty() }
            assertTrue("Kultur: Winterportulak, zweite Saat" in device.shared.single())

            // Somebody gives the right; nothing has to be typed again.
            grant(office, "Renate B.")
            renate.line.sync().done()
            hand.tap("Noch einmal eintragen")
            hand.see("Noch nicht übertragen")
            hand.tap("Jetzt senden")
            hand.see("Gesendet")
            hand.see("Alles ist übertragen")
            office.line.sync().done()
            assertEquals("Winterportulak, zweite Saat", bed(office).crop)
        }

    @Test
    fun `a phone that was signed off says so and promises no sending`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            val hers = checkNotNull(card(office, "Renate B."))
            office.line.sync().done()
            val phones = office.people.phones().done()
            office.people.revokePhone(phones.phones.single { it.person.id == hers }.device).done()
            office.line.sync().done()
            val task =
                bed(renate)
                    .tasks
                    .first()
                    .entry.key.record
            renate.gardens.logWork(document(renate, DocumentKind.GARDEN), WorkForm(task = task, day = SUNDAY)).done()
            assertEquals(Outcome.Failed(Trouble.SIGNED_OFF), renate.line.sync())

            val app = appOf(renate, start = MyEntriesPlace)
            compose.setContent { Shown(app) }
            hand.see("Dieses Telefon ist abgemeldet")
            hand.see("Noch nicht übertragen")
            hand.seeNot("Jetzt senden")

            // Nor does it make invites that would never open anything.
            compose.runOnIdle { app.navigator.start(MorePlace.InviteOf(hers)) }
            hand.see("Bitte im Büro melden.")
            hand.seeNot("Link verschicken")
        }

    @Test
    fun `what one gives up is gone only after a question`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            grant(office, "Renate B.")
            renate.line.sync().done()
            end(office, "Renate B.")
            val bed = bed(renate)
            renate.gardens.edit(bed, bed.form().copy(note = "Schlauch ist undicht")).done()
            renate.line.sync().done()
            val app = appOf(renate, start = MyEntriesPlace)
            compose.setContent { Shown(app) }
            hand.tap("Verwerfen")
            hand.tap("Abbrechen")
            hand.see("Schlauch ist undicht")
            hand.tap("Verwerfen")
            hand.see("Diesen Text verwerfen?")
            hand.tap("Verwerfen")
            hand.see("Was Sie eintragen, steht hier, bis es angekommen ist.")
        }

    @Test
    fun `a phone that was signed off says so and keeps what was typed`() =
        inTown {
            val office = settled()
            val renate = phoneOf("Renate B.")
            office.line.sync().done()
            val her = checkNotNull(card(office, "Renate B."))
            val phone =
                office.people
                    .phones()
                    .done()
                    .phones
                    .single { it.person.id == her }
            office.people.revokePhone(phone.device).done()
            office.line.sync().done()
            val task =
                renate.gardens
                    .day(document(renate, DocumentKind.GARDEN), renate.today.value)
                    .first()
                    .done()
                    .tasks
                    .first()
            renate.gardens.claim(task.entry.key.document, task.entry.key.record, renate.today.value).done()
            val app = appOf(renate, start = MyEntriesPlace)
            compose.setContent { Shown(app) }
            hand.tap("Jetzt senden")
            hand.see("Dieses Telefon ist abgemeldet")
            hand.see(checkNotNull(task.title))
            assertEquals(Outcome.Failed(Trouble.SIGNED_OFF), renate.line.sync())
        }

    @Test
    fun `without a line, Jetzt senden says that nothing was sent`() =
        inTown {
            settled()
            val renate = phoneOf("Renate B.")
            server.stop()
            val garden = document(renate, DocumentKind.GARDEN)
            val task =
                renate.gardens
                    .day(garden, renate.today.value)
                    .first()
                    .done()
                    .tasks
                    .first()
            renate.gardens.claim(garden, task.entry.key.record, renate.today.value).done()
            val app = appOf(renate)
            compose.setContent { Shown(app) }
            hand.tap("Noch nicht übertragen: 1")
            hand.tap("Jetzt senden")
            hand.see("Nicht gesendet")
            hand.see("Kein Netz – Stand")
            server.start()
            hand.tap("Jetzt senden")
            hand.see("Alles ist übertragen.")
        }

    private suspend fun Town.grant(
        office: Session,
        name: String,
    ) {
        office.people.grantRole(checkNotNull(card(office, name)), garden, Level.LEAD).done()
        office.line.sync().done()
    }

    private suspend fun Town.end(
        office: Session,
        name: String,
    ) {
        val people =
            office.people
                .people()
                .first()
                .done()
                .people
        people.single { it.party.name == name }.roles.forEach { office.people.endRole(it.id).done() }
        office.line.sync().done()
    }

    private suspend fun bed(session: Session): Bed =
        session.gardens
            .garden(document(session, DocumentKind.GARDEN))
            .first()
            .done()
            .beds
            .first()
}
