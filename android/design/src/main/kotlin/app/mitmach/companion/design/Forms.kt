package app.mitmach.companion.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Icon
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp

/** A text to type; [problem] says what is wrong with it. */
@Composable
fun TextEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    lines: Int = 1,
    problem: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
) = OutlinedTextField(
    value = value,
    onValueChange = onChange,
    modifier = modifier.fillMaxWidth(),
    label = { Text(label) },
    supportingText = problem?.let { { Text(it) } },
    isError = problem != null,
    singleLine = lines == 1,
    minLines = lines,
    keyboardOptions = KeyboardOptions(keyboardType = keyboard),
    textStyle = Theme.type.bodyLarge,
    shape = RoundedCornerShape(14.dp),
)

/** A small number, by two large buttons. */
@Composable
fun Stepper(
    label: String,
    value: Int,
    onChange: (Int) -> Unit,
    modifier: Modifier = Modifier,
    range: IntRange = 0..50,
) = Row(
    modifier.fillMaxWidth(),
    Arrangement.spacedBy(8.dp),
    Alignment.CenterVertically,
) {
    val words = commonWords.read()
    Text(label, Modifier.weight(1f), style = Theme.type.bodyLarge)
    SignButton(Icons.less, words.oneLess(label), { if (value > range.first) onChange(value - 1) })
    Text(
        "$value",
        Modifier.widthIn(min = 32.dp).semantics { contentDescription = "$label: $value" },
        style = Theme.type.titleLarge,
    )
    SignButton(Icons.add, words.oneMore(label), { if (value < range.last) onChange(value + 1) })
}

/** One of a few. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun <T> Choice(
    label: String,
    options: List<Pair<T, String>>,
    chosen: T?,
    onChoose: (T) -> Unit,
    modifier: Modifier = Modifier,
) = Column(modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp)) {
    Text(label, style = Theme.type.labelLarge)
    FlowRow(
        Modifier.selectableGroup(),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        options.forEach { (option, text) ->
            val selected = option == chosen
            val tone = if (selected) Tone.CHOSEN else Tone.PLAIN
            Surface(
                Modifier.selectable(selected, role = Role.RadioButton) { onChoose(option) },
                RoundedCornerShape(14.dp),
                tone.ground,
                tone.onGround,
                border = androidx.compose.foundation.BorderStroke(1.5.dp, Theme.colours.edge),
            ) {
                Row(
                    Modifier
                        .defaultMinSize(
                            minHeight = TOUCH,
                            minWidth = TOUCH,
                        ).padding(horizontal = 14.dp, vertical = 10.dp),
                    Arrangement.spacedBy(6.dp),
                    Alignment.CenterVertically,
                ) {
                    if (selected) Icon(Icons.check, contentDescription = null)
                    Text(text, style = Theme.type.labelLarge)
                }
            }
        }
    }
}

/** Yes or no. */
@Composable
fun Tick(
    label: String,
    ticked: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
) = Row(
    modifier
        .fillMaxWidth()
        .defaultMinSize(
            minHeight = TOUCH,
        ).toggleable(ticked, role = Role.Checkbox, onValueChange = onChange),
    Arrangement.spacedBy(8.dp),
    Alignment.CenterVertically,
) {
    Checkbox(ticked, onCheckedChange = null, Modifier.padding(12.dp))
    Column(Modifier.weight(1f)) {
        Text(label, style = Theme.type.bodyLarge)
        if (below != null) Text(below, color = Theme.colours.quiet, style = Theme.type.bodySmall)
    }
}
