package app.mitmach.companion.calendar

import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.frame.FrameText
import app.mitmach.companion.calendar.start.columns
import app.mitmach.companion.calendar.wish.WishText
import app.mitmach.companion.core.calendar.WishForm
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.LocalDate

class FormsTest {
    private val day = LocalDate.of(2026, 12, 12)

    @Test
    fun `a third choice without a second is the second, and no day is named twice`() {
        val text = WishText(day, second = null, third = day.plusDays(1), motto = " Waffeln ")
        assertEquals(WishForm(day, day.plusDays(1), null, true, "Waffeln"), text.read())
        assertEquals(WishForm(day), WishText(day, second = day, third = day).read())
    }

    @Test
    fun `a calendar's form gives back what it was given`() {
        val usual = usualFrame(2026, LocalDate.of(2026, 9, 1))
        assertEquals(usual, FrameText.of(usual).over(usual))
    }

    @Test
    fun `a calendar whose days are the wrong way round is not entered`() {
        val usual = usualFrame(2026, LocalDate.of(2026, 9, 1))
        val turned = FrameText.of(usual).copy(lastDay = LocalDate.of(2026, 11, 30))
        assertTrue(turned.turned)
        assertNull(turned.over(usual))
        assertNull(FrameText.of(usual).copy(minutes = "eine halbe Stunde").over(usual))
    }

    @Test
    fun `a calendar that is printed before its sign-up is over is not entered`() {
        val usual = usualFrame(2026, LocalDate.of(2026, 9, 1))
        val deadline = checkNotNull(usual.signUpDeadline)
        val early = FrameText.of(usual).copy(printDay = deadline.minusDays(1))
        assertTrue(early.printedEarly)
        assertNull(early.over(usual))
        assertEquals(deadline, early.copy(printDay = deadline).over(usual)?.printDay)
    }

    @Test
    fun `a calendar that is set up late leaves days to sign up before it opens`() {
        val frame = usualFrame(2026, LocalDate.of(2026, 11, 22))
        assertEquals(LocalDate.of(2026, 11, 29), frame.signUpDeadline)
        assertEquals(LocalDate.of(2026, 11, 30), frame.printDay)
        assertEquals(LocalDate.of(2026, 10, 15), usualFrame(2026, LocalDate.of(2026, 9, 1)).signUpDeadline)
    }

    @Test
    fun `after Christmas people look at the next year's calendar`() {
        assertEquals(2026, yearOf(LocalDate.of(2026, 12, 24)))
        assertEquals(2027, yearOf(LocalDate.of(2026, 12, 27)))
    }

    @Test
    fun `doors stand below one another where the text is large on a narrow phone`() {
        assertEquals(3, columns(328.dp, 1f))
        assertEquals(1, columns(268.dp, 2f))
        assertEquals(6, columns(2000.dp, 1f))
    }
}
