package app.mitmach.companion.garden.forms

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.garden.parts.readTexts
import kotlinx.coroutines.launch

/**
 * A form that stays open, with all that was typed, until it has been entered. [enter] gives null where the form itself
 * sees that something is wrong; [content] gets the field that the core found wrong.
 */
@Composable
internal fun FormSheet(
    title: String,
    onDismiss: () -> Unit,
    enter: suspend () -> Outcome<*>?,
    content: @Composable ColumnScope.(wrong: String?) -> Unit,
) {
    val scope = rememberCoroutineScope()
    var failed by remember { mutableStateOf<Outcome.Failed?>(null) }
    var busy by remember { mutableStateOf(false) }
    Sheet(title, onDismiss) {
        content(failed?.field)
        failed?.let { TroubleNote(it.trouble) }
        PrimaryButton(
            commonWords.read().save,
            {
                if (!busy) {
                    busy = true
                    scope.launch {
                        val outcome = enter()
                        busy = false
                        failed = outcome as? Outcome.Failed
                        if (outcome is Outcome.Done) onDismiss()
                    }
                }
            },
            Modifier.fillMaxWidth(),
        )
    }
}

/** The rest of a form, behind "Mehr angeben". */
@Composable
internal fun ColumnScope.MoreOf(
    startOpen: Boolean = false,
    content: @Composable ColumnScope.() -> Unit,
) {
    val words = commonWords.read()
    var open by rememberSaveable { mutableStateOf(startOpen) }
    if (open) content()
    QuietButton(if (open) words.less else words.more, { open = !open })
}

/** A number to type. */
@Composable
internal fun NumberEntry(
    label: String,
    typed: String,
    range: IntRange,
    onChange: (String) -> Unit,
) {
    val problem = readTexts().task.numberProblem(range).takeIf { typedNumber(typed, range) == Typed.Wrong }
    TextEntry(label, typed, onChange, problem = problem, keyboard = KeyboardType.Number)
}
