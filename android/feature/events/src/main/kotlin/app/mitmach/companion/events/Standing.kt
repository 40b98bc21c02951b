package app.mitmach.companion.events

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Role

/** What somebody may do with events, as far as a screen offers it; what really is allowed the core says. */
internal data class Standing(
    /** Whom this person answers for: first themselves, then those they act for. */
    val parties: List<Party> = emptyList(),
    val plans: Boolean = false,
    val doorDuty: Boolean = false,
    /** Everybody, to enter something for them. */
    val everybody: List<Person> = emptyList(),
) {
    val me: Party? get() = parties.firstOrNull()
}

internal fun Outcome<People>.standing(me: CardId): Standing =
    when (this) {
        is Outcome.Done -> value.standing(me)
        is Outcome.Failed -> Standing()
    }

private fun People.standing(me: CardId): Standing {
    val myself = people.find { it.party.id == me } ?: return Standing(everybody = people)
    val roles = myself.roles.filter { it.current }
    val led = roles.filter { it.area.field == FieldOfWork.ORGANISATION && it.level.leads() }.mapNotNull { it.area.of }
    val organisations = people.map { it.party }.filter { it.id in led }
    return Standing(
        parties = (listOf(myself.party) + myself.actsFor.map { it.party } + organisations).distinctBy { it.id },
        plans = roles.any { it.isOfEvents() && it.level == Level.ORGANISER },
        doorDuty = roles.any { it.isOfEvents() && it.level == Level.DOOR },
        everybody = people,
    )
}

private fun Level.leads() = this == Level.ORGANISER || this == Level.LEAD || this == Level.DEPUTY

private fun Role.isOfEvents() = area.field == FieldOfWork.COMMUNITY || area.field == FieldOfWork.EVENT
