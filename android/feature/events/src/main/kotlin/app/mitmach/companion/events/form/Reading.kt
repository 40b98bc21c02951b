package app.mitmach.companion.events.form

import java.time.DateTimeException
import java.time.LocalDate
import java.time.LocalTime

private val DAY = Regex("""(\d{1,2})[./](\d{1,2})[./]?(\d{2}|\d{4})?""")
private val ISO_DAY = Regex("""(\d{4})-(\d{1,2})-(\d{1,2})""")
private val TIME = Regex("""(\d{1,2})(?:[:.](\d{2}))?""")
private val CLOSE_TIME = Regex("""(\d{1,2})(\d{2})""")

private const val CENTURY = 2000

/** Reads `28.11.`, `28.11.26`, `28.11.2026`, `2026-11-28`. Without a year it is the next such day from [today] on. */
internal fun readDay(
    text: String,
    today: LocalDate,
): LocalDate? {
    val plain = text.filterNot { it.isWhitespace() }
    ISO_DAY.matchEntire(plain)?.destructured?.let { (year, month, day) ->
        return dayOf(year.toInt(), month.toInt(), day.toInt())
    }
    val (day, month, year) = DAY.matchEntire(plain)?.destructured ?: return null
    return when (year.length) {
        0 -> (0..LEAP).firstNotNullOfOrNull { nextDay(today, it, month.toInt(), day.toInt()) }
        2 -> dayOf(CENTURY + year.toInt(), month.toInt(), day.toInt())
        else -> dayOf(year.toInt(), month.toInt(), day.toInt())
    }
}

/** The 29th of February comes after at most eight years. */
private const val LEAP = 8

private fun nextDay(
    today: LocalDate,
    years: Int,
    month: Int,
    day: Int,
) = dayOf(today.year + years, month, day)?.takeIf { it >= today }

private fun dayOf(
    year: Int,
    month: Int,
    day: Int,
): LocalDate? =
    try {
        LocalDate.of(year, month, day)
    } catch (_: DateTimeException) {
        null
    }

/** Reads `18`, `18:30`, `18.30`, `1830`, with `Uhr` or without. */
internal fun readTime(text: String): LocalTime? {
    val plain = text.filterNot { it.isWhitespace() }.removeSuffix("Uhr").removeSuffix("uhr")
    val found = TIME.matchEntire(plain) ?: CLOSE_TIME.matchEntire(plain) ?: return null
    val (hour, minute) = found.destructured
    return try {
        LocalTime.of(hour.toInt(), minute.ifEmpty { "0" }.toInt())
    } catch (_: DateTimeException) {
        null
    }
}

/** A day as it is typed. */
internal fun LocalDate.typed() = "%d.%d.%d".format(dayOfMonth, monthValue, year)

/** A time as it is typed. */
internal fun LocalTime.typed() = "%d:%02d".format(hour, minute)
