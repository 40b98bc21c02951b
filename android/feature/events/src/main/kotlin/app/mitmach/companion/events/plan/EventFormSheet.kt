package app.mitmach.companion.events.plan

import androidx.compose.foundation.layout.ColumnScope
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
import app.mitmach.companion.design.Icons
import app.mitmach.companion.design.StateNote
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.Theme
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.events.event.given
import app.mitmach.companion.events.form.DayEntry
import app.mitmach.companion.events.form.FormSheet
import app.mitmach.companion.events.form.FormState
import app.mitmach.companion.events.form.More
import app.mitmach.companion.events.form.NumberEntry
import app.mitmach.companion.events.form.TimeEntry
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.events.form.WhoEntry
import app.mitmach.companion.events.form.formWords
import app.mitmach.companion.events.words.eventWords
import java.time.LocalDate

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
        { onSave(entry.toText(today, before)) },
        enabled = entry.isReadable(today),
    ) { sent ->
        Four(entry, today, sent)
        val moves = before != null && (entry.start(today) != before.start || entry.place.given() != before.place)
        if (asksAgain && moves) StateNote(words.asksAgain, icon = Icons.attention)
        if (before == null) Text(words.planBelow, color = Theme.colours.quiet, style = Theme.type.bodyMedium)
        More {
            Rest(entry, today, sent)
            SeatEntries(entry, today, sent)
            Contact(entry, everybody)
        }
    }
}

/** Title, kind, when and where. */
@Composable
private fun ColumnScope.Four(
    entry: EventEntry,
    today: LocalDate,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    val missing = formWords.read().missing
    TextEntry(
        common.field("title"),
        entry.title,
        { entry.title = it },
        problem = missing.takeIf { sent.isWrong("title") },
    )
    DayEntry(words.day, entry.day, { entry.day = it }, today, wrong = sent.isWrong("start"))
    TimeEntry(words.time, entry.from, { entry.from = it })
    TextEntry(words.place, entry.place, { entry.place = it })
    Choice(words.format, Format.entries.map { it to common.format(it) }, entry.format, { entry.format = it })
}

@Composable
private fun ColumnScope.Rest(
    entry: EventEntry,
    today: LocalDate,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    TimeEntry(words.to, entry.to, { entry.to = it }, wrong = sent.isWrong("end"))
    TextEntry(common.field("rain_place"), entry.rainPlace, { entry.rainPlace = it })
    TextEntry(common.field("access"), entry.access, { entry.access = it })
    TextEntry(common.field("cost"), entry.cost, { entry.cost = it })
    TextEntry(common.field("bring_list"), entry.bringList, { entry.bringList = it })
    TextEntry(common.field("organisations"), entry.organisations, { entry.organisations = it })
    TextEntry(common.field("series"), entry.series, { entry.series = it })
    TextEntry(common.field("photo_note"), entry.photoNote, { entry.photoNote = it })
    DayEntry(common.field("deadline"), entry.deadline, { entry.deadline = it }, today, wrong = sent.isWrong("deadline"))
}

@Composable
private fun ColumnScope.SeatEntries(
    entry: EventEntry,
    today: LocalDate,
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
        label = eventWords.read().field("contact"),
        mayAdd = false,
    )
}
