package app.mitmach.companion.events.plan

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.setValue
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
import app.mitmach.companion.design.rememberTyped
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
    var entry by rememberTyped(EventEntry.of(before), EventEntry.Saver)
    val type = { typed: EventEntry -> entry = typed }
    FormSheet(
        if (before == null) words.plan else words.edit,
        if (before == null) words.plan else commonWords.read().save,
        onDismiss,
        { onSave(entry.toText(before)) },
        needed = entry.needed(),
    ) { sent ->
        Four(entry, type, today, sent)
        val moves = before != null && (entry.start != before.start || entry.place.given() != before.place)
        if (asksAgain && moves) StateNote(words.asksAgain, icon = Icons.attention)
        if (before == null) Text(words.planBelow, color = Theme.colours.quiet, style = Theme.type.bodyMedium)
        More {
            Rest(entry, type, today)
            SeatEntries(entry, type, sent)
            Contact(entry, type, everybody)
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
    onChange: (EventEntry) -> Unit,
    today: LocalDate,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    val missing = formWords.read().missing
    TextEntry(
        eventField("title"),
        entry.title,
        { onChange(entry.copy(title = it)) },
        problem = missing.takeIf { sent.isWrong("title") },
    )
    DateEntry(
        words.day,
        entry.day,
        { onChange(entry.copy(day = it)) },
        today = today,
        problem = missing.takeIf { sent.isWrong("start") },
    )
    TimeEntry(words.time, entry.from, { onChange(entry.copy(from = it)) })
    TextEntry(words.place, entry.place, { onChange(entry.copy(place = it)) })
    Choice(
        words.format,
        Format.entries.map {
            it to common.format(it)
        },
        entry.format,
        { onChange(entry.copy(format = it)) },
    )
}

@Composable
private fun Rest(
    entry: EventEntry,
    onChange: (EventEntry) -> Unit,
    today: LocalDate,
) {
    val words = planWords.read()
    TimeEntry(words.to, entry.to, { onChange(entry.copy(to = it)) }, start = entry.from ?: NOON, mayClear = true)
    TextEntry(eventField("rain_place"), entry.rainPlace, { onChange(entry.copy(rainPlace = it)) })
    TextEntry(eventField("access"), entry.access, { onChange(entry.copy(access = it)) })
    TextEntry(eventField("cost"), entry.cost, { onChange(entry.copy(cost = it)) })
    TextEntry(eventField("bring_list"), entry.bringList, { onChange(entry.copy(bringList = it)) })
    TextEntry(eventField("organisations"), entry.organisations, { onChange(entry.copy(organisations = it)) })
    TextEntry(eventField("series"), entry.series, { onChange(entry.copy(series = it)) })
    TextEntry(eventField("photo_note"), entry.photoNote, { onChange(entry.copy(photoNote = it)) })
    DateEntry(eventField("deadline"), entry.deadline, {
        onChange(entry.copy(deadline = it))
    }, today = today, mayClear = true)
}

@Composable
private fun SeatEntries(
    entry: EventEntry,
    onChange: (EventEntry) -> Unit,
    sent: FormState,
) {
    val (words, common) = planWords.read() to eventWords.read()
    Choice(
        words.answers,
        Answers.entries.map {
            it to common.answers(it)
        },
        entry.answers,
        { onChange(entry.copy(answers = it)) },
    )
    Choice(
        words.seats,
        SeatRule.entries.map {
            it to common.seatRule(it)
        },
        entry.seatRule,
        { onChange(entry.copy(seatRule = it)) },
    )
    if (entry.limited) {
        NumberEntry(words.seatNumber, entry.seats, {
            onChange(entry.copy(seats = it))
        }, wrong = sent.isWrong("seats"))
    }
}

@Composable
private fun Contact(
    entry: EventEntry,
    onChange: (EventEntry) -> Unit,
    everybody: List<Person>,
) {
    val chosen = everybody.find { it.party.id == entry.contact }?.let { Who.Known(it.party) }
    WhoEntry(
        everybody,
        chosen,
        { onChange(entry.copy(contact = (it as? Who.Known)?.party?.id)) },
        label = eventField("contact"),
        mayAdd = false,
    )
}
