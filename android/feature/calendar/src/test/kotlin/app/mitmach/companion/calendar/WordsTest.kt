package app.mitmach.companion.calendar

import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.phone.Language
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.lang.reflect.Method

class WordsTest {
    private val texts: List<Method> =
        CalendarWords::class.java.methods.filter { it.returnType == String::class.java && it.parameterCount == 0 }

    private fun Method.say(language: Language) =
        also { isAccessible = true }.invoke(calendarWords.of(language)) as String

    @Test
    fun `every text is said in each language`() {
        assertTrue(texts.size > 80)
        texts.forEach { text ->
            Language.entries.forEach { assertTrue("${text.name} $it", text.say(it).isNotBlank()) }
            assertNotEquals(text.name, text.say(Language.GERMAN), text.say(Language.ENGLISH))
        }
    }

    @Test
    fun `who is called du is nowhere called Sie`() {
        val formal = Regex("\\b(Sie|Ihr|Ihre|Ihnen|Ihres)\\b")
        val left = texts.filter { formal.containsMatchIn(it.say(Language.GERMAN_DU)) }.map { it.name }
        // These speak of others, or of a thing.
        assertEquals(emptyList<String>(), left)
    }
}
