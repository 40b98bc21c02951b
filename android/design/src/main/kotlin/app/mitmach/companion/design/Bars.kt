package app.mitmach.companion.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** A place of the bar; [badge] says what waits there, for example how many. */
@Immutable
data class BarItem(
    val icon: ImageVector,
    val label: String,
    val selected: Boolean,
    val badge: String? = null,
)

/**
 * The places of the app at the foot of the screen, each with its word. [onSelect] takes the place in the list.
 *
 * Where the words have no room in one row, because they are large or the phone is narrow, there are two rows: no word
 * is cut off and none goes missing. One that is too long even then grows less than the rest.
 */
@Composable
fun Bar(
    items: List<BarItem>,
    onSelect: (Int) -> Unit,
    modifier: Modifier = Modifier,
) = Column(modifier.fillMaxWidth().background(Theme.colours.card)) {
    HorizontalDivider(color = Theme.colours.line)
    BoxWithConstraints(Modifier.padding(horizontal = Space.tiny)) {
        val style = Theme.type.labelSmall
        val longest = longest(items, style)
        val inOne = fit(maxWidth / items.size.coerceAtLeast(1), longest)
        val columns = if (inOne >= TOO_SMALL) items.size else (items.size + 1) / 2
        val part = fit(maxWidth / columns.coerceAtLeast(1), longest)
        Column(Modifier.selectableGroup().padding(vertical = Space.tiny)) {
            items.withIndex().chunked(columns.coerceAtLeast(1)).forEach { row ->
                Row(Modifier.fillMaxWidth()) {
                    row.forEach { (index, item) ->
                        BarPlace(item, style.smaller(part), { onSelect(index) }, Modifier.weight(1f))
                    }
                }
            }
        }
    }
}

/** The same at the side, where the window is wide. */
@Composable
fun Rail(
    items: List<BarItem>,
    onSelect: (Int) -> Unit,
    modifier: Modifier = Modifier,
) {
    val style = Theme.type.labelSmall
    val wide = maxOf(longest(items, style) + SIDES * 2 + Space.small, 96.dp)
    Column(
        modifier
            .fillMaxHeight()
            .width(wide)
            .background(Theme.colours.card)
            .verticalScroll(rememberScrollState())
            .padding(horizontal = Space.tiny, vertical = Space.large)
            .selectableGroup(),
        Arrangement.spacedBy(Space.small),
    ) {
        items.forEachIndexed { index, item -> BarPlace(item, style, { onSelect(index) }, Modifier.fillMaxWidth()) }
    }
}

@Composable
private fun BarPlace(
    item: BarItem,
    style: TextStyle,
    onClick: () -> Unit,
    modifier: Modifier,
) = Column(
    modifier
        .defaultMinSize(minHeight = 60.dp)
        .selectable(item.selected, null, TouchSign(Corners.field), role = Role.Tab, onClick = onClick)
        .padding(horizontal = 1.dp, vertical = Space.tiny),
    Arrangement.spacedBy(2.dp, Alignment.CenterVertically),
    Alignment.CenterHorizontally,
) {
    val colour = if (item.selected) Theme.colours.onChosen else Theme.colours.quiet
    Box(contentAlignment = Alignment.TopCenter) {
        Box(
            if (item.selected) {
                Modifier
                    .size(
                        56.dp,
                        32.dp,
                    ).background(Theme.colours.chosen, CircleShape)
            } else {
                Modifier.size(56.dp, 32.dp)
            },
            Alignment.Center,
        ) {
            Icon(item.icon, contentDescription = null, Modifier.size(24.dp), colour)
        }
        if (item.badge != null) Waiting(item.badge, Theme.type.labelSmall)
    }
    Text(
        item.label,
        color = if (item.selected) Theme.colours.onGround else Theme.colours.quiet,
        fontWeight = if (item.selected) Theme.type.labelLarge.fontWeight else null,
        maxLines = 1,
        softWrap = false,
        style = style,
        textAlign = TextAlign.Center,
    )
}

@Composable
private fun Waiting(
    text: String,
    style: TextStyle,
) = Box(
    Modifier
        .offset(x = 20.dp, y = (-3).dp)
        .defaultMinSize(22.dp, 22.dp)
        .background(Theme.colours.onAlarm, CircleShape)
        .padding(horizontal = 5.dp),
    Alignment.Center,
) {
    // A count of a few figures: it would hide the sign if it grew with the texts.
    val part = NUMBER / LocalDensity.current.fontScale.coerceAtLeast(1f)
    Text(text, color = Theme.colours.alarm, style = style.smaller(part), softWrap = false)
}

/** No signal: a slim line under the title that leaves room for what can be done without. */
@Composable
fun OfflineBar(
    text: String,
    modifier: Modifier = Modifier,
) = Row(
    modifier
        .fillMaxWidth()
        .background(Theme.colours.shade)
        .padding(horizontal = Space.large, vertical = 6.dp)
        .semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
    Arrangement.spacedBy(Space.small),
    Alignment.CenterVertically,
) {
    Icon(Icons.offline, contentDescription = null, Modifier.size(signSize(20.dp)), Theme.colours.quiet)
    Text(text, Modifier.weight(1f), color = Theme.colours.quiet, style = Theme.type.bodySmall)
}

/** How wide the longest label is, chosen and therefore bold. */
@Composable
private fun longest(
    items: List<BarItem>,
    style: TextStyle,
): Dp {
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    val bold = style.copy(fontWeight = Theme.type.labelLarge.fontWeight)
    return remember(items.map { it.label }, bold, density) {
        with(density) { (items.maxOfOrNull { measurer.measure(it.label, bold).size.width } ?: 0).toDp() }
    }
}

/** The part of its size at which a label fits a place. */
private fun fit(
    place: Dp,
    longest: Dp,
): Float = if (longest <= 0.dp) 1f else ((place - SIDES) / longest).coerceAtMost(1f)

internal fun TextStyle.smaller(part: Float) = copy(fontSize = fontSize * part, lineHeight = lineHeight * part)

private val SIDES = 4.dp

/** How large the number is, of a label. */
private const val NUMBER = 0.9f

/** Below this part of its size a label is rather in a second row. */
private const val TOO_SMALL = 0.8f
