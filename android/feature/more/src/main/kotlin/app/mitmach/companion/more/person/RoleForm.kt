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
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.more.people.roleWords
import app.mitmach.companion.more.ready
import java.time.DateTimeException
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
    var from by rememberSaveable { mutableStateOf("") }
    var until by rememberSaveable { mutableStateOf("") }
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
        val start = typedDay(from)
        val end = typedDay(until)
        Term(from, { from = it }, until, { until = it })
        val role = level?.takeIf { it in levels }
        val complete = area != null && role != null && (chosen != FieldOfWork.ORGANISATION || of != null)
        PrimaryButton(
            words.giveRole,
            { if (area != null && role != null) save(TypedRole(area, role, start.day, end.day)) },
            Modifier.fillMaxWidth(),
            enabled = complete && !form.busy && start.possible && end.possible && !end.before(start),
        )
    }
}

@Composable
private fun Term(
    from: String,
    onFrom: (String) -> Unit,
    until: String,
    onUntil: (String) -> Unit,
) {
    val words = personWords.read()
    val common = commonWords.read()
    var open by rememberSaveable { mutableStateOf(false) }
    if (!open) {
        QuietButton(common.more, { open = true }, icon = Icons.add)
        return
    }
    val start = typedDay(from)
    val end = typedDay(until)
    TextEntry(words.fromDate, from, onFrom, problem = if (start.possible) null else words.noDate)
    val endProblem =
        when {
            !end.possible -> words.noDate
            end.before(start) -> words.beforeStart
            else -> null
        }
    TextEntry(words.untilDate, until, onUntil, problem = endProblem)
    Text(words.dateBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
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

/** A day as it was typed: none, one, or something that is no day. */
internal data class TypedDay(
    val day: LocalDate?,
    val possible: Boolean,
) {
    fun before(other: TypedDay) = day != null && other.day != null && day < other.day
}

private val GERMAN_DAY = Regex("""(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})""")
private val ISO_DAY = Regex("""(\d{4})-(\d{2})-(\d{2})""")

/** `1.12.2026` or `2026-12-01`. */
internal fun typedDay(text: String): TypedDay {
    val typed = text.trim()
    if (typed.isEmpty()) return TypedDay(null, possible = true)
    val numbers =
        GERMAN_DAY.matchEntire(typed)?.destructured?.let { (day, month, year) -> Triple(year, month, day) }
            ?: ISO_DAY.matchEntire(typed)?.destructured?.let { (year, month, day) -> Triple(year, month, day) }
            ?: return TypedDay(null, possible = false)
    return try {
        val (year, month, day) = numbers
        TypedDay(LocalDate.of(year.toInt(), month.toInt(), day.toInt()), possible = true)
    } catch (_: DateTimeException) {
        TypedDay(null, possible = false)
    }
}
