package app.mitmach.companion.events.plan

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.events.event.given
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.temporal.ChronoUnit

/** An event while it is being typed. */
internal class EventEntry(
    before: EventText? = null,
) {
    var title by mutableStateOf(before?.title.orEmpty())
    var format by mutableStateOf(before?.format)
    var day: LocalDate? by mutableStateOf(before?.start?.toLocalDate())
    var from: LocalTime? by mutableStateOf(before?.start?.toLocalTime())
    var place by mutableStateOf(before?.place.orEmpty())
    var to: LocalTime? by mutableStateOf(before?.end?.toLocalTime())
    var rainPlace by mutableStateOf(before?.rainPlace.orEmpty())
    var answers by mutableStateOf(before?.answers ?: Answers.OPEN)
    var seatRule by mutableStateOf(before?.seatRule ?: SeatRule.NO)
    var seats by mutableStateOf(before?.seats?.toString().orEmpty())
    var deadline: LocalDate? by mutableStateOf(before?.deadline)
    var access by mutableStateOf(before?.access.orEmpty())
    var cost by mutableStateOf(before?.cost.orEmpty())
    var bringList by mutableStateOf(before?.bringList.orEmpty())
    var photoNote by mutableStateOf(before?.photoNote.orEmpty())
    var organisations by mutableStateOf(before?.organisations.orEmpty())
    var series by mutableStateOf(before?.series.orEmpty())
    var contact: CardId? by mutableStateOf(before?.contact)

    val limited get() = seatRule != SeatRule.NO

    val start: LocalDateTime? get() = day?.let { date -> from?.let(date::atTime) }

    /** An end before the start is on the next day: a festival goes over midnight. What lasts longer keeps its days. */
    private fun end(before: EventText?): LocalDateTime? {
        val (start, time) = (start ?: return null) to (to ?: return null)
        val days = before?.lastsDays() ?: 0
        val end = start.toLocalDate().plusDays(days).atTime(time)
        return if (end <= start) end.plusDays(1) else end
    }

    /** What was typed, over what was there [before]: nobody changes what they did not touch. */
    fun toText(before: EventText?): EventText =
        EventText(
            title = title.trim(),
            format = format ?: Format.OTHER,
            series = series.given(),
            organisations = organisations.given(),
            start = start,
            end = end(before),
            place = place.given(),
            rainPlace = rainPlace.given(),
            answers = answers.takeIf { it != Answers.OPEN || before?.answers != null },
            seatRule = seatRule.takeIf { it != SeatRule.NO || before?.seatRule != null },
            seats = seats.toIntOrNull(),
            deadline = deadline,
            access = access.given(),
            cost = cost.given(),
            photoNote = photoNote.given(),
            bringList = bringList.given(),
            contact = contact,
            cancelled = before?.cancelled ?: false,
        )
}

private fun EventText.lastsDays(): Long? {
    val (first, last) = (start ?: return null) to (end ?: return null)
    return ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate())
}
