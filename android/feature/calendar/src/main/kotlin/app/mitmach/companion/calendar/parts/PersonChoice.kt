package app.mitmach.companion.calendar.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Party
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords

/** More are no help: type another letter. */
private const val MOST = 6

/** One of the people, found by typing; [onNew] takes in somebody who is not among them. */
@Composable
fun PersonChoice(
    people: List<Party>,
    onChoose: (Party) -> Unit,
    modifier: Modifier = Modifier,
    onNew: ((String) -> Unit)? = null,
) = Column(modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp)) {
    val words = calendarWords.read()
    val unnamed = commonWords.read().unnamed
    var typed by rememberSaveable { mutableStateOf("") }
    TextEntry(words.search, typed, { typed = it })
    val wanted = typed.trim()
    val found = people.filter { it.name.orEmpty().contains(wanted, ignoreCase = true) }
    if (found.isEmpty()) Text(words.nobodyFound, style = Theme.type.bodyMedium)
    found.take(MOST).forEach { party ->
        SecondaryButton(party.name ?: unnamed, { onChoose(party) }, Modifier.fillMaxWidth(), Icons.person)
    }
    val known = found.any { it.name.equals(wanted, ignoreCase = true) }
    if (onNew != null && wanted.isNotEmpty() && !known) {
        QuietButton(words.takeIn(wanted), { onNew(wanted) }, icon = Icons.add)
    }
}
