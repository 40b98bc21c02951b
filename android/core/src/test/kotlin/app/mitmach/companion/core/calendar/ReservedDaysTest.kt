package app.mitmach.companion.core.calendar

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import java.time.LocalDate

class ReservedDaysTest {
    private val saintNicholas = LocalDate.of(2026, 12, 6)
    private val eleventh = LocalDate.of(2026, 12, 11)

    private fun frame(reserved: String?) =
        Frame(
            year = 2026,
            firstDay = LocalDate.of(2026, 12, 1),
            lastDay = LocalDate.of(2026, 12, 24),
            usualStart = null,
            usualMinutes = null,
            doorsPerDay = 1,
            signUpDeadline = null,
            printDay = null,
            openSignUp = false,
            reservedDays = reserved,
        )

    @Test
    fun `a day is kept beside others, once, and in order`() {
        val one = frame("2026-12-11 Kita").reserving(saintNicholas, "Kirchgemeinde")
        assertEquals("2026-12-06 Kirchgemeinde|2026-12-11 Kita", one.reservedDays)
        val again = one.reserving(saintNicholas, "Chor | Orgel")
        assertEquals(mapOf(saintNicholas to "Chor / Orgel", eleventh to "Kita"), again.reserved)
    }

    @Test
    fun `a day that is kept no longer leaves nothing`() {
        assertNull(frame("2026-12-06 Kirchgemeinde").reserving(saintNicholas, null).reservedDays)
    }

    @Test
    fun `what no date begins is no day, and stays as it was entered`() {
        val odd = frame("irgendwann|2026-12-11")
        assertEquals(mapOf(eleventh to ""), odd.reserved)
        assertEquals("irgendwann|2026-12-11", odd.reserving(saintNicholas, null).reservedDays)
    }
}
