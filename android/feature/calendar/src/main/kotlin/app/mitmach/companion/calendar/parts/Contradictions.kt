package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.core.Entry
import app.mitmach.companion.design.TwoValues
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText

/** Fields of a record that several people wrote at once. */
@Composable
fun Contradictions(
    entry: Entry,
    acts: CalendarActs,
) = entry.contradictions.forEach { contradiction ->
    TwoValues(
        contradiction,
        name = fieldWords.read().field(contradiction.of.kind, contradiction.field),
        show = { shownText(contradiction.field, it) },
        onChoose = { acts.settle(contradiction, it) },
    )
}
