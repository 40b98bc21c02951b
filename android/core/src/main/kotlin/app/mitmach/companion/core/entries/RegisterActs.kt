package app.mitmach.companion.core.entries

import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.toBerlin
import app.mitmach.companion.core.toIso
import app.mitmach.core.generated.Area
import app.mitmach.core.generated.RegisterAct as CoreAct

internal fun CoreAct.toAct(): RegisterAct =
    when (this) {
        is CoreAct.AddCard -> RegisterAct.ADD_CARD
        is CoreAct.RenameCard -> RegisterAct.RENAME_CARD
        is CoreAct.SetContact -> RegisterAct.SET_CONTACT
        is CoreAct.GrantRole -> RegisterAct.GRANT_ROLE
        is CoreAct.EndRole -> RegisterAct.END_ROLE
        is CoreAct.Invite -> RegisterAct.INVITE
        is CoreAct.RevokeInvite -> RegisterAct.REVOKE_INVITE
        is CoreAct.RevokeDevice -> RegisterAct.REVOKE_PHONE
        is CoreAct.AddDocument -> RegisterAct.ADD_DOCUMENT
        is CoreAct.LetActFor -> RegisterAct.LET_ACT_FOR
        is CoreAct.EndActingFor -> RegisterAct.END_ACTING_FOR
    }

/** What was typed about people, roles and documents. An invite's secret is not among it. */
internal fun CoreAct.typedFields(names: Names): List<ShownField> = Typed(names).also { it.add(this, names) }.fields

private fun Typed.add(
    act: CoreAct,
    names: Names,
) {
    when (act) {
        is CoreAct.AddCard -> {
            choice("card_kind", act.kind)
            text("name", act.name)
            if (act.under16) flag("under_16", true)
        }

        is CoreAct.RenameCard -> {
            card("person", act.card)
            text("name", act.name)
        }

        is CoreAct.SetContact -> {
            card("person", act.card)
            text("full_name", act.contact.fullName)
            text("phone", act.contact.phone)
            flag("for_members", act.contact.forMembers)
        }

        is CoreAct.GrantRole -> {
            card("person", act.person)
            choice("level", act.level)
            area(act.area, null, names)
            text("from", act.from)
            text("until", act.until)
        }

        is CoreAct.EndRole -> {
            names.role(act.role)?.let { (person, role) ->
                card("person", person)
                choice("level", role.level)
                area(role.area, role.of, names)
            }
        }

        is CoreAct.Invite -> {
            card("person", act.person)
            text("expires", act.expiresMs.toBerlin().toIso())
        }

        is CoreAct.AddDocument -> {
            text("title", act.title)
            number("year", act.year?.toLong())
        }

        is CoreAct.LetActFor -> {
            card("person", act.person)
            card("acts_for", act.card)
        }

        is CoreAct.EndActingFor -> {
            names.proxy(act.proxy)?.let { (person, of) ->
                card("person", person)
                card("acts_for", of)
            }
        }

        is CoreAct.RevokeInvite, is CoreAct.RevokeDevice -> {}
    }
}

private fun Typed.area(
    area: Area,
    name: String?,
    names: Names,
) {
    choice("area", area.field)
    val of = area.of ?: return
    add("area_of", (name ?: names.of(of))?.let(ShownValue::Text))
}
