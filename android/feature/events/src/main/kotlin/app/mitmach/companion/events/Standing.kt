package app.mitmach.companion.events

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Role
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.feature.onBehalf

/** What somebody may do with events, as far as a screen offers it; what really is allowed the core says. */
internal data class Standing(
    val me: Party? = null,
    val onBehalf: OnBehalf = OnBehalf(),
    val plans: Boolean = false,
    val doorDuty: Boolean = false,
    /** Everybody, to enter something for them. */
    val everybody: List<Person> = emptyList(),
) {
    /** Organisations among those whom this person acts for. */
    val organisations: List<Party>
        get() {
            val all = everybody.filter { it.kind == CardKind.ORGANISATION }.map { it.party.id }
            return onBehalf.near.filter { it.id in all }
        }

    /** Whom this person answers for: first themselves, then those they act for. */
    val parties: List<Party> get() = listOfNotNull(me) + onBehalf.near
}

internal fun Outcome<People>.standing(me: CardId): Standing =
    when (this) {
        is Outcome.Done -> value.standing(me)
        is Outcome.Failed -> Standing()
    }

private fun People.standing(me: CardId): Standing {
    val myself = people.find { it.party.id == me } ?: return Standing(everybody = people)
    val roles = myself.roles.filter { it.current && it.isOfEvents() }
    return Standing(
        me = myself.party,
        onBehalf = onBehalf(FieldOfWork.EVENT),
        plans = roles.any { it.level == Level.ORGANISER },
        doorDuty = roles.any { it.level == Level.DOOR },
        everybody = people,
    )
}

private fun Role.isOfEvents() = area.field == FieldOfWork.COMMUNITY || area.field == FieldOfWork.EVENT
