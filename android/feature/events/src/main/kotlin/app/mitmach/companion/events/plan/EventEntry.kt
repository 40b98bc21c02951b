package app.mitmach.companion.events.plan

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
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

/** An event as it is typed. */
internal data class EventEntry(
    val title: String = "",
    val format: Format? = null,
    val day: LocalDate? = null,
    val from: LocalTime? = null,
    val place: String = "",
    val to: LocalTime? = null,
    val rainPlace: String = "",
    val answers: Answers = Answers.OPEN,
    val seatRule: SeatRule = SeatRule.NO,
    val seats: String = "",
    val deadline: LocalDate? = null,
    val access: String = "",
    val cost: String = "",
    val bringList: String = "",
    val photoNote: String = "",
    val organisations: String = "",
    val series: String = "",
    val contact: CardId? = null,
) {
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

    /** All fields as text, in the order of the constructor. */
    private fun kept(): List<String?> =
        listOf(title, format?.name, day?.toString(), from?.toString(), place, to?.toString(), rainPlace) +
            listOf(answers.name, seatRule.name, seats, deadline?.toString(), access, cost, bringList, photoNote) +
            listOf(organisations, series, contact?.hex)

    companion object {
        val Saver: Saver<EventEntry, Any> = listSaver({ it.kept() }, ::of)

        private fun of(kept: List<String?>): EventEntry {
            val fields = kept.iterator()

            fun text() = fields.next().orEmpty()

            fun <T> read(read: (String) -> T): T? = fields.next()?.let(read)
            return EventEntry(
                text(),
                read(Format::valueOf),
                read(LocalDate::parse),
                read(LocalTime::parse),
                text(),
                read(LocalTime::parse),
                text(),
                Answers.valueOf(text()),
                SeatRule.valueOf(text()),
                text(),
                read(LocalDate::parse),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                read(::CardId),
            )
        }

        fun of(before: EventText?) =
            EventEntry(
                title = before?.title.orEmpty(),
                format = before?.format,
                day = before?.start?.toLocalDate(),
                from = before?.start?.toLocalTime(),
                place = before?.place.orEmpty(),
                to = before?.end?.toLocalTime(),
                rainPlace = before?.rainPlace.orEmpty(),
                answers = before?.answers ?: Answers.OPEN,
                seatRule = before?.seatRule ?: SeatRule.NO,
                seats = before?.seats?.toString().orEmpty(),
                deadline = before?.deadline,
                access = before?.access.orEmpty(),
                cost = before?.cost.orEmpty(),
                bringList = before?.bringList.orEmpty(),
                photoNote = before?.photoNote.orEmpty(),
                organisations = before?.organisations.orEmpty(),
                series = before?.series.orEmpty(),
                contact = before?.contact,
            )
    }
}

private fun EventText.lastsDays(): Long? {
    val (first, last) = (start ?: return null) to (end ?: return null)
    return ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate())
}
