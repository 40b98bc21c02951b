package app.mitmach.companion.core.entries

import app.mitmach.companion.core.CommandId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.Mention
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.ShownValue
import java.time.LocalDate
import java.time.LocalDateTime

/** What a document is about. */
enum class DocumentKind { CALENDAR, EVENT, GARDEN }

/** A document's name, without what is in it. */
data class DocumentHead(
    val document: DocumentId,
    val kind: DocumentKind,
    val title: String,
    val year: Int?,
)

/** A garden's or calendar's year or an event, as a line of a list. */
data class DocumentItem(
    val head: DocumentHead,
    val series: String,
    /** When the event is; null for others, and for one that nobody has dated. */
    val next: LocalDate?,
    val cancelled: Boolean,
    /** This person organises or leads it. */
    val ledByMe: Boolean,
    val records: Int,
)

/** Something contradictory, and whether this person may settle it. */
data class Conflict(
    val document: DocumentHead,
    val maySettle: Boolean,
    val dispute: Dispute,
)

/** What contradicts. */
sealed interface Dispute {
    data class Field(
        val entry: Mention,
        val contradiction: Contradiction,
    ) : Dispute

    /** More doors on a day than it has room for. */
    data class TwoGrants(
        val date: LocalDate,
        val doors: List<Mention>,
        val wishes: List<Mention>,
    ) : Dispute

    /** A wish could have stood on a day that a door to others takes. */
    data class ContestedDay(
        val date: LocalDate,
        val doors: List<Mention>,
        val wishes: List<Mention>,
    ) : Dispute

    data class GrantedTwice(
        val wish: Mention,
        val doors: List<Mention>,
    ) : Dispute

    data class WishWithdrawn(
        val wish: Mention,
        val door: Mention,
    ) : Dispute

    data class SeveralClaims(
        val task: Mention,
        val day: LocalDate?,
        val wanted: Int,
        val coming: Int,
        val claims: List<Mention>,
    ) : Dispute

    data class AnsweredTwice(
        val party: Party,
        val answers: List<Mention>,
    ) : Dispute

    data class SeveralFrames(
        val frames: List<Mention>,
    ) : Dispute
}

/** A field and what it holds. */
data class ShownField(
    val field: String,
    val value: ShownValue,
)

/** A record whole, whatever its kind. */
data class WholeRecord(
    val entry: Entry,
    val fields: List<ShownField>,
)

/** What I entered that the server does not have: on its way, or not accepted. */
data class MyEntry(
    val command: CommandId,
    val document: DocumentId?,
    val entered: LocalDateTime,
    val act: EnteredAct,
    /** What kind of record it is about; null for people, roles and invites. */
    val kind: RecordKind?,
    /** What was done with people, roles, invites and documents; null for records. */
    val register: RegisterAct?,
    /** The record that was changed; null for a new one. */
    val record: RecordId?,
    /** For whom it was entered, where that is somebody else. */
    val owner: Party?,
    /** What was typed, in the order of the form. */
    val fields: List<ShownField>,
    /** Why it was not accepted; null while it is on its way. */
    val refused: Refused?,
    /** It waits for a newer app of the server. */
    val held: Boolean,
)

/** What was done with a record. */
enum class EnteredAct { NEW, EDIT, SETTLED, PEOPLE }

/** What was done in the register: with people, roles, invites, phones and documents. */
enum class RegisterAct {
    ADD_CARD,
    RENAME_CARD,
    SET_CONTACT,
    GRANT_ROLE,
    END_ROLE,
    INVITE,
    REVOKE_INVITE,
    REVOKE_PHONE,
    ADD_DOCUMENT,
    LET_ACT_FOR,
    END_ACTING_FOR,
}

/** Why an entry was not accepted, by what a person can do about it. */
enum class Refused {
    /** Only organisers may. */
    RIGHT,
    SIGNED_OFF,
    UPDATE_NEEDED,

    /** What it is about is not there any more. */
    GONE,

    /** It cannot be changed afterwards. */
    FIXED,

    /** It is there already, differently. */
    TAKEN,

    /** Whom it invites has more rights than who invites. */
    INVITE_LEVEL,

    /** Nobody would be left who organises. */
    LAST_ORGANISER,

    /** A value is not possible. */
    NOT_POSSIBLE,
    TOO_MUCH,

    /** This phone was not up to date: enter it again. */
    OUT_OF_DATE,

    /** A mistake of ours. */
    BROKEN,
}

data class MyEntries(
    val onlyHere: List<MyEntry>,
    val notAccepted: List<MyEntry>,
    val synced: LocalDateTime?,
)
