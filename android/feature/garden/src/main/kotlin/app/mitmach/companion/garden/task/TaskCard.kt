package app.mitmach.companion.garden.task

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.WrittenValue
import app.mitmach.companion.core.garden.Claim
import app.mitmach.companion.core.garden.Due
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.TOUCH
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TwoValues
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.shownText
import app.mitmach.companion.garden.parts.readTexts
import java.time.LocalDate

/** A task with what can be done about it on a [day]. */
@Composable
internal fun TaskCard(
    task: Task,
    day: LocalDate,
    today: LocalDate,
    me: CardId,
    acts: TaskActs,
    modifier: Modifier = Modifier,
) = Card(modifier) {
    TaskTitle(task) { acts.open(task) }
    Contradictions(task.entry) { contradiction, chosen -> acts.settle(contradiction, chosen) }
    TaskBadges(task, day, today)
    WhatHappened(task, day, today, me)
    WhoComes(task, me)
    TaskButtons(task, day, today, me, acts)
    TaskArrival(task)
}

@Composable
private fun TaskTitle(
    task: Task,
    onOpen: () -> Unit,
) {
    val texts = readTexts()
    val where = texts.where(task)
    CardLine(
        texts.title(task),
        Modifier
            .defaultMinSize(minHeight = TOUCH)
            .clickable(onClickLabel = texts.garden.openTask, role = Role.Button, onClick = onOpen),
        below = where.ifEmpty { null },
        icon = task.activity.icon,
        strong = true,
    ) {
        Icon(Icons.forward, contentDescription = null, Modifier.size(20.dp))
    }
}

/** Fields with two values; the word for each is the field's. */
@Composable
internal fun Contradictions(
    entry: Entry,
    onChoose: (Contradiction, WrittenValue) -> Unit,
) {
    val words = fieldWords.read()
    entry.contradictions.forEach { contradiction ->
        val field = contradiction.field
        TwoValues(
            contradiction,
            words.field(contradiction.of.kind, field),
            show = { shownText(field, it) },
            onChoose = { onChoose(contradiction, it) },
        )
    }
}

/** How it stands, and what to know before one takes it. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun TaskBadges(
    task: Task,
    day: LocalDate,
    today: LocalDate,
) {
    val texts = readTexts()
    FlowRow(horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
        texts.due(task.due, day, today)?.let { Badge(it, tone = task.due.tone, icon = task.due.icon) }
        Tag.entries.filter { it in task.tags }.forEach { tag ->
            Badge(texts.task.tag(tag), tone = if (tag == Tag.ON_REQUEST) Tone.ATTENTION else Tone.CHOSEN)
        }
    }
    task.needs?.let { Text(texts.garden.needs(it), style = Theme.type.bodyMedium) }
}

private val Due.tone get() =
    when (this) {
        is Due.Overdue -> Tone.ATTENTION
        Due.Today -> Tone.PLAIN
        else -> Tone.CHOSEN
    }

private val Due.icon get() =
    when (this) {
        is Due.Overdue -> Icons.attention
        is Due.Done, Due.Finished -> Icons.check
        else -> Icons.time
    }

/** What was done on the day, and why it is left out. */
@Composable
private fun WhatHappened(
    task: Task,
    day: LocalDate,
    today: LocalDate,
    me: CardId,
) {
    val texts = readTexts()
    if (task.done.isNotEmpty()) {
        val done = texts.task.doneTimes(texts.dates.near(day, today), task.activity, task.done.size)
        CardLine(done, below = texts.names(task.done.map { it.entry }, me), icon = Icons.check)
    }
    task.skips.forEach { skip ->
        CardLine(
            texts.garden.skipped(texts.task.reason(skip.reason)),
            below = texts.names(listOf(skip.entry), me),
            icon = Icons.rain,
        )
    }
}

/** How far what people entered about it has come; at the foot, so that no button moves when it has arrived. */
@Composable
private fun TaskArrival(task: Task) {
    val entries = task.done.map { it.entry } + task.skips.map { it.entry } + task.claims.map { it.entry } + task.entry
    entries.map { it.arrival }.distinct().forEach { ArrivalBadge(it) }
}

/** Who will do it on the day. */
@Composable
internal fun WhoComes(
    task: Task,
    me: CardId,
) {
    val texts = readTexts()
    texts.coming(task.claims, me)?.let { CardLine(it, icon = Icons.person) }
    val mine = task.claims.any { it.valid && it.entry.owner.id == me }
    when {
        mine && task.coming > 1 -> {
            // More than asked for is no mistake, but nobody needs to come for nothing.
            val below = texts.garden.stepBackAnyTime.takeIf { task.surplus > 0 }
            CardLine(texts.garden.together(task.coming), below = below, icon = Icons.events, strong = true)
        }

        task.wanted > 1 && task.missing > 0 && task.done.isEmpty() -> {
            Text(texts.garden.missing(task.missing, more = task.coming > 0), style = Theme.type.bodyMedium)
        }
    }
}

/** What I promised for the day myself, not for others. */
internal fun Task.ownClaims(me: CardId): List<Claim> = claims.filter { it.entry.owner.id == me }

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun ColumnScope.TaskButtons(
    task: Task,
    day: LocalDate,
    today: LocalDate,
    me: CardId,
    acts: TaskActs,
) {
    val words = readTexts().garden
    val open = task.due == Due.Today || task.due is Due.Overdue
    val past = day <= today
    FlowRow(Modifier.fillMaxWidth(), horizontalArrangement = SMALL_GAP, verticalArrangement = SMALL_GAP) {
        when {
            // Who has entered it once would count twice.
            past && task.done.any { it.entry.owner.id == me } -> Unit

            past && task.done.isNotEmpty() -> SecondaryButton(words.alsoMe, { acts.done(task) }, icon = Icons.check)

            past -> PrimaryButton(words.markDone, { acts.done(task) }, icon = Icons.check)
        }
        if (day >= today) {
            when {
                task.ownClaims(me).isNotEmpty() -> SecondaryButton(words.stepBack, { acts.stepBack(task) })
                task.done.isEmpty() -> SecondaryButton(words.claim, { acts.claim(task) })
            }
        }
        if (open) QuietButton(words.skip, { acts.skip(task) })
        if (past) QuietButton(words.withDetails, { acts.details(task) })
    }
}

internal val SMALL_GAP = Arrangement.spacedBy(8.dp)
