package app.mitmach.companion.core.events

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.garden.Task
import app.mitmach.core.generated.BringFields
import app.mitmach.core.generated.EventFields
import java.time.LocalDate
import java.time.LocalDateTime

enum class Format {
    SOMMERFEST,
    MITMACHFEST,
    STAMMTISCH,
    STADTGESPRAECH,
    EXPERTENRAT,
    VISIONSWERKSTATT,
    LERNFORMAT,
    LEERSTAND,
    EINSATZ,
    OTHER,
}

/** Whether seats are limited, and who gives them. */
enum class SeatRule { NO, FIRST_COME, WE_CHOOSE }

/** Who answers: everybody, one per organisation, or nobody and heads are only counted. */
enum class Answers { OPEN, PER_ORGANISATION, COUNT_ONLY }

/** What an event is; also what an organiser enters of it. */
data class EventText(
    val title: String,
    val format: Format? = null,
    val series: String? = null,
    val organisations: String? = null,
    val start: LocalDateTime? = null,
    val end: LocalDateTime? = null,
    val place: String? = null,
    val rainPlace: String? = null,
    val answers: Answers? = null,
    val seatRule: SeatRule? = null,
    val seats: Int? = null,
    val deadline: LocalDate? = null,
    val access: String? = null,
    val cost: String? = null,
    val photoNote: String? = null,
    val bringList: String? = null,
    val contact: CardId? = null,
    val cancelled: Boolean = false,
)

data class EventItem(
    val entry: Entry,
    val text: EventText,
    val contact: Party?,
    internal val fields: EventFields,
)

enum class Answer { YES, NO, MAYBE }

enum class AnswerState { IN, WAITING, ASKED, MAYBE, NO, REFUSED, WITHDRAWN }

/** What an answer was given for, where that is another time or place than the event's. */
data class Moved(
    val answeredStart: LocalDateTime?,
    val answeredPlace: String?,
)

data class AnswerItem(
    val entry: Entry,
    val party: Party,
    val answer: Answer?,
    val state: AnswerState,
    val adults: Int,
    val children: Int,
    val helperWish: String?,
    /** "Verlegt – gilt Ihre Zusage noch?" */
    val moved: Moved?,
    /** Somebody gave it its seats: what was asked for is granted. */
    val seated: Boolean,
    val answeredTwice: Boolean,
    val counted: Boolean,
    val needsOrganiser: Boolean,
) {
    val heads: Int get() = adults + children

    /** Neither taken back nor refused. */
    val live: Boolean get() = state != AnswerState.REFUSED && state != AnswerState.WITHDRAWN

    /** Whether a yes has to be said again. Who said "maybe" has nothing that could still hold. */
    val asksAgain: Boolean get() = moved != null && answer == Answer.YES
}

/** What a person answers. Null: as the party said before; who says yes for the first time is one adult. */
data class AnswerForm(
    val answer: Answer,
    val adults: Int? = null,
    val children: Int? = null,
    val helperWish: String? = null,
    /** What the party had promised and does not keep. */
    val takingBack: List<RecordId> = emptyList(),
)

data class HeadCount(
    val answers: Int,
    val adults: Int,
    val children: Int,
) {
    val heads: Int get() = adults + children
}

data class Heads(
    val coming: HeadCount,
    val asked: HeadCount,
    val waiting: HeadCount,
    val no: HeadCount,
    val toReconfirm: HeadCount,
)

/** More confirmations than seats. */
data class Overbooked(
    val taken: Int,
    val seats: Int,
)

/** Something that is wanted for an event. */
data class Bring(
    val entry: Entry,
    val item: String,
    val wanted: Int?,
    val contains: String?,
    val pledged: Int,
    val delivered: Int,
    val missing: Int,
    val surplus: Int,
    val pledges: List<Pledge>,
    internal val fields: BringFields,
)

/** What an organiser enters of something wanted; null clears a field. */
data class BringForm(
    val item: String,
    val wanted: Int? = null,
    val contains: String? = null,
)

data class Pledge(
    val entry: Entry,
    val item: String?,
    val amount: Int,
    val contains: String?,
    val delivered: Boolean,
    /** What it answers; null for something that nobody asked for. */
    val bring: RecordId?,
)

/** What somebody brings. */
data class PledgeForm(
    val bring: RecordId?,
    val item: String? = null,
    val amount: Int? = null,
    val contains: String? = null,
)

/** Who is at the door. */
data class DoorList(
    val announced: Int,
    val total: Int,
    val walkInHeads: Int,
    val lines: List<DoorLine>,
    val walkIns: List<Arrived>,
)

data class DoorLine(
    val rsvp: RecordId,
    val party: Party,
    val state: AnswerState,
    val announced: Int,
    val arrived: Int,
    val checkIns: List<Arrived>,
)

data class Arrived(
    val record: RecordId,
    val by: Party,
    val heads: Int,
    val door: String?,
)

data class Event(
    val document: DocumentId,
    val title: String,
    /** Null before it has arrived on this phone. */
    val item: EventItem?,
    /** Two were entered in one: one has to be taken back. */
    val others: List<RecordId>,
    val heads: Heads,
    val seatsLeft: Int?,
    val overbooked: Overbooked?,
    val answers: List<AnswerItem>,
    val bring: List<Bring>,
    val pledges: List<Pledge>,
    val shifts: List<Task>,
    /** What is still to be brought and done, each by whom. */
    val promised: List<Mention>,
    val doorList: DoorList,
)

/** An event as a line of the list. */
data class EventLine(
    val event: Event,
    /** This person organises or leads it. */
    val ledByMe: Boolean,
)

/** An event that concerns me, on the first screen. */
data class MyEvent(
    val document: DocumentId,
    val title: String,
    val item: EventItem,
    val answers: List<AnswerItem>,
    val shifts: List<Mention>,
    val pledges: List<Mention>,
)
