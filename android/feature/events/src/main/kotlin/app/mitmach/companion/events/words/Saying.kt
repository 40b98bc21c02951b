package app.mitmach.companion.events.words

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.events.AnswerItem
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.TwoValues
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText
import java.time.LocalDate

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

/** What a field of an event is called, in forms as in contradictions. */
@Composable
internal fun eventField(name: String) = fieldWords.read().field(RecordKind.EVENT, name)

/** All fields of a record that have several values; nothing nearly always. */
@Composable
internal fun Contradictions(
    entry: Entry,
    onSettle: (Contradiction, WrittenValue) -> Unit,
) {
    if (entry.contradictions.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        entry.contradictions.forEach { contradiction ->
            TwoValues(
                contradiction,
                fieldWords.read().field(contradiction.of.kind, contradiction.field),
                { shownText(contradiction.field, it) },
                { onSettle(contradiction, it) },
            )
        }
    }
}
