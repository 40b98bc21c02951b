package app.mitmach.companion.garden.forms

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.core.garden.SkipReason
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Sheet
import app.mitmach.companion.design.Theme
import app.mitmach.companion.garden.parts.readTexts
import app.mitmach.companion.garden.words.begin

/** Why a task is left out: one tap says it. */
@Composable
internal fun SkipSheet(
    title: String,
    onDismiss: () -> Unit,
    onReason: (SkipReason) -> Unit,
) = Sheet(readTexts().garden.whySkip, onDismiss) {
    val texts = readTexts()
    Text(title, style = Theme.type.titleMedium)
    Text(texts.garden.whySkipBelow, style = Theme.type.bodyLarge)
    SkipReason.entries.forEach { reason ->
        SecondaryButton(texts.task.reason(reason).begin(), { onReason(reason) }, Modifier.fillMaxWidth())
    }
}
