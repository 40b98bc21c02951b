package app.mitmach.companion.garden.task

import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.LinkLine
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.garden.bed.RecordUiState
import app.mitmach.companion.garden.parts.Texts
import app.mitmach.companion.garden.parts.WorkLine
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin

/** What can be done with a task on its own page. */
internal interface TaskPageActs : TaskActs {
    fun edit()

    fun otherDay()

    fun openBed(bed: RecordId)

    fun takeBack(
        entry: Entry,
        title: String,
    )
}

/** A task: its rule, who will do it and when, and what was done. */
@Composable
internal fun TaskScreen(
    state: RecordUiState.OfTask,
    acts: TaskPageActs,
    onBack: (() -> Unit)?,
) {
    val texts = readTexts()
    val task = state.task
    Page(texts.title(task), onBack = onBack) {
        item(key = "task") { TaskFacts(state, acts) }
        task.bed?.let { bed ->
            item(key = "bed") {
                LinkLine(
                    texts.bed(bed),
                    { acts.openBed(bed.record) },
                    below = bed.holder?.let { texts.garden.heldBy(texts.name(it)) },
                    icon = Icons.garden,
                )
            }
        }
        claims(state, acts, texts)
        item(key = "history") { SectionTitle(texts.garden.history) }
        if (state.history.isEmpty()) item(key = "none") { Card { CardLine(texts.garden.noWork) } }
        items(state.history, key = { it.entry.key.record.hex }) { work ->
            val takeBack = { acts.takeBack(work.entry, texts.title(task)) }
            val may = work.entry.mine || state.led
            WorkLine(work, state.today, state.me, withTitle = false, takeBack.takeIf { may })
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun TaskFacts(
    state: RecordUiState.OfTask,
    acts: TaskPageActs,
) {
    val texts = readTexts()
    val task = state.task
    Card {
        CardLine(texts.rule(task, state.today), below = texts.task.activity(task.activity), icon = task.activity.icon)
        task.minutes?.let { CardLine(texts.common.minutes(it), icon = Icons.time) }
        TaskBadges(task, state.today, state.today)
        ArrivalBadge(task.entry.arrival)
        Contradictions(task.entry, acts::settle)
        TaskButtons(task, state.today, state.today, state.me, acts)
        if (state.led) {
            FlowRow(horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
                SecondaryButton(texts.garden.editTask, acts::edit, icon = Icons.edit)
                QuietButton(texts.takeBack(task.entry), { acts.takeBack(task.entry, texts.title(task)) })
            }
        }
    }
}

private fun LazyListScope.claims(
    state: RecordUiState.OfTask,
    acts: TaskPageActs,
    texts: Texts,
) {
    val task = state.task
    item(key = "promises") { SectionTitle(texts.garden.promises) }
    item(key = "today") {
        Card {
            if (task.claims.isEmpty() && task.laterClaims.isEmpty()) CardLine(texts.garden.noPromises)
            WhoComes(task, state.me)
            SecondaryButton(texts.task.otherDay, acts::otherDay, icon = Icons.calendar)
        }
    }
    items(task.claims + task.laterClaims, key = { it.entry.key.record.hex }) { claim ->
        val may = claim.entry.mine || state.led
        ClaimLine(claim, state, acts, may)
    }
}

/** A promise, and the way out of it. */
@Composable
private fun ClaimLine(
    claim: Claim,
    state: RecordUiState.OfTask,
    acts: TaskPageActs,
    may: Boolean,
) = Card {
    val texts = readTexts()
    val day = claim.day?.let { texts.dates.near(it, state.today) } ?: texts.task.wheneverDue
    val who = texts.coming(listOf(claim), state.me).orEmpty()
    CardLine(day.begin(), below = listOfNotNull(who, texts.enteredBy(claim.entry)).joinToString(" · "))
    ArrivalBadge(claim.entry.arrival)
    Contradictions(claim.entry, acts::settle)
    if (may) QuietButton(texts.takeBack(claim.entry), { acts.takeBack(claim.entry, texts.title(state.task)) })
}
