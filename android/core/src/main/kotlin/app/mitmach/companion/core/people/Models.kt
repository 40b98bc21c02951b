package app.mitmach.companion.core.people

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.CommandId
import app.mitmach.companion.core.DeviceId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.Source
import java.time.LocalDate
import java.time.LocalDateTime

/** Who has asked for something that this person enters. */
data class Asking(
    /** Whose it shall be; null: my own. */
    val owner: CardId?,
    val source: Source,
)

enum class CardKind { PERSON, HOUSEHOLD, ORGANISATION, GROUP }

enum class Level { ORGANISER, LEAD, DEPUTY, KITCHEN, DOOR, CALLS, MINUTES, MENTOR, MEMBER }

enum class FieldOfWork { COMMUNITY, GARDEN, CALENDAR, EVENT, ORGANISATION }

/** What somebody has a role in: a field, or one garden or organisation of it. */
data class Area(
    val field: FieldOfWork,
    val of: CardId?,
)

data class Role(
    val id: RowId,
    val area: Area,
    /** The garden's or organisation's name. */
    val areaName: String?,
    val level: Level,
    val from: LocalDate?,
    val until: LocalDate?,
    val current: Boolean,
)

/** How to reach somebody, as far as this person may know. */
data class Contact(
    val fullName: String,
    val phone: String,
    val forMembers: Boolean,
)

data class Person(
    val party: Party,
    val kind: CardKind,
    val me: Boolean,
    val hasPhone: Boolean,
    val under16: Boolean,
    val contact: Contact?,
    val roles: List<Role>,
    val actsFor: List<ActsFor>,
)

data class ActsFor(
    val row: RowId,
    val party: Party,
)

/** "Wer ist wofür da": an area and those who answer for it. */
data class Responsible(
    val area: Area,
    val areaName: String?,
    val responsible: List<Party>,
    val needsDeputy: Boolean,
)

data class People(
    val areas: List<Responsible>,
    val people: List<Person>,
)

/** A way in. Its [link] lets one phone in, so it is shown and never kept. */
data class Invitation(
    val link: String,
    val expires: LocalDateTime,
    /** The entry that made it: the invite is good once that has arrived. */
    val command: CommandId,
)

data class OpenInvite(
    val row: RowId,
    val person: Party,
    val by: Party,
    val expires: LocalDateTime,
)

data class EnrolledPhone(
    val device: DeviceId,
    val person: Party,
    val thisPhone: Boolean,
    val revoked: Boolean,
)

data class Phones(
    val phones: List<EnrolledPhone>,
    val invites: List<OpenInvite>,
)
