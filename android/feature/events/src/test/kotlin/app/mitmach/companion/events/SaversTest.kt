package app.mitmach.companion.events

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.SaverScope
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.events.event.EventSheet
import app.mitmach.companion.events.event.EventSheet.What
import app.mitmach.companion.events.event.HeadEntry
import app.mitmach.companion.events.event.ShiftText
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.events.plan.EventEntry
import app.mitmach.companion.feature.AskingSaver
import org.junit.Assert.assertEquals
import org.junit.Test
import java.time.LocalDate
import java.time.LocalTime

/** What is typed is there again when the phone had ended the app meanwhile. */
class SaversTest {
    private val card = CardId("1".repeat(32))
    private val day = LocalDate.of(2026, 12, 12)
    private val noon = LocalTime.NOON

    private fun <T : Any> Saver<T?, Any>.keeps(value: T?) =
        assertEquals(value, with(this) { SaverScope { true }.save(value) }?.let(::restore))

    @Test
    fun `the sheet that was open`() {
        EventSheet.Saver.keeps(EventSheet(What.REFUSE, record = RecordId("2".repeat(36))))
        EventSheet.Saver.keeps(EventSheet(What.ANSWER, party = card))
        EventSheet.Saver.keeps(null)
    }

    @Test
    fun `for whom something is entered`() {
        AskingSaver.keeps(Asking(card, Source.PAPER))
        AskingSaver.keeps(null)
        Who.Saver.keeps(Who.Known(Party(card, null)))
        Who.Saver.keeps(Who.New(CardKind.HOUSEHOLD, "Familie Neu"))
        Who.Saver.keeps(null)
    }

    @Test
    fun `an event, half typed and whole`() {
        val whole =
            EventEntry(
                title = "Kerzenwerkstatt",
                format = Format.LERNFORMAT,
                day = day,
                from = noon,
                place = "Scheune",
                to = noon.plusHours(2),
                rainPlace = "Saal",
                answers = Answers.PER_ORGANISATION,
                seatRule = SeatRule.WE_CHOOSE,
                seats = "12",
                deadline = day.minusDays(3),
                access = "stufenlos",
                cost = "frei",
                bringList = "Docht",
                photoNote = "keine",
                organisations = "Kita",
                series = "Advent",
                contact = card,
            )
        listOf(EventEntry(title = "Kerzen"), whole).forEach { entry ->
            val kept = with(EventEntry.Saver) { SaverScope { true }.save(entry) }
            assertEquals(entry, EventEntry.Saver.restore(checkNotNull(kept)))
        }
    }

    @Test
    fun `a shift, and how many come`() {
        val shift = ShiftText("Aufbau", day, noon, null, 3, "Leiter", setOf(Tag.HEAVY, Tag.ADULTS_ONLY))
        val kept = with(ShiftText.Saver) { SaverScope { true }.save(shift) }
        assertEquals(shift, ShiftText.Saver.restore(checkNotNull(kept)))
        val saver = HeadEntry.saver(null)
        val heads = HeadEntry(null).apply { children = 3 }
        val again = saver.restore(checkNotNull(with(saver) { SaverScope { true }.save(heads) }))
        assertEquals(1 to 3, again?.let { it.adults to it.children })
    }
}
