package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.IndicationNodeFactory
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.FocusInteraction
import androidx.compose.foundation.interaction.HoverInteraction
import androidx.compose.foundation.interaction.Interaction
import androidx.compose.foundation.interaction.InteractionSource
import androidx.compose.foundation.interaction.PressInteraction
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.drawOutline
import androidx.compose.ui.graphics.drawscope.ContentDrawScope
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.inset
import androidx.compose.ui.node.CompositionLocalConsumerModifierNode
import androidx.compose.ui.node.DelegatableNode
import androidx.compose.ui.node.DrawModifierNode
import androidx.compose.ui.node.currentValueOf
import androidx.compose.ui.node.invalidateDraw
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.launch

/**
 * Shows that something of this [shape] is pressed, pointed at or reached by the keyboard. It is there at once and
 * nothing runs, so it is the same for those who want less motion. The ring of the keyboard is dark and light, so that
 * it can be seen on every ground (WCAG 2.2, 2.4.13).
 */
internal data class TouchSign(
    private val shape: Shape,
) : IndicationNodeFactory {
    override fun create(interactionSource: InteractionSource): DelegatableNode = Node(interactionSource, shape)

    private class Node(
        private val source: InteractionSource,
        private val shape: Shape,
    ) : Modifier.Node(),
        DrawModifierNode,
        CompositionLocalConsumerModifierNode {
        private val running = mutableSetOf<Interaction>()

        override fun onAttach() {
            coroutineScope.launch {
                source.interactions.collect {
                    when (it) {
                        is PressInteraction.Press, is FocusInteraction.Focus, is HoverInteraction.Enter -> running += it
                        is PressInteraction.Release -> running -= it.press
                        is PressInteraction.Cancel -> running -= it.press
                        is FocusInteraction.Unfocus -> running -= it.focus
                        is HoverInteraction.Exit -> running -= it.enter
                    }
                    invalidateDraw()
                }
            }
        }

        override fun onDetach() = running.clear()

        override fun ContentDrawScope.draw() {
            drawContent()
            val colours = currentValueOf(LocalColours)
            val veil = if (colours.dark) Color.White else Color.Black
            if (running.any { it is PressInteraction.Press }) {
                fill(veil.copy(alpha = PRESSED))
            } else if (running.any { it is HoverInteraction.Enter }) {
                fill(veil.copy(alpha = POINTED_AT))
            }
            if (running.any { it is FocusInteraction.Focus }) {
                ring(colours.onGround, at = 0.dp)
                ring(colours.ground, at = RING)
            }
        }

        private fun DrawScope.fill(colour: Color) =
            drawOutline(shape.createOutline(size, layoutDirection, this), colour)

        private fun DrawScope.ring(
            colour: Color,
            at: Dp,
        ) = inset((at + RING / 2).toPx()) {
            drawOutline(shape.createOutline(size, layoutDirection, this), colour, style = Stroke(RING.toPx()))
        }
    }
}

/** Fills and edges a [shape]. */
internal fun Modifier.ground(
    colour: Color,
    shape: Shape,
    edge: BorderStroke? = null,
): Modifier = background(colour, shape).let { if (edge == null) it else it.border(edge, shape) }

private val RING = 2.5.dp
private const val PRESSED = 0.16f
private const val POINTED_AT = 0.06f
