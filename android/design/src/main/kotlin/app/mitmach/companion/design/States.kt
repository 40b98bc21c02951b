package app.mitmach.companion.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.Contradiction
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.WrittenValue

/** What a state is called, one sentence with what happens next, and at most one button. */
@Composable
fun StateNote(
    label: String,
    modifier: Modifier = Modifier,
    below: String? = null,
    tone: Tone = Tone.ATTENTION,
    icon: ImageVector? = null,
    button: String? = null,
    onClick: () -> Unit = {},
) = Card(modifier, tone) {
    CardLine(label, below = below, icon = icon, strong = true)
    if (button != null) SecondaryButton(button, onClick)
}

/** How far an entry has come: says nothing about one that has arrived. */
@Composable
fun ArrivalBadge(
    arrival: Arrival,
    modifier: Modifier = Modifier,
) {
    val words = commonWords.read()
    when (arrival) {
        Arrival.ARRIVED -> {}

        Arrival.ONLY_HERE -> {
            Badge(words.onlyHere, modifier, Tone.CHOSEN, Icons.phoneOnly)
        }

        Arrival.NOT_ACCEPTED -> {
            Badge(words.notAccepted, modifier, Tone.ALARM, Icons.attention)
        }
    }
}

/**
 * A field that several people wrote at once. Who may choose sees all values with who wrote them and settles it with
 * one tap; others read that it is being settled. [name] is the field's, [show] says a value.
 */
@Composable
fun TwoValues(
    contradiction: Contradiction,
    name: String,
    show: @Composable (ShownValue) -> String,
    onChoose: (WrittenValue) -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = commonWords.read()
    if (!contradiction.maySettle) {
        Badge("$name: ${words.beingSettled}", modifier, Tone.ATTENTION, Icons.attention)
        return
    }
    Card(modifier, Tone.ATTENTION) {
        CardLine(words.twoValues, below = name, icon = Icons.attention, strong = true)
        contradiction.values.forEach { value ->
            val shown = show(value.value)
            HorizontalDivider(color = Theme.colours.onAttention.copy(alpha = 0.22f))
            CardLine(shown, below = words.by(value.by?.name ?: words.unnamed), strong = true) {
                SecondaryButton(words.choose(shown), { onChoose(value) })
            }
        }
    }
}

/** Until the phone has looked, which is seldom long enough to be seen: nothing turns, it only says so. */
@Composable
fun Loading(modifier: Modifier = Modifier) =
    Row(
        modifier.padding(Space.huge),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        Icon(Icons.lantern, contentDescription = null, Modifier.size(signSize(28.dp)), Theme.colours.quiet)
        Text(
            commonWords.read().loading,
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            color = Theme.colours.quiet,
            style = Theme.type.bodyLarge,
        )
    }

/** Nothing is there: why, and what to do about it. Without [icon] the town stands above it. */
@Composable
fun Empty(
    title: String,
    below: String,
    modifier: Modifier = Modifier,
    icon: ImageVector? = null,
    button: String? = null,
    onClick: () -> Unit = {},
) = Column(
    modifier.fillMaxWidth().padding(vertical = 28.dp, horizontal = Space.medium),
    Arrangement.spacedBy(10.dp),
    Alignment.CenterHorizontally,
) {
    if (icon != null) BigSign(icon) else TownSign()
    Text(
        title,
        Modifier.padding(top = Space.tiny),
        color = Theme.colours.onGround,
        style = Theme.type.titleLarge,
        textAlign = TextAlign.Center,
    )
    Text(below, color = Theme.colours.quiet, style = Theme.type.bodyMedium, textAlign = TextAlign.Center)
    if (button != null) PrimaryButton(button, onClick, Modifier.padding(top = Space.small))
}

/** What a failure is called and what to do about it. */
@Composable
fun TroubleNote(
    trouble: Trouble,
    modifier: Modifier = Modifier,
    button: String? = null,
    onClick: () -> Unit = {},
) {
    val (label, below) = commonWords.read().of(trouble)
    StateNote(label, modifier, below, Tone.ALARM, Icons.attention, button, onClick)
}

/** The label and the sentence below it. */
fun CommonWords.of(trouble: Trouble): Pair<String, String> =
    when (trouble) {
        Trouble.INVALID -> invalid to invalidBelow
        Trouble.NOT_ALLOWED -> onlyOrganisers to onlyOrganisersBelow
        Trouble.GONE -> gone to goneBelow
        Trouble.INVITE -> inviteWrong to inviteWrongBelow
        Trouble.OTHER_COMMUNITY -> otherCommunity to otherCommunityBelow
        Trouble.NOT_JOINED -> notJoined to notJoinedBelow
        Trouble.ALREADY_JOINED -> alreadyJoined to alreadyJoinedBelow
        Trouble.UNREACHABLE -> unreachable to unreachableBelow
        Trouble.SIGNED_OFF -> signedOff to signedOffBelow
        Trouble.KEY -> keyLost to keyLostBelow
        Trouble.UPDATE_NEEDED -> updateNeeded to updateNeededBelow
        Trouble.STORAGE_FULL -> storageFull to storageFullBelow
        Trouble.READ_ONLY -> readOnly to readOnlyBelow
        Trouble.IN_USE -> inUse to inUseBelow
        Trouble.OUT_OF_DATE -> outOfDate to outOfDateBelow
        Trouble.BROKEN -> broken to brokenBelow
    }
