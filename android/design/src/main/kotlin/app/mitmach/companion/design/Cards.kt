package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
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

/** One thing on a page. With [onClick] all of it is one target, and [label] says where it leads. */
@Composable
fun Card(
    modifier: Modifier = Modifier,
    tone: Tone = Tone.PLAIN,
    onClick: (() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val shape = RoundedCornerShape(18.dp)
    val inside: @Composable () -> Unit = {
        Column(Modifier.padding(16.dp), Arrangement.spacedBy(8.dp), content = content)
    }
    val wide = modifier.fillMaxWidth()
    if (onClick == null) {
        Surface(wide, shape, tone.ground, tone.onGround, content = inside)
    } else {
        val edge = BorderStroke(1.dp, Theme.colours.edge.copy(alpha = 0.5f))
        Surface(
            onClick,
            wide,
            shape = shape,
            color = tone.ground,
            contentColor = tone.onGround,
            border = edge,
            content = inside,
        )
    }
}

/** A part of a page begins; those who hear it can jump from one to the next. */
@Composable
fun SectionTitle(
    text: String,
    modifier: Modifier = Modifier,
) = Text(
    text,
    modifier.padding(top = 12.dp, bottom = 2.dp).semantics { heading() },
    color = Theme.colours.onGround,
    style = Theme.type.titleLarge,
)

/** A line of a card: sign, text, one below it, and what stands at its end. */
@Composable
fun CardLine(
    text: String,
    modifier: Modifier = Modifier,
    below: String? = null,
    icon: ImageVector? = null,
    strong: Boolean = false,
    end: (@Composable RowScope.() -> Unit)? = null,
) = Row(modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
    if (icon != null) Icon(icon, contentDescription = null, Modifier.size(24.dp))
    Column(Modifier.weight(1f)) {
        Text(text, style = if (strong) Theme.type.titleMedium else Theme.type.bodyLarge)
        if (below != null) Text(below, style = Theme.type.bodySmall)
    }
    if (end != null) end()
}

/** A line that leads somewhere. */
@Composable
fun LinkLine(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
    icon: ImageVector? = null,
) = Card(modifier, onClick = onClick) {
    CardLine(text, Modifier.defaultMinSize(minHeight = 24.dp), below, icon) {
        Icon(Icons.forward, contentDescription = null, Modifier.size(20.dp))
    }
}

/** A short word on a ground: a state. */
@Composable
fun Badge(
    text: String,
    modifier: Modifier = Modifier,
    tone: Tone = Tone.CHOSEN,
    icon: ImageVector? = null,
) = Surface(modifier, RoundedCornerShape(10.dp), tone.ground, tone.onGround) {
    Row(
        Modifier.padding(horizontal = 10.dp, vertical = 4.dp),
        Arrangement.spacedBy(6.dp),
        Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon, contentDescription = null, Modifier.size(18.dp))
        Text(text, style = Theme.type.labelMedium)
    }
}
