package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

// What the entries of days and times have in common.

/** A step back, what is entered, a step on; what is entered opens a choice of all. */
@Composable
internal fun Picked(
    text: String,
    description: String,
    icon: ImageVector,
    problem: Boolean,
    onOpen: () -> Unit,
    before: @Composable () -> Unit,
    after: @Composable () -> Unit,
) = Between(
    Modifier.fillMaxWidth(),
    middleAbove = true,
    oneLine = largeText,
    before = before,
    after = after,
    middle = {
        Row(
            Modifier
                .fillMaxWidth()
                .defaultMinSize(minHeight = FIELD_HEIGHT)
                .ground(Theme.colours.card, Corners.field, fieldEdge(focused = false, wrong = problem))
                .clickable(null, TouchSign(Corners.field), role = Role.Button, onClick = onOpen)
                .semantics { contentDescription = description }
                .padding(horizontal = Space.medium, vertical = Space.medium),
            Arrangement.spacedBy(10.dp),
            Alignment.CenterVertically,
        ) {
            Icon(icon, contentDescription = null, Modifier.size(signSize(22.dp)), Theme.colours.primary)
            Text(text, Modifier.weight(1f), color = Theme.colours.onCard, style = Theme.type.bodyLarge)
        }
    },
)

/** One of many small values. */
internal class Cell<T>(
    val value: T,
    val text: String,
    /** For those who hear it. */
    val description: String,
    val above: String? = null,
    /** What is special about it, for example that it is today. */
    val mark: String? = null,
    val enabled: Boolean = true,
)

/**
 * Cells in rows of [columns], each at least as large as a finger; null leaves a place free. The arrow keys go from one
 * to the next.
 */
@Composable
internal fun <T> Cells(
    cells: List<Cell<T>?>,
    columns: Int,
    chosen: T?,
    onChoose: (T) -> Unit,
) = Column(Modifier.arrows().selectableGroup()) {
    cells.chunked(columns).forEach { row ->
        Row(Modifier.fillMaxWidth()) {
            row.forEach { cell ->
                if (cell == null) {
                    Box(Modifier.weight(1f))
                } else {
                    CellField(cell, cell.value == chosen, { onChoose(cell.value) }, Modifier.weight(1f))
                }
            }
            repeat(columns - row.size) { Box(Modifier.weight(1f)) }
        }
    }
}

@Composable
private fun <T> CellField(
    cell: Cell<T>,
    selected: Boolean,
    onChoose: () -> Unit,
    modifier: Modifier,
) {
    val colours = Theme.colours
    val ground = if (selected) colours.primary else Color.Transparent
    val edge = if (cell.mark != null && !selected) BorderStroke(2.dp, colours.edge) else null
    val text =
        when {
            selected -> colours.onPrimary
            cell.enabled -> colours.onGround
            else -> colours.edge
        }
    Column(
        modifier
            .defaultMinSize(minWidth = TOUCH, minHeight = TOUCH)
            .selectable(selected, null, TouchSign(CELL), cell.enabled, Role.RadioButton, onChoose)
            .semantics {
                contentDescription = cell.description
                if (cell.mark != null) stateDescription = cell.mark
            }.padding(1.dp)
            .ground(ground, CELL, edge)
            .defaultMinSize(minHeight = TOUCH - 2.dp)
            .padding(vertical = Space.tiny),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        if (cell.above != null) Text(cell.above, color = text, style = Theme.type.labelSmall, softWrap = false)
        Text(
            cell.text,
            color = text,
            style = if (selected) Theme.type.labelLarge else Theme.type.bodyMedium,
            softWrap = false,
        )
    }
}

/** Gives as many columns as there is room for cells of [least]. */
@Composable
internal fun Columns(
    least: Dp,
    content: @Composable (Int) -> Unit,
) = BoxWithConstraints(Modifier.fillMaxWidth()) { content((maxWidth / least).toInt().coerceAtLeast(1)) }

@Composable
private fun Modifier.arrows(): Modifier {
    val focus = LocalFocusManager.current
    return onKeyEvent { event ->
        val direction = ARROWS[event.key]
        direction != null && event.type == KeyEventType.KeyDown && focus.moveFocus(direction)
    }
}

private val ARROWS =
    mapOf(
        Key.DirectionLeft to FocusDirection.Left,
        Key.DirectionRight to FocusDirection.Right,
        Key.DirectionUp to FocusDirection.Up,
        Key.DirectionDown to FocusDirection.Down,
    )

private val CELL = RoundedCornerShape(14.dp)
