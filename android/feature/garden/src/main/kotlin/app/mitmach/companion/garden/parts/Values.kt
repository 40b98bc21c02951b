package app.mitmach.companion.garden.parts

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText
import java.time.LocalDate
import java.time.format.DateTimeParseException

/** What a field holds, in words; [nameOf] says what a bed or task is called. */
@Composable
internal fun shownText(
    field: String,
    value: ShownValue,
    nameOf: (RecordId) -> String?,
): String =
    when (value) {
        is ShownValue.OfRecord -> nameOf(value.record) ?: fieldWords.read().anotherEntry
        else -> shownText(field, value)
    }

internal fun date(iso: String): LocalDate? =
    try {
        LocalDate.parse(iso)
    } catch (_: DateTimeParseException) {
        null
    }
