package app.mitmach.companion.calendar.day

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.parts.Acts
import app.mitmach.companion.calendar.parts.CallButton
import app.mitmach.companion.calendar.parts.Signs
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords

/** How the day stands, where its doors do not say it. */
@Composable
internal fun DayNote(content: DayContent) {
    val words = calendarWords.read()
    when (val state = content.day?.state) {
        null -> {
            val label = if (content.doors.isEmpty()) words.dayUnknown else words.notInCalendar
            StateNote(label, tone = Tone.ATTENTION, icon = Icons.calendar)
        }

        DayState.Free -> {
            StateNote(words.free.capitalised(), below = words.freeBelow, tone = Tone.PLAIN, icon = Icons.door)
        }

        is DayState.Reserved -> {
            StateNote(words.reservedFor(state.label), tone = Tone.PLAIN, icon = Icons.key)
        }

        DayState.Wished -> {
            if (!content.hasWishCard) Wished(content)
        }

        DayState.SeveralWishes -> {
            SeveralWishes(content)
        }

        DayState.Granted -> {}

        DayState.Stands -> {
            // Its host and organisers read it on the wish's own card.
            if (!content.hasWishCard && !content.year.organises) {
                StateNote(words.stands, below = content.standing(), tone = Tone.GOOD, icon = Signs.candle)
            }
        }

        DayState.TwoGrants -> {
            TwoGrants(content)
        }

        DayState.HostDroppedOut -> {
            StateNote(words.droppedOut, below = words.droppedOutBelow, icon = Icons.attention)
        }
    }
}

@Composable
private fun Wished(content: DayContent) {
    val words = calendarWords.read()
    val below = if (content.year.organises) words.wishedOrganisers else words.wishedBelow
    val tone = if (content.year.organises) Tone.ATTENTION else Tone.CHOSEN
    StateNote(words.wished.capitalised(), below = below, tone = tone, icon = Icons.star)
}

@Composable
private fun SeveralWishes(content: DayContent) {
    val words = calendarWords.read()
    val below =
        when {
            content.year.organises -> words.severalWishesOrganisers
            content.myWish -> words.severalWishesMine
            else -> words.severalWishesBelow
        }
    val tone = if (content.year.organises) Tone.ATTENTION else Tone.CHOSEN
    StateNote(words.severalWishes.capitalised(), below = below, tone = tone, icon = Signs.stars)
}

@Composable
private fun TwoGrants(content: DayContent) {
    val words = calendarWords.read()
    if (!content.concerned) {
        Badge(commonWords.read().beingSettled, tone = Tone.ATTENTION, icon = Icons.attention)
        return
    }
    val below = if (content.year.organises) words.twoGrantsOrganisers else words.twoGrantsHost
    StateNote(words.twoGrants, below = below, tone = Tone.ALARM, icon = Icons.attention)
}

/** Whom a day belongs to that a wish has without a door. */
@Composable
private fun DayContent.standing(): String {
    val words = calendarWords.read()
    val unnamed = commonWords.read().unnamed
    val standing =
        day
            ?.wishes
            .orEmpty()
            .mapNotNull(year::wish)
            .filter { it.state is WishState.Stands }
    return standing.joinToString("\n") { words.host(it.host.name ?: unnamed) }
}

/** Hosts who may count on the day though it is another's. */
@Composable
internal fun ContestedNote(
    content: DayContent,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) = Card(tone = Tone.ATTENTION) {
    val words = calendarWords.read()
    val unnamed = commonWords.read().unnamed
    val names = content.contested.joinToString(", ") { it.host.name ?: unnamed }
    CardLine(words.contested, icon = Icons.attention, strong = true)
    Text(words.contestedBelow(names), style = Theme.type.bodyMedium)
    Acts {
        content.contested.forEach { wish ->
            CallButton(content.year, wish.host, acts)
            SecondaryButton(words.decline, { ask(Asked(Asked.What.DECLINE, wish.entry.key.record)) })
        }
    }
}

internal fun String.capitalised() = replaceFirstChar { it.titlecase() }
