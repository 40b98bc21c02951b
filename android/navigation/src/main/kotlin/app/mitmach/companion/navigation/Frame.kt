package app.mitmach.companion.navigation

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.focus.focusTarget
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isCtrlPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.dp
import androidx.navigationevent.NavigationEventInfo
import androidx.navigationevent.compose.NavigationBackHandler
import androidx.navigationevent.compose.rememberNavigationEventState
import app.mitmach.companion.core.phone.LineState
import app.mitmach.companion.design.Bar
import app.mitmach.companion.design.BarItem
import app.mitmach.companion.design.LocalOffline
import app.mitmach.companion.design.NoticeBar
import app.mitmach.companion.design.Rail
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.Notice
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.time.LocalDate

/** What is around every screen: how the line is, what is told, and the bar. */
@Composable
internal fun Frame(app: App) {
    val line by remember(app) { app.session.line.state() }.collectAsState(null)
    NavigationBackHandler(
        rememberNavigationEventState(NavigationEventInfo.None),
        isBackEnabled = app.navigator.trail.size > 1,
        onBackCompleted = { app.navigator.back() },
    )
    TellArrived(app, line)
    val items = barItems(app, line)
    val select: (Int) -> Unit = { at -> app.navigator.start(tabs[at].start) }
    val told = rememberTold(app)
    val today by app.session.today.collectAsState()
    CompositionLocalProvider(LocalOffline provides offline(line, today)) {
        BoxWithConstraints(Modifier.fillMaxSize().keysOf(told)) {
            val wide = maxWidth >= WIDE
            Row {
                if (wide) Rail(items, select)
                Column(Modifier.weight(1f)) {
                    LineTrouble(line)
                    Box(Modifier.weight(1f)) { Screens(app) }
                    Told(told, line)
                    if (!wide) Bar(items, select)
                }
            }
        }
    }
}

/** From here on the bar stands at the side: tablets, and phones that lie. */
private val WIDE = 600.dp

/** The screen of the place where one is; each keeps what was typed and how far it was scrolled. */
@Composable
private fun Screens(app: App) {
    val kept = rememberSaveableStateHolder()
    val trail = app.navigator.trail
    kept.SaveableStateProvider(trail.indices.joinToString("/") { "${trail[it]}" }) {
        features.first { it.has(trail.last()) }.Screen(trail.last(), app)
    }
}

/** The fields that stand in the bar, in its order. */
private val inBar = features.filter { it.tab != null }
private val tabs = inBar.mapNotNull { it.tab }

@Composable
private fun barItems(
    app: App,
    line: LineState?,
): List<BarItem> =
    inBar.zip(tabs) { feature, tab ->
        BarItem(
            icon = tab.icon,
            label = tab.label(),
            selected = feature.has(app.navigator.trail.first()),
            badge = line?.notAccepted?.takeIf { it > 0 && feature.has(MyEntriesPlace) }?.toString(),
        )
    }

/** What every page says below its title while there is no signal: of when the news are. */
@Composable
private fun offline(
    line: LineState?,
    today: LocalDate,
): String? {
    val words = commonWords.read()
    val dates = dateWords.read()
    return when {
        line == null || line.live || line.syncing || line.blocked != null -> null
        line.trouble == null && line.wanted -> null
        else -> line.synced?.let { words.offlineSince(dates.lately(it, today)) } ?: words.offline
    }
}

/** What only somebody can mend, until they have: no signal is not what is wrong then. */
@Composable
private fun LineTrouble(line: LineState?) {
    line?.blocked?.let { TroubleNote(it, Modifier.padding(12.dp)) }
}

/** "Übertragen": told once when all that was only here has arrived. */
@Composable
private fun TellArrived(
    app: App,
    line: LineState?,
) {
    val words = commonWords.read()
    var waited by remember { mutableStateOf(false) }
    LaunchedEffect(line?.onlyHere, line?.live) {
        if (line == null) return@LaunchedEffect
        if (line.onlyHere > 0 && !line.live) waited = true
        if (line.onlyHere == 0 && line.live && waited) {
            waited = false
            app.notices.tell(Notice(words.arrived))
        }
    }
}

/** What is told at this moment. */
private class Told(
    private val scope: CoroutineScope,
) {
    var notice by mutableStateOf<Notice?>(null)

    fun dismiss(which: Notice) {
        if (notice == which) notice = null
    }

    fun act(on: Notice) {
        dismiss(on)
        scope.launch { on.onAction() }
    }

    /** For the keyboard, which is rarely near it: Escape closes it, Ctrl and Z goes the way back. */
    fun takes(event: KeyEvent): Boolean {
        val told = notice
        if (told == null || event.type != KeyEventType.KeyDown) return false
        when {
            event.key == Key.Escape -> dismiss(told)
            event.key == Key.Z && event.isCtrlPressed && told.action != null -> act(told)
            else -> return false
        }
        return true
    }
}

/**
 * Takes the keys that are for what is told. The button that was pressed may be gone with its card, and the focus with
 * it: keys then go to the whole.
 */
@Composable
private fun Modifier.keysOf(told: Told): Modifier {
    val whole = remember { FocusRequester() }
    var within by remember { mutableStateOf(false) }
    LaunchedEffect(told.notice, within) { if (told.notice != null && !within) whole.requestFocus() }
    return onKeyEvent { told.takes(it) }
        .focusRequester(whole)
        .onFocusChanged { within = it.hasFocus }
        .focusTarget()
}

@Composable
private fun rememberTold(app: App): Told {
    val scope = rememberCoroutineScope()
    val told = remember(app) { Told(scope) }
    LaunchedEffect(told) { app.notices.all.collect { told.notice = it } }
    return told
}

@Composable
private fun Told(
    told: Told,
    line: LineState?,
) {
    val notice = told.notice ?: return
    val staysHere = notice.entered && line?.blocked != null
    NoticeBar(
        if (staysHere) "${notice.text.removeSuffix(".")}. ${commonWords.read().onlyHere}." else notice.text,
        { told.dismiss(notice) },
        action = notice.action,
        onAction = { told.act(notice) },
        key = notice,
    )
}
