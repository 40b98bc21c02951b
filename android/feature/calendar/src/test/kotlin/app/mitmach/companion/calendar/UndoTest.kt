package app.mitmach.companion.calendar

import app.mitmach.companion.core.Session
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.inTown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

/** The way back is told, and ends where others have acted meanwhile. */
class UndoTest : InCalendar() {
    @Test
    fun `a grant is taken back, and that is told`() =
        inTown {
            val (office, _) = granted()
            screen.touchNotice("Rückgängig")
            screen.hear("Die Zusage ist zurückgenommen, der Wunsch wieder offen.")
            assertEquals(DayState.Wished, calendar(office).day(TWELFTH).state)
        }

    @Test
    fun `a grant whose host has said meanwhile what there is stays, and that is told`() =
        inTown {
            val (office, jana) = granted()
            sync(office, jana)
            val door = calendar(jana).doors.single()
            jana.calendars.edit(door, door.programme.copy(street = "Lindenallee"))
            sync(jana, office)
            screen.touchNotice("Rückgängig")
            screen.hear(MOVED_ON)
            assertEquals(DayState.Granted, calendar(office).day(TWELFTH).state)
        }

    @Test
    fun `a wish that was granted meanwhile stays, and that is told`() =
        inTown {
            val office = office()
            setUp(office)
            val jana = phoneOf(JANA)
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, frei")
            hand.tap("Diesen Tag wünschen")
            screen.hear("Ihr Wunsch ist eingetragen.")
            sync(jana, office)
            grant(office, JANA, TWELFTH)
            sync(office, jana)
            screen.touchNotice("Rückgängig")
            screen.hear(MOVED_ON)
            val state = calendar(jana).wishes.single().state
            assertEquals(
                calendar(jana)
                    .doors
                    .single()
                    .entry.key.record,
                (state as WishState.Granted).door,
            )
        }

    @Test
    fun `a wish is taken back, and that is told`() =
        inTown {
            setUp(office())
            val jana = phoneOf(JANA)
            screen.takeUp(jana)
            screen.tapDay("12. Dezember 2026, frei")
            hand.tap("Diesen Tag wünschen")
            screen.hear("Ihr Wunsch ist eingetragen.")
            screen.touchNotice("Rückgängig")
            screen.hear("Der Wunsch ist zurückgenommen.")
            assertEquals(WishState.Withdrawn, calendar(jana).wishes.single().state)
        }

    @Test
    fun `a wish that was declined has no way back`() =
        inTown {
            val (office, _) = wished()
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, gewünscht")
            hand.tapOn(JANA, "Ablehnen")
            hand.tap("Ablehnen")
            screen.hear("Der Wunsch ist abgelehnt.")
            assertNull(screen.told?.action)
        }

    /** The office has granted Jana's wish, on its screen. */
    private suspend fun Town.granted(): Pair<Session, Session> =
        wished().also { (office, _) ->
            screen.takeUp(office)
            screen.tapDay("12. Dezember 2026, gewünscht")
            hand.tapOn(JANA, "Türchen vergeben")
            screen.hear("Vergeben: $JANA")
        }

    private companion object {
        const val MOVED_ON = "Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach."
    }
}
