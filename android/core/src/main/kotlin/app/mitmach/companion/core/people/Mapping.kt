package app.mitmach.companion.core.people

import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toCore
import app.mitmach.companion.core.toDate
import app.mitmach.companion.core.toParty
import app.mitmach.core.generated.AreaView
import app.mitmach.core.generated.Asker
import app.mitmach.core.generated.DeviceView
import app.mitmach.core.generated.InviteView
import app.mitmach.core.generated.PeopleView
import app.mitmach.core.generated.PersonView
import app.mitmach.core.generated.PhonesView
import app.mitmach.core.generated.RoleView

internal fun Asking.toAsker() = Asker(owner = owner, source = source.toCore())

internal fun PeopleView.toPeople() = People(areas.map { it.toResponsible() }, people.map { it.toPerson() })

private fun AreaView.toResponsible() = Responsible(area.toArea(), of, responsible.map { it.toParty() }, needsDeputy)

private fun PersonView.toPerson() =
    Person(
        party = party.toParty(),
        kind = CardKind.valueOf(kind.name),
        me = me,
        hasPhone = hasPhone,
        under16 = under16,
        contact = contact?.let { Contact(it.fullName, it.phone, it.forMembers) },
        roles = roles.map { it.toRole() },
        actsFor = actsFor.map { ActsFor(it.proxy, it.party.toParty()) },
    )

private fun RoleView.toRole() =
    Role(id, area.toArea(), of, Level.valueOf(level.name), from?.toDate(), until?.toDate(), current)

private fun app.mitmach.core.generated.Area.toArea() = Area(FieldOfWork.valueOf(field.name), of)

internal fun Area.toCore() =
    app.mitmach.core.generated.Area(
        app.mitmach.core.generated.FieldOfWork
            .valueOf(field.name),
        of,
    )

internal fun PhonesView.toPhones() = Phones(devices.map { it.toEnrolledPhone() }, invites.map { it.toOpenInvite() })

private fun DeviceView.toEnrolledPhone() = EnrolledPhone(device, person.toParty(), thisPhone, revoked)

private fun InviteView.toOpenInvite() = OpenInvite(invite, person.toParty(), by.toParty(), expiresMs.toBerlin())
