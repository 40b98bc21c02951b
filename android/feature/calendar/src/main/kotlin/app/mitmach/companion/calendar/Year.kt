package app.mitmach.companion.calendar

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.calendar.Calendar
import app.mitmach.companion.core.calendar.Day
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.DoorState
import app.mitmach.companion.core.calendar.Frame
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.core.entries.DocumentHead
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.feature.OnBehalf
import java.time.LocalDate
import java.time.LocalTime

/** What the calendar's screens are drawn from. */
sealed interface YearState {
    data object Loading : YearState

    data class Failed(
        val trouble: Trouble,
    ) : YearState

    /** No organiser has set a calendar up. */
    data class NoCalendar(
        val organises: Boolean,
        val today: LocalDate,
    ) : YearState {
        /** What a new one begins with. */
        val usual: Frame get() = usualFrame(yearOf(today), today)
    }

    data class Ready(
        val year: Year,
    ) : YearState
}

/** A year's calendar, and what its screens have to know of who looks. */
data class Year(
    val calendar: Calendar,
    /** This person decides on wishes. The core has the last word. */
    val organises: Boolean,
    val mine: List<MyDoor>,
    val people: List<Person>,
    val onBehalf: OnBehalf,
    val me: CardId,
    val today: LocalDate,
    /** Calendars of other years. */
    val others: List<DocumentHead>,
    /** The frame of a year that an organiser may set up next; null while there is a calendar for it. */
    val next: Frame? = null,
) {
    val number: Int get() =
        calendar.frame?.year ?: calendar.days
            .firstOrNull()
            ?.date
            ?.year ?: today.year

    fun day(date: LocalDate): Day? = calendar.days.find { it.date == date }

    fun door(record: RecordId): Door? = calendar.doors.find { it.entry.key.record == record }

    fun wish(record: RecordId): Wish? = calendar.wishes.find { it.entry.key.record == record }

    /** The day of a door, or the one that a wish has or names first. */
    fun dateOf(record: RecordId): LocalDate? = door(record)?.date ?: wish(record)?.date

    fun person(card: CardId): Person? = people.find { it.party.id == card }

    /** Whom to call about somebody without a number: for organisers who acts for them, for others who organises. */
    fun insteadOf(card: CardId): List<Person> =
        people.filter { !it.me && it.number != null && if (organises) it.speaksFor(card) else it.organisesCalendars }

    /** What the app says is read at somebody's: by themselves, or by who acts for them. */
    fun readsApp(card: CardId): Boolean = people.any { it.hasPhone && (it.party.id == card || it.speaksFor(card)) }

    /** Doors that count, on days that the calendar does not have. */
    val outside: List<Door>
        get() = calendar.doors.filter { it.stands && calendar.days.none { day -> day.date == it.date } }

    /** The other door that grants the same wish on another day; null for nearly all. */
    fun twinOf(door: Door): Door? =
        calendar.doors.find {
            door.stands && it.stands && it.wish != null && it.wish == door.wish && it.date != door.date
        }

    /** Something on the day is to be settled by organisers, though a door stands. */
    fun isUnsettled(day: Day): Boolean =
        day.contestedBy.isNotEmpty() ||
            day.doors.mapNotNull(::door).any {
                it.state == DoorState.WISH_WITHDRAWN || it.entry.contradictions.isNotEmpty() || twinOf(it) != null
            }

    /** Doors that their hosts took back before the print, as long as nobody else has the day. */
    val calledOff: List<Door> get() = calendar.calledOff.mapNotNull(::door)

    /** Wishes that wait for an organiser. */
    val open: List<Wish>
        get() = calendar.wishes.filter { it.state == WishState.Wished || it.state == WishState.Asked }

    /** I wish the day, or somebody does for whom I act. */
    fun isMyWish(day: Day): Boolean = day.wishes.mapNotNull(::wish).any { it.entry.mine }

    /** No further door fits on the day. */
    fun isTaken(day: Day): Boolean = day.doors.size >= (calendar.frame?.doorsPerDay ?: 1)

    /** Days from today on that a wish may name: those that others only wish, too. */
    val wishable: List<LocalDate>
        get() =
            calendar.days
                .filter { it.date >= today && !isTaken(it) && it.state.wishable }
                .map { it.date }
}

/** How to reach them, as far as this person may know it. */
internal val Person.number: String? get() = contact?.phone?.takeIf { it.isNotBlank() }

private fun Person.speaksFor(card: CardId) = actsFor.any { it.party.id == card }

/** Whether they may set a calendar up and decide on its wishes. */
internal val Person.organisesCalendars: Boolean
    get() =
        roles.any {
            val everywhere = it.area.field == FieldOfWork.COMMUNITY || it.area.field == FieldOfWork.CALENDAR
            it.current && it.level == Level.ORGANISER && everywhere
        }

/** The day that a wish has, or names first. */
private val Wish.date: LocalDate?
    get() =
        when (val state = state) {
            is WishState.Granted -> state.date
            is WishState.Stands -> state.date
            else -> first
        }

/** Somebody may still wish the day and get it. */
val DayState.wishable: Boolean
    get() =
        when (this) {
            DayState.Free, DayState.Wished, DayState.SeveralWishes, DayState.HostDroppedOut -> true
            DayState.Granted, DayState.Stands, DayState.TwoGrants, is DayState.Reserved -> false
        }

/** It has not been taken back. */
val Door.stands: Boolean get() = state != DoorState.WITHDRAWN && state != DoorState.HOST_DROPPED_OUT

/** As calendars of the town are: 1 to 24 December at five. */
fun usualFrame(
    year: Int,
    today: LocalDate,
): Frame {
    val firstDay = LocalDate.of(year, 12, 1)
    // Set up late, people still need some days to sign up, and the print some more.
    val deadline = maxOf(LocalDate.of(year, 10, 15), minOf(today.plusWeeks(1), firstDay.minusDays(2)))
    return Frame(
        year = year,
        firstDay = firstDay,
        lastDay = LocalDate.of(year, 12, 24),
        usualStart = LocalTime.of(17, 0),
        usualMinutes = 30,
        doorsPerDay = 1,
        signUpDeadline = deadline,
        printDay = maxOf(LocalDate.of(year, 11, 25), deadline.plusDays(1)),
        openSignUp = false,
    )
}

/** The year whose calendar people look at on a day: after Christmas the next. */
fun yearOf(today: LocalDate): Int = if (today > LocalDate.of(today.year, 12, 26)) today.year + 1 else today.year
