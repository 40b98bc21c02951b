package app.mitmach.companion.events.plan

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.events.Answers
import app.mitmach.companion.core.events.EventText
import app.mitmach.companion.core.events.Format
import app.mitmach.companion.core.events.SeatRule
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.design.Choice
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.TimeEntry
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.event.given
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.FormState
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.NumberEntry
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.events.form.WhoEntry
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.words.eventField
import app.mitmach.companion.events.words.eventWords
import java.time.LocalDate
import java.time.LocalTime

/** Plans an event, or changes the one that was there [before]. */
@Composable
internal fun EventFormSheet(
    before: EventText?,
    today: LocalDate,
    everybody: List<Person>,
    onDismiss: () -> Unit,
    onSave: suspend (EventText) -> Outcome<*>,
    asksAgain: Boolean = false,
) {
    val words = planWords.read()
    val entry = remember { EventEntry(before) }
    FormSheet(
        if (before == null) words.plan else words.edit,
        if (before == null) words.plan else commonWords.read().save,
        onDismiss,
        { onSave(entry.toText(before)) },
        needed = entry.needed(),
    ) { sent ->
        Four(entry, today, sent)
        val moves = before != null && (entry.start != before.start || entry.place.given() != before.place)
        if (asksAgain && moves) StateNote(words.asksAgain, icon = Icons.attention)
        if (before == null) Text(words.planBelow, color = Theme.colours.quiet, style = Theme.type.bodyMedium)
        More {
            Rest(entry, today)
            SeatEntries(entry, sent)
            Contact(entry, everybody)
        }
    }
}

/** What cannot be missing: the core says the same, but only after one has tapped. */
@Composable
private fun EventEntry.needed(): List<String> =
    listOfNotNull(
        eventField("title").takeIf { title.isBlank() },
        planWords.read().dayName.takeIf { day == null },
        planWords.read().timeName.takeIf { from == null },
    )

private val NOON = LocalTime.NOON

/** Title, kind, when and where. */
@Composable
private fun Four(
    entry: EventEntry,
    today: LocalDate,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    val missing = formWords.read().missing
    TextEntry(
        eventField("title"),
        entry.title,
        { entry.title = it },
        problem = missing.takeIf { sent.isWrong("title") },
    )
    DateEntry(
        words.day,
        entry.day,
        { entry.day = it },
        today = today,
        problem = missing.takeIf { sent.isWrong("start") },
    )
    TimeEntry(words.time, entry.from, { entry.from = it })
    TextEntry(words.place, entry.place, { entry.place = it })
    Choice(words.format, Format.entries.map { it to common.format(it) }, entry.format, { entry.format = it })
}

@Composable
private fun Rest(
    entry: EventEntry,
    today: LocalDate,
) {
    val words = planWords.read()
    TimeEntry(words.to, entry.to, { entry.to = it }, start = entry.from ?: NOON, mayClear = true)
    TextEntry(eventField("rain_place"), entry.rainPlace, { entry.rainPlace = it })
    TextEntry(eventField("access"), entry.access, { entry.access = it })
    TextEntry(eventField("cost"), entry.cost, { entry.cost = it })
    TextEntry(eventField("bring_list"), entry.bringList, { entry.bringList = it })
    TextEntry(eventField("organisations"), entry.organisations, { entry.organisations = it })
    TextEntry(eventField("series"), entry.series, { entry.series = it })
    TextEntry(eventField("photo_note"), entry.photoNote, { entry.photoNote = it })
    DateEntry(eventField("deadline"), entry.deadline, { entry.deadline = it }, today = today, mayClear = true)
}

@Composable
private fun SeatEntries(
    entry: EventEntry,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    Choice(words.answers, Answers.entries.map { it to common.answers(it) }, entry.answers, { entry.answers = it })
    Choice(words.seats, SeatRule.entries.map { it to common.seatRule(it) }, entry.seatRule, { entry.seatRule = it })
    if (entry.limited) NumberEntry(words.seatNumber, entry.seats, { entry.seats = it }, wrong = sent.isWrong("seats"))
}

@Composable
private fun Contact(
    entry: EventEntry,
    everybody: List<Person>,
) {
    val chosen = everybody.find { it.party.id == entry.contact }?.let { Who.Known(it.party) }
    WhoEntry(
        everybody,
        chosen,
        { entry.contact = (it as? Who.Known)?.party?.id },
        label = eventField("contact"),
        mayAdd = false,
    )
}
