package app.mitmach.companion.calendar.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.feature.DocumentPlace

/** What stands below the days: the frame for organisers, and other years. */
@Composable
internal fun Organising(
    year: Year,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
    val words = calendarWords.read()
    if (year.organises || year.next != null) SectionTitle(words.organising)
    if (year.organises && year.calendar.frame != null) {
        val edit = { ask(Asked(Asked.What.FRAME)) }
        LinkLine(words.editFrame, edit, below = words.editFrameBelow, icon = Icons.settings)
    }
    year.next?.let { next ->
        LinkLine(words.setUpYear(next.year), { ask(Asked(Asked.What.SET_UP)) }, icon = Icons.add)
    }
    if (year.others.isEmpty()) return@Column
    SectionTitle(words.otherYears)
    year.others.forEach { other ->
        val place = DocumentPlace(DocumentKind.CALENDAR, other.document)
        LinkLine(other.year?.let(words::title) ?: other.title, { acts.open(place) }, icon = Icons.calendar)
    }
}
