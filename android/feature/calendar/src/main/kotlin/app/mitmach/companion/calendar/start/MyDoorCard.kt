package app.mitmach.companion.calendar.start

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.dayPlace
import app.mitmach.companion.calendar.door.missing
import app.mitmach.companion.calendar.parts.Acts
import app.mitmach.companion.calendar.parts.Contradictions
import app.mitmach.companion.calendar.parts.withdrawers
import app.mitmach.companion.calendar.stands
import app.mitmach.companion.calendar.words.CalendarWords
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Entry
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.calendar.Door
import app.mitmach.companion.core.calendar.DoorState
import app.mitmach.companion.core.calendar.HostCard
import app.mitmach.companion.core.calendar.MyDoor
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishState
import app.mitmach.companion.design.ArrivalBadge
import app.mitmach.companion.design.Badge
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.CardLine
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.PrimaryButton
import app.mitmach.companion.design.QuietButton
import app.mitmach.companion.design.SecondaryButton
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.Tone
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.design.dateWords
import app.mitmach.companion.design.fieldWords
import java.time.LocalDate

/** More days than these nobody reads; they stand in the calendar below. */
private const val FREE_SHOWN = 7

/** *Mein Türchen*: how a door or wish of mine stands, and what I can do about it. */
@Composable
fun MyDoorCard(
    mine: MyDoor,
    year: Year,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
    modifier: Modifier = Modifier,
    /** The day is being looked at already. */
    onDay: Boolean = false,
) = Card(modifier, mine.card.tone) {
    val words = calendarWords.read()
    val entry = mine.door?.entry ?: mine.wish?.entry
    CardLine(mine.label(words, year), below = mine.below(words, year), icon = mine.card.sign, strong = true)
    if (!onDay) Text(mine.whenAndWhere(year), style = Theme.type.bodyLarge)
    if (mine.door == null) mine.wish?.let { Wished(it, mine.date, onDay) }
    mine.whose(year)?.let { Text(it, style = Theme.type.bodyMedium) }
    if (entry != null) {
        ArrivalBadge(entry.arrival)
        Contradictions(entry, acts)
    }
    Acts { MyActs(mine, onDay, acts, ask) }
}

/** What was entered of a wish. */
@Composable
private fun Wished(
    wish: Wish,
    shown: LocalDate?,
    onDay: Boolean,
) {
    val words = calendarWords.read()
    val dates = dateWords.read()
    if (onDay) wish.motto?.let { Text(words.motto(it), style = Theme.type.bodyLarge) }
    val others = wish.dates.filter { it != shown }
    if (others.isNotEmpty()) {
        val days = others.joinToString(", ") { "${dates.weekday(it.dayOfWeek)} ${dates.dayOfMonth(it)}" }
        Text(words.otherChoices(days), style = Theme.type.bodyMedium)
    }
    if (wish.state !=
        WishState.Withdrawn
    ) {
        Badge(if (wish.certain == false) words.tentative else words.sure, tone = Tone.PLAIN)
    }
}

@Composable
private fun MyActs(
    mine: MyDoor,
    onDay: Boolean,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
) {
    val words = calendarWords.read()
    val date = mine.date
    val look = { if (date != null) acts.open(dayPlace(mine.calendar, date)) }
    val looking = date != null && !onDay
    val settling = mine.card == HostCard.TO_CLARIFY
    if (looking && settling) PrimaryButton(words.look, look)
    // Who stands in for the host does not speak for them.
    if (!mine.standby) HostActs(mine, ask)
    if (looking && !settling) QuietButton(words.look, look)
}

@Composable
private fun HostActs(
    mine: MyDoor,
    ask: (Asked) -> Unit,
) {
    val words = calendarWords.read()
    val door = mine.door?.takeIf { it.stands }
    val wish = mine.wish?.takeIf { mine.door == null && it.state != WishState.Withdrawn }
    if (door != null) {
        val record = door.entry.key.record
        val edit = { ask(Asked(Asked.What.PROGRAMME, record)) }
        when {
            mine.card == HostCard.TO_CLARIFY -> {}

            door.programme.missing.isEmpty() -> {
                SecondaryButton(words.editProgramme, edit, icon = Icons.edit)
            }

            else -> {
                PrimaryButton(words.giveProgramme, edit, icon = Icons.edit)
            }
        }
        QuietButton(words.cancelDoor, { ask(Asked(Asked.What.CANCEL, record)) })
    }
    if (wish != null) {
        val record = wish.entry.key.record
        SecondaryButton(words.editWish, { ask(Asked(Asked.What.WISH, record)) }, icon = Icons.edit)
        QuietButton(words.takeWishBack, { ask(Asked(Asked.What.TAKE_WISH_BACK, record)) })
    }
}

