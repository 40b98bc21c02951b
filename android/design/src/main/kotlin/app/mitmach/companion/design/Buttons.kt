package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp

/** The least side of anything that is touched: 48 dp. */
val TOUCH = 48.dp

private val BUTTON_SHAPE = RoundedCornerShape(14.dp)
private val BUTTON_PADDING = PaddingValues(horizontal = 18.dp, vertical = 10.dp)

/** What a person most likely wants; at most one on a card or page. */
@Composable
fun PrimaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    enabled: Boolean = true,
) = Button(
    onClick = onClick,
    modifier = modifier.defaultMinSize(minHeight = TOUCH, minWidth = TOUCH),
    enabled = enabled,
    shape = BUTTON_SHAPE,
    contentPadding = BUTTON_PADDING,
    colors = ButtonDefaults.buttonColors(Theme.colours.primary, Theme.colours.onPrimary),
) { Inside(text, icon) }

/** What one may also do. */
@Composable
fun SecondaryButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    enabled: Boolean = true,
) = OutlinedButton(
    onClick = onClick,
    modifier = modifier.defaultMinSize(minHeight = TOUCH, minWidth = TOUCH),
    enabled = enabled,
    shape = BUTTON_SHAPE,
    contentPadding = BUTTON_PADDING,
    border = BorderStroke(1.5.dp, Theme.colours.edge),
    colors = ButtonDefaults.outlinedButtonColors(contentColor = Theme.colours.primary),
) { Inside(text, icon) }

/** A way out, or aside. */
@Composable
fun QuietButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
) = TextButton(
    onClick = onClick,
    modifier = modifier.defaultMinSize(minHeight = TOUCH, minWidth = TOUCH),
    shape = BUTTON_SHAPE,
    colors = ButtonDefaults.textButtonColors(contentColor = Theme.colours.primary),
) { Inside(text, icon) }

/** A sign alone, where its place says what it does: back, close. [label] is for those who hear it. */
@Composable
fun SignButton(
    icon: ImageVector,
    label: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
) = IconButton(onClick = onClick, modifier = modifier.size(TOUCH)) { Icon(icon, label) }

@Composable
private fun RowScope.Inside(
    text: String,
    icon: ImageVector?,
) {
    if (icon != null) {
        Icon(icon, contentDescription = null, modifier = Modifier.size(22.dp))
        Spacer(Modifier.width(8.dp))
    }
    Text(text, style = Theme.type.labelLarge, textAlign = TextAlign.Center)
}
