package app.mitmach.companion.more.entries

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.phone.LineState
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.CommonWords
import app.mitmach.companion.design.DateWords
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.Loading
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.of
import java.time.LocalDate

/** How the line is, in plain words, and "Jetzt senden", which is not offered where it can change nothing. */
@Composable
internal fun LineCard(
    state: MyEntriesUiState,
    send: () -> Unit,
) {
    val line = state.line
    if (line == null) {
        Loading()
        return
    }
    val words = myEntriesWords.read()
    val said = line.said(words, commonWords.read(), dateWords.read(), state.today)
    Card(tone = said.tone) {
        CardLine(said.label, below = said.below, icon = said.icon, strong = true)
        val busy = state.sending == Sending.UnderWay
        Column(Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }) { Result(state.sending, line) }
        if (line.blocked == null) {
            PrimaryButton(if (busy) words.underWay else words.send, send, enabled = !busy, icon = Icons.sent)
        }
    }
}

/** Only what has happened: reached is not yet taken over, and not reached is not sent. */
@Composable
private fun Result(
    sending: Sending,
    line: LineState,
) {
    val words = myEntriesWords.read()
    when (sending) {
        Sending.Idle, Sending.UnderWay -> {}

        Sending.Reached -> {
            val rest =
                listOfNotNull(
                    words.stillHere(line.onlyHere).takeIf { line.onlyHere > 0 },
                    words.refusedNow(line.notAccepted).takeIf { line.notAccepted > 0 },
                )
            CardLine(words.sent, below = rest.joinToString(" ").ifEmpty { words.sentAll }, icon = Icons.check)
        }

        is Sending.Failed -> {
            val below =
                if (sending.trouble == Trouble.UNREACHABLE) {
                    words.notSentBelow
                } else {
                    commonWords.read().of(sending.trouble).let { (label, below) -> "$label. $below" }
                }
            CardLine(words.notSent, below = below, icon = Icons.attention)
        }
    }
}

private class Said(
    val label: String,
    val below: String,
    val icon: androidx.compose.ui.graphics.vector.ImageVector,
    val tone: Tone,
)

private fun LineState.said(
    words: MyEntriesWords,
    common: CommonWords,
    dates: DateWords,
    today: LocalDate,
): Said {
    val time = synced?.let { dates.lately(it, today) }
    val asOf = time?.let(words::asOf) ?: words.neverConnected
    val trouble = trouble
    val here = words.stillHere(onlyHere).takeIf { onlyHere > 0 }
    return when {
        trouble == Trouble.UNREACHABLE -> {
            val label = time?.let(common::offlineSince) ?: common.offline
            Said(label, here ?: common.unreachableBelow, Icons.offline, Tone.ATTENTION)
        }

        trouble != null -> {
            val (label, below) = common.of(trouble)
            Said(label, "$below $asOf", Icons.attention, Tone.ALARM)
        }

        live -> {
            Said(words.connected, listOfNotNull(here, asOf).joinToString(" "), Icons.check, Tone.GOOD)
        }

        else -> {
            Said(words.notConnected, listOfNotNull(here, asOf).joinToString(" "), Icons.offline, Tone.PLAIN)
        }
    }
}
