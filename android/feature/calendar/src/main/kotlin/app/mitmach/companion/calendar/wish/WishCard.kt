package app.mitmach.companion.calendar.wish

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.mitmach.companion.calendar.Asked
import app.mitmach.companion.calendar.CalendarActs
import app.mitmach.companion.calendar.Year
import app.mitmach.companion.calendar.parts.Acts
import app.mitmach.companion.calendar.parts.CallButton
import app.mitmach.companion.calendar.parts.Contradictions
import app.mitmach.companion.calendar.words.calendarWords
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.calendar.Grant
import app.mitmach.companion.core.calendar.Programme
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
import app.mitmach.companion.feature.onBehalfWords
import java.time.LocalDate

/** What an organiser may do with a wish on its card. */
data class WishOptions(
    /** The day that one tap grants; null where none is to be had. */
    val grant: LocalDate? = null,
    /** Whether the button has to say which day that is. */
    val nameDay: Boolean = false,
    /** Nobody has decided on it yet. */
    val decline: Boolean = false,
    /** The wish stands beside another grant: taking it back settles that. */
    val withdraw: Boolean = false,
    val call: Boolean = false,
)

/** A wish as organisers see it. [choice] is its place among the host's wishes for the day that is looked at. */
@Composable
fun WishCard(
    wish: Wish,
    choice: Int?,
    year: Year,
    options: WishOptions,
    acts: CalendarActs,
    ask: (Asked) -> Unit,
    modifier: Modifier = Modifier,
) = Card(modifier) {
    val words = calendarWords.read()
    val name = wish.host.name ?: commonWords.read().unnamed
    CardLine(name, below = about(wish, choice, year.today), icon = Icons.person, strong = true)
    wish.motto?.let { Text(words.motto(it), style = Theme.type.bodyLarge) }
    if (wish.certain == false) Badge(words.tentative, tone = Tone.ATTENTION, icon = Icons.attention)
    if (wish.state is WishState.Stands) Badge(words.stands, tone = Tone.GOOD, icon = Icons.check)
    ArrivalBadge(wish.entry.arrival)
    Contradictions(wish.entry, acts)
    Acts {
        val day = options.grant
        if (day != null) {
            val label = if (options.nameDay) words.grantOn(dateWords.read().short(day, year.today)) else words.grant
            PrimaryButton(label, { acts.grant(year.calendar.document, year.granting(wish, day), name) })
        }
        if (options.withdraw) {
            SecondaryButton(words.withdrawGrant, { acts.withdraw(wish.entry.key, words.saidGrantBack) })
        }
        if (options.decline) {
            QuietButton(words.decline, { ask(Asked(Asked.What.DECLINE, wish.entry.key.record)) })
        }
        if (options.call) CallButton(year, wish.host, acts)
    }
}

/** Which choice it is, when it came and how, and the other days. */
@Composable
private fun about(
    wish: Wish,
    choice: Int?,
    today: LocalDate,
): String {
    val words = calendarWords.read()
    val dates = dateWords.read()
    val source = wish.entry.source.takeIf { it != Source.APP }
    val others = wish.dates.filterIndexed { index, _ -> index + 1 != choice }
    val came =
        listOfNotNull(
            choice?.let(words::choice),
            wish.enteredOn?.let { words.enteredOn(dates.near(it, today)) },
            source?.let(onBehalfWords.read()::source),
        ).joinToString(" · ")
    val days = others.joinToString(", ") { "${dates.weekday(it.dayOfWeek)} ${dates.dayOfMonth(it)}" }
    return if (days.isEmpty()) came else "$came\n${words.otherChoices(days)}"
}

/** The door that one tap gives: as usual, with the wish's motto. */
fun Year.granting(
    wish: Wish,
    day: LocalDate,
) = Grant(
    host = wish.host.id,
    date = day,
    wish = wish.entry.key.record,
    programme = usualProgramme.copy(motto = wish.motto),
)

/** A door as they usually are. */
val Year.usualProgramme: Programme
    get() = Programme(start = calendar.frame?.usualStart, minutes = calendar.frame?.usualMinutes)
