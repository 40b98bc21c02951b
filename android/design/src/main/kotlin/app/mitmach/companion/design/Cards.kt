package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** How something is meant; the words say it too. */
enum class Tone { PLAIN, CHOSEN, GOOD, ATTENTION, ALARM }

val Tone.ground: Color
    @Composable get() =
        when (this) {
            Tone.PLAIN -> Theme.colours.card
            Tone.CHOSEN -> Theme.colours.chosen
            Tone.GOOD -> Theme.colours.good
            Tone.ATTENTION -> Theme.colours.attention
            Tone.ALARM -> Theme.colours.alarm
        }

val Tone.onGround: Color
    @Composable get() =
        when (this) {
            Tone.PLAIN -> Theme.colours.onCard
            Tone.CHOSEN -> Theme.colours.onChosen
            Tone.GOOD -> Theme.colours.onGood
            Tone.ATTENTION -> Theme.colours.onAttention
            Tone.ALARM -> Theme.colours.onAlarm
        }

/** One thing on a page. With [onClick] all of it is one target, and its edge says that it can be touched. */
@Composable
fun Card(
    modifier: Modifier = Modifier,
    tone: Tone = Tone.PLAIN,
    onClick: (() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val edge = if (onClick == null) tone.line else Theme.colours.edge
    val touch =
        if (onClick == null) {
            Modifier
        } else {
            Modifier.defaultMinSize(minHeight = TOUCH).clickable(null, TouchSign(Corners.card), onClick = onClick)
        }
    CompositionLocalProvider(LocalContentColor provides tone.onGround) {
        Column(
            modifier
                .fillMaxWidth()
                .ground(tone.ground, Corners.card, BorderStroke(1.dp, edge))
                .then(touch)
                .padding(horizontal = Space.large, vertical = 14.dp),
            Arrangement.spacedBy(Space.small, Alignment.CenterVertically),
            content = content,
        )
    }
}

/** An edge that adorns: on a tone a little of the tone's own text. */
private val Tone.line: Color
    @Composable get() = if (this == Tone.PLAIN) Theme.colours.line else onGround.copy(alpha = FAINT)

/** The colour of the second line of a text: on a tone it is the tone's own, which can be read there. */
private val quietHere: Color
    @Composable get() =
        LocalContentColor.current.let { if (it == Theme.colours.onCard) Theme.colours.quiet else it }

/** A part of a page begins; those who hear it can jump from one to the next. */
@Composable
fun SectionTitle(
    text: String,
    modifier: Modifier = Modifier,
) = Text(
    text,
    modifier.padding(top = Space.large, bottom = 2.dp).semantics { heading() },
    color = Theme.colours.onGround,
    style = Theme.type.titleLarge,
)

/** A line of a card: sign, text, one below it, and what stands at its end, or below where there is no room. */
@Composable
fun CardLine(
    text: String,
    modifier: Modifier = Modifier,
    below: String? = null,
    icon: ImageVector? = null,
    strong: Boolean = false,
    end: (@Composable RowScope.() -> Unit)? = null,
) = SideOrBelow(
    modifier.fillMaxWidth(),
    least = 0.55f,
    main = {
        Row(horizontalArrangement = Arrangement.spacedBy(Space.medium), verticalAlignment = Alignment.Top) {
            if (icon != null) LineSign(icon)
            TwoLines(text, below, Modifier.weight(1f), strong)
        }
    },
    end = { if (end != null) End(end) },
)

/** A text and what stands below it. */
@Composable
internal fun TwoLines(
    text: String,
    below: String?,
    modifier: Modifier = Modifier,
    strong: Boolean = false,
) = Column(modifier) {
    Text(text, style = if (strong) Theme.type.titleMedium else Theme.type.bodyLarge)
    if (below != null) Text(below, color = quietHere, style = Theme.type.bodySmall)
}

/** As high as a line of text, so that it stands beside the first one. */
@Composable
private fun LineSign(icon: ImageVector) =
    Box(
        Modifier.height(
            with(LocalDensity.current) {
                Theme.type.bodyLarge.lineHeight
                    .toDp()
            },
        ),
        Alignment.Center,
    ) {
        Icon(icon, contentDescription = null, Modifier.size(signSize()))
    }

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun End(content: @Composable RowScope.() -> Unit) =
    FlowRow(
        horizontalArrangement = flowing,
        verticalArrangement = flowing,
        itemVerticalAlignment = Alignment.CenterVertically,
    ) { content() }

/** A line that leads somewhere. */
@Composable
fun LinkLine(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
    icon: ImageVector? = null,
) = Card(modifier, onClick = onClick) {
    Row(
        Modifier.defaultMinSize(minHeight = 28.dp),
        Arrangement.spacedBy(Space.small),
        Alignment.CenterVertically,
    ) {
        CardLine(text, Modifier.weight(1f), below, icon)
        Icon(Icons.forward, contentDescription = null, Modifier.size(signSize(20.dp)), Theme.colours.quiet)
    }
}

/** A short word on a ground: a state. */
@Composable
fun Badge(
    text: String,
    modifier: Modifier = Modifier,
    tone: Tone = Tone.PLAIN,
    icon: ImageVector? = null,
) = CompositionLocalProvider(LocalContentColor provides tone.onGround) {
    Row(
        modifier
            .ground(tone.ground, Corners.badge, BorderStroke(1.dp, tone.line))
            .padding(horizontal = 10.dp, vertical = Space.tiny),
        Arrangement.spacedBy(6.dp),
        Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon, contentDescription = null, Modifier.size(signSize(18.dp)))
        Text(text, Modifier.weight(1f, fill = false), style = Theme.type.labelMedium)
    }
}

private const val FAINT = 0.22f
