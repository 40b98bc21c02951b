package app.mitmach.companion.calendar.day

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.setValue
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Sheets
import app.mitmach.companion.calendar.YearState
import app.mitmach.companion.calendar.door.DoorCard
import app.mitmach.companion.calendar.rememberAsked
import app.mitmach.companion.calendar.start.MyDoorCard
import app.mitmach.companion.calendar.wish.WishCard
import app.mitmach.companion.calendar.wish.WishOptions
import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.dateWords
import java.time.LocalDate

/** A day: who opens, or who would like to. */
@Composable
fun DayScreen(
    state: YearState,
    date: LocalDate,
    acts: CalendarActs,
) {
    val words = calendarWords.read()
    var asked by rememberAsked()
    val ready = state as? YearState.Ready
    val dates = dateWords.read()
    Page(dates.full(date), onBack = acts::back) {
        when (state) {
            is YearState.Ready -> content(state.year.on(date), words, acts) { asked = it }
            is YearState.Failed -> item { TroubleNote(state.trouble) }
            is YearState.NoCalendar, YearState.Loading -> item { Loading() }
        }
    }
    if (ready != null) Sheets(asked, ready.year, acts) { asked = null }
}

private fun LazyListScope.content(
    content: DayContent,
    words: CalendarWords,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    item("state") { DayNote(content) }
    if (content.contested.isNotEmpty()) item("contested") { ContestedNote(content, acts, ask) }
    // Where a door may be given the wishes are what organisers are here for.
    if (content.canGrant) wishes(content, words, acts, ask)
    items(content.doors.size, { "door ${content.doors[it].entry.key.record.hex}" }) {
        DoorCard(content.doors[it], content, acts, ask)
    }
    items(content.mine.size, { "mine ${content.mine[it].key}" }) {
        MyDoorCard(content.mine[it], content.year, acts, ask, onDay = true)
    }
    if (!content.canGrant) wishes(content, words, acts, ask)
    if (content.canWish) item("wish") { WishThisDay(content, acts) }
    if (content.year.organises) item("organising") { Organising(content, acts, ask) }
    items(content.withdrawn.size, { "withdrawn ${content.withdrawn[it].entry.key.record.hex}" }) {
        DoorCard(content.withdrawn[it], content, acts, ask)
    }
}

/** What organisers decide on. */
private fun LazyListScope.wishes(
    content: DayContent,
    words: CalendarWords,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    if (content.wishes.isEmpty()) return
    item("wishes") { SectionTitle(words.wishes) }
    val clash = content.day?.state == DayState.TwoGrants
    items(content.wishes.size, { "wish ${content.wishes[it].wish.entry.key.record.hex}" }) {
        val (wish, choice) = content.wishes[it]
        val stands = wish.state is WishState.Stands
        val options =
            WishOptions(
                grant = content.date.takeIf { content.canGrant },
                decline = !stands,
                withdraw = clash && stands,
                call = clash && stands,
            )
        WishCard(wish, choice, content.year, options, acts, ask)
    }
}
