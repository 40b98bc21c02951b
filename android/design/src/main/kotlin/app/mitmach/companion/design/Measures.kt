package app.mitmach.companion.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.layout.Placeable
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import kotlin.math.roundToInt

/** The distances of the app, few and all multiples of four. */
object Space {
    val tiny = 4.dp
    val small = 8.dp
    val medium = 12.dp
    val large = 16.dp
    val huge = 24.dp
}

/** How round the corners of things are: the larger the thing, the rounder. */
object Corners {
    val badge = RoundedCornerShape(10.dp)
    val field = RoundedCornerShape(16.dp)
    val card = RoundedCornerShape(20.dp)
    val sheet = RoundedCornerShape(28.dp)
}

/** Signs grow with the text beside them, but not so far that they take its place. */
@Composable
internal fun signSize(size: Dp = 24.dp): Dp = size * LocalDensity.current.fontScale.coerceIn(1f, LARGEST_SIGN)

/** Flow rows of buttons and badges keep this distance. */
internal val flowing = Arrangement.spacedBy(Space.small)

/**
 * [end] beside [main] where both have room, else below it: nothing is squeezed at 200 % text or on the narrowest
 * phone. There is room if main keeps one line, or [least] of the width and its longest word whole. Below, end stands
 * at the start, or at the end if [endLast].
 */
@Composable
internal fun SideOrBelow(
    modifier: Modifier = Modifier,
    gap: Dp = Space.medium,
    least: Float = 0.5f,
    endLast: Boolean = false,
    main: @Composable () -> Unit,
    end: @Composable () -> Unit,
) = Layout(listOf({ Box { main() } }, { Box { end() } }), modifier) { (mains, ends), constraints ->
    val ending = ends.single().measure(Constraints(maxWidth = constraints.maxWidth))
    val between = if (ending.width == 0) 0 else gap.roundToPx()
    val text = mains.single()
    val wide = constraints.widthOr { text.wholeWidth() + between + ending.width }
    val left = (wide - ending.width - between).coerceAtLeast(0)
    val roomy = maxOf(text.longestWord(), (wide * least).roundToInt())
    if (ending.width == 0 || left >= minOf(text.wholeWidth(), roomy)) {
        beside(text.measure(Constraints.fixedWidth(left)), ending, wide)
    } else {
        below(text.measure(Constraints.fixedWidth(wide)), ending, wide, endLast)
    }
}

private fun MeasureScope.beside(
    main: Placeable,
    end: Placeable,
    wide: Int,
): MeasureResult {
    val height = maxOf(main.height, end.height)
    return layout(wide, height) {
        main.placeRelative(0, (height - main.height) / 2)
        end.placeRelative(wide - end.width, (height - end.height) / 2)
    }
}

private fun MeasureScope.below(
    main: Placeable,
    end: Placeable,
    wide: Int,
    endLast: Boolean,
): MeasureResult {
    val gap = Space.small.roundToPx()
    return layout(wide, main.height + gap + end.height) {
        main.placeRelative(0, 0)
        end.placeRelative(if (endLast) wide - end.width else 0, main.height + gap)
    }
}

/**
 * [middle] between [before] and [after]. If its longest word had no room there, or with [oneLine] all of it, it takes a
 * row of its own, above or below the two.
 */
@Composable
internal fun Between(
    modifier: Modifier = Modifier,
    gap: Dp = Space.small,
    middleAbove: Boolean = false,
    oneLine: Boolean = false,
    before: @Composable () -> Unit,
    middle: @Composable () -> Unit,
    after: @Composable () -> Unit,
) = Layout(
    listOf({ Box { before() } }, { Box(propagateMinConstraints = true) { middle() } }, { Box { after() } }),
    modifier,
) { (befores, middles, afters), constraints ->
    val first = befores.single().measure(Constraints(maxWidth = constraints.maxWidth))
    val last = afters.single().measure(Constraints(maxWidth = constraints.maxWidth))
    val space = gap.roundToPx()
    val sides = first.width + last.width + listOf(first, last).count { it.width > 0 } * space
    val text = middles.single()
    val wide = constraints.widthOr { text.wholeWidth() + sides }
    val left = wide - sides
    if (left >= if (oneLine) text.wholeWidth() else text.longestWord()) {
        between(first, text.measure(Constraints.fixedWidth(left)), last, wide, space)
    } else {
        stacked(first, text.measure(Constraints.fixedWidth(wide)), last, wide, middleAbove)
    }
}

