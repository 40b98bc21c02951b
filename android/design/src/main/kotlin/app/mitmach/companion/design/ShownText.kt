package app.mitmach.companion.design

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.phone.Language
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.format.DateTimeParseException

/** What a field holds, as people read it: for [TwoValues] and for what has not arrived. */
@Composable
fun shownText(
    field: String,
    value: ShownValue,
): String = shownText(LocalLanguage.current, field, value)

/** The same in a [language]. */
fun shownText(
    language: Language,
    field: String,
    value: ShownValue,
): String {
    val words = fieldWords.of(language)
    val common = commonWords.of(language)
    return when (value) {
        ShownValue.Cleared -> words.empty
        is ShownValue.Flag -> if (value.value) common.yes else common.no
        is ShownValue.Number -> if (field == "weekdays") weekdays(value.value, language) else "${value.value}"
        is ShownValue.OfParty -> value.party.name ?: common.unnamed
        is ShownValue.OfRecord -> words.anotherEntry
        is ShownValue.Text -> words.choice(field, value.value) ?: moment(field, value.value, language) ?: value.value
    }
}

/** The core keeps the days of the week as bits, Monday's first. */
private fun weekdays(
    bits: Long,
    language: Language,
): String =
    DayOfWeek.entries
        .filter { bits shr it.ordinal and 1 == 1L }
        .joinToString(" ") { dateWords.of(language).weekday(it) }

private val DAYS =
    setOf(
        "sown_on",
        "no_weeding_until",
        "first_due",
        "day",
        "first_day",
        "last_day",
        "sign_up_deadline",
        "print_day",
        "entered_on",
        "first",
        "second",
        "third",
        "date",
        "deadline",
        "from",
        "until",
    )
private val TIMES = setOf("start", "usual_start", "end", "starts", "ends", "for_start", "expires")

/** A day or time as people say it; null where the field holds something else. */
private fun moment(
    field: String,
    text: String,
    language: Language,
): String? {
    if (field !in DAYS && field !in TIMES) return null
    val words = dateWords.of(language)
    return try {
        when {
            'T' in text -> words.moment(LocalDateTime.parse(text))
            ':' in text -> words.time(LocalTime.parse(text))
            else -> words.full(LocalDate.parse(text))
        }
    } catch (_: DateTimeParseException) {
        null
    }
}
