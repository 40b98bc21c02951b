package app.mitmach.companion.design

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import java.time.LocalTime

/**
 * A time of day: [step] minutes back or on, or any of hours and minutes. Where none is entered yet, steps begin at
 * [start]; [mayClear] also lets a person leave it open.
 */
@Composable
fun TimeEntry(
    label: String,
    time: LocalTime?,
    onChange: (LocalTime?) -> Unit,
    modifier: Modifier = Modifier,
    step: Int = 15,
    start: LocalTime = LocalTime.of(17, 0),
    mayClear: Boolean = false,
    problem: String? = null,
) = Labelled(label, problem, modifier.fillMaxWidth()) {
    var open by rememberSaveable { mutableStateOf(false) }
    val words = entryWords.read()
    val said = time?.let { dateWords.read().time(it) }
    Picked(
        text = said ?: words.chooseTime,
        description = "$label: ${said ?: commonWords.read().notSaid}",
        icon = Icons.time,
        problem = problem != null,
        onOpen = { open = true },
        before = {
            val to = time?.minusMinutes(step.toLong()) ?: start
            StepButton(Icons.less, "$label: ${words.earlier}", { onChange(to) })
        },
        after = {
            val to = time?.plusMinutes(step.toLong()) ?: start
            StepButton(Icons.add, "$label: ${words.later}", { onChange(to) })
        },
    )
    if (open) {
        val choose: (LocalTime?) -> Unit = {
            open = false
            onChange(it)
        }
        TimeSheet(label, time ?: start, choose, mayClear && time != null) { open = false }
    }
}

@Composable
internal fun TimeSheet(
    label: String,
    begin: LocalTime,
    onChoose: (LocalTime?) -> Unit,
    mayClear: Boolean,
    onDismiss: () -> Unit,
) = SheetGround(label, onDismiss, outside = Space.tiny, inside = Space.medium) {
    val words = entryWords.read()
    var hour by rememberSaveable { mutableIntStateOf(begin.hour) }
    var minute by rememberSaveable { mutableIntStateOf(begin.minute) }
    Numbers(words.hour, 0..LAST_HOUR, hour) { hour = it }
    // One that is not of the list, from an import for example, stays until another is chosen.
    Numbers(words.minute, 0..LAST_MINUTE step MINUTES, minute) { minute = it }
    val chosen = LocalTime.of(hour, minute)
    Text(dateWords.read().time(chosen), style = Theme.type.titleLarge)
    PrimaryButton(words.take, { onChoose(chosen) }, Modifier.fillMaxWidth())
    if (mayClear) SecondaryButton(words.noTime, { onChoose(null) }, Modifier.fillMaxWidth())
}

@Composable
private fun Numbers(
    name: String,
    numbers: IntProgression,
    chosen: Int,
    onChoose: (Int) -> Unit,
) {
    Text(name, style = Theme.type.labelLarge)
    Columns(TOUCH * LocalDensity.current.fontScale.coerceIn(1f, LARGEST_CELL)) { columns ->
        val cells = numbers.map { Cell(it, "$it".padStart(2, '0'), "$name: $it") }
        Cells(cells, columns.coerceAtMost(COLUMNS), chosen, onChoose)
    }
}

private const val LAST_HOUR = 23
private const val LAST_MINUTE = 55
private const val MINUTES = 5
private const val COLUMNS = 6
private const val LARGEST_CELL = 1.25f