private fun MeasureScope.between(
    first: Placeable,
    middle: Placeable,
    last: Placeable,
    wide: Int,
    gap: Int,
): MeasureResult {
    val height = maxOf(first.height, middle.height, last.height)
    return layout(wide, height) {
        first.placeRelative(0, (height - first.height) / 2)
        middle.placeRelative(if (first.width == 0) 0 else first.width + gap, (height - middle.height) / 2)
        last.placeRelative(wide - last.width, (height - last.height) / 2)
    }
}

private fun MeasureScope.stacked(
    first: Placeable,
    middle: Placeable,
    last: Placeable,
    wide: Int,
    middleAbove: Boolean,
): MeasureResult {
    val row = maxOf(first.height, last.height)
    val gap = Space.small.roundToPx()
    return layout(wide, row + gap + middle.height) {
        val rowTop = if (middleAbove) middle.height + gap else 0
        first.placeRelative(0, rowTop + (row - first.height) / 2)
        last.placeRelative(wide - last.width, rowTop + (row - last.height) / 2)
        middle.placeRelative(0, if (middleAbove) 0 else row + gap)
    }
}

/**
 * Children in a row: of one width if all of them fit so, else each of its own and a part of what is left; one below
 * the other where that is too wide, too.
 */
@Composable
internal fun RowOrColumn(
    modifier: Modifier = Modifier,
    gap: Dp = Space.tiny,
    content: @Composable () -> Unit,
) = Layout(content, modifier) { children, constraints ->
    val space = gap.roundToPx()
    val gaps = space * (children.size - 1)
    val own = children.map { it.wholeWidth() }
    val wide = constraints.widthOr { own.sum() + gaps }
    val free = wide - gaps
    val each = free / children.size.coerceAtLeast(1)
    val more = (free - own.sum()) / children.size.coerceAtLeast(1)
    when {
        own.all { it <= each } -> row(children, own.map { each }, space)
        more >= 0 -> row(children, own.map { it + more }, space)
        else -> column(children, wide, space)
    }
}

private fun MeasureScope.row(
    children: List<Measurable>,
    widths: List<Int>,
    gap: Int,
): MeasureResult {
    val height = children.zip(widths).maxOfOrNull { (child, width) -> child.minIntrinsicHeight(width) } ?: 0
    val placed = children.zip(widths).map { (child, width) -> child.measure(Constraints(width, width, height)) }
    return layout(widths.sum() + gap * (placed.size - 1), placed.maxOfOrNull { it.height } ?: 0) {
        var start = 0
        placed.forEach { child ->
            child.placeRelative(start, 0)
            start += child.width + gap
        }
    }
}

private fun MeasureScope.column(
    children: List<Measurable>,
    wide: Int,
    gap: Int,
): MeasureResult {
    val placed = children.map { it.measure(Constraints.fixedWidth(wide)) }
    return layout(wide, placed.sumOf { it.height } + gap * (placed.size - 1)) {
        var top = 0
        placed.forEach { child ->
            child.placeRelative(0, top)
            top += child.height + gap
        }
    }
}

/** The width there is; where there is no end to it, in a row that scrolls for example, the one that is wanted. */
private inline fun Constraints.widthOr(wanted: () -> Int) = if (hasBoundedWidth) maxWidth else wanted()

private fun IntrinsicMeasurable.wholeWidth() = maxIntrinsicWidth(Constraints.Infinity)

private fun IntrinsicMeasurable.longestWord() = minIntrinsicWidth(Constraints.Infinity)

/** From here on texts are so large that what only adorns steps aside for them. */
internal val largeText: Boolean
    @Composable get() = LocalDensity.current.fontScale > LARGE_TEXT

private const val LARGEST_SIGN = 1.5f
private const val LARGE_TEXT = 1.3f
