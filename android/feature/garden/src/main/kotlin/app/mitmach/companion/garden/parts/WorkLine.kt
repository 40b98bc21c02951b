package app.mitmach.companion.garden.parts

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.garden.Work
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.garden.words.begin
import java.time.LocalDate

/** Work that was done: the day, who, and what they said of it. [onTakeBack] is null for who may not. */
@Composable
internal fun WorkLine(
    work: Work,
    today: LocalDate,
    me: CardId,
    withTitle: Boolean,
    onTakeBack: (() -> Unit)?,
) = Card {
    val texts = readTexts()
    val day = work.day?.let { texts.dates.near(it, today) } ?: texts.common.notSaid
    val below = listOfNotNull(texts.work(work, me, withTitle), texts.enteredBy(work.entry)).joinToString(" · ")
    CardLine(day.begin(), below = below)
    ArrivalBadge(work.entry.arrival)
    if (onTakeBack != null) QuietButton(texts.takeBack(work.entry), onTakeBack)
}
