package app.mitmach.companion.events.form

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.launch

/** What a form can say about its fields. */
internal class FormState {
    /** What went wrong when it was sent off last. */
    var failed: Outcome.Failed? by mutableStateOf(null)

    /** Whether the core did not like what stands in a field. */
    fun isWrong(vararg fields: String) = failed?.let { it.trouble == Trouble.INVALID && it.field in fields } ?: false
}

/**
 * A form over the page. It stays, with all that was typed, until what it is for has been entered; it can be sent off
 * once nothing is [needed] any more.
 */
@Composable
internal fun FormSheet(
    title: String,
    save: String,
    onDismiss: () -> Unit,
    onSave: suspend () -> Outcome<*>,
    needed: List<String> = emptyList(),
    content: @Composable ColumnScope.(FormState) -> Unit,
) {
    val form = remember { FormState() }
    var sending by remember { mutableStateOf(false) }
    val scope = rememberCoroutineScope()
    Sheet(title, onDismiss) {
        content(form)
        form.failed?.let { TroubleNote(it.trouble) }
        if (needed.isNotEmpty()) Needed(needed)
        PrimaryButton(
            save,
            {
                // Sent off once, however often it is tapped.
                if (!sending) {
                    sending = true
                    scope.launch(start = CoroutineStart.UNDISPATCHED) {
                        val outcome = onSave()
                        sending = false
                        form.failed = outcome as? Outcome.Failed
                        if (outcome is Outcome.Done) onDismiss()
                    }
                }
            },
            Modifier.fillMaxWidth(),
            enabled = needed.isEmpty(),
        )
    }
}

/** Says why the form cannot be sent off yet. */
@Composable
private fun Needed(what: List<String>) =
    Text(
        formWords.read().needed(what.joinToString()),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        color = Theme.colours.quiet,
        style = Theme.type.bodyMedium,
    )

/** "Mehr angeben": what is seldom needed, folded until somebody wants it. */
@Composable
internal fun ColumnScope.More(
    open: Boolean = false,
    content: @Composable ColumnScope.() -> Unit,
) {
    val words = commonWords.read()
    var shown by rememberSaveable { mutableStateOf(open) }
    QuietButton(if (shown) words.less else words.more, { shown = !shown })
    if (shown) content()
}
