package app.mitmach.companion.calendar

import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.design.assertComplete
import org.junit.Assert.assertEquals
import org.junit.Test
import java.lang.reflect.Method

class WordsTest {
    private val texts: List<Method> =
        CalendarWords::class.java.methods.filter { it.returnType == String::class.java && it.parameterCount == 0 }

    private fun Method.say(language: Language) =
        also { isAccessible = true }.invoke(calendarWords.of(language)) as String

    @Test
    fun `every text is said in each language`() = assertComplete(calendarWords, CalendarWords::class.java)

    @Test
    fun `who is called du is nowhere called Sie`() {
        val formal = Regex("\\b(Sie|Ihr|Ihre|Ihnen|Ihres)\\b")
        val left = texts.filter { formal.containsMatchIn(it.say(Language.GERMAN_DU)) }.map { it.name }
        assertEquals(emptyList<String>(), left)
    }
}
