package app.mitmach.companion.calendar

import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.start.newWish
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.calendar.reserving
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.commonWords
import java.time.LocalDate

// Whatever is taken back is gone for good, and mostly somebody else counts on it: the person is asked before. What two
// have decided without signal is not asked about again: one tap settles it.

/** Somebody else is looked for only once the day is printed; before, it is as free as any. */
@Composable
internal fun CancelDoor(
    door: Door,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val day = if (year.calendar.printed) words.cancelDoorPrinted else words.cancelDoorFree
    val yes = { acts.withdraw(door.entry.key, words.saidCancelled) }
    Confirm(words.cancelDoorTitle, "$day ${words.isFinal}", words.cancelDoor, yes, onClose)
}

/** Whoever the day was kept for counts on it. */
@Composable
internal fun Unreserve(
    date: LocalDate,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val frame = year.calendar.frame ?: return
    val yes = { acts.edit(year.calendar, frame.reserving(date, null)) }
    Confirm("${words.unreserve}?", words.takeWishBackBelow, words.unreserve, yes, onClose)
}

/** The day of one that was not chosen is another's already. */
@Composable
internal fun TakeWishBack(
    wish: Wish,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val taken = wish.state is WishState.NotChosen
    val below = if (taken) newWish(words, year) else words.takeWishBackBelow
    val yes = { acts.withdraw(wish.entry.key, words.saidWishBack) }
    Confirm(words.takeWishBackTitle, below, words.takeWishBack, yes, onClose)
}

/** Somebody else's wish. Where nobody reads the app the organiser has to say it. */
@Composable
internal fun Decline(
    wish: Wish,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val name = wish.host.name ?: commonWords.read().unnamed
    val reads = year.readsApp(wish.host.id)
    val number = year.person(wish.host.id)?.number
    val below = if (reads) words.declineBelow(name) else words.declineTell(number?.let { "$name ($it)" } ?: name)
    val yes = { acts.decline(wish, reads, number) }
    Confirm(words.declineTitle, below, words.decline, yes, onClose)
}