private val HostCard.tone: Tone
    get() =
        when (this) {
            HostCard.WISHED, HostCard.ASKED -> Tone.CHOSEN
            HostCard.NOT_CHOSEN -> Tone.ATTENTION
            HostCard.STANDS -> Tone.GOOD
            HostCard.TO_CLARIFY -> Tone.ALARM
            HostCard.CANCELLED -> Tone.PLAIN
        }

private val HostCard.sign
    get() =
        when (this) {
            HostCard.WISHED, HostCard.ASKED -> Icons.time
            HostCard.NOT_CHOSEN, HostCard.TO_CLARIFY -> Icons.attention
            HostCard.STANDS -> Icons.check
            HostCard.CANCELLED -> Icons.close
        }

@Composable
private fun MyDoor.label(
    words: CalendarWords,
    year: Year,
): String =
    when (card) {
        HostCard.WISHED -> words.wishGiven
        HostCard.ASKED -> words.askedFor
        HostCard.NOT_CHOSEN -> if (otherDays.isEmpty()) words.notChosenNoneFree else words.notChosen
        HostCard.STANDS -> if (door != null && !standby) words.doorStands else words.stands
        HostCard.TO_CLARIFY -> if (door?.state == DoorState.WISH_WITHDRAWN) words.wishWithdrawn else words.twoGrants
        HostCard.CANCELLED -> (door?.entry ?: wish?.entry)?.let { cancelled(it, words, year) } ?: words.cancelled
    }

/** Who did not cancel themselves reads who did. */
@Composable
private fun cancelled(
    entry: Entry,
    words: CalendarWords,
    year: Year,
): String {
    val myself = entry.withdrawnBy.any { it.id == year.me }
    return if (myself || !entry.withdrawn) words.cancelled else words.cancelledBy(entry.withdrawers())
}

@Composable
private fun MyDoor.below(
    words: CalendarWords,
    year: Year,
): String? {
    val door = door
    return when (card) {
        HostCard.WISHED -> {
            answer(words, year)
        }

        HostCard.ASKED -> {
            words.askedForBelow
        }

        HostCard.NOT_CHOSEN -> {
            notChosen(words)
        }

        HostCard.STANDS -> {
            when {
                standby -> null
                door == null -> words.standsBelow
                door.programme.missing.isNotEmpty() -> missing(door, words)
                else -> words.doorStandsBelow
            }
        }

        HostCard.TO_CLARIFY -> {
            if (door?.state == DoorState.WISH_WITHDRAWN) words.wishWithdrawnBelow else words.twoGrantsHost
        }

        HostCard.CANCELLED -> {
            newWish(words, year)
        }
    }
}

@Composable
private fun missing(
    door: Door,
    words: CalendarWords,
): String {
    val names = fieldWords.read()
    return words.programmeMissing(door.programme.missing.joinToString(", ") { names.field(RecordKind.DOOR, it) })
}

/** Wishes are answered before the programme is printed. */
@Composable
private fun answer(
    words: CalendarWords,
    year: Year,
): String {
    val print =
        year.calendar.frame
            ?.printDay
            ?.takeIf { it >= year.today } ?: return words.answerLater
    return words.answerBy(dateWords.read().short(print, year.today))
}

/** The days that a wish that was not chosen could have. */
private val MyDoor.otherDays get() = (wish?.state as? WishState.NotChosen)?.free.orEmpty()

private fun MyDoor.notChosen(words: CalendarWords): String {
    val free = otherDays
    return if (free.isEmpty()) words.nothingFree else words.stillFree(free.take(FREE_SHOWN), free.size > FREE_SHOWN)
}

/** Whether another wish is worth it. */
internal fun newWish(
    words: CalendarWords,
    year: Year,
) = if (year.wishable.isEmpty()) words.nothingFree else words.cancelledBelow

@Composable
private fun MyDoor.whenAndWhere(year: Year): String {
    val dates = dateWords.read()
    val programme = door?.programme
    return listOfNotNull(
        date?.let { dates.short(it, year.today) },
        programme?.start?.let(dates::time),
        programme?.street,
        programme?.motto ?: wish?.motto,
    ).joinToString(" · ")
}

/** Whose it is, if not mine: I stand in for them or act for them. */
@Composable
private fun MyDoor.whose(year: Year): String? {
    val owner = (door?.entry ?: wish?.entry)?.owner ?: return null
    val name = owner.name ?: commonWords.read().unnamed
    return when {
        standby -> calendarWords.read().standsInFor(name)
        owner.id != year.me -> commonWords.read().onBehalfOf(name)
        else -> null
    }
}
