package app.mitmach.companion.events

import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerState
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.Wording
import app.mitmach.companion.events.answers.answersWords
import app.mitmach.companion.events.door.doorWords
import app.mitmach.companion.events.event.doneWords
import app.mitmach.companion.events.event.eventDetailWords
import app.mitmach.companion.events.event.helpWords
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.list.listWords
import app.mitmach.companion.events.plan.planWords
import app.mitmach.companion.events.words.eventWords
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class WordsTest {
    private val all: Map<String, Wording<*>> =
        mapOf(
            "answers" to answersWords,
            "door" to doorWords,
            "done" to doneWords,
            "event" to eventDetailWords,
            "help" to helpWords,
            "form" to formWords,
            "list" to listWords,
            "plan" to planWords,
            "shared" to eventWords,
        )

    private fun texts(words: Any): Map<String, String> =
        words.javaClass.methods
            .filter { it.parameterCount == 0 && it.returnType == String::class.java && it.name.startsWith("get") }
            .associate { it.name to it.also { method -> method.isAccessible = true }.invoke(words) as String }

    @Test
    fun `every text says something in every language`() =
        all.forEach { (name, wording) ->
            Language.entries.forEach { language ->
                val texts = texts(wording.of(language))
                assertTrue("$name has texts", texts.isNotEmpty())
                texts.forEach { (text, value) -> assertTrue("$name, $language: $text", value.isNotBlank()) }
            }
        }

    @Test
    fun `English is not German`() =
        all.forEach { (name, wording) ->
            val same = texts(wording.german).filter { (text, value) -> texts(wording.english)[text] == value }
            assertTrue("$name: $same", same.isEmpty())
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
            distinct(Source.entries) { words.source(it) }
            distinct(Tag.entries) { words.tag(it) }
        }

    @Test
    fun `the states are called as in the glossary`() {
        assertEquals("Sie sind dabei", eventWords.german.mine(AnswerState.IN))
        assertEquals("Du bist dabei", eventWords.du.mine(AnswerState.IN))
        assertEquals("Warteliste – wir melden uns", eventWords.du.mine(AnswerState.WAITING))
        assertEquals("Familie K.: Verlegt – gilt die Zusage noch?", eventWords.german.movedOf("Familie K."))
        assertEquals("27 von 25", eventDetailWords.german.overbookedBelow(27, 25))
        assertNotEquals(eventWords.german.moved, eventWords.du.moved)
    }

    private fun <T> distinct(
        options: List<T>,
        say: (T) -> String,
    ) {
        val said = options.map(say)
        assertTrue("$said", said.none { it.isBlank() } && said.toSet().size == said.size)
    }
}
