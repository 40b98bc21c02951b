package app.mitmach.core.scenarios

import app.mitmach.core.generated.AnswerView
import app.mitmach.core.generated.BedView
import app.mitmach.core.generated.Conflict
import app.mitmach.core.generated.DayState
import app.mitmach.core.generated.DayView
import app.mitmach.core.generated.Dispute
import app.mitmach.core.generated.DueState
import app.mitmach.core.generated.EntryState
import app.mitmach.core.generated.EventView
import app.mitmach.core.generated.Head
import app.mitmach.core.generated.HeadCount
import app.mitmach.core.generated.MyEntries
import app.mitmach.core.generated.Party
import app.mitmach.core.generated.PersonView
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.Shown
import app.mitmach.core.generated.TaskView
import app.mitmach.core.generated.TodayView
import app.mitmach.core.generated.WholeRecord
import app.mitmach.core.observeAnswers
import app.mitmach.core.observeBeds
import app.mitmach.core.observeConflicts
import app.mitmach.core.observeDays
import app.mitmach.core.observeEvent
import app.mitmach.core.observeList
import app.mitmach.core.observeMine
import app.mitmach.core.observeOverview
import app.mitmach.core.observeTasks
import app.mitmach.core.support.TODAY
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map

/** A screen as lines of text: what it shows on a look, and what it shows while it stays open. */
class Screen(
    val now: suspend () -> List<String>,
    val observed: (() -> Flow<List<String>>)?,
)

/** The screen that a step names. */
fun Phone.screen(step: Step): Screen =
    when (val word = step.text("see")) {
        "beds", "tasks" -> gardenScreen(word, step)
        "days" -> {
            val calendar = step.document()
            Screen(
                { calendars().calendar(calendar, TODAY).days.dayLines() },
                { calendars().observeDays(calendar, TODAY).map { it.dayLines() } },
            )
        }

        "answers", "heads" -> eventScreen(word, step)
        "overview" -> Screen({ overview(TODAY).lines() }, { observeOverview(TODAY).map { it.lines() } })

        "conflicts" -> {
            Screen(
                { entries().conflicts(TODAY).map { it.line() } },
                { entries().observeConflicts(TODAY).map { all -> all.map { it.line() } } },
            )
        }

        "mine" -> Screen({ entries().mine().lines() }, { entries().observeMine().map { it.lines() } })

        "people" -> {
            Screen(
                { people().people(TODAY).people.personLines() },
                { people().observeList(TODAY).map { it.personLines() } },
            )
        }

        "record" -> {
            val record = step.record()
            Screen({ entries().record(record, TODAY).lines() }, null)
        }

        else -> error("no phone shows $word: $step")
    }

private fun Phone.gardenScreen(
    word: String,
    step: Step,
): Screen {
    val garden = step.document()
    if (word == "beds") {
        return Screen(
            { gardens().garden(garden, TODAY).beds.map { it.line() } },
            { gardens().observeBeds(garden, TODAY).map { beds -> beds.map { it.line() } } },
        )
    }
    val day = step.textIfAny("day") ?: TODAY
    return Screen(
        { gardens().tasks(garden, TODAY, day).map { it.line() } },
        { gardens().observeTasks(garden, TODAY, day).map { tasks -> tasks.map { it.line() } } },
    )
}

private fun Phone.eventScreen(
    word: String,
    step: Step,
): Screen {
    val event = step.document()
    if (word == "answers") {
        return Screen(
            { events().event(event, TODAY).answers.answerLines() },
            { events().observeAnswers(event, TODAY).map { it.answerLines() } },
        )
    }
    return Screen(
        { events().event(event, TODAY).headLines() },
        { events().observeEvent(event, TODAY).map { it.headLines() } },
    )
}

private fun BedView.line() = "${fields.number} ${fields.name}" + (fields.note?.let { " – $it" } ?: "") + head.marks()

private fun TaskView.line(): String {
    val state = due
    val word = if (state is DueState.Overdue) "overdue ${state.days}" else state.word()
    val work = if (done.isEmpty()) "" else ", ${done.size}× done"
    val claims = if (coming == 0L) "" else ", $coming coming"
    return "${fields.title}: $word$work$claims${head.marks()}"
}

