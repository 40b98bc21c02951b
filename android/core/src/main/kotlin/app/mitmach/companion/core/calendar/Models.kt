package app.mitmach.companion.core.calendar

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.DoorFields
import app.mitmach.core.generated.WishFields
import java.time.LocalDate
import java.time.LocalTime

/** How a day of the calendar stands. */
sealed interface DayState {
    data object Free : DayState

    /** Kept for somebody. */
    data class Reserved(
        val label: String,
    ) : DayState

    data object Wished : DayState

    data object SeveralWishes : DayState

    /** A door stands. */
    data object Granted : DayState

    /** A wish stands without a door: "Steht fest". */
    data object Stands : DayState

    data object TwoGrants : DayState

    data object HostDroppedOut : DayState
}

data class Day(
    val date: LocalDate,
    val state: DayState,
    val hosts: List<Party>,
    val doors: List<RecordId>,
    val wishedBy: List<Party>,
    val wishes: List<RecordId>,
    val withdrawn: List<RecordId>,
    /** Wishes whose hosts may have read "Steht fest" though a door to others takes the day. */
    val contestedBy: List<RecordId>,
)

enum class DoorState { GRANTED, TWO_GRANTS, WISH_WITHDRAWN, WITHDRAWN, HOST_DROPPED_OUT }

enum class Setting { INDOOR, OUTDOOR, COVERED }

/** What a host tells of a door; null: not said. */
data class Programme(
    val start: LocalTime? = null,
    val minutes: Int? = null,
    val setting: Setting? = null,
    val street: String? = null,
    val meetingPoint: String? = null,
    val motto: String? = null,
    val programme: String? = null,
    val food: String? = null,
    val bringList: String? = null,
    val rainPlan: String? = null,
    val photoNote: String? = null,
    val donation: String? = null,
    val seats: Int? = null,
    val childFriendly: Boolean? = null,
    val stepFree: Boolean? = null,
    val wc: Boolean? = null,
)

data class Door(
    val entry: Entry,
    val date: LocalDate?,
    val host: Party,
    val standby: Party?,
    val state: DoorState,
    val programme: Programme,
    val wish: RecordId?,
    internal val fields: DoorFields = DoorFields(),
)

/** How a wish stands. */
sealed interface WishState {
    data object Wished : WishState

    /** Angefragt – noch keine Zusage. */
    data object Asked : WishState

    data class Granted(
        val door: RecordId,
        val date: LocalDate?,
    ) : WishState

    /** Valid without a door: "Steht fest". */
    data class Stands(
        val date: LocalDate,
    ) : WishState

    data class NotChosen(
        val free: List<LocalDate>,
    ) : WishState

    data object Withdrawn : WishState
}

data class Wish(
    val entry: Entry,
    val first: LocalDate?,
    val second: LocalDate?,
    val third: LocalDate?,
    val certain: Boolean?,
    val motto: String?,
    val enteredOn: LocalDate?,
    val state: WishState,
    val host: Party,
    internal val fields: WishFields = WishFields(),
) {
    val dates: List<LocalDate> get() = listOfNotNull(first, second, third)
}

/** What a person wishes. */
data class WishForm(
    val first: LocalDate,
    val second: LocalDate? = null,
    val third: LocalDate? = null,
    val certain: Boolean = true,
    val motto: String? = null,
)

/** What the organisers set for a year. */
data class Frame(
    val year: Int,
    val firstDay: LocalDate,
    val lastDay: LocalDate,
    val usualStart: LocalTime?,
    val usualMinutes: Int?,
    val doorsPerDay: Int?,
    val signUpDeadline: LocalDate?,
    val printDay: LocalDate?,
    val openSignUp: Boolean,
    /** As entered: `2026-12-06 Kirchgemeinde`, separated by `|`; [reserved] reads it. */
    val reservedDays: String? = null,
)

data class Calendar(
    val document: DocumentId,
    val title: String,
    val frame: Frame?,
    val frameEntry: Entry?,
    /** Two organisers set the calendar up: one of these has to be taken back. */
    val otherFrames: List<RecordId>,
    val signUpClosed: Boolean,
    val printed: Boolean,
    /** Doors from today on that their hosts took back before the print, as long as nobody has the day or keeps it. */
    val calledOff: List<RecordId>,
    val days: List<Day>,
    val free: List<LocalDate>,
    val doors: List<Door>,
    val wishes: List<Wish>,
    internal val fields: CalendarFields? = null,
)

/** What *Mein Türchen* says. */
enum class HostCard { WISHED, ASKED, NOT_CHOSEN, STANDS, TO_CLARIFY, CANCELLED }

data class MyDoor(
    val calendar: DocumentId,
    /** I stand in for the host. */
    val standby: Boolean,
    val card: HostCard,
    val date: LocalDate?,
    val door: Door?,
    val wish: Wish?,
) {
    /** Stays the same as long as it is the same door or wish. */
    val key: String get() =
        (door?.entry ?: wish?.entry)
            ?.key
            ?.record
            ?.hex
            .orEmpty() + standby
}

/** What an organiser grants. */
data class Grant(
    val host: CardId,
    val date: LocalDate,
    /** The wish that it grants; null for a door that nobody wished. */
    val wish: RecordId?,
    val standby: CardId? = null,
    val programme: Programme = Programme(),
)
