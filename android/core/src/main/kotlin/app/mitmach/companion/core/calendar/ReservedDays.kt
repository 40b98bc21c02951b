package app.mitmach.companion.core.calendar

import java.time.LocalDate
import java.time.format.DateTimeParseException

/** Days that are kept, with the name of whom they are kept for; parts that no date begins are left out, as in the core. */
val Frame.reserved: Map<LocalDate, String>
    get() =
        parts()
            .mapNotNull { part -> part.dayOrNull()?.let { it to part.substringAfter(' ', "").trim() } }
            .toMap()

/** The same frame with [date] kept for [label], or no longer if that is null. Other days stay as they were entered. */
fun Frame.reserving(
    date: LocalDate,
    label: String?,
): Frame {
    val others = parts().filter { it.dayOrNull() != date }
    // A bar would begin another day.
    val kept = label?.let { listOf("$date ${it.replace('|', '/').trim()}".trim()) }.orEmpty()
    val all = (others + kept).sortedBy { it.dayOrNull() }
    return copy(reservedDays = all.joinToString("|").ifEmpty { null })
}

private fun Frame.parts() =
    reservedDays
        .orEmpty()
        .split('|')
        .map { it.trim() }
        .filter { it.isNotEmpty() }

private fun String.dayOrNull(): LocalDate? =
    try {
        LocalDate.parse(substringBefore(' '))
    } catch (_: DateTimeParseException) {
        null
    }
