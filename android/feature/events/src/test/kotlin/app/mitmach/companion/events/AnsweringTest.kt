package app.mitmach.companion.events

import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.PledgeForm
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.LocalDateTime

/** Answering an event, on real phones with a real server. */
class AnsweringTest : OnStage() {
    @Test
    fun `a family's answer that was given without signal counts once it was sent`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            val before = office.look(day).heads.coming
            stage.show(anna, EventsPlace.All)
            hand.tap(WORK_DAY)
            hand.tap("Zusagen")
            hand.tapSign("Erwachsene: einer mehr")
            hand.tapSign("Kinder: einer mehr", times = 3)
            hand.see("Kommen Sie?")
            hand.tap("Zusagen")
            hand.see("Ihre Antwort")
            hand.seeNot("Kommen Sie?")
            stage.seeTold("Zugesagt")
            hand.see("Sie sind dabei")
            hand.see("2 Erwachsene, 3 Kinder")
            hand.see("Nur auf diesem Telefon")
            assertEquals(before, office.look(day).heads.coming)

            sync(anna, office)
            hand.seeNot("Nur auf diesem Telefon")
            stage.show(office, eventPlace(day))
            hand.see("${before.heads + 5} dabei")
            val after = office.look(day).heads.coming
            assertEquals(before.adults + 2 to before.children + 3, after.adults to after.children)
        }

    @Test
    fun `who said yes before the event was moved is asked whether it still holds`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            stage.show(office, eventPlace(day))
            hand.tap("Treffen ändern")
            hand.tapSign("Um wie viel Uhr?: Später", times = 4)
            hand.see("Wer zugesagt hat, wird noch einmal gefragt.")
            hand.tap("Speichern")
            hand.see("Sa, 28. November, 11:00 bis 14:00 Uhr")

            // Without signal she answers what she sees: ten o'clock.
            stage.show(anna, eventPlace(day))
            hand.tap("Zusagen")
            hand.tapSign("Kinder: einer mehr")
            hand.tap("Zusagen")
            hand.see("Sie sind dabei")
            sync(anna, office)
            sync(anna)
            assertNotNull(office.answerOf(day, "Anna N.")?.moved)

            hand.see("Verlegt – gilt Ihre Zusage noch?")
            hand.see("Bisher: Sa, 28. November, 10:00 Uhr\nJetzt: Sa, 28. November, 11:00 Uhr")
            hand.tap("Ja")
            hand.see("Sie sind dabei")
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
            stage.show(anna, eventPlace(day))
            hand.see("Noch 2 Plätze frei")
            hand.tap("Zusagen")
            hand.tapSign("Erwachsene: einer mehr")
            hand.tap("Zusagen")
            hand.see("Angefragt – noch keine Zusage")
            sync(anna)
            hand.see("Sie sind dabei")

            stage.show(berta, eventPlace(day))
            hand.tap("Zusagen")
            hand.tap("Zusagen")
            sync(berta)
            hand.see("Warteliste – wir melden uns")

            stage.show(anna, eventPlace(day))
            hand.tap("Ändern")
            hand.tap("Absagen")
            hand.see("solange Plätze frei sind")
            hand.tap("Absagen")
            hand.see("Sie haben abgesagt")
            sync(anna, berta)
            stage.show(berta, eventPlace(day))
            hand.see("Sie sind dabei")
        }

    @Test
    fun `where the organisers choose, an answer waits for one of them`() =
        atEvent("Handy-Sprechstunde") { (office, anna, day) ->
            stage.show(anna, eventPlace(day))
            hand.tap("Um einen Platz bitten")
            hand.tap("Um einen Platz bitten")
            hand.see("Angefragt – noch keine Zusage")
            stage.seeTold("Angefragt. Die Organisation gibt die Plätze aus.")
            sync(anna, office)
            stage.show(office, eventPlace(day))
            hand.see("Wartet auf Ihre Entscheidung")
            assertTrue(stage.isAbove("Wartet auf Ihre Entscheidung", "Wann"))
            hand.tap("Platz geben")
            hand.seeNot("Wartet auf Ihre Entscheidung")
            stage.seeTold("Platz für Anna N. gegeben")
            hand.see("Noch 11 Plätze frei")
            sync(office, anna)
            stage.show(anna, EventsPlace.All)
            hand.see("Sie sind dabei")
        }

    @Test
    fun `an organiser refuses a seat, and who asked for it reads by whom and may ask again`() =
        atEvent("Handy-Sprechstunde") { (office, anna, day) ->
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            sync(anna, office)
            stage.show(office, eventPlace(day))
            hand.see("Und Sie selbst?")
            hand.tap("Ablehnen")
            hand.see("Anna N. liest dann „Kein Platz – abgelehnt“")
            hand.tap("Ablehnen")
            hand.seeNot("Wartet auf Ihre Entscheidung")
            stage.seeTold("Anna N.: Anfrage abgelehnt")
            sync(office, anna)
            assertEquals(AnswerState.REFUSED, anna.answerOf(day, "Anna N.")?.state)
            stage.show(anna, eventPlace(day))
            hand.see("Kein Platz – abgelehnt von Projektbüro")
            hand.see("Kommen Sie?")
        }

    @Test
    fun `the way back from a grant does nothing once another organiser has decided otherwise`() =
        atEvent("Handy-Sprechstunde") { (office, anna, day) ->
            val other = phoneWith("Renate B.", Level.ORGANISER)
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            sync(anna, office, other)
            stage.show(office, eventPlace(day))
            hand.tap("Platz geben")
            stage.seeTold("Platz für Anna N. gegeben")
            sync(office, other)
            val answer = checkNotNull(other.answerOf(day, "Anna N."))
            other.events.seat(day, answer.entry.key.record, seated = false).done()
            sync(other, office)
            assertEquals(AnswerState.WAITING, office.answerOf(day, "Anna N.")?.state)
            stage.undo()
            stage.seeTold("Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach.")
            assertEquals(AnswerState.WAITING, office.answerOf(day, "Anna N.")?.state)
        }

    @Test
    fun `a grant that nobody has touched is taken back, and that is told`() =
        atEvent("Handy-Sprechstunde") { (office, anna, day) ->
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            sync(anna, office)
            stage.show(office, eventPlace(day))
            hand.tap("Platz geben")
            stage.seeTold("Platz für Anna N. gegeben")
            sync(office, anna)
            stage.undo()
            stage.seeTold("Zurückgenommen")
            assertEquals(AnswerState.ASKED, office.answerOf(day, "Anna N.")?.state)
        }

    @Test
    fun `who asked for a seat or waits for one is asked in other words after a move`() =
        atEvent("Handy-Sprechstunde") { (office, anna, day) ->
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            sync(anna, office)
            val item = checkNotNull(office.look(day).item)
            office.events.edit(item, item.text.copy(place = "Rathaus")).done()
            sync(office, anna)
            stage.show(anna, eventPlace(day))
            hand.see("Verlegt – gilt Ihre Anfrage noch?")
            val answer = checkNotNull(office.answerOf(day, "Anna N."))
            office.events.seat(day, answer.entry.key.record, seated = false).done()
            sync(office, anna)
            hand.see("Verlegt – weiter auf der Warteliste?")
        }

    @Test
    fun `who no longer comes says whether the promised cake comes all the same`() =
        atEvent(FESTIVAL) { (office, anna, day) ->
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            anna.events.pledge(day, PledgeForm(null, "Blechkuchen")).done()
            anna.events.pledge(day, PledgeForm(null, "Saft")).done()
            stage.show(anna, eventPlace(day))
            hand.tap("Ändern")
            hand.tap("Absagen")
            hand.see("Noch zugesagt: Blechkuchen, Saft.")
            hand.tap("Nur das Kommen absagen")
            hand.see("Sie haben abgesagt")
            assertEquals(2, anna.look(day).promised.size)
            hand.tap("Ändern")
            hand.tap("Zusagen")
            hand.see("Sie sind dabei")
            hand.tap("Ändern")
            hand.tap("Absagen")
            hand.tap("Alles absagen")
            hand.see("Sie haben abgesagt")
            stage.seeTold("Abgesagt")
            sync(anna, office)
            assertTrue(office.look(day).promised.none { it.owner.id == anna.me })
        }

    @Test
    fun `the question of a family's promised cake names the family`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            val family = checkNotNull(card(office, "Familie im Stieg"))
            office.people.letActFor(anna.me, family).done()
            office.events.pledge(day, PledgeForm(null, "Blechkuchen"), Asking(family, Source.TALK)).done()
            sync(office, anna)
            stage.show(anna, eventPlace(day))
            hand.tapOn("Familie im Stieg", "Ändern")
            hand.tap("Absagen")
            hand.see("Familie im Stieg: Absagen?")
            hand.see("Noch zugesagt: Blechkuchen")
        }

    @Test
    fun `a no that was told on the phone takes the promises with it, unless it is said otherwise`() =
        atEvent(FESTIVAL) { (office, anna, day) ->
            anna.events.answer(day, AnswerForm(Answer.YES)).done()
            anna.events.pledge(day, PledgeForm(null, "Blechkuchen")).done()
            sync(anna, office)
            stage.show(office, EventsPlace.Answers(day))
            hand.tapOn("Anna N.", "Zurücknehmen")
            hand.see("Noch zugesagt: Blechkuchen.")
            hand.tap("Abbrechen")
            hand.tapOn("Anna N.", "Ändern")
            hand.tap("Absage")
            hand.see("Noch zugesagt: Blechkuchen.")
            hand.tap("Speichern")
            stage.seeTold("Antwort eingetragen: Anna N.")
            assertEquals(AnswerState.NO, office.answerOf(day, "Anna N.")?.state)
            assertTrue(office.look(day).promised.none { it.owner.id == anna.me })
        }

    @Test
    fun `an answer begins with as many as came last, and with one's own number once there is one`() =
        atEvent(WORK_DAY) { (_, anna, day) ->
            anna.events.answer(event(anna, FESTIVAL), AnswerForm(Answer.YES, 2, 3)).done()
            stage.show(anna, eventPlace(day))
            hand.tap("Zusagen")
            stage.hear("Kinder: 3")
            hand.tap("Zusagen")
            hand.see("2 Erwachsene, 3 Kinder")
            hand.tap("Ändern")
            hand.tapSign("Kinder: einer weniger")
            hand.tap("Zusagen")
            hand.see("2 Erwachsene, 2 Kinder")
            hand.tap("Ändern")
            hand.tap("Zusagen")
            hand.see("2 Erwachsene, 2 Kinder")
        }

    @Test
    fun `an answer is taken back only after a question`() =
        atEvent(WORK_DAY) { (office, _, day) ->
            stage.show(office, EventsPlace.Answers(day))
            hand.tapOn("Hilde R.", "Zurücknehmen")
            hand.see("Antwort zurücknehmen?")
            val hilde = checkNotNull(office.answerOf(day, "Hilde R."))
            assertEquals(AnswerState.IN, hilde.state)
            assertTrue(office.look(day).promised.any { it.owner == hilde.party })
            hand.tap("Alles zurücknehmen")
            hand.seeNot("Antwort zurücknehmen?")
            assertEquals(AnswerState.WITHDRAWN, office.answerOf(day, "Hilde R.")?.state)
            assertTrue(office.look(day).promised.none { it.owner == hilde.party })
        }

    @Test
    fun `an organiser enters an answer that came on paper from somebody who is not in the list yet`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            stage.show(office, eventPlace(day))
            hand.tap("Antworten")
            hand.tap("Antwort eintragen")
            hand.type("Wer?", "Erna L.")
            hand.tap("„Erna L.“ neu eintragen")
            hand.tapSign("Erwachsene: einer mehr")
            hand.tap("Papier")
            hand.tap("Speichern")
            hand.see("Erna L.")
            sync(office, anna)
            val answer = checkNotNull(anna.answerOf(day, "Erna L."))
            assertEquals(Source.PAPER, answer.entry.source)
            assertEquals(2 to AnswerState.IN, answer.adults to answer.state)
        }

    @Test
    fun `a daughter answers for the household that she acts for`() =
        atEvent(WORK_DAY) { (office, anna, day) ->
            val household = checkNotNull(card(office, "Familie an der Allee"))
            val card = checkNotNull(card(office, "Anna N."))
            office.people.letActFor(card, household).done()
            sync(office, anna)
            stage.show(anna, EventsPlace.All)
            hand.see("Familie an der Allee: noch keine Antwort")
            hand.see("Familie an der Allee: abgesagt")
            stage.show(anna, eventPlace(day))
            hand.see("Familie an der Allee: abgesagt")
            hand.tap("Ändern")
            hand.tap("Zusagen")
            hand.see("Familie an der Allee: dabei")
            stage.seeTold("Für Familie an der Allee zugesagt")
            val item = checkNotNull(office.look(day).item)
            office.events.edit(item, item.text.copy(place = "Gut Ziegenberg")).done()
            anna.events.answer(day, AnswerForm(Answer.NO)).done()
            sync(office, anna)
            stage.show(anna, EventsPlace.All)
            hand.see("Familie an der Allee: Verlegt – gilt die Zusage noch?")
            hand.see("Sie haben abgesagt")
            sync(anna, office)
            assertEquals(AnswerState.IN, office.answerOf(day, "Familie an der Allee")?.state)
        }
}
