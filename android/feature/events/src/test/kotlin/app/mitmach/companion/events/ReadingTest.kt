package app.mitmach.companion.events

import app.mitmach.companion.events.form.readDay
import app.mitmach.companion.events.form.readTime
import app.mitmach.companion.events.form.typed
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import java.time.LocalDate
import java.time.LocalTime

class ReadingTest {
    private val today = LocalDate.of(2026, 11, 22)

    private fun day(text: String) = readDay(text, today)

    @Test
    fun `days are read as people write them`() {
        val expected = LocalDate.of(2026, 11, 28)
        listOf("28.11.2026", "28.11.26", "28.11.", "28.11", "28. 11. 2026", "2026-11-28", "28/11/2026").forEach {
            assertEquals(it, expected, day(it))
        }
        assertEquals(expected, day(expected.typed()))
    }

    @Test
    fun `a day without a year is the next one`() {
        assertEquals(LocalDate.of(2027, 1, 6), day("6.1."))
        assertEquals(today, day("22.11."))
        assertEquals(LocalDate.of(2028, 2, 29), day("29.2."))
    }

    @Test
    fun `what is no day is none`() =
        listOf("", "morgen", "31.4.2026", "29.2.2027", "28", "28.11.202").forEach { assertNull(it, day(it)) }

    @Test
    fun `times are read as people write them`() {
        listOf("18", "18:00", "18.00", "1800", "18 Uhr", "18:00 Uhr").forEach {
            assertEquals(it, LocalTime.of(18, 0), readTime(it))
        }
        assertEquals(LocalTime.of(9, 30), readTime("9:30"))
        assertEquals(LocalTime.of(9, 30), readTime("930"))
        assertEquals(LocalTime.of(9, 5), readTime(LocalTime.of(9, 5).typed()))
        listOf("", "25", "18:61", "abends").forEach { assertNull(it, readTime(it)) }
    }
}
