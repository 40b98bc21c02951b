package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp

/**
 * One of many ticks of a day: all of the line is the target. [end] says more about it, a badge for example; it is part
 * of the target and no button of its own.
 */
@Composable
fun CheckLine(
    text: String,
    ticked: Boolean,
    onToggle: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
    enabled: Boolean = true,
    end: (@Composable RowScope.() -> Unit)? = null,
) {
    val tone = if (ticked) Tone.GOOD else Tone.PLAIN
    CompositionLocalProvider(LocalContentColor provides if (enabled) tone.onGround else Theme.colours.quiet) {
        Row(
            modifier
                .fillMaxWidth()
                .defaultMinSize(minHeight = 64.dp)
                .ground(tone.ground, Corners.card, BorderStroke(1.dp, Theme.colours.edge))
                .toggleable(ticked, null, TouchSign(Corners.card), enabled, Role.Checkbox, onToggle)
                .padding(horizontal = 14.dp, vertical = Space.medium),
            Arrangement.spacedBy(14.dp),
            Alignment.CenterVertically,
        ) {
            TickBox(ticked)
            CardLine(text, Modifier.weight(1f), below, end = end)
        }
    }
}

/** A person, and how to reach them; without a name once they have been erased. */
@Composable
fun PersonLine(
    name: String?,
    modifier: Modifier = Modifier,
    below: String? = null,
    onCall: (() -> Unit)? = null,
    onWrite: (() -> Unit)? = null,
    end: (@Composable RowScope.() -> Unit)? = null,
) {
    val words = entryWords.read()
    val said = name ?: commonWords.read().unnamed
    Row(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium), Alignment.CenterVertically) {
        if (!largeText) Initials(name)
        SideOrBelow(
            Modifier.weight(1f),
            // A name may take two lines: its buttons beside it make a shorter list than below.
            least = 0.38f,
            main = { TwoLines(said, below) },
            end = {
                End {
                    if (end != null) end()
                    if (onCall != null) StepButton(Icons.call, words.call(said), onCall)
                    if (onWrite != null) StepButton(Icons.message, words.write(said), onWrite)
                }
            },
        )
    }
}

/** Nothing that is heard: the name stands beside it. */
@Composable
private fun Initials(name: String?) =
    Box(
        Modifier.size(signSize(40.dp)).background(Theme.colours.chosen, CircleShape).clearAndSetSemantics {},
        Alignment.Center,
    ) {
        val letters = name.orEmpty().split(' ').mapNotNull { word -> word.firstOrNull(Char::isLetter) }
        if (letters.isEmpty()) {
            Icon(Icons.person, contentDescription = null, Modifier.size(signSize(22.dp)), Theme.colours.onChosen)
        } else {
            val shown = letters.take(1) + letters.drop(1).takeLast(1)
            // They grow with their disc, not beyond it.
            val part = (signSize() / 24.dp) / LocalDensity.current.fontScale.coerceAtLeast(1f)
            val style = Theme.type.labelMedium.smaller(part)
            Text(shown.joinToString(""), color = Theme.colours.onChosen, style = style, softWrap = false)
        }
    }

/** Two or three views of the same thing: what is chosen lies on top. */
@Composable
fun <T> Switcher(
    options: List<Pair<T, String>>,
    chosen: T,
    onChoose: (T) -> Unit,
    modifier: Modifier = Modifier,
) = RowOrColumn(
    modifier
        .fillMaxWidth()
        .ground(Theme.colours.shade, Corners.field)
        .padding(Space.tiny)
        .selectableGroup(),
) {
    options.forEach { (option, text) -> SwitcherPart(text, option == chosen) { onChoose(option) } }
}

@Composable
private fun SwitcherPart(
    text: String,
    selected: Boolean,
    onChoose: () -> Unit,
) {
    val shape = RoundedCornerShape(13.dp)
    val edge = if (selected) BorderStroke(1.5.dp, Theme.colours.primary) else null
    Box(
        Modifier
            .defaultMinSize(minHeight = TOUCH)
            .ground(if (selected) Theme.colours.card else Color.Transparent, shape, edge)
            .selectable(selected, null, TouchSign(shape), role = Role.Tab, onClick = onChoose)
            .padding(horizontal = 10.dp, vertical = Space.small),
        Alignment.Center,
    ) {
        Text(
            text,
            color = if (selected) Theme.colours.primary else Theme.colours.onGround,
            fontWeight = if (selected) FontWeight.SemiBold else FontWeight.Normal,
            style = Theme.type.labelLarge,
            textAlign = TextAlign.Center,
        )
    }
}
