package app.mitmach.companion.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties

/** No line of a page is longer than can be read. */
private val READABLE = 640.dp

/** What every [Page] says under its title while there is no signal; null while there is. The shell provides it. */
val LocalOffline = compositionLocalOf<String?> { null }

/**
 * A page of the app: its title, a way back, and what stands on it, composed only as far as it is seen. [beneath] stays
 * under the title while the rest scrolls. Who comes back finds it where they left it.
 */
@Composable
fun Page(
    title: String,
    modifier: Modifier = Modifier,
    onBack: (() -> Unit)? = null,
    actions: @Composable RowScope.() -> Unit = {},
    beneath: (@Composable () -> Unit)? = null,
    content: LazyListScope.() -> Unit,
) = Column(
    modifier.fillMaxSize().background(Theme.colours.ground),
    horizontalAlignment = Alignment.CenterHorizontally,
) {
    PageTitle(title, onBack, actions)
    LocalOffline.current?.let { OfflineBar(it, Modifier.widthIn(max = READABLE)) }
    if (beneath != null) {
        Box(Modifier.widthIn(max = READABLE).fillMaxWidth().padding(horizontal = Space.large, vertical = Space.small)) {
            beneath()
        }
    }
    LazyColumn(
        Modifier.widthIn(max = READABLE).fillMaxWidth().weight(1f),
        rememberPlacedList(),
        PaddingValues(start = Space.large, end = Space.large, top = Space.small, bottom = Space.huge),
        verticalArrangement = Arrangement.spacedBy(Space.medium),
        content = content,
    )
}

@Composable
private fun PageTitle(
    title: String,
    onBack: (() -> Unit)?,
    actions: @Composable RowScope.() -> Unit,
) = Between(
    Modifier
        .widthIn(max = READABLE)
        .fillMaxWidth()
        .defaultMinSize(minHeight = 64.dp)
        .padding(horizontal = Space.small, vertical = Space.tiny),
    gap = 0.dp,
    before = { if (onBack != null) SignButton(Icons.back, commonWords.read().back, onBack) },
    middle = {
        Column(
            Modifier.padding(horizontal = Space.small, vertical = Space.tiny),
            Arrangement.spacedBy(5.dp),
        ) {
            Title(title, Theme.type.headlineMedium)
            // Only where the app is at home, not on its way somewhere.
            if (onBack == null) Candlelight()
        }
    },
    after = { Row(verticalAlignment = Alignment.CenterVertically, content = actions) },
)

@Composable
private fun Title(
    text: String,
    style: TextStyle,
) = Text(text, Modifier.semantics { heading() }, style = style)

/** A short stroke of candlelight under the title. */
@Composable
private fun Candlelight() = Box(Modifier.size(36.dp, 4.dp).background(Theme.colours.candle, CircleShape))

/**
 * Something that lies over the page until it is done with: a form, a question. Scrolls if it must. A touch beside it does
 * nothing, since it would throw away what was typed.
 */
@Composable
fun Sheet(
    title: String,
    onDismiss: () -> Unit,
    content: @Composable ColumnScope.() -> Unit,
) = SheetGround(title, onDismiss, outside = Space.medium, inside = Space.large, content)

/** A [Sheet] with its distances: one with a month in it needs the whole width of a phone. */
@Composable
internal fun SheetGround(
    title: String,
    onDismiss: () -> Unit,
    outside: Dp,
    inside: Dp,
    content: @Composable ColumnScope.() -> Unit,
) = Dialog(onDismiss, DialogProperties(usePlatformDefaultWidth = false, dismissOnClickOutside = false)) {
    Surface(
        Modifier
            .padding(horizontal = outside, vertical = Space.medium)
            .widthIn(max = 560.dp)
            .fillMaxWidth()
            .semantics { paneTitle = title },
        Corners.sheet,
        Theme.colours.ground,
        Theme.colours.onGround,
    ) {
        Column(
            Modifier
                .verticalScroll(rememberScrollState())
                .padding(start = inside, end = inside, top = Space.medium, bottom = 20.dp),
            Arrangement.spacedBy(14.dp),
        ) {
            SheetTitle(title, onDismiss, Modifier.padding(start = Space.large - inside))
            content()
        }
    }
}

@Composable
private fun SheetTitle(
    title: String,
    onDismiss: () -> Unit,
    modifier: Modifier,
) = Between(
    modifier,
    before = {},
    middle = { Title(title, Theme.type.titleLarge) },
    after = { SignButton(Icons.close, commonWords.read().close, onDismiss) },
)

/**
 * A question before something that takes away, for good. It goes once it is answered; where it [stays] the caller closes
 * it, when it is known what became of the act.
 */
@Composable
fun Confirm(
    title: String,
    below: String,
    yes: String,
    onYes: () -> Unit,
    onDismiss: () -> Unit,
    stays: Boolean = false,
) = Sheet(title, onDismiss) {
    Text(below, style = Theme.type.bodyLarge)
    FinalButton(
        yes,
        {
            onYes()
            if (!stays) onDismiss()
        },
        Modifier.fillMaxWidth(),
    )
    SecondaryButton(commonWords.read().cancel, onDismiss, Modifier.fillMaxWidth())
}
