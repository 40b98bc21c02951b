package app.mitmach.companion.garden.slip

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.CheckLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.of
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.garden.day.DayHead
import app.mitmach.companion.garden.forms.WhoChoice
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.readTexts
import kotlinx.coroutines.launch
import java.time.LocalDate

/** What can be done with a slip. */
internal interface SlipActs {
    fun show(day: LocalDate)

    fun of(card: CardId?)

    fun tick(
        task: RecordId,
        ticked: Boolean,
    )

    fun save()
}

@Composable
internal fun SlipRoute(
    app: App,
    garden: DocumentId,
    start: LocalDate,
    onBack: (() -> Unit)?,
) {
    val scope = rememberCoroutineScope()
    val make = { draft: SlipDraft -> SlipHolder(app, scope, garden, draft) }
    val holder =
        rememberSaveable(garden.hex, "$start", saver = SlipHolder.saver(make)) {
            make(SlipDraft(minOf(start, app.session.today.value)))
        }
    val state by holder.state.collectAsState()
    val words = readTexts().garden
    SlipScreen(
        state,
        object : SlipActs {
            override fun show(day: LocalDate) = holder.show(day)

            override fun of(card: CardId?) = holder.of(card)

            override fun tick(
                task: RecordId,
                ticked: Boolean,
            ) = holder.tick(task, ticked)

            override fun save() {
                scope.launch {
                    val entered = holder.save()
                    if (entered > 0) app.notices.tell(Notice(words.slipDone(entered), entered = true))
                    if (entered > 0 && holder.complete) onBack?.invoke()
                }
            }
        },
        onBack,
    )
}

/** The slip's button stays at the foot, however long the list is. */
@Composable
internal fun SlipScreen(
    state: SlipUiState,
    acts: SlipActs,
    onBack: (() -> Unit)?,
) = Column(Modifier.fillMaxSize()) {
    val texts = readTexts()
    Page(texts.garden.slip, Modifier.weight(1f), onBack) {
        when (state) {
            SlipUiState.Loading -> item { Loading() }
            is SlipUiState.Failed -> item { TroubleNote(state.trouble) }
            is SlipUiState.Ready -> slip(state, acts, texts)
        }
    }
    if (state is SlipUiState.Ready) SlipFoot(state, acts)
}

private fun LazyListScope.slip(
    state: SlipUiState.Ready,
    acts: SlipActs,
    texts: Texts,
) {
    item(key = "day") { DayHead(state.day, state.today, acts::show, last = state.today) }
    if (state.people.isNotEmpty()) {
        item(key = "of") { WhoChoice(texts.garden.slipFor, texts.garden.slipOfMine, state.people, state.of, acts::of) }
    }
    lines(texts.garden.dueThen, state.due, state, acts)
    lines(texts.garden.otherTasks, state.others, state, acts)
    if (state.due.isEmpty() && state.others.isEmpty()) item(key = "none") { Text(texts.garden.noTasks) }
}

private fun LazyListScope.lines(
    title: String,
    tasks: List<Task>,
    state: SlipUiState.Ready,
    acts: SlipActs,
) {
    if (tasks.isEmpty()) return
    item(key = "section $title") { SectionTitle(title) }
    items(tasks, key = { it.entry.key.record.hex }) { task ->
        val texts = readTexts()
        val record = task.entry.key.record
        CheckLine(
            texts.title(task),
            record in state.ticked,
            { acts.tick(record, it) },
            below = texts.where(task).ifEmpty { null },
        )
    }
}

@Composable
private fun SlipFoot(
    state: SlipUiState.Ready,
    acts: SlipActs,
) = Surface(color = Theme.colours.card, contentColor = Theme.colours.onCard) {
    val texts = readTexts()
    Column(Modifier.fillMaxWidth().padding(12.dp), Arrangement.spacedBy(8.dp)) {
        state.missing?.let { missing ->
            val (why) = texts.common.of(missing.trouble)
            StateNote(
                texts.garden.slipFailed(missing.count),
                below = texts.garden.stayTicked(why),
                tone = Tone.ALARM,
                icon = Icons.attention,
            )
        }
        if (state.ticked.isEmpty()) {
            Text(texts.garden.tickFirst, style = Theme.type.bodyMedium)
        } else {
            PrimaryButton(
                texts.garden.enterTicked(state.ticked.size),
                acts::save,
                Modifier.fillMaxWidth(),
                Icons.check,
                enabled = !state.saving,
            )
        }
    }
}
