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
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties

/** No line of a page is longer than can be read. */
private val READABLE = 640.dp

/** A page of the app: its title, a way back, and what stands on it, composed only as far as it is seen. */
@Composable
fun Page(
    title: String,
    modifier: Modifier = Modifier,
    onBack: (() -> Unit)? = null,
    actions: @Composable RowScope.() -> Unit = {},
    state: LazyListState = rememberLazyListState(),
    content: LazyListScope.() -> Unit,
) = Column(
    modifier.fillMaxSize().background(Theme.colours.ground),
    horizontalAlignment = Alignment.CenterHorizontally,
) {
    PageTitle(title, onBack, actions)
    LazyColumn(
        Modifier.widthIn(max = READABLE).fillMaxWidth().weight(1f),
        state,
        PaddingValues(start = 16.dp, end = 16.dp, top = 4.dp, bottom = 24.dp),
        verticalArrangement = Arrangement.spacedBy(12.dp),
        content = content,
    )
}

@Composable
private fun PageTitle(
    title: String,
    onBack: (() -> Unit)?,
    actions: @Composable RowScope.() -> Unit,
) = Row(
    Modifier
        .widthIn(max = READABLE)
        .fillMaxWidth()
        .defaultMinSize(minHeight = 56.dp)
        .padding(horizontal = 8.dp),
    Arrangement.spacedBy(4.dp),
    Alignment.CenterVertically,
) {
    if (onBack != null) SignButton(Icons.back, commonWords.read().back, onBack)
    Text(
        title,
        Modifier.weight(1f).padding(horizontal = 8.dp, vertical = 8.dp).semantics { heading() },
        color = Theme.colours.onGround,
        style = Theme.type.headlineMedium,
    )
    actions()
}

/** Something that lies over the page until it is done with: a form, a question. Scrolls if it must. */
@Composable
fun Sheet(
    title: String,
    onDismiss: () -> Unit,
    content: @Composable ColumnScope.() -> Unit,
) = Dialog(onDismiss, DialogProperties(usePlatformDefaultWidth = false)) {
    Surface(
        Modifier
            .padding(12.dp)
            .widthIn(max = 560.dp)
            .fillMaxWidth()
            .semantics { paneTitle = title },
        RoundedCornerShape(22.dp),
        Theme.colours.ground,
        Theme.colours.onGround,
    ) {
        Column(
            Modifier.verticalScroll(rememberScrollState()).padding(16.dp),
            Arrangement.spacedBy(14.dp),
        ) {
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(title, Modifier.weight(1f).semantics { heading() }, style = Theme.type.titleLarge)
                SignButton(Icons.close, commonWords.read().close, onDismiss)
            }
            content()
        }
    }
}

/** A question before something final. */
@Composable
fun Confirm(
    title: String,
    below: String,
    yes: String,
    onYes: () -> Unit,
    onDismiss: () -> Unit,
) = Sheet(title, onDismiss) {
    Text(below, style = Theme.type.bodyLarge)
    PrimaryButton(yes, onYes, Modifier.fillMaxWidth())
    SecondaryButton(commonWords.read().cancel, onDismiss, Modifier.fillMaxWidth())
}

/** A sign in a round field, for empty pages and the first start. */
@Composable
fun BigSign(
    icon: ImageVector,
    modifier: Modifier = Modifier,
) = Box(
    modifier.size(88.dp).background(Theme.colours.chosen, CircleShape),
    Alignment.Center,
) {
    Icon(icon, contentDescription = null, Modifier.size(44.dp), Theme.colours.onChosen)
}
