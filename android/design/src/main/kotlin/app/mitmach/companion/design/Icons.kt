package app.mitmach.companion.design

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** The app's signs, drawn with one pen of 2 on a field of 24. Each stands beside a word, never alone for one. */
object Icons {
    val today =
        icon(
            "M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400" +
                "M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
        )
    val garden = icon("M12 21v-9M12 12c0-4 3-7 8-7c0 5-3 8-8 8M12 15c0-3-2.500-5-7-5c0 4 2.500 6 7 6")
    val calendar =
        icon(
            "M6 5h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M4 10.500h16M8 3v4" +
                "M16 3v4",
        )
    val door = icon("M6 21V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v17M3 21h18M14.500 12v1")
    val events =
        icon(
            "M9 11a3.500 3.500 0 1 0 0-7a3.500 3.500 0 1 0 0 7M2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6" +
                "M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2.200 .8 3.500 2.700 3.500 5.500",
        )
    val more = icon("M4 7h16M4 12h16M4 17h16")
    val back = icon("M15 5l-7 7l7 7")
    val forward = icon("M9 5l7 7l-7 7")
    val close = icon("M6 6l12 12M18 6L6 18")
    val check = icon("M5 13l4.500 4.500L19.500 7")
    val add = icon("M12 5v14M5 12h14")
    val less = icon("M5 12h14")
    val edit = icon("M4 20l1-4L16 5l3 3L8 19zM13.500 7.500l3 3")
    val person = icon("M12 12a4 4 0 1 0 0-8a4 4 0 1 0 0 8M4 21c0-4.500 3.500-7 8-7s8 2.500 8 7")
    val call =
        icon(
            "M6 3.500h3l1.500 4.500l-2 1.500c1 2.500 3.500 5 6 6l1.500-2l4.500 1.500v3c0 1.500-1 2.500-2.500 2.500" +
                "C10.500 20 4 13.500 3.500 6C3.500 4.500 4.500 3.500 6 3.500",
        )
    val message =
        icon(
            "M6 4.500h12a2.500 2.500 0 0 1 2.500 2.500v7a2.500 2.500 0 0 1-2.500 2.500h-6l-4.500 4" +
                "v-4H6A2.500 2.500 0 0 1 3.500 14V7A2.500 2.500 0 0 1 6 4.500",
        )
    val attention = icon("M12 4l9 16H3zM12 10v4M12 17v.5")
    val phoneOnly = icon("M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M11 18h2")
    val sent = icon("M2.500 12.500l4.500 4.500L16 8M12 16.500l.5 .5L21.500 8")
    val offline =
        icon("M4 4l16 16M8.500 15.500a5 5 0 0 1 5-1.300M5 12a10 10 0 0 1 4-2.400M13 9.100a10 10 0 0 1 6 2.900M12 19v.5")
    val water = icon("M12 3.500c3.500 4.500 5.500 7.300 5.500 10a5.500 5.500 0 0 1-11 0c0-2.700 2-5.500 5.500-10")
    val rain = icon("M7 15a4 4 0 0 1 .5-8a5 5 0 0 1 9.500 1a3.500 3.500 0 0 1 0 7M9 18v2M13 18v2M17 18v2")
    val place =
        icon(
            "M12 21c-4-4.500-6.500-8-6.500-11a6.500 6.500 0 0 1 13 0c0 3-2.500 6.500-6.500 11" +
                "M12 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4",
        )
    val time = icon("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.500 2")
    val list = icon("M9 6h12M9 12h12M9 18h12M4 6h.5M4 12h.5M4 18h.5")
    val share = icon("M12 15V4M8 8l4-4l4 4M5 13v7h14v-7")
    val download = icon("M12 4v11M8 11l4 4l4-4M5 20h14")
    val settings = icon("M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4")
    val key = icon("M8 12a4 4 0 1 0 0 8a4 4 0 1 0 0-8M11 13l9-9M17 7l3 3")
    val code = icon("M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M18 18h2v2")
    val bring = icon("M5 9h14l-1.500 11h-11zM9 9a3 3 0 0 1 6 0")
    val search = icon("M10.500 4a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13M15.500 15.500l5 5")
    val undo = icon("M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4")
    val bell = icon("M6 17v-6a6 6 0 0 1 12 0v6M4 17.500h16M10 21h4M12 3v2")
    val lantern =
        icon(
            "M12 2v2M8 7.500c0-2 1.800-3.500 4-3.500s4 1.500 4 3.500M5.500 7.500h13M7 7.500l1 11" +
                "M17 7.500l-1 11M6 21h12v-2.500H6zM12 15.500c-1.500 0-2-1-2-2c0-1.200 2-3 2-3s2 1.800 2 3c0 1-.5 2-2 2",
        )
    val leaf = icon("M5 19c0-9 5-14 15-14c0 10-5 14-11 14c-1.500 0-3-.500-4-1.500M5 20c2-5 5-8 9-9.500")
    val house = icon("M4 11l8-7l8 7M6 9.500V20h12V9.500M10 20v-6h4v6")
    val down = icon("M5 9l7 7l7-7")
    val up = icon("M5 15l7-7l7 7")
    val info = icon("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.500M12 7.500v.2")
    val mail =
        icon(
            "M5.500 5.500h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2" +
                "M4 7.500l8 6L20 7.500",
        )
    val camera =
        icon(
            "M5.500 8H8l1.500-3h5L16 8h2.500A1.500 1.500 0 0 1 20 9.500v8a1.500 1.500 0 0 1-1.500 1.500" +
                "h-13A1.500 1.500 0 0 1 4 17.500v-8A1.500 1.500 0 0 1 5.500 8" +
                "M12 10.300a3.200 3.200 0 1 0 0 6.400a3.200 3.200 0 1 0 0-6.400",
        )
    val remove = icon("M4 7h16M9 7V4h6v3M6.500 7l1 13.500h9l1-13.500M10.500 11v6M13.500 11v6")
    val swap = icon("M4 8.500h15M15.500 5l3.500 3.500l-3.500 3.500M20 16H5M8.500 12.500L5 16l3.500 3.500")
    val star =
        icon(
            "M12 3.500l2.600 5.400l5.900 .8l-4.300 4.100l1.100 5.900" +
                "l-5.300-2.900l-5.300 2.900l1.100-5.900l-4.300-4.100l5.900-.8z",
        )

    private fun icon(path: String): ImageVector =
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
