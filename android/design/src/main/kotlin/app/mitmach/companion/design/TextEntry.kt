package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp

/**
 * A text to type; [problem] says what is wrong with it, [below] what it is good for. Its name stands above it and
 * stays there: nobody has to remember what was asked, and at 200 % text it is whole.
 */
@Composable
fun TextEntry(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    lines: Int = 1,
    problem: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
    below: String? = null,
) {
    val interactions = remember { MutableInteractionSource() }
    val focused by interactions.collectIsFocusedAsState()
    val focus = LocalFocusManager.current
    BasicTextField(
        value,
        onChange,
        modifier
            .fillMaxWidth()
            // One node of name, text and problem, for those who hear it.
            .semantics(mergeDescendants = true) { if (problem != null) error(problem) }
            // Else a text of several lines would not let the keyboard go.
            .onPreviewKeyEvent {
                val tab = it.key == Key.Tab && it.type == KeyEventType.KeyDown
                tab && focus.moveFocus(if (it.isShiftPressed) FocusDirection.Previous else FocusDirection.Next)
            },
        textStyle = Theme.type.bodyLarge.copy(color = Theme.colours.onCard),
        keyboardOptions = options(keyboard),
        singleLine = lines == 1,
        minLines = lines,
        interactionSource = interactions,
        cursorBrush = SolidColor(Theme.colours.primary),
        decorationBox = { text ->
            Labelled(label, problem, below = below) {
                Box(
                    Modifier
                        .fillMaxWidth()
                        .defaultMinSize(minHeight = FIELD_HEIGHT)
                        .ground(Theme.colours.card, Corners.field, fieldEdge(focused, problem != null))
                        .padding(horizontal = 14.dp, vertical = 12.dp),
                    if (lines == 1) Alignment.CenterStart else Alignment.TopStart,
                ) { text() }
            }
        },
    )
}

/** The edge says by its width, not only by its colour, where one types. */
@Composable
internal fun fieldEdge(
    focused: Boolean,
    wrong: Boolean,
) = BorderStroke(
    if (focused) {
        3.dp
    } else if (wrong) {
        2.dp
    } else {
        1.dp
    },
    if (wrong) {
        Theme.colours.wrong
    } else if (focused) {
        Theme.colours.primary
    } else {
        Theme.colours.edge
    },
)

/** Sentences begin large; what is no sentence is left alone. */
private fun options(keyboard: KeyboardType) =
    KeyboardOptions(
        capitalization =
            if (keyboard == KeyboardType.Text) KeyboardCapitalization.Sentences else KeyboardCapitalization.None,
        keyboardType = keyboard,
    )

internal val FIELD_HEIGHT = 52.dp
