package app.mitmach.companion.calendar

import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.assertTouchable
import org.junit.Test

class TouchTest : InCalendar() {
    @Test
    fun `what can be touched says what it is and is large enough`() =
        inTown {
            screen.takeUp(settled())
            hand.see("offener Wunsch")
            assertTouchable(rule)
            hand.tap("Liste")
            hand.see("Rathausplatz")
            assertTouchable(rule)
            hand.tap("Kalenderblatt")
            screen.tapDay("15. Dezember")
            hand.see("Türchen vergeben")
            assertTouchable(rule)
            hand.tap("Ohne Wunsch vergeben")
            hand.see("Wer öffnet?")
            assertTouchable(rule)
        }
}
