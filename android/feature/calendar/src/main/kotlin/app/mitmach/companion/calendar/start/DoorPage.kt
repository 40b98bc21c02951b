package app.mitmach.companion.calendar.start

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.design.Corners
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.ground
import app.mitmach.companion.design.onGround
import java.time.LocalDate

/** The least width of a door at 100 % text: the longest word of its states fits. */
private val DOOR = 92.dp
private val GAP = 8.dp
private val ARCH = RoundedCornerShape(topStart = 36.dp, topEnd = 36.dp, bottomStart = 8.dp, bottomEnd = 8.dp)

/** The days as an Advent calendar of paper: arched doors, of which those that somebody opens are lit. */
@Composable
fun DoorPage(
    year: Year,
    onOpen: (LocalDate) -> Unit,
    modifier: Modifier = Modifier,
) = Surface(
    modifier.fillMaxWidth(),
    RoundedCornerShape(22.dp),
    Theme.colours.good,
    Theme.colours.onGood,
) {
    val days = year.calendar.days
    BoxWithConstraints(Modifier.padding(10.dp)) {
        val columns = columns(maxWidth, LocalDensity.current.fontScale)
        Column(verticalArrangement = Arrangement.spacedBy(GAP)) {
            days.chunked(columns).forEach { row ->
                Row(Modifier.height(IntrinsicSize.Max), Arrangement.spacedBy(GAP)) {
                    row.forEach { DoorOfDay(it, year, columns == 1, onOpen, Modifier.weight(1f).fillMaxHeight()) }
                    repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
                }
            }
        }
    }
}

/** How many doors stand side by side: fewer where the text is large or the phone narrow, never more than six. */
internal fun columns(
    width: Dp,
    fontScale: Float,
): Int = ((width + GAP) / (DOOR * fontScale + GAP)).toInt().coerceIn(1, 6)

@Composable
private fun DoorOfDay(
    day: Day,
    year: Year,
    wide: Boolean,
    onOpen: (LocalDate) -> Unit,
    modifier: Modifier,
) {
    val words = calendarWords.read()
    val dates = dateWords.read()
    val sign = year.sign(day, words)
    val today = day.date == year.today
    val heard = listOfNotNull(dates.full(day.date), sign.word, words.today.takeIf { today }).joinToString(", ")
    val weekday = if (today) words.today else dates.weekday(day.date.dayOfWeek)
    val shape = if (wide) Corners.field else ARCH
    val edge = if (today) BorderStroke(3.dp, Theme.colours.primary) else BorderStroke(1.dp, Theme.colours.edge)
    CompositionLocalProvider(LocalContentColor provides sign.tone.onGround) {
        Box(
            modifier
                .clip(shape)
                .background(sign.tone.ground)
                .border(edge, shape)
                .clickable(role = Role.Button) { onOpen(day.date) },
        ) {
            // One sentence for those who hear it, not number, day and word one by one.
            val inside = Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = heard }
            if (wide) WideDoor(day, weekday, sign, inside) else ArchedDoor(day, weekday, sign, inside)
        }
    }
}

@Composable
private fun ArchedDoor(
    day: Day,
    weekday: String,
    sign: DaySign,
    modifier: Modifier,
) = Column(
    modifier.defaultMinSize(minHeight = 112.dp).padding(start = 4.dp, end = 4.dp, top = 10.dp, bottom = 8.dp),
    Arrangement.spacedBy(2.dp),
    Alignment.CenterHorizontally,
) {
    Text("${day.date.dayOfMonth}", style = Theme.type.headlineMedium)
    Text(weekday, style = Theme.type.bodySmall)
    Icon(sign.icon, contentDescription = null, Modifier.size(22.dp))
    Text(sign.word, style = Theme.type.labelMedium, textAlign = TextAlign.Center)
}

/** A door over the whole width, for large text. */
@Composable
private fun WideDoor(
    day: Day,
    weekday: String,
    sign: DaySign,
    modifier: Modifier,
) = Row(
    modifier.padding(horizontal = 12.dp, vertical = 10.dp),
    Arrangement.spacedBy(12.dp),
    Alignment.CenterVertically,
) {
    Text("${day.date.dayOfMonth}", style = Theme.type.headlineMedium)
    Column(Modifier.weight(1f)) {
        Text(weekday, style = Theme.type.bodySmall)
        Text(sign.word, style = Theme.type.labelMedium)
    }
    Icon(sign.icon, contentDescription = null, Modifier.size(28.dp))
}
