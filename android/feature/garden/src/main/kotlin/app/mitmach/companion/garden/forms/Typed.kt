package app.mitmach.companion.garden.forms

import java.time.DateTimeException
import java.time.LocalDate

/** What somebody typed into a field that holds more than text. */
internal sealed interface Typed<out T> {
    data object Empty : Typed<Nothing>

    data object Wrong : Typed<Nothing>

    data class Value<T>(
        val value: T,
    ) : Typed<T>
}

internal val <T> Typed<T>.value: T? get() = (this as? Typed.Value)?.value

private val PARTS = Regex("""(\d{1,2})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{4}|\d{2})?)?""")
private const val CENTURY = 2000

/** `15.12.2026`, `15/12/26`, and `15.12.` of today's year. */
internal fun typedDay(
    text: String,
    today: LocalDate,
): Typed<LocalDate> {
    if (text.isBlank()) return Typed.Empty
    val (day, month, year) = PARTS.matchEntire(text.trim())?.destructured ?: return Typed.Wrong
    val full =
        when (year.length) {
            0 -> today.year
            2 -> CENTURY + year.toInt()
            else -> year.toInt()
        }
    return try {
        Typed.Value(LocalDate.of(full, month.toInt(), day.toInt()))
    } catch (_: DateTimeException) {
        Typed.Wrong
    }
}

internal fun typedNumber(
    text: String,
    range: IntRange,
): Typed<Int> {
    if (text.isBlank()) return Typed.Empty
    return text
        .trim()
        .toIntOrNull()
        ?.takeIf { it in range }
        ?.let { Typed.Value(it) } ?: Typed.Wrong
}

/** As it is typed again. */
internal fun LocalDate.typed() = "%02d.%02d.%04d".format(dayOfMonth, monthValue, year)

/** Nothing but spaces is nothing. */
internal fun String.said() = trim().ifEmpty { null }
