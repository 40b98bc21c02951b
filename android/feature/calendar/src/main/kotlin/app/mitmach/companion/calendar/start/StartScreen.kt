package app.mitmach.companion.calendar.start

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Sheets
import app.mitmach.companion.calendar.WishesPlace
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.YearState
import app.mitmach.companion.calendar.day.wishesFor
import app.mitmach.companion.calendar.dayPlace
import app.mitmach.companion.calendar.frame.FrameSheet
import app.mitmach.companion.calendar.parts.Contradictions
import app.mitmach.companion.calendar.parts.Signs
import app.mitmach.companion.calendar.rememberAsked
import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.design.Empty
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Switcher
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords

/** The calendar: what is mine, then its days. */
@Composable
fun StartScreen(
    state: YearState,
    acts: CalendarActs,
    onBack: (() -> Unit)? = null,
) {
    val words = calendarWords.read()
    var asked by rememberAsked()
    var asList by rememberSaveable { mutableStateOf(false) }
    val title = if (state is YearState.Ready) words.title(state.year.number) else words.tab
    Page(title, onBack = onBack) {
        when (state) {
            YearState.Loading -> item { Loading() }
            is YearState.Failed -> item { TroubleNote(state.trouble) }
            is YearState.NoCalendar -> item { NoCalendar(state, acts) }
            is YearState.Ready -> content(state.year, words, asList, { asList = it }, acts) { asked = it }
        }
    }
    if (state is YearState.Ready) Sheets(asked, state.year, acts) { asked = null }
}

@Composable
private fun NoCalendar(
    state: YearState.NoCalendar,
    acts: CalendarActs,
) {
    val words = calendarWords.read()
    var open by rememberSaveable { mutableStateOf(false) }
    Empty(
        words.noCalendar,
        if (state.organises) words.noCalendarOrganisers else words.noCalendarBelow,
        icon = Signs.candle,
        button = words.setUp.takeIf { state.organises },
        onClick = { open = true },
    )
    if (open) FrameSheet(words.setUp, words.setUp, state.usual, state.today, acts::setUp) { open = false }
}

private fun LazyListScope.content(
    year: Year,
    words: CalendarWords,
    asList: Boolean,
    onList: (Boolean) -> Unit,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    if (year.organises) {
        frameTroubles(year, words, acts)
        calledOff(year, acts)
    }
    mine(year, words, acts, ask)
    val open = year.open.size
    if (year.organises && open > 0) {
        item("open wishes") {
            val place = WishesPlace(year.calendar.document)
            LinkLine(words.openWishes(open), { acts.open(place) }, below = words.openWishesBelow, icon = Icons.star)
        }
    }
    if (year.calendar.days.isEmpty()) {
        item("no days") {
            val button = words.setUp.takeIf { year.organises }
            Empty(words.noCalendar, words.noCalendarBelow, icon = Signs.candle, button = button) {
                ask(Asked(Asked.What.SET_UP))
            }
        }
    } else {
        item("sign-up") { SignUp(year) }
        item("view") {
            Switcher(listOf(false to words.page, true to words.list), asList, onList)
        }
        days(year, asList, acts)
    }
    outside(year, words, acts)
    item("organising") { Organising(year, acts, ask) }
}

private fun LazyListScope.days(
    year: Year,
    asList: Boolean,
    acts: CalendarActs,
) {
    val calendar = year.calendar.document
    if (!asList) {
        item("page") { DoorPage(year, { acts.open(dayPlace(calendar, it)) }) }
        return
    }
    val days = year.calendar.days
    items(days.size, { "day ${days[it].date}" }) {
        DayLine(days[it], year, { acts.open(dayPlace(calendar, days[it].date)) })
    }
}

/** Cancelled ones only while nothing else of mine is to be said. */
private val Year.cards: List<MyDoor>
    get() = mine.filter { it.card != HostCard.CANCELLED }.ifEmpty { mine }

private fun LazyListScope.mine(
    year: Year,
    words: CalendarWords,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    val cards = year.cards
    if (cards.isEmpty()) return
    item("my door") { SectionTitle(words.myDoor) }
    items(cards.size, { "mine ${cards[it].key}" }) { MyDoorCard(cards[it], year, acts, ask) }
}

/** The calendar was set up twice, or changed by two at once. */
private fun LazyListScope.frameTroubles(
    year: Year,
    words: CalendarWords,
    acts: CalendarActs,
) {
    val calendar = year.calendar
    calendar.otherFrames.firstOrNull()?.let { other ->
        item("two frames") {
            StateNote(
                words.twoFrames,
                below = words.twoFramesBelow,
                icon = Icons.attention,
                button = words.takeFrameBack,
                onClick = {
                    acts.withdraw(
                        RecordKey(calendar.document, RecordKind.CALENDAR, other),
                        words.saidSettled,
                    )
                },
            )
        }
    }
    val frame = calendar.frameEntry
    if (frame != null && frame.contradictions.isNotEmpty()) item("frame") { Contradictions(frame, acts) }
}

/** Days that are free again, with what is to be done about them. */
private fun LazyListScope.calledOff(
    year: Year,
    acts: CalendarActs,
) {
    val doors = year.calledOff
    items(doors.size, { "called off ${doors[it].entry.key.record.hex}" }) { at ->
        val words = calendarWords.read()
        val dates = dateWords.read()
        val door = doors[at]
        val date = door.date ?: return@items
        val waiting = year.wishesFor(date).size
        val day =
            listOfNotNull(
                dates.short(date, year.today),
                door.programme.start?.let(dates::time),
            ).joinToString(", ")
        val next = if (waiting > 0) words.wishesForDay(waiting) else words.freeAgain
        StateNote(
            words.calledOff(door.host.name ?: commonWords.read().unnamed),
            below = "$day\n$next",
            icon = Icons.attention,
            button = words.look,
            onClick = { acts.open(dayPlace(year.calendar.document, date)) },
        )
    }
}

private fun LazyListScope.outside(
    year: Year,
    words: CalendarWords,
    acts: CalendarActs,
) {
    val doors = year.outside
    if (doors.isEmpty() || year.calendar.days.isEmpty()) return
    item("outside") { SectionTitle(words.outside) }
    items(doors.size, { "outside ${doors[it].entry.key.record.hex}" }) {
        val place = doors[it].date?.let { date -> dayPlace(year.calendar.document, date) }
        OutsideLine(doors[it], year, { place?.let(acts::open) })
    }
}

@Composable
private fun SignUp(year: Year) {
    val words = calendarWords.read()
    val deadline = year.calendar.frame?.signUpDeadline ?: return
    val until = words.signUpUntil(dateWords.read().short(deadline, year.today))
    val text = if (year.calendar.signUpClosed) words.signUpOver else until
    Text(text, color = Theme.colours.quiet, style = Theme.type.bodyMedium)
}
