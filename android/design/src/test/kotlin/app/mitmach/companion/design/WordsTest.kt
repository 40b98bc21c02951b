package app.mitmach.companion.design

import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import java.time.LocalDate

class WordsTest {
    @Test
    fun `the common words are complete`() = assertComplete(commonWords, CommonWords::class.java)

    @Test
    fun `days and times are said in every language`() = assertComplete(dateWords, DateWords::class.java)

    @Test
    fun `the words of the entries are complete`() = assertComplete(entryWords, EntryWords::class.java)

    @Test
    fun `what is not of today is said with its day`() {
        val noon = LocalDate.of(2026, 11, 20).atTime(12, 0)
        assertEquals("12:00 Uhr", dateWords.german.lately(noon, noon.toLocalDate()))
        assertEquals("Fr, 20. November, 12:00 Uhr", dateWords.german.lately(noon, LocalDate.of(2026, 11, 22)))
    }

    interface Words {
        val hello: String

        fun by(name: String): String
    }

    private class Said(
        override val hello: String,
        private val by: String = "von",
    ) : Words {
        override fun by(name: String) = if (by.isEmpty()) "" else "$by $name"
    }

    private val complete = Words::class.java

    @Test
    fun `a text that is blank is found`() = notComplete(Wording(Said("Hallo"), Said(" ")))

    @Test
    fun `a text with an argument that is blank is found`() = notComplete(Wording(Said("Hallo", ""), Said("Hello")))

    @Test
    fun `a text that du lacks is found`() = notComplete(Wording(Said("Hallo"), Said("Hello"), Said("")))

    @Test
    fun `a text that was not translated is found`() = notComplete(Wording(Said("Hallo"), Said("Hallo")))

    @Test
    fun `a text may be the same where the test says so`() =
        assertComplete(Wording<Words>(Said("Mitmach"), Said("Mitmach")), complete, same = setOf("hello"))

    private fun notComplete(wording: Wording<Words>) {
        assertThrows(AssertionError::class.java) { assertComplete(wording, complete) }
    }
}
