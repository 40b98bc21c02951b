package app.mitmach.companion.calendar.day

import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.stands
import app.mitmach.companion.calendar.wishable
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishState
import java.time.LocalDate

/** A day as somebody may see it. */
data class DayContent(
    val year: Year,
    val date: LocalDate,
    /** Null for a day that the calendar does not have. */
    val day: Day?,
    /** Doors that count. Of a contradictory day somebody who is not concerned sees one. */
    val doors: List<Door>,
    /** Doors that were taken back: organisers see them all, others their own. */
    val withdrawn: List<Door>,
    /** Wishes that name the day and are not answered by a door. Organisers see all, others none. */
    val wishes: List<WishOnDay>,
    /** My own wishes and cancelled doors for the day, besides the doors above. */
    val mine: List<MyDoor>,
    /** Wishes that may have read "Steht fest" though the day is taken: organisers call these hosts. */
    val contested: List<Wish>,
    /** Organiser, or host of one of several: sees what contradicts. */
    val concerned: Boolean,
    /** I wish the day first, or somebody does for whom I act. */
    val myWish: Boolean,
    /** How that stands is said by its own card. */
    val hasWishCard: Boolean,
    val canWish: Boolean,
    /** Organisers: a door more fits on the day. */
    val canGrant: Boolean,
)

/** A wish and which choice the day is for its host. */
data class WishOnDay(
    val wish: Wish,
    val choice: Int,
)

/** What there is to see and to do on a day. */
fun Year.on(date: LocalDate): DayContent {
    val day = day(date)
    val ofDay = calendar.doors.filter { it.date == date }
    val live = ofDay.filter { it.stands }
    val mine = mine.filter { it.date == date }
    val concerned = organises || mine.isNotEmpty()
    val open = date >= today && day != null
    val mineThere = mine.any { it.door?.stands == true || it.wish?.isLive == true }
    val reserved = day?.state is DayState.Reserved
    return DayContent(
        year = this,
        date = date,
        day = day,
        doors = if (concerned || day?.state != DayState.TwoGrants) live else live.take(1),
        withdrawn = ofDay.filter { !it.stands && (organises || it.entry.mine) },
        wishes = if (organises) wishesFor(date) else emptyList(),
        mine = mine.filter { it.door == null },
        contested = if (organises) day?.contestedBy.orEmpty().mapNotNull(::wish) else emptyList(),
        concerned = concerned,
        myWish = day?.let(::isMyWish) == true,
        hasWishCard = mine.any { it.wish?.isLive == true },
        canWish = open && !mineThere && (day.state.wishable || reserved),
        canGrant = organises && day != null && !isTaken(day),
    )
}

/** Neither taken back nor answered by a door. */
val Wish.isLive: Boolean get() = state !is WishState.Withdrawn && state !is WishState.Granted

/**
 * What stands already, then the earlier before the later, and of one day first choices before second ones; what is left
 * stands as in the calendar.
 */
internal fun Year.wishesFor(date: LocalDate): List<WishOnDay> =
    calendar.wishes
        .filter { it.isLive && date in it.dates }
        .map { WishOnDay(it, it.dates.indexOf(date) + 1) }
        .sortedWith(compareBy({ it.wish.state !is WishState.Stands }, { it.wish.enteredOn }, { it.choice }))
