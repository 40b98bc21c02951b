package app.mitmach.companion.events.words

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.events.Answer
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.TwoValues
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import java.time.DateTimeException
import java.time.LocalDate
import java.time.LocalDateTime

/** `Sa, 28. November, 10:00 bis 14:00 Uhr`; an end on another day is said with its day. */
internal fun EventText.saidWhen(
    dates: DateWords,
    words: EventWords,
    today: LocalDate,
): String? {
    val start = start ?: return null
    val end = end ?: return dates.moment(start, today)
    if (end.toLocalDate() != start.toLocalDate()) {
        return words.fromTo(dates.moment(start, today), dates.moment(end, today))
    }
    val hours = words.fromTo(dates.time(start.toLocalTime()), dates.time(end.toLocalTime()))
    return "${dates.short(start.toLocalDate(), today)}, $hours"
}

/** `2 Erwachsene, 3 Kinder` */
internal fun AnswerItem.saidHeads(words: EventWords) = if (heads == 0) words.noHeads else words.party(adults, children)

/** All fields of a record that have several values; nothing nearly always. */
@Composable
internal fun Contradictions(
    entry: Entry,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    if (entry.contradictions.isEmpty()) return
    val (words, common, dates) = Triple(eventWords.read(), commonWords.read(), dateWords.read())
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        entry.contradictions.forEach { contradiction ->
            TwoValues(
                contradiction,
                words.field(contradiction.field),
                { it.said(contradiction.field, words, common, dates) },
                { onSettle(contradiction, it) },
            )
        }
    }
}

internal fun ShownValue.said(
    field: String,
    words: EventWords,
    common: CommonWords,
    dates: DateWords,
): String =
    when (this) {
        ShownValue.Cleared -> common.notSaid
        is ShownValue.Flag -> if (value) common.yes else common.no
        is ShownValue.Number -> "$value"
        is ShownValue.OfParty -> party.name ?: common.unnamed
        is ShownValue.OfRecord -> common.unnamed
        is ShownValue.Text -> words.choice(field, value) ?: dates.saidIfDated(field, value) ?: value
    }

/** What a choice is called that the core gives by its name. */
private fun EventWords.choice(
    field: String,
    value: String,
): String? {
    fun Enum<*>.isMeant() = name.equals(value, ignoreCase = true)
    return when (field) {
        "format" -> Format.entries.find { it.isMeant() }?.let(::format)
        "seat_rule" -> SeatRule.entries.find { it.isMeant() }?.let(::seatRule)
        "answers" -> Answers.entries.find { it.isMeant() }?.let(::answers)
        "answer" -> Answer.entries.find { it.isMeant() }?.let(::answer)
        "status" -> if (value == "cancelled") cancelled else planned
        else -> null
    }
}

private val MOMENTS = setOf("start", "end", "starts", "ends", "for_start")

private fun DateWords.saidIfDated(
    field: String,
    value: String,
): String? =
    try {
        when (field) {
            in MOMENTS -> moment(LocalDateTime.parse(value))
            "deadline" -> short(LocalDate.parse(value))
            else -> null
        }
    } catch (_: DateTimeException) {
        null
    }
