package app.mitmach.companion.calendar.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.FlowRowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.number
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Party
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
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

/** Calls somebody; of whom this person may not know the number it says through whom to reach them. */
@Composable
fun CallButton(
    year: Year,
    party: Party,
    acts: CalendarActs,
) {
    val words = calendarWords.read()
    val unnamed = commonWords.read().unnamed
    val person = year.person(party.id)
    val name = party.name ?: unnamed
    val number = person?.number
    if (number != null) return SecondaryButton(words.call(name), { acts.call(number) }, icon = Icons.call)
    val instead =
        when {
            !year.organises -> words.throughOrganisers(name)
            person?.under16 == true -> words.throughParents(name)
            else -> return
        }
    Text(instead, Modifier.fillMaxWidth(), style = Theme.type.bodyMedium)
    year.insteadOf(party.id).forEach { other ->
        val label = words.call(other.party.name ?: unnamed)
        SecondaryButton(label, { other.number?.let(acts::call) }, icon = Icons.call)
    }
}
