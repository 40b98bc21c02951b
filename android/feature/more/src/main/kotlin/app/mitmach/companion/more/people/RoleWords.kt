package app.mitmach.companion.more.people

import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.Role
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.Wording

/** What roles, areas and sorts of people are called. */
interface RoleWords {
    fun level(level: Level): String

    fun field(field: FieldOfWork): String

    fun kind(kind: CardKind): String

    fun from(date: String): String

    fun until(date: String): String
}

val roleWords = Wording<RoleWords>(german = GermanRoles, english = EnglishRoles)

/** An area's name: the garden's or organisation's own where it is one of them. */
fun RoleWords.area(
    field: FieldOfWork,
    name: String?,
): String = if (name == null) field(field) else "${field(field)}: $name"

/** `Leitung – Garten, bis So, 22. November` */
fun RoleWords.role(
    role: Role,
    dates: DateWords,
): String {
    val from = if (role.current) null else role.from?.let { from(dates.short(it)) }
    val term = listOfNotNull(from, role.until?.let { until(dates.short(it)) }).joinToString(" ")
    val what = "${level(role.level)} – ${area(role.area.field, role.areaName)}"
    return if (term.isEmpty()) what else "$what, $term"
}

private object GermanRoles : RoleWords {
    override fun level(level: Level) =
        when (level) {
            Level.ORGANISER -> "Organisation"
            Level.LEAD -> "Leitung"
            Level.DEPUTY -> "Vertretung"
            Level.KITCHEN -> "Küche"
            Level.DOOR -> "Einlass"
            Level.CALLS -> "Anrufe"
            Level.MINUTES -> "Protokoll"
            Level.MENTOR -> "Begleitung"
            Level.MEMBER -> "Mitmachen"
        }

    override fun field(field: FieldOfWork) =
        when (field) {
            FieldOfWork.COMMUNITY -> "Alles"
            FieldOfWork.GARDEN -> "Garten"
            FieldOfWork.CALENDAR -> "Adventskalender"
            FieldOfWork.EVENT -> "Treffen & Feste"
            FieldOfWork.ORGANISATION -> "Organisation"
        }

    override fun kind(kind: CardKind) =
        when (kind) {
            CardKind.PERSON -> "Person"
            CardKind.HOUSEHOLD -> "Haushalt"
            CardKind.ORGANISATION -> "Organisation"
            CardKind.GROUP -> "Gruppe"
        }

    override fun from(date: String) = "ab $date"

    override fun until(date: String) = "bis $date"
}

private object EnglishRoles : RoleWords {
    override fun level(level: Level) =
        when (level) {
            Level.ORGANISER -> "Organiser"
            Level.LEAD -> "Lead"
            Level.DEPUTY -> "Deputy"
            Level.KITCHEN -> "Kitchen"
            Level.DOOR -> "Door"
            Level.CALLS -> "Calls"
            Level.MINUTES -> "Minutes"
            Level.MENTOR -> "Mentor"
            Level.MEMBER -> "Taking part"
        }

    override fun field(field: FieldOfWork) =
        when (field) {
            FieldOfWork.COMMUNITY -> "Everything"
            FieldOfWork.GARDEN -> "Garden"
            FieldOfWork.CALENDAR -> "Advent calendar"
            FieldOfWork.EVENT -> "Meet-ups & festivals"
            FieldOfWork.ORGANISATION -> "Organisation"
        }

    override fun kind(kind: CardKind) =
        when (kind) {
            CardKind.PERSON -> "Person"
            CardKind.HOUSEHOLD -> "Household"
            CardKind.ORGANISATION -> "Organisation"
            CardKind.GROUP -> "Group"
        }

    override fun from(date: String) = "from $date"

    override fun until(date: String) = "until $date"
}