private fun List<DayView>.dayLines() =
    filter { it.state != DayState.Free }.map { day ->
        val parties = day.hosts.ifEmpty { day.wishedBy }
        val names = parties.map { it.text() }.sortedWith(BY_CHARACTERS).joinToString(", ")
        "${day.date} ${day.state.word()}" + if (names.isEmpty()) "" else ": $names"
    }

private fun List<AnswerView>.answerLines() =
    sortedWith(compareBy(BY_CHARACTERS) { it.head.owner.text() }).map { answer ->
        val heads = "${answer.fields.adults ?: 0}+${answer.fields.children ?: 0}"
        val moved = if (answer.moved == null) "" else " moved"
        "${answer.head.owner.text()}: ${answer.state.word()} $heads$moved${answer.head.marks()}"
    }

private fun EventView.headLines(): List<String> {
    fun HeadCount.text() = "$adults+$children"
    val (coming, asked, waiting) = Triple(heads.coming.text(), heads.asked.text(), heads.waiting.text())
    return listOf("coming $coming, asked $asked, waiting $waiting, door ${doorList.total}")
}

private fun TodayView.lines() =
    due.map { "due ${it.task.fields.title}" } +
        doors.map { "door ${it.card.word()} ${it.date}" } +
        events.map { "event ${it.event.fields.title}" } +
        "decide ${decide.size}" +
        "not arrived ${notArrived.size}"

private fun Conflict.line(): String =
    when (val about = dispute) {
        is Dispute.Field -> {
            val values = about.contradiction.values.map { it.value.asText() }
            "field ${about.contradiction.field}: ${values.sortedWith(BY_CHARACTERS).joinToString(" | ")}"
        }

        is Dispute.ContestedDay -> "${about.word()} ${about.date}"

        is Dispute.TwoGrants -> "${about.word()} ${about.date}"

        is Dispute.SeveralClaims -> about.word() + (about.day?.let { " $it" } ?: "")

        is Dispute.AnsweredTwice, is Dispute.GrantedTwice, is Dispute.SeveralFrames, is Dispute.WishWithdrawn -> {
            about.word()
        }
    }

private fun MyEntries.lines() =
    listOf("only here ${onlyHere.size}") + notAccepted.map { "not accepted ${it.refusal?.word()}" }

private fun List<PersonView>.personLines() =
    sortedWith(compareBy(BY_CHARACTERS) { it.party.text() }).map { person ->
        val roles = person.roles.joinToString(", ") { "${it.level.word()} ${it.area.field.word()}" }
        person.party.text() + if (roles.isEmpty()) "" else ": $roles"
    }

private fun WholeRecord.lines() =
    fields
        .filter { it.value != Shown.Cleared }
        .sortedWith(compareBy(BY_CHARACTERS) { it.field })
        .map { "${it.field}: ${it.value.asText()}" }

/** A field's value as text. */
fun Shown.asText(): String =
    when (this) {
        is Shown.Text -> v1
        is Shown.Number -> v1.toString()
        is Shown.Flag -> v1.toString()
        is Shown.Party -> v1.text()
        is Shown.Record -> "record"
        Shown.Cleared -> ""
    }

private fun Party.text() = name ?: id.hex

private fun Head.marks(): String {
    val arrival = if (entry == EntryState.ARRIVED) "" else " [${entry.word()}]"
    val contradictory = contradictions.joinToString("") { " [${it.field}?]" }
    return arrival + contradictory + if (withdrawnBy.isEmpty()) "" else " [withdrawn]"
}

/** A choice's word: the variant in snake case. */
private fun Any.word(): String =
    if (this is Enum<*>) {
        name.lowercase()
    } else {
        javaClass.simpleName.replace(Regex("(?<=[a-z0-9])(?=[A-Z])"), "_").lowercase()
    }

/** As Rust and Swift order texts: by their characters, where Kotlin compares halves of them. */
private val BY_CHARACTERS: Comparator<String> =
    Comparator { a, b -> a.encodeToByteArray().let { java.util.Arrays.compareUnsigned(it, b.encodeToByteArray()) } }
