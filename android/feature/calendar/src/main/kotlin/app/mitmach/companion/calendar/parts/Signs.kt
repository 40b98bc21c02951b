package app.mitmach.companion.calendar.parts

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** Signs of Advent, drawn with the pen of the app's others. */
object Signs {
    /** A light in the window: somebody opens. */
    val candle =
        sign(
            "M12 2.500c2 2.300 2.500 3.500 2.500 4.500a2.500 2.500 0 0 1-5 0c0-1 .5-2.200 2.500-4.500M12 10v2M8.500 12h7v9h-7zM6 21h12",
        )

    /** Wishes. */
    val stars =
        sign(
            "M9 4l1.800 4.200l4.500.400l-3.400 3l1 4.400l-3.900-2.300l-3.900 2.300l1-4.400l-3.400-3l4.500-.400zM18.500 14v6M15.500 17h6",
        )

    private fun sign(path: String): ImageVector =
        ImageVector
            .Builder(defaultWidth = 24.dp, defaultHeight = 24.dp, viewportWidth = 24f, viewportHeight = 24f)
            .addPath(
                pathData = addPathNodes(path),
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 2f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
            ).build()
}
