package app.mitmach.companion.garden.parts

import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.SkipReason
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.format.DateTimeParseException

/** What a field holds, in words; [nameOf] says what a bed or task is called. */
internal fun Texts.value(
    field: String,
    value: ShownValue,
    nameOf: (RecordId) -> String? = { null },
): String =
    when (value) {
        ShownValue.Cleared -> common.notSaid
        is ShownValue.Flag -> if (value.value) common.yes else common.no
        is ShownValue.Number -> number(field, value.value)
        is ShownValue.Text -> text(field, value.value)
        is ShownValue.OfParty -> name(value.party)
        is ShownValue.OfRecord -> nameOf(value.record) ?: common.unnamed
    }

private fun Texts.number(
    field: String,
    value: Long,
): String {
    if (field != "weekdays") return "$value"
    // Bits, Monday the lowest; what no day of the week is stands there as it came.
    val days = DayOfWeek.entries.filter { value and (1L shl (it.value - 1)) != 0L }
    return if (days.isEmpty()) "$value" else days.joinToString { dates.weekday(it) }
}

/** Dates and choices come by their names in the core; one of a newer app is shown as it came. */
private fun Texts.text(
    field: String,
    value: String,
): String =
    when (field) {
        "sown_on", "no_weeding_until", "first_due", "day" -> {
            date(value)?.let { dates.short(it) }
        }

        "activity" -> {
            Activity.entries.named(value)?.let { task.activity(it) }
        }

        "reason" -> {
            SkipReason.entries.named(value)?.let { task.reason(it) }
        }

        "due" -> {
            mapOf(
                "once" to task.ruleOnce,
                "every_days" to task.ruleEveryDays,
                "weekdays" to task.ruleWeekdays,
            )[value]
        }

        else -> {
            null
        }
    } ?: value

private fun <E : Enum<E>> List<E>.named(value: String) = find { it.name.equals(value, ignoreCase = true) }

internal fun date(iso: String): LocalDate? =
    try {
        LocalDate.parse(iso)
    } catch (_: DateTimeParseException) {
        null
    }
