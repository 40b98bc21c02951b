package app.mitmach.companion.calendar.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.entryWords
import java.time.LocalDate

/** One of a few days. */
@Composable
fun DayChoice(
    label: String,
    days: List<LocalDate>,
    chosen: LocalDate?,
    onChoose: (LocalDate?) -> Unit,
) = Choice(label, days.map { it to short(it) }, chosen, onChoose)

/** A day that may stay open: a field that says so until it is touched. */
@Composable
fun OptionalDayChoice(
    label: String,
    days: List<LocalDate>,
    chosen: LocalDate?,
    onChoose: (LocalDate?) -> Unit,
) {
    val words = calendarWords.read()
    var open by rememberSaveable { mutableStateOf(false) }
    val name = words.optional(label)
    if (!open) {
        val said = chosen?.let { short(it) } ?: entryWords.read().chooseDay
        LinkLine("$name: $said", { open = true }, icon = Icons.calendar)
        return
    }
    Choice(name, days.map { it to short(it) } + (null to words.noChoice), chosen, {
        open = false
        onChoose(it)
    })
}

@Composable
private fun short(date: LocalDate): String {
    val words = dateWords.read()
    return "${words.weekday(date.dayOfWeek)} ${words.dayOfMonth(date)}"
}
