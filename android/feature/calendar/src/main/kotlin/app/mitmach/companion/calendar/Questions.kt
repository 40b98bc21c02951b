package app.mitmach.companion.calendar

import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKey
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.design.Confirm
import app.mitmach.companion.design.commonWords

// Whatever is taken back is gone for good, and mostly somebody else counts on it: the person is asked before.

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
    Question(words.cancelDoorTitle, "$day ${words.isFinal}", words.cancelDoor, yes, onClose)
}

@Composable
internal fun TakeWishBack(
    wish: Wish,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val yes = { acts.withdraw(wish.entry.key, words.saidWishBack) }
    Question(words.takeWishBackTitle, words.takeWishBackBelow, words.takeWishBack, yes, onClose)
}

/** Somebody else's wish. */
@Composable
internal fun Decline(
    wish: Wish,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val name = wish.host.name ?: commonWords.read().unnamed
    val yes = { acts.withdraw(wish.entry.key, words.saidDeclined) }
    Question(words.declineTitle, words.declineBelow(name), words.decline, yes, onClose)
}

/** One of two grants for a day: a door, or a wish that stands. */
@Composable
internal fun TakeGrantBack(
    grant: Entry,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val name = grant.owner.name ?: commonWords.read().unnamed
    val below = if (grant.mine) words.isFinal else words.withdrawGrantBelow(name)
    val yes = { acts.withdraw(grant.key, words.saidGrantBack) }
    Question(words.withdrawGrantTitle, below, words.takeBack, yes, onClose)
}

@Composable
internal fun TakeFrameBack(
    frame: RecordId,
    year: Year,
    acts: CalendarActs,
    onClose: () -> Unit,
) {
    val words = calendarWords.read()
    val key = RecordKey(year.calendar.document, RecordKind.CALENDAR, frame)
    val yes = { acts.withdraw(key, words.saidSettled) }
    Question(words.takeFrameBackTitle, words.twoFramesBelow, words.takeBack, yes, onClose)
}

@Composable
private fun Question(
    title: String,
    below: String,
    yes: String,
    onYes: () -> Unit,
    onClose: () -> Unit,
) = Confirm(
    title,
    below,
    yes,
    {
        onYes()
        onClose()
    },
    onClose,
)
