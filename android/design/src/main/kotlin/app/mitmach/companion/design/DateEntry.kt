package app.mitmach.companion.design

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth
import java.time.format.TextStyle

/**
 * A day: one step back, one step on, or any of a month. Only days of [range] can be chosen; [mayClear] also lets a
 * person leave it open. [today] is the session's, which need not be the clock's.
 */
@Composable
fun DateEntry(
    label: String,
    date: LocalDate?,
    onChange: (LocalDate?) -> Unit,
    today: LocalDate,
    modifier: Modifier = Modifier,
    range: ClosedRange<LocalDate>? = null,
    mayClear: Boolean = false,
    problem: String? = null,
) = Labelled(label, problem, modifier.fillMaxWidth()) {
    var open by rememberSaveable { mutableStateOf(false) }
    val words = entryWords.read()
    val start = if (range == null) today else today.coerceIn(range)
    val said = date?.let { dateWords.read().full(it) } ?: commonWords.read().notSaid
    val step: @Composable (Long) -> Unit = { days ->
        val to = date?.plusDays(days) ?: start
        val name = if (days < 0) words.dayBefore else words.dayAfter
        StepButton(if (days < 0) Icons.back else Icons.forward, "$label: $name", { onChange(to) }, range.holds(to))
    }
    Picked(
        text = date?.let { dateWords.read().short(it, today) } ?: words.chooseDay,
        description = "$label: $said",
        icon = Icons.calendar,
        problem = problem != null,
        onOpen = { open = true },
        before = { step(-1) },
        after = { step(1) },
    )
    if (open) {
        val choose: (LocalDate?) -> Unit = {
            open = false
            onChange(it)
        }
        DaySheet(label, MonthOf(date, today, range, start), choose, mayClear) { open = false }
    }
}

/** What a month shows. */
internal class MonthOf(
    val chosen: LocalDate?,
    val today: LocalDate,
    val range: ClosedRange<LocalDate>?,
    val start: LocalDate,
)

private fun ClosedRange<LocalDate>?.holds(date: LocalDate) = this == null || date in this

@Composable
internal fun DaySheet(
    label: String,
    of: MonthOf,
    onChoose: (LocalDate?) -> Unit,
    mayClear: Boolean,
    onDismiss: () -> Unit,
) = SheetGround(label, onDismiss, outside = Space.tiny, inside = Space.small) {
    // As a text, which every platform can keep.
    var shown by rememberSaveable { mutableStateOf("${YearMonth.from(of.chosen ?: of.start)}") }
    val month = YearMonth.parse(shown)
    MonthTitle(month, of.range) { shown = "$it" }
    MonthDays(month, of) { onChoose(it) }
    if (mayClear && of.chosen != null) {
        SecondaryButton(entryWords.read().noDay, { onChoose(null) }, Modifier.fillMaxWidth())
    }
}

@Composable
private fun MonthTitle(
    month: YearMonth,
    range: ClosedRange<LocalDate>?,
    onChange: (YearMonth) -> Unit,
) {
    val words = entryWords.read()
    val locale = LocalLanguage.current.locale
    val name = "${month.month.getDisplayName(TextStyle.FULL_STANDALONE, locale)} ${month.year}"
    val before = range == null || month > YearMonth.from(range.start)
    val after = range == null || month < YearMonth.from(range.endInclusive)
    Between(
        Modifier.fillMaxWidth(),
        before = { StepButton(Icons.back, words.monthBefore, { onChange(month.minusMonths(1)) }, before) },
        middle = {
            Text(
                name,
                Modifier.semantics {
                    heading()
                    liveRegion = LiveRegionMode.Polite
                },
                style = Theme.type.titleMedium,
                textAlign = TextAlign.Center,
            )
        },
        after = { StepButton(Icons.forward, words.monthAfter, { onChange(month.plusMonths(1)) }, after) },
    )
}

/** Weeks where seven fingers fit side by side; else as many days in a row as fit, each with its weekday. */
@Composable
private fun MonthDays(
    month: YearMonth,
    of: MonthOf,
    onChoose: (LocalDate) -> Unit,
) = BoxWithConstraints(Modifier.fillMaxWidth()) {
    val scale = LocalDensity.current.fontScale
    val weeks = maxWidth >= TOUCH * DAYS && scale <= LARGEST_WEEK
    val days = (1..month.lengthOfMonth()).map { day(month.atDay(it), of, withWeekday = !weeks) }
    if (weeks) {
        Column {
            Weekdays()
            val free = List(month.atDay(1).dayOfWeek.value - 1) { null }
            Cells(free + days, DAYS, of.chosen, onChoose)
        }
    } else {
        Columns(TOUCH * scale.coerceAtLeast(1f)) { Cells(days, it.coerceAtMost(DAYS), of.chosen, onChoose) }
    }
}

@Composable
private fun day(
    date: LocalDate,
    of: MonthOf,
    withWeekday: Boolean,
): Cell<LocalDate> {
    val dates = dateWords.read()
    return Cell(
        date,
        "${date.dayOfMonth}",
        dates.full(date),
        above = if (withWeekday) dates.weekday(date.dayOfWeek) else null,
        mark = if (date == of.today) entryWords.read().today else null,
        enabled = of.range.holds(date),
    )
}

/** Every day says its weekday itself to those who hear it. */
@Composable
private fun Weekdays() =
    Row(Modifier.fillMaxWidth().padding(bottom = Space.tiny).clearAndSetSemantics {}) {
        DayOfWeek.entries.forEach {
            Box(Modifier.weight(1f), Alignment.Center) {
                Text(
                    dateWords.read().weekday(it),
                    color = Theme.colours.quiet,
                    style = Theme.type.labelSmall,
                    softWrap = false,
                )
            }
        }
    }

private const val DAYS = 7
private const val LARGEST_WEEK = 1.3f
