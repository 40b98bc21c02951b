package app.mitmach.companion.events

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test
import java.time.LocalDateTime

/** Answering an event, on real phones with a real server. */
class AnsweringTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun `a family's answer that was given without signal counts once it was sent`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(anna, WORK_DAY)
            val before = office.look(day).heads.coming
            val stage = Stage(compose)
            stage.show(anna, EventsPlace.All)
            stage.tap(WORK_DAY)
            stage.tap("Zusagen")
            stage.tapSign("Erwachsene: einer mehr")
            stage.tapSign("Kinder: einer mehr", times = 3)
            stage.tap("Zusagen")
            stage.sees("Sie sind dabei")
            stage.sees("2 Erwachsene, 3 Kinder")
            stage.sees("Nur auf diesem Telefon")
            assertEquals(before, office.look(day).heads.coming)

            sync(anna, office)
            stage.seesNot("Nur auf diesem Telefon")
            stage.show(office, eventPlace(day))
            stage.sees("${before.heads + 5} dabei")
            val after = office.look(day).heads.coming
            assertEquals(before.adults + 2 to before.children + 3, after.adults to after.children)
        }

    @Test
    fun `who said yes before the event was moved is asked whether it still holds`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(anna, WORK_DAY)
            val stage = Stage(compose)
            stage.show(office, eventPlace(day))
            stage.tap("Treffen ändern")
            stage.type("Um wie viel Uhr?", "11")
            stage.sees("Wer zugesagt hat, wird noch einmal gefragt.")
            stage.tap("Speichern")
            stage.sees("Sa, 28. November, 11:00 bis 14:00 Uhr")

            // Without signal she answers what she sees: ten o'clock.
            stage.show(anna, eventPlace(day))
            stage.tap("Zusagen")
            stage.tapSign("Kinder: einer mehr")
            stage.tap("Zusagen")
            stage.sees("Sie sind dabei")
            sync(anna, office)
            sync(anna)
            assertNotNull(office.answerOf(day, "Anna N.")?.moved)

            stage.sees("Verlegt – gilt Ihre Zusage noch?")
            stage.seesPartOf("Bisher: Sa, 28. November, 10:00 Uhr. Jetzt: Sa, 28. November, 11:00 Uhr.")
            stage.tap("Ja")
            stage.sees("Sie sind dabei")
            sync(anna, office)
            val answer = checkNotNull(office.answerOf(day, "Anna N."))
            assertNull(answer.moved)
            assertEquals(AnswerState.IN, answer.state)
            assertEquals(1 to 1, answer.adults to answer.children)
        }

    @Test
    fun `who comes when all seats are taken stands on the waiting list until somebody cancels`() =
        inTown {
            val office = office()
            val day =
                office.events
                    .plan(
                        EventText(
                            title = "Kerzenwerkstatt",
                            format = Format.LERNFORMAT,
                            start = LocalDateTime.of(2026, 12, 12, 16, 0),
                            place = "Gemeindehaus",
                            seatRule = SeatRule.FIRST_COME,
                            seats = 2,
                        ),
                    ).done()
            val anna = phoneOf("Anna N.")
            val berta = phoneOf("Berta S.")
            sync(office, anna, berta)
            val stage = Stage(compose)
            stage.show(anna, eventPlace(day))
            stage.sees("Noch 2 Plätze frei")
            stage.tap("Zusagen")
            stage.tapSign("Erwachsene: einer mehr")
            stage.tap("Zusagen")
            stage.sees("Angefragt – noch keine Zusage")
            sync(anna)
            stage.sees("Sie sind dabei")

            stage.show(berta, eventPlace(day))
            stage.tap("Zusagen")
            stage.tap("Zusagen")
            sync(berta)
            stage.sees("Warteliste – wir melden uns")

            stage.show(anna, eventPlace(day))
            stage.tap("Ändern")
            stage.tap("Absagen")
            stage.sees("Sie haben abgesagt")
            sync(anna, berta)
            stage.show(berta, eventPlace(day))
            stage.sees("Sie sind dabei")
        }

    @Test
    fun `an organiser enters an answer that came on paper from somebody who is not in the list yet`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val day = event(office, WORK_DAY)
            val stage = Stage(compose)
            stage.show(office, eventPlace(day))
            stage.tap("Antworten")
            stage.tap("Antwort eintragen")
            stage.type("Wer?", "Erna L.")
            stage.tap("„Erna L.“ neu eintragen")
            stage.tapSign("Erwachsene: einer mehr")
            stage.tap("Papier")
            stage.tap("Speichern")
            stage.sees("Erna L.")
            sync(office, anna)
            val answer = checkNotNull(anna.answerOf(day, "Erna L."))
            assertEquals(Source.PAPER, answer.entry.source)
            assertEquals(2 to AnswerState.IN, answer.adults to answer.state)
        }

    @Test
    fun `a daughter answers for the household that she acts for`() =
        inTown {
            val office = settled()
            val anna = phoneOf("Anna N.")
            val household = checkNotNull(card(office, "Familie an der Allee"))
            val card = checkNotNull(card(office, "Anna N."))
            office.people.letActFor(card, household).done()
            sync(office, anna)
            val day = event(anna, WORK_DAY)
            val stage = Stage(compose)
            stage.show(anna, eventPlace(day))
            stage.sees("Familie an der Allee: abgesagt")
            stage.tap("Ändern")
            stage.tap("Zusagen")
            stage.sees("Familie an der Allee: dabei")
            sync(anna, office)
            assertEquals(AnswerState.IN, office.answerOf(day, "Familie an der Allee")?.state)
            assertNull(office.answerOf(day, "Anna N."))
        }
}
