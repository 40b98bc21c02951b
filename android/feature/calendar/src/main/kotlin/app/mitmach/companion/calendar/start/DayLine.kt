package app.mitmach.companion.calendar.start

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.day.on
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords

/** A day as a line of the list: when, who, where and what. */
@Composable
fun DayLine(
    day: Day,
    year: Year,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
) = Card(modifier, onClick = onOpen) {
    val words = calendarWords.read()
    val sign = year.sign(day, words)
    val doors = year.on(day.date).doors
    val date = dateWords.read().short(day.date, year.today)
    CardLine(date, below = words.nobodyYet.takeIf { doors.isEmpty() && day.hosts.isEmpty() }, strong = true)
    doors.forEach { DoorLines(it) }
    Badge(sign.word, tone = if (sign.tone == Tone.PLAIN) Tone.CHOSEN else sign.tone, icon = sign.icon)
}

/** A door on a day that the calendar does not have. */
@Composable
fun OutsideLine(
    door: Door,
    year: Year,
    onOpen: () -> Unit,
    modifier: Modifier = Modifier,
) = Card(modifier, onClick = onOpen) {
    val words = calendarWords.read()
    val date = door.date?.let { dateWords.read().short(it, year.today) }
    CardLine(date ?: commonWords.read().notSaid, below = words.notInCalendar, strong = true)
    DoorLines(door)
}

@Composable
private fun DoorLines(door: Door) {
    val host = door.host.name ?: commonWords.read().unnamed
    val programme = door.programme
    val time = programme.start?.let { dateWords.read().time(it) }
    val where = listOfNotNull(time, programme.street).joinToString(" · ")
    CardLine(host, below = where.ifEmpty { null })
    programme.motto?.let { Text(calendarWords.read().motto(it), style = Theme.type.bodyMedium) }
}
