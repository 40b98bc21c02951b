package app.mitmach.companion.core.entries

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordId
import app.mitmach.companion.core.ShownValue
import app.mitmach.core.generated.BedFields
import app.mitmach.core.generated.BringFields
import app.mitmach.core.generated.CalendarFields
import app.mitmach.core.generated.CheckInFields
import app.mitmach.core.generated.ClaimFields
import app.mitmach.core.generated.DoneFields
import app.mitmach.core.generated.DoorFields
import app.mitmach.core.generated.EventFields
import app.mitmach.core.generated.NewRecord
import app.mitmach.core.generated.PledgeFields
import app.mitmach.core.generated.RsvpFields
import app.mitmach.core.generated.SeatFields
import app.mitmach.core.generated.SkipFields
import app.mitmach.core.generated.TaskFields
import app.mitmach.core.generated.WishFields
import app.mitmach.core.generated.WithdrawalFields

// What a person typed into a form, in the form's order, by the core's names of fields; what they left out is not there.

internal fun NewRecord.typedFields(names: Names): List<ShownField> =
    Typed(names)
        .also { typed ->
            when (this) {
                is NewRecord.Bed -> typed.add(v1)
                is NewRecord.Bring -> typed.add(v1)
                is NewRecord.Calendar -> typed.add(v1)
                is NewRecord.CheckIn -> typed.add(v1)
                is NewRecord.Claim -> typed.add(v1)
                is NewRecord.Done -> typed.add(v1)
                is NewRecord.Door -> typed.add(v1)
                is NewRecord.Event -> typed.add(v1)
                is NewRecord.Pledge -> typed.add(v1)
                is NewRecord.Rsvp -> typed.add(v1)
                is NewRecord.Seat -> typed.add(v1)
                is NewRecord.Skip -> typed.add(v1)
                is NewRecord.Task -> typed.add(v1)
                is NewRecord.Wish -> typed.add(v1)
                is NewRecord.Withdrawal -> typed.add(v1)
            }
        }.fields

/** Collects what is there. */
internal class Typed(
    private val names: Names,
) {
    val fields = mutableListOf<ShownField>()

    fun add(
        field: String,
        value: ShownValue?,
    ) {
        if (value != null) fields += ShownField(field, value)
    }

    /** Also a date or a time, which are texts in the core. */
    fun text(
        field: String,
        value: String?,
    ) = add(field, value?.takeIf { it.isNotEmpty() }?.let(ShownValue::Text))

    fun number(
        field: String,
        value: Long?,
    ) = add(field, value?.let(ShownValue::Number))

    fun flag(
        field: String,
        value: Boolean?,
    ) = add(field, value?.let(ShownValue::Flag))

    /** By its name in the core's page of fields. */
    fun choice(
        field: String,
        value: Enum<*>?,
    ) = add(field, value?.let { ShownValue.Text(it.name.lowercase()) })

    fun card(
        field: String,
        value: CardId?,
    ) = add(field, value?.let { ShownValue.OfParty(Party(it, names.of(it))) })

    fun record(
        field: String,
        value: RecordId?,
    ) = add(field, value?.let(ShownValue::OfRecord))
}

private fun Typed.add(fields: BedFields) {
    number("number", fields.number)
    text("name", fields.name)
    text("zone", fields.zone)
    card("holder", fields.holder)
    text("crop", fields.crop)
    text("sown_on", fields.sownOn)
    text("no_weeding_until", fields.noWeedingUntil)
    text("harvest_rule", fields.harvestRule)
    text("note", fields.note)
}

private fun Typed.add(fields: BringFields) {
    text("item", fields.item)
    number("wanted", fields.wanted)
    text("contains", fields.contains)
}

private fun Typed.add(fields: CalendarFields) {
    number("year", fields.year)
    text("first_day", fields.firstDay)
    text("last_day", fields.lastDay)
    text("usual_start", fields.usualStart)
    number("usual_minutes", fields.usualMinutes)
    number("doors_per_day", fields.doorsPerDay)
    text("reserved_days", fields.reservedDays)
    text("sign_up_deadline", fields.signUpDeadline)
    text("print_day", fields.printDay)
    flag("open_sign_up", fields.openSignUp)
}

