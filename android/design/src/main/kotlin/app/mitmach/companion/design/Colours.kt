package app.mitmach.companion.design

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color

/**
 * The colours by what they are for. A pair `x` and `onX` belongs together: text and signs in `onX` on a ground of `x`
 * have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), which a test computes.
 */
@Immutable
data class Colours(
    /** The page. */
    val ground: Color,
    val onGround: Color,
    /** Second line of a text, on ground and on card. */
    val quiet: Color,
    /** What lies on the page. */
    val card: Color,
    val onCard: Color,
    /** What a person should do. */
    val primary: Color,
    val onPrimary: Color,
    /** What is chosen. */
    val chosen: Color,
    val onChosen: Color,
    /** Something to look at: contradictions, decisions. */
    val attention: Color,
    val onAttention: Color,
    /** Something that did not work, or is late. */
    val alarm: Color,
    val onAlarm: Color,
    /** Something that is well. */
    val good: Color,
    val onGood: Color,
    /** Edges of what can be touched: 3 to 1 on ground and card (1.4.11). */
    val edge: Color,
    /** What steps back behind the page: the ground of a switch, the line that says that there is no signal. */
    val shade: Color,
    /** Edges that only adorn. */
    val line: Color,
    /** The town's own: candlelight, roof tiles and leaves. For ornaments, never for texts. */
    val candle: Color,
    val brick: Color,
    val leaf: Color,
    val dark: Boolean,
)

/** What is wrong with something, said on page or card. */
internal val Colours.wrong: Color get() = onAlarm

/** The other half of the day: for what has to stand out from the page. */
internal val Colours.other: Colours get() = if (dark) lightColours else darkColours

/** Paper, garden green, brick and candlelight. */
val lightColours =
    Colours(
        ground = Color(0xFFFAF6EE),
        onGround = Color(0xFF23281F),
        quiet = Color(0xFF565C50),
        card = Color(0xFFFFFFFF),
        onCard = Color(0xFF23281F),
        primary = Color(0xFF2F6B3C),
        onPrimary = Color(0xFFFFFFFF),
        chosen = Color(0xFFDCEBD8),
        onChosen = Color(0xFF163D20),
        attention = Color(0xFFFCE9BF),
        onAttention = Color(0xFF4A3300),
        alarm = Color(0xFFFADFD6),
        onAlarm = Color(0xFF7A2413),
        good = Color(0xFFE3F0DF),
        onGood = Color(0xFF1D4A28),
        edge = Color(0xFF847A66),
        shade = Color(0xFFF0E9DA),
        line = Color(0xFFE6DDCB),
        candle = Color(0xFFE9A83A),
        brick = Color(0xFFB5553A),
        leaf = Color(0xFF5E8F5B),
        dark = false,
    )

/** The same at night. */
val darkColours =
    Colours(
        ground = Color(0xFF171814),
        onGround = Color(0xFFECE8DF),
        quiet = Color(0xFFB4B7AB),
        card = Color(0xFF22241F),
        onCard = Color(0xFFECE8DF),
        primary = Color(0xFF9BD3A4),
        onPrimary = Color(0xFF0B2E14),
        chosen = Color(0xFF2B4A32),
        onChosen = Color(0xFFD3F0D6),
        attention = Color(0xFF4A3A12),
        onAttention = Color(0xFFFBE3AE),
        alarm = Color(0xFF55261B),
        onAlarm = Color(0xFFFFD9CD),
        good = Color(0xFF223B28),
        onGood = Color(0xFFCFEBD2),
        edge = Color(0xFF989080),
        shade = Color(0xFF292B25),
        line = Color(0xFF383A33),
        candle = Color(0xFFF3C35F),
        brick = Color(0xFFC4745A),
        leaf = Color(0xFF7FAE80),
        dark = true,
    )
