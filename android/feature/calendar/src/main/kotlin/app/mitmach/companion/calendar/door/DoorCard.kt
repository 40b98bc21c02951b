package app.mitmach.companion.calendar.door

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.day.DayContent
import app.mitmach.companion.calendar.day.capitalised
import app.mitmach.companion.calendar.parts.Acts
import app.mitmach.companion.calendar.parts.CallButton
import app.mitmach.companion.calendar.parts.Contradictions
import app.mitmach.companion.calendar.parts.Signs
import app.mitmach.companion.calendar.parts.withdrawers
import app.mitmach.companion.calendar.stands
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.DayState
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.DoorState
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.fieldWords

/** A door: who opens where, what there is, and what its host and organisers can do about it. */
@Composable
fun DoorCard(
    door: Door,
    content: DayContent,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) = Card {
    val words = calendarWords.read()
    val common = commonWords.read()
    val standby = door.standby?.let { words.standby(it.name ?: common.unnamed) }
    CardLine(words.host(door.host.name ?: common.unnamed), below = standby, icon = Signs.candle, strong = true)
    if (door.stands && door.entry.mine) Badge(words.yourDoor.capitalised(), tone = Tone.GOOD, icon = Icons.check)
    when (door.state) {
        DoorState.WITHDRAWN, DoorState.HOST_DROPPED_OUT -> {
            Badge(words.withdrawnBy(door.entry.withdrawers()), tone = Tone.ATTENTION, icon = Icons.undo)
        }

        DoorState.WISH_WITHDRAWN -> {
            WishWithdrawn(door, content)
        }

        DoorState.GRANTED, DoorState.TWO_GRANTS -> {}
    }
    if (door.entry.mine || door.entry.arrival == Arrival.ONLY_HERE) {
        ArrivalBadge(door.entry.arrival)
    }
    if (content.year.organises || door.entry.mine) Twin(door, content)
    Contradictions(door.entry, acts)
    Facts(door.programme)
    if (door.stands) {
        if (door.entry.mine) Missing(door)
        DoorActs(door, content, acts, ask)
    }
}

/** Two organisers granted the same wish on different days. */
@Composable
private fun Twin(
    door: Door,
    content: DayContent,
) {
    val date = content.year.twinOf(door)?.date ?: return
    val words = calendarWords.read()
    val below = words.grantedOn(dateWords.read().short(date, content.year.today))
    // Where the day has two grants too, that is said above.
    if (content.day?.state == DayState.TwoGrants) {
        Text(below, style = Theme.type.bodyMedium)
    } else {
        StateNote(words.twoGrants, below = below, icon = Icons.attention)
    }
}

@Composable
private fun WishWithdrawn(
    door: Door,
    content: DayContent,
) {
    val words = calendarWords.read()
    if (content.year.organises || door.entry.mine) {
        StateNote(words.wishWithdrawn, below = words.wishWithdrawnBelow, icon = Icons.attention)
    } else {
        Badge(commonWords.read().beingSettled, tone = Tone.ATTENTION, icon = Icons.attention)
    }
}

/** A host reads which of their door nobody knows yet; visitors do not. */
@Composable
private fun Missing(door: Door) {
    val names = fieldWords.read()
    val missing = door.programme.missing.joinToString(", ") { names.field(RecordKind.DOOR, it) }
    if (missing.isNotEmpty()) CardLine(missing, below = commonWords.read().notSaid, icon = Icons.edit)
}

@Composable
private fun DoorActs(
    door: Door,
    content: DayContent,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    val words = calendarWords.read()
    val year = content.year
    val mine = door.entry.mine
    val record = door.entry.key.record
    val twice = content.day?.state == DayState.TwoGrants || year.twinOf(door) != null
    val clash = twice || door.state == DoorState.WISH_WITHDRAWN
    if (!mine && !year.organises && !(clash && content.concerned)) return
    Acts {
        val may = mine || year.organises
        if (clash && may) {
            SecondaryButton(words.withdrawGrant, { acts.withdraw(door.entry.key, words.saidGrantBack) })
        }
        if (clash && !mine) CallButton(year, door.host, acts)
        if (may) {
            val label = if (door.programme.missing.isEmpty()) words.editProgramme else words.giveProgramme
            SecondaryButton(label, { ask(Asked(Asked.What.PROGRAMME, record)) }, icon = Icons.edit)
        }
        if (year.organises) QuietButton(words.plan, { ask(Asked(Asked.What.PLAN, record)) })
        if (may && !clash) QuietButton(words.cancelDoor, { ask(Asked(Asked.What.CANCEL, record)) })
    }
}
