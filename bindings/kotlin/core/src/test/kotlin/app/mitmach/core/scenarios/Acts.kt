package app.mitmach.core.scenarios

import app.mitmach.core.CommandId
import app.mitmach.core.generated.Area
import app.mitmach.core.generated.Asker
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.CheckInFields
import app.mitmach.core.generated.ClaimFields
import app.mitmach.core.generated.DoneFields
import app.mitmach.core.generated.DoorFields
import app.mitmach.core.generated.DueRule
import app.mitmach.core.generated.EventAnswer
import app.mitmach.core.generated.EventFields
import app.mitmach.core.generated.EventFormat
import app.mitmach.core.generated.ImportOptions
import app.mitmach.core.generated.NewRole
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.PledgeFields
import app.mitmach.core.generated.Receipt
import app.mitmach.core.generated.RecordRef
import app.mitmach.core.generated.SkipFields
import app.mitmach.core.generated.Source
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.generated.WishFields
import app.mitmach.core.support.Place
import app.mitmach.core.support.TODAY
import kotlin.io.path.readBytes

/** Does what a step says on a phone; gives the id of what was made, if something was. */
suspend fun Phone.act(
    word: String,
    step: Step,
): String? =
    when (word) {
        "sync", "stay", "leave" -> connect(word)
        "add_garden", "add_bed", "note_bed", "add_task", "claim", "log_work", "skip" -> garden(word, step)
        "set_up_calendar", "wish", "grant" -> calendar(word, step)
        "plan_event", "move_event", "answer", "check_in", "pledge" -> event(word, step)
        "add_card", "grant_role", "end_roles" -> people(word, step)
        "withdraw", "settle", "enter_again", "forget" -> entries(word, step)
        "import" -> import(step)
        else -> error("no phone can $word: $step")
    }

private fun Receipt?.made(): String? = this?.record?.hex

/** For whom a step enters something. */
private fun asker(step: Step): Asker? = step.cardIfAny("for")?.let { Asker(owner = it, source = Source.APP) }

private suspend fun Phone.connect(word: String): String? {
    when (word) {
        "sync" -> connection().sync()
        "stay" -> connection().stay()
        else -> connection().leave()
    }
    return null
}

private suspend fun Phone.garden(
    word: String,
    step: Step,
): String? {
    val gardens = gardens()
    if (word == "add_garden") {
        return gardens.addGarden(step.text("name"), step.number("year").toShort()).document.hex
    }
    val garden = step.document()
    return when (word) {
        "add_bed" -> gardens.addBed(garden, BedFields(number = step.number("number"), name = step.text("title")))
        "note_bed" -> {
            val record = step.record()
            val bed = gardens.garden(garden, TODAY).beds.single { it.head.id == record }
            gardens.editBed(garden, record, bed.fields, bed.fields.copy(note = step.text("note")))
        }

        "add_task" -> gardens.addTask(garden, task(step))
        "claim" -> gardens.claim(garden, ClaimFields(task = step.record(), day = step.text("day")))
        "log_work" -> gardens.logWork(garden, work(step))
        else -> gardens.skip(garden, SkipFields(step.record(), step.text("day"), step.choice("reason")))
    }.made()
}

private fun task(step: Step): TaskFields {
    val everyDays = step.numberIfAny("every_days")
    return TaskFields(
        title = step.text("title"),
        bed = step.recordIfAny("bed"),
        due = if (everyDays == null) DueRule.ONCE else DueRule.EVERY_DAYS,
        everyDays = everyDays,
        firstDue = step.textIfAny("first_due"),
        onRequest = step.flagIfAny("on_request"),
    )
}

private fun work(step: Step) =
    DoneFields(task = step.record(), day = step.text("day"), amount = step.textIfAny("amount"))

private suspend fun Phone.calendar(
    word: String,
    step: Step,
): String? {
    val calendars = calendars()
    return when (word) {
        "set_up_calendar" -> calendars.setUp(step.number("year").toShort(), CalendarFields()).document.hex
        "wish" -> {
            val wish =
                WishFields(first = step.text("first"), second = step.textIfAny("second"), enteredOn = TODAY)
            calendars.wish(step.document(), wish, asker(step)).made()
        }

        else -> calendars.grant(step.document(), step.card("host"), DoorFields(date = step.text("date"))).made()
    }
}

private suspend fun Phone.event(
    word: String,
    step: Step,
): String? {
    val events = events()
    if (word == "plan_event") return events.plan(plan(step)).document.hex
    val event = step.document()
    return when (word) {
        "move_event" -> {
            val seen = checkNotNull(events.event(event, TODAY).event) { "no event: $step" }
            events.editEvent(event, seen.head.id, seen.fields, seen.fields.copy(start = step.text("start")))
        }

        "answer" -> {
            val answer =
                EventAnswer(
                    answer = step.choice("answer"),
                    adults = step.numberIfAny("adults"),
                    children = step.numberIfAny("children"),
                )
            events.answer(event, answer, TODAY, asker(step))
        }

        "check_in" -> {
            val heads = CheckInFields(rsvp = step.record(), heads = step.number("heads"), door = step.text("door"))
            events.checkIn(event, heads)
        }

        else -> events.pledge(event, PledgeFields(item = step.text("item"), amount = step.numberIfAny("amount")))
    }.made()
}

private fun plan(step: Step) =
    EventFields(
        format = EventFormat.EINSATZ,
        title = step.text("title"),
        start = step.text("start"),
        place = step.textIfAny("place"),
        seatRule = step.choiceIfAny("seat_rule"),
        seats = step.numberIfAny("seats"),
    )

private suspend fun Phone.people(
    word: String,
    step: Step,
): String? {
    val people = people()
    return when (word) {
        "add_card" -> people.add(step.choice("kind"), step.text("name")).card.hex
        "grant_role" -> {
            val area = Area(step.choice("field"))
            people.grantRole(NewRole(person = step.card("person"), area = area, level = step.choice("level"))).made()
        }

        else -> {
            val card = step.card("person")
            val person = people.people(TODAY).people.single { it.party.id == card }
            for (role in person.roles) people.endRole(role.id)
            null
        }
    }
}

private suspend fun Phone.entries(
    word: String,
    step: Step,
): String? {
    val entries = entries()
    return when (word) {
        "withdraw" -> entries.withdraw(step.document(), step.record()).made()
        "settle" -> settle(step)
        else -> {
            val refused =
                entries
                    .mine()
                    .notAccepted
                    .firstOrNull()
                    ?.command ?: CommandId("0".repeat(32))
            if (word == "enter_again") {
                entries.enterAgain(refused).made()
            } else {
                entries.forget(refused)
                null
            }
        }
    }
}

private suspend fun Phone.settle(step: Step): String? {
    val (document, record, field) = Triple(step.document(), step.record(), step.text("field"))
    val head = entries().record(record, TODAY).head
    val contradiction = head.contradictions.single { it.field == field }
    val value = step.text("value")
    val stays = contradiction.values.first { it.value.asText() == value }
    return entries().settle(RecordRef(document, record, head.kind), field, stays.raw).made()
}

private suspend fun Phone.import(step: Step): String? {
    val file = Place.lists.resolve("${step.text("list")}.csv")
    val preview = lists().preview(file.readBytes(), ImportOptions(today = TODAY))
    checkNotNull(preview.plan) { "$step: ${preview.errors}" }.carryOut()
    return null
}
