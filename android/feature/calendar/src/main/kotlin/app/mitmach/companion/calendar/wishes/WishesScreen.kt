package app.mitmach.companion.calendar.wishes

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.setValue
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Sheets
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.YearState
import app.mitmach.companion.calendar.dayPlace
import app.mitmach.companion.calendar.rememberAsked
import app.mitmach.companion.calendar.wish.WishCard
import app.mitmach.companion.calendar.wish.WishOptions
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.dateWords
import java.time.LocalDate

/** Wishes that wait for an organiser, by the day they name first. */
@Composable
fun WishesScreen(
    state: YearState,
    acts: CalendarActs,
) {
    val words = calendarWords.read()
    val dates = dateWords.read()
    var asked by rememberAsked()
    Page(words.wishes, onBack = acts::back) {
        when (state) {
            is YearState.Ready -> {
                if (state.year.open.isEmpty()) {
                    item { Empty(words.noOpenWishes, words.noOpenWishesBelow, icon = Icons.check) }
                } else {
                    content(state.year, dates, acts) { asked = it }
                }
            }

            is YearState.Failed -> {
                item { TroubleNote(state.trouble) }
            }

            is YearState.NoCalendar, YearState.Loading -> {
                item { Loading() }
            }
        }
    }
    if (state is YearState.Ready) Sheets(asked, state.year, acts) { asked = null }
}

private fun LazyListScope.content(
    year: Year,
    dates: DateWords,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) = year.open.groupBy { it.first }.toSortedMap(nullsLast()).forEach { (first, wishes) ->
    item("day $first") {
        val open = { if (first != null) acts.open(dayPlace(year.calendar.document, first)) }
        LinkLine(first?.let { dates.short(it, year.today) }.orEmpty(), open, icon = Icons.calendar)
    }
    items(wishes.size, { "wish ${wishes[it].entry.key.record.hex}" }) {
        val wish = wishes[it]
        val day = year.bestOf(wish)
        val options = WishOptions(grant = day, nameDay = day != first, decline = year.organises)
        WishCard(wish, choice = 1, year, options, acts, ask)
    }
}

/** The day of a wish that is to be had, by the host's own order. */
private fun Year.bestOf(wish: Wish): LocalDate? =
    wish.dates.find { date -> organises && day(date)?.let { !isTaken(it) } == true }
