package app.mitmach.companion.joining

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.phone.SettingsStore
import app.mitmach.companion.design.BigSign
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Page
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.SectionTitle
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.TroubleNote
import app.mitmach.companion.design.ownName

/** What this is, and the two ways in. */
@Composable
fun WelcomeScreen(
    state: JoiningUiState,
    scans: Boolean,
    scan: () -> Unit,
    paste: () -> Unit,
    type: (String) -> Unit,
    goOn: () -> Unit,
) {
    val words = joiningWords.read()
    Page(words.welcome) {
        item { Sign(Icons.garden) }
        item { Text(words.whatItIs, color = Theme.colours.onGround, style = Theme.type.bodyLarge) }
        item { Text(words.noAccount, color = Theme.colours.quiet, style = Theme.type.bodyLarge) }
        if (scans) {
            item {
                Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp)) {
                    PrimaryButton(words.scan, scan, Modifier.fillMaxWidth(), Icons.code)
                    Text(words.scanBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
                }
            }
        }
        item {
            when {
                state.typing -> LinkEntry(state, primary = !scans, type, goOn)
                scans -> SecondaryButton(words.paste, paste, Modifier.fillMaxWidth())
                else -> PrimaryButton(words.paste, paste, Modifier.fillMaxWidth())
            }
        }
    }
}

@Composable
private fun Sign(icon: ImageVector) =
    Box(Modifier.fillMaxWidth().padding(top = 8.dp), Alignment.Center) { BigSign(icon) }

@Composable
private fun LinkEntry(
    state: JoiningUiState,
    primary: Boolean,
    type: (String) -> Unit,
    goOn: () -> Unit,
) = Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp)) {
    val words = joiningWords.read()
    val problem = if (state.unreadable) words.unreadable else null
    val entry = remember { FocusRequester() }
    LaunchedEffect(Unit) { entry.requestFocus() }
    TextEntry(
        words.link,
        state.typed,
        type,
        Modifier.focusRequester(entry),
        problem = problem,
        keyboard = KeyboardType.Uri,
    )
    Text(words.linkBelow, color = Theme.colours.quiet, style = Theme.type.bodySmall)
    val wide = Modifier.fillMaxWidth()
    val enabled = state.typed.isNotBlank()
    if (primary) {
        PrimaryButton(words.goOn, goOn, wide, enabled = enabled)
    } else {
        SecondaryButton(words.goOn, goOn, wide, enabled = enabled)
    }
}

/** Where the invite leads, and the one button. */
@Composable
fun InviteReadScreen(
    step: Step.Invite,
    join: () -> Unit,
    another: () -> Unit,
) {
    val words = joiningWords.read()
    Page(words.invite) {
        item { Sign(Icons.door) }
        item {
            Card {
                Text(words.leadsTo, style = Theme.type.bodyMedium)
                CardLine(step.place, icon = Icons.place, strong = true)
                Text(words.whatHappens, style = Theme.type.bodyMedium)
            }
        }
        if (step.trouble != null) item { Failure(step.trouble) }
        val wide = Modifier.fillMaxWidth()
        if (step.trouble == Trouble.INVITE) {
            // The same invite will not become good.
            item { PrimaryButton(words.another, another, wide) }
        } else {
            item { PrimaryButton(if (step.busy) words.joining else words.join, join, wide, enabled = !step.busy) }
            if (!step.busy) item { QuietButton(words.another, another, wide) }
        }
    }
}

/** Without a line the invite is as good as before, which is what one wants to know here. */
@Composable
private fun Failure(trouble: Trouble) {
    val words = joiningWords.read()
    if (trouble == Trouble.UNREACHABLE) {
        StateNote(words.offline, below = words.offlineBelow, tone = Tone.ALARM, icon = Icons.offline)
    } else {
        TroubleNote(trouble)
    }
}

/** As whom one takes part, once that has come, what one can do now, and how one reads well. */
@Composable
fun ReadyScreen(
    name: String?,
    settings: Settings,
    change: ((Settings) -> Settings) -> Unit,
    start: () -> Unit,
) {
    val words = joiningWords.read()
    Page(words.ready) {
        item { Sign(Icons.check) }
        // It has its place before it comes: what moves under a finger is missed.
        item { Card { CardLine(name?.let(words::youAre) ?: words.joining, icon = Icons.person) } }
        item {
            Card {
                Text(words.nowYouCan, style = Theme.type.titleMedium)
                CardLine(words.canToday, icon = Icons.today)
                CardLine(words.canOffline, icon = Icons.phoneOnly)
                CardLine(words.canHelp, icon = Icons.more)
            }
        }
        item { PrimaryButton(words.start, start, Modifier.fillMaxWidth()) }
        item { SectionTitle(words.comfortable) }
        item { Comfort(settings, change) }
    }
}

@Composable
private fun Comfort(
    settings: Settings,
    change: ((Settings) -> Settings) -> Unit,
) = Card {
    val words = joiningWords.read()
    val languages = listOf<Pair<Language?, String>>(null to words.asPhone) + Language.entries.map { it to it.ownName }
    Choice(words.language, languages, settings.language, { chosen -> change { it.copy(language = chosen) } })
    val sizes = SettingsStore.TEXT_PERCENTS.map { it to words.percent(it) }
    Choice(words.textSize, sizes, settings.textPercent, { size -> change { it.copy(textPercent = size) } })
}
