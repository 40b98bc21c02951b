package app.mitmach.companion.garden.forms

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.people.FieldOfWork
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.feature.OnBehalf
import app.mitmach.companion.feature.onBehalf
import app.mitmach.companion.garden.parts.readTexts
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map

/** For whom this person may enter something in a garden. */
internal fun Session.gardenOnBehalf(): Flow<OnBehalf> =
    people.people().map { (it as? Outcome.Done)?.value?.onBehalf(FieldOfWork.GARDEN) ?: OnBehalf() }

@Composable
internal fun rememberOnBehalf(session: Session): OnBehalf {
    val options by remember(session) { session.gardenOnBehalf() }.collectAsState(OnBehalf())
    return options
}

/** All of them, by name. */
internal val OnBehalf.all: List<Party> get() = (near + anybody).distinctBy { it.id }.sortedBy { it.name }

/** Somebody from the list, or nobody in particular, which [none] says. In a long list one types a part of the name. */
@Composable
internal fun WhoChoice(
    label: String,
    none: String,
    people: List<Party>,
    chosen: CardId?,
    onChoose: (CardId?) -> Unit,
) {
    val texts = readTexts()
    var search by rememberSaveable { mutableStateOf("") }
    val long = people.size > AT_ONCE
    val typed = search.trim()
    val found = people.filter { if (long && typed.isEmpty()) false else texts.name(it).contains(typed, true) }
    val shown = (people.filter { it.id == chosen } + found.take(AT_ONCE)).distinct()
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        val options = listOf<Pair<CardId?, String>>(null to none) + shown.map { it.id to texts.name(it) }
        Choice(label, options, chosen, onChoose)
        if (long) TextEntry(texts.task.findName, search, { search = it })
        if (typed.isNotEmpty() && found.isEmpty()) Text(texts.task.noName, style = Theme.type.bodyMedium)
    }
}

private const val AT_ONCE = 6
