package app.mitmach.companion.feature

import org.junit.Assert.assertEquals
import org.junit.Test
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.TestTimeSource

class SteadyHandTest {
    @Test
    fun `two taps of a hand that trembles count as one, and the next thing can be done soon`() {
        val time = TestTimeSource()
        val hand = SteadyHand(time)
        val taken =
            listOf(0, 90, 700, 300).map {
                time += it.milliseconds
                hand.takes()
            }
        assertEquals(listOf(true, false, false, true), taken)
    }
}
