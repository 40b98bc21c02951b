package app.mitmach.companion.calendar.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.FlowRowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Party
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.commonWords

/** Buttons of a card, side by side where there is room. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Acts(
    modifier: Modifier = Modifier,
    content: @Composable FlowRowScope.() -> Unit,
) = FlowRow(
    modifier.fillMaxWidth(),
    Arrangement.spacedBy(8.dp),
    Arrangement.spacedBy(8.dp),
    content = content,
)

/** Calls somebody, where this person may know the number. */
@Composable
fun CallButton(
    year: Year,
    party: Party,
    acts: CalendarActs,
    modifier: Modifier = Modifier,
) {
    val number = year.numberOf(party.id) ?: return
    val name = party.name ?: commonWords.read().unnamed
    SecondaryButton(calendarWords.read().call(name), { acts.call(number) }, modifier, Icons.call)
}
