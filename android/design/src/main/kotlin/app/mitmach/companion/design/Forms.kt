package app.mitmach.companion.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp

/** A small number, by two large buttons. */
@Composable
fun Stepper(
    label: String,
    value: Int,
    onChange: (Int) -> Unit,
    modifier: Modifier = Modifier,
    range: IntRange = 0..50,
) = SideOrBelow(
    modifier.fillMaxWidth(),
    main = { Text(label, style = Theme.type.bodyLarge) },
    end = {
        val words = commonWords.read()
        Row(horizontalArrangement = flowing, verticalAlignment = Alignment.CenterVertically) {
            StepButton(Icons.less, words.oneLess(label), { onChange(value - 1) }, value > range.first)
            Text(
                "$value",
                Modifier.widthIn(min = 44.dp).semantics {
                    contentDescription = "$label: $value"
                    liveRegion = LiveRegionMode.Polite
                },
                style = Theme.type.titleLarge,
                textAlign = TextAlign.Center,
            )
            StepButton(Icons.add, words.oneMore(label), { onChange(value + 1) }, value < range.last)
        }
    },
)

/** One of a few. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun <T> Choice(
    label: String,
    options: List<Pair<T, String>>,
    chosen: T?,
    onChoose: (T) -> Unit,
    modifier: Modifier = Modifier,
) = Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
    Text(label, style = Theme.type.labelLarge)
    FlowRow(Modifier.selectableGroup(), horizontalArrangement = flowing, verticalArrangement = flowing) {
        options.forEach { (option, text) -> ChoiceField(text, option == chosen) { onChoose(option) } }
    }
}

@Composable
private fun ChoiceField(
    text: String,
    selected: Boolean,
    onChoose: () -> Unit,
) {
    val edge = if (selected) BorderStroke(2.dp, Theme.colours.primary) else BorderStroke(1.dp, Theme.colours.edge)
    val tone = if (selected) Tone.CHOSEN else Tone.PLAIN
    CompositionLocalProvider(LocalContentColor provides tone.onGround) {
        Row(
            Modifier
                .defaultMinSize(minHeight = TOUCH, minWidth = TOUCH)
                .ground(tone.ground, Corners.field, edge)
                .selectable(selected, null, TouchSign(Corners.field), role = Role.RadioButton, onClick = onChoose)
                .padding(horizontal = 14.dp, vertical = 10.dp),
            Arrangement.spacedBy(6.dp, Alignment.CenterHorizontally),
            Alignment.CenterVertically,
        ) {
            if (selected) Icon(Icons.check, contentDescription = null, Modifier.size(signSize(20.dp)))
            Text(
                text,
                Modifier.weight(1f, fill = false),
                style = if (selected) Theme.type.labelLarge else Theme.type.bodyMedium,
            )
        }
    }
}

/** Yes or no. */
@Composable
fun Tick(
    label: String,
    ticked: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    below: String? = null,
) = Row(
    modifier
        .fillMaxWidth()
        .defaultMinSize(minHeight = TOUCH)
        .toggleable(ticked, null, TouchSign(Corners.field), role = Role.Checkbox, onValueChange = onChange)
        .padding(vertical = Space.small),
    Arrangement.spacedBy(Space.medium),
    Alignment.CenterVertically,
) {
    TickBox(ticked)
    Column(Modifier.weight(1f)) {
        Text(label, style = Theme.type.bodyLarge)
        if (below != null) Text(below, color = Theme.colours.quiet, style = Theme.type.bodySmall)
    }
}

/** The field of a tick; what is around it is the target. */
@Composable
internal fun TickBox(ticked: Boolean) {
    val shape = RoundedCornerShape(9.dp)
    val colours = Theme.colours
    val look =
        if (ticked) {
            Modifier.ground(colours.primary, shape)
        } else {
            Modifier.ground(colours.card, shape, BorderStroke(2.dp, colours.edge))
        }
    Box(Modifier.size(signSize(30.dp)).then(look), Alignment.Center) {
        if (ticked) Icon(Icons.check, contentDescription = null, Modifier.size(signSize(22.dp)), colours.onPrimary)
    }
}

/** A name above what is entered, and what is wrong with it below. */
@Composable
internal fun Labelled(
    label: String,
    problem: String?,
    modifier: Modifier = Modifier,
    below: String? = null,
    content: @Composable () -> Unit,
) = Column(modifier, Arrangement.spacedBy(6.dp)) {
    Text(label, style = Theme.type.labelLarge)
    content()
    if (problem != null) Problem(problem)
    if (below != null && problem == null) Text(below, color = Theme.colours.quiet, style = Theme.type.bodySmall)
}

@Composable
private fun Problem(text: String) =
    Row(
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(6.dp),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.attention, contentDescription = null, Modifier.size(signSize(20.dp)), Theme.colours.wrong)
        Text(text, Modifier.weight(1f), color = Theme.colours.wrong, style = Theme.type.bodySmall)
    }
