package app.mitmach.companion.events

import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.assertComplete
import app.mitmach.companion.events.answers.AnswersWords
import app.mitmach.companion.events.answers.answersWords
import app.mitmach.companion.events.door.DoorWords
import app.mitmach.companion.events.door.doorWords
import app.mitmach.companion.events.event.DoneWords
import app.mitmach.companion.events.event.EventDetailWords
import app.mitmach.companion.events.event.HelpWords
import app.mitmach.companion.events.event.doneWords
import app.mitmach.companion.events.event.eventDetailWords
import app.mitmach.companion.events.event.helpWords
import app.mitmach.companion.events.form.FormWords
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.list.ListWords
import app.mitmach.companion.events.list.listWords
import app.mitmach.companion.events.plan.PlanWords
import app.mitmach.companion.events.plan.planWords
import app.mitmach.companion.events.words.EventWords
import app.mitmach.companion.events.words.eventWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class WordsTest {
    @Test
    fun `every text says something in every language`() {
        assertComplete(eventWords, EventWords::class.java)
        assertComplete(listWords, ListWords::class.java)
        assertComplete(eventDetailWords, EventDetailWords::class.java)
        assertComplete(helpWords, HelpWords::class.java)
        assertComplete(doneWords, DoneWords::class.java)
        assertComplete(answersWords, AnswersWords::class.java)
        assertComplete(doorWords, DoorWords::class.java)
        assertComplete(formWords, FormWords::class.java)
        assertComplete(planWords, PlanWords::class.java)
    }

    @Test
    fun `every choice has a word of its own`() =
        Language.entries.forEach { language ->
            val words = eventWords.of(language)
            distinct(Format.entries) { words.format(it) }
            distinct(SeatRule.entries) { words.seatRule(it) }
            distinct(Answers.entries) { words.answers(it) }
            distinct(Answer.entries) { words.answer(it) }
            distinct(AnswerState.entries) { words.state(it) }
            distinct(AnswerState.entries) { words.mine(it) }
            distinct(Tag.entries) { words.tag(it) }
        }

    @Test
    fun `the states are called as in the glossary`() {
        assertEquals("Sie sind dabei", eventWords.german.mine(AnswerState.IN))
        assertEquals("Du bist dabei", eventWords.du.mine(AnswerState.IN))
        assertEquals("Warteliste – wir melden uns", eventWords.du.mine(AnswerState.WAITING))
        assertEquals(
            "Familie K.: Verlegt – gilt die Zusage noch?",
            eventWords.german.movedOf("Familie K.", AnswerState.IN),
        )
        assertEquals("27 von 25", eventDetailWords.german.overbookedBelow(27, 25))
        assertEquals("Verlegt – gilt deine Anfrage noch?", eventWords.du.moved(AnswerState.ASKED))
        val asked = listOf(AnswerState.IN, AnswerState.ASKED, AnswerState.WAITING)
        distinct(asked) { eventWords.english.moved(it) }
        assertNotEquals(eventWords.german.moved(AnswerState.IN), eventWords.du.moved(AnswerState.IN))
    }

    private fun <T> distinct(
        options: List<T>,
        say: (T) -> String,
    ) {
        val said = options.map(say)
        assertTrue("$said", said.none { it.isBlank() } && said.toSet().size == said.size)
    }
}
