package app.mitmach.companion.calendar.words

import java.time.LocalDate
import java.time.format.TextStyle
import java.util.Locale

/** `7., 15., 19. Dezember`: a month is said once for all of its days. */
internal fun List<LocalDate>.inMonths(
    locale: Locale,
    day: (LocalDate) -> String,
): String =
    groupBy { it.month }.entries.joinToString(", ") { (month, of) ->
        of.joinToString(", ", transform = day) + " " + month.getDisplayName(TextStyle.FULL, locale)
    }
