package app.mitmach.companion.feature

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords

/** For whom this person may enter something. */
data class OnBehalf(
    /** Those they act for and organisations that they lead. */
    val near: List<Party> = emptyList(),
    /** Everybody, for organisers and leads of the field; else empty. */
    val anybody: List<Party> = emptyList(),
) {
    val possible: Boolean get() = near.isNotEmpty() || anybody.isNotEmpty()
}

/** For whom this person may enter something in a [field]; the core has the last word. */
fun People.onBehalf(field: FieldOfWork? = null): OnBehalf {
    val me = people.find { it.me } ?: return OnBehalf()
    val leading = me.roles.filter { it.current && it.level in LEADING }
    val led = leading.filter { it.area.field == FieldOfWork.ORGANISATION }.mapNotNull { it.area.of }
    val organisations = people.map { it.party }.filter { it.id in led }
    val everywhere =
        leading.any {
            it.area.field == FieldOfWork.COMMUNITY || field == it.area.field ||
                (field == null && it.area.field != FieldOfWork.ORGANISATION)
        }
    val near = (me.actsFor.map { it.party } + organisations).distinctBy { it.id }
    return OnBehalf(near, if (everywhere) people.filterNot { it.me }.map { it.party } else emptyList())
}

private val LEADING = setOf(Level.ORGANISER, Level.LEAD, Level.DEPUTY)

/**
 * For whom something is entered and how it came, under "Mehr angeben" of a form. Nothing is shown to those who enter
 * for themselves alone. A null [value] is: my own.
 */
@Composable
fun OnBehalfEntry(
    session: Session,
    value: Asking?,
    onChange: (Asking?) -> Unit,
    modifier: Modifier = Modifier,
    field: FieldOfWork? = null,
) {
    val followed = remember(session) { session.people.people() }
    val people by followed.collectAsState(null)
    val known = (people as? Outcome.Done)?.value ?: return
    val options = remember(known, field) { known.onBehalf(field) }
    if (options.possible) OnBehalfEntry(options, value, onChange, modifier)
}

/** The same with the people at hand. */
@Composable
fun OnBehalfEntry(
    options: OnBehalf,
    value: Asking?,
    onChange: (Asking?) -> Unit,
    modifier: Modifier = Modifier,
) = Column(modifier.fillMaxWidth(), Arrangement.spacedBy(10.dp)) {
    val words = onBehalfWords.read()
    val unnamed = commonWords.read().unnamed
    val chosen = value?.owner
    val choose = { owner: CardId? -> onChange(owner?.let { Asking(it, value?.source ?: Source.PHONE) }) }
    val other = options.anybody.filter { it.id == chosen && options.near.none { near -> near.id == chosen } }
    Choice(
        label = words.forWhom,
        options =
            listOf<Pair<CardId?, String>>(null to words.me) +
                (options.near + other).map { it.id to (it.name ?: unnamed) },
        chosen = chosen,
        onChoose = choose,
    )
    if (options.anybody.isNotEmpty()) Search(options.anybody, choose)
    if (chosen != null) {
        Choice(
            label = words.how,
            options = listOf(Source.PHONE, Source.MAIL, Source.PAPER, Source.TALK).map { it to words.source(it) },
            chosen = value.source,
            onChoose = { onChange(Asking(chosen, it)) },
        )
    }
}

@Composable
private fun Search(
    people: List<Party>,
    onChoose: (CardId) -> Unit,
) = Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp)) {
    val words = onBehalfWords.read()
    var open by rememberSaveable { mutableStateOf(false) }
    var typed by rememberSaveable { mutableStateOf("") }
    if (!open) {
        QuietButton(words.somebodyElse, { open = true }, icon = Icons.search)
        return@Column
    }
    TextEntry(words.search, typed, { typed = it })
    if (typed.isBlank()) return@Column
    val found = people.filter { it.name.orEmpty().contains(typed.trim(), ignoreCase = true) }
    if (found.isEmpty()) Text(words.nobody, style = Theme.type.bodySmall)
    found.take(MOST).forEach { party ->
        val choose = {
            onChoose(party.id)
            typed = ""
            open = false
        }
        SecondaryButton(party.name.orEmpty(), choose, Modifier.fillMaxWidth(), Icons.person)
    }
}

/** More are no help: type another letter. */
private const val MOST = 6