private fun Typed.add(fields: CheckInFields) {
    record("rsvp", fields.rsvp)
    number("heads", fields.heads)
    text("door", fields.door)
}

private fun Typed.add(fields: ClaimFields) {
    record("task", fields.task)
    text("day", fields.day)
    number("heads", fields.heads)
}

private fun Typed.add(fields: DoneFields) {
    record("task", fields.task)
    record("bed", fields.bed)
    text("day", fields.day)
    number("heads", fields.heads)
    text("amount", fields.amount)
    number("minutes", fields.minutes)
    text("note", fields.note)
}

private fun Typed.add(fields: DoorFields) {
    record("wish", fields.wish)
    text("date", fields.date)
    text("start", fields.start)
    number("minutes", fields.minutes)
    choice("setting", fields.setting)
    text("street", fields.street)
    text("meeting_point", fields.meetingPoint)
    text("motto", fields.motto)
    text("programme", fields.programme)
    text("food", fields.food)
    text("bring_list", fields.bringList)
    flag("child_friendly", fields.childFriendly)
    flag("step_free", fields.stepFree)
    number("seats", fields.seats)
    flag("wc", fields.wc)
    text("rain_plan", fields.rainPlan)
    card("standby", fields.standby)
    text("donation", fields.donation)
    text("photo_note", fields.photoNote)
}

private fun Typed.add(fields: EventFields) {
    choice("format", fields.format)
    text("title", fields.title)
    text("organisations", fields.organisations)
    text("series", fields.series)
    text("start", fields.start)
    text("end", fields.end)
    text("place", fields.place)
    text("rain_place", fields.rainPlace)
    choice("answers", fields.answers)
    choice("seat_rule", fields.seatRule)
    number("seats", fields.seats)
    text("deadline", fields.deadline)
    text("access", fields.access)
    text("cost", fields.cost)
    text("bring_list", fields.bringList)
    text("photo_note", fields.photoNote)
    card("contact", fields.contact)
    choice("status", fields.status)
}

private fun Typed.add(fields: PledgeFields) {
    record("bring", fields.bring)
    text("item", fields.item)
    number("amount", fields.amount)
    text("contains", fields.contains)
    flag("delivered", fields.delivered)
}

private fun Typed.add(fields: RsvpFields) {
    choice("answer", fields.answer)
    number("adults", fields.adults)
    number("children", fields.children)
    text("entered_on", fields.enteredOn)
    text("for_start", fields.forStart)
    text("for_place", fields.forPlace)
    text("helper_wish", fields.helperWish)
}

private fun Typed.add(fields: SeatFields) {
    record("rsvp", fields.rsvp)
    choice("state", fields.state)
}

private fun Typed.add(fields: SkipFields) {
    record("task", fields.task)
    text("day", fields.day)
    choice("reason", fields.reason)
}

private fun Typed.add(fields: TaskFields) {
    record("bed", fields.bed)
    text("title", fields.title)
    choice("activity", fields.activity)
    choice("due", fields.due)
    text("first_due", fields.firstDue)
    number("every_days", fields.everyDays)
    number("weekdays", fields.weekdays)
    number("week_from", fields.weekFrom)
    number("week_to", fields.weekTo)
    number("people", fields.people)
    number("minutes", fields.minutes)
    flag("seated", fields.seated)
    flag("with_children", fields.withChildren)
    flag("heavy", fields.heavy)
    flag("adults_only", fields.adultsOnly)
    flag("on_request", fields.onRequest)
    text("needs", fields.needs)
    text("starts", fields.starts)
    text("ends", fields.ends)
}

private fun Typed.add(fields: WishFields) {
    text("entered_on", fields.enteredOn)
    text("first", fields.first)
    text("second", fields.second)
    text("third", fields.third)
    flag("certain", fields.certain)
    text("motto", fields.motto)
}

private fun Typed.add(fields: WithdrawalFields) {
    record("target", fields.target)
}
