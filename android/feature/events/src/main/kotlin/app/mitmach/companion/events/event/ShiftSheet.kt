package app.mitmach.companion.events.event

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.garden.Activity
import app.mitmach.companion.core.garden.Tag
import app.mitmach.companion.core.garden.Task
import app.mitmach.companion.core.garden.TaskForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Stepper
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tick
import app.mitmach.companion.design.TimeEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.rememberTyped
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.words.eventWords
import app.mitmach.companion.feature.AskingSaver
import app.mitmach.companion.feature.OnBehalfEntry
import java.time.LocalDate
import java.time.LocalTime

/** A shift: what, from when to when, how many people. */
@Composable
internal fun ShiftSheet(
    shift: Task?,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    val start = state.item?.text?.start
    val (eventDay, begins) = (start?.toLocalDate() ?: state.today) to (start?.toLocalTime() ?: LocalTime.NOON)
    val seen = remember { shift }
    var text by rememberTyped(ShiftText.of(seen, eventDay), ShiftText.Saver)
    FormSheet(
        if (seen == null) words.addShift else words.editShift,
        commonWords.read().save,
        onDismiss,
        { acts.enterShift(seen, text.over(seen)) },
        needed = listOfNotNull(words.shiftName.takeIf { text.title.isBlank() }),
    ) { sent ->
        val missing = formWords.read().missing.takeIf { sent.isWrong("title") }
        TextEntry(words.shiftTitle, text.title, { text = text.copy(title = it) }, problem = missing)
        TimeEntry(words.from, text.from, { text = text.copy(from = it) }, start = begins, mayClear = true)
        TimeEntry(words.to, text.to, { text = text.copy(to = it) }, start = text.from ?: begins, mayClear = true)
        Stepper(words.people, text.people, { text = text.copy(people = it) }, range = 1..MOST_PEOPLE)
        More {
            DateEntry(words.day, text.day, { text = text.copy(day = it ?: eventDay) }, today = state.today)
            Text(words.tags, style = Theme.type.labelLarge)
            Tag.entries.forEach { tag ->
                Tick(eventWords.read().tag(tag), tag in text.tags, { text = text.tagged(tag, it) })
            }
            TextEntry(words.needsEntry, text.needs, { text = text.copy(needs = it) })
        }
    }
}

/** Somebody who said so on the phone or in passing does a shift. */
@Composable
internal fun ClaimSheet(
    shift: Task,
    state: EventUiState.Ready,
    acts: EventActs,
    onDismiss: () -> Unit,
) {
    val words = helpWords.read()
    var asking by rememberSaveable(stateSaver = AskingSaver) { mutableStateOf<Asking?>(null) }
    var people by rememberSaveable { mutableIntStateOf(1) }
    FormSheet(shift.title, words.claimFor, onDismiss, { acts.enterClaim(shift, people, asking) }) {
        OnBehalfEntry(state.standing.onBehalf, asking, { asking = it })
        Stepper(words.claimPeople, people, { people = it }, range = 1..MOST_PEOPLE)
    }
}

private const val MOST_PEOPLE = 50
