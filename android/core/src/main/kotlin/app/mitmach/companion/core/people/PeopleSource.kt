package app.mitmach.companion.core.people

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DeviceId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.outcome
import app.mitmach.companion.core.outcomes
import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.NewRole
import app.mitmach.core.observePeople
import app.mitmach.core.observeState
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.merge
import java.time.LocalDate

/** People, roles, who acts for whom, invites and phones. */
class PeopleSource internal constructor(
    private val session: Session,
) {
    private val people get() = session.phone.people()

    /** Everybody, and who answers for what. */
    fun people(): Flow<Outcome<People>> =
        session.eachDay { today -> people.observePeople(today.toIso()).map { it.toPeople() }.outcomes() }

    /** Phones and open invites, as they are at this moment. */
    suspend fun phones(): Outcome<Phones> = outcome { people.phones(session.today.value.toIso()).toPhones() }

    /** The same, again each time people or the line have changed. */
    fun phonesFollowed(): Flow<Outcome<Phones>> =
        session.eachDay { today ->
            val changed = people.observePeople(today.toIso()).map { }
            val line =
                session.phone
                    .connection()
                    .observeState()
                    .map { }
            merge(changed, line)
                .outcomes()
                .map {
                    when (it) {
                        is Outcome.Done -> phones()
                        is Outcome.Failed -> it
                    }
                }.distinctUntilChanged()
        }

    suspend fun add(
        kind: CardKind,
        name: String,
        under16: Boolean = false,
    ): Outcome<CardId> =
        outcome {
            val card =
                app.mitmach.core.generated.CardKind
                    .valueOf(kind.name)
            people.add(card, name, under16).card
        }

    suspend fun rename(
        card: CardId,
        name: String,
    ): Outcome<Unit> = outcome { people.rename(card, name) }

    suspend fun setContact(
        card: CardId,
        contact: Contact,
    ): Outcome<Unit> =
        outcome {
            people.setContact(
                card,
                app.mitmach.core.generated
                    .Contact(forMembers = contact.forMembers, fullName = contact.fullName, phone = contact.phone),
            )
        }

    suspend fun grantRole(
        person: CardId,
        area: Area,
        level: Level,
        from: LocalDate? = null,
        until: LocalDate? = null,
    ): Outcome<Unit> =
        outcome {
            val rank =
                app.mitmach.core.generated.Level
                    .valueOf(level.name)
            people.grantRole(
                NewRole(
                    person = person,
                    area = area.toCore(),
                    level = rank,
                    from = from?.toIso(),
                    until = until?.toIso(),
                ),
            )
        }

    suspend fun endRole(role: RowId): Outcome<Unit> = outcome { people.endRole(role) }

    suspend fun letActFor(
        person: CardId,
        card: CardId,
    ): Outcome<Unit> = outcome { people.letActFor(person, card) }

    suspend fun endActingFor(row: RowId): Outcome<Unit> = outcome { people.endActingFor(row) }

    /** An invite for somebody's phone; its link lets one phone in, so it is shown and never kept. */
    suspend fun invite(person: CardId): Outcome<Invitation> =
        outcome {
            people.invite(person, null).let { Invitation(it.link, it.expiresMs.toBerlin(), it.receipt.command) }
        }

    suspend fun revokeInvite(row: RowId): Outcome<Unit> = outcome { people.revokeInvite(row) }

    /** Signs a phone off: it gets nothing more and is taken nothing from. */
    suspend fun revokePhone(device: DeviceId): Outcome<Unit> = outcome { people.revokeDevice(device) }
}
