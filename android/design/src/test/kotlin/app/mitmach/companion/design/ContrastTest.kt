package app.mitmach.companion.design

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.Assert.assertTrue
import org.junit.Test

/** WCAG 2.2: text 4.5 to 1 (1.4.3), edges of what can be touched 3 to 1 (1.4.11). */
class ContrastTest {
    @Test
    fun `texts can be read on their grounds`() =
        listOf(lightColours, darkColours).forEach { colours ->
            with(colours) {
                readable("page", ground, onGround)
                readable("quiet on page", ground, quiet)
                readable("quiet on card", card, quiet)
                readable("card", card, onCard)
                readable("primary", primary, onPrimary)
                readable("primary on page", ground, primary)
                readable("primary on card", card, primary)
                readable("chosen", chosen, onChosen)
                readable("attention", attention, onAttention)
                readable("alarm", alarm, onAlarm)
                readable("good", good, onGood)
                // Secondary buttons stand on these grounds too.
                readable("primary on attention", attention, primary)
                readable("primary on alarm", alarm, primary)
                readable("primary on good", good, primary)
                readable("primary on chosen", chosen, primary)
                readable("quiet on shade", shade, quiet)
                readable("page's text on shade", shade, onGround)
                readable("wrong on page", ground, wrong)
                readable("wrong on card", card, wrong)
                // What waits, in the bar; what takes something away.
                readable("waiting", onAlarm, alarm)
                readable("bar", card, quiet)
            }
        }

    @Test
    fun `edges can be seen`() =
        listOf(lightColours, darkColours).forEach { colours ->
            seen("edge on page", colours.ground, colours.edge)
            seen("edge on card", colours.card, colours.edge)
            // A day that cannot be chosen, a button that cannot be pressed.
            seen("edge on shade", colours.shade, colours.edge)
            listOf(colours.ground, colours.card, colours.chosen, colours.attention, colours.alarm, colours.good)
                .forEach { seen("ring of the keyboard", it, colours.onGround) }
            seen("ring within final", colours.onAlarm, colours.alarm)
            seen("ring within primary", colours.primary, colours.ground)
        }

    private fun Colours.readable(
        what: String,
        ground: Color,
        text: Color,
    ) = assertTrue("$what (dark $dark): ${contrast(ground, text)}", contrast(ground, text) >= 4.5)

    private fun seen(
        what: String,
        ground: Color,
        edge: Color,
    ) = assertTrue("$what: ${contrast(ground, edge)}", contrast(ground, edge) >= 3.0)

    private fun contrast(
        one: Color,
        other: Color,
    ): Double {
        val (light, dark) = listOf(one.luminance(), other.luminance()).sortedDescending()
        return (light + 0.05) / (dark + 0.05)
    }
}
