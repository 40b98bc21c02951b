package app.mitmach.companion.more.people

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Role

/** What this person may do with people: which buttons are worth showing. The core has the last word. */
class Rights(
    people: People,
) {
    private val me: Person? = people.people.find { it.me }
    private val roles = me?.roles.orEmpty().filter { it.current }

    /** Of the community, of all gardens, the calendar or all events: not of a single event or organisation. */
    private val organises =
        roles.any { it.level == Level.ORGANISER && it.area.of == null && it.area.field != FieldOfWork.ORGANISATION }

    private val organisesAll = roles.any { it.level == Level.ORGANISER && it.area.field == FieldOfWork.COMMUNITY }

    /** May add people and invite them. */
    val leads = roles.any { it.level.leads }

    fun rename(card: CardId) = leads || actsAs(card)

    fun contact(card: CardId) = organises || actsAs(card)

    /** Who has a phone decides on it who acts for them. */
    fun letAct(of: Person) = actsAs(of.party.id) || (organises && !of.hasPhone)

    fun endActing(
        who: CardId,
        of: CardId,
    ) = organises || who == me?.party?.id || actsAs(of)

    fun endRole(
        of: Person,
        role: Role,
    ) = of.me || grants(role.area, role.level)

    fun invite(card: CardId) = leads || card == me?.party?.id

    fun takeBack(invitedBy: CardId) = organisesAll || invitedBy == me?.party?.id

    fun signOff(of: Person) = organisesAll || of.me

    /** The areas in which this person gives roles, and which ones. */
    fun grants(
        area: Area,
        level: Level,
    ): Boolean =
        roles.any { it.area.includes(area) && (it.level == Level.ORGANISER || (it.level.leads && !level.leads)) }

    fun actsAs(card: CardId): Boolean =
        card == me?.party?.id || me?.actsFor.orEmpty().any { it.party.id == card } ||
            roles.any { it.level.leads && it.area == Area(FieldOfWork.ORGANISATION, card) }
}

private val Level.leads get() = this == Level.ORGANISER || this == Level.LEAD || this == Level.DEPUTY

private fun Area.includes(that: Area) =
    field == FieldOfWork.COMMUNITY || (field == that.field && (of == null || of == that.of))
