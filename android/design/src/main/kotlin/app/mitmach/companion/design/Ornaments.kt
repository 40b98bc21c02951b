package app.mitmach.companion.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.GenericShape
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp

/** A house's gable: a field with a roof, its corners a little round. */
internal val Gable =
    GenericShape { size, _ ->
        val eaves = size.height * 0.36f
        val round = size.width * 0.10f
        moveTo(0f, eaves + round * 0.3f)
        quadraticTo(0f, eaves - round * 0.4f, round * 0.7f, eaves - round)
        lineTo(size.width / 2 - round, round * 0.55f)
        quadraticTo(size.width / 2, -round * 0.35f, size.width / 2 + round, round * 0.55f)
        lineTo(size.width - round * 0.7f, eaves - round)
        quadraticTo(size.width, eaves - round * 0.4f, size.width, eaves + round * 0.3f)
        lineTo(size.width, size.height - round)
        quadraticTo(size.width, size.height, size.width - round, size.height)
        lineTo(round, size.height)
        quadraticTo(0f, size.height, 0f, size.height - round)
        close()
    }

/** A sign in a house's gable, for empty pages and the first start. */
@Composable
fun BigSign(
    icon: ImageVector,
    modifier: Modifier = Modifier,
) = Box(
    modifier.size(92.dp, 100.dp).background(Theme.colours.chosen, Gable),
    Alignment.BottomCenter,
) {
    Icon(icon, contentDescription = null, Modifier.padding(bottom = 16.dp).size(44.dp), Theme.colours.onChosen)
}

/**
 * The town: three gables at dusk, a tree, and light in a window. For the first start and pages on which nothing is yet.
 * It says nothing that the words beside it do not say.
 */
@Composable
fun TownSign(modifier: Modifier = Modifier) {
    val colours = Theme.colours
    Canvas(modifier.size(176.dp, 104.dp)) {
        // Drawn on a field of 176 by 104.
        scale(size.width / TOWN_WIDTH, size.height / TOWN_HEIGHT, Offset.Zero) { town(colours) }
    }
}

private fun DrawScope.town(colours: Colours) {
    val wall = if (colours.dark) colours.chosen else Color(0xFFF3E3C6)
    house(Offset(70f, 28f), Size(44f, 70f), wall, colours.brick)
    house(Offset(30f, 50f), Size(38f, 48f), colours.chosen, colours.brick)
    house(Offset(116f, 56f), Size(36f, 42f), colours.attention, colours.brick)
    lit(Offset(80f, 52f), colours)
    lit(Offset(96f, 52f), colours)
    lit(Offset(44f, 68f), colours)
    lit(Offset(129f, 72f), colours)
    door(Offset(86f, 76f), colours)
    tree(Offset(16f, 98f), colours)
    tree(Offset(163f, 98f), colours, small = true)
    drawLine(colours.edge, Offset(2f, 99f), Offset(174f, 99f), strokeWidth = 2f, cap = StrokeCap.Round)
}

private fun DrawScope.house(
    at: Offset,
    size: Size,
    wall: Color,
    roof: Color,
) {
    val eaves = at.y + size.width * 0.42f
    val gable =
        Path().apply {
            moveTo(at.x, eaves)
            lineTo(at.x + size.width / 2, at.y)
            lineTo(at.x + size.width, eaves)
            lineTo(at.x + size.width, at.y + size.height)
            lineTo(at.x, at.y + size.height)
            close()
        }
    drawPath(gable, wall)
    val ridge = Offset(at.x + size.width / 2, at.y)
    val over = 3f
    drawLine(roof, ridge, Offset(at.x - over, eaves + over), ROOF, StrokeCap.Round)
    drawLine(roof, ridge, Offset(at.x + size.width + over, eaves + over), ROOF, StrokeCap.Round)
}

private fun DrawScope.lit(
    at: Offset,
    colours: Colours,
) = drawRoundRect(colours.candle, at, Size(9f, 12f), CornerRadius(2f))

private fun DrawScope.door(
    at: Offset,
    colours: Colours,
) = drawRoundRect(colours.primary, at, Size(12f, 22f), CornerRadius(3f))

private fun DrawScope.tree(
    foot: Offset,
    colours: Colours,
    small: Boolean = false,
) {
    val height = if (small) 16f else 24f
    val crown = if (small) 8f else 12f
    drawLine(colours.edge, foot, foot.copy(y = foot.y - height), strokeWidth = 3f, cap = StrokeCap.Round)
    drawCircle(colours.leaf, crown, foot.copy(y = foot.y - height - crown / 2))
}

private const val TOWN_WIDTH = 176f
private const val TOWN_HEIGHT = 104f
private const val ROOF = 5f
