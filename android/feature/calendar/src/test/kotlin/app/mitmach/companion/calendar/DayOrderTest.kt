package app.mitmach.companion.calendar

import app.mitmach.companion.calendar.day.wishesFor
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.calendar.Calendar
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.feature.OnBehalf
import org.junit.Assert.assertEquals
import org.junit.Test
import java.time.LocalDate

class DayOrderTest {
    @Test
    fun `of the wishes for a day the earlier stand above the later, and what stands already above all`() {
        val later = wish(1, SUNDAY)
        val second = wish(2, SUNDAY.minusDays(1), first = TWELFTH.plusDays(1), second = TWELFTH)
        val first = wish(3, SUNDAY.minusDays(1))
        val sameDay = wish(4, SUNDAY.minusDays(1))
        val stands = wish(5, SUNDAY, state = WishState.Stands(TWELFTH))
        val shown = year(listOf(later, second, first, sameDay, stands)).wishesFor(TWELFTH)
        assertEquals(listOf(stands, first, sameDay, second, later), shown.map { it.wish })
    }

    private fun wish(
        number: Int,
        enteredOn: LocalDate,
        first: LocalDate = TWELFTH,
        second: LocalDate? = null,
        state: WishState = WishState.Wished,
    ): Wish {
        val host = Party(CardId("%032x".format(number)), "Host $number")
        val key = RecordKey(DOCUMENT, RecordKind.WISH, RecordId("%036x".format(number)))
        val entry = Entry(key, host, host, null, Source.APP, false, Arrival.ARRIVED, emptyList(), emptyList())
        return Wish(entry, first, second, null, true, null, enteredOn, state, host)
    }

    private fun year(wishes: List<Wish>) =
        Year(
            calendar =
                Calendar(
                    document = DOCUMENT,
                    title = "",
                    frame = null,
                    frameEntry = null,
                    otherFrames = emptyList(),
                    signUpClosed = false,
                    printed = false,
                    calledOff = emptyList(),
                    days = emptyList(),
                    free = emptyList(),
                    doors = emptyList(),
                    wishes = wishes,
                ),
            organises = true,
            mine = emptyList(),
            people = emptyList(),
            onBehalf = OnBehalf(),
            me = CardId("%032x".format(0)),
            today = SUNDAY,
            others = emptyList(),
        )

    private companion object {
        val DOCUMENT = DocumentId("%032x".format(9))
    }
}
