package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The least side of anything that is touched: 48 dp. */
val TOUCH = 48.dp

/** What a person most likely wants; at most one on a card or page. */
@Composable
fun PrimaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    enabled: Boolean = true,
) = ButtonGround(
    text,
    onClick,
    modifier,
    icon,
    enabled,
    ButtonLook(Theme.colours.primary, Theme.colours.onPrimary),
)

/** What one may also do. It has a ground of its own, so that it looks the same on every card. */
@Composable
fun SecondaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    enabled: Boolean = true,
) = ButtonGround(
    text,
    onClick,
    modifier,
    icon,
    enabled,
    ButtonLook(Theme.colours.card, Theme.colours.primary, BorderStroke(1.5.dp, Theme.colours.primary)),
)

/** What takes something away for good: it does not look like "Speichern". */
@Composable
internal fun FinalButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
) = ButtonGround(
    text,
    onClick,
    modifier,
    Icons.attention,
    enabled = true,
    ButtonLook(Theme.colours.onAlarm, Theme.colours.alarm),
)

/** A way out, or aside. */
@Composable
fun QuietButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    enabled: Boolean = true,
) = ButtonGround(
    text,
    onClick,
    modifier,
    icon,
    enabled,
    ButtonLook(Color.Transparent, Theme.colours.primary, sides = 12.dp),
)

/** A sign alone, where its place says what it does: back, close. [label] is for those who hear it. */
@Composable
fun SignButton(
    icon: ImageVector,
    label: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) = Box(
    modifier
        .sizeIn(minWidth = TOUCH, minHeight = TOUCH)
        .clickable(null, TouchSign(CircleShape), enabled, role = Role.Button, onClick = onClick),
    Alignment.Center,
) {
    val colour = if (enabled) LocalContentColor.current else Theme.colours.edge
    Icon(icon, label, Modifier.size(signSize()), colour)
}

/** The same with an edge: one step on, one step back. */
@Composable
internal fun StepButton(
    icon: ImageVector,
    label: String,
    onClick: () -> Unit,
    enabled: Boolean = true,
) = SignButton(
    icon,
    label,
    onClick,
    Modifier.ground(
        if (enabled) Theme.colours.card else Theme.colours.shade,
        CircleShape,
        BorderStroke(1.5.dp, if (enabled) Theme.colours.edge else Theme.colours.line),
    ),
    enabled,
)

private class ButtonLook(
    val ground: Color,
    val text: Color,
    val edge: BorderStroke? = null,
    val sides: Dp = 18.dp,
)

/** One that cannot be pressed is still to be read: it keeps its words and loses its colour. */
@Composable
private fun ButtonGround(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier,
    icon: ImageVector?,
    enabled: Boolean,
    look: ButtonLook,
) {
    val shown =
        when {
            enabled -> look
            look.ground == Color.Transparent -> ButtonLook(look.ground, Theme.colours.quiet, sides = look.sides)
            else -> ButtonLook(Theme.colours.shade, Theme.colours.quiet, BorderStroke(1.dp, Theme.colours.line))
        }
    CompositionLocalProvider(LocalContentColor provides shown.text) {
        Row(
            modifier
                .defaultMinSize(minHeight = BUTTON_HEIGHT, minWidth = TOUCH)
                .ground(shown.ground, Corners.field, shown.edge)
                .clickable(null, TouchSign(Corners.field), enabled, role = Role.Button, onClick = onClick)
                .padding(PaddingValues(horizontal = look.sides, vertical = 10.dp)),
            Arrangement.spacedBy(Space.small, Alignment.CenterHorizontally),
            Alignment.CenterVertically,
        ) {
            if (icon != null) Icon(icon, contentDescription = null, Modifier.size(signSize(22.dp)))
            Text(text, Modifier.weight(1f, fill = false), style = Theme.type.labelLarge, textAlign = TextAlign.Center)
        }
    }
}

/** One for all, so that two beside each other stand level. */
private val BUTTON_HEIGHT = 52.dp
