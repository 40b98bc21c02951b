package app.mitmach.companion.calendar.day

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.parts.FormTrouble
import app.mitmach.companion.calendar.wish.MottoAndCertain
import app.mitmach.companion.calendar.wish.OtherChoices
import app.mitmach.companion.calendar.wish.WishText
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.OnBehalfEntry

/** Wishes the day that is looked at: one tap is enough, all the rest may be said too. */
@Composable
internal fun WishThisDay(
    content: DayContent,
    acts: CalendarActs,
) = Card {
    val words = calendarWords.read()
    val year = content.year
    val begin = remember(content.date) { WishText(content.date) }
    var text by rememberSaveable(content.date, stateSaver = WishText.Saver) { mutableStateOf(begin) }
    var more by rememberSaveable { mutableStateOf(false) }
    var asking by remember { mutableStateOf<Asking?>(null) }
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    CardLine(words.wishTitle, strong = true)
    Text(words.wishBelow, style = Theme.type.bodyMedium, color = Theme.colours.quiet)
    MottoAndCertain(text) { text = it }
    if (more) {
        OtherChoices(text, year.wishable) { text = it }
        if (year.onBehalf.possible) OnBehalfEntry(year.onBehalf, asking, { asking = it })
    } else {
        QuietButton(commonWords.read().more, { more = true })
    }
    FormTrouble(failed, RecordKind.WISH)
    val dropped = content.day?.state == DayState.HostDroppedOut
    PrimaryButton(
        if (dropped) words.standInDay else words.wishDay,
        { acts.wish(year.calendar.document, text.read(), asking) { failed = it } },
        Modifier.fillMaxWidth(),
    )
}
