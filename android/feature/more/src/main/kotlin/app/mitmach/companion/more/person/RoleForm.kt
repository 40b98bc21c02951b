package app.mitmach.companion.more.person

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.entries.DocumentKind
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.more.people.roleWords
import app.mitmach.companion.more.ready
import java.time.LocalDate

/** A role as it was typed. */
data class TypedRole(
    val area: Area,
    val level: Level,
    val from: LocalDate?,
    val until: LocalDate?,
)

/** Area and role first, the term only for those who want one. */
@Composable
internal fun RoleForm(
    state: PersonUiState,
    form: Form,
    close: () -> Unit,
    save: (TypedRole) -> Unit,
) {
    val words = personWords.read()
    val roles = roleWords.read()
    val rights = state.rights ?: return
    var field by rememberSaveable { mutableStateOf<FieldOfWork?>(null) }
    var of by rememberSaveable { mutableStateOf<String?>(null) }
    var level by rememberSaveable { mutableStateOf<Level?>(null) }
    // As texts, which every platform can keep.
    var from by rememberSaveable { mutableStateOf<String?>(null) }
    var until by rememberSaveable { mutableStateOf<String?>(null) }
    val chosen = field
    val things = state.things(chosen)
    val area = chosen?.let { Area(it, of?.let(::CardId)) }
    val levels = Level.entries.filter { area == null || rights.grants(area, it) }
    Sheet(words.giveRole, close) {
        if (form.trouble != null) TroubleNote(form.trouble)
        Choice(words.area, FieldOfWork.entries.map { it to roles.field(it) }, field, {
            field = it
            of = null
        })
        if (things.isNotEmpty()) {
            val all =
                if (chosen ==
                    FieldOfWork.ORGANISATION
                ) {
                    emptyList()
                } else {
                    listOf<Pair<String?, String>>(null to words.all)
                }
            Choice(words.of, all + things, of, { of = it })
        }
        Choice(words.level, levels.map { it to roles.level(it) }, level, { level = it })
        if (levels.isEmpty()) Text(commonWords.read().onlyOrganisers, style = Theme.type.bodyMedium)
        val start = from?.let(LocalDate::parse)
        val end = until?.let(LocalDate::parse)
        Term(state.today, start, { from = it?.toString() }, end, { until = it?.toString() })
        val role = level?.takeIf { it in levels }
        val complete = area != null && role != null && (chosen != FieldOfWork.ORGANISATION || of != null)
        PrimaryButton(
            words.giveRole,
            { if (area != null && role != null) save(TypedRole(area, role, start, end)) },
            Modifier.fillMaxWidth(),
            enabled = complete && !form.busy && (start == null || end == null || start <= end),
        )
    }
}

/** From when and until when; without both it is from now on and without an end. */
@Composable
private fun Term(
    today: LocalDate,
    from: LocalDate?,
    onFrom: (LocalDate?) -> Unit,
    until: LocalDate?,
    onUntil: (LocalDate?) -> Unit,
) {
    val words = personWords.read()
    val common = commonWords.read()
    var open by rememberSaveable { mutableStateOf(false) }
    if (!open) {
        QuietButton(common.more, { open = true }, icon = Icons.add)
        return
    }
    Text(words.termBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
    DateEntry(words.fromDate, from, onFrom, today = today, mayClear = true)
    val wrong = from != null && until != null && until < from
    DateEntry(
        words.untilDate,
        until,
        onUntil,
        today = today,
        mayClear = true,
        problem = if (wrong) words.beforeStart else null,
    )
}

/** What in a field of work a role can be for. */
private fun PersonUiState.things(field: FieldOfWork?): List<Pair<String, String>> =
    when (field) {
        FieldOfWork.GARDEN -> {
            documents.filter { it.head.kind == DocumentKind.GARDEN }.map {
                it.head.document.hex to
                    it.head.title
            }
        }

        FieldOfWork.EVENT -> {
            documents.filter { it.head.kind == DocumentKind.EVENT }.map {
                it.head.document.hex to
                    it.head.title
            }
        }

        FieldOfWork.ORGANISATION -> {
            people.ready?.people.orEmpty().filter { it.kind != CardKind.PERSON }.map {
                it.party.id.hex to it.party.name.orEmpty()
            }
        }

        FieldOfWork.COMMUNITY, FieldOfWork.CALENDAR, null -> {
            emptyList()
        }
    }
